import ASCII

/// Reads dates as people write them in front matter, tables and on the command line.
package enum DateText {
    /// A date that was read.
    package struct Reading: Sendable, Hashable {
        package let instant: Instant
        /// Whether the text gives a time of day.
        package let hasClock: Bool
        /// The day of the week that the text names, 0 for Sunday, where the date falls on another. Nil otherwise.
        package let contradictedWeekday: Int?
        /// Whether the month comes before the day in numbers, as in America: another date of the same writer may then mean
        /// another day than the one that was read.
        package let isMonthFirst: Bool
    }

    /// Reads a moment in any form of ``reading(_:in:)``.
    package static func read(_ text: String, in zone: SiteTimeZone) -> Instant? {
        reading(text, in: zone)?.instant
    }

    /// Reads `2017-10-13`, `2017-10-13 06:33`, `2017-10-13 06:33:16`, or the same with `T` between date and time and an offset (`Z`, `+07:00`,
    /// `+0700`) at the end (ISO 8601, RFC 3339), and what ``WrittenDate/whole(_:)`` reads, such as `Jumat, 13 Oktober 2017 06.33 WIB`. Fractions of a
    /// second are dropped. Without an offset the time is in `zone`; without a time it is the start of the day. Nil where the text has another form,
    /// where the date does not exist, or where day and month cannot be told apart.
    package static func reading(_ text: String, in zone: SiteTimeZone) -> Reading? {
        // Most dates have the exact form, and an archive has thousands of them.
        if let exact = exact(text, in: zone) { return exact }
        let separated = separated(text)
        guard separated == text else { return exact(separated, in: zone) }
        guard let date = WrittenDate.whole(text), !date.isAmbiguous else { return nil }
        return Reading(
            instant: date.instant(in: zone),
            hasClock: date.clock != nil,
            contradictedWeekday: date.weekday.flatMap { $0 == date.day.weekday ? nil : $0 },
            isMonthFirst: date.isMonthFirst
        )
    }

    private static func exact(_ text: String, in zone: SiteTimeZone) -> Reading? {
        var scanner = DigitScanner(text)
        guard let year = scanner.number(digits: 4), scanner.skip("-"), let month = scanner.number(digits: 2),
            scanner.skip("-"), let day = scanner.number(digits: 2)
        else { return nil }
        func reading(_ instant: Instant, hasClock: Bool) -> Reading {
            Reading(instant: instant, hasClock: hasClock, contradictedWeekday: nil, isMonthFirst: false)
        }
        if scanner.isAtEnd {
            return LocalTime(year: year, month: month, day: day).map { reading(zone.instant(at: $0), hasClock: false) }
        }
        let isPlain = scanner.skip(" ")
        guard isPlain || scanner.skip("T") || scanner.skip("t"), let hour = scanner.number(digits: 2),
            scanner.skip(":"), let minute = scanner.number(digits: 2)
        else { return nil }
        // `08:00-10:00` has two times.
        if isPlain, scanner.isAtMinus { return nil }
        var second = 0
        if scanner.skip(":") {
            guard let number = scanner.number(digits: 2) else { return nil }
            second = number
            if scanner.skip("."), !scanner.skipDigits() { return nil }
        }
        let time = LocalTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
        guard let time else { return nil }
        if scanner.isAtEnd { return reading(zone.instant(at: time), hasClock: true) }
        _ = scanner.skip(" ")
        guard let offset = scanner.offset(), scanner.isAtEnd else { return nil }
        return reading(Instant(secondsSinceEpoch: time.secondsSinceEpoch - offset), hasClock: true)
    }

    /// A moment as people write it in a zone: without a time where it is midnight.
    static func written(_ instant: Instant, in zone: SiteTimeZone) -> String {
        let time = zone.localTime(at: instant)
        // Where clocks are put back, a time of the clock means the first of two moments.
        guard zone.instant(at: time) == instant else { return zone.rfc3339(instant) }
        let isMidnight = time.hour == 0 && time.minute == 0 && time.second == 0
        return isMidnight ? time.isoDate : time.isoDate + " " + time.isoClock
    }

    /// Returns the date probably meant by a text that is not read, with its time where it has one, in the form that
    /// Terang reads. Nil where no date is recognised.
    package static func suggestion(for text: String) -> String? {
        WrittenDate(in: DatePlainText.plain(text), isWhole: true)?.written
    }

    /// Returns whether a text has day, month and year, and nothing else, of a day that no calendar has: `31/02/2026`, `00 Mei 2026`.
    package static func isImpossible(_ text: String) -> Bool {
        let parts = text.split { "-/. ".contains($0) }
        guard parts.count == 3 else { return false }
        let numbers = parts.map { $0.count <= 4 ? Int($0) : nil }
        guard let first = numbers[0], let last = numbers[2] else { return false }
        let isYearFirst = parts[0].count == 4
        guard isYearFirst != (parts[2].count == 4), parts[isYearFirst ? 2 : 0].count <= 2 else { return false }
        let (year, day) = isYearFirst ? (first, last) : (last, first)
        func exists(_ month: Int, _ day: Int) -> Bool { LocalTime(year: year, month: month, day: day) != nil }
        if let month = CalendarNames.month(named: parts[1]) { return !exists(month, day) }
        guard let month = numbers[1], parts[1].count <= 2 else { return false }
        return !exists(month, day) && (isYearFirst || !exists(day, month))
    }

    /// Returns whether a text of numbers, months and the words between times names a year that is not one of some, or with a year a
    /// month that none has: `1026`, `Mei 20025`, `2025-13`. Two digits may be the end of a span: `2024-25`, `2020-24`.
    package static func hasImpossibleYear(_ text: String, _ years: ClosedRange<Int>) -> Bool {
        let words = text.plainWords
        let numbers = words.filter { $0.allSatisfy(\.isNumber) }
        guard !numbers.isEmpty, isTime(words), spreadsheetDay(text) == nil else { return false }
        if numbers.contains(where: { !isPossible($0, years) }) { return true }
        guard numbers.count == words.count else { return false }
        if numbers.count == 1 { return numbers[0].count < 4 }
        guard numbers.count == 2, let first = Int(numbers[0]), let last = Int(numbers[1]) else { return false }
        switch (numbers[0].count, numbers[1].count) {
        case (4, ...2): return !(1...12).contains(last) && last <= first % 100 && last != (first + 1) % 100
        case (...2, 4): return !(1...12).contains(first)
        default: return false
        }
    }

    /// Returns whether a text names months, quarters or years and nothing else: `BULAN JANUARI 2025`, `Triwulan II`.
    package static func isPeriodName(_ text: String) -> Bool {
        let words = text.plainWords
        let periods = ["bulan", "triwulan", "tw", "semester", "tahun"]
        return isTime(words) && words.contains { periods.contains(String($0)) || CalendarNames.month(named: $0) != nil }
    }

    private static func isTime(_ words: [Substring]) -> Bool {
        words.allSatisfy { word in
            word.allSatisfy(\.isNumber) || timeWords.contains(String(word)) || CalendarNames.month(named: word) != nil
                || CalendarNames.weekday(named: word) != nil
        }
    }

    /// Words beside numbers and months in times.
    private static let timeWords: Set<String> = [
        "tahun", "thn", "th", "ta", "anggaran", "bulan", "tanggal", "tgl", "triwulan", "tw", "semester", "i", "ii",
        "iii", "iv", "s", "d", "sd", "sampai", "dengan", "hingga", "dan",
    ]

    /// Whether a number in a time may be a day, a month, one of some years, or these together: `2025`, `202501`, `20250131`.
    private static func isPossible(_ number: Substring, _ years: ClosedRange<Int>) -> Bool {
        guard number.count > 2, number.count <= 8 else { return true }
        guard let year = Int(number.prefix(4)), years.contains(year) else { return false }
        let month = Int(number.dropFirst(4).prefix(2)) ?? 0
        return number.count == 4 || ([6, 8].contains(number.count) && (1...12).contains(month))
    }

    /// Returns the ISO date of a spreadsheet's date number (days since 30 December 1899), or nil outside 1980 to 2099.
    package static func spreadsheetDay(_ text: String) -> String? {
        guard text.utf8.count == 5, let number = Int(text), (29_221...73_050).contains(number) else { return nil }
        let epochDay = number - 25_569
        return LocalTime(secondsSinceEpoch: epochDay * 86_400).isoDate
    }

    /// Returns `20171013` and `20171013063316` with the signs of ISO 8601, other texts unchanged.
    private static func separated(_ text: String) -> String {
        let digits = text.utf8
        guard [8, 14].contains(digits.count), digits.allSatisfy(\.isASCIIDigit),
            let year = Int(text.prefix(4)), (1900...2999).contains(year)
        else { return text }
        let pairs = stride(from: 4, to: digits.count, by: 2).map { text.dropFirst($0).prefix(2) }
        let day = ([text.prefix(4)] + pairs.prefix(2)).joined(separator: "-")
        return pairs.count > 2 ? day + " " + pairs.dropFirst(2).joined(separator: ":") : day
    }
}

/// Reads fixed-width numbers from ASCII text.
private struct DigitScanner {
    private var rest: Substring.UTF8View

    init(_ text: String) { rest = Substring(text).utf8 }

    var isAtEnd: Bool { rest.isEmpty }
    var isAtMinus: Bool { rest.first == UInt8(ascii: "-") }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard let byte = rest.first, UInt32(byte) == character.value else { return false }
        rest.removeFirst()
        return true
    }

    mutating func number(digits: Int) -> Int? {
        let head = rest.prefix(digits)
        guard head.count == digits, head.allSatisfy(\.isASCIIDigit) else { return nil }
        rest.removeFirst(digits)
        return head.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    mutating func skipDigits() -> Bool {
        var found = false
        while number(digits: 1) != nil { found = true }
        return found
    }

    /// Reads `Z` or an offset and returns seconds ahead of UTC.
    mutating func offset() -> Int? {
        if skip("Z") || skip("z") { return 0 }
        let sign = skip("+") ? 1 : skip("-") ? -1 : 0
        guard sign != 0, let hours = number(digits: 2), hours <= 15 else { return nil }
        _ = skip(":")
        if isAtEnd { return sign * hours * 3600 }
        guard let minutes = number(digits: 2), minutes <= 59 else { return nil }
        return sign * (hours * 3600 + minutes * 60)
    }
}

extension Instant {
    /// Reads a moment as written in front matter and `--now`: `2017-10-13`, `2017-10-13 06:33:16`, `13 Oktober 2017 06.33`
    /// (all in `zone`) or ISO 8601 with an offset. Nil where the text has another form or the date does not exist.
    public init?(text: String, in zone: SiteTimeZone) {
        guard let instant = DateText.read(text, in: zone) else { return nil }
        self = instant
    }
}
