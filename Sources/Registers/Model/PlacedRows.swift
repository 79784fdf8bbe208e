import Diagnostics
import Synchronization

/// Finds the rows of a register by their places. The first search builds the index. Safe to share between tasks.
final class PlacedRows: Sendable {
    private let rows: [AnyRow]
    /// Where the entries of each row of a sheet begin: once for each of the tables that are beside each other in it.
    private let prepared = Mutex<[RowPlace: [Int]]?>(nil)

    init(_ rows: [AnyRow]) { self.rows = rows }

    /// Returns the entries of the row of a table in which a place is; they follow each other. Empty where there are none.
    ///
    /// - Parameter number: the number of the row.
    func rows(_ number: Int, at location: SourceLocation) -> [AnyRow] {
        let indices = prepared.withLock { prepared in
            if let prepared { return prepared }
            var indices: [RowPlace: [Int]] = [:]
            for (index, row) in rows.enumerated() {
                var place = row.place.whole
                guard index == 0 || rows[index - 1].place.whole != place else { continue }
                place.column = 0
                indices[place, default: []].append(index)
            }
            prepared = indices
            return indices
        }
        let starts = indices[RowPlace(path: location.path, sheet: location.sheet, number: number)] ?? []
        guard let start = starts.last(where: { rows[$0].written.location <= location }) ?? starts.first else {
            return []
        }
        let place = rows[start].place.whole
        return Array(rows[start...].prefix { $0.place.whole == place })
    }
}
