/// A date in a text as people write it: `Jumat, 13 Oktober 2017 06:33:16 WIB`, `2017-10-13`, `13/10/2017 | 06.33`. The day
/// comes before the month, as Indonesia writes it.
package struct WrittenDate {
    /// Midnight of the day.
    package let day: LocalTime
    /// The time of day that follows the date, if any.
    package let clock: WrittenClock?
    package let before: String
    package let after: String
    /// Between the date and the time of day, without words such as "pukul". Empty where no time follows.
    private let gap: String
    private let hasNumericMonth: Bool
    /// Whether the month is the first of three numbers: `03/22/2026`.
    package let isMonthFirst: Bool

    /// Whether the same numbers are another day of the year in the American order, as in `03/05/2026`.
    package var hasTwoMonths: Bool { hasNumericMonth && day.day <= 12 && day.day != day.month }

    /// Finds the first date. Nil where the text has none.
    ///
    /// - Parameter isWhole: whether the text is meant as a date, so that years from 1900 on and any sign between numbers
    ///   count. In running text years are 1990 to 2100, and numbers alone are a date where one sign separates them.
    package init?(in text: String, isWhole: Bool = false) {
        self.init(in: text, years: isWhole ? 1900...9999 : 1990...2100, anySigns: isWhole)
    }

    private init?(in text: String, years: ClosedRange<Int>, anySigns: Bool, isAlone: Bool = false) {
        let words = WrittenWord.words(of: text)
        for index in words.indices {
            guard
                let parts = DateParts(
                    Array(words[index...].prefix(3)),
                    anySigns: anySigns,
                    takesMonthFirst: isAlone
                ), years.contains(parts.year), let day = parts.day
            else { continue }
            let rest = words[(index + 3)...]
            let fillers = rest.prefix(2).prefix { WrittenClock.fillers.contains($0.text) }
            let clock = WrittenClock.read(
                rest.dropFirst(fillers.count),
                isNamed: fillers.contains { $0.text != "t" && $0.text != "at" },
                takesOffset: isAlone
            )
            let last = clock.map { index + 2 + fillers.count + $0.count } ?? index + 2
            self.day = day
            self.clock = clock?.clock
            hasNumericMonth = parts.isMonthNumeric && !parts.isYearFirst
            isMonthFirst = parts.isMonthFirst
            before = String(text[..<words[index].range.lowerBound])
            after = String(text[words[last].range.upperBound...])
            gap = clock == nil ? "" : (Array(fillers) + rest.dropFirst(fillers.count).prefix(1)).map(\.gap).joined()
            return
        }
        return nil
    }

    /// Reads a text that is a date from its beginning to its end: with the name of a day in front, a time of day with dots or colons, in 24 or 12
    /// hours, and a zone or an offset. Spaces and signs may be wider than those of ASCII. Where only the American order is a date, as in
    /// `03/22/2026`, the month comes first. Nil where something else is in the text.
    package static func whole(_ text: String) -> WrittenDate? {
        let date = WrittenDate(in: DatePlainText.plain(text), years: 1900...9999, anySigns: false, isAlone: true)
        return date.flatMap { $0.isAlone ? $0 : nil }
    }

    private var isAlone: Bool {
        let head = WrittenWord.words(of: before)
        let isNamed = head.allSatisfy {
            ["hari", "tanggal", "tgl"].contains($0.text) || CalendarNames.weekday(named: $0.text) != nil
        }
        let hasSigns = before.allSatisfy { $0.isLetter || " ,.:/".contains($0) }
        // A sign directly before the digits would belong to an offset.
        let isGap = gap.allSatisfy { " ,.|·:-".contains($0) } && gap.last != "-"
        let rest = after.drop { $0 == " " }
        // "GMT+0700 (Western Indonesia Time)"
        let isFullStop = rest == "." && clock?.hasMeridiem == true
        let isExplained = clock?.namesZone == true && (rest == ")" || rest.first == "(" && rest.last == ")")
        return isNamed && hasSigns && isGap && (rest.isEmpty || isFullStop || isExplained)
    }

    /// The day of the week that the text names before the date, 0 for Sunday. Nil where it names none.
    package var weekday: Int? {
        WrittenWord.words(of: before).lazy.compactMap { CalendarNames.weekday(named: $0.text) }.first
    }

    /// Whether the month may come first: the clock has twelve hours, as in America, and both numbers may be months.
    package var isAmbiguous: Bool { clock?.hasMeridiem == true && hasTwoMonths }

    /// The moment, at midnight where the text gives no time of day. A zone that the text names goes before `zone`.
    package func instant(in zone: SiteTimeZone) -> Instant {
        clock?.instant(on: day, in: zone) ?? zone.instant(at: day)
    }

    /// The date in the form that Terang recommends, with its time and offset where it has them.
    package var written: String { Self.written(day, clock) }

    static func written(_ day: LocalTime, _ clock: WrittenClock?) -> String {
        day.isoDate + (clock.map { " " + $0.written } ?? "")
    }
}

/// The numbers of a date, which need not be one that exists.
struct DateParts {
    let year: Int
    let month: Int
    let dayOfMonth: Int
    let isYearFirst: Bool
    let isMonthNumeric: Bool
    /// Whether the month is the first of three numbers.
    let isMonthFirst: Bool

    /// Nil where the calendar does not have the day.
    var day: LocalTime? { LocalTime(year: year, month: month, day: dayOfMonth) }

    /// The parts that three words give, or nil where they are not written as a date.
    ///
    /// - Parameter takesMonthFirst: whether `03/22/2026`, which can only be the American order, is read in that order.
    init?(_ words: [WrittenWord], anySigns: Bool, takesMonthFirst: Bool) {
        // Numbers around one colon are a time of day.
        guard words.count == 3, (words[0].sign == ":") == (words[1].sign == ":") else { return nil }
        let months = words.map { CalendarNames.month(named: $0.text) }
        let numbers = words.map { Int($0.text) }
        let isSeparated =
            words[0].sign == words[1].sign && ["-", "/", "."].contains(words[0].sign) && words[0].joinsNext
            && words[1].joinsNext
        guard anySigns || isSeparated || months[0] != nil || months[1] != nil else { return nil }
        isYearFirst = words[0].text.count == 4 && numbers[0] != nil
        let isMonthNamedFirst = months[0] != nil
        isMonthNumeric = months[0] == nil && months[1] == nil
        guard words[isYearFirst ? 0 : 2].text.count == 4, let year = numbers[isYearFirst ? 0 : 2],
            let first = numbers[isYearFirst ? 2 : isMonthNamedFirst ? 1 : 0],
            let second = isMonthNamedFirst ? months[0] : months[1] ?? numbers[1],
            words.allSatisfy({ Int($0.text) == nil || $0.text.count <= 2 || $0.text.count == 4 })
        else { return nil }
        isMonthFirst =
            takesMonthFirst && isMonthNumeric && !isYearFirst && words[0].sign != "." && second > 12 && first <= 12
        self.year = year
        month = isMonthFirst ? first : second
        dayOfMonth = isMonthFirst ? second : first
    }

    /// Finds the first date that is written as one but that the calendar does not have.
    static func impossible(in text: String) -> DateParts? {
        let words = WrittenWord.words(of: text)
        return words.indices.lazy.compactMap {
            DateParts(Array(words[$0...].prefix(3)), anySigns: false, takesMonthFirst: true)
        }
        .first { $0.day == nil && (1900...9999).contains($0.year) }
    }
}
