import Diagnostics
import Markdown
import Patterns
import Reading

/// What to write instead of a piece of raw HTML.
enum HTMLAdvice {
    /// Returns the text to write instead of a tag.
    ///
    /// - Parameters:
    ///   - html: the line from the tag on.
    ///   - isClosed: whether the text ends an element of that name.
    static func help(for html: String, isClosed: Bool = true) -> LocalizedText {
        let tag = html.prefix { $0 != ">" }
        let name = name(of: html)
        // `a<b>c`: nobody makes the rest of a text bold.
        let isSign = name.count == 1 && name != "!" && !isClosed && tag.count == 2
        if isSign || isComparison(tag, of: name), !isChatNote(tag) { return write("\\\(tag)>", "\\\(tag)>") }
        if isChatNote(tag) {
            return LocalizedText(id: "hapus: ini catatan WhatsApp", en: "delete it: a note of WhatsApp")
        }
        if isMergeField(html) {
            return LocalizedText(
                id: "isi, atau hapus: ini isian surat massal",
                en: "fill it in, or delete it: a field of a letter to many"
            )
        }
        switch name {
        case "a":
            let address = (attribute("href", in: tag) ?? "https://…").replacing(" ", with: "%20")
            return write("[teks](\(address))", "[text](\(address))")
        case "img":
            let source = (attribute("src", in: tag) ?? "media/foto.jpg").replacing(" ", with: "%20")
            let alt = attribute("alt", in: tag)
            let (id, en) = (PictureWithoutAlt.placeholder.id, PictureWithoutAlt.placeholder.en)
            return write("![\(alt ?? id)](\(source))", "![\(alt ?? en)](\(source))")
        case "br":
            return LocalizedText(
                id: "akhiri baris dengan \\ lalu pindah baris; di dalam tabel, pakai titik koma",
                en: "end the line with \\ and begin a new one; in a table, use a semicolon"
            )
        case "b", "strong": return write("**teks**", "**text**")
        case "i", "em": return write("*teks*", "*text*")
        case "del", "s", "strike": return write("~~teks~~", "~~text~~")
        case "sub", "sup":
            return LocalizedText(
                id: "tulis dengan huruf kecilnya, misalnya ₂, ² atau ³",
                en: "write the small letter, such as ₂, ² or ³"
            )
        case "think", "thinking", "antthinking":
            return LocalizedText(
                id: "hapus dari <\(name)> sampai </\(name)>: itu catatan asisten, bukan naskah",
                en: "delete everything from <\(name)> to </\(name)>: notes of an assistant, not the text"
            )
        case "h1", "h2", "h3", "h4", "h5", "h6": return write("## Judul bagian", "## Heading")
        case "ul", "ol", "li": return write("- butir", "- item")
        case "blockquote", "q": return write("> kutipan", "> quotation")
        case "hr": return write("---", "---")
        case "table", "tr", "td", "th", "thead", "tbody":
            return LocalizedText(
                id: "tulis sebagai tabel: | Nomor | Nama |, dan di bawahnya |---|---|",
                en: "write it as a table: | Number | Name |, and |---|---| below"
            )
        case "!" where html.hasPrefix("<?"):
            return LocalizedText(
                id: "hapus dari <? sampai ?>; kode yang memang untuk dibaca ditulis di antara tanda `",
                en: "delete everything from <? to ?>; put code that is to be read between signs `"
            )
        case "!" where !html.hasPrefix("<!--"):
            return LocalizedText(id: "hapus dari <! sampai >", en: "delete everything from <! to >")
        case "!":
            return LocalizedText(
                id: "hapus dari <!-- sampai -->; catatan redaksi tidak disimpan di dalam naskah",
                en: "delete everything from <!-- to -->; notes of the editors are not kept in the text"
            )
        case let name where HTMLElementNames.all.contains(name):
            return LocalizedText(
                id: "hapus tandanya; tampilan diatur tema, dan alinea dipisahkan baris kosong",
                en: "delete the tag; the theme decides how texts look, and a blank line separates paragraphs"
            )
        case _ where isComponent(tag):
            return LocalizedText(
                id: "hapus tandanya: komponen MDX atau Vue tidak bekerja di sini; isinya ditulis sebagai Markdown",
                en: "delete the tag: components of MDX and Vue do not work here; write as Markdown what they show"
            )
        default:
            return write("\\\(tag)>", "\\\(tag)>")
        }
    }

    private static let component = Pattern(
        /<\/?(?:[A-Z][a-z0-9]+){1,4}(?:(?:\s[^=<>]+=(?:"[^"]*"|\{[^}]*\}|'[^']*'))+(?:\s+[\w:\-]+)*)?\s*\/?/
    )

    /// Whether a tag is one of a component: `<TabItem value="a">`, `<Badge />`, `</Tabs>`. `<Nama>` alone may be a slot.
    private static func isComponent(_ tag: Substring) -> Bool {
        (tag.hasPrefix("</") || tag.contains("=") || tag.hasSuffix("/")) && tag.wholeMatch(of: component) != nil
    }

    /// Returns the backslash that makes a text of what only looks like a tag, such as `<nama>`. Nil for elements of HTML.
    static func fix(for html: String, at place: SourceLocation) -> Fix? {
        let name = name(of: html)
        let tag = html.prefix { $0 != ">" }
        guard name != "!", !name.contains("think"), !isChatNote(tag), !isMergeField(html),
            !HTMLElementNames.all.contains(name) || isComparison(tag, of: name),
            !tag.contains("="), !isComponent(tag),
            !tag.contains("`")
        else { return nil }
        return .edits([TextEdit(from: place, to: place, replacement: "\\")])
    }

    private static let slot = Pattern(/<\p{L}[\p{L} .\/]{2,47}>/)

    /// Whether what looks like a tag is words that nobody filled in: `<nama pejabat>`, `<Kepala Dinas>`. In `REG<spasi>NAMA` and
    /// `Ketik: <nama>`, readers are told what to write.
    static func isSlot(_ html: String, after before: String) -> Bool {
        let tag = html.prefix { $0 != ">" }
        let name = name(of: html)
        guard html.wholeMatch(of: slot) != nil, name.count > 1, !HTMLElementNames.all.contains(name),
            !["spasi", "space", "enter", "think", "thinking"].contains(name), !isChatNote(tag), !isComponent(tag)
        else { return false }
        return before.last.map { !$0.isLetter && !$0.isNumber && !"#_*<>/".contains($0) } ?? true
            && !UnfilledSlot.isPattern(before)
    }

    /// The inner half of `<<Nama>>`.
    private static func isMergeField(_ html: String) -> Bool {
        html.drop { $0 != ">" }.hasPrefix(">>") && !HTMLElementNames.all.contains(name(of: html))
    }

    /// `<Media omitted>`, `<Pesan ini diedit>`: what messengers export in place of a picture, or behind a message.
    private static func isChatNote(_ tag: Substring) -> Bool {
        let words = tag.dropFirst().split(separator: " ")
        guard let first = words.first, chatSubjects.contains(String(first)) else { return false }
        return words.dropFirst().contains { chatNotes.contains(String($0)) }
    }

    private static let chatSubjects: Set<String> = [
        "Media", "Pesan", "This", "Gambar", "Video", "Stiker", "Dokumen", "image", "sticker",
    ]
    private static let chatNotes: Set<String> = [
        "omitted", "disertakan", "diedit", "edited", "dihapus", "deleted", "was",
    ]

    /// Whether what looks like a tag is words between two signs, as in `a<b dan c>d`: no attribute has a value, and none is
    /// one of those that need none.
    private static func isComparison(_ tag: Substring, of name: String) -> Bool {
        guard name != "!", !tag.contains("=") else { return false }
        let words = tag.dropFirst().drop { $0 == "/" }.dropFirst(name.count).split { $0.isWhitespace || $0 == "/" }
        return !words.isEmpty && !words.contains { attributesWithoutValue.contains($0.lowercased()) }
    }

    private static let attributesWithoutValue: Set<String> = [
        "allowfullscreen", "async", "autofocus", "autoplay", "checked", "compact", "controls", "default", "defer",
        "disabled", "download", "hidden", "ismap", "loop", "multiple", "muted", "noshade", "novalidate", "nowrap",
        "open", "readonly", "required", "reversed", "selected",
    ]

    /// Returns the name of a tag in lower case, without the slash of one that ends an element; `!` for comments and declarations.
    static func name(of html: String) -> String {
        let rest = html.dropFirst().drop { $0 == "/" }
        if rest.hasPrefix("!") || rest.hasPrefix("?") { return "!" }
        return rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" }.lowercased()
    }

    private static func write(_ id: String, _ en: String) -> LocalizedText {
        LocalizedText(id: "tulis: \(id)", en: "write: \(en)")
    }

    private static let anAttribute = Pattern(/(?i)\s([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^"'\s>]+))/)

    private static func attribute(_ name: String, in tag: Substring) -> String? {
        let match = tag.matches(of: anAttribute).first { $0.output.1.lowercased() == name }
        guard let value = match.flatMap({ $0.output.2 ?? $0.output.3 ?? $0.output.4 }), !value.isEmpty else {
            return nil
        }
        return String(value).trimmingQuotes
    }
}
