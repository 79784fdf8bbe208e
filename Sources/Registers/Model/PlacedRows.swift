import Diagnostics
import Synchronization

/// Finds the rows of a register by their places. The first search builds the index. Safe to share between tasks.
final class PlacedRows: Sendable {
    private let rows: [AnyRow]
    private let prepared = Mutex<[RowPlace: Int]?>(nil)

    init(_ rows: [AnyRow]) { self.rows = rows }

    /// Returns the entries that a row of a table has, which follow each other. Empty where there are none.
    subscript(place: RowPlace) -> [AnyRow] {
        let indices = prepared.withLock { prepared in
            if let prepared { return prepared }
            let indices = Dictionary(keepingFirst: rows.enumerated().map { ($0.element.place.whole, $0.offset) })
            prepared = indices
            return indices
        }
        return indices[place].map { rows[$0...].prefix { $0.place.whole == place } }.map(Array.init) ?? []
    }
}
