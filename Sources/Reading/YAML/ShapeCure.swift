import Diagnostics
import Files
import Patterns
import Serialization
import Yams

/// Writes a value of another shape than its key takes in the shape that the key takes, with the author's own words.
struct ShapeCure {
    let language: Language
    /// Whether the value holds words that only the author can replace, or leaves some of the author's out.
    private(set) var isGuess = false

    init(_ language: Language) { self.language = language }

    /// Returns what to write after the key, or nil where that cannot be told.
    mutating func value(_ node: Node, as shape: Field.Shape) -> YAML? {
        switch shape {
        case .group(let fields): group(node, fields).map(YAML.mapping)
        case .list(let fields): list(node, fields)
        case .table: merged(node).map(YAML.mapping)
        case .free: nil
        case .texts, .choices: texts(node, shape)
        case .text, .suggested, .choice, .date, .flag, .integer: single(node, shape)
        }
    }

    /// Returns what to write as an item of a list of texts.
    mutating func item(_ node: Node, as shape: Field.Shape) -> YAML? {
        guard case .list(let items)? = texts(node, shape), items.count == 1 else { return nil }
        return items[0]
    }
}

extension ShapeCure {
    private mutating func group(_ node: Node, _ fields: [Field]) -> [YAML.Member]? {
        if let text = node.scalar?.string.trimmed { return text.isEmpty ? nil : group(of: text, fields) }
        if let members = members(node, fields) { return members }
        guard let sequence = node.sequence, let first = sequence.first else { return nil }
        if sequence.count > 1, let merged = merged(node), known(merged, fields) { return merged }
        isGuess = isGuess || sequence.count > 1
        return first.sequence == nil ? group(first, fields) : nil
    }

    private static let link = Pattern(/!?\[([^\]]+)\]\((\S+)\)/)

    /// `![Perahu](media/perahu.jpg)`, the target and the name as Markdown has them. Nil for other texts.
    private func link(_ written: String, _ fields: [Field]) -> [YAML.Member]? {
        guard let match = written.wholeMatch(of: Self.link), let target = fields.first(where: \.isTarget),
            let name = fields.first(where: { $0.isRequired && !$0.isTarget && $0.shape.takesAnyText })
        else { return nil }
        return [
            YAML.Member(target.name, .text(String(match.output.2))),
            YAML.Member(name.name, .text(String(match.output.1))),
        ]
    }

    /// Returns the group in which a text is the value of the key that it fits best.
    private mutating func group(of written: String, _ fields: [Field]) -> [YAML.Member]? {
        if let link = link(written, fields) { return link }
        if let flag = fields.first(where: { $0.name == written && $0.shape.isFlag }) {
            return [YAML.Member(flag.name, true)]
        }
        let named = fields.first { written.hasPrefix($0.name + ":") }
        let text = named.map { String(written.dropFirst($0.name.count + 1)).trimmed } ?? written
        // Yes and no may be meant for the whole group.
        let fitting = fields.filter { !$0.shape.isFlag && $0.shape.value(of: text) != nil }
        let isTarget = Self.isTarget(text)
        let chosen =
            named ?? (isTarget ? fitting.first(where: \.isTarget) : nil)
            ?? fitting.first { $0.isRequired && !$0.isTarget } ?? fitting.first { !$0.shape.takesAnyText }
            ?? fitting.first { !$0.isTarget } ?? fitting.first
        guard let chosen, let value = chosen.shape.value(of: text) else { return nil }
        return fields.compactMap { field in
            if field.name == chosen.name { return YAML.Member(field.name, value) }
            guard field.isRequired else { return nil }
            isGuess = true
            guard let placeholder = field.placeholder else {
                let isName = chosen.isTarget && isTarget && field.shape.takesAnyText
                if isName { return YAML.Member(field.name, .text(Self.name(of: text))) }
                let example = field.example[language]
                return YAML.Member(field.name, field.shape.value(of: example) ?? .plain(example))
            }
            return YAML.Member(field.name, .text(placeholder[language]))
        }
    }

    private mutating func list(_ node: Node, _ fields: [Field]) -> YAML? {
        if let text = node.scalar?.string.trimmed, !text.isEmpty {
            let parts = text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
            let isList = fields.count(where: \.isRequired) == 1 || parts.allSatisfy(Self.isTarget)
            let groups = (isList ? parts : [text]).compactMap { group(of: $0, fields) }
            return groups.isEmpty ? nil : .list(groups.map(YAML.mapping))
        }
        guard let mapping = node.mapping else { return nil }
        if let members = members(node, fields) { return .list([.mapping(members)]) }
        // Names as keys, as in `instagram: https://…`.
        guard let first = fields.first(where: \.isRequired) ?? fields.first else { return nil }
        let second =
            fields.first { $0.isRequired && $0.name != first.name } ?? fields.first(where: \.isTarget)
            ?? fields.dropFirst().first
        var items: [YAML] = []
        for (key, value) in mapping {
            guard let name = key.scalar?.string else { return nil }
            let start = YAML.Member(first.name, .text(name))
            if let rest = members(value, fields) {
                items.append(.mapping([start] + rest))
            } else if let second, let scalar = value.scalar, let rest = second.shape.value(of: scalar.string) {
                items.append(.mapping([start] + (scalar.string.isEmpty ? [] : [YAML.Member(second.name, rest)])))
            } else {
                return nil
            }
        }
        return items.isEmpty ? nil : .list(items)
    }

    private func texts(_ node: Node, _ shape: Field.Shape) -> YAML? {
        guard let mapping = node.mapping else { return nil }
        let values: [String] = mapping.values.compactMap { $0.scalar?.string }.filter { !$0.isEmpty }
        let keys: [String] = mapping.keys.compactMap { $0.scalar?.string }
        let texts = values.isEmpty ? keys : values
        guard !texts.isEmpty, texts.allSatisfy({ shape.value(of: $0) != nil }) else { return nil }
        return .texts(texts)
    }

    private func single(_ node: Node, _ shape: Field.Shape) -> YAML? {
        let nodes = node.sequence.map(Array.init) ?? node.mapping.map { Array($0.values) } ?? []
        let texts = nodes.compactMap { $0.scalar?.string.trimmed }
        guard texts.count == nodes.count, let first = texts.first else { return nil }
        if texts.count == 1 { return shape.value(of: first) }
        return node.sequence != nil && shape.takesAnyText ? .text(texts.joined(separator: ", ")) : nil
    }

    /// Returns the members of mappings that are in a list where one mapping is meant.
    private func merged(_ node: Node) -> [YAML.Member]? {
        guard let sequence = node.sequence else { return nil }
        var merged: [YAML.Member] = []
        for item in sequence {
            guard let members = Self.members(item),
                !members.contains(where: { new in merged.contains { $0.name == new.name } })
            else { return nil }
            merged += members
        }
        return merged.isEmpty ? nil : merged
    }

    /// Returns the members of a mapping whose keys are all known.
    private func members(_ node: Node, _ fields: [Field]) -> [YAML.Member]? {
        Self.members(node).flatMap { known($0, fields) ? $0 : nil }
    }

    private func known(_ members: [YAML.Member], _ fields: [Field]) -> Bool {
        let names = Set(fields.map(\.name))
        return !members.isEmpty && members.allSatisfy { names.contains($0.name) }
    }

    private static func members(_ node: Node) -> [YAML.Member]? {
        guard let mapping = node.mapping else { return nil }
        var members: [YAML.Member] = []
        for (key, value) in mapping {
            guard let name = key.scalar?.string, let value = yaml(value) else { return nil }
            members.append(YAML.Member(name, value))
        }
        return members
    }

    private static func yaml(_ node: Node) -> YAML? {
        if let scalar = node.scalar {
            let isTyped = scalar.string.contains { $0.isNumber } || TruthText.read(scalar.string) != nil
            let isSafe = scalar.string.allSatisfy { $0.isLetter || $0.isNumber || "-+.: ".contains($0) }
            let isPlain = scalar.style == .plain && isTyped && isSafe && !scalar.string.contains(": ")
            return isPlain ? .plain(scalar.string) : .text(scalar.string)
        }
        if let sequence = node.sequence {
            let items = sequence.compactMap(yaml)
            return items.count == sequence.count ? .list(items) : nil
        }
        return members(node).map(YAML.mapping)
    }

    private static let fileName = Pattern(/.*[^\s.]\.[A-Za-z0-9]{2,4}/)

    /// Returns whether a text names a file or an address.
    private static func isTarget(_ text: String) -> Bool {
        let hasEnding = text.wholeMatch(of: fileName) != nil
        return hasEnding || text.contains("/") && !text.contains(" ")
    }

    /// Returns the words by which a file or an address may be called: `Surat edaran` for `media/surat-edaran.pdf`.
    private static func name(of target: String) -> String {
        if let host = WebAddress(target).host { return host }
        let file = target.lastPathPart
        let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file[...]
        let words = stem.map { "-_".contains($0) ? " " : $0 }
        return words.first.map { $0.uppercased() + String(words.dropFirst()) } ?? target
    }
}

extension Field.Shape {
    fileprivate var isFlag: Bool { if case .flag = self { true } else { false } }

    /// Returns a text as a value of this shape, or nil where it is none.
    fileprivate func value(of text: String) -> YAML? {
        switch self {
        case .text(let pattern): pattern?.fits(text) != false ? .text(text) : nil
        case .suggested: .text(text)
        case .choice(let words, let ignoresCase):
            words.contains(ignoresCase ? text.lowercased() : text) ? .text(text) : nil
        case .date:
            DateText.reading(text, in: .jakarta).map { _ in
                text.allSatisfy { $0.isNumber || "-:+T ".contains($0) } ? .plain(text) : .text(text)
            }
        case .flag: TruthText.read(text).map { .plain(String($0)) }
        case .integer(let range): Int(text).flatMap { range.contains($0) ? .plain(text) : nil }
        case .texts: text.hasPrefix("[") ? .plain(text) : .list([.text(text)])
        case .choices(let names): names.contains { $0.lowercased() == text.lowercased() } ? .list([.text(text)]) : nil
        case .group, .list, .table, .free: nil
        }
    }
}
