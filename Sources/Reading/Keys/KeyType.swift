package import Diagnostics
package import Serialization

/// The type of a key's value: its shape and how it is read and written.
public struct KeyType<Value: Sendable>: Sendable {
    let shape: Field.Shape
    /// Whether `""` is a value, instead of counting as left out.
    let takesEmpty: Bool
    let write: @Sendable (Value) -> YAML
    /// Returns nil where the value is not valid, which is reported.
    let read: @Sendable (YAMLValue) -> Value?

    package init(
        _ shape: Field.Shape,
        takesEmpty: Bool = false,
        write: @escaping @Sendable (Value) -> YAML,
        _ read: @escaping @Sendable (YAMLValue) -> Value?
    ) {
        self.shape = shape
        self.takesEmpty = takesEmpty
        self.write = write
        self.read = read
    }

    /// A text that `parse` converts.
    ///
    /// - Parameters:
    ///   - fault: the diagnostic for a text that `parse` rejects; by default a `bad-value` that names the shape.
    package static func parsed(
        _ shape: Field.Shape,
        fault: (@Sendable (_ key: String, _ text: Located<String>) -> Diagnostic)? = nil,
        write: @escaping @Sendable (Value) -> YAML,
        _ parse: @escaping @Sendable (String) -> Value?
    ) -> KeyType {
        KeyType(shape, write: write) { value in
            guard let text = value.text(as: shape) else { return nil }
            if let parsed = parse(text.value) { return parsed }
            let key = value.key.value
            value.findings.report(
                fault?(key, text)
                    ?? BadValue.diagnostic(for: key, expected: shape, found: text.value, at: text.location)
            )
            return nil
        }
    }

    /// The same type with the location of each value.
    package var located: KeyType<Located<Value>> {
        KeyType<Located<Value>>(shape, takesEmpty: takesEmpty, write: { write($0.value) }) { value in
            read(value).map { Located($0, at: value.location) }
        }
    }

    /// A group of keys.
    ///
    /// - Parameters:
    ///   - cure: returns the group that a single text was meant as, in YAML.
    ///   - isFilled: whether a group whose keys are all empty, as forms write it, counts as left out.
    ///   - check: reports faults in a complete value.
    package static func group(
        _ table: KeyTable<Value>,
        cure: @escaping @Sendable (String) -> String? = { _ in nil },
        isFilled: Bool = false,
        _ check: @escaping @Sendable (Value, Findings) -> Void = { _, _ in }
    ) -> KeyType {
        KeyType(.group(table.fields), write: { .mapping(table.members(of: $0)) }) { value in
            guard let mapping = value.mapping(as: .group(table.fields), of: cure),
                !isFilled || mapping.values.contains(where: { !$0.isEmpty }),
                let group = table.value(of: mapping)
            else { return nil }
            check(group, value.findings)
            return group
        }
    }

    /// A list of groups of keys. Leaves out items that lack a necessary key or that `check` rejects; `check` also completes them.
    package static func list<Item>(
        _ table: KeyTable<Item>,
        _ check: @escaping @Sendable (inout Item, Findings) -> Bool = { _, _ in true }
    ) -> KeyType where Value == [Item] {
        KeyType(.list(table.fields), write: { .list($0.map { .mapping(table.members(of: $0)) }) }) { value in
            value.mappings(of: table.fields)?.compactMap { mapping in
                guard var item = table.value(of: mapping), check(&item, value.findings) else { return nil }
                return item
            }
        }
    }
}

extension KeyType<String> {
    package static var text: KeyType { text(nil) }
    package static func text(_ pattern: TextPattern?) -> KeyType { texts(.text(pattern)) }
    /// A text that an author may empty on purpose with `""`.
    package static var textOrNothing: KeyType { texts(.text(), takesEmpty: true) }
    /// Why something was done, which `""` of a form leaves out; see ``YAMLValue/reason(example:unsaid:)``.
    package static func reason(example: LocalizedText, unsaid: String) -> KeyType {
        KeyType(.text(), takesEmpty: true, write: YAML.text) { $0.reason(example: example, unsaid: unsaid) }
    }
    /// Any text, with suggestions.
    package static func suggested(_ texts: String...) -> KeyType { self.texts(.suggested(texts)) }

    /// One or more names, which may be written as a list; the value has commas between them.
    package static var names: KeyType {
        KeyType(.text(), write: YAML.text) { value in
            value.isList ? value.texts().map(\.value).joined(separator: ", ") : value.text()?.value
        }
    }

    private static func texts(_ shape: Field.Shape, takesEmpty: Bool = false) -> KeyType {
        KeyType(shape, takesEmpty: takesEmpty, write: YAML.text) { $0.text(as: shape)?.value }
    }
}

extension KeyType<Located<String>> {
    package static var text: KeyType { KeyType<String>.text.located }
    package static func text(_ pattern: TextPattern) -> KeyType { KeyType<String>.text(pattern).located }
}

extension KeyType<Bool> {
    package static var flag: KeyType { flag(unreadable: nil) }

    /// A flag.
    ///
    /// - Parameter unreadable: the value where what was written is neither yes nor no, which is reported.
    package static func flag(unreadable: Bool?) -> KeyType {
        KeyType(.flag, write: { .plain(String($0)) }) { $0.flag() ?? unreadable }
    }
}

extension KeyType<Int> {
    package static func integer(in range: ClosedRange<Int>) -> KeyType {
        KeyType(.integer(range), write: { .plain(String($0)) }) { $0.integer(in: range) }
    }
}

extension KeyType<[String]> {
    package static var texts: KeyType { KeyType(.texts, write: YAML.texts) { $0.texts().map(\.value) } }
}

extension KeyType<[Located<String>]> {
    package static var texts: KeyType { KeyType(.texts, write: { .texts($0.map(\.value)) }) { $0.texts() } }
}

extension KeyType where Value: RawRepresentable<String> & CaseIterable {
    /// One of the cases, by its raw value in lower case.
    ///
    /// - Parameter words: other words that people use for the cases, in lower case and with spaces between words.
    package static func choice(ignoresCase: Bool = false, words: [String: Value] = [:]) -> KeyType {
        let names = Value.allCases.map(\.rawValue)
        let shape = Field.Shape.choice(names, ignoresCase: ignoresCase)
        return KeyType(shape, write: { .text($0.rawValue) }) { value in
            guard let text = value.text(as: shape) else { return nil }
            if let value = Value(rawValue: ignoresCase ? text.value.lowercased() : text.value) { return value }
            let word = text.value.lowercased()
            let meant = names.contains(word) ? word : words[word.spacedWords]?.rawValue
            value.report(shape, found: text, meaning: meant)
            // What depends on the value is read as it was meant, so that one slip is one finding.
            return (meant ?? Suggestion.nearest(to: word, among: names)).flatMap(Value.init(rawValue:))
        }
    }
}

extension KeyType<Instant> {
    /// A moment in the forms that ``DateText`` reads. Without an offset it is in the zone.
    package static func date(in zone: SiteTimeZone) -> KeyType {
        KeyType(.date, write: { .plain(DateText.written($0, in: zone)) }) { value in
            guard let text = value.text(as: .date) else { return nil }
            guard let reading = DateText.reading(text.value, in: zone) else {
                let fix = UnreadableDate.replacement(for: text.value).flatMap { value.fix(text, with: $0) }
                value.findings.report(UnreadableDate.diagnostic(value.key.value, text, fix: fix))
                return nil
            }
            if let weekday = reading.contradictedWeekday {
                let actual = zone.localTime(at: reading.instant).weekday
                value.findings.report(
                    ContradictedWeekday.diagnostic(text.value, at: text.location, weekday, actual: actual)
                )
            }
            return reading.instant
        }
    }
}

extension KeyType<Located<Instant>> {
    package static func date(in zone: SiteTimeZone) -> KeyType { KeyType<Instant>.date(in: zone).located }
}

extension KeyType<FreeValue> {
    package static var free: KeyType { KeyType(.free, write: \.yaml) { FreeValue($0.node) } }
}
