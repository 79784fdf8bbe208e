import Spreadsheets
import TestSupport
import Testing

/// What cells of a workbook show.
@Suite struct WorkbookTests {
    private func texts(_ bytes: [UInt8]) throws -> [String] {
        try Workbook(bytes).sheets.flatMap { sheet in
            sheet.rows.flatMap { row in row.cells.map { "\(sheet.name) \(row.number).\($0.column + 1): \($0.text)" } }
        }
    }

    private func cells(_ cells: String, styles: String = "", workbook: String = "", strings: String = "") throws
        -> [String]
    {
        var parts = WorkbookWriter.xlsxParts(["A"], workbook: workbook)
        parts["xl/worksheets/sheet1.xml"] = "<worksheet><sheetData><row r=\"1\">\(cells)</row></sheetData></worksheet>"
        parts["xl/styles.xml"] = "<styleSheet>\(styles)</styleSheet>"
        parts["xl/sharedStrings.xml"] = "<sst>\(strings)</sst>"
        return try Workbook(WorkbookWriter.zip(parts)).sheets[0].rows.flatMap { $0.cells.map(\.text) }
    }

    /// The text of a number in a format.
    private func shown(_ number: String, _ code: String, workbook: String = "") throws -> String? {
        let styles =
            "<numFmts><numFmt numFmtId=\"164\" formatCode=\"\(code)\"/></numFmts>"
            + "<cellXfs><xf numFmtId=\"164\"/></cellXfs>"
        return try cells("<c s=\"0\"><v>\(number)</v></c>", styles: styles, workbook: workbook).first
    }

    @Test func `Reads shared, inline and rich text, results of formulas, truth and errors`() throws {
        let found = try cells(
            """
            <c t="s"><v>0</v></c><c t="inlineStr"><is><t>satu</t></is></c><c t="s"><v>1</v></c>\
            <c t="str"><f>A1&amp;B1</f><v>hasil</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c>
            """,
            strings: "<si><t>nol</t></si><si><r><t>te</t></r><r><t>bal</t></r><rPh><t>x</t></rPh></si>"
        )
        #expect(found == ["nol", "satu", "tebal", "hasil", "TRUE", "#REF!"])
    }

    @Test(arguments: [
        ("46053", "yyyy-mm-dd", "2026-01-31"), ("46053", "dd/mm/yyyy", "2026-01-31"), ("46024", "d-mmm", "2-Jan"),
        ("46053", "mmmm yyyy", "Januari 2026"), ("46053", "[$-421]d mmmm yyyy", "31 Januari 2026"),
        ("1", "yyyy-mm-dd", "1900-01-01"),
        ("1.1", "0.00", "1.10"), ("0.155", "0.0%", "15.5%"), ("1250", "#,##0", "1250"), ("7", "000", "007"),
        ("1.1", "General", "1.1"), ("0.1", "General", "0.1"), ("1234567890123", "General", "1234567890123"),
        ("1.23E+15", "General", "1.23000E+15"), ("-5", "0", "-5"),
        ("0.0625", "mm:ss", "30:00"), ("0.5", "h:mm", "12:00"),
        ("1.5208333", "[h]:mm", "36:30"), ("1.5", "[h]:mm:ss", "36:00:00"), ("0.0625", "[mm]:ss", "90:00"),
        // Three digits after a point would be read as thousands.
        ("1.125", "General", "1,125"), ("1.25", "0.000", "1,250"), ("0.125", "0.000", "0,125"),
        ("5", "0&quot; tahun&quot;", "5 tahun"), ("5", "0\\ &quot;tahun&quot;", "5 tahun"),
        ("3", "&quot;No. &quot;0", "No. 3"),
        ("1250", "&quot;Rp&quot;#,##0", "1250"), ("12", "_(&quot;Rp&quot;* #,##0_)", "12"),
    ])
    func `Shows numbers and dates as their formats say`(number: String, code: String, text: String) throws {
        #expect(try shown(number, code) == text)
    }

    @Test func `Counts days from 1904 where the workbook does`() throws {
        #expect(try shown("44591", "yyyy-mm-dd", workbook: "<workbookPr date1904=\"1\"/>") == "2026-01-31")
    }

    @Test func `Tells hidden rows and sheets, merged cells and macros`() throws {
        let bytes = WorkbookWriter.xlsx(
            [["No", "Judul"], ["1", "A"], ["2", "B"]],
            merges: ["B2:B3"],
            hidden: [3],
            parts: ["xl/vbaProject.bin": "x", "xl/comments1.xml": "<comments/>"]
        )
        let workbook = try Workbook(bytes)
        #expect(workbook.hasMacros && workbook.hasComments)
        #expect(workbook.sheets[0].hidden.rows == [3])
        #expect(workbook.sheets[0].merges.map { "\($0.rows) \($0.columns)" } == ["2...3 1...1"])
        #expect(
            try texts(bytes) == [
                "DIP 1.1: No", "DIP 1.2: Judul", "DIP 2.1: 1", "DIP 2.2: A", "DIP 3.1: 2", "DIP 3.2: B",
            ]
        )
    }

    @Test func `Tells hidden columns, cells that a format hides, and those below merged cells`() throws {
        let rows = [["No", "Judul", "Catatan", "Lagi"], ["1", "A", "rahasia", ""]]
        let columns = try Workbook(WorkbookWriter.xlsx(rows, hiddenColumns: [3, 4, 9])).sheets[0].hidden
        #expect(columns.columns == [2, 3])
        #expect(columns.rows == [])
        let far =
            "<worksheet><cols><col min=\"\(Int.max)\" max=\"\(Int.max)\" hidden=\"1\"/></cols>"
            + "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>"
        let beyond = try Workbook(WorkbookWriter.xlsx(rows, parts: ["xl/worksheets/sheet1.xml": far]))
        #expect(beyond.sheets[0].hidden.columns == [])
        let merged = try Workbook(WorkbookWriter.xlsx(rows, merges: ["A2:C2"])).sheets[0].hidden
        #expect(merged.cells == [CellPlace(row: 2, column: 1), CellPlace(row: 2, column: 2)])
        let styles =
            "<numFmts><numFmt numFmtId=\"164\" formatCode=\";;;\"/><numFmt numFmtId=\"165\" formatCode=\";;\"/></numFmts>"
            + "<cellXfs><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs>"
        let cells =
            "<c r=\"A1\" s=\"0\" t=\"inlineStr\"><is><t>a</t></is></c><c r=\"B1\" s=\"1\" t=\"inlineStr\"><is><t>b</t></is></c>"
            + "<c r=\"C1\" s=\"1\"><v>1</v></c>"
        let parts = [
            "xl/styles.xml": "<styleSheet>\(styles)</styleSheet>",
            "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row r=\"1\">\(cells)</row></sheetData></worksheet>",
        ]
        let hidden = try Workbook(WorkbookWriter.xlsx(rows, parts: parts)).sheets[0].hidden
        #expect(hidden.cells == [CellPlace(row: 1, column: 0), CellPlace(row: 1, column: 2)])
    }

    @Test func `Tells text that is struck out, and text in the colour of its background`() throws {
        let styles =
            "<fonts><font/><font><strike/></font><font><color rgb=\"FFFFFFFF\"/></font><font><strike val=\"0\"/></font></fonts>"
            + "<fills><fill><patternFill/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF002060\"/>"
            + "</patternFill></fill></fills><cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/><xf fontId=\"2\"/>"
            + "<xf fontId=\"2\" fillId=\"1\"/><xf fontId=\"3\"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs>"
        let cells = (0...4).map { "<c r=\"\(Character(Unicode.Scalar(UInt8(65 + $0))))1\" s=\"\($0)\"><v>1</v></c>" }
            .joined()
        let rich = "<c r=\"F1\" t=\"inlineStr\"><is><r><t>5 </t></r><r><rPr><strike/></rPr><t>4</t></r></is></c>"
        let parts = [
            "xl/styles.xml": "<styleSheet>\(styles)</styleSheet>",
            "xl/worksheets/sheet1.xml":
                "<worksheet><sheetData><row r=\"1\">\(cells)\(rich)</row></sheetData></worksheet>",
        ]
        let hidden = try Workbook(WorkbookWriter.xlsx([], parts: parts)).sheets[0].hidden
        #expect(hidden.struck.map(\.column) == [1, 5])
        #expect(hidden.cells.map(\.column) == [2])
        let ods = try Workbook(
            WorkbookWriter.ods(
                """
                <style:style style:name="a"><style:text-properties style:text-line-through-style="solid"/></style:style>\
                <style:style style:name="b"><style:text-properties fo:color="#FFFFFF"/></style:style>\
                <style:style style:name="c"><style:table-cell-properties fo:background-color="#002060"/>\
                <style:text-properties fo:color="#ffffff"/></style:style>\
                <table:table table:name="DIP"><table:table-column/><table:table-column table:default-cell-style-name="b"/>\
                <table:table-row><table:table-cell table:style-name="a"><text:p>1</text:p></table:table-cell>\
                <table:table-cell><text:p>2</text:p></table:table-cell>\
                <table:table-cell table:style-name="c"><text:p>3</text:p></table:table-cell>\
                <table:table-cell><text:p>5 <text:span text:style-name="a">4</text:span></text:p></table:table-cell>\
                </table:table-row></table:table>
                """
            )
        ).sheets[0].hidden
        #expect(ods.struck.map(\.column) == [0, 3])
        #expect(ods.cells.map(\.column) == [1])
    }

    @Test func `Tells hidden columns and formulas without results of OpenDocument`() throws {
        let bytes = WorkbookWriter.ods(
            """
            <table:table table:name="DIP"><table:table-column/><table:table-column table:visibility="collapse" \
            table:number-columns-repeated="2"/><table:table-row><table:table-cell><text:p>No</text:p></table:table-cell>\
            <table:table-cell/><table:table-cell><text:p>Catatan</text:p></table:table-cell>\
            <table:table-cell table:formula="of:=A1"/><table:table-cell table:formula="of:=&quot;&quot;" \
            office:value-type="string"/></table:table-row></table:table>
            """
        )
        let sheet = try Workbook(bytes).sheets[0]
        #expect(sheet.hidden.columns == [2])
        #expect(sheet.uncalculated == [CellPlace(row: 1, column: 3)])
    }

    @Test func `Tells formulas without results from those that give an empty text`() throws {
        let cells =
            "<c r=\"A1\"><f>B1</f></c><c r=\"B1\" t=\"str\"><f>C1</f><v></v></c><c r=\"C1\"><f>1+1</f><v>2</v></c>"
        let part = "<worksheet><sheetData><row r=\"1\">\(cells)</row></sheetData></worksheet>"
        let sheet = try Workbook(WorkbookWriter.xlsx([], parts: ["xl/worksheets/sheet1.xml": part])).sheets[0]
        #expect(sheet.uncalculated == [CellPlace(row: 1, column: 0)])
        #expect(sheet.rows.flatMap(\.cells).map(\.text) == ["2"])
    }

    @Test func `Reads OpenDocument with repeated cells and rows`() throws {
        let bytes = WorkbookWriter.ods(
            """
            <table:table table:name="DIP"><table:table-row><table:table-cell><text:p>No</text:p></table:table-cell>\
            <table:table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="date" \
            office:date-value="2026-01-31"><text:p>31/01/26</text:p></table:table-cell></table:table-row>\
            <table:table-row table:number-rows-repeated="1000000"><table:table-cell/></table:table-row></table:table>\
            <table:table table:name="B"><table:table-row table:number-rows-repeated="2"><table:table-cell \
            table:number-columns-repeated="2"><text:p>a<text:s text:c="2"/>b</text:p><text:p>c</text:p>\
            <office:annotation><text:p>catatan</text:p></office:annotation></table:table-cell></table:table-row></table:table>
            """
        )
        #expect(
            try texts(bytes) == [
                "DIP 1.1: No", "DIP 1.4: 2026-01-31", "B 1.1: a  b\nc", "B 1.2: a  b\nc", "B 2.1: a  b\nc",
                "B 2.2: a  b\nc",
            ]
        )
    }

    @Test(arguments: [
        ("currency", "1450000", "Rp1,450,000", "Rp1450000"),
        ("currency", "1450000.5", "Rp1.450.000,50", "Rp1450000.50"),
        ("float", "1250", "1.250", "1250"), ("float", "1.25", "1.250", "1,250"), ("float", "7.5", "7,5", "7,5"),
        ("float", "-1250", "-1,250", "-1250"), ("float", "5", "5.00", "5.00"), ("float", "7", "007", "007"),
        ("percentage", "0.5", "50%", "50%"),
    ])
    func `Numbers of OpenDocument have no groups of digits`(type: String, value: String, text: String, shown: String)
        throws
    {
        let cell =
            "<table:table-cell office:value-type=\"\(type)\" office:value=\"\(value)\"><text:p>\(text)</text:p></table:table-cell>"
        let table = "<table:table table:name=\"A\"><table:table-row>\(cell)</table:table-row></table:table>"
        #expect(try texts(WorkbookWriter.ods(table)) == ["A 1.1: \(shown)"])
    }

    @Test func `Refuses what is old, encrypted, damaged or not a workbook`() throws {
        let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
        #expect(throws: WorkbookFault.oldFormat) { try Workbook(old) }
        let name = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
        #expect(throws: WorkbookFault.encrypted) { try Workbook(old + name) }
        #expect(throws: WorkbookFault.notAWorkbook) { try Workbook(Array("no,judul\n".utf8)) }
        #expect(throws: WorkbookFault.notAWorkbook) { try Workbook(WorkbookWriter.zip(["a.txt": "a"])) }
        let whole = WorkbookWriter.xlsx([["No", "Judul"], ["1", "A"]])
        #expect(throws: WorkbookFault.damaged) { try Workbook(Array(whole.dropLast(30))) }
        #expect(throws: WorkbookFault.damaged) {
            try Workbook(WorkbookWriter.xlsx([["a"]], parts: ["xl/workbook.xml": "<workbook><sheets>"]))
        }
    }

    @Test func `A part that several sheets name is damage`() {
        var parts = WorkbookWriter.xlsxParts(["A", "B"])
        parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"]?.replacing(
            "sheet2.xml",
            with: "sheet1.xml"
        )
        #expect(throws: WorkbookFault.damaged) { try Workbook(WorkbookWriter.xlsx([["a"]], parts: parts)) }
    }

    @Test func `Reads every beginning of a workbook and every changed byte without harm`() {
        let whole = WorkbookWriter.xlsx([["No", "Judul"], ["1", "A"]], merges: ["A1:A2"])
        for index in whole.indices {
            var changed = whole
            changed[index] ^= 0xFF
            _ = Result { () throws(WorkbookFault) in try Workbook(changed) }
            _ = Result { () throws(WorkbookFault) in try Workbook(Array(whole[..<index])) }
        }
    }

    @Test func `Refuses entities that grow, deep nesting and rows beyond any list`() {
        let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><workbook>&b;</workbook>"
        #expect(throws: WorkbookFault.tooLarge) {
            try Workbook(WorkbookWriter.xlsx([["a"]], parts: ["xl/workbook.xml": bomb]))
        }
        let deep = String(repeating: "<a>", count: 5_000)
        #expect(throws: WorkbookFault.tooLarge) {
            try Workbook(WorkbookWriter.xlsx([["a"]], parts: ["xl/workbook.xml": deep]))
        }
        // Each is a few hundred bytes: the rows are more than are read, more than any list repeats, or wide as well.
        for (rows, columns) in [(9_999_999, 1), (199_000, 1), (150, 999)] {
            let repeated =
                "<table:table><table:table-row table:number-rows-repeated=\"\(rows)\"><table:table-cell "
                + "table:number-columns-repeated=\"\(columns)\"><text:p>a</text:p></table:table-cell></table:table-row></table:table>"
            #expect(throws: WorkbookFault.tooLarge) { try Workbook(WorkbookWriter.ods(repeated)) }
        }
    }
}
