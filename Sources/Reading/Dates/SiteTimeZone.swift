import Foundation

/// The time zone of a portal. Foundation provides the zone data, so the machine needs none installed.
public struct SiteTimeZone: Sendable, Hashable {
    /// IANA name, such as `Asia/Jakarta`.
    public let identifier: String
    private let zone: TimeZone

    /// Western Indonesia, the default of `site.yaml`. It has been seven hours ahead of UTC since 1964, which is the
    /// fallback where the zone data lacks it.
    public static let jakarta = SiteTimeZone(
        identifier: "Asia/Jakarta",
        zone: TimeZone(identifier: "Asia/Jakarta") ?? TimeZone(secondsFromGMT: 7 * 3600) ?? .gmt
    )

    /// Returns the zone of an IANA name, or nil where the name is unknown.
    public init?(identifier: String) {
        guard let zone = TimeZone(identifier: identifier) else { return nil }
        self.init(identifier: identifier, zone: zone)
    }

    /// Returns the zone of a name such as `Asia/Jakarta` or `UTC`. Nil for an offset such as `GMT+7`, which is not such a name,
    /// and for unknown names.
    package init?(iana name: String) {
        guard name.contains("/") || ["UTC", "GMT"].contains(name) else { return nil }
        self.init(identifier: name)
    }

    /// Returns the name of the zone of Indonesia that a text means: `WIB`, `GMT+7`, `+08:00`, `Jayapura`. Nil where it means
    /// none of them.
    package static func indonesian(_ text: String) -> String? {
        let cities = ["Jakarta", "Pontianak", "Makassar", "Jayapura"]
        let words = text.plainWords
        if let city = cities.first(where: { words.contains(Substring($0.lowercased())) }) { return "Asia/\(city)" }
        let zoneless = SiteTimeZone(identifier: "UTC", zone: .gmt)
        guard let noon = DateText.read("2000-01-01 12:00 \(text)", in: zoneless),
            let day = DateText.read("2000-01-01 12:00", in: zoneless)
        else { return nil }
        return [7: "Asia/Jakarta", 8: "Asia/Makassar", 9: "Asia/Jayapura"][
            (day.secondsSinceEpoch - noon.secondsSinceEpoch) / 3600
        ]
    }

    private init(identifier: String, zone: TimeZone) {
        self.identifier = identifier
        self.zone = zone
    }

    /// Returns the seconds by which the zone is ahead of UTC at a moment, whole minutes. Before 1924, when the clocks of Jakarta were
    /// seven minutes and twelve seconds further, the seconds are left out: RFC 3339 cannot write them.
    public func offset(at instant: Instant) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.secondsSinceEpoch))) / 60 * 60
    }

    /// Returns the local time in the zone at a moment.
    public func localTime(at instant: Instant) -> LocalTime {
        LocalTime(secondsSinceEpoch: instant.secondsSinceEpoch + offset(at: instant))
    }

    /// Returns the moment of a local time in the zone. Where clocks are put back and the time occurs twice, returns the
    /// first; where they are put forward and the time is skipped, returns the moment as far after the change as the
    /// time is.
    public func instant(at time: LocalTime) -> Instant {
        let seconds = time.secondsSinceEpoch
        let before = offset(at: Instant(secondsSinceEpoch: seconds - 86_400))
        let first = Instant(secondsSinceEpoch: seconds - before)
        if offset(at: first) == before { return first }
        let after = offset(at: Instant(secondsSinceEpoch: seconds + 86_400))
        let second = Instant(secondsSinceEpoch: seconds - after)
        return offset(at: second) == after ? second : first
    }

    /// Returns `WIB`, `WITA` or `WIT` for the zones of Indonesia, otherwise the offset from UTC such as `UTC+01.00`.
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

    /// Returns RFC 3339 text in the zone's own time, such as `2017-10-13T06:33:16+07:00`.
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

/// Returns a number padded with zeros to at least `width` digits.
public func paddedNumber(_ number: Int, width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
