/// Puts two edits of one text together, line by line, as `diff3` does.
struct ThreeWayMerge {
    /// The text with both edits. Where both changed the same lines, both versions are between the markers of a conflict.
    private(set) var text = ""
    /// How many times both changed the same lines.
    private(set) var conflicts = 0

    /// The signs of a conflict, as Git writes them.
    private static let markers = (own: "<<<<<<< milik Anda\n", between: "=======\n", new: ">>>>>>> tema bawaan\n")

    /// - Parameters:
    ///   - base: the text that both edits began with; empty where each side wrote its own.
    ///   - own: the text after the first edit. The result has its line ends.
    ///   - new: the text after the second edit.
    init(base: String, own: String, new: String) {
        let (base, mine, theirs) = (Self.lines(of: base), Self.lines(of: own), Self.lines(of: new))
        let (inMine, inTheirs) = (Self.places(of: base, in: mine), Self.places(of: base, in: theirs))
        var (b, m, t) = (0, 0, 0)
        while b < base.count || m < mine.count || t < theirs.count {
            if b < base.count, inMine[b] == m, inTheirs[b] == t {
                text += base[b]
                (b, m, t) = (b + 1, m + 1, t + 1)
                continue
            }
            // Up to the next line that both kept.
            let next = (b..<base.count).first { inMine[$0] != nil && inTheirs[$0] != nil } ?? base.count
            let ends = next < base.count ? (inMine[next] ?? m, inTheirs[next] ?? t) : (mine.count, theirs.count)
            add(base[b..<next], mine[m..<ends.0], theirs[t..<ends.1])
            (b, m, t) = (next, ends.0, ends.1)
        }
        if own.utf8.contains(UInt8(ascii: "\r")) {
            text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        }
    }

    private mutating func add(_ base: ArraySlice<String>, _ mine: ArraySlice<String>, _ theirs: ArraySlice<String>) {
        if mine == base || mine == theirs { return text += theirs.joined() }
        if theirs == base { return text += mine.joined() }
        conflicts += 1
        text += Self.markers.own + Self.ended(mine.joined()) + Self.markers.between + Self.ended(theirs.joined())
        text += Self.markers.new
    }

    /// The text with a line end after its last line, so that a marker begins its own.
    private static func ended(_ text: String) -> String { text.isEmpty || text.hasSuffix("\n") ? text : text + "\n" }

    /// The lines with their ends, those of Windows as `\n`.
    private static func lines(of text: String) -> [String] {
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
        return lines.dropLast().map { $0 + "\n" } + lines.suffix(1).filter { !$0.isEmpty }
    }

    /// The place of each line in another text, in order; nil for lines that it does not have.
    private static func places(of lines: [String], in other: [String]) -> [Int?] {
        let (removed, inserted) = other.difference(from: lines).offsets
        var place = 0
        return lines.indices.map { index in
            guard !removed.contains(index) else { return nil }
            while inserted.contains(place) { place += 1 }
            defer { place += 1 }
            return place
        }
    }
}
