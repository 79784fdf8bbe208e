import Diagnostics
import Reading

/// Writes moments in the words of the portal's language and zone.
struct DateWords: Sendable {
    let language: Language
    let zone: SiteTimeZone

    /// `13 Oktober 2017`.
    func date(_ instant: Instant) -> String {
        date(zone.localTime(at: instant))
    }

    /// `13 Oktober 2017`.
    func date(_ day: CalendarDay) -> String {
        date(day.midnight)
    }

    /// `Jumat, 13 Oktober 2017 06.33 WIB`. Midnight is what a date without a time stands for, so it is left out.
    func long(_ instant: Instant) -> String {
        let time = zone.localTime(at: instant)
        let day = CalendarNames.weekday(time.weekday, in: language) + ", " + date(time)
        guard !time.isMidnight else { return day }
        // Indonesian writes a dot between hours and minutes (Ejaan yang Disempurnakan, edition V).
        let separator = language == .id ? "." : ":"
        let clock = paddedNumber(time.hour) + separator + paddedNumber(time.minute)
        return "\(day) \(clock) \(zone.abbreviation(at: instant))"
    }

    /// A date or moment as machines write it, in words; any other text as it is.
    func reworded(_ text: String) -> String {
        Instant(text: text, in: zone).map(long) ?? text
    }

    private func date(_ time: LocalTime) -> String {
        "\(time.day) \(CalendarNames.month(time.month, in: language)) \(time.year)"
    }
}
