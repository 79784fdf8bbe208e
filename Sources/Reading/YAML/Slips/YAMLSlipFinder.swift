import Patterns
import Serialization
import Yams

/// Finds the slips because of which a YAML text cannot be read: it changes the lines at and before the fault in the ways in
/// which people correct them, and takes a change after which the text can be read, or can be read further than before.
struct YAMLSlipFinder {
    let lines: [Substring]
    /// Keys that may be at the left edge.
    let known: Set<String>

    /// How many slips of one text are told.
    private static let limit = 12
    /// How many lines before a fault its cause is sought. An open quotation mark is noticed late.
    private static let reach = 30
    /// Of how many changes pairs are tried.
    private static let pairLimit = 16
    /// Larger texts are not tried: each try reads the whole text.
    private static let sizeLimit = 64 * 1024

    init(_ text: String, known: Set<String>) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        self.known = known
    }

    /// Returns the slips in the order in which readers meet them, and whether the text can be read without them.
    func slips() -> (slips: [YAMLSlip], isReadable: Bool) {
        var lines = lines
        var found: [YAMLSlip] = []
        var touched: Set<Int> = []
        guard lines.reduce(0, { $0 + $1.utf8.count }) <= Self.sizeLimit else { return ([], false) }
        while found.count < Self.limit {
            guard let fault = Self.fault(in: lines) else { return (found, true) }
            guard let (slip, fixed) = next(in: lines, fault: fault, without: touched) else { break }
            found.append(slip)
            touched.formUnion(slip.lines.map(\.index))
            lines = fixed
        }
        return (found, Self.fault(in: lines) == nil)
    }

    private func next(in lines: [Substring], fault: Fault, without touched: Set<Int>) -> (YAMLSlip, [Substring])? {
        let candidates = candidates(lines, fault.line).filter { touched.isDisjoint(with: $0.lines.map(\.index)) }
        var better: (slip: YAMLSlip, lines: [Substring], fault: Fault)?
        for slip in candidates {
            let fixed = Self.fixed(lines, slip)
            guard let rest = Self.fault(in: fixed) else { return (slip, fixed) }
            guard rest.isFarther(than: fault, after: slip) else { continue }
            // A tab is written for spaces or for nothing: the choice that can be read farther is right.
            let isTab = if case .tab? = better?.slip.kind, case .tab = slip.kind { true } else { false }
            if better.map({ isTab && rest.isFarther(than: $0.fault, after: slip) }) ?? true {
                better = (slip, fixed, rest)
            }
        }
        return better.map { ($0.slip, $0.lines) } ?? pair(in: lines, fault, candidates)
    }

    /// Returns the first of two slips that only together let the text be read, or be read on.
    private func pair(in lines: [Substring], _ fault: Fault, _ candidates: [YAMLSlip]) -> (YAMLSlip, [Substring])? {
        for (index, first) in candidates.prefix(Self.pairLimit).enumerated() {
            let fixed = Self.fixed(lines, first)
            for second in candidates.prefix(Self.pairLimit).dropFirst(index + 1)
            where Set(second.lines.map(\.index)).isDisjoint(with: first.lines.map(\.index)) {
                let rest = Self.fault(in: Self.fixed(fixed, second))
                if rest.map({ $0.line > fault.line }) ?? true { return (first, fixed) }
            }
        }
        return nil
    }

    private static func fixed(_ lines: [Substring], _ slip: YAMLSlip) -> [Substring] {
        var fixed = lines
        for (index, text) in slip.lines { fixed[index] = text[...] }
        return fixed
    }

    /// The place at which reading fails, counted from 0.
    private struct Fault {
        let line: Int
        let column: Int

        /// Whether this place is behind another one, and not only moved by the signs that a slip put into its line.
        func isFarther(than other: Fault, after slip: YAMLSlip) -> Bool {
            line > other.line
                || line == other.line && column > other.column && !slip.lines.contains { $0.index == line }
        }
    }

    /// Returns where reading fails. Nil where the text is a mapping; keys that are written twice are another matter.
    private static func fault(in lines: [Substring]) -> Fault? {
        let text = lines.joined(separator: "\n")
        do {
            let root = try Yams.compose(yaml: text, .basic, .default, .utf8)
            return root?.mapping == nil ? Fault(line: 0, column: 0) : nil
        } catch YamlError.scanner(_, _, let mark, _), YamlError.parser(_, _, let mark, _),
            YamlError.composer(_, _, let mark, _)
        {
            let place = YAMLBreaks(text).place(of: mark)
            return Fault(line: min(max(0, place.line - 1), lines.count - 1), column: place.column)
        } catch YamlError.duplicatedKeysInMapping {
            return nil
        } catch {
            return Fault(line: 0, column: 0)
        }
    }

    private func candidates(_ lines: [Substring], _ fault: Int) -> [YAMLSlip] {
        let near = (max(0, fault - Self.reach)...fault).reversed().filter { !lines[$0].allSatisfy(\.isWhitespace) }
        return spaces(lines) + tabs(lines) + colons(lines) + stars(lines) + gluedItems(lines) + foreignKeys(lines)
            + near.flatMap { index in
                (edge(lines[index], index) + values(lines[index], index) + rest(lines, index))
                    .map { YAMLSlip(kind: $0.kind, lines: [(index, $0.text)]) }
            }
    }

    /// Special spaces in indentation and after colons, all at once.
    func spaces(_ lines: [Substring]) -> [YAMLSlip] {
        var scalar: Unicode.Scalar?
        var changed: [(Int, String)] = []
        for (index, line) in lines.enumerated() {
            let parts = YAMLLine(line)
            guard !parts.key.isEmpty || !parts.dashes.isEmpty else { continue }
            let special = parts.head.unicodeScalars.first { $0.value > 0x7F && $0.properties.isWhitespace }
            guard let special else { continue }
            if scalar == nil { scalar = special }
            changed.append((index, Self.spaced(parts.head) + parts.value + parts.comment))
        }
        return scalar.map { [YAMLSlip(kind: .space($0), lines: changed)] } ?? []
    }

    private static func spaced(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 }))
    }

    /// Tabs in indentation, all at once: as spaces, or removed where the lines are at the left edge.
    private func tabs(_ lines: [Substring]) -> [YAMLSlip] {
        let tabbed = lines.indices.filter { lines[$0].prefix(while: \.isWhitespace).contains("\t") }
        guard !tabbed.isEmpty else { return [] }
        return ["  ", ""].map { space in
            YAMLSlip(
                kind: .tab,
                lines: tabbed.map { index in
                    let indent = lines[index].prefix(while: \.isWhitespace)
                    let rest = lines[index][indent.endIndex...]
                    return (index, String(indent).replacing("\t", with: space) + rest)
                }
            )
        }
    }

    /// Colons without the space after them, all at once: together the lines may read as one text.
    private func colons(_ lines: [Substring]) -> [YAMLSlip] {
        var glued: [(Int, String)] = []
        var isWide = false
        for (index, line) in lines.enumerated() {
            let parts = YAMLLine(line)
            guard !parts.key.isEmpty, !parts.value.isEmpty, parts.colon == ":" || parts.colon.contains("："),
                !parts.value.hasPrefix("//"), !parts.value.hasPrefix("\\")
            else { continue }
            if parts.colon.contains("：") { isWide = true }
            glued.append((index, "\(parts.indent)\(parts.dashes)\(parts.key): \(parts.value)\(parts.comment)"))
        }
        return glued.isEmpty ? [] : [YAMLSlip(kind: isWide ? .wideColon : .gluedColon, lines: glued)]
    }

    /// Items with the sign `*`, all at once.
    private func stars(_ lines: [Substring]) -> [YAMLSlip] {
        let items = lines.indices.filter { lines[$0].drop(while: \.isWhitespace).hasPrefix("* ") }
        guard !items.isEmpty else { return [] }
        return [
            YAMLSlip(
                kind: .starItem,
                lines: items.map { index in
                    let rest = lines[index].drop(while: \.isWhitespace).dropFirst(2)
                    return (index, "\(lines[index].prefix(while: \.isWhitespace))- \(rest)")
                }
            )
        ]
    }

    /// Items without a space after the dash, all at once.
    private func gluedItems(_ lines: [Substring]) -> [YAMLSlip] {
        let items = lines.indices.filter { index in
            let rest = lines[index].drop(while: \.isWhitespace)
            return rest.hasPrefix("-") && rest.dropFirst().first.map { $0.isLetter || $0 == "\"" } == true
        }
        guard !items.isEmpty else { return [] }
        return [
            YAMLSlip(
                kind: .gluedItem,
                lines: items.map { index in
                    let indent = lines[index].prefix(while: \.isWhitespace)
                    return (index, "\(indent)- \(lines[index].dropFirst(indent.count + 1))")
                }
            )
        ]
    }

    private static let listedKey = Pattern(/(?:[-*+] +|  )([A-Za-z_]+:(?: .*)?)/)
    private static let boldKey = Pattern(/[*_]{1,2}([A-Za-z_]+)(?: *:[*_]{1,2}|[*_]{1,2} *:) *(.*)/)
    private static let quotedKey = Pattern(/\s*"?([A-Za-z_]+)"?\s*:\s*(.*?),?\s*/)

    /// Keys as other formats write them, all lines at once: as items of a list, in bold, or in JSON with a slip.
    private func foreignKeys(_ lines: [Substring]) -> [YAMLSlip] {
        let filled = lines.indices.filter { !lines[$0].allSatisfy(\.isWhitespace) }
        guard let first = filled.first.map({ lines[$0] }), let sign = first.first, "-*_+{\"".contains(sign) else {
            return []
        }
        func slip(_ kind: YAMLSlip.Kind, _ text: (Substring) -> String?) -> YAMLSlip? {
            let changed = filled.compactMap { index in text(lines[index]).map { (index: index, text: $0) } }
            let keys = changed.map { $0.text.prefix { $0 != ":" } }.filter { !$0.isEmpty }
            guard changed.count == filled.count, keys.contains(where: { known.contains(String($0)) }) else {
                return nil
            }
            return YAMLSlip(kind: kind, lines: changed)
        }
        let slips = [
            slip(.listedKeys) { $0.wholeMatch(of: Self.listedKey).map { String($0.output.1) } },
            slip(.boldKeys) { $0.wholeMatch(of: Self.boldKey).map { "\($0.output.1): \($0.output.2)" } },
            slip(.braces) { line in
                if ["{", "}", "},"].contains(String(line).trimmed) { return "" }
                return line.wholeMatch(of: Self.quotedKey).map { "\($0.output.1): \($0.output.2)" }
            },
        ]
        return slips.compactMap { $0 }
    }

    private typealias Change = (kind: YAMLSlip.Kind, text: String)

    /// Keys of the left edge that are elsewhere, or that have no colon.
    private func edge(_ line: Substring, _ index: Int) -> [Change] {
        let parts = YAMLLine(line)
        if known.contains(String(parts.key)), !parts.indent.isEmpty, parts.dashes.isEmpty {
            return [(.indent, String(line.drop(while: \.isWhitespace)))]
        }
        let word = parts.value.prefix { $0.isLetter || $0 == "_" }
        let rest = parts.value[word.endIndex...].drop { " =;".contains($0) }
        guard parts.key.isEmpty, parts.indent.isEmpty, known.contains(String(word)), !rest.isEmpty,
            rest.startIndex > word.endIndex
        else { return [] }
        return [(.missingColon, "\(word): \(rest)\(parts.comment)")]
    }

    /// A line without a key below a value, at the left edge.
    private func rest(_ lines: [Substring], _ index: Int) -> [Change] {
        let parts = YAMLLine(lines[index])
        guard index > 0, parts.indent.isEmpty, parts.key.isEmpty, parts.dashes.isEmpty, !parts.value.isEmpty,
            parts.value.first?.isLetter == true || parts.value.first?.isNumber == true
        else { return [] }
        let above = YAMLLine(lines[index - 1])
        let isOpen = above.value.first.map { !"\"'[{|>#".contains($0) } ?? true
        let continues = !above.key.isEmpty && known.contains(String(above.key)) && above.comment.isEmpty && isOpen
        return continues || lines[index - 1].hasPrefix("  ") ? [(.continuation, "  " + lines[index])] : []
    }

    /// A list of which ` #` takes the end for a comment, with quotation marks around the item: `[a #b, c]`.
    private func uncommented(_ parts: YAMLLine) -> String? {
        let whole = (parts.value + parts.comment).trimmed
        let (opening, closing): (Character, Character) = parts.value.first == "{" ? ("{", "}") : ("[", "]")
        guard !parts.value.contains(closing), whole.last == closing, !whole.contains("\"") else { return nil }
        let items = whole.dropFirst().dropLast().split(separator: ",").map { item in
            guard item.contains("#") else { return item.trimmed }
            let colon = opening == "{" ? item.firstRange(of: ": ") : nil
            let value = item[(colon?.upperBound ?? item.startIndex)...].trimmed
            return item[..<(colon?.upperBound ?? item.startIndex)].drop { $0 == " " } + YAMLScalar.quoted(value)
        }
        return "\(parts.head)\(opening)\(items.joined(separator: ", "))\(closing)"
    }

    /// `author: Rina draft: true`: a value with another key after it, on a line of its own.
    private func gluedKey(_ parts: YAMLLine) -> String? {
        guard parts.indent.isEmpty, parts.dashes.isEmpty, let first = parts.value.first, !"\"'[{|>".contains(first)
        else { return nil }
        for colon in parts.value.ranges(of: ": ") {
            let before = parts.value[..<colon.lowerBound]
            let word = before.reversed().prefix { $0.isASCII && ($0.isLetter || $0 == "_") }.count
            let start = before.index(before.endIndex, offsetBy: -word)
            guard word > 0, before[..<start].last == " ", known.contains(String(before[start...])) else { continue }
            return "\(parts.head)\(String(before[..<start]).trimmed)\n\(parts.value[start...])\(parts.comment)"
        }
        return nil
    }

    private static let keyWithin = Pattern(/[^\s,:{] +([a-z_]+):[ ]/)

    /// A group of keys with the comma that is missing between two of them. Other lines show that the second is a key.
    private func withComma(_ value: Substring, _ index: Int) -> String? {
        let place = value.firstMatch(of: Self.keyWithin)?.output.1
        let isKey = place.map { key in
            lines.indices.contains { other in
                other != index && ["{\(key):", ", \(key):"].contains { lines[other].utf8.contains(bytesOf: $0) }
            }
        }
        guard let place, isKey == true else { return nil }
        return "\(String(value[..<place.startIndex]).trimmed), \(value[place.startIndex...])"
    }

    /// Keys that take text, in which a bracket is a sign like others.
    private static let textKeys: Set<String> = [
        "title", "summary", "author", "name", "description", "alt", "caption",
    ]

    private static let quotedTexts = Pattern(/(?:"[^"]*"|'[^']*')(?:\s*,\s*(?:"[^"]*"|'[^']*'))+/)

    /// Values that have to be between quotation marks.
    private func values(_ line: Substring, _ index: Int) -> [Change] {
        let parts = YAMLLine(line)
        guard !parts.value.isEmpty, !parts.key.isEmpty || !parts.dashes.isEmpty else { return [] }
        if let glued = gluedKey(parts) { return [(.gluedKey, glued)] }
        var changes: [Change] = []
        let isText = Self.textKeys.contains(String(parts.key))
        if parts.value.first == "{" {
            if let whole = uncommented(parts) { changes.append((.commentInList, whole)) }
            if !isText, !parts.value.contains("}") {
                changes.append((.openBracket("{"), parts.with(parts.value + "}")))
            }
            if let whole = withComma(parts.value, index) { changes.append((.missingComma, parts.with(whole))) }
        }
        if parts.value.first == "[" {
            if let whole = uncommented(parts) { changes.append((.commentInList, whole)) }
            if !isText, !parts.value.contains("]") {
                changes.append((.openBracket("["), parts.with(parts.value + "]")))
            }
            if parts.value.last == "]" {
                let items = parts.value.dropFirst().dropLast().split(separator: ",").map { QuotedValue($0.trimmed) }
                if let first = items.first(where: \.isNeeded) {
                    let list = items.map { $0.isNeeded ? $0.quoted : $0.written }.joined(separator: ", ")
                    changes.append((first.kind, parts.with("[\(list)]")))
                }
            }
        }
        // Within a group of keys, only a person sees which of the values needs quotation marks.
        if parts.value.first == "{", parts.value.last == "}", parts.value.contains(": ") { return changes }
        if !isText, parts.value.wholeMatch(of: Self.quotedTexts) != nil {
            changes.append((.listWithoutBrackets, parts.with("[\(parts.value)]")))
        }
        let value = QuotedValue(parts.value)
        return changes + [(value.kind, parts.with(value.quoted))]
    }
}
