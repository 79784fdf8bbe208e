import Diagnostics
import Reading

/// A pinned article that does not exist or is the article itself.
enum UnknownRelated {
    static let rule = Rule.error(
        "unknown-related",
        title: LocalizedText(id: "Berita terkait tidak ada", en: "No such related article"),
        explanation: """
            `related` menyebut artikel yang harus tampil paling atas di "Berita terkait", lewat berkas `.md` \
            atau alamatnya, bukan judulnya. Artikel itu harus ada dan bukan artikel ini sendiri.
            """,
        en: """
            `related` names articles that come first among the related news, by their `.md` file or address, not by \
            their titles. The article must exist and be another one.
            """,
        wrong: "related: [2016/11/pahlawann.md]",
        right: "related: [2016/11/pahlawan.md]"
    ).about(.links)

    /// An article that is named as related to itself.
    static func itself(_ pin: Located<String>) -> Diagnostic {
        Diagnostic(
            rule,
            at: pin.location,
            id: "berita terkait \"\(pin.value)\" adalah artikel ini sendiri",
            en: "the related article \"\(pin.value)\" is this article itself",
            help: "tulis jalur berkas .md artikel lain, atau hapus baris ini",
            en: "write the path of another article's .md file, or delete this line"
        )
    }

    /// - Parameter titled: the file of the article with the written title, if any.
    static func diagnostic(_ pin: Located<String>, known: SuggestionIndex, titled: ContentPath?) -> Diagnostic {
        Diagnostic(
            rule,
            at: pin.location,
            id: "berita terkait \"\(pin.value)\" tidak ada",
            en: "there is no related article \"\(pin.value)\"",
            help: (titled?.rawValue ?? known.nearest(to: LinkSuggestions.plain(pin.value)))
                .map { .didYouMean("/\($0)") }
                ?? LocalizedText(
                    id: "tulis jalur berkas .md artikel lain, misalnya: /berita/2017/10/rapat.md",
                    en: "write the path of another article's .md file, such as: /berita/2017/10/rapat.md"
                )
        )
    }
}
