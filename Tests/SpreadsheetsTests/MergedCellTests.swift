import TestSupport
import Testing

@testable import Spreadsheets

@Suite struct MergedCellTests {
    private func hidden(_ merges: [MergedRange], rows: Int, columns: Int) throws -> [CellPlace] {
        var sheet = Sheet(name: "A")
        for range in merges { try sheet.merge(range) }
        sheet.rows = (1...rows).map { row in
            SheetRow(number: row, cells: (0..<columns).map { SheetCell(column: $0, text: "x") })
        }
        sheet.findHidden(columns: [], unshown: [])
        return sheet.hidden.cells
    }

    @Test func `Cells below a merged one are hidden, and its first is not`() throws {
        let places = try hidden([MergedRange(rows: 1...2, columns: 1...2)], rows: 3, columns: 4)
        #expect(places.map { [$0.row, $0.column] } == [[1, 2], [2, 1], [2, 2]])
        // Of those that overlap, each covers what it covers by itself.
        let both = [MergedRange(rows: 1...1, columns: 0...1), MergedRange(rows: 1...1, columns: 1...2)]
        #expect(try hidden(both, rows: 1, columns: 4).map(\.column) == [1, 2])
        #expect(
            try hidden([MergedRange(rows: 1...200, columns: 0...9_999)], rows: 1, columns: 3).map(\.column) == [1, 2]
        )
    }

    @Test(.ends) func `Any number of merged cells in one place ends`() throws {
        let merges = [MergedRange](repeating: MergedRange(rows: 1...50, columns: 0...999), count: 4_000)
        #expect(try hidden(merges, rows: 50, columns: 1_000).count == 50 * 1_000 - 1)
        #expect(throws: WorkbookFault.tooLarge) {
            var sheet = Sheet(name: "A")
            for _ in 0...Sheet.mergeLimit { try sheet.merge(merges[0]) }
        }
    }
}
