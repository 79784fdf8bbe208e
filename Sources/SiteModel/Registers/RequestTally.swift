import Diagnostics
import Files
import Reading
import Registers

/// Counts the requests and objections in their registers by year and half-year.
struct RequestTally {
    /// By year.
    private let requests: [Int: [Entry<InformationRequest>]]
    private let objections: [Int: [Entry<InformationObjection>]]
    private let calendar: WorkingCalendar
    private let zone: SiteTimeZone
    private let hasObjections: Bool
    /// When the requests and objections were made that are held back and so not counted.
    private let uncountedRequests: HeldTimes
    private let uncountedObjections: HeldTimes

    private struct Entry<Facts: Sendable> {
        let year: Int
        /// 1 or 2.
        let half: Int
        let row: Row<Facts>
    }

    init(_ registers: Registers, calendar: WorkingCalendar, zone: SiteTimeZone) {
        self.calendar = calendar
        self.zone = zone
        func entries<Facts>(_ rows: [Row<Facts>], _ date: (Row<Facts>) -> Instant?) -> [Int: [Entry<Facts>]] {
            let entries = rows.compactMap { row in
                date(row).map { date in
                    let day = CalendarDay(at: date, in: zone)
                    return Entry(year: day.year, half: day.month <= 6 ? 1 : 2, row: row)
                }
            }
            return Dictionary(grouping: entries, by: \.year)
        }
        requests = entries(registers.requests, \.tanggal)
        objections = entries(registers.objections, \.tanggal)
        hasObjections = registers.registers.contains { $0.definition.profile == .keberatan }
        uncountedRequests = HeldTimes(in: registers, .permohonan, zone: zone)
        uncountedObjections = HeldTimes(in: registers, .keberatan, zone: zone)
    }

    /// Returns the figures of every year, the newest first. The current year appears only in half-years. Of years with
    /// requests that are held back none are counted: they would be false.
    ///
    /// - Parameters:
    ///   - written: the figures in `permohonan.csv`, which take precedence over counted ones.
    ///   - present: the current year.
    func years(completing written: [RequestFigures], before present: Int) -> [RequestFigures] {
        let counted = Dictionary(
            keepingFirst: requests.keys.filter { $0 < present && !uncountedRequests.touch($0) }.map {
                ($0, figures(of: $0, half: nil))
            }
        )
        let completed = written.map { figures in counted[figures.year].map(figures.completed) ?? figures }
        let known = Set(written.map(\.year))
        return (completed + counted.filter { !known.contains($0.key) }.map(\.value)).sorted { $0.year > $1.year }
    }

    /// Returns the half-years in which requests were received, the newest first.
    func halves() -> [ReportYear] {
        let halves = Set(requests.values.joined().map { [$0.year, $0.half] }).filter {
            !uncountedRequests.touch($0[0], half: $0[1])
        }
        return halves.sorted { ($0[0], $0[1]) > ($1[0], $1[1]) }
            .map { ReportYear(figures(of: $0[0], half: $0[1]), half: $0[1]) }
    }

    /// Returns the figures of a year, or nil where it has no requests.
    func counted(_ year: Int) -> RequestFigures? {
        requests[year] != nil && !uncountedRequests.touch(year) ? figures(of: year, half: nil) : nil
    }

    /// - Parameter half: 1 or 2; nil for the whole year.
    private func figures(of year: Int, half: Int?) -> RequestFigures {
        let requests = requests[year, default: []].filter { half == nil || $0.half == half }.map(\.row)
        let objections = objections[year, default: []].filter { half == nil || $0.half == half }.map(\.row)
        func count(_ decision: RequestDecision) -> Int { requests.count { $0.facts.decision == decision } }
        let countsObjections = hasObjections && !uncountedObjections.touch(year, half: half)
        // As `Double`, because a row may have any number, and the sum of two may be more than `Int` holds.
        let days = requests.compactMap(days).map(Double.init)
        var reasons: [String] = []
        var known: Set<String> = []
        for row in requests where row.facts.decision == .ditolak && !row.alasan.isBlankMark {
            if known.insert(row.alasan).inserted { reasons.append(row.alasan) }
        }
        var figures = RequestFigures(year: year)
        figures.received = requests.count
        figures.granted = count(.dikabulkan)
        figures.partlyGranted = count(.dikabulkanSebagian)
        figures.refused = count(.ditolak)
        figures.withdrawn = count(.dicabut)
        figures.objections = countsObjections ? objections.count : nil
        figures.disputes = countsObjections ? objections.count { $0.facts.isDisputed } : nil
        figures.averageDays = days.isEmpty ? nil : days.reduce(0, +) / Double(days.count)
        figures.refusalReasons = reasons.joined(separator: "; ")
        return figures
    }

    /// Returns the working days from a request to its answer, or nil where a date is unknown or the answer precedes the request.
    private func days(of request: Row<InformationRequest>) -> Int? {
        request.hariKerja ?? calendar.count(from: request.tanggal, to: request.tanggalJawaban, in: zone)
    }
}

/// The years and half-years to which rows that are held back belong.
private struct HeldTimes {
    /// Years, each with the half-year where it is known.
    private var times: Set<[Int]> = []
    /// Whether there are rows of which nothing tells the year.
    private var hasUndated = false

    init(in registers: Registers, _ profile: RegisterProfile, zone: SiteTimeZone) {
        for register in registers.registers where register.definition.profile == profile {
            for held in register.missingRows {
                let row = held.row
                let written = row.columns.lazy.filter { $0.kind == .date }.map { row.written[$0.name] }.first ?? ""
                let date = (row.facts as? InformationRequest)?.tanggal ?? (row.facts as? InformationObjection)?.tanggal
                if let day = date.map({ CalendarDay(at: $0, in: zone) }) {
                    times.insert([day.year, day.month <= 6 ? 1 : 2])
                } else {
                    add(Self.year(in: written) ?? Self.year(in: row.written.location.path.lastPathPart))
                }
            }
            for table in register.heldTables { add(Self.year(in: table.path.rawValue.lastPathPart)) }
        }
    }

    private mutating func add(_ year: Int?) {
        if let year { times.insert([year]) } else { hasUndated = true }
    }

    /// - Parameter half: 1 or 2; nil for the whole year.
    func touch(_ year: Int, half: Int? = nil) -> Bool {
        hasUndated || times.contains { $0[0] == year && (half == nil || $0.count == 1 || $0[1] == half) }
    }

    /// The only group of four digits that can be a year.
    private static func year(in text: String) -> Int? {
        let years = text.split { !("0"..."9").contains($0) }.filter { $0.count == 4 }.compactMap { Int($0) }
            .filter { (1990...2100).contains($0) }
        return years.count == 1 ? years[0] : nil
    }
}
