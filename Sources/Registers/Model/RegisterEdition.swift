import ASCII
public import Reading

/// A register as it was published on an earlier day: `content/register/<register>/edisi/<name>.csv`.
public struct RegisterEdition: Sendable {
    /// The register's name.
    public let register: String
    /// The file's name without its ending: `2026`, `2026-01` or `2026-01-15`.
    public let name: String
    /// The first day that the name means.
    public let day: CalendarDay
    /// In the order of the file.
    public let rows: [RegisterRow]

    /// Nil where the name is not a date.
    public init?(register: String, name: String, rows: [RegisterRow]) {
        guard let day = Self.day(named: name) else { return nil }
        self.register = register
        self.name = name
        self.day = day
        self.rows = rows
    }

    /// The first day of `2026`, `2026-01` or `2026-01-15`.
    static func day(named name: String) -> CalendarDay? {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        let isDigits = parts.allSatisfy { $0.utf8.allSatisfy(\.isASCIIDigit) }
        guard isDigits, (1...3).contains(parts.count), zip(parts, [4, 2, 2]).allSatisfy({ $0.utf8.count == $1 }) else {
            return nil
        }
        let numbers = parts.compactMap { Int($0) } + [1, 1]
        return LocalTime(year: numbers[0], month: numbers[1], day: numbers[2]).map { CalendarDay($0) }
    }
}
