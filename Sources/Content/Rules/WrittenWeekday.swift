import Diagnostics
import Patterns
import Reading

/// A date in a text whose day of the week is another one: `Senin, 28 November 2026`, which is a Saturday. Readers come on the wrong day.
enum WrittenWeekday {
    /// What every such date has four signs of.
    private static let signs = LetterSigns([
        "seni", "sela", "rabu", "kami", "juma", "jum ", "sabt", "ming", "ahad", "mond", "tues", "wedn", "thur", "frid",
        "satu", "sund",
    ])
    private typealias Written = (
        Substring, Substring, Substring?, Substring?, Substring?, Substring?, Substring?, Substring?, Substring?,
        Substring
    )
    private static let date = Pattern(
        /(Senin|Selasa|Rabu|Kamis|Jum['’ʼ]?at|Sabtu|Minggu|Ahad|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\*{0,2},?\*{0,2} {1,2}(?:(?:tanggal|tgl\.?) )?\(?(?:(\d{1,2})(?:st|nd|rd|th)?(?: |-)([A-Z][a-z]{2,9})\.?,?(?: |-)|([A-Z][a-z]{2,9}) (\d{1,2})(?:st|nd|rd|th)?,? |(\d{1,2})([\/-])(\d{1,2})\7)(\d{4})(?!\d)/
    )

    /// Returns a diagnostic for each, in order.
    ///
    /// - Parameter firstLine: the number of the text's first line in its file, from 1.
    static func diagnostics(in text: ArraySlice<UInt8>, from firstLine: Int, path: String) -> [Diagnostic] {
        guard signs.mayOccur(in: text) else { return [] }
        var found: [Diagnostic] = []
        var isFenced = false
        for (index, bytes) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            if bytes.starts(with: "```".utf8) || bytes.starts(with: "~~~".utf8) { isFenced.toggle() }
            guard !isFenced, bytes.contains(where: { (0x30...0x39).contains($0) }), signs.mayOccur(in: bytes) else {
                continue
            }
            let line = String(decoding: bytes, as: UTF8.self)
            // What is put right names the wrong day on purpose.
            if ["ralat", "semula", "seharusnya", "bukan"].contains(where: line.lowercased().contains) { continue }
            for match in line.matches(of: date) {
                let before = line[..<match.range.lowerBound]
                guard !isWithinMore(before), let day = day(match.output), let written = weekday(match.output.1),
                    day.weekday != written, !isMonthFirst(match.output, day, written)
                else { continue }
                let shown = String(match.output.0) + (match.output.0.contains("(") ? ")" : "")
                let place = SourceLocation(
                    path: path,
                    line: firstLine + index,
                    column: before.unicodeScalars.count + 1
                )
                found.append(ContradictedWeekday.inText(shown, written, actual: day.weekday, at: place))
            }
        }
        return found
    }

    private static let joining = [
        "dan", "atau", "hingga", "sampai", "malam", "and", "or", "to", "until", "s.d.", "s/d", "&",
    ]

    /// Whether the day is one of several or names the evening before: `Sabtu dan Minggu, …`, `malam Jumat, …`, `Senin–Rabu, …`.
    private static func isWithinMore(_ before: Substring) -> Bool {
        guard let last = before.last else { return false }
        guard last == " " else { return last.isLetter || last.isNumber || "-–—/`".contains(last) }
        let word = before.dropLast().split(separator: " ").last.map { $0.lowercased() } ?? ""
        return joining.contains(word) || "-–—/".contains(word.last ?? " ")
            || before.count(where: { $0 == "`" }) % 2 == 1
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
