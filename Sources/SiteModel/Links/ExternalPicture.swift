import Diagnostics
import Files

/// A picture that the browser would fetch from another site.
enum ExternalPicture {
    static let rule = Rule.error(
        "external-picture",
        title: LocalizedText(id: "Gambar dari situs lain", en: "Picture from another site"),
        explanation: """
            Gambar dari situs lain memberi tahu situs itu siapa yang membaca, dan hilang bila situs itu berubah. \
            Simpan salinannya di `content/media/` bila haknya mengizinkan.
            """,
        en: """
            A picture on another site tells that site who reads, and is gone when that site changes. Keep a copy \
            in `content/media/` where its licence allows that.
            """,
        wrong: "![Peta](https://contoh.example/peta.png)",
        right: "![Peta](/media/peta.png)",
        isLenientInArchives: true
    )

    static func diagnostic(_ url: String, at place: SourceLocation) -> Diagnostic {
        let last = url.split(separator: "/").last.map { String($0.prefix { $0 != "?" && $0 != "#" }) } ?? ""
        // Addresses of online drives and scripts do not end with the name of a picture.
        let name = FileType.of(last).isPicture ? last : "nama-berkas.jpg"
        return Diagnostic(
            rule,
            at: place,
            id: "gambar dimuat dari situs lain: \(url)",
            en: "picture is loaded from another site: \(url)",
            help: "simpan di content/media/ dan tulis: /media/\(name)",
            en: "keep it in content/media/ and write: /media/\(name)"
        )
    }
}
