package import Diagnostics
import Yams

/// The keys of one YAML mapping with their values, in the order of the file.
package struct YAMLMapping {
    package let location: SourceLocation
    package private(set) var values: [YAMLValue] = []
    package let yaml: YAMLText

    /// Nil where the node is not a mapping, which is reported under `name`.
    init?(_ node: Node, named name: String, in yaml: YAMLText) {
        self.yaml = yaml
        location = yaml.location(node.mark)
        guard let mapping = node.mapping else {
            yaml.findings.report(BadValue.diagnostic(for: name, expected: .group([]), at: location))
            return nil
        }
        values.reserveCapacity(mapping.count)
        for (key, value) in mapping {
            let place = yaml.location(key.mark)
            guard let text = key.scalar?.string else {
                yaml.findings.report(BadValue.diagnostic(for: name, expected: .group([]), at: place))
                continue
            }
            values.append(YAMLValue(key: Located(text, at: place), node: value, yaml: yaml))
        }
    }

    /// Returns the value of a key, or nil where it is missing or empty.
    package subscript(key: String) -> YAMLValue? {
        values.first { $0.key.value == key && !$0.isEmpty }
    }

    /// Returns the location of a key, or of the whole mapping where it is missing.
    package func place(of key: String) -> SourceLocation {
        values.first { $0.key.value == key }?.key.location ?? location
    }
}

/// A value of a YAML mapping with its key. Each reading method returns nil and reports a `bad-value` for a value of
/// another shape.
package struct YAMLValue {
    package let key: Located<String>
    let node: Node
    let yaml: YAMLText

    package var findings: Findings { yaml.findings }
    package var location: SourceLocation { yaml.location(node.mark) }

    /// Whether the value is missing: `key:` alone, `~` or `null`.
    var isNull: Bool { Self.isNull(node) }

    private static func isNull(_ node: Node) -> Bool {
        guard let scalar = node.scalar, scalar.style == .plain else { return false }
        return ["", "~", "null"].contains(scalar.string)
    }

    /// Whether the key counts as left out: a missing value, or `""`, which forms write for an empty field.
    package var isEmpty: Bool { isNull || node.scalar?.string.isEmpty == true }

    var isList: Bool { node.sequence != nil }

    /// The text as written. Nil for another shape, which is not reported.
    package var rawText: String? { node.scalar?.string }

    package func text(as shape: Field.Shape = .text()) -> Located<String>? { scalar(node, expected: shape) }

    package func flag() -> Bool? {
        guard let text = scalar(node, expected: .flag) else { return nil }
        if let flag = TruthText.read(text.value) { return flag }
        report(.flag, found: text, fix: TruthText.slip(text.value).flatMap { fix(text, with: String($0)) })
        return nil
    }

    /// Returns a text that gives a reason. A "no" in its place gives none. A "yes" is reported, and returned all the same, so that
    /// nothing is done that its author wanted to prevent.
    package func reason(example: LocalizedText) -> String? {
        guard let text = text() else { return nil }
        guard let flag = TruthText.read(text.value) else { return text.value }
        guard flag else { return nil }
        let help = LocalizedText(
            id: "tulis alasannya, misalnya: \(key.value): \(example.id)",
            en: "write the reason, for example: \(key.value): \(example.en)"
        )
        let fault = BadValue.diagnostic(
            for: key.value,
            expected: .text(),
            found: text.value,
            at: text.location,
            help: help
        )
        findings.report(fault)
        return text.value
    }

    package func integer(in range: ClosedRange<Int>) -> Int? {
        guard let text = scalar(node, expected: .integer(range)) else { return nil }
        if let number = Int(text.value), range.contains(number) { return number }
        report(.integer(range), found: text)
        return nil
    }

    /// Returns a list of texts. A single text counts as a list of one; items of another shape and empty ones are left out, and
    /// so are those that YAML reads as nothing though they are written, which is reported.
    package func texts() -> [Located<String>] {
        if let scalar = node.scalar, scalar.style == .plain,
            let slip = yaml.undashedItems(at: location, below: key.location)
        {
            findings.report(
                BadValue.withoutDashes(key.value, at: location, fix: yaml.fix(slip), help: slip.help)
            )
        }
        return listedTexts()
    }

    private func listedTexts() -> [Located<String>] {
        (node.sequence.map(Array.init) ?? [node]).compactMap { item in
            guard Self.isNull(item) else { return scalar(item, expected: .texts) }
            if let written = item.scalar?.string, !written.isEmpty, node.sequence != nil {
                findings.report(BadValue.nothing(written, in: key.value, at: yaml.location(item.mark)))
            }
            return nil
        }
        .filter { !$0.value.allSatisfy(\.isWhitespace) }
    }

    /// Returns the words of a list or, of a single text, those between commas or semicolons. Curly quotation marks around a
    /// word do not belong to it.
    package func words() -> [Located<String>] {
        let texts = texts()
        guard node.sequence == nil, let text = texts.first else { return texts.map { $0.map(\.withoutCurlyQuotes) } }
        return text.value.split { $0 == "," || $0 == ";" }.map {
            Located($0.trimmed.withoutCurlyQuotes, at: text.location)
        }
        .filter { !$0.value.isEmpty }
    }

    /// - Parameter cure: returns the group that a single text was meant as, in YAML.
    package func mapping(of cure: (String) -> String? = { _ in nil }) -> YAMLMapping? {
        if let text = node.scalar?.string, !text.isEmpty, let group = cure(text) {
            let place = location
            findings.report(
                BadValue.diagnostic(
                    for: key.value,
                    expected: .group([]),
                    found: text,
                    at: place,
                    help: LocalizedText(
                        id: "tulis: \(key.value): \(group)",
                        en: "write: \(key.value): \(group)"
                    )
                )
            )
            return nil
        }
        return YAMLMapping(node, named: key.value, in: yaml)
    }

    /// Returns the mappings of a list; items of another shape are left out.
    package func mappings() -> [YAMLMapping]? {
        guard let sequence = node.sequence else {
            findings.report(BadValue.diagnostic(for: key.value, expected: .list([]), at: location))
            return nil
        }
        return sequence.compactMap { YAMLMapping($0, named: key.value, in: yaml) }
    }

    /// Returns the values of a list whose items are texts or mappings. Nil where it is not a list; items of another shape are
    /// left out. Both are reported.
    package func items<Value>(
        text: (Located<String>) -> Value?,
        mapping: (YAMLMapping) -> Value?
    ) -> [Value]? {
        guard let sequence = node.sequence else {
            findings.report(BadValue.diagnostic(for: key.value, expected: .list([]), at: location))
            return nil
        }
        return sequence.compactMap { node in
            if let scalar = node.scalar { return text(Located(scalar.string, at: yaml.location(node.mark))) }
            return YAMLMapping(node, named: key.value, in: yaml).flatMap(mapping)
        }
    }

    /// Reports the texts of a value of any shape that comments cut.
    func reportCuts() {
        for scalar in node.scalars where scalar.style == .plain {
            let text = Located(scalar.string, at: yaml.location(scalar.mark))
            CutValue.diagnostic(after: text, in: yaml).map(findings.report)
        }
    }

    package func report(
        _ expected: Field.Shape,
        found text: Located<String>,
        help: LocalizedText? = nil,
        fix: Fix? = nil
    ) {
        findings.report(
            BadValue.diagnostic(
                for: key.value,
                expected: expected,
                found: text.value,
                at: text.location,
                help: help,
                fix: fix
            )
        )
    }

    /// Returns the fix that writes other YAML in place of a text of this value. Nil where the text is not written in one
    /// piece on one line.
    package func fix(_ text: Located<String>, with yaml: String) -> Fix? {
        self.yaml.source(of: text).map { .replace($0, at: text.location, with: yaml) }
    }

    /// Returns the slip of a text that reads as something else, where the key takes texts.
    private func slip(at place: SourceLocation, _ expected: Field.Shape) -> YAMLSlip? {
        switch expected {
        case .text, .suggested: yaml.unquotedText(at: place, isItem: false)
        case .texts, .choices: yaml.unquotedText(at: place, isItem: true)
        default: nil
        }
    }

    private func scalar(_ node: Node, expected: Field.Shape) -> Located<String>? {
        let place = yaml.location(node.mark)
        if let scalar = node.scalar { return Located(scalar.string, at: place) }
        let slip = slip(at: place, expected)
        findings.report(
            BadValue.diagnostic(
                for: key.value,
                expected: expected,
                at: place,
                help: slip?.help,
                fix: slip.map(yaml.fix)
            )
        )
        return nil
    }
}
