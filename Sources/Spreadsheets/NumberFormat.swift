import Foundation

/// How a workbook shows a number.
struct NumberFormat: Sendable, Hashable {
    private let code: [Character]
    private let hasDate: Bool
    /// How many sections the code has. Nil where one of them shows something.
    private let emptySections: Int?

    static let general = NumberFormat("General")

    /// - Parameter code: such as `0.00`, `d-mmm`, `0%`. Of several sections the first counts.
    init(_ code: String) {
        let section = code.split(separator: ";", omittingEmptySubsequences: false).first ?? ""
        self.code = Array(section)
        let sections = code.split(separator: ";", omittingEmptySubsequences: false)
        emptySections = sections.count > 1 && sections.allSatisfy(\.isEmpty) ? sections.count : nil
        let letters = Self.letters(of: self.code)
        hasDate =
            (letters.contains { "ymdhs".contains($0) } || Self.elapsedUnit(in: self.code[...]) != nil)
            && !code.lowercased().contains("general")
    }

    /// Whether the format shows nothing, as `;;;` does. The fourth section is that of texts.
    func hides(isText: Bool) -> Bool { emptySections.map { !isText || $0 >= 4 } ?? false }

    /// The formats that have a number and no code in the file.
    static func builtIn(_ id: Int) -> NumberFormat {
        let codes: [Int: String] = [
            1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 14: "yyyy-mm-dd",
            15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss",
            22: "yyyy-mm-dd hh:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 45: "mm:ss",
            46: "[h]:mm:ss",
            47: "mm:ss", 48: "0.0E+0",
        ]
        return NumberFormat(codes[id] ?? "General")
    }

    /// Returns what is shown. Days are counted from 1900 or, in old files from Macintosh, from 1904.
    func shown(_ value: Double, from1904: Bool) -> String {
        guard value.isFinite, abs(value) < 1e300 else { return "#NUM!" }
        if hasDate { return date(value, from1904: from1904) ?? "#NUM!" }
        let letters = String(code)
        if letters == "General" || letters == "@" || code.isEmpty { return Self.plain(value) }
        let digits = Self.withoutLiterals(code)
        guard digits.contains(where: { "0#?".contains($0) }) else { return Self.plain(value) }
        if digits.contains("E") || digits.contains("e") {
            return String(format: "%.\(Self.decimals(digits))E", locale: nil, value)
        }
        let scaled = digits.contains("%") ? value * 100 : value
        let whole = digits.prefix { $0 != "." }.filter { $0 == "0" }.count
        var text = String(format: "%.\(Self.decimals(digits))f", locale: nil, abs(scaled))
        let length = text.prefix { $0 != "." }.count
        if length < whole { text = String(repeating: "0", count: min(whole - length, 30)) + text }
        let sign = value < 0 && text.contains { $0 != "0" && $0 != "." } ? "-" : ""
        text = Self.withCertainDecimals(text)
        let words = words
        return words.before + sign + text + (digits.contains("%") ? "%" : "") + words.after
    }

    /// The words in quotes before and after the number: those of `0" tahun"`. A currency is none.
    private var words: (before: String, after: String) {
        var before = ""
        var after = ""
        var hasNumber = false
        var index = 0
        while index < code.count {
            switch code[index] {
            case "\"":
                let end = code[(index + 1)...].firstIndex(of: "\"") ?? code.count
                let text = String(code[min(index + 1, end)..<end])
                if hasNumber { after += text } else { before += text }
                index = end
            case "[": index = code[index...].firstIndex(of: "]") ?? code.count
            case "\\":
                if index + 1 < code.count, code[index + 1] == " " {
                    if hasNumber { after += " " } else { before += " " }
                }
                index += 1
            case "_", "*": index += 1
            case "0", "#", "?":
                hasNumber = true
                // What is between the digits is not known to belong to either side.
                after = ""
            case " ": if hasNumber { after += " " }
            default: break
            }
            index += 1
        }
        func shown(_ text: String) -> String {
            let letters = text.lowercased().filter(\.isLetter)
            return letters.isEmpty || ["rp", "idr", "usd"].contains(letters) ? "" : text
        }
        return (shown(before), shown(after))
    }

    /// The shortest text that stands for a number. Where digits are lost as 15 of them are kept, it has an exponent.
    static func plain(_ value: Double) -> String {
        if abs(value) >= 1e15 { return String(format: "%.5E", locale: nil, value) }
        if value == value.rounded() { return String(Int(value)) }
        // Fifteen digits, as spreadsheets keep: 1.1 is not 1.1000000000000001.
        let text = String(format: "%.15g", locale: nil, value)
        return withCertainDecimals(text.contains("e") ? String(format: "%.15f", locale: nil, value) : text)
    }

    /// The text with a decimal comma where three digits follow the point, which in Indonesian would group thousands: 1.125 hectares are not 1125.
    private static func withCertainDecimals(_ text: String) -> String {
        let sides = text.split(separator: ".", omittingEmptySubsequences: false)
        return sides.count == 2 && sides[1].count == 3 ? sides.joined(separator: ",") : text
    }

    /// What a number shows that is known with the text that the workbook's own program showed: without points or commas between groups of
    /// digits, which differ from machine to machine. The text where its digits are others.
    static func ungrouped(_ text: String, of value: Double) -> String {
        let isDigit = { (character: Character) in character.isASCII && character.isNumber }
        guard let first = text.firstIndex(where: isDigit), let last = text.lastIndex(where: isDigit),
            abs(value) < 1e15
        else { return text }
        let number = text[first...last]
        let isSeparator = { (character: Character) in ".,'\u{A0}\u{202F} ".contains(character) }
        let separators = number.filter { !isDigit($0) }
        guard !separators.isEmpty, number.allSatisfy({ isDigit($0) || isSeparator($0) }) else { return text }
        let digits = number.filter(isDigit).drop { $0 == "0" }
        let decimals = (0...6).first { count in
            String(format: "%.\(count)f", locale: nil, abs(value)).filter(isDigit).drop { $0 == "0" } == digits
        }
        // One point or comma before decimals is shown as it is, unless it could group thousands.
        guard let decimals, decimals == 0 || decimals == 3 || separators.count > 1 else { return text }
        let plain = withCertainDecimals(String(format: "%.\(decimals)f", locale: nil, abs(value)))
        return text[..<first] + plain + text[text.index(after: last)...]
    }

    private static func decimals(_ digits: [Character]) -> Int {
        min(digits.drop { $0 != "." }.dropFirst().prefix { "0#?".contains($0) }.count, 15)
    }

    /// The code without quoted text, colours, conditions and characters that are shown as they are.
    private static func withoutLiterals(_ code: [Character]) -> [Character] {
        var rest: [Character] = []
        var index = 0
        while index < code.count {
            switch code[index] {
            case "\"": index = (code[(index + 1)...].firstIndex(of: "\"") ?? code.count - 1)
            case "[": index = (code[index...].firstIndex(of: "]") ?? code.count - 1)
            case "\\", "_", "*": index += 1
            default: rest.append(code[index])
            }
            index += 1
        }
        return rest
    }

    private static func letters(of code: [Character]) -> [Character] {
        withoutLiterals(code).map { Character($0.lowercased()) }
    }

    /// Returns a date. One of year, month and day in figures is shown as ISO 8601, because `1/2/2026` differs from machine
    /// to machine; others as their format says.
    private func date(_ value: Double, from1904: Bool) -> String? {
        guard value >= 0, value < 2_958_466 else { return nil }
        let seconds = Int((value * 86_400).rounded())
        var days = seconds / 86_400
        // The calendar of 1900 has a day that never was, 29 February 1900.
        if !from1904, days < 60 { days += 1 }
        days -= from1904 ? 24_107 : 25_569
        let second = seconds % 86_400
        let time = Calendar1970(days: days)
        let letters = Self.letters(of: code)
        let isWhole = letters.contains("y") && letters.contains("d") && !Self.hasMonthName(letters)
        let clock = String(format: "%02d:%02d", locale: nil, second / 3600, second / 60 % 60)
        if isWhole {
            let day = String(format: "%04d-%02d-%02d", locale: nil, time.year, time.month, time.day)
            return letters.contains("h") ? day + " " + clock : day
        }
        return parts(time, seconds)
    }

    private static func hasMonthName(_ letters: [Character]) -> Bool { String(letters).contains("mmm") }

    /// The unit of a time that has passed, which may be more than a day: `h` of `[h]:mm`. Nil where there is none.
    private static func elapsedUnit(in code: ArraySlice<Character>) -> Character? {
        guard let start = code.firstIndex(of: "["), let end = code[start...].firstIndex(of: "]") else { return nil }
        let inner = Set(code[(start + 1)..<end].map { Character($0.lowercased()) })
        if let unit = inner.first, inner.count == 1, "hms".contains(unit) { return unit }
        return elapsedUnit(in: code[(end + 1)...])
    }

    /// Whether the next letter of a date or time counts seconds, so that an `m` before it counts minutes.
    private static func isBeforeSeconds(_ code: ArraySlice<Character>) -> Bool {
        let next = withoutLiterals(Array(code)).first { "ymdhs".contains(Character($0.lowercased())) }
        return next?.lowercased() == "s"
    }

    /// - Parameter seconds: since the day from which days are counted.
    private func parts(_ time: Calendar1970, _ seconds: Int) -> String {
        let second = seconds % 86_400
        var shown = ""
        var index = 0
        var isAfterHour = false
        while index < code.count {
            let character = code[index]
            let lower = Character(character.lowercased())
            if "ymdhs".contains(lower) {
                let run = code[index...].prefix { Character($0.lowercased()) == lower }.count
                let isMinute = isAfterHour || Self.isBeforeSeconds(code[(index + run)...])
                shown += part(lower, run, time, second, isMinute: isMinute)
                isAfterHour = lower == "h"
                index += run
                continue
            }
            switch character {
            case "\"":
                let end = code[(index + 1)...].firstIndex(of: "\"") ?? code.count - 1
                shown += String(code[(index + 1)..<max(index + 1, end)])
                index = end
            case "[":
                let end = code[index...].firstIndex(of: "]") ?? code.count - 1
                if let unit = Self.elapsedUnit(in: code[index...end]) {
                    shown += String(seconds / (unit == "h" ? 3600 : unit == "m" ? 60 : 1))
                    isAfterHour = unit == "h"
                }
                index = end
            case "\\":
                index += 1
                if index < code.count { shown.append(code[index]) }
            case "@", "_", "*": break
            default: shown.append(character)
            }
            index += 1
        }
        return shown
    }

    private func part(_ letter: Character, _ run: Int, _ time: Calendar1970, _ second: Int, isMinute: Bool) -> String {
        let number: Int
        switch letter {
        case "y": return run > 2 ? String(time.year) : String(format: "%02d", locale: nil, time.year % 100)
        case "m" where isMinute: number = second / 60 % 60
        case "m" where run == 3: return String(Self.months[time.month - 1].prefix(3))
        case "m" where run > 3: return Self.months[time.month - 1]
        case "m": number = time.month
        case "d" where run > 2: return ""
        case "d": number = time.day
        case "h": number = second / 3600
        default: number = second % 60
        }
        return run > 1 ? String(format: "%02d", locale: nil, number) : String(number)
    }

    private static let months = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
        "Desember",
    ]
}

struct Calendar1970: Sendable {
    let year: Int
    let month: Int
    let day: Int

    /// - Parameter days: since 1970-01-01.
    init(days: Int) {
        // Howard Hinnant's civil_from_days: years begin in March, in cycles of 400.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * ofYear + 2) / 153
        day = ofYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }
}
