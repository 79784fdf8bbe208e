import Reading

/// The date of a record, as databases and spreadsheets store it.
enum RecordDate: Equatable {
    case moment(Instant)
    /// An empty value, or what databases write for one: `0000-00-00 00:00:00`, the beginning of 1970.
    case missing
    case unreadable

    /// - Parameters:
    ///   - text: `2017-10-13`, with or without a time, `20171013`, `13/10/2017`, `13 Oktober 2017`, or seconds since 1970.
    ///   - time: the time of day from a column of its own.
    ///   - isUTC: whether a time without an offset is one in UTC.
    init(_ text: String, time: String, isUTC: Bool, zone: SiteTimeZone) {
        let zone = isUTC ? SiteTimeZone(identifier: "UTC") ?? zone : zone
        let isZero = text.hasPrefix("0000-00-00") || text.allSatisfy { $0 == "0" }
        guard !text.isEmpty, !isZero else {
            self = .missing
            return
        }
        guard let instant = Self.read(text, time: time, zone: zone) else {
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
        let text = separated(text)
        let clock = WrittenClock(in: time)
        if let instant = Instant(text: text, in: zone), text.utf8.count > 10 || clock == nil { return instant }
        guard let date = WrittenDate(in: text, isWhole: true) else { return nil }
        guard let clock = clock ?? date.clock ?? WrittenClock(in: text) else { return date.instant(in: zone) }
        return clock.instant(on: date.day, in: zone)
    }

    /// Returns `20171013` and `20171013063316` with the signs of ISO 8601, other texts as they are.
    private static func separated(_ text: String) -> String {
        guard [8, 14].contains(text.utf8.count), text.utf8.allSatisfy(\.isASCIIDigit) else { return text }
        let pairs = stride(from: 4, to: text.utf8.count, by: 2).map { text.dropFirst($0).prefix(2) }
        let day = ([text.prefix(4)] + pairs.prefix(2)).joined(separator: "-")
        return pairs.count > 2 ? day + " " + pairs.dropFirst(2).joined(separator: ":") : day
    }
}
