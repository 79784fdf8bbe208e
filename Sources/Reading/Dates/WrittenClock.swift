/// A time of day as people write it: `06:33:16`, `6.33 WIB`, `7:06 PM`, `06:33 +0700`.
package struct WrittenClock: Equatable {
    private let seconds: Int
    private let hasSeconds: Bool
    /// How many seconds the zone that the text names is ahead of UTC. Nil where it names none.
    private let offset: Int?
    /// Whether the text counts twelve hours.
    let hasMeridiem: Bool

    var namesZone: Bool { offset != nil }

    /// Words that may precede a time of day.
    static let fillers: Set<String> = ["t", "pukul", "jam", "pk", "pkl", "at"]
    private static let zones = ["wib": 7, "wita": 8, "wit": 9, "utc": 0, "gmt": 0, "z": 0]
    /// After `Asia/`.
    private static let cities = ["jakarta": 7, "pontianak": 7, "makassar": 8, "jayapura": 9]

    /// Finds the first time of day. Nil where the text has none.
    package init?(in text: String) {
        let words = WrittenWord.words(of: text)
        guard let found = words.indices.lazy.compactMap({ Self.read(words[$0...]) }).first else { return nil }
        self = found.clock
    }

    private init(seconds: Int, hasSeconds: Bool, offset: Int?, hasMeridiem: Bool) {
        self.seconds = seconds
        self.hasSeconds = hasSeconds
        self.offset = offset
        self.hasMeridiem = hasMeridiem
    }

    /// Reads the time of day with which words begin, and counts its words. `13.10.2017` begins with none.
    ///
    /// - Parameters:
    ///   - isNamed: whether a word such as "pukul" precedes, so that an hour alone is a time.
    ///   - takesOffset: whether an offset may follow directly. In running text `06.30-08.00` is a span.
    static func read(
        _ words: ArraySlice<WrittenWord>,
        isNamed: Bool = false,
        takesOffset: Bool = false
    ) -> (clock: WrittenClock, count: Int)? {
        guard let hour = words.first, hour.text.count <= 2, var hours = Int(hour.text), hours < 24 else { return nil }
        var count = 1
        var rest = 0
        var hasSeconds = false
        if hour.joinsNext, hour.sign == ":" || hour.sign == ".", let minute = words.dropFirst().first {
            guard let minutes = minute.sixtieth else { return nil }
            rest = minutes * 60
            count = 2
            if minute.joinsNext, minute.sign == hour.sign, let second = words.dropFirst(2).first,
                Int(second.text) != nil
            {
                guard let number = second.sixtieth else { return nil }
                rest += number
                hasSeconds = true
                count = 3
                if second.joinsNext, second.sign == "." || second.sign == ",", let part = words.dropFirst(3).first,
                    Int(part.text) != nil
                {
                    count = 4
                }
            }
        }
        let meridiem = Self.meridiem(words.dropFirst(count))
        guard count > 1 || meridiem != nil || isNamed && (hour.sign == " " || hour.sign == nil) else { return nil }
        if let meridiem {
            guard (1...12).contains(hours) else { return nil }
            hours = hours % 12 + (meridiem.isAfternoon ? 12 : 0)
            count += meridiem.count
        } else if let part = words.dropFirst(count).first, let hour = Self.hour(hours, inThe: part.text) {
            hours = hour
            count += 1
        }
        let isSpan = !hasSeconds && Self.isSecondTime(words.dropFirst(count).first, beside: hour)
        let zone = Self.zone(words.dropFirst(count), takesOffset: takesOffset && !isSpan)
        if let zone { count += zone.count }
        let clock = WrittenClock(
            seconds: hours * 3600 + rest,
            hasSeconds: hasSeconds,
            offset: zone?.offset,
            hasMeridiem: meridiem != nil
        )
        return (clock, count)
    }

    /// Whether a number directly after a hyphen is another time: the one in `08:00-10:00`, and in `08.00-10`, but not in `08:00-4`.
    private static func isSecondTime(_ word: WrittenWord?, beside hour: WrittenWord) -> Bool {
        guard let word, word.gap == "-", word.text.count <= 2 else { return false }
        return word.joinsNext && (word.sign == ":" || word.sign == ".") || hour.sign == "."
    }

    /// `PM` or `p.m.`
    private static func meridiem(_ words: ArraySlice<WrittenWord>) -> (isAfternoon: Bool, count: Int)? {
        guard let word = words.first else { return nil }
        if word.text == "am" || word.text == "pm" { return (word.text == "pm", 1) }
        guard word.text == "a" || word.text == "p", word.sign == ".", words.dropFirst().first?.text == "m" else {
            return nil
        }
        return (word.text == "p", 2)
    }

    /// Returns the hour of 24 that an hour and a part of the day mean: 19 for "7 malam". Nil where the word is not a part of
    /// the day, or where the hour is not in it for certain.
    private static func hour(_ hour: Int, inThe part: String) -> Int? {
        switch (part, hour) {
        case ("pagi", 1...11), ("siang", 10...15), ("sore", 14...19), ("malam", 18...23): hour
        case ("siang", 1...3), ("sore", 2...7), ("malam", 6...11): hour + 12
        default: nil
        }
    }

    /// `WIB`, `GMT+7`, `+0700`.
    private static func zone(_ words: ArraySlice<WrittenWord>, takesOffset: Bool) -> (offset: Int, count: Int)? {
        guard let word = words.first else { return nil }
        if word.text == "asia", word.sign == "/", let hours = cities[words.dropFirst().first?.text ?? ""] {
            return (hours * 3600, 2)
        }
        if let hours = zones[word.text] {
            guard hours == 0, word.text != "z", let offset = offset(words.dropFirst()) else { return (hours * 3600, 1) }
            return (offset.seconds, offset.count + 1)
        }
        return takesOffset ? offset(words).map { ($0.seconds, $0.count) } : nil
    }

    /// `+7`, `-04`, `+0700`, `+07:00`, at most 15 hours. The sign is directly before the digits.
    private static func offset(_ words: ArraySlice<WrittenWord>) -> (seconds: Int, count: Int)? {
        guard let word = words.first, let sign = word.gap.last, sign == "+" || sign == "-",
            word.gap.dropLast().allSatisfy({ $0 == " " }), word.text.count <= 4, let number = Int(word.text)
        else { return nil }
        var (hours, minutes, count) = word.text.count > 2 ? (number / 100, number % 100, 1) : (number, 0, 1)
        if word.text.count <= 2, word.joinsNext, word.sign == ":", let next = words.dropFirst().first {
            guard let sixtieth = next.sixtieth else { return nil }
            (minutes, count) = (sixtieth, 2)
        }
        guard hours <= 15, minutes < 60 else { return nil }
        return ((sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60), count)
    }

    /// The moment on a day, given by its midnight.
    package func instant(on day: LocalTime, in siteZone: SiteTimeZone) -> Instant {
        let local = day.secondsSinceEpoch + seconds
        return offset.map { Instant(secondsSinceEpoch: local - $0) }
            ?? siteZone.instant(at: LocalTime(secondsSinceEpoch: local))
    }

    /// Returns this time in the zone that another one names, where it names none itself.
    func zoned(like other: WrittenClock) -> WrittenClock {
        WrittenClock(
            seconds: seconds,
            hasSeconds: hasSeconds,
            offset: offset ?? other.offset,
            hasMeridiem: hasMeridiem
        )
    }

    /// Whether what begins at this time ends at another one of the next day.
    func endsNextDay(at end: WrittenClock) -> Bool { LocalTime.endsNextDay(end.seconds, after: seconds) }

    /// The time as ISO 8601 writes it, such as `06:33` or `06:33:16 +08:00`.
    var written: String {
        let clock = LocalTime(secondsSinceEpoch: seconds).isoClock
        let time = hasSeconds ? clock : String(clock.dropLast(3))
        guard let offset else { return time }
        let zone = LocalTime(secondsSinceEpoch: abs(offset)).isoClock.dropLast(3)
        return "\(time) \(offset < 0 ? "-" : "+")\(zone)"
    }
}
