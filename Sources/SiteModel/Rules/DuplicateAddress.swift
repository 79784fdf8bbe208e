import Diagnostics

/// Two claims to one address.
enum DuplicateAddress {
    static let rule = Rule(
        id: "duplicate-address",
        severity: .error,
        title: LocalizedText(id: "Alamat dipakai dua kali", en: "Address used twice"),
        explanation: LocalizedText(
            id: """
                Dua berkas meminta alamat yang sama, sehingga hanya satu yang dapat tampil. Ubah `slug`, `date`, \
                atau alamat lama salah satunya. Besar kecil huruf tidak membedakan alamat.
                """,
            en: """
                Two files ask for the same address, so that only one of them could be seen. Change the `slug`, the \
                `date` or the alias of one of them. Upper and lower case do not tell addresses apart.
                """
        ),
        example: Rule.Example(wrong: "slug: rapat-ppid", right: "slug: rapat-ppid-2")
    )

    static func diagnostic(
        _ address: String,
        at place: SourceLocation,
        other: AddressClaims.Claim,
        remedy: LocalizedText?
    ) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            message: LocalizedText(
                id: "alamat \(address) sudah dipakai oleh \(other.subject.id)",
                en: "address \(address) is already taken by \(other.subject.en)"
            ),
            help: remedy
                ?? LocalizedText(
                    id: "tulis slug lain di kepala salah satu berkas, misalnya: slug: \(suggestion(address))",
                    en: "write another slug in one of the files, such as: slug: \(suggestion(address))"
                ),
            related: other.location.map { [$0] } ?? []
        )
    }

    private static func suggestion(_ address: String) -> String {
        (address.split(separator: "/").last.map(String.init) ?? "beranda") + "-2"
    }
}
