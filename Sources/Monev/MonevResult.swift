public import Diagnostics
public import SiteModel

/// The result of the checklist for a portal: a self-check, neither the official instrument nor a score in it.
public struct MonevResult: Sendable, Hashable {
    /// The answers for the whole public body, in the order of the checklist.
    public let answers: [MonevAnswer]
    /// The answers for each agency, in the order of `opd.csv`.
    public let agencies: [MonevAgency]

    /// Runs the checklist over a portal.
    public init(of site: Site) {
        let evidence = MonevEvidence(site)
        answers = MonevChecklist.points.map { point in
            MonevAnswer(id: point.id, group: point.group, title: point.title, finding: point.test(evidence))
        }
        guard let registers = site.registers else {
            agencies = []
            return
        }
        agencies = registers.agencies.map { MonevAgency($0, registers: registers, site: site) }
    }

    /// The share of all points that are shown.
    public var total: MonevShare { MonevShare(answers.map(\.finding.state)) }

    /// Returns the answers in a group.
    public func answers(in group: MonevGroup) -> [MonevAnswer] {
        answers.filter { $0.group == group }
    }

    /// Returns the share of a group's points that are shown.
    public func share(of group: MonevGroup) -> MonevShare {
        MonevShare(answers(in: group).map(\.finding.state))
    }
}

/// A point of the checklist and its result.
public struct MonevAnswer: Sendable, Hashable {
    public let id: String
    public let group: MonevGroup
    public let title: LocalizedText
    public let finding: MonevFinding
}

/// The number of points in each state. All points weigh the same.
public struct MonevShare: Sendable, Hashable {
    public let ya: Int
    public let sebagian: Int
    public let belum: Int

    init(_ states: [MonevState]) {
        ya = states.count { $0 == .ya }
        sebagian = states.count { $0 == .sebagian }
        belum = states.count { $0 == .belum }
    }

    public var count: Int { ya + sebagian + belum }

    /// The percentage shown, rounded down so that 100 means all; a point shown in part counts half.
    public var percent: Int { count == 0 ? 0 : (2 * ya + sebagian) * 50 / count }
}
