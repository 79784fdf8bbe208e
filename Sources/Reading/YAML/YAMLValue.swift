package import Diagnostics
import Patterns
import Yams

/// A value of a YAML mapping with its key. Each reading method returns nil and reports a `bad-value` for a value of another shape.
package struct YAMLValue {
    package let key: Located<String>
    let node: Node
    let yaml: YAMLText

    package var findings: Findings { yaml.findings }
    package var location: SourceLocation { yaml.location(node.mark) }

    /// Whether the value is missing: `key:` alone, `~` or `null`.
    var isNull: Bool { Self.isNull(node) }

    /// The style of a list. Nil for another value. The list's own is not set by Yams.
    private func style(of node: Node) -> Node.Sequence.Style? {
        guard node.sequence != nil else { return nil }
        let place = yaml.location(node.mark)
        let first = yaml.line(place.line - yaml.firstLine).unicodeScalars.dropFirst(place.column - 1).first
        return first == "[" ? .flow : .block
    }

    /// The value before this key with the key, where a comma between braces ends it and the key has no value: `{value: 12,5}`. Nil otherwise.
    var cutValue: String? {
        let place = key.location
        let before = yaml.line(place.line - yaml.firstLine).unicodeScalars.prefix(place.column - 1)
        let text = String(before).trimmed
        guard isNull, text.hasSuffix(","), let colon = text.ranges(of: ": ").last else { return nil }
        return text[colon.upperBound...] + String(before.reversed().prefix { $0 == " " }.map(Character.init))
            + key.value
    }

    private static func isNull(_ node: Node) -> Bool {
        guard let scalar = node.scalar, scalar.style == .plain else { return false }
        return ["", "~", "null"].contains(scalar.string)
    }

    /// Whether the key counts as left out: a missing value, or `""`, which forms write for an empty field.
    package var isEmpty: Bool { isNull || node.scalar?.string.isEmpty == true }

    /// Whether the value is a list without items.
    package var isEmptyList: Bool { node.sequence?.isEmpty == true }

    /// The number of items of a list; 1 for another value.
    package var itemCount: Int { node.sequence?.count ?? 1 }

    var isList: Bool { node.sequence != nil }

    /// The texts of a value of these shapes that are published as words, with their places: not those of dates, choices, paths and addresses.
    func words(shownBy field: Field) -> [Located<String>] { words(of: node, shownBy: field) }

    private func words(of node: Node, shownBy field: Field) -> [Located<String>] {
        guard let fields = field.shape.groupFields else {
            if case .free = field.shape { return [] }
            guard field.shape.takesAnyText, !field.isTarget else { return [] }
            return node.scalars.map { Located($0.string, at: yaml.location($0.mark)) }
        }
        if let items = node.sequence { return items.flatMap { words(of: $0, shownBy: field) } }
        return node.mapping?.flatMap { key, value in
            fields.first { $0.name == key.scalar?.string }.map { words(of: value, shownBy: $0) } ?? []
        } ?? []
    }

    /// The text as written. Nil for another shape, which is not reported.
    package var rawText: String? { node.scalar?.string }

    package func text(as shape: Field.Shape = .text()) -> Located<String>? { scalar(node, expected: shape) }

    package func flag() -> Bool? {
        guard let text = scalar(node, expected: .flag) else { return nil }
        if let flag = TruthText.read(text.value) { return flag }
        report(.flag, found: text, fix: TruthText.slip(text.value).flatMap { fix(text, with: String($0)) })
        return nil
    }

    /// Returns a text that gives a reason. A "no" in its place gives none. A "yes" is reported and gives another text, so that what its author
    /// wanted is done.
    package func reason(example: LocalizedText, unsaid: String) -> String? {
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
            help: help,
            severity: .warning
        )
        findings.report(fault)
        return unsaid
    }

    /// Whether the name of an item is a day, and a day the first of its keys: `- 2026-11-28: Nama diperbaiki.`
    private static func isDay(_ name: String, _ field: Field?) -> Bool {
        guard case .date? = field?.shape else { return false }
        return DateText.read(name, in: .jakarta) != nil
    }

    package func integer(in range: ClosedRange<Int>) -> Int? {
        guard let text = scalar(node, expected: .integer(range)) else { return nil }
        if let number = Int(text.value), range.contains(number) { return number }
        report(.integer(range), found: text, meaning: Self.number(in: text.value, range))
        return nil
    }

    private static let writtenNumber = Pattern(/([0-9]{1,3}(?:[., ][0-9]{3})+|[0-9]+)(?: *[A-Za-z]+)?/)

    /// Returns the number that a text means which groups its digits or names a unit: `1.234.567`, `20 artikel`.
    private static func number(in text: String, _ range: ClosedRange<Int>) -> String? {
        guard let match = text.wholeMatch(of: writtenNumber) else { return nil }
        let digits = match.output.1.filter(\.isNumber)
        guard digits != text, let number = Int(digits), range.contains(number) else { return nil }
        return digits
    }

    /// Returns a list of texts. A single text counts as a list of one; items of another shape and empty ones are left out, and
    /// so are those that YAML reads as nothing though they are written, which is reported.
    ///
    /// - Parameter shape: `texts` or `choices`.
    package func texts(as shape: Field.Shape = .texts) -> [Located<String>] {
        let slip = node.scalar?.style == .plain ? yaml.undashedItems(at: location, below: key.location) : gluedItems()
        if let slip {
            findings.report(BadValue.withoutDashes(key.value, at: location, fix: yaml.fix(slip), help: slip.help))
        }
        return listedTexts(shape)
    }

    /// `- satu` above ` -dua`, which YAML takes for the end of the item above.
    private func gluedItems() -> YAMLSlip? {
        var lines: [(index: Int, text: String)] = []
        for item in node.sequence.map(Array.init) ?? [] {
            guard let scalar = item.scalar, scalar.style == .plain, scalar.string.utf8.contains(bytesOf: " -") else {
                continue
            }
            let first = yaml.location(item.mark).line - yaml.firstLine
            let indent = YAMLLine(yaml.line(first)).indent
            var index = first + 1
            while true {
                let text = yaml.line(index).drop { $0 == " " }
                guard text.count < yaml.line(index).count, text.first == "-", text.dropFirst().first?.isLetter == true
                else { break }
                lines.append((index, "\(indent)- \(text.dropFirst())"))
                index += 1
            }
        }
        return lines.isEmpty ? nil : YAMLSlip(kind: .gluedItem, lines: lines)
    }

    private func listedTexts(_ shape: Field.Shape) -> [Located<String>] {
        (node.sequence.map(Array.init) ?? [node]).compactMap { item in
            guard Self.isNull(item) else { return scalar(item, expected: shape, inItemOf: style(of: node)) }
            if let written = item.scalar?.string, !written.isEmpty, node.sequence != nil {
                findings.report(BadValue.nothing(written, in: key.value, at: yaml.location(item.mark)))
            }
            return nil
        }
        .filter { !$0.value.allSatisfy(\.isWhitespace) }
    }

    /// Returns the words of a list or, of a single text, those between commas or semicolons. In a list, semicolons separate words
    /// where no quotation marks hold them together. Curly quotation marks around a word do not belong to it.
    package func words(as shape: Field.Shape = .texts) -> [Located<String>] {
        let texts = texts(as: shape)
        let isList = node.sequence != nil
        let quoted = node.sequence?.filter { $0.scalar?.style != .plain }.map { yaml.location($0.mark) } ?? []
        return texts.flatMap { text in
            if quoted.contains(text.location) { return [text.map(\.withoutCurlyQuotes)] }
            if isList, !text.value.utf8.contains(bytesOf: "; ") { return [text.map(\.trimmed.withoutCurlyQuotes)] }
            let words = isList ? text.value.split(separator: "; ") : text.value.split { $0 == "," || $0 == ";" }
            return words.map { Located($0.trimmed.withoutCurlyQuotes, at: text.location) }
        }
        .filter { !$0.value.isEmpty }
    }

    /// - Parameters:
    ///   - shape: the keys of the mapping.
    ///   - group: returns the group that a single text was meant as, in YAML.
    package func mapping(as shape: Field.Shape, of group: (String) -> String? = { _ in nil }) -> YAMLMapping? {
        if let text = node.scalar?.string, !text.isEmpty {
            let written = group(text).map { Self.writing(key: key.value, $0, $0) }
            let unused = TruthText.read(text) == false ? (help: Self.unused, fix: Fix?.none) : nil
            let meant = written.map { (help: $0, fix: Fix?.none) } ?? unused ?? cure(node, as: shape)
            report(.group([]), found: Located(text, at: location), help: meant?.help, fix: meant?.fix)
            return nil
        }
        if node.mapping != nil { return YAMLMapping(node, named: key.value, in: yaml) }
        return YAMLMapping(node, named: key.value, in: yaml, help: cure(node, as: shape)?.help)
    }

    /// Returns the mappings of a list; items of another shape are left out.
    ///
    /// - Parameter fields: the keys of each mapping.
    package func mappings(of fields: [Field]) -> [YAMLMapping]? {
        items(of: fields, text: { _ in nil }, mapping: { $0 })
    }

    /// Returns the values of a list whose items are texts or mappings. Nil where it is not a list; items of another shape are
    /// left out. Both are reported.
    ///
    /// - Parameters:
    ///   - fields: the keys of each mapping.
    ///   - text: reads an item that is a text, or returns nil where it may be none.
    package func items<Value>(
        of fields: [Field],
        text: (Located<String>) -> ItemReading<Value>?,
        mapping: (YAMLMapping) -> Value?
    ) -> [Value]? {
        guard let sequence = node.sequence, let style = style(of: node) else {
            let found = node.scalar.map { Located($0.string, at: location) }
            let meant = cure(node, as: .list(fields))
            let fault = BadValue.diagnostic(
                for: key.value,
                expected: .list([]),
                found: found?.value,
                at: location,
                help: meant?.help,
                fix: meant?.fix
            )
            findings.report(fault)
            return nil
        }
        return sequence.compactMap { node in
            if let scalar = node.scalar, let read = text(Located(scalar.string, at: yaml.location(node.mark))) {
                return read.value
            }
            if let pair = node.mapping?.first, node.mapping?.count == 1, let name = pair.key.scalar?.string,
                let target = pair.value.scalar?.string,
                target.contains("/") || target.hasSuffix(".md") || Self.isDay(name, fields.first),
                fields.count(where: { $0.isRequired || $0.isTarget }) > 1,
                !fields.contains(where: { $0.name == name || $0.synonyms.contains(name.lowercased()) }),
                Suggestion.nearest(to: name, among: fields.map(\.name)) == nil,
                let named = cure(node, asItemOf: fields, style: style)
            {
                let place = yaml.location(node.mark)
                findings.report(BadValue.diagnostic(for: key.value, expected: .list([]), at: place, help: named))
                return nil
            }
            if node.mapping != nil { return YAMLMapping(node, named: key.value, in: yaml).flatMap(mapping) }
            let meant = cure(node, as: .group(fields), inItemOf: style)
            _ = YAMLMapping(node, named: key.value, in: yaml, help: meant?.help, fix: meant?.fix)
            return nil
        }
    }

    /// The result of reading an item that is a text.
    package struct ItemReading<Value> {
        /// Nil where it is not valid, which is reported.
        let value: Value?

        package init(_ value: Value?) { self.value = value }
    }

    /// Reports the texts of a value of any shape that comments cut.
    func reportCuts() {
        for scalar in node.scalars where scalar.style == .plain {
            let text = Located(scalar.string, at: yaml.location(scalar.mark))
            CutValue.diagnostic(after: text, in: yaml).map(findings.report)
        }
    }

    /// - Parameter style: the style of the list whose item the node is, which is looked up for faults only.
    private func scalar(
        _ node: Node,
        expected: Field.Shape,
        inItemOf style: @autoclosure () -> Node.Sequence.Style? = nil
    ) -> Located<String>? {
        let place = yaml.location(node.mark)
        if let scalar = node.scalar { return Located(scalar.string, at: place) }
        let style = style()
        let meant = cure(node, as: expected, inItemOf: style)
        // Of a choice, the words are known; any other text may be a sentence with a colon.
        let isChoice = if case .choices = expected { meant != nil } else { false }
        let label = node.mapping?.count == 1 ? node.mapping?.first?.key.scalar?.string.lowercased() : nil
        let isLabelled = meant != nil && label.map(Self.labels.contains) ?? false
        let ownLine = style == nil ? nil : Self.ownLine(of: node)
        let slip = isChoice || isLabelled || ownLine != nil ? nil : slip(at: place, expected)
        findings.report(
            BadValue.diagnostic(
                for: key.value,
                expected: expected,
                at: place,
                help: ownLine ?? slip?.help ?? meant?.help,
                fix: slip.map(yaml.fix)
            )
        )
        return nil
    }
}
