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
        root.scalars.compactMap { scalar in
            guard let mark = scalar.mark.map(yaml.breaks.place), lines.indices.contains(mark.line - 1) else {
                return nil
            }
            let line = lines[mark.line - 1]
            let rest = String(line.unicodeScalars.dropFirst(mark.column - 1))
            guard rest.hasPrefix("&") || rest.hasPrefix("!") && !rest.hasPrefix("!!") else { return nil }
            let name = rest.dropFirst().prefix { !$0.isWhitespace && !",]}".contains($0) }
            let parts = YAMLLine(line)
            guard parts.value.hasPrefix("&") || parts.value.hasPrefix("!"), let sign = parts.value.first,
                sign == "!" || !yaml.text.contains("*\(name)")
            else { return nil }
            return YAMLSlip(kind: .first(sign), lines: [(mark.line - 1, parts.with(QuotedValue(parts.value).quoted))])
        }
    }

    private static let control = Pattern(/\\[abefv0]/)
    /// A code such as \u0007, which is written on purpose.
    private static let code = Pattern(/\\[uxU]/)

    /// `"C:\baru"` has a backspace in it.
    private func escapes(in root: Node, _ lines: [Substring]) -> [YAMLSlip] {
        root.scalars.compactMap { scalar in
            guard scalar.style == .doubleQuoted, let mark = scalar.mark.map(yaml.breaks.place),
                lines.indices.contains(mark.line - 1),
                scalar.string.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
            else { return nil }
            let parts = YAMLLine(lines[mark.line - 1])
            let value = QuotedValue(parts.value)
            guard case .backslash = value.kind, parts.value.contains(Self.control), !parts.value.contains(Self.code)
            else {
                return nil
            }
            return YAMLSlip(kind: .backslash, lines: [(mark.line - 1, parts.with(value.quoted))])
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
