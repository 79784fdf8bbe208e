/// Writes small workbooks for tests: ZIP files whose parts are not compressed.
public enum WorkbookWriter {
    /// Returns a workbook in Office Open XML. Texts that are numbers become numbers, those that begin with `=` formulas
    /// without results, empty ones no cells.
    ///
    /// - Parameters:
    ///   - rows: the cells of the first sheet.
    ///   - merges: ranges such as `A2:A4`.
    ///   - hidden: numbers of hidden rows.
    ///   - hiddenColumns: numbers of hidden columns, counted from 1.
    public static func xlsx(
        _ rows: [[String]],
        sheet: String = "DIP",
        merges: [String] = [],
        hidden: Set<Int> = [],
        hiddenColumns: Set<Int> = [],
        parts: [String: String] = [:]
    ) -> [UInt8] {
        let sheetXML = Self.sheet(rows, merges: merges, hidden: hidden, hiddenColumns: hiddenColumns)
        return zip(
            ["xl/worksheets/sheet1.xml": sheetXML].merging(xlsxParts([sheet])) { own, _ in own }
                .merging(parts) { _, new in new }
        )
    }

    /// Returns the part of a sheet in Office Open XML.
    public static func sheet(
        _ rows: [[String]],
        merges: [String] = [],
        hidden: Set<Int> = [],
        hiddenColumns: Set<Int> = []
    ) -> String {
        var data = ""
        for (index, row) in rows.enumerated() {
            data += "<row r=\"\(index + 1)\"\(hidden.contains(index + 1) ? " hidden=\"1\"" : "")>"
            for (column, text) in row.enumerated() where !text.isEmpty {
                let name = "\(Character(Unicode.Scalar(UInt8(65 + column))))\(index + 1)"
                data += cell(text, name)
            }
            data += "</row>"
        }
        let merged = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        let columns = hiddenColumns.sorted().map { "<col min=\"\($0)\" max=\"\($0)\" hidden=\"1\"/>" }.joined()
        return "<worksheet><cols>\(columns)</cols><sheetData>\(data)</sheetData>"
            + "<mergeCells>\(merged)</mergeCells></worksheet>"
    }

    private static func cell(_ text: String, _ name: String) -> String {
        if text.hasPrefix("=") { return "<c r=\"\(name)\"><f>\(escaped(String(text.dropFirst())))</f><v/></c>" }
        return text.allSatisfy(\.isNumber)
            ? "<c r=\"\(name)\"><v>\(text)</v></c>"
            : "<c r=\"\(name)\" t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
    }

    /// Returns the parts of a workbook in Office Open XML that name its sheets, `xl/worksheets/sheet1.xml` and so on.
    public static func xlsxParts(_ sheets: [String], workbook: String = "") -> [String: String] {
        let numbered = sheets.enumerated().map { ($0 + 1, $1) }
        let list = numbered.map { "<sheet name=\"\(escaped($1))\" sheetId=\"\($0)\" r:id=\"rId\($0)\"/>" }.joined()
        let links = numbered.map {
            "<Relationship Id=\"rId\($0.0)\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                + " Target=\"worksheets/sheet\($0.0).xml\"/>"
        }
        return [
            "xl/workbook.xml": "<workbook>\(workbook)<sheets>\(list)</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": "<Relationships>\(links.joined())</Relationships>",
        ]
    }

    /// Returns an OpenDocument spreadsheet with the tables of `content.xml`.
    public static func ods(_ tables: String) -> [UInt8] {
        zip([
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": "<office:document-content>\(tables)</office:document-content>",
        ])
    }

    /// Returns a ZIP file with these texts, sorted by name.
    public static func zip(_ parts: [String: String]) -> [UInt8] { zip(bytes: parts.mapValues { Array($0.utf8) }) }

    /// Returns a ZIP file of some parts.
    public static func zip(bytes parts: [String: [UInt8]]) -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for (name, content) in parts.sorted(by: { $0.key < $1.key }) {
            let offset = bytes.count
            // Version, flags, method, time, date, checksum (which is not looked at), sizes, lengths of name and extra field.
            let header =
                number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(0, 4) + number(content.count, 4)
                + number(content.count, 4) + number(name.utf8.count, 2) + number(0, 2)
            bytes += [0x50, 0x4B, 0x03, 0x04] + header + Array(name.utf8) + content
            directory +=
                [0x50, 0x4B, 0x01, 0x02] + number(20, 2) + header + number(0, 2) + number(0, 2) + number(0, 2)
                + number(0, 4) + number(offset, 4) + Array(name.utf8)
        }
        let start = bytes.count
        return bytes + directory + [0x50, 0x4B, 0x05, 0x06] + number(0, 4) + number(parts.count, 2)
            + number(parts.count, 2) + number(directory.count, 4) + number(start, 4) + number(0, 2)
    }

    private static func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    private static func escaped(_ text: String) -> String {
        text.map { ["&": "&amp;", "<": "&lt;", "\"": "&quot;"][$0] ?? String($0) }.joined()
    }
}
