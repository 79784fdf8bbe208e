/// A date in a text as people write it: `Jumat, 13 Oktober 2017 06:33:16 WIB`, `2017-10-13`, `13/10/2017 | 06.33`. The day
/// comes before the month, as Indonesia writes it.
package struct WrittenDate {
    /// Midnight of the day.
    package let day: LocalTime
    /// The time of day that follows the date, if any.
    package let clock: WrittenClock?
    package let before: String
    package let after: String

    /// Finds the first date. Nil where the text has none.
    ///
    /// - Parameter isWhole: whether the text is meant as a date, so that years from 1900 on and any sign between numbers
    ///   count. In running text years are 1990 to 2100, and numbers alone are a date where one sign separates them.
    package init?(in text: String, isWhole: Bool = false) {
        let words = WrittenWord.words(of: text)
        for index in words.indices {
            guard let day = Self.day(Array(words[index...].prefix(3)), isWhole) else { continue }
            let rest = words[(index + 3)...]
            let fillers = rest.prefix(2).prefix { ["t", "pukul", "jam", "pk", "at"].contains($0.text) }
            let clock = WrittenClock.read(rest.dropFirst(fillers.count))
            let last = clock.map { index + 2 + fillers.count + $0.count } ?? index + 2
            self.day = day
            self.clock = clock?.clock
            before = String(text[..<words[index].range.lowerBound])
            after = String(text[words[last].range.upperBound...])
            return
        }
        return nil
    }

    private static func day(_ words: [WrittenWord], _ isWhole: Bool) -> LocalTime? {
        guard words.count == 3 else { return nil }
        let months = words.map { CalendarNames.month(named: $0.text) }
        let numbers = words.map { Int($0.text) }
        let isSeparated = words[0].sign == words[1].sign && ["-", "/", "."].contains(words[0].sign)
        guard isWhole || isSeparated || months[0] != nil || months[1] != nil else { return nil }
        let isYearFirst = words[0].text.count == 4 && numbers[0] != nil
        let isMonthFirst = months[0] != nil
        guard words[isYearFirst ? 0 : 2].text.count == 4, let year = numbers[isYearFirst ? 0 : 2],
            let day = numbers[isYearFirst ? 2 : isMonthFirst ? 1 : 0],
            let month = isMonthFirst ? months[0] : months[1] ?? numbers[1],
            isWhole ? year >= 1900 : (1990...2100).contains(year)
        else { return nil }
        return LocalTime(year: year, month: month, day: day)
    }

    /// The moment, at midnight where the text gives no time of day. A zone that the text names goes before `zone`.
    package func instant(in zone: SiteTimeZone) -> Instant {
        clock?.instant(on: day, in: zone) ?? zone.instant(at: day)
    }
}

/// A time of day as people write it: `06:33:16`, `6.33 WIB`.
package struct WrittenClock: Equatable {
    private let seconds: Int
    /// How many hours the zone that the text names is ahead of UTC. Nil where it names none.
    private let zone: Int?

    private static let zones = ["wib": 7, "wita": 8, "wit": 9, "utc": 0, "gmt": 0, "z": 0]

    /// Finds the first time of day. Nil where the text has none.
    package init?(in text: String) {
        let words = WrittenWord.words(of: text)
        guard let found = words.indices.lazy.compactMap({ Self.read(words[$0...]) }).first else { return nil }
        self = found.clock
    }

    private init(seconds: Int, zone: Int?) {
        self.seconds = seconds
        self.zone = zone
    }

    /// Reads the time of day with which words begin, and counts its words. `13.10.2017` begins with none.
    fileprivate static func read(_ words: ArraySlice<WrittenWord>) -> (clock: WrittenClock, count: Int)? {
        guard words.count >= 2, let hour = words.first, let minute = words.dropFirst().first, hour.text.count <= 2,
            let hours = Int(hour.text), hours < 24, hour.joinsNext, hour.sign == ":" || hour.sign == ".",
            let minutes = minute.sixtieth
        else { return nil }
        var count = 2
        var seconds = 0
        if minute.joinsNext, minute.sign == hour.sign, let second = words.dropFirst(2).first, Int(second.text) != nil {
            guard let number = second.sixtieth else { return nil }
            seconds = number
            count = 3
        }
        let zone = words.dropFirst(count).first.flatMap { zones[$0.text] }
        let clock = WrittenClock(seconds: hours * 3600 + minutes * 60 + seconds, zone: zone)
        return (clock, zone == nil ? count : count + 1)
    }

    /// The moment on a day, given by its midnight.
    package func instant(on day: LocalTime, in siteZone: SiteTimeZone) -> Instant {
        let local = day.secondsSinceEpoch + seconds
        return zone.map { Instant(secondsSinceEpoch: local - $0 * 3600) }
            ?? siteZone.instant(at: LocalTime(secondsSinceEpoch: local))
    }
}

/// A run of letters or of digits: `13Oktober` is two words.
private struct WrittenWord {
    /// In small letters.
    let text: String
    let range: Range<String.Index>
    /// The character that follows. Nil at the end.
    let sign: Character?
    /// Whether only ``sign`` separates the word from the next.
    let joinsNext: Bool

    /// The number of minutes or seconds that two digits are.
    var sixtieth: Int? { text.count == 2 ? Int(text).flatMap { $0 < 60 ? $0 : nil } : nil }

    static func words(of text: String) -> [WrittenWord] {
        var words: [WrittenWord] = []
        var index = text.startIndex
        while index < text.endIndex {
            guard isPart(text[index]) else {
                index = text.index(after: index)
                continue
            }
            let isNumber = text[index].isNumber
            let start = index
            while index < text.endIndex, isPart(text[index]), text[index].isNumber == isNumber {
                index = text.index(after: index)
            }
            let rest = text[index...]
            words.append(
                WrittenWord(
                    text: text[start..<index].lowercased(),
                    range: start..<index,
                    sign: rest.first,
                    joinsNext: rest.dropFirst().first.map(isPart) == true
                )
            )
        }
        return words
    }

    private static func isPart(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
