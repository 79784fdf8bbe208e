/// Tells texts that a spreadsheet would run from those that it shows.
package enum FormulaText {
    /// Whether a spreadsheet that opens a CSV file with this cell runs it: a text after `=`, and calls, references and sums
    /// after `+`, `-` and `@`, also in the wide signs of East Asian keyboards. Items of a list (`- Laporan (2024)`), numbers,
    /// telephone numbers and names after `@` are none: they call nothing and reckon nothing.
    ///
    /// A cell that is taken apart at semicolons, commas, tabs or line ends, as spreadsheets set up for another delimiter do, must
    /// not hold a call either.
    package static func isFormula(_ text: String) -> Bool {
        guard mayBeFormula(text.utf8) else { return false }
        let text = narrowed(text)
        if isRun(Substring(text)) { return true }
        guard text.contains("=") else { return false }
        let parts = text.split { ";,\t\n".contains($0) }.dropFirst()
        return parts.contains { part in
            let part = part.drop { $0.isWhitespace || $0 == "\"" }
            return part.first == "=" && isCall(Array(part.dropFirst()))
        }
    }

    /// Whether a closer look is needed: a sign at the beginning, or one that begins a formula further on.
    private static func mayBeFormula(_ text: String.UTF8View) -> Bool {
        guard let first = text.first else { return false }
        return "=+-@".utf8.contains(first) || first == 0xEF || text.contains(UInt8(ascii: "="))
    }

    /// The text with wide signs (U+FF01 to U+FF5E) as narrow ones.
    private static func narrowed(_ text: String) -> String {
        guard text.utf8.contains(0xEF) else { return text }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
                }
            )
        )
    }

    private static func isRun(_ text: Substring) -> Bool {
        guard let sign = text.first else { return false }
        if sign == "=" { return true }
        guard "+-@".contains(sign) else { return false }
        let rest = Array(text.dropFirst().drop { "+-@ ".contains($0) })
        return isCall(rest) || isSum(rest)
    }

    /// Whether a text calls a function or a program: `SUM(`, `cmd|' /C calc'!A0`, `[a.xlsx]B!A1`.
    private static func isCall(_ text: [Character]) -> Bool {
        if let pipe = text.firstIndex(of: "|"), text[pipe...].contains("!") { return true }
        let name = text.prefix { $0.isLetter || $0.isNumber || "._".contains($0) }
        if name.first?.isLetter == true, name.count < text.count, "(|!".contains(text[name.count]) { return true }
        // Further on a name in front of a bracket is a call only as an operand.
        var isOperand = true
        var isAfterWord = false
        var index = 0
        while index < text.count {
            let word = text[index...].prefix { $0.isLetter || $0.isNumber || "._".contains($0) }
            if isOperand, word.first?.isLetter == true, index + word.count < text.count, text[index + word.count] == "("
            {
                return true
            }
            if !word.isEmpty {
                isOperand = false
                // Hyphens and slashes join words, too: `- Surat-surat(arsip)`.
                isAfterWord = word.contains(where: \.isLetter) && !Self.isOperand(Array(word))
                index += word.count
            } else {
                if operators.contains(text[index]) || ("-/(".contains(text[index]) && !isAfterWord) {
                    isOperand = true
                } else if !text[index].isWhitespace {
                    isOperand = false
                }
                index += 1
            }
        }
        return false
    }

    private static let operators: Set<Character> = ["+", "*", "^", "&", "=", "<", ">"]

    /// Whether a text is figures and references with operators between them, and nothing else. Dates, spans of years and
    /// telephone numbers have hyphens and slashes only.
    private static func isSum(_ text: [Character]) -> Bool {
        var operands: [[Character]] = []
        var word: [Character] = []
        var hasOperator = false
        for character in text {
            if operators.contains(character) || "-/".contains(character) {
                if word.isEmpty, operands.isEmpty { return false }
                hasOperator = hasOperator || operators.contains(character)
                if !word.isEmpty { operands.append(word) }
                word = []
            } else if character.isWhitespace || "()".contains(character) {
                continue
            } else if character.isASCII, character.isLetter || character.isNumber || ".,:$%".contains(character) {
                word.append(character)
            } else {
                return false
            }
        }
        if !word.isEmpty { operands.append(word) }
        guard operands.count >= 2, operands.allSatisfy(isOperand) else { return false }
        return hasOperator || operands.contains { $0.contains(where: \.isLetter) }
    }

    /// A number, or a reference such as `A1`, `$B$2` or `A1:B2`.
    private static func isOperand(_ word: [Character]) -> Bool {
        if word.allSatisfy({ $0.isNumber || ".,%".contains($0) }) { return true }
        return word.split(separator: ":").allSatisfy { part in
            let letters = part.drop { $0 == "$" }.prefix(while: \.isLetter)
            let digits = part.drop { $0 == "$" }.dropFirst(letters.count).drop { $0 == "$" }
            return (1...3).contains(letters.count) && letters.allSatisfy(\.isUppercase) && !digits.isEmpty
                && digits.allSatisfy(\.isNumber)
        }
    }
}
