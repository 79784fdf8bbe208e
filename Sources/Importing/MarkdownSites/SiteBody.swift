import Diagnostics
import HTMLReading

/// Converts the Markdown of another system: its tags and marks become Markdown where their meaning is certain. The
/// others stay, and notes name them with their lines.
struct SiteBody {
    let system: MarkdownSite.System
    let title: String
    var text: String
    private(set) var notes: [LocalizedText] = []
    private var seenNotes: Set<LocalizedText> = []
    /// Texts that no later step may change, such as code. ``text`` has ``mark(_:)`` in their places.
    private var held: [String] = []
    /// Tags that stayed, as written, by name.
    private var left: [(name: String, text: String)] = []
    /// Numbers of removed parts, by what they are.
    private var removed: [(what: LocalizedText, count: Int)] = []

    init(_ text: String, system: MarkdownSite.System, title: String) {
        self.system = system
        self.title = title
        self.text = text.filter { $0 != Self.open && $0 != Self.close }
    }

    /// Private characters, which no text of a portal has.
    private static let open: Character = "\u{F8F0}"
    private static let close: Character = "\u{F8F1}"

    /// Takes a text out of the following steps and returns the mark in its place.
    mutating func hold(_ text: String) -> String {
        held.append(text)
        return "\(Self.open)\(held.count - 1)\(Self.close)"
    }

    /// Returns whether a text has a part that was held.
    func holds(_ text: String) -> Bool { text.contains(Self.open) }

    /// Returns a text with what was held in the places of the marks.
    func restored(_ text: String) -> String {
        guard text.contains(Self.open) else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: Self.open), let end = rest[start...].firstIndex(of: Self.close) {
            result += rest[..<start]
            if let number = Int(rest[rest.index(after: start)..<end]), held.indices.contains(number) {
                // What is held has only marks of smaller numbers.
                result += restored(held[number])
            }
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    mutating func note(_ text: LocalizedText) { if seenNotes.insert(text).inserted { notes.append(text) } }
    mutating func note(id: String, en: String) { note(LocalizedText(id: id, en: en)) }

    mutating func leave(_ name: String, _ text: String) { left.append((name, restored(text))) }

    mutating func remove(_ id: String, _ en: String) {
        let what = LocalizedText(id: id, en: en)
        if let index = removed.firstIndex(where: { $0.what == what }) {
            removed[index].count += 1
        } else {
            removed.append((what, 1))
        }
    }

    /// Ends the conversion and returns the Markdown.
    ///
    /// - Parameter source: the whole file, in which the notes count lines.
    mutating func finish(source: String) -> String {
        nameLeft(in: source)
        for (what, count) in removed {
            note(LocalizedText(id: "dibuang: \(what.id) (\(count))", en: "left out: \(what.en) (\(count))"))
        }
        var lines: [Substring] = []
        var isBlank = true
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let wasBlank = isBlank
            isBlank = line.allSatisfy(\.isWhitespace)
            if !isBlank || !wasBlank { lines.append(line) }
        }
        let body = restored(lines.joined(separator: "\n"))
        guard let start = body.firstIndex(where: { !$0.isNewline }) else { return "" }
        var end = body.endIndex
        while end > start, body[body.index(before: end)].isWhitespace { end = body.index(before: end) }
        return body[start..<end] + "\n"
    }

    /// How many different tags that stayed get the numbers of their lines.
    private static let soughtLimit = 200

    private mutating func nameLeft(in source: String) {
        guard !left.isEmpty else { return }
        let lines = source.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        var names: [String] = []
        var places: [String: [Int]] = [:]
        var used: [String: Int] = [:]
        var linesOf: [String: [Int]] = [:]
        for (name, text) in left {
            let start = String(text.prefix { $0 != "\n" }.prefix(60))
            if linesOf[start] == nil {
                // Nobody reads more numbers, and each costs a walk through the text.
                let isSought = !start.isEmpty && linesOf.count < Self.soughtLimit
                linesOf[start] = isSought ? lines.indices.filter { lines[$0].contains(start) } : []
            }
            let found = linesOf[start] ?? []
            let number = used[start, default: 0]
            used[start] = number + 1
            if places[name] == nil { names.append(name) }
            let line = found.isEmpty ? nil : found[min(number, found.count - 1)] + 1
            places[name, default: []] += line.map { [$0] } ?? []
        }
        func list(_ line: String) -> String {
            names.map { name in
                let numbers = (places[name] ?? []).sorted().map(String.init).joined(separator: ", ")
                return numbers.isEmpty ? name : "\(name) (\(line) \(numbers))"
            }.joined(separator: ", ")
        }
        note(
            id: "tidak dikenal dan tertinggal sebagai teks: \(list("baris"))",
            en: "not known and left as text: \(list("line"))"
        )
    }

    /// Replaces what is between two marks. A replacement of nil leaves it.
    mutating func replace(
        _ open: String,
        _ close: String,
        limit: Int = 8000,
        _ replacement: (inout SiteBody, _ inner: String) -> String?
    ) {
        let source = text
        var result = ""
        var rest = source[...]
        var start = rest.firstRange(of: open)
        // Remembers the mark ahead. A search from every beginning would take quadratic time.
        var closing: Range<String.Index>?
        while let begin = start {
            result += rest[..<begin.lowerBound]
            let after = source[begin.upperBound...]
            if closing.map({ $0.lowerBound < begin.upperBound }) ?? true { closing = after.firstRange(of: close) }
            guard let end = closing else {
                rest = source[begin.lowerBound...]
                break
            }
            let next = open == close ? nil : after.firstRange(of: open)
            let length = source.utf8.distance(from: begin.upperBound, to: end.lowerBound)
            let isWhole = length <= limit && next.map { $0.lowerBound >= end.lowerBound } ?? true
            if isWhole, let new = replacement(&self, String(source[begin.upperBound..<end.lowerBound])) {
                result += new
                rest = source[end.upperBound...]
                start = next.map { $0.lowerBound >= end.upperBound } == true ? next : rest.firstRange(of: open)
            } else {
                result += open
                rest = after
                start = open == close ? after.firstRange(of: open) : next
            }
        }
        text = result + rest
    }

    /// Returns a paragraph of Markdown for HTML.
    mutating func markdown(_ html: String) -> String {
        let converted = HTMLToMarkdown().convert(html)
        for note in converted.notes { self.note(note) }
        var text = converted.markdown[...]
        while text.last?.isNewline == true { text.removeLast() }
        return String(text)
    }
}
