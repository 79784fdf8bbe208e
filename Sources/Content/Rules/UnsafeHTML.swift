import Diagnostics
import Markdown

/// Raw HTML beyond what is safe, in a portal that allows raw HTML.
enum UnsafeHTML {
    static let rule = Rule.error(
        "unsafe-html",
        title: LocalizedText(id: "HTML yang tidak aman", en: "Unsafe HTML"),
        explanation: """
            Portal yang mengizinkan HTML mentah menerima unsur dan atribut yang hanya menampilkan isi, misalnya \
            `<details>`, `<abbr>`, `<table>`, atau `<sub>`. Skrip, penangan seperti `onclick`, sematan, formulir, \
            dan `style` dapat menjalankan kode, mengirim data pembaca, atau merusak halaman, karena itu tidak \
            diterbitkan. Tanda yang dibuka harus ditutup di blok yang sama. Daftar lengkapnya: `terang docs content`.
            """,
        en: """
            A portal that allows raw HTML takes elements and attributes that only show something, such as \
            `<details>`, `<abbr>`, `<table>` or `<sub>`. Scripts, handlers such as `onclick`, embedded frames, forms \
            and `style` can run code, send what readers type or break pages, so they are not published. A tag that \
            is opened has to be closed in the same block. The whole list: `terang docs content`.
            """,
        wrong: "<abbr title=\"Pejabat\" onclick=\"buka()\">PPID</abbr>",
        right: "<abbr title=\"Pejabat\">PPID</abbr>",
        isLenientInArchives: true
    )

    static func diagnostic(_ kind: RawHTMLFault.Kind, at place: SourceLocation) -> Diagnostic {
        let (message, help) = words(for: kind)
        return Diagnostic(rule, at: place, message: message, help: help)
    }

    private static func words(for kind: RawHTMLFault.Kind) -> (message: LocalizedText, help: LocalizedText) {
        switch kind {
        case .element(let name, let address): (notAllowed("<\(quoted(name))>"), help(for: name, address))
        case .attribute(let name, let element):
            (
                LocalizedText(
                    id: "atribut \"\(quoted(name))\" pada <\(element)> tidak diizinkan",
                    en: "attribute \"\(quoted(name))\" of <\(element)> is not allowed"
                ), attributeHelp(name)
            )
        case .value(let value, let name, let element):
            (
                LocalizedText(
                    id: "\(name)=\"\(quoted(value))\" pada <\(element)> tidak diizinkan",
                    en: "\(name)=\"\(quoted(value))\" of <\(element)> is not allowed"
                ), valueHelp(name)
            )
        case .repeated(let name, let element):
            (
                LocalizedText(
                    id: "atribut \"\(name)\" pada <\(element)> tertulis dua kali",
                    en: "attribute \"\(name)\" of <\(element)> is written twice"
                ), LocalizedText(id: "hapus salah satunya", en: "delete one of them")
            )
        case .misplaced(let name, let parents):
            (
                LocalizedText(
                    id: "<\(name)> tidak berada di dalam \(list(parents, "atau"))",
                    en: "<\(name)> is not inside \(list(parents, "or"))"
                ), LocalizedText(id: "apit dengan \(list(parents, "atau"))", en: "put \(list(parents, "or")) around it")
            )
        case .withoutAddress(let name):
            (
                LocalizedText(id: "<\(name)> tanpa src", en: "<\(name)> without src"),
                LocalizedText(
                    id: "pakai ![apa yang tampak](/media/nama.jpg)",
                    en: "use ![what is to be seen](/media/name.jpg)"
                )
            )
        case .tooDeep(let name):
            (
                LocalizedText(
                    id: "<\(name)> terletak di dalam seratus unsur lain",
                    en: "<\(name)> is inside of a hundred other elements"
                ), LocalizedText(id: "kurangi lapisannya", en: "use fewer layers")
            )
        case .unclosed(let name):
            (
                LocalizedText(
                    id: "<\(name)> tidak ditutup di blok yang sama",
                    en: "<\(name)> is not closed in the same block"
                ),
                LocalizedText(
                    id: "tambahkan </\(name)>, atau hapus <\(name)>",
                    en: "add </\(name)>, or delete <\(name)>"
                )
            )
        case .stray(let name):
            (
                LocalizedText(
                    id: "</\(name)> tidak menutup apa pun di blok ini",
                    en: "</\(name)> closes nothing in this block"
                ),
                LocalizedText(
                    id: "hapus, atau letakkan di baris sendiri sesudah baris kosong seperti pembukanya",
                    en: "delete it, or put it on a line of its own after a blank line as its start tag is"
                )
            )
        case .declaration:
            (notAllowed("<! … >, <? … ?>"), LocalizedText(id: "hapus sampai tanda >", en: "delete up to >"))
        case .unfinished:
            (
                LocalizedText(id: "tanda HTML tanpa penutup >", en: "an HTML tag without its closing >"),
                LocalizedText(
                    id: "tambahkan >, atau tulis \\< bila yang dimaksud tanda kurang dari",
                    en: "add >, or write \\< where a less-than sign is meant"
                )
            )
        }
    }

    private static func notAllowed(_ what: String) -> LocalizedText {
        LocalizedText(id: "\(what) tidak diizinkan", en: "\(what) is not allowed")
    }

    private static func help(for name: String, _ address: String?) -> LocalizedText {
        switch name {
        case "script", "style", "template", "noscript", "title":
            LocalizedText(id: "hapus dari <\(name)> sampai </\(name)>", en: "delete from <\(name)> to </\(name)>")
        case "iframe", "frame", "embed", "object": RawHTML.link(to: address)
        case "form", "input", "button", "select", "option", "textarea", "label", "fieldset":
            LocalizedText(
                id: "tautkan ke formulirnya: [Isi formulir](https://…)",
                en: "link to the form: [Fill in the form](https://…)"
            )
        case "svg", "math":
            LocalizedText(
                id: "simpan gambarnya di content/media/ dan pakai ![apa yang tampak](/media/nama.svg)",
                en: "keep the picture in content/media/ and use ![what is to be seen](/media/name.svg)"
            )
        case "h1": LocalizedText(id: "pakai ## atau <h2>", en: "use ## or <h2>")
        case "acronym": LocalizedText(id: "pakai <abbr>", en: "use <abbr>")
        case "strike": LocalizedText(id: "pakai ~~teks~~ atau <s>", en: "use ~~text~~ or <s>")
        case "tt": LocalizedText(id: "pakai `teks` atau <code>", en: "use `text` or <code>")
        default:
            LocalizedText(
                id: "hapus tandanya, teksnya tetap; yang diizinkan: `terang docs content`",
                en: "delete the tags and keep the text; what is allowed: `terang docs content`"
            )
        }
    }

    private static func attributeHelp(_ name: String) -> LocalizedText {
        switch name {
        case "style", "bgcolor", "color":
            LocalizedText(
                id: "hapus; tampilan diatur tema, dan dapat dipilih dengan class",
                en: "delete it; the theme decides how things look, and class can choose among that"
            )
        case "srcset", "sizes":
            LocalizedText(
                id: "hapus; Terang membuat ukuran gambar",
                en: "delete it; Terang makes the sizes of pictures"
            )
        case "name": LocalizedText(id: "pakai id", en: "use id")
        case let handler where handler.hasPrefix("on"):
            LocalizedText(id: "hapus; skrip tidak diterbitkan", en: "delete it; scripts are not published")
        default: LocalizedText(id: "hapus atribut itu", en: "delete the attribute")
        }
    }

    private static func valueHelp(_ name: String) -> LocalizedText {
        switch name {
        case "width", "height", "border", "colspan", "rowspan", "span", "start", "value":
            LocalizedText(id: "pakai bilangan, tanpa satuan", en: "use a number without a unit")
        case "id": LocalizedText(id: "pakai satu kata tanpa spasi", en: "use one word without spaces")
        case "cite": LocalizedText(id: "pakai alamat lengkap dengan https://", en: "use a full address with https://")
        default: LocalizedText(id: "hapus atribut itu", en: "delete the attribute")
        }
    }

    private static func list(_ elements: [String], _ or: String) -> String {
        elements.map { "<\($0)>" }.joined(separator: " \(or) ")
    }

    /// A name or a value as a message can show it.
    private static func quoted(_ text: String) -> String {
        text.count > 60 ? String(text.prefix(60)) + "…" : text
    }
}
