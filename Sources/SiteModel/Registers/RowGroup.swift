import Registers

/// A whole whose parts are rows of a register, such as a procurement package with its documents.
public struct RowGroup: Sendable, Hashable {
    /// The text of the column that names it.
    public let title: String
    /// Identifiers of its rows, in the order of their parts; rows that name no known part are last.
    public let rows: [String]
    /// How many parts there can be.
    public let partCount: Int
    /// The parts that are shown, by the names of their kinds.
    public let shown: [String]
    /// Parts that the whole does not have.
    public let inapplicable: [String]
    public let exempt: [String]
    /// Parts of which the register says nothing, or that they are not there.
    public let missing: [String]
}

extension RowGroup {
    /// The wholes of a register, in the order in which they first appear, the newest year first where a column gives one.
    static func groups(of entries: [RowEntry], _ profile: RegisterProfile) -> [RowGroup] {
        guard let parts = profile.parts, let column = profile.columns.first(where: { $0.name == parts.part }) else {
            return []
        }
        var order: [[String]: Int] = [:]
        for entry in entries {
            let key = entry.row.texts(parts.whole)
            if order[key] == nil { order[key] = order.count }
        }
        let places = Dictionary(
            column.choices.enumerated().map { ($1, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return Dictionary(grouping: entries) { $0.row.texts(parts.whole) }
            .sorted { (-$0.value[0].row.year, order[$0.key] ?? 0) < (-$1.value[0].row.year, order[$1.key] ?? 0) }
            .map { _, entries in
                let sorted = entries.enumerated().sorted {
                    (places[$0.element.row.text(column)] ?? .max, $0.offset)
                        < (places[$1.element.row.text(column)] ?? .max, $1.offset)
                }.map(\.element)
                return RowGroup(of: sorted, parts, column)
            }
    }

    private init(of entries: [RowEntry], _ parts: RegisterParts, _ column: RegisterColumn) {
        var presence: [String: RegisterParts.Presence] = [:]
        for entry in entries {
            let part = entry.row.text(column)
            // One row that shows a part is enough, whatever others say.
            if presence[part] != .shown { presence[part] = parts.presence(of: entry.row) }
        }
        func kinds(_ wanted: RegisterParts.Presence) -> [String] { column.choices.filter { presence[$0] == wanted } }
        title = entries.first.map { $0.row.written[parts.whole.first ?? ""] } ?? ""
        rows = entries.map(\.id)
        partCount = column.choices.count
        shown = kinds(.shown)
        inapplicable = kinds(.inapplicable)
        exempt = kinds(.exempt)
        missing = column.choices.filter { (presence[$0] ?? .missing) == .missing }
    }
}

extension AnyRow {
    /// What tells wholes apart.
    fileprivate func texts(_ columns: [String]) -> [String] {
        columns.map { $0 == "opd" ? opd ?? written[$0] : written[$0].lowercased() }
    }

    fileprivate var year: Int {
        if case .integer(let year)? = value(of: "tahun") { return year }
        return 0
    }

    /// What the row says in a column of choices; as written where it is not one of them.
    fileprivate func text(_ column: RegisterColumn) -> String {
        if case .text(let text)? = value(of: column.name) { return text }
        return written[column.name]
    }
}
