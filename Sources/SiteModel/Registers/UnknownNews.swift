import Diagnostics
import Reading

/// A `berita` of a register row that names no article.
enum UnknownNews {
    static let rule = Rule.error(
        "unknown-news",
        title: LocalizedText(id: "Berita pada baris daftar tidak ada", en: "No such article about a register's row"),
        explanation: """
            Kolom `berita` menyebut artikel tentang informasi itu, lewat berkas `.md` atau alamatnya; beberapa \
            dipisahkan koma. Berita di situs lain ditulis lengkap dengan `https://`.
            """,
        en: """
            The column `berita` names articles about the information by their `.md` file or address, several with \
            commas between. News on other sites is written in full, with `https://`.
            """,
        wrong: "berita/2026/01/apbdd.md",
        right: "berita/2026/01/apbd.md"
    ).about(.links)

    static func diagnostic(_ name: Located<String>, known: SuggestionIndex) -> Diagnostic {
        Diagnostic(
            rule,
            at: name.location,
            id: "berita \"\(name.value)\" tidak ada",
            en: "there is no article \"\(name.value)\"",
            help: known.nearest(to: LinkSuggestions.plain(name.value))
                .map(LocalizedText.didYouMean)
                ?? LocalizedText(
                    id: "tulis jalur berkas .md sebuah artikel, misalnya: berita/2026/01/apbd.md",
                    en: "write the path of an article's .md file, such as: berita/2026/01/apbd.md"
                )
        )
    }
}
