import Spreadsheets
import Testing

@Suite struct WorkbookWriterTests {
    @Test func `A workbook that is written is read as it was meant`() throws {
        let rows = [["Nomor", "Judul & isi"], ["1", "A < B, \"kutip\"; é"], ["", "2-1"]]
        let writer = WorkbookWriter([
            WorkbookWriter.Sheet(name: "Daftar", rows: rows, choices: [0: ["satu", "dua"]]),
            WorkbookWriter.Sheet(name: "Petunjuk", rows: []),
        ])
        let workbook = try Workbook(writer.bytes())
        #expect(workbook.sheets.map(\.name) == ["Daftar", "Petunjuk"])
        let read = workbook.sheets[0].rows.map { $0.cells.map(\.text).filter { !$0.isEmpty } }
        #expect(read == rows.map { $0.filter { !$0.isEmpty } })
    }

    @Test func `Equal sheets give equal bytes, and columns go on after Z`() throws {
        let sheet = WorkbookWriter.Sheet(name: "A", rows: [(1...60).map(String.init)])
        #expect(WorkbookWriter([sheet]).bytes() == WorkbookWriter([sheet]).bytes())
        let read = try Workbook(WorkbookWriter([sheet]).bytes()).sheets[0].rows[0].cells.map(\.text)
        #expect(read == (1...60).map(String.init))
    }
}
