import XMLReading

/// Reads OpenDocument spreadsheets (ISO/IEC 26300).
struct ODSReader {
    private let archive: WorkbookArchive

    init(_ archive: WorkbookArchive) { self.archive = archive }

    func workbook() throws(WorkbookFault) -> Workbook {
        if let manifest = try archive.part("META-INF/manifest.xml") {
            var isEncrypted = false
            try readPart(manifest) { event in
                if case .begin(let element) = event, element.name == "encryption-data" { isEncrypted = true }
            }
            if isEncrypted { throw .encrypted }
        }
        guard let content = try archive.part("content.xml") else { throw .damaged }
        let reader = ODSContentReader()
        try readPart(content) { event throws(WorkbookFault) in try reader.take(event) }
        var workbook = reader.workbook
        workbook.hasMacros = archive.contains(folder: "Basic/") || archive.contains(folder: "Scripts/")
        return workbook
    }
}

/// Reads the tables of `content.xml`.
private final class ODSContentReader {
    private(set) var workbook = Workbook()
    private var hiddenStyles: Set<String> = []
    private var styleName = ""
    private var looks = ODSLooks()
    /// The looks that the cells of columns have by themselves, for the first columns.
    private var columnStyles: [String?] = []
    private var rowStyle: String?
    /// Cells whose texts have the colour of their background.
    private var unshown: [CellPlace] = []
    /// How many parts of the text around the next are struck out.
    private var spans: [Bool] = []
    private var isStruckText = false
    private var sheet: Sheet?
    private var row = 0
    private var rowRepeats = 1
    private var isHiddenRow = false
    private var hiddenColumns: [ClosedRange<Int>] = []
    /// How many columns have been declared.
    private var columnCount = 0
    private var column = 0
    private var cells: [SheetCell] = []
    private var cell: XMLElement?
    private var paragraphs: [String] = []
    /// The first address that the cell leads to.
    private var link: String?
    private var textDepth = 0
    private var annotationDepth = 0
    private var budget = Sheet.cellLimit
    /// How many more cells the file may say by repeating others: a few hundred bytes can repeat one a million times. Lists have runs of
    /// like cells in each of their rows.
    private var repeatBudget = 10_000
    /// How many more repeated cells each cell of the file allows.
    private static let repeatsPerCell = 50

    func take(_ event: XMLWalk.Event) throws(WorkbookFault) {
        switch event {
        case .begin(let element): try begin(element)
        case .end(let name): try end(name)
        case .text(let text):
            if textDepth > 0, annotationDepth == 0, !paragraphs.isEmpty {
                paragraphs[paragraphs.count - 1] += text
                if spans.contains(true), text.contains(where: { !$0.isWhitespace }) { isStruckText = true }
            }
        }
    }

    private func begin(_ element: XMLElement) throws(WorkbookFault) {
        if sheet == nil { looks.begin(element) }
        switch element.name {
        case "style": styleName = element.attributes["style:name"] ?? ""
        case "table-properties" where element.attributes["table:display"] == "false": hiddenStyles.insert(styleName)
        case "table":
            var sheet = Sheet(name: element.attributes["table:name"] ?? "")
            sheet.isHidden = hiddenStyles.contains(element.attributes["table:style-name"] ?? "")
            self.sheet = sheet
            (row, columnCount, hiddenColumns) = (0, 0, [])
            (columnStyles, unshown) = ([], [])
        case "table-column":
            let repeats = Self.count(element.attributes["table:number-columns-repeated"])
            if element.attributes["table:visibility"].map({ $0 != "visible" }) == true {
                hiddenColumns.append(columnCount...(columnCount + repeats - 1))
            }
            let free = max(0, min(repeats, Sheet.columnLimit - columnStyles.count))
            let style = element.attributes["table:default-cell-style-name"]
            columnStyles += [String?](repeating: style, count: free)
            columnCount = min(columnCount + repeats, 1_000_000)
        case "table-source", "cell-range-source": workbook.hasExternalLinks = true
        case "table-row":
            row += 1
            rowRepeats = Self.count(element.attributes["table:number-rows-repeated"])
            isHiddenRow = element.attributes["table:visibility"].map { $0 != "visible" } ?? false
            (column, cells) = (0, [])
            rowStyle = element.attributes["table:default-cell-style-name"]
        case "table-cell", "covered-table-cell":
            cell = element
            (paragraphs, link, isStruckText, spans) = ([], nil, false, [])
        case "span" where textDepth > 0: spans.append(looks[element.attributes["text:style-name"]].isStruck)
        case "annotation":
            workbook.hasComments = true
            annotationDepth += 1
        case "p" where cell != nil && annotationDepth == 0:
            paragraphs.append("")
            textDepth += 1
        case "a" where textDepth > 0 && annotationDepth == 0: link = link ?? element.attributes["xlink:href"]
        case "s" where textDepth > 0 && annotationDepth == 0:
            let count = min(Self.count(element.attributes["text:c"]), 1000)
            paragraphs[paragraphs.count - 1] += String(repeating: " ", count: count)
        case "tab" where textDepth > 0 && annotationDepth == 0: paragraphs[paragraphs.count - 1] += "\t"
        case "line-break" where textDepth > 0 && annotationDepth == 0: paragraphs[paragraphs.count - 1] += "\n"
        default: break
        }
    }

    private func end(_ name: String) throws(WorkbookFault) {
        switch name {
        case "p" where cell != nil && annotationDepth == 0: textDepth -= 1
        case "annotation": annotationDepth -= 1
        case "span" where textDepth > 0: _ = spans.popLast()
        case "table-cell", "covered-table-cell": try endCell()
        case "table-row": try endRow()
        case "table":
            sheet?.findHidden(columns: hiddenColumns, unshown: unshown)
            if let sheet { workbook.sheets.append(sheet) }
            sheet = nil
        default: break
        }
    }

    private func endCell() throws(WorkbookFault) {
        guard let cell else { return }
        self.cell = nil
        let repeats = Self.count(cell.attributes["table:number-columns-repeated"])
        let text = shown(cell)
        let rows = min(Self.count(cell.attributes["table:number-rows-spanned"]), Sheet.rowLimit)
        let columns = min(Self.count(cell.attributes["table:number-columns-spanned"]), Sheet.columnLimit)
        if rows > 1 || columns > 1 {
            try sheet?.merge(MergedRange(rows: row...(row + rows - 1), columns: column...(column + columns - 1)))
        }
        // A result that is an empty text has a type.
        if cell.attributes["table:formula"] != nil, cell.attributes["office:value-type"] == nil, text.isEmpty,
            column < Sheet.columnLimit
        {
            sheet?.uncalculated.append(CellPlace(row: row, column: column))
        }
        if text.contains(where: { !$0.isWhitespace }) {
            repeatBudget += Self.repeatsPerCell - repeats
            guard column + repeats <= Sheet.columnLimit, repeatBudget >= 0 else { throw .tooLarge }
            for offset in 0..<repeats { cells.append(SheetCell(column: column + offset, text: text)) }
            let own = columnStyles.indices.contains(column) ? columnStyles[column] : nil
            let look = looks[cell.attributes["table:style-name"] ?? rowStyle ?? own]
            let places = (column..<(column + repeats)).map { CellPlace(row: row, column: $0) }
            if look.isUnseen { unshown += places }
            if look.isStruck || isStruckText { sheet?.hidden.struck += places }
            if let link { sheet?.link(CellPlace(row: row, column: column), to: link) }
        }
        column = min(column + repeats, 1_000_000)
    }

    private func endRow() throws(WorkbookFault) {
        if !cells.isEmpty {
            guard row + rowRepeats - 1 <= Sheet.rowLimit else { throw .tooLarge }
            budget -= cells.count * rowRepeats
            repeatBudget -= cells.count * (rowRepeats - 1)
            guard budget >= 0, repeatBudget >= 0 else { throw .tooLarge }
            for offset in 0..<rowRepeats {
                sheet?.rows.append(SheetRow(number: row + offset, cells: cells))
                if isHiddenRow { sheet?.hidden.rows.append(row + offset) }
            }
        }
        row = min(row + rowRepeats - 1, 10_000_000)
    }

    /// What a cell shows. A whole date is shown as ISO 8601, and a whole number without points between its digits: both are
    /// shown otherwise from machine to machine.
    private func shown(_ cell: XMLElement) -> String {
        let text = paragraphs.joined(separator: "\n")
        switch cell.attributes["office:value-type"] {
        case "date":
            let hasFigures = text.split { !$0.isNumber }.count >= 3 && !text.contains(where: \.isLetter)
            let date = cell.attributes["office:date-value"] ?? ""
            return hasFigures ? String(date.prefix { $0 != "T" }) : text
        case "float", "currency":
            guard let value = cell.attributes["office:value"].flatMap({ Double($0) }) else { return text }
            return NumberFormat.ungrouped(text, of: value)
        case "boolean": return cell.attributes["office:boolean-value"] == "true" ? "TRUE" : "FALSE"
        default: return text
        }
    }

    private static func count(_ text: String?) -> Int { min(max(text.flatMap { Int($0) } ?? 1, 1), 10_000_000) }
}
