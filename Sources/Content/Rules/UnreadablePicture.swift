import Diagnostics

/// A picture whose width and height cannot be read.
enum UnreadablePicture {
    static let rule = Rule(
        id: "unreadable-picture",
        severity: .warning,
        title: LocalizedText(id: "Gambar tidak terbaca", en: "Picture cannot be read"),
        explanation: LocalizedText(
            id: """
                Ukuran gambar dibaca dari berkasnya supaya halaman tidak melompat saat dimuat. Berkas ini rusak atau \
                isinya bukan seperti nama akhirannya.
                """,
            en: """
                The size of a picture is read from the file, so that pages do not jump while they load. This file is \
                damaged or is not what its name says.
                """
        )
    )

    static func diagnostic(path: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path),
            message: LocalizedText(
                id: "lebar dan tinggi gambar tidak terbaca",
                en: "the width and height of the picture cannot be read"
            ),
            help: LocalizedText(
                id: "buka dan simpan ulang gambar sebagai JPEG, PNG, atau WebP",
                en: "open the picture and save it again as JPEG, PNG or WebP"
            )
        )
    }
}
