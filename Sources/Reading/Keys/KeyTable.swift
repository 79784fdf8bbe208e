package import Diagnostics
package import Serialization

/// The keys of one kind of YAML mapping, in the order of a new file. A single entry describes, reads and writes a key,
/// so all of them agree.
public struct KeyTable<Target: Sendable>: Sendable {
    /// Reports a key that the table does not have.
    package typealias UnknownKeyReport =
        @Sendable (_ key: Located<String>, _ nearest: String?, _ known: [String]) -> Diagnostic

    let keys: [Key<Target>]
    /// The value of a mapping without keys.
    package let initial: Target
    package let names: Set<String>
    private let positions: [String: Int]
    /// The positions of keys by all that people write for them. Of keys that share a word, the first has it.
    private let called: [String: Int]
    private let unknown: UnknownKeyReport

    package init(
        _ initial: Target,
        unknown: @escaping UnknownKeyReport = UnknownSetting.diagnostic,
        @KeyList<Target> _ keys: () -> [Key<Target>]
    ) {
        self.initial = initial
        self.unknown = unknown
        self.keys = keys().map { key in key.with { $0.initial = key.write(initial) } }
        names = Set(self.keys.map(\.field.name))
        positions = Dictionary(keepingFirst: self.keys.enumerated().map { ($0.element.field.name, $0.offset) })
        called = Dictionary(
            keepingFirst: self.keys.enumerated().flatMap { position, key in key.field.words.map { ($0, position) } }
        )
    }

    public var fields: [Field] { keys.map(\.field) }

    /// Returns the diagnostic for a file without keys, which names the first necessary one.
    package func missing(at place: SourceLocation) -> Diagnostic? {
        keys.first(where: \.isNeeded).map { MissingSetting.diagnostic($0.field, at: place) }
    }

    /// Returns the value of a mapping, or nil where a necessary key is missing, which is reported.
    package func value(of mapping: YAMLMapping) -> Target? {
        var target = initial
        return read(mapping, into: &target) ? target : nil
    }

    /// Reads the values of a mapping into a target, in the order of the table.
    ///
    /// Reports unknown keys and values that do not fit.
    /// - Parameter isUnfinished: whether necessary keys may be missing, which is not reported then.
    /// - Returns: whether every necessary key has a value.
    @discardableResult
    package func read(_ mapping: YAMLMapping, into target: inout Target, isUnfinished: Bool = false) -> Bool {
        var values = [YAMLValue?](repeating: nil, count: keys.count)
        var unknownKeys = 0
        for value in mapping.values {
            if let position = positions[value.key.value] {
                values[position] = value
            } else {
                unknownKeys += 1
                // Words and suggestions are not made of those that are not listed.
                if unknownKeys <= DiagnosticBound.limit {
                    report(unknown: value, of: mapping)
                } else {
                    mapping.yaml.findings.report(unknown(value.key, nil, []))
                }
            }
        }
        var isComplete = true
        for position in keys.indices {
            let (key, value) = (keys[position], values[position])
            if let value, !(key.takesEmpty ? value.isNull : value.isEmpty) {
                if key.field.shape.takesAnyText { value.reportCuts() }
                if !key.read(value, &target), key.isNeeded { isComplete = false }
            } else if key.isNeeded {
                isComplete = false
                // Another word for the key is told with that word.
                if isUnfinished || hasOtherWord(for: key.field.name, in: mapping) { continue }
                let place = value?.key.location ?? mapping.location
                mapping.yaml.findings.report(
                    MissingSetting.diagnostic(key.field, at: place, isThere: value != nil)
                )
            } else if let value, let cure = key.cureOfEmpty {
                let field = key.field
                mapping.yaml.findings.report(
                    BadValue.diagnostic(for: field.name, expected: field.shape, at: value.key.location, help: cure)
                )
            }
        }
        return isComplete
    }

    /// Returns the texts of a mapping that are published as words, with their places, in the order of the table.
    package func words(of mapping: YAMLMapping) -> [Located<String>] {
        let values = mapping.values.compactMap { value in positions[value.key.value].map { ($0, value) } }
        return values.sorted { $0.0 < $1.0 }.flatMap { position, value in
            value.isEmpty ? [] : value.words(shownBy: keys[position].field)
        }
    }

    /// Returns the keys whose values differ from their defaults, with these values.
    package func members(of target: Target) -> [YAML.Member] {
        keys.compactMap { key in
            key.write(target).flatMap { $0 == key.field.initial ? nil : YAML.Member(key.field.name, $0) }
        }
    }

    /// Returns whether a mapping has a key that the table does not have and that means one of its keys, such as `judul` for
    /// `title`.
    package func hasOtherWord(for name: String, in mapping: YAMLMapping) -> Bool {
        mapping.values.contains { synonym($0)?.name == name }
    }

    /// Returns the name of the key that a word means, which may be mistyped. Nil where it means none.
    package func name(meantBy word: String) -> String? {
        called[word.spacedWords].map { keys[$0].field.name } ?? Suggestion.nearest(to: word, among: names)
    }

    /// Returns the key that another word of a mapping means. Nil for a key of the table and for an unknown word.
    private func synonym(_ value: YAMLValue) -> Field? {
        guard positions[value.key.value] == nil else { return nil }
        return called[value.key.value.spacedWords].map { keys[$0].field }
    }

    private func report(unknown value: YAMLValue, of mapping: YAMLMapping) {
        let key = value.key
        let names = keys.map(\.field.name)
        let synonym = synonym(value)
        let nearest = synonym?.name ?? Suggestion.nearest(to: key.value, among: names)
        var diagnostic = unknown(key, nearest, names.sorted())
        if nearest == nil, let cut = value.cutValue {
            diagnostic = diagnostic.cured(
                by: LocalizedText(
                    id: "koma memutus nilai di depannya; bila satu nilai, beri tanda kutip: \"\(cut)\"",
                    en: "the comma ends the value before it; if they are one value, put it in quotes: \"\(cut)\""
                )
            )
        }
        let places = nearest == nil && diagnostic.rule == UnknownSetting.rule ? places(for: value) : []
        if places.count == 1 { diagnostic = diagnostic.cured(by: moving(value, to: places[0])) }
        mapping.yaml.findings.report(
            diagnostic.fixed(by: synonym.flatMap { renaming(of: value, to: $0, in: mapping) })
        )
    }

    /// Returns the keys that a value may be meant for in groups of the table, with the names of the groups.
    private func places(for value: YAMLValue) -> [(group: String, key: String)] {
        let written = value.key.value.spacedWords
        return fields.flatMap { field -> [(group: String, key: String)] in
            guard case .group(let inner) = field.shape else { return [] }
            let fitting = inner.filter { $0.words.contains(written) }.filter {
                value.rawText == nil || $0.shape.takesAnyText
            }
            return fitting.map { (field.name, $0.name) }
        }
    }

    private func moving(_ value: YAMLValue, to place: (group: String, key: String)) -> LocalizedText {
        let written = "{\(place.key): \(value.rawText.map { YAMLScalar.text($0) } ?? "…")}"
        return LocalizedText(
            id: "tulis di bawah \(place.group): \(place.group): \(written)",
            en: "write it below \(place.group): \(place.group): \(written)"
        )
    }

    /// Returns the fix that gives a key its name in the table. Nil where the mapping has that key already, or where its
    /// value would not fit.
    private func renaming(of value: YAMLValue, to field: Field, in mapping: YAMLMapping) -> Fix? {
        // Also by a second key with another word for it.
        let isTaken =
            mapping.values.contains { $0.key.value == field.name }
            || mapping.values.count { synonym($0)?.name == field.name } > 1
        if case .group = field.shape, value.rawText != nil { return nil }
        let isPlain = mapping.yaml.source(of: value.key) == value.key.value
        return isTaken || !isPlain ? nil : .replace(value.key.value, at: value.key.location, with: field.name)
    }
}

/// Builds a table from one key on each line.
@resultBuilder package enum KeyList<Target: Sendable> {
    package static func buildExpression(_ key: Key<Target>) -> [Key<Target>] { [key] }
    package static func buildExpression(_ keys: [Key<Target>]) -> [Key<Target>] { keys }
    package static func buildExpression(_ table: KeyTable<Target>) -> [Key<Target>] { table.keys }
    package static func buildBlock(_ parts: [Key<Target>]...) -> [Key<Target>] { parts.flatMap { $0 } }
    package static func buildArray(_ parts: [[Key<Target>]]) -> [Key<Target>] { parts.flatMap { $0 } }
    package static func buildOptional(_ part: [Key<Target>]?) -> [Key<Target>] { part ?? [] }
}
