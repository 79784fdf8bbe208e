import Diagnostics
import SiteModel

/// What a portal shows of the checklist: a check of one's own, not the official instrument and not a score in it.
public struct MonevResult: Sendable, Hashable {
    /// The body as a whole, in the order of the checklist.
    public let answers: [MonevAnswer]
    /// In the order of `opd.csv`.
    public let agencies: [MonevAgency]

    /// Looks at a portal.
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

    /// How much is shown.
    public var total: MonevShare { MonevShare(answers.map(\.finding.state)) }

    /// The points of a group.
    public func answers(in group: MonevGroup) -> [MonevAnswer] {
        answers.filter { $0.group == group }
    }

    /// How much of a group is shown.
    public func share(of group: MonevGroup) -> MonevShare {
        MonevShare(answers(in: group).map(\.finding.state))
    }
}

/// A point of the checklist with what was found.
public struct MonevAnswer: Sendable, Hashable {
    public let id: String
    public let group: MonevGroup
    public let title: LocalizedText
    public let finding: MonevFinding
}

/// Points, counted by what was found. Every point weighs the same.
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

    /// Per cent that are shown, rounded down, so that 100 means all of them; a point shown in part counts half.
    public var percent: Int { count == 0 ? 0 : (2 * ya + sebagian) * 50 / count }
}
