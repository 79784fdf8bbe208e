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
    /// How the questions of a questionnaire are answered.
    public let questionnaire: MonevQuestionnaire

    /// Runs the checklist over a portal.
    public init(of site: Site) {
        let evidence = MonevEvidence(site)
        answers = MonevChecklist.points.map { point in
            let finding = point.test(evidence)
            return MonevAnswer(
                id: point.id,
                group: point.group,
                title: point.title,
                weight: point.weight,
                file: evidence.file(finding.file ?? point.file),
                finding: finding
            )
        }
        questionnaire = MonevQuestionnaire(answers, evidence)
        guard let registers = site.registers else {
            agencies = []
            held = []
            return
        }
        held = MonevHeld.all(of: registers)
        agencies = registers.agencies.map { MonevAgency($0, registers: registers, evidence) }
    }

    /// The share of all points that are shown.
    public var total: MonevShare { MonevShare(answers.map { ($0.finding.state, $0.weight) }) }

    /// What is to be written: the points that are not shown in full, the weightiest first.
    public var todo: [MonevAnswer] {
        answers.enumerated().filter { [.sebagian, .isian, .belum].contains($0.element.finding.state) }
            .sorted { (-$0.element.weight, $0.offset) < (-$1.element.weight, $1.offset) }.map(\.element)
    }

    public func answers(in group: MonevGroup) -> [MonevAnswer] { answers.filter { $0.group == group } }

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
    /// The file in which it is written.
    public let file: String
    public let finding: MonevFinding
}

/// The number of points in each state, and how much of their weight is shown.
public struct MonevShare: Sendable, Hashable {
    public let ya: Int
    public let sebagian: Int
    public let isian: Int
    public let belum: Int
    public let takDinilai: Int
    /// The percentage of the weight shown, rounded down so that 100 means all; a point shown in part counts half, one that
    /// is not judged not at all. 0 where no point is judged.
    public let percent: Int
    /// The percentage of the weight that is there at least as a form, rounded down.
    public let formPercent: Int

    init(_ points: [(state: MonevState, weight: Int)]) {
        func count(_ state: MonevState) -> Int { points.count { $0.state == state } }
        func weight(_ state: MonevState) -> Int { points.reduce(0) { $0 + ($1.state == state ? $1.weight : 0) } }
        ya = count(.ya)
        sebagian = count(.sebagian)
        isian = count(.isian)
        belum = count(.belum)
        takDinilai = count(.takDinilai)
        let whole = weight(.ya) + weight(.sebagian) + weight(.isian) + weight(.belum)
        percent = whole == 0 ? 0 : (2 * weight(.ya) + weight(.sebagian)) * 50 / whole
        formPercent = whole == 0 ? 0 : (weight(.ya) + weight(.sebagian) + weight(.isian)) * 100 / whole
    }
}
