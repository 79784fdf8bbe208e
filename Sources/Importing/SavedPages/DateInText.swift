import Diagnostics
import Reading
import Registers

/// Finds a date as pages show it: "Jumat, 13 Oktober 2017 06:33:16 WIB", "2017-10-13 06:33:16", "13/10/2017 | 06.33".
struct DateInText {
    let instant: Instant
    let before: String
    let behind: String

    init?(_ text: String, zone: SiteTimeZone) {
        let words = Self.words(text)
        for index in words.indices {
            guard let day = Self.day(words[index...]) else { continue }
            let clock = Self.clock(words[(index + day.count)...])
            let time = LocalTime(
                year: day.year,
                month: day.month,
                day: day.day,
                hour: clock.hour,
                minute: clock.minute,
                second: clock.second
            )
            guard let time else { continue }
            instant =
                clock.zone.map { Instant(secondsSinceEpoch: time.secondsSinceEpoch - $0 * 3600) }
                ?? zone.instant(at: time)
            let start = words[index].range.lowerBound
            let end = words[index + day.count + clock.count - 1].range.upperBound
            before = String(text[..<start])
            behind = String(text[end...])
            return
        }
        return nil
    }

    private struct Word {
        let text: String
        let range: Range<String.Index>
        /// The character behind it.
        let sign: Character?
    }

    private static func words(_ text: String) -> [Word] {
        var words: [Word] = []
        var index = text.startIndex
        while index < text.endIndex {
            guard isPart(text[index]) else {
                index = text.index(after: index)
                continue
            }
            // Letters and digits that follow each other are words of their own: 13Oktober, 06:33WIB.
            let isNumber = text[index].isNumber
            let start = index
            while index < text.endIndex, isPart(text[index]), text[index].isNumber == isNumber {
                index = text.index(after: index)
            }
            let sign = index < text.endIndex ? text[index] : nil
            words.append(Word(text: text[start..<index].lowercased(), range: start..<index, sign: sign))
        }
        return words
    }

    private static func isPart(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    private static func day(_ words: ArraySlice<Word>) -> (year: Int, month: Int, day: Int, count: Int)? {
        guard words.count >= 3 else { return nil }
        let (first, second, third) = (words[words.startIndex], words[words.startIndex + 1], words[words.startIndex + 2])
        let isNamed = month(second.text) != nil || month(first.text) != nil
        // Numbers alone are a date where one sign parts them.
        guard isNamed || first.sign == second.sign && ["-", "/", "."].contains(first.sign ?? " ") else { return nil }
        if first.text.count == 4, let year = Int(first.text), let month = Int(second.text), let day = Int(third.text) {
            return valid(year, month, day)
        }
        guard third.text.count == 4, let year = Int(third.text) else { return nil }
        if let day = Int(first.text), let month = month(second.text) ?? Int(second.text) {
            return valid(year, month, day)
        }
        if let month = month(first.text), let day = Int(second.text) { return valid(year, month, day) }
        return nil
    }

    private static func valid(_ year: Int, _ month: Int, _ day: Int) -> (year: Int, month: Int, day: Int, count: Int)? {
        guard (1990...2100).contains(year), LocalTime(year: year, month: month, day: day) != nil else { return nil }
        return (year, month, day, 3)
    }

    /// Full names and the short ones that Indonesian and English pages use.
    private static func month(_ word: String) -> Int? {
        let short = [
            ["jan"], ["feb", "peb", "pebruari"], ["mar"], ["apr"], ["mei", "may"], ["jun"], ["jul"],
            ["agu", "agt", "ags", "aug"], ["sep", "sept"], ["okt", "oct"], ["nov", "nop", "nopember"], ["des", "dec"],
        ]
        for number in 1...12 {
            let names = [Language.id, .en].map { CalendarNames.month(number, in: $0).lowercased() } + short[number - 1]
            if names.contains(word) { return number }
        }
        return nil
    }

    /// The time of day behind a date, midnight where there is none, and the hours that its zone is ahead of UTC.
    private static func clock(_ words: ArraySlice<Word>)
        -> (hour: Int, minute: Int, second: Int, zone: Int?, count: Int)
    {
        var rest = words
        var skipped = 0
        while let word = rest.first, ["t", "pukul", "jam", "pk", "at"].contains(word.text), skipped < 2 {
            rest = rest.dropFirst()
            skipped += 1
        }
        guard rest.count >= 2, let first = rest.first, let hour = Int(first.text), hour < 24, first.text.count <= 2,
            first.sign == ":" || first.sign == ".", let minute = Int(rest[rest.startIndex + 1].text), minute < 60,
            rest[rest.startIndex + 1].text.count == 2
        else { return (0, 0, 0, nil, 0) }
        var count = skipped + 2
        var second = 0
        let sign = rest[rest.startIndex + 1].sign
        rest = rest.dropFirst(2)
        if sign == first.sign, let word = rest.first, let number = Int(word.text), number < 60, word.text.count == 2 {
            second = number
            count += 1
            rest = rest.dropFirst()
        }
        let zones = ["wib": 7, "wita": 8, "wit": 9, "utc": 0, "gmt": 0, "z": 0]
        guard let word = rest.first, let zone = zones[word.text] else { return (hour, minute, second, nil, count) }
        return (hour, minute, second, zone, count + 1)
    }
}
