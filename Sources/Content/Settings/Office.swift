public import Reading

/// Who answers for the portal.
public struct Publisher: Sendable, Hashable {
    /// The portal's own name unless it is given.
    public var name = ""
    /// A picture in `content/media/`.
    public var logo: Located<String>?

    static let keys = KeyTable(Publisher()) {
        Key("name", .text, to: \.name).fallback("`name` portal", "`name` of the portal")
            .meaning("badan publik yang bertanggung jawab", "the public body that answers for it")
        Key("logo", .text, to: \.logo).meaning("gambar di content/media/", "a picture in content/media/")
    }
}

/// The office's address, for the footer and for schema.org `PostalAddress`.
public struct PostalAddress: Sendable, Hashable {
    public var street = ""
    public var city = ""
    public var province = ""
    public var postalCode = ""

    static let keys = KeyTable(PostalAddress()) {
        Key("street", .text, to: \.street).meaning("jalan dan nomor", "street and number")
        Key("city", .text, to: \.city).meaning("kota atau kabupaten", "city or regency")
        Key("province", .text, to: \.province).meaning("provinsi", "province")
        Key("postal_code", .text, to: \.postalCode)
            .meaning("kode pos, di antara tanda petik", "postal code, between quotes")
    }
}

/// How the office is reached.
public struct Contact: Sendable, Hashable {
    public var telephone = ""
    public var email = ""
    /// Service hours as they are to be read, such as `Senin–Jumat 08.00–16.00 WIB`.
    public var hours = ""

    static let keys = KeyTable(Contact()) {
        Key("telephone", .text, to: \.telephone).meaning("telepon kantor", "telephone of the office")
        Key("email", .text, to: \.email).meaning("e-mail kantor", "e-mail of the office")
        Key("hours", .text, to: \.hours).meaning("jam layanan", "office hours")
    }
}

/// Where the forms of the information service send what is filled in (`forms:`). A form without an address is for
/// printing only.
public struct RequestForms: Sendable, Hashable {
    /// Requests for information.
    public var request: Located<String>?
    /// Objections.
    public var objection: Located<String>?

    static let keys = KeyTable(RequestForms()) {
        Key("request", .endpoint, to: \.request).fallback("hanya dicetak", "printed only")
            .meaning("alamat permohonan informasi", "where requests are sent")
        Key("objection", .endpoint, to: \.objection).fallback("hanya dicetak", "printed only")
            .meaning("alamat keberatan", "where objections are sent")
    }
}
