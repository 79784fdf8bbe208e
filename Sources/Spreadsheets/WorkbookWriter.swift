import Compression

/// Writes workbooks (`.xlsx`) of plain texts: forms that offices fill in.
public struct WorkbookWriter: Sendable {
    /// A sheet with headings in its first row.
    public struct Sheet: Sendable {
        public let name: String
        public let rows: [[String]]
        /// Choices for the cells below a heading, by its column from 0.
        public let choices: [Int: [String]]

        /// - Parameters:
        ///   - name: without `[ ] : * ? / \`; spreadsheets show no more than 31 characters, to which it is cut.
        ///   - rows: the headings, then what is filled in already.
        public init(name: String, rows: [[String]], choices: [Int: [String]] = [:]) {
            self.name = String(name.prefix(31))
            self.rows = rows
            self.choices = choices
        }
    }

    private let sheets: [Sheet]

    public init(_ sheets: [Sheet]) { self.sheets = sheets }

    /// The file. Equal sheets give equal bytes.
    public func bytes() -> [UInt8] {
        let numbers = sheets.indices.map { $0 + 1 }
        var archive = StoredArchive()
        var bytes: [UInt8] = []
        func add(_ name: String, _ text: String) {
            let content = Array(text.utf8)
            bytes += archive.beginPart(name, size: content.count, checksum: crc32(of: content)) + content
        }
        add(
            "[Content_Types].xml",
            Self.head + "<Types xmlns=\"\(Self.package)/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + type("/xl/workbook.xml", "sheet.main") + type("/xl/styles.xml", "styles")
                + numbers.map { type("/xl/worksheets/sheet\($0).xml", "worksheet") }.joined() + "</Types>"
        )
        add("_rels/.rels", relationships([("rId1", "officeDocument", "xl/workbook.xml")]))
        add(
            "xl/workbook.xml",
            Self.head + "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.document)\">"
                + "<bookViews><workbookView/></bookViews><sheets>"
                + zip(numbers, sheets).map {
                    "<sheet name=\"\(escaped($1.name))\" sheetId=\"\($0)\" r:id=\"rId\($0)\"/>"
                }.joined() + "</sheets></workbook>"
        )
        add(
            "xl/_rels/workbook.xml.rels",
            relationships(
                numbers.map { ("rId\($0)", "worksheet", "worksheets/sheet\($0).xml") }
                    + [("rId\(sheets.count + 1)", "styles", "styles.xml")]
            )
        )
        add("xl/styles.xml", Self.styles)
        for (number, sheet) in zip(numbers, sheets) { add("xl/worksheets/sheet\(number).xml", text(of: sheet)) }
        return bytes + archive.end()
    }

    private func text(of sheet: Sheet) -> String {
        let count = sheet.rows.map(\.count).max() ?? 0
        let columns = (0..<count).map { index in
            "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"24\" customWidth=\"1\" style=\"2\"/>"
        }
        let rows = sheet.rows.enumerated().map { index, row in
            let style = index == 0 ? 1 : 2
            let cells = row.enumerated().map { column, text in
                "<c r=\"\(Self.letters(of: column))\(index + 1)\" s=\"\(style)\" t=\"inlineStr\"><is>"
                    + "<t xml:space=\"preserve\">\(escaped(text))</t></is></c>"
            }
            return "<row r=\"\(index + 1)\">\(cells.joined())</row>"
        }
        return Self.head + "<worksheet xmlns=\"\(Self.main)\"><sheetViews><sheetView workbookViewId=\"0\">"
            + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
            + (columns.isEmpty ? "" : "<cols>\(columns.joined())</cols>")
            + "<sheetData>\(rows.joined())</sheetData>" + validations(of: sheet) + "</worksheet>"
    }

    /// Lists of choices may have 255 characters; longer ones are left to the reader.
    private func validations(of sheet: Sheet) -> String {
        let lists = sheet.choices.sorted { $0.key < $1.key }.compactMap { column, choices -> String? in
            let list = choices.joined(separator: ",")
            guard !choices.isEmpty, list.utf16.count <= 250, !choices.contains(where: { $0.contains(",") }) else {
                return nil
            }
            let letters = Self.letters(of: column)
            // Other spellings are read as well, so that the list only proposes.
            return "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"0\" "
                + "sqref=\"\(letters)2:\(letters)5000\"><formula1>\"\(escaped(list))\"</formula1></dataValidation>"
        }
        return lists.isEmpty ? "" : "<dataValidations count=\"\(lists.count)\">\(lists.joined())</dataValidations>"
    }

    /// `A`, `Z`, `AA`.
    private static func letters(of column: Int) -> String {
        let (above, place) = column.quotientAndRemainder(dividingBy: 26)
        let letter = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(place)))
        return (above == 0 ? "" : letters(of: above - 1)) + letter
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }

    private func type(_ part: String, _ type: String) -> String {
        "<Override PartName=\"\(part)\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.\(type)+xml\"/>"
    }

    private func relationships(_ targets: [(id: String, type: String, target: String)]) -> String {
        Self.head + "<Relationships xmlns=\"\(Self.package)/relationships\">"
            + targets.map {
                "<Relationship Id=\"\($0.id)\" Type=\"\(Self.document)/\($0.type)\" Target=\"\($0.target)\"/>"
            }.joined() + "</Relationships>"
    }

    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// Cells as text, so that no number and no date is changed: plain, bold and wrapped for headings, wrapped for the rest.
    private static let styles =
        head + "<styleSheet xmlns=\"\(main)\">"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
        + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + format(font: 1) + format(font: 0) + "</cellXfs></styleSheet>"

    private static func format(font: Int) -> String {
        "<xf numFmtId=\"49\" fontId=\"\(font)\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
            + "applyFont=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
    }
}
