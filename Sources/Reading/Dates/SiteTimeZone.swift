import Foundation

/// The time zone in which a portal lives. Foundation carries the zone data, so none need be installed on the machine.
public struct SiteTimeZone: Sendable, Hashable {
    /// IANA name, such as `Asia/Jakarta`.
    public let identifier: String
    private let zone: TimeZone

    /// Western Indonesia, where a portal lives unless `site.yaml` says otherwise. It has been seven hours ahead of UTC
    /// since 1964, which is what stands in where the machine's zone data lacks it.
    public static let jakarta = SiteTimeZone(
        identifier: "Asia/Jakarta",
        zone: TimeZone(identifier: "Asia/Jakarta") ?? TimeZone(secondsFromGMT: 7 * 3600) ?? .gmt
    )

    /// The zone of an IANA name, or nil where there is none.
    public init?(identifier: String) {
        guard let zone = TimeZone(identifier: identifier) else { return nil }
        self.init(identifier: identifier, zone: zone)
    }

    private init(identifier: String, zone: TimeZone) {
        self.identifier = identifier
        self.zone = zone
    }

    /// Seconds that the clocks of the zone are ahead of UTC at a moment.
    public func offset(at instant: Instant) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.secondsSinceEpoch)))
    }

    /// What the clocks of the zone show at a moment.
    public func localTime(at instant: Instant) -> LocalTime {
        LocalTime(secondsSinceEpoch: instant.secondsSinceEpoch + offset(at: instant))
    }

    /// The moment at which the clocks of the zone show this time. Of two such moments, as when clocks are put back, the
    /// first; of none, as when they are put forward, the moment as far behind the change as the time is.
    public func instant(at time: LocalTime) -> Instant {
        let seconds = time.secondsSinceEpoch
        let before = offset(at: Instant(secondsSinceEpoch: seconds - 86_400))
        let first = Instant(secondsSinceEpoch: seconds - before)
        if offset(at: first) == before { return first }
        let after = offset(at: Instant(secondsSinceEpoch: seconds + 86_400))
        let second = Instant(secondsSinceEpoch: seconds - after)
        return offset(at: second) == after ? second : first
    }

    /// `WIB`, `WITA` or `WIT` for the zones of Indonesia, otherwise the distance from UTC such as `UTC+01.00`.
    public func abbreviation(at instant: Instant) -> String {
        switch identifier {
        case "Asia/Jakarta", "Asia/Pontianak": return "WIB"
        case "Asia/Makassar", "Asia/Ujung_Pandang": return "WITA"
        case "Asia/Jayapura": return "WIT"
        default:
            let minutes = abs(offset(at: instant)) / 60
            let sign = offset(at: instant) < 0 ? "-" : "+"
            return "UTC\(sign)\(paddedNumber(minutes / 60)).\(paddedNumber(minutes % 60))"
        }
    }

    /// RFC 3339 in the zone's own time, such as `2017-10-13T06:33:16+07:00`.
    public func rfc3339(_ instant: Instant) -> String {
        let offset = offset(at: instant)
        let time = LocalTime(secondsSinceEpoch: instant.secondsSinceEpoch + offset)
        let minutes = abs(offset) / 60
        return time.isoDate + "T" + time.isoClock + (offset < 0 ? "-" : "+") + paddedNumber(minutes / 60) + ":"
            + paddedNumber(minutes % 60)
    }
}

extension LocalTime {
    /// `2017-10-13`.
    public var isoDate: String {
        paddedNumber(year, width: 4) + "-" + paddedNumber(month) + "-" + paddedNumber(day)
    }

    /// `06:33:16`.
    public var isoClock: String {
        paddedNumber(hour) + ":" + paddedNumber(minute) + ":" + paddedNumber(second)
    }
}

/// A number with zeros before it up to `width` digits.
public func paddedNumber(_ number: Int, width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
