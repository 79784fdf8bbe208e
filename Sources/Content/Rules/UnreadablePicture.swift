package import Diagnostics

/// A picture whose width and height cannot be read.
package enum UnreadablePicture {
    static let rule = Rule.warning(
        "unreadable-picture",
        title: LocalizedText(id: "Gambar tidak terbaca", en: "Picture cannot be read"),
        explanation: """
            Ukuran gambar dibaca dari berkasnya supaya halaman tidak melompat saat dimuat. Berkas ini rusak atau \
            isinya bukan seperti nama akhirannya. Gambar yang terpotong, yang tidak dapat dibuka, atau terlalu besar untuk \
            peramban adalah kesalahan.
            """,
        en: """
            The size of a picture is read from the file, so that pages do not jump while they load. This file is \
            damaged or is not what its name says. A picture that is cut, cannot be opened, or is too large for browsers is \
            an error.
            """
    )

    /// A picture without a size: a drawing that says none, or, where nothing can be shown of it, any file.
    static func diagnostic(path: String, isBroken: Bool) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: isBroken ? "berkas ini bukan gambar, atau rusak" : "lebar dan tinggi gambar tidak terbaca",
            en: isBroken ? "this file is no picture, or damaged" : "the width and height of the picture cannot be read",
            help: "buka dan simpan ulang gambar sebagai JPEG, PNG, atau WebP",
            en: "open the picture and save it again as JPEG, PNG or WebP",
            severity: isBroken ? .error : nil
        )
    }

    /// A picture that cannot be opened to its end.
    package static let damaged = rule.message(
        id: "gambar ini rusak atau terpotong",
        en: "this picture is damaged or cut",
        help: "salin lagi berkasnya dari asalnya, atau buka dan simpan ulang",
        en: "copy the file again from where it came, or open it and save it again",
        severity: .error
    )

    /// A picture that takes more memory than browsers and programs have.
    static func tooLarge(path: String, _ size: PictureSize) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: "\(size.width) × \(size.height) piksel terlalu besar untuk dibuka",
            en: "\(size.width) × \(size.height) pixels are too large to be opened",
            help: smaller,
            severity: .error
        )
    }

    /// A picture whose file is larger than any camera writes.
    static func tooHeavy(path: String) -> Diagnostic {
        let limit = MediaReader.pictureLimit / 1024 / 1024
        return Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: "gambar lebih dari \(limit) MB terlalu besar untuk dibuka",
            en: "a picture of more than \(limit) MB is too large to be opened",
            help: smaller,
            severity: .error
        )
    }

    private static let smaller = LocalizedText(
        id: "perkecil gambar: lebar 1600 piksel cukup",
        en: "make the picture smaller: 1600 pixels of width are enough"
    )
}
