import ASCII
import Diagnostics
import Patterns
import Reading

/// A date in a text whose day of the week is another one: `Senin, 28 November 2026`, which is a Saturday. Readers come on the wrong day.
enum WrittenWeekday {
    private typealias Written = (
        Substring, Substring, Substring?, Substring?, Substring?, Substring?, Substring?, Substring?, Substring?,
        Substring
    )
    private static let date = Pattern(
        /(Senin|Selasa|Rabu|Kamis|Jum['’ʼ]?at|Sabtu|Minggu|Ahad|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\*{0,2},?\*{0,2} {1,2}(?:(?:tanggal|tgl\.?) )?\(?(?:(\d{1,2})(?:st|nd|rd|th)?(?: |-)([A-Z][a-z]{2,9})\.?,?(?: |-)|([A-Z][a-z]{2,9}) (\d{1,2})(?:st|nd|rd|th)?,? |(\d{1,2})([\/-])(\d{1,2})\7)(\d{4})(?!\d)/
    )

    /// The number of such dates in a file of which each is reported.
    private static let limit = 20

    /// Returns a diagnostic for each, in order.
    static func diagnostics(in prose: Prose) -> [Diagnostic] {
        guard prose.contains(oneOf: beginnings) else { return [] }
        let lines = prose.lines { line in
            line.contains(where: \.isASCIIDigit) && beginnings.contains { line.contains(bytesOf: $0) }
        }
        let found = lines.lazy.flatMap { index, line in
            faults(in: line).map { shown, weekday, actual, column in
                let place = prose.place(ofLine: index, column: column)
                return ContradictedWeekday.diagnostic(shown, at: place, weekday, actual: actual, isInText: true)
            }
        }
        return Array(found.prefix(limit))
    }

    /// The dates of a line with the days of the week that they have, as written and in truth, and their columns.
    private static func faults(in line: String) -> [(shown: String, weekday: Int, actual: Int, column: Int)] {
        // What is put right names the wrong day on purpose.
        let folded = line.lowercased()
        if ["ralat", "semula", "seharusnya", "bukan", "tertulis", "yang benar"].contains(where: folded.contains) {
            return []
        }
        let found = line.utf8.indices.lazy.compactMap { start -> (String, Int, Int, Int)? in
            // A search of the whole line takes longer than all others.
            guard mayBegin(line.utf8[start...]), let match = line[start...].prefix(60).prefixMatch(of: date) else {
                return nil
            }
            let before = line[..<start]
            guard !isWithinMore(before.suffix(24)), let day = day(match.output), let written = weekday(match.output.1),
                day.weekday != written, !isMonthFirst(match.output, day, written)
            else { return nil }
            let shown = match.output.0.filter { $0 != "*" } + (match.output.0.contains("(") ? ")" : "")
            return (shown, written, day.weekday, before.unicodeScalars.count + 1)
        }
        return Array(found.prefix(limit))
    }

    private static let beginnings = [
        "Seni", "Sela", "Rabu", "Kami", "Jum", "Sabt", "Ming", "Ahad", "Mond", "Tues", "Wedn", "Thur", "Frid", "Satu",
        "Sund",
    ]

    private static func mayBegin(_ rest: Substring.UTF8View) -> Bool {
        rest.first?.isASCIIUppercase == true && beginnings.contains { rest.starts(with: $0.utf8) }
    }

    private static let joining = [
        "dan", "atau", "hingga", "sampai", "malam", "and", "or", "to", "until", "s.d.", "s/d", "&",
    ]

    /// Whether the day is one of several or names the evening before: `Sabtu dan Minggu, …`, `malam Jumat, …`, `Senin–Rabu, …`.
    private static func isWithinMore(_ before: Substring) -> Bool {
        guard let last = before.last else { return false }
        guard last == " " else { return last.isLetter || last.isNumber || "-–—/".contains(last) }
        let word = before.dropLast().split(separator: " ").last.map { $0.lowercased() } ?? ""
        return joining.contains(word) || "-–—/".contains(word.last ?? " ")
    }

    private static func weekday(_ name: Substring) -> Int? {
        CalendarNames.weekday(named: name.filter(\.isLetter))
    }

    /// Whether an English date has the day of the week where its month comes first: `Tuesday, 02/03/2026`.
    private static func isMonthFirst(_ parts: Written, _ day: LocalTime, _ weekday: Int) -> Bool {
        parts.8 != nil && parts.1.hasSuffix("day")
            && LocalTime(year: day.year, month: day.day, day: day.month)?.weekday == weekday
    }

    /// The day, of the years in which people write dates so. Nil for one that the calendar does not have.
    private static func day(_ parts: Written) -> LocalTime? {
        let name = parts.3 ?? parts.4
        let month = name.map(CalendarNames.month) ?? parts.8.flatMap { Int($0) }
        guard let year = Int(parts.9), (1900...2100).contains(year), let month,
            let day = (parts.2 ?? parts.5 ?? parts.6).flatMap({ Int($0) })
        else { return nil }
        return LocalTime(year: year, month: month, day: day)
    }
}
