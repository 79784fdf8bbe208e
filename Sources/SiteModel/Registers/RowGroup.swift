import Diagnostics
import Registers

/// A group of rows that are parts of one thing, such as the documents of a procurement package.
public struct RowGroup: Sendable, Hashable {
    /// The text of the column that names the group.
    public let title: String
    /// Identifiers of the group's rows, in the order of the parts; rows of unknown parts come last.
    public let rows: [String]
    /// The number of possible parts.
    public let partCount: Int
    /// The parts that are public, by the names of their kinds.
    public let shown: [String]
    /// Parts that do not apply to the group.
    public let inapplicable: [String]
    public let exempt: [String]
    /// Parts that the register does not mention, or that it says are absent.
    public let missing: [String]
}

extension RowGroup {
    /// Returns the groups of a register in order of first appearance or, where a column gives the year, the newest year first.
    static func groups(of entries: [RowEntry], _ profile: RegisterProfile) -> [RowGroup] {
        guard let parts = profile.parts, let column = profile.columns.first(where: { $0.name == parts.part }) else {
            return []
        }
        var groups: [[RowEntry]] = []
        var numbers: [[String]: Int] = [:]
        for entry in entries {
            let number = numbers[entry.row.texts(parts.whole), default: groups.count]
            numbers[entry.row.texts(parts.whole)] = number
            if number == groups.count { groups.append([entry]) } else { groups[number].append(entry) }
        }
        let places = Dictionary(keepingFirst: column.choices.enumerated().map { ($1, $0) })
        func place(_ entry: RowEntry) -> Int { places[entry.row.text(column)] ?? .max }
        // Sorting keeps the order of equals.
        return groups.sorted { $0[0].row.year > $1[0].row.year }
            .map { RowGroup(of: $0.sorted { place($0) < place($1) }, parts, column) }
    }

    private init(of entries: [RowEntry], _ parts: RegisterParts, _ column: RegisterColumn) {
        var presence: [String: RegisterParts.Presence] = [:]
        for entry in entries {
            let part = entry.row.text(column)
            // One row that shows a part suffices, whatever other rows say.
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
    /// The texts that identify a row's group.
    fileprivate func texts(_ columns: [String]) -> [String] {
        columns.map { $0 == "opd" ? opd ?? written[$0] : written[$0].lowercased() }
    }

    fileprivate var year: Int {
        if case .integer(let year)? = value(of: "tahun") { return year }
        return 0
    }

    /// The text of the row in a column of choices; as written where it is not one of the choices.
    fileprivate func text(_ column: RegisterColumn) -> String {
        if case .text(let text)? = value(of: column.name) { return text }
        return written[column.name]
    }
}
