/// A day, as the number of days since 1 January 2016.
struct CalendarDay {
    /// The number of days in the ten years of articles.
    static let count = 3653

    let year: Int
    let month: Int
    let day: Int

    init(_ number: Int) {
        var year = 2016
        var rest = number
        while rest >= Self.days(in: year) {
            rest -= Self.days(in: year)
            year += 1
        }
        var month = 1
        while rest >= Self.days(month, in: year) {
            rest -= Self.days(month, in: year)
            month += 1
        }
        self.year = year
        self.month = month
        day = rest + 1
    }

    private static func days(in year: Int) -> Int { year % 4 == 0 ? 366 : 365 }

    private static func days(_ month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    var text: String { "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))" }

    var folder: String { "\(year)/\(Self.twoDigits(month))" }

    static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
