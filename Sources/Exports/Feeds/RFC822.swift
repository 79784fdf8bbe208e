import Diagnostics
import Reading

extension SiteTimeZone {
    /// Returns a date as RSS requires it, always in English: RFC 822 with a year of four digits, such as `Fri, 13 Oct 2017 06:33:16 +0700`.
    func rfc822(_ instant: Instant) -> String {
        let offset = offset(at: instant)
        let time = LocalTime(secondsSinceEpoch: instant.secondsSinceEpoch + offset)
        let weekday = CalendarNames.weekday(time.weekday, in: .en).prefix(3)
        let month = CalendarNames.month(time.month, in: .en).prefix(3)
        let minutes = abs(offset) / 60
        let distance = (offset < 0 ? "-" : "+") + paddedNumber(minutes / 60) + paddedNumber(minutes % 60)
        let year = paddedNumber(time.year, width: 4)
        return "\(weekday), \(paddedNumber(time.day)) \(month) \(year) \(time.isoClock) \(distance)"
    }
}
