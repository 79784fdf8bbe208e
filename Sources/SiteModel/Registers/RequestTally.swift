import Reading
import Registers

/// Counts the requests and objections in their registers by year and half-year.
struct RequestTally {
    private let requests: [Entry<InformationRequest>]
    private let objections: [Entry<InformationObjection>]
    private let calendar: WorkingCalendar
    private let zone: SiteTimeZone
    private let hasObjections: Bool

    private struct Entry<Facts: Sendable> {
        let year: Int
        /// 1 or 2.
        let half: Int
        let row: Row<Facts>
    }

    init(_ registers: Registers, calendar: WorkingCalendar, zone: SiteTimeZone) {
        self.calendar = calendar
        self.zone = zone
        func entries<Facts>(_ rows: [Row<Facts>], _ date: (Row<Facts>) -> Instant?) -> [Entry<Facts>] {
            rows.compactMap { row in
                date(row).map { date in
                    let day = CalendarDay(at: date, in: zone)
                    return Entry(year: day.year, half: day.month <= 6 ? 1 : 2, row: row)
                }
            }
        }
        requests = entries(registers.requests, \.tanggal)
        objections = entries(registers.objections, \.tanggal)
        hasObjections = registers.registers.contains { $0.definition.profile == .keberatan }
    }

    /// Returns the figures of every year, the newest first. The current year appears only in half-years.
    ///
    /// - Parameters:
    ///   - written: the figures in `permohonan.csv`, which take precedence over counted ones.
    ///   - present: the current year.
    func years(completing written: [RequestFigures], before present: Int) -> [RequestFigures] {
        let counted = Dictionary(
            Set(requests.map(\.year)).filter { $0 < present }.map { ($0, figures(of: $0, half: nil)) },
            uniquingKeysWith: { first, _ in first }
        )
        let completed = written.map { figures in counted[figures.year].map(figures.completed) ?? figures }
        let known = Set(written.map(\.year))
        return (completed + counted.filter { !known.contains($0.key) }.map(\.value)).sorted { $0.year > $1.year }
    }

    /// Returns the half-years in which requests were received, the newest first.
    func halves() -> [ReportYear] {
        let halves = Set(requests.map { [$0.year, $0.half] })
        return halves.sorted { ($0[0], $0[1]) > ($1[0], $1[1]) }
            .map { ReportYear(figures(of: $0[0], half: $0[1]), half: $0[1]) }
    }

    /// Returns the figures of a year, or nil where it has no requests.
    func counted(_ year: Int) -> RequestFigures? {
        requests.contains { $0.year == year } ? figures(of: year, half: nil) : nil
    }

    /// - Parameter half: 1 or 2; nil for the whole year.
    private func figures(of year: Int, half: Int?) -> RequestFigures {
        let requests = requests.filter { $0.year == year && (half == nil || $0.half == half) }.map(\.row)
        let objections = objections.filter { $0.year == year && (half == nil || $0.half == half) }.map(\.row)
        func count(_ decision: RequestDecision) -> Int { requests.count { $0.facts.decision == decision } }
        let days = requests.compactMap(days)
        var reasons: [String] = []
        for row in requests where row.facts.decision == .ditolak && !row.alasan.isBlankMark {
            if !reasons.contains(row.alasan) { reasons.append(row.alasan) }
        }
        return RequestFigures(
            year: year,
            received: requests.count,
            granted: count(.dikabulkan),
            partlyGranted: count(.dikabulkanSebagian),
            refused: count(.ditolak),
            withdrawn: count(.dicabut),
            objections: hasObjections ? objections.count : nil,
            disputes: hasObjections ? objections.count { $0.facts.isDisputed } : nil,
            averageDays: days.isEmpty ? nil : Double(days.reduce(0, +)) / Double(days.count),
            refusalReasons: reasons.joined(separator: "; ")
        )
    }

    /// Returns the working days from a request to its answer, or nil where a date is unknown or the answer precedes the
    /// request.
    private func days(of request: Row<InformationRequest>) -> Int? {
        request.hariKerja ?? calendar.count(from: request.tanggal, to: request.tanggalJawaban, in: zone)
    }
}
