import Diagnostics
import Testing

@testable import Reading

@Suite struct CSVReaderTests {
    @Test func `A file with more cells than any list has is read up to the row that has them, and reported there`() {
        let findings = Findings()
        var reader = CSVReader("a,b\n1,2\n,\n3,4\n5,6\n", path: "a.csv", budget: 6, findings)
        var rows: [Int] = []
        while let record = reader.next() { rows.append(record.number) }
        #expect(rows == [1, 2, 4])
        #expect(findings.diagnostics.map(\.location.line) == [5])
    }
}
