import Diagnostics

/// A link whose scheme can run code.
enum UnsafeLink {
    static let rule = Rule(
        id: "unsafe-link",
        severity: .error,
        title: LocalizedText(id: "Tautan tidak aman", en: "Unsafe link"),
        explanation: LocalizedText(
            id: """
                Tautan hanya boleh memakai http, https, mailto, tel, sms, geo, atau whatsapp. Tautan `javascript:` \
                atau `data:` menjalankan kode di peramban pembaca.
                """,
            en: """
                Links use http, https, mailto, tel, sms, geo or whatsapp only. A `javascript:` or `data:` link runs \
                code in the browser of the reader.
                """
        ),
        example: Rule.Example(wrong: "[klik](javascript:alert(1))", right: "[klik](https://kota.example/)")
    )

    static func diagnostic(scheme: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            message: LocalizedText(
                id: "tautan \"\(scheme):\" tidak diizinkan",
                en: "\"\(scheme):\" links are not allowed"
            ),
            help: LocalizedText(id: "tulis alamat lengkap dengan https://", en: "write a full address with https://")
        )
    }
}
