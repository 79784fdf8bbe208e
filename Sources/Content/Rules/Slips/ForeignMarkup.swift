import Diagnostics
import Markdown
import Patterns

/// Markup of another program.
enum ForeignMarkup {
    static let rule = Rule.warning(
        "foreign-markup",
        title: LocalizedText(id: "Sisa tulisan program lain", en: "Leftovers of another program"),
        explanation: """
            Kode pendek Hugo (`{{< … >}}`) dan WordPress (`[caption …]`), tanda Liquid dan Jekyll (`{% … %}`), tautan \
            Obsidian (`[[Nota]]`), dan sejenisnya bukan Markdown: pembaca melihatnya sebagai tulisan. Komentar Obsidian \
            (`%%…%%`) dan Google Docs (`[a]Cek namanya`) pun terbit, begitu pula kepala pesan WhatsApp dan surel dengan nama pengirimnya, huruf gabungan PDF (`ﬁ`), tanda Word (`<o:p>`) dan Joomla, \
            kepala berkas kedua, galat Word dan Excel (`#REF!`), dan kode HTML di judul. Gantilah dengan Markdown, atau hapus. Yang memang tulisan ditulis di antara tanda `` ` \
            `` atau dengan `\\` di depannya.
            """,
        en: """
            Shortcodes of Hugo (`{{< … >}}`) and WordPress (`[caption …]`), tags of Liquid and Jekyll (`{% … %}`), links \
            of Obsidian (`[[Note]]`) and the like are not Markdown: readers see them as text. Comments of Obsidian \
            (`%%…%%`) and Google Docs (`[a]Check the name`) are published, too, and so are headers of messages of WhatsApp and mail with the names of their writers, joined letters of PDF (`ﬁ`), tags of \
            Word (`<o:p>`) and Joomla, a second front matter, errors of Word and Excel (`#REF!`), and HTML in titles. Replace them with Markdown, or delete them. What is meant as text is written \
            between signs `` ` `` or with a `\\` before it.
            """,
        wrong: "Lihat [[Profil]].",
        right: "Lihat [profil](/profil/)."
    )

    static func slip(_ origin: MarkdownSlip.Origin) -> SlipRule {
        if origin == .draftKeys { return DraftMark.slip }
        let (name, help) = words(for: origin)
        let isSecret = origin == .hiddenComment || origin == .liquidComment
        return SlipRule(
            rule,
            help: help,
            severity: isSecret ? .error : nil,
            advice: { written, _ in
                if origin == .hiddenComment, let sign = written.prefixMatch(of: commentSign)?.output {
                    return LocalizedText(
                        id: "hapus baris ini, juga tanda \(sign) di naskah",
                        en: "delete this line, and the sign \(sign) in the text"
                    )
                }
                if origin == .word, written.hasPrefix("HYPERLINK") {
                    let address = written.firstMatch(of: webAddress).map { String($0.output) } ?? "https://…"
                    return LocalizedText(id: "tulis: [teks](\(address))", en: "write: [text](\(address))")
                }
                if origin == .bulletinBoard || origin == .otherMarkup { return markdown(for: written) }
                return origin == .hugo || origin == .liquid || origin == .wordPress ? tag(written) : nil
            }
        ) {
            LocalizedText(
                id: "\(name.id) terbit sebagai tulisan: \"\($0)\"",
                en: "\(name.en) is published as text: \"\($0)\""
            )
        }
    }

    /// The sign of a comment of Google Docs.
    private static let commentSign = Pattern(/\[[a-z]{1,2}\]/)
    private static let videoSign = Pattern(/[A-Za-z0-9_-]{11}/)
    private static let webAddress = Pattern(/https?:[^\s"'\]>}]+/)

    /// What to write instead of a shortcode or tag that shows a video, a picture or a link. Nil for others.
    private static func tag(_ written: String) -> LocalizedText? {
        // A variable of Liquid names no video.
        if written.hasPrefix("{{"), !written.hasPrefix("{{<"), !written.hasPrefix("{{%") { return nil }
        let names = written.drop { "[{<%- /".contains($0) }.split { !$0.isLetter && !$0.isNumber && $0 != "-" }
        let name = names.first.map { $0.lowercased() == "include" ? names.dropFirst().first ?? $0 : $0 }?.lowercased()
        switch name {
        case let name? where name.hasPrefix("youtube"):
            let id = written.matches(of: videoSign).last.map { String($0.output) }
            return link("Tonton videonya", "Watch the video", id.map { "https://www.youtube.com/watch?v=\($0)" })
        case "vimeo", "video", "embed", "audio", "playlist", "videos", "instagram", "facebook", "twitter", "tweet", "x":
            return link(
                "Tonton videonya",
                "Watch the video",
                written.firstMatch(of: webAddress).map { String($0.output) }
            )
        case "pdf-embedder", "pdf", "gview", "gdoc":
            return link("Unduh dokumennya", "Download the document", nil)
        case "ref", "relref", "link", "post":
            return LocalizedText(id: "tulis: [teks](berkas.md)", en: "write: [text](file.md)")
        default: return nil
        }
    }

    private static let forumTag = Pattern(/(?i)\[(b|i|s|u|url|img|quote)(?:=([^\]\s]+))?\](.+)\[\/\1\]/)
    private static let otherHeading = Pattern(/(?:={1,6} *|h[1-6]\. )([^=]+?)[ =]*/)
    private static let otherBold = Pattern(/(?:\+\+|\|\||'{3})(.+?)(?:\+\+|\|\||'{3})/)

    /// What Markdown has for a piece in the markup of forums, wikis and their like. Nil where the piece is not whole.
    private static func markdown(for written: String) -> LocalizedText? {
        guard !written.hasSuffix("…") else { return nil }
        var text: String?
        if let tag = written.wholeMatch(of: forumTag)?.output {
            let inner = String(tag.3)
            switch tag.1.lowercased() {
            case "b", "u": text = "**\(inner)**"
            case "i": text = "*\(inner)*"
            case "s": text = "~~\(inner)~~"
            case "quote": text = "> \(inner)"
            case "img": text = "![…](\(inner))"
            default: text = "[\(inner)](\(tag.2.map(String.init) ?? inner))"
            }
        } else if written.hasPrefix("bq. ") {
            text = "> \(written.dropFirst(4))"
        } else if let heading = written.wholeMatch(of: otherHeading)?.output.1 {
            text = "## \(heading)"
        } else if let bold = written.wholeMatch(of: otherBold)?.output.1 {
            text = "**\(bold)**"
        }
        return text.map { LocalizedText(id: "tulis: \($0)", en: "write: \($0)") }
    }

    private static func link(_ id: String, _ en: String, _ address: String?) -> LocalizedText {
        LocalizedText(
            id: "tautkan saja: [\(id)](\(address ?? "https://…"))",
            en: "link to it: [\(en)](\(address ?? "https://…"))"
        )
    }

    private static func words(for origin: MarkdownSlip.Origin) -> (name: LocalizedText, help: LocalizedText) {
        let picture = LocalizedText(
            id: "tulis sebagai Markdown, misalnya ![Apa yang tampak](media/foto.jpg), atau hapus",
            en: "write it as Markdown, such as ![What is to be seen](media/photo.jpg), or delete it"
        )
        let delete = LocalizedText(id: "hapus", en: "delete it")
        switch origin {
        case .hugo: return (LocalizedText(id: "kode pendek Hugo", en: "a shortcode of Hugo"), picture)
        case .liquid:
            return (
                LocalizedText(id: "tanda Liquid (Jekyll)", en: "a tag of Liquid (Jekyll)"),
                LocalizedText(
                    id: "tulis isinya, atau hapus; sebagai contoh tulisan, beri `…`",
                    en: "write what it stands for, or delete it; as an example, put it between `…`"
                )
            )
        case .liquidBlock:
            return (
                LocalizedText(id: "tanda Liquid (Jekyll)", en: "a tag of Liquid (Jekyll)"),
                LocalizedText(
                    id:
                        "hapus setiap tanda {% … %}; naskah di antaranya tetap terbit, maka hapus juga yang tidak dimaksud",
                    en: "delete each tag {% … %}; the text between them is published, so delete what is not meant, too"
                )
            )
        case .liquidComment:
            return (
                LocalizedText(id: "komentar Liquid (Jekyll)", en: "a comment of Liquid (Jekyll)"),
                LocalizedText(
                    id: "hapus dari {% comment %} sampai {% endcomment %}, berikut catatan di antaranya",
                    en: "delete from {% comment %} to {% endcomment %}, with the note between them"
                )
            )
        case .bulletinBoard:
            return (
                LocalizedText(id: "tanda forum (BBCode)", en: "a tag of a forum (BBCode)"),
                LocalizedText(
                    id: "tulis: **tebal**, *miring*, [teks](alamat), atau hapus",
                    en: "write: **bold**, *italics*, [text](address), or delete it"
                )
            )
        case .entities:
            return (
                LocalizedText(id: "HTML yang tersimpan sebagai tanda", en: "encoded HTML"),
                LocalizedText(
                    id: "tulis tandanya sendiri, atau hapus; alinea dipisahkan baris kosong",
                    en: "write the sign itself, or delete it; a blank line separates paragraphs"
                )
            )
        case .escapes:
            return (
                LocalizedText(id: "kode huruf JSON", en: "a code of JSON for a sign"),
                LocalizedText(id: "tulis hurufnya sendiri", en: "write the sign itself")
            )
        case .otherMarkup:
            return (
                LocalizedText(
                    id: "penulisan wiki, AsciiDoc, Textile, atau reStructuredText",
                    en: "markup of a wiki, AsciiDoc, Textile or reStructuredText"
                ),
                LocalizedText(
                    id: "tulis sebagai Markdown: ## Judul, **tebal**, ![Apa yang tampak](media/foto.jpg)",
                    en: "write it as Markdown: ## Heading, **bold**, ![What is to be seen](media/photo.jpg)"
                )
            )
        case .joomla: return (LocalizedText(id: "tanda plugin Joomla", en: "a tag of a plug-in of Joomla"), picture)
        case .quotedPrintable:
            return (
                LocalizedText(id: "kode surel (quoted-printable)", en: "a code of mail (quoted-printable)"),
                LocalizedText(id: "tulis hurufnya sendiri", en: "write the sign itself")
            )
        case .mail:
            return (
                LocalizedText(id: "kepala atau kaki surel", en: "the head or foot of a mail"),
                LocalizedText(
                    id: "hapus, juga nama dan alamat surel orang di situ",
                    en: "delete it, with the names and addresses of people in it"
                )
            )
        case .emojiName:
            return (
                LocalizedText(id: "nama emoji Slack atau GitHub", en: "a name of an emoji"),
                LocalizedText(id: "hapus, atau ganti dengan emojinya", en: "delete it, or write the emoji itself")
            )
        case .ligature:
            return (
                LocalizedText(
                    id: "huruf gabungan dari PDF, yang tidak ditemukan pencarian,",
                    en: "a joined letter of a PDF, which no search finds,"
                ),
                LocalizedText(id: "tulis hurufnya satu per satu", en: "write the letters one by one")
            )
        case .styledLetters:
            return (
                LocalizedText(
                    id: "huruf hias (huruf rumus), yang tidak ditemukan pencarian dan dieja pembaca layar,",
                    en: "decorated letters (those of formulas), which no search finds and screen readers spell,"
                ),
                LocalizedText(id: "tulis dengan huruf biasa", en: "write plain letters")
            )
        case .spacedLetters:
            return (
                LocalizedText(id: "kata yang dieja dengan spasi", en: "a word with spaces between its letters"), delete
            )
        case .word: return (LocalizedText(id: "tanda Word", en: "a tag of Word"), delete)
        case .template:
            return (LocalizedText(id: "kode halaman (ASP, ERB)", en: "code of a page (ASP, ERB)"), delete)
        case .critic:
            return (
                LocalizedText(id: "tanda suntingan (CriticMarkup)", en: "a mark of editing (CriticMarkup)"),
                LocalizedText(id: "tulis naskah jadinya saja", en: "write the final text only")
            )
        case .lineEnds:
            return (
                LocalizedText(id: "ganti baris sistem lama", en: "a line end of an old system"),
                LocalizedText(id: "ganti dengan baris baru", en: "replace it by a new line")
            )
        case .kramdown:
            return (
                LocalizedText(
                    id: "atribut kramdown atau Pandoc, atau jangkar Obsidian",
                    en: "an attribute of kramdown or Pandoc, or an anchor of Obsidian"
                ), delete
            )
        case .wordPress: return (LocalizedText(id: "kode pendek WordPress", en: "a shortcode of WordPress"), picture)
        case .wikiLink:
            return (
                LocalizedText(id: "tautan Obsidian atau wiki", en: "a link of Obsidian or a wiki"),
                LocalizedText(
                    id: "tulis: [teks](berkas.md), gambar: ![Apa yang tampak](media/foto.jpg)",
                    en: "write: [text](file.md), a picture: ![What is to be seen](media/photo.jpg)"
                )
            )
        case .callout:
            return (
                LocalizedText(id: "judul kotak Obsidian", en: "the title of a callout of Obsidian"),
                LocalizedText(id: "tulis: > **Catatan:** …", en: "write: > **Note:** …")
            )
        case .highlight:
            return (
                LocalizedText(id: "sorotan Obsidian", en: "a highlight of Obsidian"),
                LocalizedText(id: "tulis: **teks**", en: "write: **text**")
            )
        case .hiddenComment: return (LocalizedText(id: "komentar", en: "a comment"), delete)
        case .container:
            return (
                LocalizedText(id: "kotak Docusaurus, MkDocs, atau Pandoc", en: "a box of Docusaurus, MkDocs or Pandoc"),
                LocalizedText(id: "tulis: > **Catatan:** …", en: "write: > **Note:** …")
            )
        case .mdx: return (LocalizedText(id: "baris MDX", en: "a line of MDX"), delete)
        case .frontMatter, .draftKeys:
            return (
                LocalizedText(id: "kepala berkas kedua", en: "a second front matter"),
                LocalizedText(
                    id: "pindahkan kuncinya ke kepala berkas yang pertama, lalu hapus",
                    en: "move its keys to the first front matter, then delete it"
                )
            )
        case .assistant:
            return (LocalizedText(id: "tanda sumber dari ChatGPT", en: "a mark of a source of ChatGPT"), delete)
        case .formula:
            return (
                LocalizedText(id: "penulisan LaTeX", en: "markup of LaTeX"),
                LocalizedText(
                    id: "tulis dengan huruf biasa, misalnya E = mc², atau dengan Markdown: **tebal**, - butir",
                    en: "write it plainly, such as E = mc², or in Markdown: **bold**, - item"
                )
            )
        case .superscript:
            return (
                LocalizedText(id: "pangkat Pandoc", en: "a superscript of Pandoc"),
                LocalizedText(id: "tulis dengan huruf ² atau ³", en: "write it with the letters ² or ³")
            )
        case .abbreviation: return (LocalizedText(id: "singkatan kramdown", en: "an abbreviation of kramdown"), delete)
        case .tableOfContents:
            return (LocalizedText(id: "daftar isi program lain", en: "a table of contents of another program"), delete)
        }
    }
}
