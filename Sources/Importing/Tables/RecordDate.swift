import ASCII
import Patterns
import Reading

/// The date of a record, as databases and spreadsheets store it.
enum RecordDate: Equatable {
    case moment(Instant)
    /// An empty value, or what databases write for one: `0000-00-00 00:00:00`, the beginning of 1970.
    case missing
    case unreadable

    /// `1st`, as in `May 1st, 2012 3:04pm`.
    private static let ordinal = Pattern(/\b(\d{1,2})(?:st|nd|rd|th)\b/)

    /// - Parameters:
    ///   - text: `2017-10-13`, with or without a time, `20171013`, `13/10/2017`, `13 Oktober 2017`, or seconds since 1970.
    ///   - time: the time of day from a column of its own.
    ///   - isUTC: whether a time without an offset is one in UTC.
    ///   - isMonthFirst: whether the month is in front of the day, as other values of the column tell.
    init(_ text: String, time: String, isUTC: Bool, zone: SiteTimeZone, isMonthFirst: Bool = false) {
        let hasLetters = text.utf8.contains(where: \.isASCIILetter)
        let plain = !hasLetters ? text : text.replacing(Self.ordinal) { String($0.output.1) }
        let text = isMonthFirst ? Self.exchanged(plain) ?? plain : plain
        let zone = isUTC ? SiteTimeZone(identifier: "UTC") ?? zone : zone
        let isZero = text.hasPrefix("0000-00-00") || text.allSatisfy { $0 == "0" }
        guard !text.isEmpty, !isZero else {
            self = .missing
            return
        }
        // PostgreSQL writes offsets without minutes: `2024-03-05 02:00:00+00`.
        let isShort =
            text.utf8.count > 18 && ["+", "-"].contains(text.dropLast(2).last) && text.suffix(2).allSatisfy(\.isNumber)
        guard let instant = Self.read(isShort ? text + ":00" : text, time: time, zone: zone) else {
            self = .unreadable
            return
        }
        // A counter that was never set is within two days of zero in every zone.
        self = abs(instant.secondsSinceEpoch) < 2 * 86_400 ? .missing : .moment(instant)
    }

    private static func read(_ text: String, time: String, zone: SiteTimeZone) -> Instant? {
        if let number = Int(text), number > 0 {
            switch text.utf8.count {
            case 9, 10: return Instant(secondsSinceEpoch: number)
            case 12, 13: return Instant(secondsSinceEpoch: number / 1000)
            default: break
            }
        }
        if let instant = spreadsheetDay(text, zone: zone) { return instant }
        guard order(of: text) != .monthFirst else { return nil }
        let clock = WrittenClock(in: time)
        if let reading = DateText.reading(text, in: zone), reading.hasClock || clock == nil {
            // The other dates of such a table would be read with day and month exchanged, and nobody would notice.
            return reading.isMonthFirst ? nil : reading.instant
        }
        guard let date = WrittenDate(in: text, isWhole: true) else { return nil }
        guard let clock = clock ?? date.clock ?? WrittenClock(in: text) else { return date.instant(in: zone) }
        return clock.instant(on: date.day, in: zone)
    }

    /// In which order a date of three numbers has its day and month.
    enum Order {
        case dayFirst, monthFirst
    }

    /// Returns the order of day and month where the numbers or the name of the weekday tell it: `03/22/2026`, `Tue, 03/05/2024`.
    static func order(of text: String) -> Order? {
        guard let other = exchanged(text) else { return nil }
        let fits = { (text: String) -> Bool in
            guard let date = WrittenDate(in: text, isWhole: true), !date.isMonthFirst else { return false }
            return date.weekday.map { $0 == date.day.weekday } ?? true
        }
        let (isDayFirst, isMonthFirst) = (fits(text), fits(other))
        return isDayFirst == isMonthFirst ? nil : isDayFirst ? .dayFirst : .monthFirst
    }

    private static let numbers = Pattern(/\b(\d{1,2})([\/.-])(\d{1,2})([\/.-])(\d{4})\b/)

    /// Returns the text with the first two of three numbers exchanged.
    private static func exchanged(_ text: String) -> String? {
        // The year is in front.
        if text.utf8.count < 30, text.utf8.count > 4, text.utf8.prefix(4).allSatisfy(\.isASCIIDigit) { return nil }
        guard let match = text.firstMatch(of: numbers) else { return nil }
        let parts = match.output
        var exchanged = text
        exchanged.replaceSubrange(match.range, with: "\(parts.3)\(parts.2)\(parts.1)\(parts.4)\(parts.5)")
        return exchanged
    }

    /// Reads the number of a day as spreadsheets count it, from the end of 1899: `45356`, `45356,375` with a time of
    /// day. Numbers of the years 1954 to 2118 only.
    static func spreadsheetDay(_ text: String, zone: SiteTimeZone) -> Instant? {
        let parts = text.split(separator: text.contains(",") ? "," : ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts[0].utf8.count == 5, let day = Int(parts[0]), (20_000..<80_000).contains(day)
        else { return nil }
        var seconds = 0
        if parts.count == 2 {
            guard parts[1].allSatisfy(\.isASCII), let fraction = Double("0." + parts[1]) else { return nil }
            seconds = min(Int((fraction * 86_400).rounded()), 86_399)
        }
        let time = LocalTime(secondsSinceEpoch: (day - 25_569) * 86_400 + seconds)
        return zone.instant(at: time)
    }
}
