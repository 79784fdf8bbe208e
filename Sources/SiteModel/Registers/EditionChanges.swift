import Registers

/// What is different between two editions of one register. Rows are recognised by number and title, so that a list that
/// was numbered anew does not count as a list of new rows.
public struct EditionChanges: Sendable {
    /// Sorted by number.
    public let changes: [RowChange]
    /// For each row of the older edition its place in the newer one, or nil where it was withdrawn.
    public let successors: [Int?]
    /// For each change, the row's place in the newer edition. Nil for rows that were withdrawn.
    let places: [Int?]

    /// - Parameters:
    ///   - columns: those that are compared, in the order in which differences are told.
    ///   - shape: which columns hold number and title.
    public init(from old: [RegisterRow], to new: [RegisterRow], columns: [RegisterColumn], shape: RowShape) {
        let successors = RowMatching(old: old, new: new, shape: shape).successors
        var changes: [(change: RowChange, place: Int?)] = []
        var kept = Set<Int>()
        for (index, successor) in successors.enumerated() {
            guard let successor else {
                changes.append((shape.change(.withdrawn, old[index]), nil))
                continue
            }
            kept.insert(successor)
            let different = Self.differences(from: old[index], to: new[successor], columns)
            guard !different.isEmpty else { continue }
            let isRelabelled = different.contains { $0.column == "klasifikasi" }
            let kind = isRelabelled ? RowChange.Kind.relabelled : .changed
            changes.append((shape.change(kind, new[successor], different), successor))
        }
        for index in new.indices where !kept.contains(index) {
            let wasExempt = !new[index]["asal_dik"].isEmpty
            changes.append((shape.change(wasExempt ? .opened : .added, new[index]), index))
        }
        let order = changes.indices.map { (key: NaturalKey(changes[$0].change.nomor), index: $0) }.sorted {
            $0.key == $1.key ? $0.index < $1.index : $0.key < $1.key
        }
        self.changes = order.map { changes[$0.index].change }
        places = order.map { changes[$0.index].place }
        self.successors = successors
    }

    private static func differences(
        from old: RegisterRow,
        to new: RegisterRow,
        _ columns: [RegisterColumn]
    ) -> [ColumnChange] {
        columns.compactMap { column in
            let (before, after) = (old[column.name], new[column.name])
            let isSame =
                column.name == "klasifikasi"
                ? before.foldedWords == after.foldedWords : before.spacedOnce == after.spacedOnce
            return isSame ? nil : ColumnChange(column: column.name, old: before, new: after)
        }
    }
}

/// Which columns of a register hold a row's number and title.
public struct RowShape: Sendable, Hashable {
    /// Characters of a row's title.
    static let titleLimit = 160

    let number: String
    /// The first that is filled is the title.
    let titles: [String]

    /// A register with columns of its own has its numbers in `nomor` or, without such a column, in the first one.
    public init(profile: RegisterProfile?, columns: [RegisterColumn]) {
        switch profile {
        case .dip:
            number = "nomor"
            titles = ["judul", "ringkasan"]
        case .dik:
            number = "nomor"
            titles = ["informasi"]
        case nil:
            let names = columns.map(\.name)
            let number = names.first { $0 == "nomor" } ?? names.first ?? "nomor"
            let usual = ["judul", "nama", "tentang", "uraian"].filter { names.contains($0) && $0 != number }
            self.number = number
            titles = usual + names.filter { $0 != number && !usual.contains($0) }
        }
    }

    func nomor(of row: RegisterRow) -> String { row[number] }

    /// The title of a row, cut at a word's end; its number where it has none.
    func title(of row: RegisterRow) -> String {
        let title = titles.lazy.map { row[$0] }.first { !$0.isEmpty } ?? nomor(of: row)
        return title.spacedOnce.cut(at: Self.titleLimit)
    }

    fileprivate func change(_ kind: RowChange.Kind, _ row: RegisterRow, _ columns: [ColumnChange] = []) -> RowChange {
        RowChange(
            kind: kind,
            nomor: nomor(of: row),
            title: title(of: row),
            opd: row["opd"],
            columns: columns,
            row: nil
        )
    }
}

extension String {
    /// White space put into single spaces: spreadsheets move line breaks about.
    var spacedOnce: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// Small letters and digits, words with one space between: `Serta-Merta` and `serta_merta` are one.
    var foldedWords: String {
        lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }

    /// At most this many characters, ending in a whole word and an ellipsis where some are cut.
    func cut(at length: Int) -> String {
        guard count > length else { return self }
        let head = prefix(length)
        let words = head.lastIndex(of: " ").map { head[..<$0] } ?? head
        return words + "…"
    }
}
