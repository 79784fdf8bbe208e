public import Diagnostics
public import SiteModel

/// The result of the checklist for a portal: a self-check, neither the official instrument nor a score in it.
public struct MonevResult: Sendable, Hashable {
    /// The answers for the whole public body, in the order of the checklist.
    public let answers: [MonevAnswer]
    /// What is held back, and does not count.
    public let held: [MonevHeld]
    /// The answers for each agency, in the order of `opd.csv`.
    public let agencies: [MonevAgency]

    /// Runs the checklist over a portal.
    public init(of site: Site) {
        let evidence = MonevEvidence(site)
        answers = MonevChecklist.points.map { point in
            MonevAnswer(
                id: point.id,
                group: point.group,
                title: point.title,
                weight: point.weight,
                finding: point.test(evidence)
            )
        }
        guard let registers = site.registers else {
            agencies = []
            held = []
            return
        }
        held = MonevHeld.all(of: registers)
        agencies = registers.agencies.map { MonevAgency($0, registers: registers, site: site) }
    }

    /// The share of all points that are shown.
    public var total: MonevShare { MonevShare(answers.map { ($0.finding.state, $0.weight) }) }

    /// Returns the answers in a group.
    public func answers(in group: MonevGroup) -> [MonevAnswer] {
        answers.filter { $0.group == group }
    }

    /// Returns the share of a group's points that are shown.
    public func share(of group: MonevGroup) -> MonevShare {
        MonevShare(answers(in: group).map { ($0.finding.state, $0.weight) })
    }
}

/// A point of the checklist and its result.
public struct MonevAnswer: Sendable, Hashable {
    public let id: String
    public let group: MonevGroup
    public let title: LocalizedText
    /// How much the point counts, from 1.
    public let weight: Int
    public let finding: MonevFinding
}

/// The number of points in each state, and how much of their weight is shown.
public struct MonevShare: Sendable, Hashable {
    public let ya: Int
    public let sebagian: Int
    public let belum: Int
    public let takDinilai: Int
    /// The percentage of the weight shown, rounded down so that 100 means all; a point shown in part counts half, one that
    /// is not judged not at all. 0 where no point is judged.
    public let percent: Int

    init(_ points: [(state: MonevState, weight: Int)]) {
        func count(_ state: MonevState) -> Int { points.count { $0.state == state } }
        func weight(_ state: MonevState) -> Int { points.reduce(0) { $0 + ($1.state == state ? $1.weight : 0) } }
        ya = count(.ya)
        sebagian = count(.sebagian)
        belum = count(.belum)
        takDinilai = count(.takDinilai)
        let whole = weight(.ya) + weight(.sebagian) + weight(.belum)
        percent = whole == 0 ? 0 : (2 * weight(.ya) + weight(.sebagian)) * 50 / whole
    }

    /// The points that are judged.
    public var count: Int { ya + sebagian + belum }
}
