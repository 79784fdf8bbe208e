public import Reading

/// The public body that is responsible for the portal.
public struct Publisher: Sendable, Hashable {
    /// The portal's own name unless it is given.
    public var name = ""
    /// A picture in `content/media/`.
    public var logo: Located<String>?

    static let keys = KeyTable(Publisher()) {
        Key("name", .text, to: \.name).fallback("`name` portal", "`name` of the portal")
            .meaning("badan publik yang bertanggung jawab", "the public body that answers for it")
        Key("logo", .text, to: \.logo).target().synonyms("lambang")
            .meaning("gambar di content/media/", "a picture in content/media/")
    }
}

/// The office's address, for the footer and for schema.org `PostalAddress`.
public struct PostalAddress: Sendable, Hashable {
    public var street = ""
    public var city = ""
    public var province = ""
    public var postalCode = ""

    static let keys = KeyTable(PostalAddress()) {
        Key("street", .text, to: \.street).synonyms("jalan", "alamat").meaning("jalan dan nomor", "street and number")
        Key("city", .text, to: \.city).synonyms("kota", "kabupaten").meaning("kota atau kabupaten", "city or regency")
        Key("province", .text, to: \.province).synonyms("provinsi", "propinsi").meaning("provinsi", "province")
        Key("postal_code", .text, to: \.postalCode).synonyms("kodepos", "kode_pos")
            .meaning("kode pos, di antara tanda petik", "postal code, between quotes")
    }
}

/// How the office is reached.
public struct Contact: Sendable, Hashable {
    public var telephone = ""
    /// The number to call in an emergency, such as `112`, as it is to be read.
    public var emergency = ""
    public var email = ""
    /// Service hours as they are to be read, such as `Senin–Jumat 08.00–16.00 WIB`.
    public var hours = ""
    /// A number for messages, as it is to be read.
    public var whatsapp = ""
    /// Where a map shows the office.
    public var map: Located<String>?
    /// Where complaints are taken, such as SP4N-LAPOR!.
    public var complaints: Located<String>?

    static let keys = KeyTable(Contact()) {
        Key("telephone", .text, to: \.telephone).synonyms("telepon", "telp", "tlp", "phone", "tel")
            .meaning("telepon kantor", "telephone of the office")
        Key("emergency", .text, to: \.emergency).synonyms("darurat", "nomor_darurat", "gawat_darurat")
            .meaning("nomor panggilan darurat, misalnya 112", "number for emergencies, such as 112")
        Key("email", .email, to: \.email).synonyms("surel", "e-mail", "pos_el")
            .meaning("e-mail kantor", "e-mail of the office")
        Key("hours", .text, to: \.hours).synonyms("jam", "jam_layanan", "jam_kerja")
            .meaning("jam layanan", "office hours")
        Key("whatsapp", .whatsapp, to: \.whatsapp).synonyms("wa", "no_wa")
            .meaning("nomor WhatsApp, misalnya 0812-0000-0000", "number for WhatsApp, such as 0812-0000-0000")
        Key("map", .endpoint, to: \.map).synonyms("peta", "maps", "lokasi")
            .meaning("alamat peta lokasi kantor", "address of a map of the office")
        Key("complaints", .endpoint, to: \.complaints).synonyms("pengaduan", "lapor", "aduan")
            .meaning(
                "alamat pengaduan, misalnya https://www.lapor.go.id (SP4N-LAPOR!)",
                "where complaints are taken, such as https://www.lapor.go.id (SP4N-LAPOR!)"
            )
    }
}

extension Contact {
    /// The address that calls the office. Empty where the text has no number, or more than one.
    public var telephoneAddress: String { Self.address(calling: telephone) }

    /// The address that calls for help. Empty where the text has no number, or more than one.
    public var emergencyAddress: String { Self.address(calling: emergency) }

    private static func address(calling number: String) -> String {
        let digits = number.filter { $0.isASCII && $0.isNumber }
        guard (3...15).contains(digits.count), number.allSatisfy("+0123456789().- ".contains) else { return "" }
        return "tel:" + (number.hasPrefix("+") ? "+" : "") + digits
    }

    /// The address that opens a chat with the number: with the country's code, and without what people put between digits.
    /// Empty where there is no number.
    public var whatsappAddress: String {
        var digits = whatsapp.filter { $0.isASCII && $0.isNumber }
        if digits.hasPrefix("0") { digits = "62" + digits.dropFirst() }
        return digits.isEmpty ? "" : "https://wa.me/" + digits
    }
}

/// Where the forms of the information service send what is filled in (`forms:`). A form without an address is for printing only.
public struct RequestForms: Sendable, Hashable {
    public var request: Located<String>?
    public var objection: Located<String>?

    static let keys = KeyTable(RequestForms()) {
        Key("request", .endpoint, to: \.request).synonyms("permohonan").fallback("hanya dicetak", "printed only")
            .meaning("alamat permohonan informasi", "where requests are sent")
        Key("objection", .endpoint, to: \.objection).synonyms("keberatan").fallback("hanya dicetak", "printed only")
            .meaning("alamat keberatan", "where objections are sent")
    }
}
