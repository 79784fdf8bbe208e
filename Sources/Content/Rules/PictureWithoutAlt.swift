import Diagnostics
import Files
import Patterns
import Reading
import Serialization

enum PictureWithoutAlt {
    static let rule = Rule.error(
        "picture-without-alt",
        title: LocalizedText(id: "Gambar tanpa teks pengganti", en: "Picture without alternative text"),
        explanation: """
            Pembaca tunanetra mendengar teks pengganti; pembaca dengan jaringan lambat melihatnya lebih dahulu. \
            Tuliskan apa yang tampak dan penting bagi berita.
            """,
        en: """
            Readers who cannot see hear the alternative text; readers on slow lines see it first. Say what is to \
            be seen and matters to the news (WCAG 2.2, 1.1.1).
            """,
        wrong: "![](../../media/rapat.jpg)",
        right: "![Peserta rapat duduk melingkar](../../media/rapat.jpg)",
        isLenientInArchives: true
    ).about(.pictures)

    /// What the advice has in the place of the text.
    static let placeholder = LocalizedText(id: "Apa yang tampak", en: "What is to be seen")

    /// Whether a text says nothing about the picture: it is empty, or copied from the advice.
    static func saysNothing(_ alt: String) -> Bool {
        let text = alt.trimmed.lowercased()
        return text.isEmpty || Language.allCases.contains { placeholder[$0].lowercased() == text }
    }

    /// The place of a picture in the front matter or the text.
    enum Home {
        case lead, album, text
    }

    private static let cameraName = Pattern(/(?:IMG|DSC|DSCN|DCIM|PXL|WhatsApp Image)[-_ ]?[0-9].*/)

    /// Whether a text is the name of a file, as cameras and editors leave it: of any picture, or of this one without its ending.
    private static func isFileName(_ alt: String, of picture: String) -> Bool {
        let text = alt.trimmed
        let name = picture.percentDecoded.lastPathPart
        let isOwn = name.hasPrefix(text + ".") && !name.dropFirst(text.count + 1).contains(".")
        // The number of a copy is none: `foto pasar (1)`.
        let words = text.split(separator: " ").filter { !$0.hasPrefix("(") }
        return !text.contains(" ") && FileType.of(text).isPicture || text.wholeMatch(of: cameraName) != nil
            // Words alone may tell what is to be seen.
            || isOwn && words.count < 3 && text.contains { $0.isNumber || "_-()".contains($0) }
    }

    /// Returns the diagnostic for an alternative text that says nothing about its picture, or nil for any other.
    static func diagnostic(of alt: String, at place: SourceLocation, picture: String, in home: Home) -> Diagnostic? {
        if saysNothing(alt) {
            return alt.trimmed.isEmpty
                ? diagnostic(at: place, picture: picture, in: home) : example(alt, at: place, picture)
        }
        guard isFileName(alt, of: picture) else { return nil }
        return Diagnostic(
            rule,
            at: place,
            id: "teks pengganti \"\(alt.quotable)\" hanya nama berkas",
            en: "the alternative text \"\(alt.quotable)\" is only the name of a file",
            help: help(picture, home),
            severity: .warning
        )
    }

    /// The text of the advice was copied as it is.
    private static func example(_ alt: String, at place: SourceLocation, _ picture: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            id: "teks pengganti gambar \"\(picture)\" masih contohnya: \"\(alt.quotable)\"",
            en: "the alternative text of the picture \"\(picture)\" is still the example: \"\(alt.quotable)\"",
            help: "ganti dengan apa yang tampak di gambar ini, misalnya: Peserta rapat duduk melingkar",
            en: "replace it by what is to be seen in this picture, such as: Participants sit in a circle"
        )
    }

    static func diagnostic(at place: SourceLocation, picture: String, in home: Home) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            id: "gambar \"\(picture)\" tanpa teks pengganti",
            en: "picture \"\(picture)\" without alternative text",
            help: help(picture, home)
        )
    }

    static func help(_ picture: String, _ home: Home) -> LocalizedText {
        switch home {
        case .lead:
            LocalizedText(
                id: "tulis di image, di bawah src atau sesudah koma di dalam { }: alt: \(placeholder.id)",
                en: "write in image, below src or after a comma within { }: alt: \(placeholder.en)"
            )
        case .album:
            LocalizedText(
                id: "tulis di bawah src foto itu, atau sesudah koma di dalam { }: alt: \(placeholder.id)",
                en: "write below the src of the picture, or after a comma within { }: alt: \(placeholder.en)"
            )
        case .text:
            LocalizedText(id: "tulis: ![\(placeholder.id)](\(picture))", en: "write: ![\(placeholder.en)](\(picture))")
        }
    }
}
