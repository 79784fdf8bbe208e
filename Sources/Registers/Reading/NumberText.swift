import ASCII
import Reading

/// Reads numbers as Indonesian offices write them.
enum NumberText {
    /// `1250`, `-3`, or `1.250` with groups of three.
    static func integer(_ text: String) -> Int? { ungrouped(Substring(text)).flatMap { Int($0) } }

    /// `7,5`, `1.250,75`, or with a decimal point `7.5`.
    static func number(_ text: String) -> Double? {
        let parts = text.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2 {
            guard let whole = ungrouped(parts[0]), !parts[1].isEmpty, parts[1].utf8.allSatisfy(\.isASCIIDigit) else {
                return nil
            }
            return Double(whole + "." + parts[1])
        }
        let digits = text.hasPrefix("-") ? text.dropFirst() : Substring(text)
        let sides = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard sides.count <= 2, sides.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isASCIIDigit) }) else {
            return nil
        }
        return Double(text)
    }

    /// A quantity or a sum of money from 0, whose points group and whose comma begins decimals: `1.250`, `Rp 840.000.000,00`,
    /// `7,5`. Several commas can only be those of an English spreadsheet: `1,500,000.00`. Other texts as `number` reads them.
    static func amount(_ text: String) -> Double? {
        var digits = withoutCurrency(text)
        if digits.hasSuffix(",-") { digits = digits.dropLast(2) }
        if digits.utf8.count(where: { $0 == UInt8(ascii: ",") }) > 1 { digits = Substring(swapped(digits)) }
        return (ungrouped(digits).flatMap { Double($0) } ?? number(String(digits))).flatMap { $0 < 0 ? nil : $0 }
    }

    /// The text with points for commas, and commas for points.
    private static func swapped(_ text: Substring) -> String {
        String(text.map { $0 == "," ? "." : $0 == "." ? "," : $0 })
    }

    /// Whether a sum can only be one of millions or billions: nothing costs 1,5 rupiah.
    static func isPart(ofRupiah amount: Double) -> Bool { amount < 1_000 && amount != amount.rounded() }

    /// Whether a heading, or a title of a table, says that sums are in thousands or more of rupiah: `Pagu (juta)`, `(dalam ribuan rupiah)`,
    /// `Nilai (Rp 000)`. In a title the words may be said of anything, so that it has to say so of money: not `di bawah 200 juta rupiah`.
    static func namesUnit(_ text: String, isHeading: Bool) -> Bool {
        guard text.utf8.count <= 200 else { return false }
        return text.split { "()[];:".contains($0) }.contains { part in
            let words = String(part).plainWords
            return words.indices.contains { index in
                let word = words[index]
                let before = index > 0 ? words[index - 1] : ""
                let after = index + 1 < words.count ? words[index + 1] : ""
                let isAtEnd = ["", "rp", "rupiah"].contains(after)
                if units.contains(word) {
                    if isHeading { return before == "1" || before.isEmpty || !before.allSatisfy(\.isNumber) }
                    return isAtEnd && ["dalam", "rp", "satuan"].contains(before)
                        || before.isEmpty && isAtEnd && !after.isEmpty
                }
                if isHeading, word == "000" { return after != "000" }
                let isOne = before == "1" && index > 1 && ["rp", "x"].contains(words[index - 2])
                return isAtEnd
                    && (word == "000" && (isOne || ["rp", "rp1", "x", "dalam", ""].contains(before)) || word == "rp000")
            }
        }
    }

    private static let units: Set<Substring> = [
        "ribu", "ribuan", "rb", "juta", "jutaan", "jt", "miliar", "milyar", "miliaran", "milyaran", "triliun",
    ]

    /// The text after `Rp`, `Rp.` or before `rupiah`.
    static func withoutCurrency(_ text: String) -> Substring {
        let word = "rupiah"
        let amount = text.lowercased().hasSuffix(word) ? Substring(text.dropLast(word.count).trimmed) : Substring(text)
        guard amount.lowercased().hasPrefix("rp") else { return amount }
        return amount.dropFirst(2).drop { $0 == "." || $0 == " " || $0 == "\u{A0}" }
    }

    /// The digits of a whole number without the points between its groups.
    private static func ungrouped(_ text: Substring) -> String? {
        let sign = text.hasPrefix("-") ? "-" : ""
        let groups = text.dropFirst(sign.count).split(separator: ".", omittingEmptySubsequences: false)
        guard let first = groups.first, groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isASCIIDigit) }),
            groups.count == 1 || (first.count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 })
        else { return nil }
        return sign + groups.joined()
    }
}
