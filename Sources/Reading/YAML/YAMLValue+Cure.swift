import ASCII
package import Diagnostics
import Serialization
import Yams

/// What to write in place of a value that has another shape.
extension YAMLValue {
    /// Returns how to write a node of another shape than `shape`, and the fix that does so where nothing is left to the author.
    ///
    /// - Parameter style: the style of the list whose item the node is.
    func cure(
        _ node: Node,
        as shape: Field.Shape,
        inItemOf style: Node.Sequence.Style? = nil
    ) -> (help: LocalizedText, fix: Fix?)? {
        var isGuess = false
        var written: [Language: String] = [:]
        for language in Language.allCases {
            var cure = ShapeCure(language)
            let value = style != nil && shape.isTexts ? cure.item(node, as: shape) : cure.value(node, as: shape)
            guard let text = value?.flow, text.count <= Self.longestCure else { return nil }
            written[language] = text
            isGuess = isGuess || cure.isGuess
        }
        guard let id = written[.id], let en = written[.en] else { return nil }
        let help: LocalizedText
        switch style {
        case nil: help = Self.writing(key: key.value, id, en)
        case .flow: help = LocalizedText(id: "tulis: \(id)", en: "write: \(en)")
        default: help = LocalizedText(id: "tulis: - \(id)", en: "write: - \(en)")
        }
        let text = node.scalar.map { Located($0.string, at: yaml.location(node.mark)) }
        return (help, isGuess || id != en ? nil : text.flatMap { fix($0, with: id) })
    }

    /// Returns how to write an item that has its name as its key, as in `- instagram: https://…`.
    func cure(_ node: Node, asItemOf fields: [Field], style: Node.Sequence.Style) -> LocalizedText? {
        var (id, en) = (ShapeCure(.id), ShapeCure(.en))
        guard case .list(let idItems)? = id.value(node, as: .list(fields)), let first = idItems.first,
            case .list(let enItems)? = en.value(node, as: .list(fields)), let second = enItems.first
        else { return nil }
        let dash = style == .flow ? "" : "- "
        return LocalizedText(id: "tulis: \(dash)\(first.flow)", en: "write: \(dash)\(second.flow)")
    }

    static func writing(key: String, _ id: String, _ en: String) -> LocalizedText {
        LocalizedText(id: "tulis: \(key): \(id)", en: "write: \(key): \(en)")
    }

    static let unused = LocalizedText(
        id: "hapus kunci ini bila tidak dipakai",
        en: "delete the key where it is not used"
    )

    /// A longer value is not written out in a message.
    private static let longestCure = 400

    /// Returns the slip of a text that reads as something else, where the key takes texts of any form.
    func slip(at place: SourceLocation, _ expected: Field.Shape) -> YAMLSlip? {
        switch expected {
        case .text, .suggested: expected.takesAnyText ? yaml.unquotedText(at: place, isItem: false) : nil
        case .texts, .choices: yaml.unquotedText(at: place, isItem: true)
        default: nil
        }
    }

    /// How to write an item that is a key with a yes or no, as in `tags: [satu, draft: true]`: it was meant for the file, and is not a text of
    /// the list. Nil for other items.
    static func ownLine(of item: Node) -> LocalizedText? {
        guard let pair = item.mapping?.first, item.mapping?.count == 1, let name = pair.key.scalar?.string,
            let value = pair.value.scalar?.string, TruthText.read(value) != nil,
            name.utf8.allSatisfy({ $0.isASCIILowercase || $0 == UInt8(ascii: "_") })
        else { return nil }
        return LocalizedText(
            id: "tulis di baris sendiri, di luar daftar ini: \(name): \(value)",
            en: "write on a line of its own, outside of this list: \(name): \(value)"
        )
    }

    /// Keys with which people say that a value is a name.
    static let labels: Set<String> = ["title", "name", "label", "nama", "judul", "teks", "text", "pilihan"]
}

extension YAMLValue {
    package func report(
        _ expected: Field.Shape,
        found text: Located<String>,
        help: LocalizedText? = nil,
        fix: Fix? = nil,
        severity: Severity? = nil
    ) {
        findings.report(
            BadValue.diagnostic(
                for: key.value,
                expected: expected,
                found: text.value,
                at: text.location,
                help: help,
                fix: fix,
                severity: severity
            )
        )
    }

    /// Reports a value that has the right shape and is wrong all the same.
    package func report(
        at place: SourceLocation,
        id: String,
        en: String,
        help: String,
        en englishHelp: String,
        fix: Fix? = nil,
        severity: Severity? = nil
    ) {
        let help = LocalizedText(id: help, en: englishHelp)
        findings.report(
            Diagnostic(BadValue.rule, at: place, id: id, en: en, help: help, fix: fix, severity: severity)
        )
    }

    /// Reports a text that is another word for a value of its key.
    ///
    /// - Parameter meant: that value, or nil for a text that is not known.
    package func report(
        _ expected: Field.Shape,
        found text: Located<String>,
        meaning meant: String?,
        severity: Severity? = nil
    ) {
        let cure = meant.map { if case .integer = expected { $0 } else { YAMLScalar.text($0) } }
        let help = cure.map { Self.writing(key: key.value, $0, $0) }
        report(expected, found: text, help: help, fix: cure.flatMap { fix(text, with: $0) }, severity: severity)
    }

    /// Returns the fix that writes other YAML in place of a text of this value. Nil where the text is not written in one piece on one line.
    package func fix(_ text: Located<String>, with yaml: String) -> Fix? {
        self.yaml.source(of: text).map { .replace($0, at: text.location, with: yaml) }
    }
}
