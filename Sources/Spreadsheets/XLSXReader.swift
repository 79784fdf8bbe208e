import XMLReading

/// Reads Office Open XML workbooks (ECMA-376).
struct XLSXReader {
    private let archive: WorkbookArchive

    init(_ archive: WorkbookArchive) { self.archive = archive }

    func workbook() throws(WorkbookFault) -> Workbook {
        var workbook = Workbook()
        workbook.hasMacros = archive.contains("xl/vbaProject.bin")
        workbook.hasComments =
            archive.contains(folder: "xl/comments") || archive.contains(folder: "xl/threadedComments/")
        workbook.hasExternalLinks = archive.contains(folder: "xl/externalLinks/")
        let (parts, from1904) = try sheets()
        let strings = try sharedStrings()
        let (formats, looks) = try cellFormats()
        var budget = Sheet.cellLimit
        for part in parts {
            var reader = XLSXSheetReader(
                part.sheet,
                strings: strings,
                formats: formats,
                looks: looks,
                from1904: from1904,
                budget: budget
            )
            guard let bytes = try archive.part(part.path) else { throw .damaged }
            let sheet = try reader.read(bytes, links: try links(of: part.path))
            budget = reader.budget
            workbook.sheets.append(sheet)
        }
        return workbook
    }

    /// The sheets without their rows, with the path of each, and whether days count from 1904.
    private func sheets() throws(WorkbookFault) -> (sheets: [(sheet: Sheet, path: String)], from1904: Bool) {
        var paths: [String: String] = [:]
        try walk("xl/_rels/workbook.xml.rels") { event in
            guard case .begin(let element) = event, element.name == "Relationship", let id = element.attributes["Id"],
                let target = element.attributes["Target"], element.attributes["Type"]?.hasSuffix("/worksheet") == true
            else { return }
            paths[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
        }
        var sheets: [(Sheet, String)] = []
        var from1904 = false
        try walk("xl/workbook.xml") { event in
            guard case .begin(let element) = event else { return }
            if element.name == "workbookPr" {
                from1904 = ["1", "true"].contains(element.attributes["date1904"])
            } else if element.name == "sheet", let name = element.attributes["name"] {
                let id = element.attributes[nameEnd: ":id"]
                guard let path = id.flatMap({ paths[$0] }) else { return }
                var sheet = Sheet(name: name)
                sheet.isHidden = element.attributes["state"].map { $0 != "visible" } ?? false
                sheets.append((sheet, path))
            }
        }
        // Each sheet has a part of its own. One that thousands of sheets name would be read as often.
        guard Set(sheets.map(\.1)).count == sheets.count else { throw .damaged }
        return (sheets, from1904)
    }

    /// The addresses outside of the workbook that a sheet names, by identifier.
    private func links(of path: String) throws(WorkbookFault) -> [String: String] {
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        var links: [String: String] = [:]
        try walk("\(path.dropLast(name.count))_rels/\(name).rels") { event in
            guard case .begin(let element) = event, element.attributes["TargetMode"] == "External",
                element.attributes["Type"]?.hasSuffix("/hyperlink") == true, let id = element.attributes["Id"]
            else { return }
            links[id] = element.attributes["Target"]
        }
        return links
    }

    private func sharedStrings() throws(WorkbookFault) -> [RichText] {
        var strings: [RichText] = []
        var text = RichText()
        try walk("xl/sharedStrings.xml") { event in
            if case .begin(let element) = event, element.name == "si" { text = RichText() }
            text.take(event)
            if case .end("si") = event { strings.append(text) }
        }
        return strings
    }

    /// The number format and the look of each style of cells.
    private func cellFormats() throws(WorkbookFault) -> (formats: [NumberFormat], looks: [CellLook]) {
        var looks = XLSXLooks()
        var codes: [Int: String] = [:]
        var formats: [NumberFormat] = []
        var isInCells = false
        try walk("xl/styles.xml") { event in
            looks.take(event)
            switch event {
            case .begin(let element):
                if element.name == "numFmt", let id = element.attributes["numFmtId"].flatMap({ Int($0) }) {
                    codes[id] = element.attributes["formatCode"]
                } else if element.name == "cellXfs" {
                    isInCells = true
                } else if element.name == "xf", isInCells {
                    let id = element.attributes["numFmtId"].flatMap { Int($0) } ?? 0
                    formats.append(codes[id].map(NumberFormat.init) ?? .builtIn(id))
                }
            case .end("cellXfs"): isInCells = false
            default: break
            }
        }
        return (formats, looks.looks)
    }

    /// Nothing is reported of a part that is not there.
    private func walk(_ name: String, _ take: @escaping (XMLWalk.Event) throws(WorkbookFault) -> Void)
        throws(WorkbookFault)
    {
        if let bytes = try archive.part(name) { try readPart(bytes, take) }
    }
}

/// The text in `<t>` elements, without the reading aids of East Asian text.
struct RichText {
    private(set) var text = ""
    /// Whether a part of the text is struck out.
    private(set) var isStruck = false
    private var isText = false
    private var isPhonetic = false
    private var isStruckRun = false

    mutating func take(_ event: XMLWalk.Event) {
        switch event {
        case .begin(let element):
            if element.name == "t" { isText = true }
            if element.name == "rPh" { isPhonetic = true }
            if element.name == "r" { isStruckRun = false }
            if element.name == "strike" { isStruckRun = XLSXLooks.isOn(element) }
        case .end("t"): isText = false
        case .end("rPh"): isPhonetic = false
        case .text(let part) where isText && !isPhonetic:
            text += part
            if isStruckRun, part.contains(where: { !$0.isWhitespace }) { isStruck = true }
        default: break
        }
    }
}

/// Reads the cells of one sheet.
struct XLSXSheetReader {
    private var sheet: Sheet
    private let strings: [RichText]
    private let formats: [NumberFormat]
    private let looks: [CellLook]
    private let from1904: Bool
    /// How many more cells the workbook may have.
    private(set) var budget: Int

    private var row = 0
    private var column = -1
    private var isHiddenRow = false
    private var hiddenColumns: [ClosedRange<Int>] = []
    private var unshown: [CellPlace] = []
    private var cells: [SheetCell] = []
    private var type = "n"
    private var isFormula = false
    /// The beginning of the formula's text.
    private var formula = ""
    private var isFormulaText = false
    /// Addresses by identifier.
    private var links: [String: String] = [:]
    private var style = 0
    private var value = ""
    private var isValue = false
    private var inline = RichText()

    init(
        _ sheet: Sheet,
        strings: [RichText],
        formats: [NumberFormat],
        looks: [CellLook],
        from1904: Bool,
        budget: Int
    ) {
        self.sheet = sheet
        self.strings = strings
        self.formats = formats
        self.looks = looks
        self.from1904 = from1904
        self.budget = budget
    }

    /// - Parameter links: the addresses that the sheet names, by identifier.
    mutating func read(_ bytes: [UInt8], links: [String: String]) throws(WorkbookFault) -> Sheet {
        self.links = links
        let box = Box(self)
        try readPart(bytes) { event throws(WorkbookFault) in try box.reader.take(event) }
        self = box.reader
        sheet.findHidden(columns: hiddenColumns, unshown: unshown)
        return sheet
    }

    /// Holds the reader while its closure changes it.
    private final class Box {
        var reader: XLSXSheetReader

        init(_ reader: XLSXSheetReader) { self.reader = reader }
    }

    private mutating func take(_ event: XMLWalk.Event) throws(WorkbookFault) {
        switch event {
        case .begin(let element): try begin(element)
        case .end("row"):
            if !cells.isEmpty {
                sheet.rows.append(SheetRow(number: row, cells: cells))
                if isHiddenRow { sheet.hidden.rows.append(row) }
            }
        case .end("c"): endCell()
        case .end("v"): isValue = false
        case .end("f"): isFormulaText = false
        case .text(let part) where isFormulaText && formula.utf8.count < 2 * Sheet.addressLimit: formula += part
        case .text(let part) where isValue: value += part
        default: break
        }
        inline.take(event)
    }

    private mutating func endCell() {
        let place = CellPlace(row: row, column: column)
        // A formula whose result is an empty text says so by its type.
        if isFormula, value.isEmpty, type != "str", inline.text.isEmpty { sheet.uncalculated.append(place) }
        let text = shown
        guard text.contains(where: { !$0.isWhitespace }) else { return }
        cells.append(SheetCell(column: column, text: text))
        if let address = linkOfFormula { sheet.link(place, to: address) }
        let look = looks.indices.contains(style) ? looks[style] : .plain
        let isHidden = formats.indices.contains(style) && formats[style].hides(isText: type != "n")
        if isHidden || look.isUnseen { unshown.append(place) }
        let isStruckText = type == "s" ? sharedText?.isStruck == true : inline.isStruck
        if look.isStruck || isStruckText { sheet.hidden.struck.append(place) }
    }

    /// The address in `HYPERLINK("https://…", "Unduh")`, where it is written out.
    private var linkOfFormula: String? {
        let start = "HYPERLINK(\""
        guard formula.prefix(start.count).uppercased() == start else { return nil }
        return String(formula.dropFirst(start.count).prefix { $0 != "\"" })
    }

    private mutating func begin(_ element: XMLElement) throws(WorkbookFault) {
        switch element.name {
        case "col":
            let isHidden = Self.isTrue(element.attributes["hidden"]) || element.attributes["width"] == "0"
            if isHidden, let first = element.attributes["min"].flatMap({ Int($0) }),
                let last = element.attributes["max"].flatMap({ Int($0) }), (1...Sheet.columnLimit).contains(first),
                first <= last
            {
                hiddenColumns.append((first - 1)...(min(last, Sheet.columnLimit) - 1))
            }
        case "row":
            let number = element.attributes["r"].flatMap { Int($0) } ?? row + 1
            guard number > row else { throw .damaged }
            guard number <= Sheet.rowLimit else { throw .tooLarge }
            (row, column, cells) = (number, -1, [])
            isHiddenRow = Self.isTrue(element.attributes["hidden"]) || element.attributes["ht"] == "0"
        case "c":
            let place = element.attributes["r"].flatMap { CellName.place($0[...]) }
            let next = place?.column ?? column + 1
            guard next > column, place.map({ $0.row == row }) ?? true else { throw .damaged }
            budget -= 1
            guard next < Sheet.columnLimit, budget >= 0 else { throw .tooLarge }
            column = next
            type = element.attributes["t"] ?? "n"
            style = element.attributes["s"].flatMap { Int($0) } ?? 0
            value = ""
            isFormula = false
            formula = ""
            inline = RichText()
        case "f": (isFormula, isFormulaText) = (true, true)
        case "hyperlink":
            let id = element.attributes[nameEnd: ":id"]
            guard let address = id.flatMap({ links[$0] }), let range = element.attributes["ref"].flatMap(CellName.range)
            else { break }
            sheet.link(CellPlace(row: range.rows.lowerBound, column: range.columns.lowerBound), to: address)
        case "v": isValue = true
        case "mergeCell":
            if let range = element.attributes["ref"].flatMap(CellName.range) { try sheet.merge(range) }
        default: break
        }
    }

    private var sharedText: RichText? { Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } }

    private static func isTrue(_ text: String?) -> Bool { ["1", "true"].contains(text) }

    /// What the cell shows: the value that was kept of a formula.
    private var shown: String {
        switch type {
        case "s": return sharedText?.text ?? ""
        case "inlineStr": return inline.text
        case "b": return value == "1" ? "TRUE" : "FALSE"
        case "n":
            guard let number = Double(value) else { return value }
            let format = formats.indices.contains(style) ? formats[style] : .general
            return format.shown(number, from1904: from1904)
        case "d": return String(value.prefix { $0 != "T" })
        default: return value
        }
    }
}
