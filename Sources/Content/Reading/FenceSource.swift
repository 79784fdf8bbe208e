import Diagnostics
import Reading

/// The lines of a file whose front matter is not between two `---` lines, and the changes that put it there.
struct FenceSource {
    let path: String
    /// The keys of front matter.
    let known: Set<String>
    /// Without line ends; the line of the file with the number 1 is the first. Lines end at bytes, as for the reader of the file: a
    /// carriage return and a line feed are one character.
    private let lines: [Substring]

    init(path: String, text: [UInt8], known: Set<String>) {
        self.path = path
        self.known = known
        lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
            Substring(decoding: $0, as: UTF8.self)
        }
    }

    /// The signs that people and their programs write for hyphens.
    private static let signs = Set("-\u{2010}\u{2011}\u{2012}–—―−⸺⸻_*=~")

    /// Returns whether a line consists of signs that stand for the three hyphens: `—`, `***`, `- - -`, `----`.
    static func mayBeFence(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first, first >= 0x80 || "-_*=~".utf8.contains(first), line.count <= 64 else {
            return false
        }
        return isNearFence(String(decoding: line, as: UTF8.self))
    }

    private static func isNearFence(_ line: some StringProtocol) -> Bool {
        let written = line.filter { !$0.isWhitespace && $0 != "\u{FEFF}" }
        guard let first = written.first, written.allSatisfy(signs.contains), line != "---" else { return false }
        // A single hyphen is an item of a list, and a single asterisk or underscore may be anything.
        return !first.isASCII || written.count > 1
    }

    /// Returns what is wrong with a file that does not begin with `---`.
    func withoutOpening() -> [Diagnostic] {
        guard let first = lines.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }) else {
            return [FrontMatterMissing.empty(path: path)]
        }
        let line = lines[first]
        let isFence = line.trimmed == "---" || Self.isNearFence(line)
        if isFence, let next = lines.dropFirst(first + 1).first(where: { !$0.isEmpty }), isKey(next) {
            let end = place(first + 1, column: line.unicodeScalars.count + 1)
            let fix = Fix.edits([TextEdit(from: place(1), to: end, replacement: "---")])
            let opening = FrontMatterMissing.instead(of: line.trimmed, at: place(1), isLate: first > 0, fix: fix)
            return [opening] + closing(after: first + 1)
        }
        if line.trimmed == "---", let diagnostics = indented(from: first) { return diagnostics }
        if let fenced = fenced(from: first) { return [fenced] }
        if line.hasPrefix("+++") || line.hasPrefix("{") {
            return [FrontMatterMissing.otherFormat(path: path, isTOML: line.hasPrefix("+"))]
        }
        guard isKey(line), known.contains(String(key(of: line))) else {
            return [FrontMatterMissing.diagnostic(path: path)]
        }
        let opening = TextEdit(from: place(first + 1), to: place(first + 1), replacement: "---\n")
        let closing = closing(after: first).first
        var fix: Fix? = closing == nil ? .edits([opening]) : nil
        if case .edits(let more)? = closing?.fix { fix = .edits([opening] + more) }
        return [
            FrontMatterMissing.withoutLine(path: path, above: first + 1, isClosed: closing == nil, fix: fix)
        ]
    }

    /// Returns the diagnostic for a file that is within a fence of code, as assistants write it, with the fix that takes the fence
    /// away. Nil for another file.
    private func fenced(from first: Int) -> Diagnostic? {
        let isFence = { (line: Substring) in line.hasPrefix("```") && line.dropFirst(3).allSatisfy(\.isLetter) }
        guard isFence(lines[first]),
            let head = lines.indices.dropFirst(first + 1).first(where: { !lines[$0].trimmed.isEmpty }),
            lines[head].trimmed == "---", let last = lines.lastIndex(where: { !$0.trimmed.isEmpty }), last > head,
            // The fence may be around the head alone.
            let end = lines[last].trimmed == "```"
                ? last : lines.indices.dropFirst(head + 1).first(where: { lines[$0].trimmed == "```" })
        else { return nil }
        let column = lines[end].unicodeScalars.count + 1
        let edits = [
            TextEdit(from: place(1), to: place(head + 1), replacement: ""),
            TextEdit(from: place(end + 1), to: place(end + 1, column: column), replacement: ""),
        ]
        return FrontMatterMissing.fenced(
            lines[first].trimmed,
            at: place(first + 1),
            closing: end + 1,
            fix: .edits(edits)
        )
    }

    /// Returns what is wrong with a head all of whose lines are indented alike, with the fix that moves it to the left edge.
    /// Nil where that is not so.
    private func indented(from first: Int) -> [Diagnostic]? {
        let indent = lines[first].prefix(while: \.isWhitespace)
        guard first == 0, !indent.isEmpty,
            let end = lines.indices.dropFirst().first(where: { lines[$0].trimmed == "---" }),
            lines[...end].allSatisfy({ $0.isEmpty || $0.hasPrefix(indent) }), isKey(lines[1].dropFirst(indent.count))
        else { return nil }
        let edits = (0...end).filter { !lines[$0].isEmpty }.map { index in
            TextEdit(replacing: String(indent), at: place(index + 1), with: "")
        }
        return [FrontMatterMissing.indented(at: place(1), fix: .edits(edits))]
    }

    /// Returns what is wrong with the line that closes front matter: nothing where that is `---`.
    ///
    /// - Parameter opening: the number of the line that opens it.
    private func closing(after opening: Int) -> [Diagnostic] {
        for (index, line) in lines.enumerated().dropFirst(opening) {
            if line.hasPrefix("---"), line.dropFirst(3).allSatisfy({ $0 == " " }) { return [] }
            if line.first?.isWhitespace == false, Self.isNearFence(line) {
                return closing(at: index + 1, after: opening)
            }
        }
        return withoutClosing(after: opening)
    }

    /// Returns the diagnostic for a line in place of `---`.
    ///
    /// - Parameter opening: the number of the line that opens the front matter.
    func closing(at number: Int, after opening: Int = 1) -> [Diagnostic] {
        // Below the text, such a line is a break in it.
        guard lineAfterKeys(from: opening) >= number else { return withoutClosing(after: opening) }
        let line = String(lines[number - 1])
        let fix = Fix.replace(line, at: place(number), with: "---")
        return [FrontMatterNotClosed.instead(of: line, at: place(number), fix: fix)] + head(opening, number).slips
    }

    /// Returns the diagnostics for front matter that no line closes.
    func withoutClosing(after opening: Int) -> [Diagnostic] {
        let number = lineAfterKeys(from: opening)
        // The sign may be on the line with the first words of the text.
        if let glued = lines.indices.dropFirst(opening).first(where: { lines[$0].hasPrefix("---") }), glued < number {
            let head = head(opening, glued + 1)
            let line = String(lines[glued])
            let fix = Fix.replace(line, at: place(glued + 1), with: "---\n" + String(line.dropFirst(3)).trimmed)
            return [FrontMatterNotClosed.glued(line, at: place(glued + 1), fix: head.isReadable ? fix : nil)]
                + head.slips
        }
        let head = head(opening, number)
        let fix = head.isReadable ? closingFix(at: number) : nil
        return [FrontMatterNotClosed.diagnostic(path: path, line: number, fix: fix)] + head.slips
    }

    /// Returns the diagnostics for front matter that ends before the line that closes it. Empty where it goes on to that line.
    func closedTooLate(at fence: Int) -> [Diagnostic] {
        let number = lineAfterKeys(from: 1)
        guard number < fence, lines[number - 1].allSatisfy(\.isWhitespace), head(1, number).isReadable else {
            return []
        }
        return withoutClosing(after: 1)
    }

    /// Reads the lines between two, and returns whether they are front matter, perhaps with slips that have fixes.
    private func head(_ opening: Int, _ end: Int) -> (isReadable: Bool, slips: [Diagnostic]) {
        let text = lines[opening..<max(opening, min(end - 1, lines.count))].joined(separator: "\n")
        let findings = Findings()
        let front = YAMLText(path: path, text: text, firstLine: opening + 1, findings)
        let isMapping = front.mapping(named: "---", known: known) != nil
        let slips = findings.diagnostics.filter { $0.fix != nil }
        let isReadable = slips.count == findings.diagnostics.count && (isMapping || !slips.isEmpty)
        return (isReadable, slips)
    }

    private func closingFix(at number: Int) -> Fix {
        if number <= lines.count {
            return .edits([TextEdit(from: place(number), to: place(number), replacement: "---\n")])
        }
        let end = place(lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1)
        return .edits([TextEdit(from: end, to: end, replacement: "\n---\n")])
    }

    /// Returns the number of the first line that no longer reads like a key, its value, or a list below it.
    private func lineAfterKeys(from opening: Int) -> Int {
        var below = opening
        for (index, line) in lines.enumerated().dropFirst(opening) {
            let isIndented = line.hasPrefix(" ") || line.hasPrefix("\t") || line.hasPrefix("-") || line.hasPrefix("#")
            if isIndented || isKey(line) { continue }
            guard line.isEmpty else { return index + 1 }
            while below < lines.count, below <= index || lines[below].allSatisfy(\.isWhitespace) { below += 1 }
            guard below < lines.count else { return index + 1 }
            let isKnown = isKey(lines[below]) && known.contains(String(key(of: lines[below])))
            guard isKnown || Self.isNearFence(lines[below]) else { return index + 1 }
        }
        return lines.count + 1
    }

    private func isKey(_ line: Substring) -> Bool {
        let key = key(of: line)
        return !key.isEmpty && line[key.endIndex...].hasPrefix(":")
    }

    private func key(of line: Substring) -> Substring {
        line.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    }

    private func place(_ line: Int, column: Int = 1) -> SourceLocation {
        SourceLocation(path: path, line: line, column: column)
    }
}
