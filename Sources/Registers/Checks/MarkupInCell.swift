import Diagnostics
import Reading

/// HTML in a cell, which pages show as it was written.
enum MarkupInCell {
    static let rule = Rule(
        id: "markup-in-cell",
        severity: .warning,
        title: LocalizedText(id: "Kode HTML dalam sel", en: "HTML in a cell"),
        explanation: LocalizedText(
            id: """
                Isi sel tampil apa adanya. Kode yang terbawa dari sistem lama, seperti `<p>`, `<br>`, atau `&nbsp;`, ikut terbaca \
                oleh masyarakat dan di data terbuka. Tanda `<` dan `&` dalam kalimat biasa bukan kode.
                """,
            en: """
                Cells are shown as they are written. Code that came along from an older system, such as `<p>`, `<br>` or `&nbsp;`, \
                is read by the public and in open data. `<` and `&` in plain sentences are not code.
                """
        ),
        example: Rule.Example(
            wrong: "ringkasan\n<p>Laporan <b>keuangan</b> &amp; aset</p>",
            right: "ringkasan\nLaporan keuangan & aset"
        )
    )

    static let check = TextCheck(rule) { texts, _ in
        texts.compactMap { text in
            guard let code = code(in: text.cell.value) else { return nil }
            return Diagnostic(
                rule,
                in: text.row,
                column: text.column,
                message: LocalizedText(
                    id: "\"\(code.quotable)\" adalah kode HTML, yang tampil apa adanya",
                    en: "\"\(code.quotable)\" is HTML code, which is shown as it is written"
                ),
                help: LocalizedText(id: "tulis teksnya saja, tanpa kode", en: "write the text alone, without code")
            )
        }
    }

    /// Elements that editors of texts write.
    private static let elements: Set<String> = [
        "a", "b", "big", "blockquote", "br", "center", "code", "dd", "del", "div", "dl", "dt", "em", "font", "h1", "h2",
        "h3",
        "h4", "h5", "h6", "hr", "i", "iframe", "img", "ins", "li", "o:p", "ol", "p", "pre", "s", "script", "small",
        "span",
        "strike", "strong", "style", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul",
    ]

    /// References to characters that editors of texts write.
    private static let references: Set<String> = [
        "amp", "apos", "bull", "copy", "deg", "gt", "hellip", "ldquo", "lsquo", "lt", "mdash", "middot", "nbsp",
        "ndash",
        "quot", "rdquo", "reg", "rsquo",
    ]

    /// The first tag or character reference in a text. Nil where there is none.
    static func code(in text: String) -> String? {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return nil }
        return text.indices.lazy.compactMap { index in
            switch text[index] {
            case "<": tag(text[index...])
            case "&": reference(text[index...])
            default: nil
            }
        }.first
    }

    /// `<p>`, `</p>`, `<br/>`, `<a href="…">`.
    private static func tag(_ text: Substring) -> String? {
        let isEnd = text.dropFirst().first == "/"
        let rest = text.dropFirst(isEnd ? 2 : 1)
        let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ":") }
        guard elements.contains(name.lowercased()), let close = rest.prefix(400).firstIndex(of: ">") else { return nil }
        let attributes = rest[name.endIndex..<close]
        let isTag = attributes.allSatisfy { $0.isWhitespace || $0 == "/" } || (!isEnd && attributes.contains("="))
        return isTag ? String(text[...close]) : nil
    }

    /// `&amp;`, `&#8211;`.
    private static func reference(_ text: Substring) -> String? {
        let name = text.dropFirst().prefix(8).prefix { $0 != ";" }
        guard text.dropFirst(1 + name.count).first == ";" else { return nil }
        let isNumber = name.first == "#" && name.count > 1 && name.dropFirst().allSatisfy(\.isHexDigitOrX)
        return isNumber || references.contains(name.lowercased()) ? "&\(name);" : nil
    }
}

extension Character {
    fileprivate var isHexDigitOrX: Bool { isHexDigit || self == "x" || self == "X" }
}
