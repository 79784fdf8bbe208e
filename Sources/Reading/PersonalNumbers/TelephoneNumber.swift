package import Diagnostics

/// A telephone number in a text that everybody may read.
package enum TelephoneNumber {
    package static let rule = Rule.warning(
        "telephone-number",
        title: LocalizedText(id: "Nomor telepon dalam teks publik", en: "Telephone number in public text"),
        explanation: """
            Nomor ponsel biasanya milik seseorang. Nomor layanan kantor ditulis di halaman kontak, di `opd.csv`, atau di kolom \
            untuk itu (`kontak`, `telepon`, `narahubung`), bukan di tengah teks, tempat ia lekas usang. Dalam artikel hanya nomor ponsel \
            yang dilaporkan, dan hanya bila di depannya tidak ada kata untuk layanan atau narahubung.
            """,
        en: """
            A mobile number is mostly somebody's own. Service numbers of offices stand on the contact page, in `opd.csv` or \
            in a column for them (`kontak`, `telepon`, `narahubung`), not within a text, where they soon are out of date. In articles \
            only mobile numbers are reported, and only without words for a service or contact before them.
            """,
        wrong: "ringkasan\nHubungi petugas di 0812-0000-0000",
        right: "ringkasan\nHubungi petugas layanan informasi"
    )

    package static let message = LocalizedText(id: "berisi nomor telepon", en: "holds a telephone number")

    /// Whether a telephone number is in a text, outside web addresses.
    package static func appears(in text: String) -> Bool {
        text.utf8.hasNumber(ofDigits: 9) && DigitGroups.outsideAddresses(of: text).contains(where: isTelephone)
    }

    /// Words before the mobile numbers that an article tells readers to call.
    private static let contactWords =
        serviceWords + [
            "hubung", "kontak", "contact", "whatsapp", "chat", "sms", "informasi", "pendaftaran", "daftar", "panitia",
            "admin", "ppid", "humas", "dinas", "redaksi", "lapor", "call", "pusat", "petugas", "konfirmasi",
            "puskesmas", "rsud", "kelurahan", "desa", "kecamatan", "koordinator", "pesan", "wa ", "wa:", "cp",
            "media center", "operator", "telepon", "telp", "tel:", "wa.me", "pos ", "komando", "resi",
        ]

    /// Returns how many characters of an article's text are before the first mobile number that does not seem to be made for calls.
    /// Nil where there is none.
    package static func offsetOfPrivate(in text: String) -> Int? {
        guard text.utf8.hasNumber(ofDigits: 10) else { return nil }
        return DigitGroups.outsideAddresses(of: text).first { number in
            isMobile(number)
                && !contactWords.contains(where: number.before.contains)
        }?.offset
    }

    /// Whether a mobile number is in a text, outside web addresses, whatever it is for.
    package static func hasMobile(in text: String) -> Bool {
        text.utf8.hasNumber(ofDigits: 10) && DigitGroups.outsideAddresses(of: text).contains(where: isMobile)
    }

    private static func isTelephone(_ number: DigitGroups) -> Bool { isMobile(number) || isLandline(number) }

    /// Words before the numbers of things.
    private static let serials = [
        "nomor seri", "no. seri", "no seri", "serial number", "nomor mesin", "nomor rangka", "imei",
    ]

    /// Whether the words before a number, without a sign between, say that it is that of a thing: `Nomor seri perangkat 0812…`.
    private static func isSerial(_ number: DigitGroups) -> Bool {
        serials.contains { serial in
            guard let place = number.before.ranges(of: serial).last else { return false }
            let between = number.before[place.upperBound...]
            return between.allSatisfy { $0.isLetter || " :.".contains($0) }
                && !contactWords.contains { between.contains($0) } && !between.hasSuffix("hp ")
        }
    }

    private static func isMobile(_ number: DigitGroups) -> Bool {
        !isSerial(number) && number.groups.indices.contains { isMobile(number.groups[$0...]) }
    }

    /// `081234567890`, `0812-3456-7890`, `62812…`, `62 812 3456 7890`: ten to thirteen digits from the 0 on.
    static func isMobile(_ groups: ArraySlice<String>) -> Bool {
        guard let first = groups.first else { return false }
        var digits = first
        var rest = groups.dropFirst()
        if first == "62", let next = rest.popFirst() { digits = "0" + next }
        if first.hasPrefix("628") { digits = "0" + first.dropFirst(2) }
        guard digits.hasPrefix("08"), let third = digits.dropFirst(2).first, "123456789".contains(third) else {
            return false
        }
        if digits.count >= 10 { return digits.count <= 13 }
        let length = digits.count + rest.prefix(2).map(\.count).reduce(0, +)
        let hasEvenGroups =
            digits.count >= 3 && rest.count >= 2 && rest.prefix(2).allSatisfy { (3...5).contains($0.count) }
        return hasEvenGroups && (10...13).contains(length)
    }

    /// Words before the landlines of services.
    private static let serviceWords = [
        "center", "centre", "hotline", "darurat", "layanan", "pengaduan", "kantor", "sekretariat", "posko",
    ]

    /// An area code and a number, where the text says that it is a telephone or writes the code in brackets.
    private static func isLandline(_ number: DigitGroups) -> Bool {
        guard let code = number.groups.first, code.hasPrefix("0"), !code.hasPrefix("00"), !code.hasPrefix("080") else {
            return false
        }
        // A call centre's number is everybody's.
        let before = number.before.suffix(16)
        guard !serviceWords.contains(where: before.contains) else { return false }
        let length = number.groups.prefix(3).map(\.count).reduce(0, +)
        guard (9...12).contains(length) else { return false }
        if before.hasSuffix("("), (3...4).contains(code.count) { return true }
        return ["telp", "telepon", "tlp", "telpon", "faks", "fax", "phone"].contains(where: before.contains)
    }
}
