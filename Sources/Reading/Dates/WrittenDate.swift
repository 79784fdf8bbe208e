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
    let isMonthFirst: Bool

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

    /// Reads a text that is a date from its beginning to its end: with the name of a day in front, a time of day with
    /// dots or colons, in 24 or 12 hours, and a zone or an offset. Spaces and signs may be wider than those of ASCII. Where
    /// only the American order is a date, as in `03/22/2026`, the month comes first.
    /// Nil where something else is in the text.
    package static func whole(_ text: String) -> WrittenDate? {
        let date = WrittenDate(in: DatePlainText.plain(text), years: 1900...9999, anySigns: false, isAlone: true)
        return date.flatMap { $0.isAlone ? $0 : nil }
    }

    private var isAlone: Bool {
        let head = WrittenWord.words(of: before)
        let isNamed = head.allSatisfy {
            ["hari", "tanggal", "tgl"].contains($0.text) || CalendarNames.weekday(named: $0.text) != nil
        }
        let hasSigns = before.allSatisfy { $0.isLetter || " ,.:".contains($0) }
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
    package var isAmbiguous: Bool {
        hasNumericMonth && clock?.hasMeridiem == true && day.day <= 12 && day.day != day.month
    }

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
    fileprivate init?(_ words: [WrittenWord], anySigns: Bool, takesMonthFirst: Bool) {
        guard words.count == 3 else { return nil }
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

/// A time of day as people write it: `06:33:16`, `6.33 WIB`, `7:06 PM`, `06:33 +0700`.
package struct WrittenClock: Equatable {
    private let seconds: Int
    private let hasSeconds: Bool
    /// How many seconds the zone that the text names is ahead of UTC. Nil where it names none.
    private let offset: Int?
    /// Whether the text counts twelve hours.
    let hasMeridiem: Bool

    var namesZone: Bool { offset != nil }

    /// Words that may precede a time of day.
    static let fillers: Set<String> = ["t", "pukul", "jam", "pk", "pkl", "at"]
    private static let zones = ["wib": 7, "wita": 8, "wit": 9, "utc": 0, "gmt": 0, "z": 0]

    /// Finds the first time of day. Nil where the text has none.
    package init?(in text: String) {
        let words = WrittenWord.words(of: text)
        guard let found = words.indices.lazy.compactMap({ Self.read(words[$0...]) }).first else { return nil }
        self = found.clock
    }

    private init(seconds: Int, hasSeconds: Bool, offset: Int?, hasMeridiem: Bool) {
        self.seconds = seconds
        self.hasSeconds = hasSeconds
        self.offset = offset
        self.hasMeridiem = hasMeridiem
    }

    /// Reads the time of day with which words begin, and counts its words. `13.10.2017` begins with none.
    ///
    /// - Parameters:
    ///   - isNamed: whether a word such as "pukul" precedes, so that an hour alone is a time.
    ///   - takesOffset: whether an offset may follow directly. In running text `06.30-08.00` is a span.
    fileprivate static func read(
        _ words: ArraySlice<WrittenWord>,
        isNamed: Bool = false,
        takesOffset: Bool = false
    ) -> (clock: WrittenClock, count: Int)? {
        guard let hour = words.first, hour.text.count <= 2, var hours = Int(hour.text), hours < 24 else { return nil }
        var count = 1
        var rest = 0
        var hasSeconds = false
        if hour.joinsNext, hour.sign == ":" || hour.sign == ".", let minute = words.dropFirst().first {
            guard let minutes = minute.sixtieth else { return nil }
            rest = minutes * 60
            count = 2
            if minute.joinsNext, minute.sign == hour.sign, let second = words.dropFirst(2).first,
                Int(second.text) != nil
            {
                guard let number = second.sixtieth else { return nil }
                rest += number
                hasSeconds = true
                count = 3
                if second.joinsNext, second.sign == "." || second.sign == ",", let part = words.dropFirst(3).first,
                    Int(part.text) != nil
                {
                    count = 4
                }
            }
        }
        let meridiem = Self.meridiem(words.dropFirst(count))
        guard count > 1 || meridiem != nil || isNamed && (hour.sign == " " || hour.sign == nil) else { return nil }
        if let meridiem {
            guard (1...12).contains(hours) else { return nil }
            hours = hours % 12 + (meridiem.isAfternoon ? 12 : 0)
            count += meridiem.count
        } else if let part = words.dropFirst(count).first, let hour = Self.hour(hours, inThe: part.text) {
            hours = hour
            count += 1
        }
        let zone = Self.zone(words.dropFirst(count), takesOffset: takesOffset)
        if let zone { count += zone.count }
        let clock = WrittenClock(
            seconds: hours * 3600 + rest,
            hasSeconds: hasSeconds,
            offset: zone?.offset,
            hasMeridiem: meridiem != nil
        )
        return (clock, count)
    }

    /// `PM` or `p.m.`
    private static func meridiem(_ words: ArraySlice<WrittenWord>) -> (isAfternoon: Bool, count: Int)? {
        guard let word = words.first else { return nil }
        if word.text == "am" || word.text == "pm" { return (word.text == "pm", 1) }
        guard word.text == "a" || word.text == "p", word.sign == ".", words.dropFirst().first?.text == "m" else {
            return nil
        }
        return (word.text == "p", 2)
    }

    /// Returns the hour of 24 that an hour and a part of the day mean: 19 for "7 malam". Nil where the word is not a part of
    /// the day, or where the hour is not in it for certain.
    private static func hour(_ hour: Int, inThe part: String) -> Int? {
        switch (part, hour) {
        case ("pagi", 1...11), ("siang", 10...15), ("sore", 14...19), ("malam", 18...23): hour
        case ("siang", 1...3), ("sore", 2...7), ("malam", 6...11): hour + 12
        default: nil
        }
    }

    /// `WIB`, `GMT+7`, `+0700`.
    private static func zone(_ words: ArraySlice<WrittenWord>, takesOffset: Bool) -> (offset: Int, count: Int)? {
        guard let word = words.first else { return nil }
        if let hours = zones[word.text] {
            guard hours == 0, word.text != "z", let offset = offset(words.dropFirst()) else { return (hours * 3600, 1) }
            return (offset.seconds, offset.count + 1)
        }
        return takesOffset ? offset(words).map { ($0.seconds, $0.count) } : nil
    }

    /// `+7`, `-04`, `+0700`, `+07:00`, at most 15 hours. The sign stands directly before the digits.
    private static func offset(_ words: ArraySlice<WrittenWord>) -> (seconds: Int, count: Int)? {
        guard let word = words.first, let sign = word.gap.last, sign == "+" || sign == "-",
            word.gap.dropLast().allSatisfy({ $0 == " " }), word.text.count <= 4, let number = Int(word.text)
        else { return nil }
        var (hours, minutes, count) = word.text.count > 2 ? (number / 100, number % 100, 1) : (number, 0, 1)
        if word.text.count <= 2, word.joinsNext, word.sign == ":", let next = words.dropFirst().first {
            guard let sixtieth = next.sixtieth else { return nil }
            (minutes, count) = (sixtieth, 2)
        }
        guard hours <= 15, minutes < 60 else { return nil }
        return ((sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60), count)
    }

    /// The moment on a day, given by its midnight.
    package func instant(on day: LocalTime, in siteZone: SiteTimeZone) -> Instant {
        let local = day.secondsSinceEpoch + seconds
        return offset.map { Instant(secondsSinceEpoch: local - $0) }
            ?? siteZone.instant(at: LocalTime(secondsSinceEpoch: local))
    }

    /// The time as ISO 8601 writes it, such as `06:33` or `06:33:16 +08:00`.
    var written: String {
        let clock = LocalTime(secondsSinceEpoch: seconds).isoClock
        let time = hasSeconds ? clock : String(clock.dropLast(3))
        guard let offset else { return time }
        let zone = LocalTime(secondsSinceEpoch: abs(offset)).isoClock.dropLast(3)
        return "\(time) \(offset < 0 ? "-" : "+")\(zone)"
    }
}

/// A run of letters or of digits: `13Oktober` is two words.
private struct WrittenWord {
    /// In small letters.
    let text: String
    let range: Range<String.Index>
    /// What separates the word from the one before it.
    let gap: Substring
    /// The character that follows. Nil at the end.
    let sign: Character?
    /// Whether only ``sign`` separates the word from the next.
    let joinsNext: Bool

    /// The number of minutes or seconds that two digits are.
    var sixtieth: Int? { text.count == 2 ? Int(text).flatMap { $0 < 60 ? $0 : nil } : nil }

    static func words(of text: String) -> [WrittenWord] {
        var words: [WrittenWord] = []
        var index = text.startIndex
        while index < text.endIndex {
            guard isPart(text[index]) else {
                index = text.index(after: index)
                continue
            }
            let isNumber = text[index].isNumber
            let start = index
            while index < text.endIndex, isPart(text[index]), text[index].isNumber == isNumber {
                index = text.index(after: index)
            }
            let rest = text[index...]
            words.append(
                WrittenWord(
                    text: text[start..<index].lowercased(),
                    range: start..<index,
                    gap: text[(words.last?.range.upperBound ?? text.startIndex)..<start],
                    sign: rest.first,
                    joinsNext: rest.dropFirst().first.map(isPart) == true
                )
            )
        }
        return words
    }

    private static func isPart(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}

/// Dates with the signs of ASCII.
enum DatePlainText {
    /// Returns the text with ASCII digits, signs and spaces in place of full-width digits, dashes and no-break spaces,
    /// without quotation marks or spaces around it.
    static func plain(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: plain.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
            case 0x2010...0x2015, 0x2212: plain.append("-")
            // "Jum'at" is one word, and some signs are not seen.
            case 0x27, 0x2018, 0x2019, 0x2BC, 0x200B...0x200F, 0x2060, 0xFEFF: continue
            default: plain.append(scalar.properties.isWhitespace ? " " : scalar)
            }
        }
        return String(plain).trimmingQuotes
    }
}
