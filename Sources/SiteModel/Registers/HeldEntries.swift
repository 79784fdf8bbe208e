public import Diagnostics
import Registers

/// The entries of a list that are held back because of their errors, counted. Of what they say nothing is known here.
public struct HeldEntries: Sendable, Hashable {
    public struct Group: Sendable, Hashable {
        /// Code of the agency; nil where the rows name none.
        public let agency: String?
        /// What is wrong, in the title of a rule.
        public let reason: LocalizedText
        /// Number of rows. Nil for a whole file.
        public let count: Int?
    }

    /// By agency in the order of `opd.csv`, those without one last; then the largest first.
    public let groups: [Group]

    public var rows: Int { groups.reduce(0) { $0 + ($1.count ?? 0) } }
    public var files: Int { groups.count { $0.count == nil } }
    public var isEmpty: Bool { groups.isEmpty }

    /// Number of rows of an agency.
    func rows(of agency: String?) -> Int {
        groups.reduce(0) { $0 + ($1.agency == agency ? $1.count ?? 0 : 0) }
    }

    /// - Parameters:
    ///   - klasifikasi: the class of the rows; nil for all rows, and for files.
    ///   - agencies: the place of each agency, by code.
    init(of registers: [Register], klasifikasi: Klasifikasi? = nil, agencies: [String: Int]) {
        let rows = registers.flatMap(\.heldRows).filter { klasifikasi == nil || $0.row.klasifikasi == klasifikasi }
        let tables = klasifikasi == nil ? registers.flatMap(\.heldTables) : []
        let known = { (code: String?) in code.flatMap { agencies[$0] == nil ? nil : $0 } }
        let byReason = Dictionary(grouping: rows) { Group(agency: known($0.row.opd), reason: $0.reason, count: 0) }
        let counted = byReason.map { Group(agency: $0.key.agency, reason: $0.key.reason, count: $0.value.count) }
        let files = tables.map { Group(agency: known($0.agency), reason: $0.reason, count: nil) }
        func order(_ group: Group) -> (Int, Int, String) {
            (group.agency.flatMap { agencies[$0] } ?? .max, -(group.count ?? 0), group.reason.id)
        }
        groups = (counted + files).sorted { order($0) < order($1) }
    }

    /// What is held back of a table beside the registers.
    init(_ held: [HeldBeside]) {
        groups = held.map { Group(agency: nil, reason: $0.reason, count: $0.count) }
            .sorted { (-($0.count ?? 0), $0.reason.id) < (-($1.count ?? 0), $1.reason.id) }
    }
}
