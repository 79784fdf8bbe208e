import Reading

/// Reads the time of creation of information, in the spellings that offices use.
enum CreationTime {
    /// Returns the first day of the first time in a text: of 2026 for `2026`, of 2025 for `2025-2029`, 1 March for
    /// `Maret 2026` and `2026-03`. Nil where the text contains no year.
    static func firstDay(of text: String) -> CalendarDay? {
        let words = text.plainWords
        for index in words.indices where words[index].count == 4 {
            guard let year = Int(words[index]), (1800...2199).contains(year) else { continue }
            let (month, day) = afterYear(words[(index + 1)...]) ?? beforeYear(words[..<index]) ?? (1, 1)
            return (LocalTime(year: year, month: month, day: day) ?? LocalTime(year: year, month: 1, day: 1))
                .map(CalendarDay.init)
        }
        return nil
    }

    /// Returns the last day of the last year in a text, or nil where it contains none.
    static func lastDay(of text: String) -> CalendarDay? {
        let years = text.plainWords.filter { $0.count == 4 }.compactMap { Int($0) }.filter {
            (1800...2199).contains($0)
        }
        return years.max().flatMap { LocalTime(year: $0, month: 12, day: 31) }.map(CalendarDay.init)
    }

    /// Returns the last day of the latest span of years in a text: of 2029 for `Renstra 2025-2029`, of 2024 for `2020
    /// s.d. 2024`. Nil where the text contains none.
    static func lastDayOfSpan(in text: String) -> CalendarDay? {
        let words = text.plainWords.filter { !["s", "d", "sd", "sampai", "dengan", "hingga"].contains($0) }
        let years = words.map { word in
            word.count == 4 ? Int(word).flatMap { (1800...2199).contains($0) ? $0 : nil } : nil
        }
        let ends = zip(years, years.dropFirst()).compactMap { first, last in
            if let first, let last, first < last { last } else { nil }
        }
        return ends.max().flatMap { LocalTime(year: $0, month: 12, day: 31) }.map(CalendarDay.init)
    }

    /// Reads month and day after a year, such as `-03` or `-03-31`, with two digits each.
    private static func afterYear(_ words: ArraySlice<Substring>) -> (month: Int, day: Int)? {
        guard let month = words.first.flatMap(shortNumber) else { return nil }
        return (month, words.dropFirst().first.flatMap(shortNumber) ?? 1)
    }

    /// `31/03/`, `31 Maret`, `03/` or `Maret`.
    private static func beforeYear(_ words: ArraySlice<Substring>) -> (month: Int, day: Int)? {
        guard let word = words.last else { return nil }
        let day = words.dropLast().last.flatMap { Int($0) }
        if let month = CalendarNames.month(named: word) { return (month, day ?? 1) }
        // `12/2026` by itself: `Nomor 12/2026` is not a month.
        guard let month = shortNumber(word), let day = day ?? (words.count == 1 ? 1 : nil) else { return nil }
        return (month, day)
    }

    private static func shortNumber(_ word: Substring) -> Int? { word.count == 2 ? Int(word) : nil }
}
