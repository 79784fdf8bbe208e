package import Diagnostics
import Patterns

/// A date that cannot be read for certain or that the calendar does not have.
package enum UnreadableDate {
    static let rule = Rule.error(
        "unreadable-date",
        title: LocalizedText(id: "Tanggal tidak terbaca", en: "Date cannot be read"),
        explanation: """
            Sebaiknya tanggal ditulis tahun-bulan-hari, boleh dengan jam: `2017-10-13`, `2017-10-13 06:33`. Terbaca juga \
            `13 Oktober 2017`, `13/10/2017` (hari, lalu bulan), jam `06.33 WIB`, dan ISO 8601 lengkap \
            `2017-10-13T06:33:16+07:00`. Tanpa zona, jam dihitung dalam zona waktu portal. Tanggal dan jam yang tidak ada, \
            serta tulisan lain yang artinya tidak pasti, ditolak: tanggal yang salah lebih buruk daripada tidak ada.
            """,
        en: """
            Dates are best written year-month-day, with or without a time: `2017-10-13`, `2017-10-13 06:33`. Terang also reads \
            `13 Oktober 2017`, `13/10/2017` (day, then month), times such as `06.33 WIB`, and full ISO 8601 \
            `2017-10-13T06:33:16+07:00`. Without a zone the time is in the portal's time zone. Dates and times that do not \
            exist, and texts that may mean two things, are refused: a wrong date is worse than none.
            """,
        wrong: "date: 2017-02-30",
        right: "date: 2017-02-28"
    )

    /// - Parameter fix: replaces the text by ``replacement(for:)``.
    static func diagnostic(_ key: String, _ written: Located<String>, fix: Fix?) -> Diagnostic {
        let cause = Cause(of: written.value)
        let reason = cause.reason
        return Diagnostic(
            rule,
            at: written.location,
            id: "tanggal \"\(written.value)\" tidak terbaca" + (reason.map { ": " + $0.id } ?? ""),
            en: "date \"\(written.value)\" cannot be read" + (reason.map { ": " + $0.en } ?? ""),
            help: cause.help("\(key): "),
            fix: fix
        )
    }

    /// Returns what to write instead of a text that is not read as a date.
    package static func help(for text: String) -> LocalizedText { Cause(of: text).help("") }

    /// The same date in another form, where the text has nothing but a date and a time, only in other signs.
    static func replacement(for text: String) -> String? {
        guard case .form(let date) = Cause(of: text), !text.contains(where: \.isLetter) else { return nil }
        return date
    }
}

/// Why a text is not read as a date.
private enum Cause {
    /// The month does not have the day.
    case day(DateParts, nearest: LocalTime, WrittenClock?)
    /// There is no such month; the text may have day and month the other way round.
    case month(Int, swapped: LocalTime?, WrittenClock?)
    /// Day and month cannot be told apart.
    case ambiguous(LocalTime, swapped: LocalTime, WrittenClock?)
    /// The time of day does not exist. `midnight` is the day that "24:00" begins.
    case clock(String, on: LocalTime, midnight: LocalTime?)
    /// A date that can be written in another form.
    case form(String)
    /// The text has a date and something after it whose meaning is not certain.
    case rest(String, after: WrittenDate)
    /// Two days: `20-22 Desember 2026`, `2026-12-05 s.d. 2026-12-07`.
    case span(first: LocalTime, last: LocalTime)
    /// The year has two digits. `other` is the day where these come first: `26-11-28`.
    case century(WrittenDate, other: LocalTime?)
    /// A day and a month without a year, as they are written.
    case yearless(String)
    /// A time of day without a day.
    case dayless(WrittenClock)
    /// A word that means another day tomorrow.
    case relative
    /// An end that is not known: `selesai`.
    case open
    /// A day with two times, of which the second is the end: `2026-12-01 08:00 - 10:00`.
    case times(first: String, last: String)
    case none

    init(of text: String) {
        let plain = DatePlainText.plain(text)
        if let date = Self.withClockFirst(plain) {
            self = .form(date.written)
        } else if let span = Self.span(plain) {
            self = .span(first: span.first, last: span.last)
        } else if let date = WrittenDate.whole(plain), date.isAmbiguous,
            let swapped = LocalTime(year: date.day.year, month: date.day.day, day: date.day.month)
        {
            self = .ambiguous(date.day, swapped: swapped, date.clock)
        } else if let date = WrittenDate(in: plain, isWhole: true) {
            let rest = date.after.trimmingQuotes
            if date.clock != nil, let second = rest.wholeMatch(of: Self.secondClock)?.output.1,
                let end = WrittenClock(in: String(second)), let start = date.clock
            {
                // A zone after the second time is that of both.
                let clocks = (start: start.zoned(like: end), end: end.zoned(like: start))
                let isNextDay = clocks.start.endsNextDay(at: clocks.end)
                let last = isNextDay ? CalendarDay(date.day).advanced(byDays: 1).midnight : date.day
                self = .times(
                    first: WrittenDate.written(date.day, clocks.start),
                    last: WrittenDate.written(last, clocks.end)
                )
            } else if !rest.contains(where: { $0.isNumber || $0.isLetter }) {
                self = .form(date.written)
            } else if rest.first == "T" || rest.first?.isNumber == true, let clock = rest.firstMatch(of: Self.clock) {
                let isMidnight = clock.output.1 == "24" && rest.allSatisfy { !$0.isNumber || "240".contains($0) }
                let next = CalendarDay(date.day).advanced(byDays: 1).midnight
                self = .clock(String(clock.output.0), on: date.day, midnight: isMidnight ? next : nil)
            } else {
                self = .rest(rest, after: date)
            }
        } else if let parts = DateParts.impossible(in: plain) {
            let clock = WrittenClock(in: plain)
            if let nearest = parts.nearestDay {
                self = .day(parts, nearest: nearest, clock)
            } else {
                let swapped = LocalTime(year: parts.year, month: parts.dayOfMonth, day: parts.month)
                self = .month(parts.month, swapped: swapped, clock)
            }
        } else if let date = Self.withCentury(plain) {
            self = .century(date, other: Self.withYearFirst(plain))
        } else if let day = DateText.spreadsheetDay(plain) {
            self = .form(day)
        } else if let day = Self.withoutYear(plain) {
            self = .yearless(day)
        } else if plain.wholeMatch(of: Self.clockAlone) != nil, let clock = WrittenClock(in: plain) {
            self = .dayless(clock)
        } else if plain.prefixMatch(of: Self.relativeDay) != nil {
            self = .relative
        } else if plain.wholeMatch(of: Self.openEnd) != nil {
            self = .open
        } else {
            self = .none
        }
    }

    private static let clockFirst = Pattern(/([0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?),?\s+(\S.*)/)

    /// Returns the date and time of a text that has the time first: `09:00 27/11/2026`.
    private static func withClockFirst(_ text: String) -> WrittenDate? {
        guard let match = text.wholeMatch(of: clockFirst),
            let date = WrittenDate(in: "\(match.output.2) \(match.output.1)", isWhole: true), date.clock != nil,
            !date.isAmbiguous, date.after.allSatisfy(\.isWhitespace)
        else { return nil }
        return date
    }

    private static let twoDays = Pattern(
        /([0-9]{1,2})\s*(?:-|–|s\.?\s?\/?d\.?|sampai|hingga)\s*([0-9]{1,2}[ \/.].*)/.ignoresCase()
    )

    private static let upTo = Pattern(/\s*(?i:s\.? ?d\.?|sampai(?: dengan)?|hingga|until|to|-|–)\s+(.+)/)

    /// Returns the days of a text that names two days of one month, or two dates.
    private static func span(_ text: String) -> (first: LocalTime, last: LocalTime)? {
        if let first = WrittenDate(in: text, isWhole: true), first.clock == nil,
            let rest = first.after.wholeMatch(of: upTo)?.output.1, let last = WrittenDate.whole(String(rest)),
            first.day.isoDate < last.day.isoDate
        {
            return (first.day, last.day)
        }
        guard let match = text.wholeMatch(of: twoDays), let day = Int(match.output.1),
            let last = WrittenDate(in: String(match.output.2), isWhole: true)?.day, day < last.day,
            let first = LocalTime(year: last.year, month: last.month, day: day)
        else { return nil }
        return (first, last)
    }

    private static let shortYear = Pattern(/[0-9]{1,2}([ \/.-])(?:[0-9]{1,2}|\p{L}+\.?)\1([0-9]{2})(?![0-9])/)

    /// Returns the date of this century that a year of two digits means: `13 Oktober 17`, `28/11/26`.
    private static func withCentury(_ text: String) -> WrittenDate? {
        guard let match = text.firstMatch(of: shortYear) else { return nil }
        let year = match.output.2
        return WrittenDate(in: text[..<year.startIndex] + "20" + text[year.startIndex...], isWhole: true)
    }

    private static let yearFirst = Pattern(/([0-9]{2})-([0-9]{1,2})-([0-9]{1,2})(?![0-9]).*/)

    /// Returns the day that a text means where the year of two digits is before the month: `26-11-28`.
    private static func withYearFirst(_ text: String) -> LocalTime? {
        guard let match = text.wholeMatch(of: yearFirst), let year = Int(match.output.1),
            let month = Int(match.output.2),
            let day = Int(match.output.3)
        else { return nil }
        return LocalTime(year: 2000 + year, month: month, day: day)
    }

    private static let clockAlone = Pattern(
        /(?i)(?:(?:pukul|jam)\s+)?[0-9]{1,2}[.:][0-9]{2}(?:[.:][0-9]{2})?(?:\s*(?:wib|wita|wit))?/
    )

    private static let secondClock = Pattern(
        /(?i)(?:-|–|\||s\.?\s?\/?d\.?|sampai(?:\s+dengan)?|hingga|to|until)\s*((?:pukul\s+|jam\s+)?[0-9]{1,2}[.:][0-9]{2}(?:\s*(?:wib|wita|wit))?)/
    )
    private static let openEnd = Pattern(/(?i)(?:s\.?\/?d\.?\s+|sampai\s+|hingga\s+)?(?:selesai|tuntas|finish|tbd|-)/)

    private static let relativeDay = Pattern(
        /(?i)(?:hari ini|sekarang|segera|besok|lusa|kemarin|(?:minggu|pekan|bulan|tahun) (?:depan|ini)|today|now|tomorrow|yesterday|next )/
    )

    private static let dayAndMonth = Pattern(
        /(?:\p{L}+,? +)?(([0-9]{1,2}) *[ \/.-] *(\p{L}+|[0-9]{1,2}))(?:,? +(?:(?:pukul|jam) +)?[0-9]{1,2}[.:][0-9]{2}.*)?/
    )

    /// Returns the day and the month of a text that has no year: `28 November`, `Sabtu, 28/11 pukul 07.00`.
    private static func withoutYear(_ text: String) -> String? {
        guard let match = text.wholeMatch(of: dayAndMonth), let day = Int(match.output.2),
            let month = CalendarNames.month(named: match.output.3) ?? Int(match.output.3),
            // A year that has all days.
            LocalTime(year: 2024, month: month, day: day) != nil
        else { return nil }
        return String(match.output.1)
    }

    private static let clock = Pattern(/([0-9]{1,2})[:.][0-9]{1,2}(?:[:.][0-9]{1,2})?/)

    var reason: LocalizedText? {
        switch self {
        case .day(let parts, let nearest, _):
            LocalizedText(
                id: "\(CalendarNames.month(parts.month, in: .id)) \(parts.year) berakhir tanggal \(nearest.day)",
                en: "\(CalendarNames.month(parts.month, in: .en)) \(parts.year) ends on day \(nearest.day)"
            )
        case .month(let month, _, _):
            LocalizedText(id: "tidak ada bulan \(month)", en: "there is no month \(month)")
        case .ambiguous:
            LocalizedText(id: "hari dan bulannya dapat tertukar", en: "day and month may be either way round")
        case .clock(let clock, _, _): LocalizedText(id: "tidak ada jam \(clock)", en: "there is no time \(clock)")
        case .rest(let rest, _):
            LocalizedText(id: "arti \"\(rest)\" tidak pasti", en: "the meaning of \"\(rest)\" is not certain")
        case .span: LocalizedText(id: "ini dua tanggal", en: "these are two days")
        case .century: LocalizedText(id: "tahunnya dua angka", en: "the year has two digits")
        case .yearless: LocalizedText(id: "tahunnya tidak ada", en: "it has no year")
        case .dayless: LocalizedText(id: "ini jam tanpa tanggal", en: "this is a time without a date")
        case .times: LocalizedText(id: "ini dua jam", en: "these are two times")
        case .open: LocalizedText(id: "ini bukan tanggal", en: "it is not a date")
        case .relative: LocalizedText(id: "artinya lain setiap hari", en: "it means another day every day")
        case .form, .none: nil
        }
    }

    /// - Parameter key: the key that precedes the value, with its colon and a space.
    func help(_ key: String) -> LocalizedText {
        switch self {
        case .day(_, let nearest, let clock):
            Self.text(
                id: "tulis tanggal yang ada, misalnya",
                en: "write a date that exists, such as",
                key,
                nearest,
                clock
            )
        case .month(_, .some(let swapped), let clock):
            .didYouMean("\(key)\(WrittenDate.written(swapped, clock))")
        case .month: Self.example(key)
        case .ambiguous(let day, let swapped, let clock):
            LocalizedText(
                id: [day, swapped].map { Self.choice(key, $0, clock, in: .id) }.joined(separator: "; "),
                en: [day, swapped].map { Self.choice(key, $0, clock, in: .en) }.joined(separator: "; ")
            )
        case .clock(_, _, .some(let midnight)): Self.text(id: "tulis", en: "write", key, midnight, nil, " 00:00")
        case .clock(_, let day, nil):
            LocalizedText(
                id: "tulis jam 00:00 sampai 23:59 sesudah tanggalnya; tanpa jam: \(key)\(day.isoDate)",
                en: "write a time from 00:00 to 23:59 after the date; without a time: \(key)\(day.isoDate)"
            )
        case .rest(let rest, let date) where date.clock == nil && rest.contains(where: \.isNumber):
            LocalizedText(
                id: "tulis jamnya seperti 19:00 sesudah tanggal; tanpa jam: \(key)\(date.written)",
                en: "write the time like 19:00 after the date; without a time: \(key)\(date.written)"
            )
        case .century(let date, .some(let other)) where other != date.day:
            LocalizedText(
                id: [date.day, other].map { Self.choice(key, $0, date.clock, in: .id) }.joined(separator: "; "),
                en: [date.day, other].map { Self.choice(key, $0, date.clock, in: .en) }.joined(separator: "; ")
            )
        case .rest(_, let date), .century(let date, _): .didYouMean("\(key)\(date.written)")
        case .span(let first, let last) where key == "start: ":
            LocalizedText(
                id: "tulis: start: \(first.isoDate), dan hari terakhirnya end: \(last.isoDate)",
                en: "write: start: \(first.isoDate), and its last day end: \(last.isoDate)"
            )
        case .span(let first, let last):
            .didYouMean("\(key)\((["end: ", "expires: "].contains(key) ? last : first).isoDate)")
        case .form(let date): LocalizedText(id: "tulis: \(key)\(date)", en: "write: \(key)\(date)")
        case .yearless(let day):
            LocalizedText(id: "tambahkan tahunnya sesudah \"\(day)\"", en: "add the year after \"\(day)\"")
        case .dayless(let clock):
            LocalizedText(
                id: "tulis tanggalnya di depan jam, misalnya: \(key)2026-12-01 \(clock.written)",
                en: "write the date before the time, such as: \(key)2026-12-01 \(clock.written)"
            )
        case .times(let first, let last) where key == "start: ":
            LocalizedText(
                id: "tulis: start: \(first), dan end: \(last)",
                en: "write: start: \(first), and end: \(last)"
            )
        case .times(let first, let last): .didYouMean("\(key)\(["end: ", "expires: "].contains(key) ? last : first)")
        case .open where Self.ends.contains(key):
            LocalizedText(
                id:
                    "hapus baris ini bila akhirnya belum pasti; bila pasti, tulis tanggalnya, misalnya: \(key)2026-12-31 18:00",
                en: "delete the line if the end is not known; otherwise write its date, such as: \(key)2026-12-31 18:00"
            )
        case .relative, .open, .none: Self.example(key)
        }
    }

    /// The keys of moments that are to come when they are written.
    private static let ends: Set = ["start: ", "end: ", "expires: ", "until: "]

    private static func example(_ key: String) -> LocalizedText {
        let date = ends.contains(key) ? "2026-12-31 18:00" : "2017-10-13 06:33"
        return LocalizedText(
            id: "tulis tahun-bulan-hari, misalnya: \(key)\(date)",
            en: "write year-month-day, such as: \(key)\(date)"
        )
    }

    private static func text(
        id: String,
        en: String,
        _ key: String,
        _ day: LocalTime,
        _ clock: WrittenClock?,
        _ end: String = ""
    ) -> LocalizedText {
        let date = WrittenDate.written(day, clock) + end
        return LocalizedText(id: "\(id): \(key)\(date)", en: "\(en): \(key)\(date)")
    }

    private static func choice(_ key: String, _ day: LocalTime, _ clock: WrittenClock?, in language: Language) -> String
    {
        let name = "\(day.day) \(CalendarNames.month(day.month, in: language))"
        return "\(name): \(key)\(WrittenDate.written(day, clock))"
    }
}

extension DateParts {
    /// The last day of the month, where the month exists and the day is after its end. Nil otherwise.
    fileprivate var nearestDay: LocalTime? {
        (28...31).reversed().lazy.compactMap { LocalTime(year: year, month: month, day: $0) }.first
    }
}
