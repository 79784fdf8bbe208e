public import Diagnostics

/// Names of months and days.
public enum CalendarNames {
    /// Returns the name of a month, 1 to 12.
    public static func month(_ month: Int, in language: Language) -> String {
        let names =
            switch language {
            case .id:
                [
                    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
                    "November", "Desember",
                ]
            case .en:
                [
                    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                    "November", "December",
                ]
            }
        return names[month - 1]
    }

    /// Returns the month, 1 to 12, that a word names in either language, in full or by its first three letters or more.
    package static func month(named word: some StringProtocol) -> Int? {
        guard word.count >= 3 else { return nil }
        let word = word.lowercased()
        return spellings.first { $0.name.hasPrefix(word) }?.month
    }

    private static let spellings: [(name: String, month: Int)] =
        (1...12).flatMap { number in Language.allCases.map { (month(number, in: $0).lowercased(), number) } }
        + [("pebruari", 2), ("agt", 8), ("ags", 8), ("nopember", 11)]

    /// Returns the name of a day, 0 for Sunday to 6 for Saturday.
    public static func weekday(_ weekday: Int, in language: Language) -> String {
        let names =
            switch language {
            case .id: ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"]
            case .en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
            }
        return names[weekday]
    }

    /// Returns the day, 0 for Sunday, that a word names in either language, in full or by its first three letters or more.
    package static func weekday(named word: some StringProtocol) -> Int? {
        guard word.count >= 3 else { return nil }
        let word = word.lowercased()
        return weekdaySpellings.first { $0.name.hasPrefix(word) }?.day
    }

    private static let weekdaySpellings: [(name: String, day: Int)] =
        (0...6).flatMap { number in Language.allCases.map { (weekday(number, in: $0).lowercased(), number) } }
        + [("ahad", 0)]
}
