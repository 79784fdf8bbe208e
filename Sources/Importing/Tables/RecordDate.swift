import Reading

/// The date of a record, as systems store it.
enum RecordDate: Equatable {
    case moment(Instant)
    /// Nothing, or what databases write for nothing: `0000-00-00 00:00:00`, the beginning of 1970.
    case missing
    case unreadable

    /// - Parameters:
    ///   - text: `2017-10-13`, with or without a time, `13/10/2017`, `13 Oktober 2017`, or seconds since 1970.
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
        // Within two days of zero, in every zone: a counter that was never set.
        self = abs(instant.secondsSinceEpoch) < 2 * 86_400 ? .missing : .moment(instant)
    }

    private static func read(_ text: String, time: String, zone: SiteTimeZone) -> Instant? {
        let clock = Self.clock(in: time)
        if let clock, text.utf8.count == 10, let instant = Instant(text: "\(text) \(clock)", in: zone) {
            return instant
        }
        if let instant = Instant(text: text, in: zone) { return instant }
        if let number = Int(text), number > 0 {
            switch text.utf8.count {
            case 9, 10: return Instant(secondsSinceEpoch: number)
            case 12, 13: return Instant(secondsSinceEpoch: number / 1000)
            case 8: return digits(text, zone: zone, clock: clock)
            case 14: return digits(String(text.prefix(8)), zone: zone, clock: Self.clock(ofDigits: text.suffix(6)))
            default: return nil
            }
        }
        guard let day = DateText.suggestion(for: text) else { return nil }
        guard let clock = clock ?? Self.clock(in: text) else { return Instant(text: day, in: zone) }
        return Instant(text: "\(day) \(clock)", in: zone)
    }

    /// `20171013`.
    private static func digits(_ text: String, zone: SiteTimeZone, clock: String?) -> Instant? {
        let day = "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
        return Instant(text: day + (clock.map { " " + $0 } ?? ""), in: zone)
    }

    private static func clock(ofDigits digits: Substring) -> String {
        "\(digits.prefix(2)):\(digits.dropFirst(2).prefix(2)):\(digits.suffix(2))"
    }

    /// The first time of day in a text, such as `06:33:16` or `6.33 WIB`, as `06:33:16`. A dot or colon stands before two
    /// digits; what has a third number before it, such as `13.10.2017`, is a date.
    static func clock(in text: String) -> String? {
        for word in text.split(whereSeparator: { !$0.isNumber && $0 != ":" && $0 != "." }) {
            let parts = word.split(separator: ":").count > 1 ? word.split(separator: ":") : word.split(separator: ".")
            guard (2...3).contains(parts.count), (1...2).contains(parts[0].count),
                parts.dropFirst().prefix(2).allSatisfy({ $0.prefix { $0.isNumber }.count == 2 }),
                let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
            else { continue }
            let second = parts.count > 2 ? Int(parts[2].prefix(2)) ?? 60 : 0
            guard second < 60, parts.count == 2 || parts[2].prefix(3).count == 2 || parts[2].contains(".") else {
                continue
            }
            return [hour, minute, second].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        }
        return nil
    }
}
