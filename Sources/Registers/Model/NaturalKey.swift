/// A text as people sort it: numbers in it count by their value, so that 1.10 comes after 1.9; upper and lower case count
/// as equal. Texts that differ only in these are told apart by their letters, so that the order is total.
public struct NaturalKey: Comparable, Hashable {
    private enum Part: Comparable, Hashable {
        /// Digits without the zeros in front of them.
        case number(length: Int, digits: String)
        case letters(String)
    }

    private let parts: [Part]
    private let text: String

    public init(_ text: String) {
        self.text = text
        var parts: [Part] = []
        var rest = Substring(text.lowercased())
        while let first = rest.first {
            let isNumber = Self.isDigit(first)
            let run = rest.prefix { Self.isDigit($0) == isNumber }
            let digits = run.drop { $0 == "0" }
            parts.append(isNumber ? .number(length: digits.utf8.count, digits: String(digits)) : .letters(String(run)))
            rest = rest.dropFirst(run.count)
        }
        self.parts = parts
    }

    public static func < (left: NaturalKey, right: NaturalKey) -> Bool {
        for (mine, other) in zip(left.parts, right.parts) where mine != other { return mine < other }
        if left.parts.count != right.parts.count { return left.parts.count < right.parts.count }
        return left.text < right.text
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
