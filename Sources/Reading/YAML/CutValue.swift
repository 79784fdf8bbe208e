package import Diagnostics
import Patterns
import Serialization

/// A text that YAML ends where a word begins with `#`.
package enum CutValue {
    static let rule = Rule.warning(
        "cut-value",
        title: LocalizedText(id: "Isi yang terpotong di tanda pagar", en: "Value cut at a hash"),
        explanation: """
            Dalam YAML, ` #` memulai catatan yang tidak dibaca: `title: Rapat #KitaBisa` terbit sebagai "Rapat". Beri tanda \
            kutip pada isinya. Catatan di belakang sebuah teks ditulis dengan dua spasi di depan `#` dan satu di belakangnya, atau \
            di baris tersendiri.
            """,
        en: """
            In YAML, ` #` begins a comment, which is not read: `title: Meeting #WeCan` is published as "Meeting". Put the \
            value in quotation marks. Write a comment after a text with two spaces before the `#` and one after it, or on a \
            line of its own.
            """,
        wrong: "summary: Gerakan #KitaBisa dimulai",
        right: "summary: \"Gerakan #KitaBisa dimulai\""
    )

    /// Whether a diagnostic says that the value on the line of a place is cut.
    package static func isCut(_ diagnostic: Diagnostic, on place: SourceLocation) -> Bool {
        diagnostic.rule.id == rule.id && diagnostic.location.path == place.path
            && diagnostic.location.line == place.line
    }

    /// Returns a diagnostic for each line with a value that a word with `#` cuts. Comments are set apart by a space after the
    /// sign or by more than one before it, or follow something other than text: a date, a number, yes or no, an address.
    /// What `# ` cuts off a text, only its key can tell: ``diagnostic(after:in:)``.
    static func diagnostics(in yaml: YAMLText) -> [Diagnostic] {
        guard yaml.hasComments else { return [] }
        let lines = yaml.text.split(separator: "\n", omittingEmptySubsequences: false)
        var block: Int?
        return lines.enumerated().compactMap { index, line in
            let parts = YAMLLine(line)
            if let indent = block {
                if line.allSatisfy(\.isWhitespace) || parts.indent.count > indent { return nil }
                block = nil
            }
            if parts.value.first == "|" || parts.value.first == ">" { block = parts.indent.count }
            guard !parts.key.isEmpty || !parts.dashes.isEmpty, isCut(parts) else { return nil }
            // A comment beside a key whose value is in the lines below.
            let next = lines[(index + 1)...].first { !$0.allSatisfy(\.isWhitespace) }.map(YAMLLine.init)
            if parts.value.isEmpty || parts.value.first == "#", let next,
                next.indent.count > parts.indent.count || !next.dashes.isEmpty
            {
                return nil
            }
            return diagnostic(parts, line: index + yaml.firstLine, in: yaml)
        }
    }

    /// Returns a diagnostic where ` # ` cuts a text of a key that takes any text. Two spaces set a comment apart from a text.
    ///
    /// - Parameter text: on one line, without quotation marks.
    static func diagnostic(after text: Located<String>, in yaml: YAMLText) -> Diagnostic? {
        guard yaml.hasComments else { return nil }
        let index = text.location.line - yaml.firstLine
        let parts = YAMLLine(yaml.line(index))
        if parts.value != text.value { return diagnostic(afterLines: text, from: index, in: yaml) }
        guard parts.comment.hasPrefix(" # "), !isCut(parts), isProse(parts.value) else { return nil }
        // It may be a comment, which is not to be published unasked.
        return diagnostic(parts, line: text.location.line, in: yaml, isCertain: false)
    }

    /// Returns a diagnostic where ` #` cuts the last line of a text that goes over several.
    private static func diagnostic(afterLines text: Located<String>, from first: Int, in yaml: YAMLText) -> Diagnostic?
    {
        var joined = String(YAMLLine(yaml.line(first)).value)
        var index = first
        while joined.utf8.count < text.value.utf8.count, text.value.hasPrefix(joined) {
            index += 1
            joined += " " + YAMLLine(yaml.line(index)).value
        }
        let parts = YAMLLine(yaml.line(index))
        guard index > first, joined == text.value, parts.comment.hasPrefix(" #") else { return nil }
        let column = yaml.line(index).unicodeScalars.count - parts.comment.unicodeScalars.count + 2
        return Diagnostic(
            rule,
            at: SourceLocation(path: yaml.path, line: index + yaml.firstLine, column: column),
            message: message(parts.comment.dropFirst()),
            help: LocalizedText(
                id: "apit seluruh isinya, dari baris pertama, dengan tanda kutip; catatan ditulis di baris tersendiri",
                en:
                    "put the whole value, from its first line on, in quotation marks; write a comment on a line of its own"
            )
        )
    }

    private static func message(_ cut: Substring) -> LocalizedText {
        LocalizedText(
            id: "\"\(cut)\" dibaca sebagai catatan dan tidak terbit",
            en: "\"\(cut)\" is read as a comment and not published"
        )
    }

    private static func isCut(_ parts: YAMLLine) -> Bool {
        let comment = parts.comment.isEmpty && parts.value.first == "#" ? parts.value : parts.comment.drop { $0 == " " }
        let spaces = parts.comment.prefix { $0 == " " }.count
        // `Juara # 1` is a number, other words after `# ` are a note.
        let isNumber = comment.dropFirst().first == " " && comment.dropFirst(2).first?.isNumber == true
        let word = isNumber ? comment.dropFirst(2).first : comment.dropFirst().first
        guard comment.first == "#", let word, word.isLetter || word.isNumber, spaces <= 1,
            !isNumber || !parts.value.isEmpty
        else { return false }
        let value = parts.value
        guard let first = value.first, first != "#" else { return true }
        if first == "\"" || first == "'" || first == "|" || first == ">" || value.contains("://") { return false }
        if first == "[" || first == "{" {
            return value.count { $0 == "\"" } % 2 == 0 && (value.last == "]" || value.last == "}")
        }
        return isProse(value)
    }

    /// Whether a value is neither yes or no nor a number or date.
    private static func isProse(_ value: Substring) -> Bool {
        TruthText.read(String(value)) == nil && !value.allSatisfy { $0.isNumber || ":-./+TZ ".contains($0) }
    }

    private static let hashtag = Pattern(/#[\p{L}\p{N}_-]+/)

    /// Returns the list of the words that a value of hashtags alone means: `#ppid #kota`.
    private static func hashtags(_ parts: YAMLLine, _ whole: String) -> String? {
        let words = whole.split { $0.isWhitespace || $0 == "," }
        guard ["tags", "categories"].contains(parts.key),
            words.allSatisfy({ $0.wholeMatch(of: hashtag) != nil })
        else { return nil }
        return "[\(words.map { YAMLScalar.text(String($0.dropFirst())) }.joined(separator: ", "))]"
    }

    private static func diagnostic(
        _ parts: YAMLLine,
        line: Int,
        in yaml: YAMLText,
        isCertain: Bool = true
    ) -> Diagnostic {
        let whole = "\(parts.value)\(parts.comment)"
        let isList = parts.value.first == "[" || parts.value.first == "{"
        let column = parts.head.unicodeScalars.count + 1
        let start = SourceLocation(path: yaml.path, line: line, column: column)
        let isEmpty = parts.value.isEmpty || parts.value.first == "#"
        let cut = isEmpty ? whole.drop { $0 == " " } : parts.comment.drop { $0 == " " }
        let before = whole.unicodeScalars.count - cut.unicodeScalars.count
        let place = SourceLocation(path: yaml.path, line: line, column: column + before)
        let quoted = hashtags(parts, whole) ?? YAMLScalar.quoted(String(whole.drop { $0 == " " }))
        return Diagnostic(
            rule,
            at: place,
            message: message(cut),
            help: isList
                ? LocalizedText(
                    id: "tulis di dalam kurung, dengan tanda kutip; catatan diberi spasi di belakang #",
                    en: "write it within the brackets, in quotation marks; a comment has a space after #"
                )
                : LocalizedText(
                    id: "tulis: \(parts.key)\(parts.key.isEmpty ? "- " : ": ")\(quoted)",
                    en: "write: \(parts.key)\(parts.key.isEmpty ? "- " : ": ")\(quoted)"
                ),
            fix: isList || !isCertain
                ? nil
                : .replace(whole, at: start, with: parts.colon.last == ":" ? " " + quoted : quoted)
        )
    }
}
