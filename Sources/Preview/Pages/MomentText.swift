import Diagnostics
import Reading

/// Writes moments the way editors read them: "3 Des 2026 08.00 WIB".
struct MomentText: Sendable {
    let zone: SiteTimeZone
    let language: Language

    func text(_ instant: Instant) -> String {
        let time = zone.localTime(at: instant)
        let month = CalendarNames.month(time.month, in: language).prefix(3)
        let clock = LocalizedText(
            id: "\(paddedNumber(time.hour)).\(paddedNumber(time.minute))",
            en: "\(paddedNumber(time.hour)):\(paddedNumber(time.minute))"
        )
        return "\(time.day) \(month) \(time.year) \(clock[language]) \(zone.abbreviation(at: instant))"
    }
}
