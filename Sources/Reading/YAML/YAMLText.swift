package import Diagnostics
import Patterns
import Serialization
package import Yams

/// YAML in a file of the portal: the whole file or its front matter.
package final class YAMLText {
    package let path: String
    package let text: String
    /// The line of the file on which `text` begins, counted from 1.
    package let firstLine: Int
    package let findings: Findings
    /// Where the parser ends lines that editors do not.
    let breaks: YAMLBreaks
    /// Whether a `#` may begin a comment after a value.
    private(set) lazy var hasComments = hasSpace(before: "#")
    private lazy var lines = text.split(separator: "\n", omittingEmptySubsequences: false)

    /// Aliases allowed in one text. An alias expands to a copy of its node, so a few lines of nested aliases can
    /// exhaust the memory. No front matter needs more than a handful.
    private static let aliasLimit = 16
    private static let nestingLimit = 64
    /// Brackets that may be open at the same time, which bounds the parser's recursion.
    private static let openLimit = 1000

    package init(path: String, text: String, firstLine: Int = 1, _ findings: Findings) {
        self.path = path
        self.text = text
        breaks = YAMLBreaks(text)
        self.firstLine = firstLine
        self.findings = findings
    }

    /// Returns the mapping in the text, or nil where there is none, which is reported.
    ///
    /// - Parameters:
    ///   - name: the name of the text in the diagnostic, where it is not a mapping.
    ///   - known: the keys of the mapping, by which keys that are in a wrong place are recognised.
    ///   - empty: returns the diagnostic for an empty text, if any.
    ///   - cause: returns the diagnostics for a text that cannot be read, where that has a cause outside of it.
    package func mapping(
        named name: String,
        known: Set<String> = [],
        ifEmpty empty: (SourceLocation) -> Diagnostic? = { _ in nil },
        ifUnreadable cause: () -> [Diagnostic] = { [] }
    ) -> YAMLMapping? {
        if let place = excess() {
            findings.report(BadYAML.tooComplex(at: place))
            return nil
        }
        if let place = mergeKey {
            findings.report(BadYAML.merge(at: place))
            return nil
        }
        var failure: (any Error)?
        do {
            // Terang does not use YAML's implicit types, and resolving them costs more than the rest of the reading.
            // Without an explicit encoding, Yams reads one from the environment every time.
            guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
                empty(SourceLocation(path: path)).map(findings.report)
                return nil
            }
            let hidden = HiddenSlips(in: self).slips(of: root, known: known)
            for slip in hidden { findings.report(BadYAML.slip(slip.slip, lines: slip.lines, in: self)) }
            guard hidden.isEmpty else { return nil }
            if root.mapping != nil {
                CutValue.diagnostics(in: self).forEach(findings.report)
                return YAMLMapping(root, named: name, in: self)
            }
            let slips = BadYAML.diagnostics(for: nil, in: self, known: known)
            guard !slips.isEmpty else { return YAMLMapping(root, named: name, in: self, help: BadValue.keys) }
            slips.forEach(findings.report)
            return nil
        } catch {
            failure = error
        }
        let causes = cause()
        let found = causes.isEmpty ? BadYAML.diagnostics(for: failure, in: self, known: known) : causes
        found.forEach(findings.report)
        return nil
    }

    /// Returns everything in the text. Nil for an empty text, and for one that exceeds the limits of YAML in portals.
    ///
    /// - Throws: the parser's error.
    package func free() throws -> FreeValue? {
        guard excess() == nil else { return nil }
        return try Yams.compose(yaml: text, .basic, .default, .utf8).map(FreeValue.init)
    }

    /// Returns everything in the text: an empty mapping for an empty text, and nil for one with errors, which are reported.
    package func freeValue() -> FreeValue? {
        if let place = excess() {
            findings.report(BadYAML.tooComplex(at: place))
            return nil
        }
        do {
            return try free() ?? .mapping([:])
        } catch {
            BadYAML.diagnostics(for: error, in: self, known: []).forEach(findings.report)
            return nil
        }
    }

    package func location(_ mark: Mark?) -> SourceLocation {
        guard let mark else { return SourceLocation(path: path, line: firstLine) }
        let place = breaks.place(of: mark)
        return SourceLocation(path: path, line: place.line + firstLine - 1, column: place.column)
    }

    /// Returns how a text is written in the file, with its quotation marks. Nil where it is not written in one piece on one line.
    func source(of text: Located<String>) -> String? {
        let line = line(text.location.line - firstLine)
        let rest = String(line.unicodeScalars.dropFirst(text.location.column - 1))
        return [text.value, "\"\(text.value)\"", "'\(text.value)'"].first { !$0.isEmpty && rest.hasPrefix($0) }
    }

    /// Returns the slip of a text that reads as a list or as keys, such as `title: [Rapat]` or `- Rapat: hasil`. Nil where it goes on to other lines.
    ///
    /// - Parameter isItem: whether the text is to be an item of a list.
    func unquotedText(at place: SourceLocation, isItem: Bool) -> YAMLSlip? {
        let index = place.line - firstLine
        let parts = YAMLLine(line(index))
        let column = place.column - 1
        if !isItem, column == parts.head.unicodeScalars.count, let first = parts.value.first,
            let last = parts.value.last,
            // Several items are a list, which the text names one after the other.
            first == "[" && last == "]" && !parts.value.contains(", ") || first == "{" && last == "}"
        {
            return YAMLSlip(kind: .first(first), lines: [(index, parts.with(QuotedValue(parts.value).quoted))])
        }
        let next = YAMLLine(line(index + 1))
        let isAlone = next.indent.count <= parts.indent.count
        let start = "\(parts.indent)\(parts.dashes)"
        guard isItem, !parts.dashes.isEmpty, !parts.key.isEmpty, column == start.unicodeScalars.count, isAlone else {
            return nil
        }
        let text = start + YAMLScalar.quoted("\(parts.key)\(parts.colon)\(parts.value)") + parts.comment
        return YAMLSlip(kind: .colon, lines: [(index, text)])
    }

    /// Returns the slip of a list that is written below its key with an item on each line and without `- `. Nil for a text of one
    /// line, and for one on the line of its key.
    func undashedItems(at place: SourceLocation, below key: SourceLocation) -> YAMLSlip? {
        guard place.line > key.line else { return nil }
        let margin = YAMLLine(line(key.line - firstLine)).indent.count
        var items: [(index: Int, text: String)] = []
        var index = place.line - firstLine
        while true {
            let line = line(index)
            let indent = line.prefix(while: \.isWhitespace)
            let text = line[indent.endIndex...].drop { $0 == "-" }.drop { $0 == " " }
            guard indent.count > margin, !text.isEmpty else { break }
            items.append((index, "\(indent)- \(text)"))
            index += 1
        }
        let hasDash = items.first.map { line($0.index).drop(while: \.isWhitespace).hasPrefix("-") } == true
        return items.count > 1 || hasDash ? YAMLSlip(kind: .gluedItem, lines: items) : nil
    }

    func fix(_ slip: YAMLSlip) -> Fix { .edits(slip.edits(of: lines, path: path, firstLine: firstLine)) }

    /// Returns a line of the text, counted from 0, or an empty one past its end.
    func line(_ index: Int) -> Substring { lines.indices.contains(index) ? lines[index] : "" }

    private static let merge = Pattern(/(?:^|[\s{,-])(<<)\s*:\s*[*\[{]/)

    /// The location of the first key `<<`, by which YAML 1.1 takes over the keys of another mapping. Nil where there is none.
    private var mergeKey: SourceLocation? {
        guard text.utf8.contains(bytesOf: "<<") else { return nil }
        for (index, line) in lines.enumerated() {
            guard let match = line.firstMatch(of: Self.merge) else { continue }
            let column = line.unicodeScalars.distance(from: line.startIndex, to: match.output.1.startIndex) + 1
            return SourceLocation(path: path, line: index + firstLine, column: column)
        }
        return nil
    }

    /// Returns the location at which the text exceeds the limits on aliases and nesting.
    private func excess() -> SourceLocation? {
        let hasAnchors = text.utf8.contains(UInt8(ascii: "&"))
        var aliases = 0
        var nesting = 0
        // Brackets may stay open across lines. A long text has some that never close, as in ":[".
        var open = 0
        var previous = UInt8(ascii: "\n")
        for (offset, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "*") where hasAnchors && Self.endsToken(previous): aliases += 1
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                nesting += 1
                open += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                nesting = max(0, nesting - 1)
                open = max(0, open - 1)
            case UInt8(ascii: "\n"): nesting = 0
            // `- - - -` nests a list in a list at every dash, and `? ? ? ?` a mapping in a mapping's key.
            case UInt8(ascii: "-"), UInt8(ascii: "?"): if previous == UInt8(ascii: " ") { nesting += 1 }
            default: break
            }
            if aliases > Self.aliasLimit || nesting > Self.nestingLimit || open > Self.openLimit {
                let place = SourceText(path: path, text: text).location(utf8Offset: offset)
                return SourceLocation(path: path, line: place.line + firstLine - 1, column: place.column)
            }
            previous = byte
        }
        return nil
    }

    /// Returns whether an alias may begin after a byte. Some line breaks of YAML are not ASCII.
    private static func endsToken(_ byte: UInt8) -> Bool {
        byte >= 0x80 || " \t\r\n[,:{-?".utf8.contains(byte)
    }
}

extension YAMLText {
    /// Returns whether one of the signs, which are ASCII, follows a space. Looks at bytes, because every head of an article is asked.
    func hasSpace(before signs: StaticString) -> Bool {
        signs.withUTF8Buffer { signs in
            var isAfterSpace = false
            for byte in text.utf8 {
                if isAfterSpace, signs.contains(byte) { return true }
                isAfterSpace = byte == UInt8(ascii: " ")
            }
            return false
        }
    }
}
