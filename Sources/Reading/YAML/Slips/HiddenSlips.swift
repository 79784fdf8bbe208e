import Patterns
import Yams

/// Slips in YAML that can be read, but not as it was meant: a sign that takes the word after it away, a backslash that makes a
/// control character, a key that begins with a special space, and a key that swallows its value.
struct HiddenSlips {
    private let yaml: YAMLText

    init(in yaml: YAMLText) { self.yaml = yaml }

    func slips(of root: Node, known: Set<String>) -> [(slip: YAMLSlip, lines: [Substring])] {
        let hasSpaces =
            yaml.text.utf8.contains { $0 >= 0xC2 } && root.hasKey(where: { $0.first.map(Self.isSpecialSpace) == true })
        let hasSigns = yaml.hasSpace(before: "&!")
        let hasEscapes = yaml.text.utf8.contains(UInt8(ascii: "\\"))
        let glued = yaml.text.utf8.contains(UInt8(ascii: "{")) ? root.gluedKeys : []
        guard hasSpaces || hasSigns || hasEscapes || !glued.isEmpty else { return [] }
        let finder = YAMLSlipFinder(yaml.text, known: known)
        if hasSpaces { return finder.spaces(finder.lines).map { ($0, finder.lines) } }
        let slips =
            (hasSigns ? signs(in: root, finder.lines) : []) + (hasEscapes ? escapes(in: root, finder.lines) : [])
            + colons(after: glued, finder.lines)
        return slips.map { ($0, finder.lines) }
    }

    private static func isSpecialSpace(_ character: Character) -> Bool { character.isWhitespace && !character.isASCII }

    /// `{src:media/a.jpg}` has the key "src:media/a.jpg" and no value.
    private func colons(after keys: [Node.Scalar], _ lines: [Substring]) -> [YAMLSlip] {
        let places = keys.compactMap { key in key.mark.map { (place: yaml.breaks.place(of: $0), key: key.string) } }
        return Dictionary(grouping: places, by: \.place.line).sorted { $0.key < $1.key }.compactMap { line, found in
            guard lines.indices.contains(line - 1) else { return nil }
            var text = Array(lines[line - 1].unicodeScalars)
            var isChanged = false
            for (place, key) in found.sorted(by: { $0.place.column > $1.place.column }) where place.column <= text.count
            {
                // `a:b:` at the end of a line is another key.
                let next = text.dropFirst(place.column - 1 + key.unicodeScalars.count).first { $0 != " " }
                guard next.map({ ",}".unicodeScalars.contains($0) }) ?? true,
                    let colon = text[(place.column - 1)...].firstIndex(of: ":")
                else { continue }
                text.insert(" ", at: colon + 1)
                isChanged = true
            }
            guard isChanged else { return nil }
            return YAMLSlip(kind: .gluedColon, lines: [(line - 1, String(String.UnicodeScalarView(text)))])
        }
    }

    /// `&Rapat besar` names a value "Rapat" and `!penting rapat` gives it a type: the first word would be lost.
    private func signs(in root: Node, _ lines: [Substring]) -> [YAMLSlip] {
        let stars = yaml.text.split(separator: "*", omittingEmptySubsequences: false).dropFirst()
        let used = Set(stars.map(Self.name))
        return columns(of: root.scalars, in: lines).compactMap { line, columns in
            let parts = YAMLLine(lines[line])
            guard let sign = parts.value.first, sign == "&" || sign == "!", !parts.value.hasPrefix("!!"),
                columns.contains(parts.head.unicodeScalars.count + 1),
                sign == "!" || !used.contains(Self.name(parts.value.dropFirst()))
            else { return nil }
            return YAMLSlip(kind: .first(sign), lines: [(line, parts.with(QuotedValue(parts.value).quoted))])
        }
    }

    private static func name(_ text: Substring) -> Substring {
        text.prefix { !$0.isWhitespace && !",]}".contains($0) }
    }

    /// Returns the columns where texts begin, by the indices of their lines. A line is looked at once, however many texts it has.
    private func columns(of scalars: [Node.Scalar], in lines: [Substring]) -> [(line: Int, columns: Set<Int>)] {
        var columns: [Int: Set<Int>] = [:]
        for mark in scalars.compactMap(\.mark) {
            let place = yaml.breaks.place(of: mark)
            if lines.indices.contains(place.line - 1) { columns[place.line - 1, default: []].insert(place.column) }
        }
        return columns.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private static let control = Pattern(/\\[abefv0]/)
    /// A code such as \u0007, which is written on purpose.
    private static let code = Pattern(/\\[uxU]/)

    /// `"C:\baru"` has a backspace in it.
    private func escapes(in root: Node, _ lines: [Substring]) -> [YAMLSlip] {
        let texts = root.scalars.filter { scalar in
            scalar.style == .doubleQuoted
                && scalar.string.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" }
        }
        return columns(of: texts, in: lines).compactMap { line, _ in
            let parts = YAMLLine(lines[line])
            let value = QuotedValue(parts.value)
            guard case .backslash = value.kind, parts.value.contains(Self.control), !parts.value.contains(Self.code)
            else { return nil }
            return YAMLSlip(kind: .backslash, lines: [(line, parts.with(value.quoted))])
        }
    }
}

extension Node {
    /// Every text in the node. The recursion is bounded, because ``YAMLText`` rejects text with deeper nesting.
    var scalars: [Node.Scalar] {
        switch self {
        case .scalar(let scalar): [scalar]
        case .sequence(let sequence): sequence.flatMap(\.scalars)
        case .mapping(let mapping): mapping.flatMap { $0.key.scalars + $0.value.scalars }
        case .alias: []
        }
    }

    /// Keys between braces that have no value and a colon without a space after it.
    fileprivate var gluedKeys: [Node.Scalar] {
        switch self {
        case .mapping(let mapping):
            mapping.flatMap { key, value in
                // Yams gives no style of mappings.
                let isEmpty = value.scalar?.string.isEmpty == true
                let glued = key.scalar.flatMap { isEmpty && Self.isGlued($0) ? $0 : nil }
                return [glued].compactMap { $0 } + value.gluedKeys
            }
        case .sequence(let sequence): sequence.flatMap(\.gluedKeys)
        case .scalar, .alias: []
        }
    }

    private static let name = Pattern(/[A-Za-z_][A-Za-z0-9_-]*/)

    private static func isGlued(_ key: Node.Scalar) -> Bool {
        guard key.style == .plain, let colon = key.string.firstIndex(of: ":") else { return false }
        let rest = key.string[colon...].dropFirst()
        return key.string[..<colon].wholeMatch(of: name) != nil && !rest.isEmpty
            && !rest.hasPrefix("//")
    }

    fileprivate func hasKey(where isWanted: (String) -> Bool) -> Bool {
        switch self {
        case .mapping(let mapping):
            mapping.contains { key, value in
                key.scalar.map { isWanted($0.string) } == true || value.hasKey(where: isWanted)
            }
        case .sequence(let sequence): sequence.contains { $0.hasKey(where: isWanted) }
        case .scalar, .alias: false
        }
    }
}
