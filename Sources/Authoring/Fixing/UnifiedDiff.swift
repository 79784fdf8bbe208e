/// Writes the difference between two texts like `diff -u`, with two lines of context.
enum UnifiedDiff {
    private static let context = 2

    /// Returns the difference, or an empty text where there is none.
    static func text(path: String, before: [UInt8], after: [UInt8]) -> String {
        let (old, new) = (lines(of: before), lines(of: after))
        let entries = entries(old, new)
        var text = "--- \(path)\n+++ \(path)\n"
        var index = 0
        var isEmpty = true
        while let start = entries[index...].firstIndex(where: \.isChange) {
            var end = start
            // Changes whose contexts touch or overlap share a hunk.
            while let next = entries[(end + 1)...].firstIndex(where: \.isChange), next - end <= 2 * context + 1 {
                end = next
            }
            let range = max(index, start - context)..<min(entries.count, end + context + 1)
            text += hunk(entries[range])
            isEmpty = false
            index = range.upperBound
        }
        return isEmpty ? "" : text
    }

    private static func hunk(_ entries: ArraySlice<Entry>) -> String {
        let olds = entries.filter { $0.sign != "+" }
        let news = entries.filter { $0.sign != "-" }
        func range(_ start: Int, _ count: Int) -> String { "\(count == 0 ? start - 1 : start),\(count)" }
        guard let first = entries.first else { return "" }
        var text = "@@ -\(range(first.old, olds.count)) +\(range(first.new, news.count)) @@\n"
        for entry in entries {
            text += entry.sign + entry.line
            if !entry.line.hasSuffix("\n") { text += "\n\\ No newline at end of file\n" }
        }
        return text
    }

    private struct Entry {
        /// A space, a plus or a minus.
        let sign: String
        let line: String
        /// The numbers of the line, or of the next one, in both texts.
        let old: Int
        let new: Int

        var isChange: Bool { sign != " " }
    }

    private static func entries(_ old: [String], _ new: [String]) -> [Entry] {
        let (removed, inserted) = new.difference(from: old).offsets
        var entries: [Entry] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if left < old.count, removed.contains(left) {
                entries.append(Entry(sign: "-", line: old[left], old: left + 1, new: right + 1))
                left += 1
            } else if right < new.count, inserted.contains(right) {
                entries.append(Entry(sign: "+", line: new[right], old: left + 1, new: right + 1))
                right += 1
            } else {
                entries.append(Entry(sign: " ", line: old[left], old: left + 1, new: right + 1))
                left += 1
                right += 1
            }
        }
        return entries
    }

    /// Returns the lines with their ends, without carriage returns.
    private static func lines(of bytes: [UInt8]) -> [String] {
        var lines: [String] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            lines.append(String(decoding: bytes[start...index].filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self))
            start = index + 1
        }
        if start < bytes.count { lines.append(String(decoding: bytes[start...], as: UTF8.self)) }
        return lines
    }
}

extension CollectionDifference {
    /// The offsets of what is removed, and of what is inserted.
    var offsets: (removed: Set<Int>, inserted: Set<Int>) {
        func offset(_ change: Change) -> Int {
            switch change {
            case .remove(let offset, _, _), .insert(let offset, _, _): offset
            }
        }
        return (Set(removals.map(offset)), Set(insertions.map(offset)))
    }
}
