import Diagnostics
import Yams

/// Reads the keys of one YAML mapping. What is asked for is what is known: keys that nobody asked for are reported by
/// ``reportUnknownKeys(_:)``, and values of another shape than asked for at once.
package final class FieldReader {
    package let yaml: YAMLText
    package let findings: Findings
    package let location: SourceLocation
    private var values: [String: Node] = [:]
    private var keys: [Located<String>] = []
    private var asked: Set<String> = []

    /// A reader of the mapping, or nil where the node is something else, which is reported under `name`.
    package init?(_ node: Node, named name: String, yaml: YAMLText, findings: Findings) {
        self.yaml = yaml
        self.findings = findings
        location = yaml.location(node.mark)
        guard let mapping = node.mapping else {
            findings.report(BadValue.diagnostic(for: name, expected: .mapping, at: location))
            return nil
        }
        for (key, value) in mapping {
            let place = yaml.location(key.mark)
            guard let name = key.scalar?.string else {
                findings.report(BadValue.diagnostic(for: name, expected: .mapping, at: place))
                continue
            }
            keys.append(Located(name, at: place))
            values[name] = value
        }
    }

    /// Every key in the order of the file.
    package var writtenKeys: [Located<String>] { keys }

    /// The place of a key, or of the whole mapping where it is missing.
    package func place(of key: String) -> SourceLocation {
        keys.first { $0.value == key }?.location ?? location
    }

    /// The value of a key, unless it is missing or empty: `key:` alone, or `key: ""`, which forms write for a field that
    /// nobody filled in.
    package func node(_ key: String) -> Node? {
        writtenNode(key).flatMap { $0.scalar?.string.isEmpty == true ? nil : $0 }
    }

    /// As ``node(_:)``, where an empty text between quotes means something.
    private func writtenNode(_ key: String) -> Node? {
        asked.insert(key)
        guard let node = values[key] else { return nil }
        if let scalar = node.scalar, scalar.style == .plain, ["", "~", "null"].contains(scalar.string) { return nil }
        return node
    }

    package func text(_ key: String) -> Located<String>? {
        node(key).flatMap { scalar($0, key: key, expected: .text) }
    }

    /// A text that an author may set to nothing on purpose, by `key: ""`.
    package func textOrNothing(_ key: String) -> Located<String>? {
        writtenNode(key).flatMap { scalar($0, key: key, expected: .text) }
    }

    package func flag(_ key: String) -> Bool? {
        guard let node = node(key), let text = scalar(node, key: key, expected: .flag) else { return nil }
        switch text.value {
        case "true": return true
        case "false": return false
        default:
            report(key, .flag, found: text.value, at: text.location)
            return nil
        }
    }

    package func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let node = node(key), let text = scalar(node, key: key, expected: .integer(range)) else { return nil }
        guard let number = Int(text.value), range.contains(number) else {
            report(key, .integer(range), found: text.value, at: text.location)
            return nil
        }
        return number
    }

    /// A list of texts. A single text counts as a list of one.
    package func texts(_ key: String) -> [Located<String>] {
        guard let node = node(key) else { return [] }
        guard let sequence = node.sequence else {
            return scalar(node, key: key, expected: .texts).map { [$0] } ?? []
        }
        return sequence.compactMap { scalar($0, key: key, expected: .texts) }
    }

    package func instant(_ key: String, in zone: SiteTimeZone) -> Located<Instant>? {
        guard let text = text(key) else { return nil }
        guard let instant = DateText.read(text.value, in: zone) else {
            findings.report(UnreadableDate.diagnostic(for: key, written: text))
            return nil
        }
        return text.map { _ in instant }
    }

    package func fields(_ key: String) -> FieldReader? {
        node(key).flatMap { FieldReader($0, named: key, yaml: yaml, findings: findings) }
    }

    /// A reader for each mapping of a list.
    package func list(_ key: String) -> [FieldReader] {
        guard let node = node(key) else { return [] }
        guard let sequence = node.sequence else {
            report(key, .mappings, found: nil, at: yaml.location(node.mark))
            return []
        }
        return sequence.compactMap { FieldReader($0, named: key, yaml: yaml, findings: findings) }
    }

    package func reportUnknownKeys(_ makeDiagnostic: (Located<String>, Set<String>) -> Diagnostic) {
        for key in keys where !asked.contains(key.value) {
            findings.report(makeDiagnostic(key, asked))
        }
    }

    private func scalar(_ node: Node, key: String, expected: BadValue.Shape) -> Located<String>? {
        let place = yaml.location(node.mark)
        guard let scalar = node.scalar else {
            report(key, expected, found: nil, at: place)
            return nil
        }
        return Located(scalar.string, at: place)
    }

    private func report(_ key: String, _ expected: BadValue.Shape, found: String?, at place: SourceLocation) {
        findings.report(BadValue.diagnostic(for: key, expected: expected, found: found, at: place))
    }
}
