public import Diagnostics
public import Files
import Reading
import Serialization

/// How a table file is understood, before anything is published of it.
public struct TableExplanation: Sendable {
    /// A heading and the columns that it fills.
    public struct Heading: Sendable {
        public let text: String
        public let location: SourceLocation
        /// The number of the table's column, counted from 1.
        public let number: Int
        /// Names of columns; empty where it is not read.
        public let columns: [String]
        /// Whether the heading is a name, title or synonym of the column; otherwise it was recognized by its words.
        public let isExact: Bool
        /// Whether the cells below told what it means.
        public let isJudgedByCells: Bool
        /// Whether the cells below hold a part of the column's value.
        let isPart: Bool
        /// Whether no row says anything below it.
        let isBlank: Bool
        /// Some of the cells below.
        public let examples: [String]
    }

    /// Rows that are left out for one reason.
    public struct LeftOut: Sendable {
        public let rows: [Int]
        public let reason: LocalizedText
        public let text: String
    }

    public let profile: RegisterProfile
    /// Whether the profile was guessed by the headings.
    public let isGuessed: Bool
    /// The sheets that were read; empty for CSV.
    public let sheets: [String]
    /// Whether one sheet was read and the workbook has others that look like the register.
    private let isOneOfSheets: Bool
    /// The number of the row with the headings.
    public let headingRow: Int
    public let headings: [Heading]
    /// Columns that the law or the profile requires and the table does not have.
    public let missing: [RegisterColumn]
    public let leftOut: [LeftOut]
    /// Names of columns whose blank cells take the value above.
    public let filled: [String]
    /// Names of columns with cells such as `s.d.a.`, which take the value above.
    public let repeated: [String]
    public let rowCount: Int
    /// Whether there is a table that could be read.
    public let isReadable: Bool
    /// The settings of `register.yaml` for the table, or those that it needs.
    package let register: RegisterDefinition

    /// - Parameters:
    ///   - file: the path of a CSV file or workbook on this machine.
    ///   - path: how the file is called in diagnostics.
    ///   - definition: what the `register.yaml` beside the file says; nil where there is none.
    ///   - profile: nil where it is to be recognized by the headings.
    ///   - agencies: those of the portal, after which sheets may be named.
    public init(
        _ file: String,
        path: String,
        definition: RegisterDefinition? = nil,
        profile: RegisterProfile?,
        agencies: [Agency] = []
    ) throws(FileError) {
        let content = try TableFile(file, path: path, Findings())
        let names = AgencyNames(agencies)
        func table(_ definition: RegisterDefinition, limit: Int = .max) -> RegisterTable {
            content.table(
                columns: definition.columns,
                sheet: definition.sheet,
                hidden: definition.hidden,
                agencies: names,
                limit: limit,
                Findings()
            )
        }
        let candidates =
            definition.map { [$0] } ?? (profile.map { [$0] } ?? RegisterProfile.all).map(RegisterDefinition.init)
        // The headings, and the rows by which some of them are judged, tell the profile.
        let counts = candidates.count == 1 ? [] : candidates.map { table($0, limit: Self.trialLimit).headings.count }
        let best = counts.max().flatMap(counts.firstIndex) ?? 0
        let known = candidates.isEmpty ? RegisterDefinition(.dip) : candidates[best]
        self.init(content, table(known), of: known, isGuessed: definition == nil && profile == nil)
    }

    /// How many rows are read to guess the profile of a table.
    private static let trialLimit = 400
    /// How many rows are looked at for examples.
    private static let exampleLimit = 400

    private init(_ content: TableFile, _ table: RegisterTable, of known: RegisterDefinition, isGuessed: Bool) {
        let columns = known.columns
        register = known
        self.profile = known.profile
        self.isGuessed = isGuessed
        isReadable = content.isReadable && !table.reading.headings.isEmpty
        sheets = table.reading.sheets
        isOneOfSheets = table.reading.isOneOfSheets
        headingRow = table.reading.head
        headings = table.reading.headings.map { heading in
            let filled = heading.role?.columns.map { columns[$0].name } ?? []
            return Heading(
                text: heading.text.value,
                location: heading.text.location,
                number: heading.cell + 1,
                columns: filled,
                isExact: HeadingName.column(heading.text.value, in: columns.headings) != nil,
                isJudgedByCells: heading.isJudgedByCells,
                isPart: heading.role?.isPart == true,
                isBlank: heading.isBlank,
                examples: Self.examples(filled, table.rows)
            )
        }
        missing = columns.filter { $0.isRequired && table.headings[$0.name] == nil }
        leftOut = LeftOutRow.Reason.allCases.compactMap { reason in
            let rows = table.reading.leftOut.filter { $0.reason == reason }
            return rows.first.map { LeftOut(rows: rows.map(\.number), reason: reason.title, text: $0.text.value) }
        }
        filled = table.reading.filled
        repeated = table.reading.repeated
        rowCount = table.rows.count
    }

    /// Whether a table file has all of some sheets. CSV files, which have none, and files that cannot be read need no sheet.
    public static func hasSheets(_ names: [String], _ file: String) throws(FileError) -> Bool {
        let sheets = try TableFile(file, path: file, Findings()).sheetNames
        return sheets.map { sheets in names.allSatisfy(sheets.contains) } ?? true
    }

    /// Whether a file is a table by its name.
    public static func isTable(_ path: String) -> Bool { TableFile.isTable(path) }

    /// The name of a file without folders and ending.
    public static func name(of file: String) -> String { TableFile.name(of: file) }

    private static func examples(_ columns: [String], _ rows: [RegisterRow]) -> [String] {
        var examples: [String] = []
        var seen: Set<String> = []
        for row in rows.prefix(exampleLimit) where examples.count < 3 {
            let texts = columns.map { row[$0] }.filter { !$0.isEmpty }
            let text = (Set(texts).count > 1 ? texts.joined(separator: " | ") : texts.first ?? "").spacedOnce.cut(
                at: 60
            )
            guard seen.insert(text).inserted else { continue }
            let shown = ConcealedPersons.tellsOfPerson(text) ? "…" : text
            if !text.isEmpty, !examples.contains(shown) { examples.append(shown) }
        }
        return examples
    }

    /// Returns a `register.yaml` with the headings of the table as synonyms, so that the next table of the office is read the same way.
    ///
    /// - Parameter namesSheet: whether it may name the sheet that was read, which all tables beside this one then need.
    public func definition(namesSheet: Bool) -> String {
        "profile: \(profile.name)\n" + settings(namesSheet: namesSheet)
    }

    /// Returns the further lines that the `register.yaml` of the profile needs for the table; empty where it needs none.
    ///
    /// - Parameter namesSheet: as for ``definition(namesSheet:)``.
    public func settings(namesSheet: Bool) -> String {
        var yaml = ""
        if namesSheet, isOneOfSheets, let sheet = sheets.first { yaml += "sheet: \(sheet.spacedOnce.doubleQuoted)\n" }
        let synonyms = headings.filter { $0.columns.count == 1 && !$0.isExact && !$0.isJudgedByCells && !$0.isPart }
        let byColumn = Dictionary(grouping: synonyms) { $0.columns[0] }
        let known = profile.columns.compactMap { column -> String? in
            guard let own = byColumn[column.name], own.count == 1 else { return nil }
            return "  - name: \(column.name)\n    synonyms: [\(own[0].text.spacedOnce.doubleQuoted)]\n"
        }
        let further = headings.filter { $0.columns.isEmpty && !$0.isBlank }.compactMap { heading in
            UnknownColumn.columnName(heading.text).map {
                "#  - name: \($0)\n#    title: \(heading.text.spacedOnce.doubleQuoted)\n"
            }
        }
        if !known.isEmpty { yaml += "columns:\n" + known.joined() }
        if !further.isEmpty {
            yaml += "# Kolom yang belum dibaca. Bila boleh dibaca umum, hapus tanda pagar.\n"
            yaml += (known.isEmpty ? "#columns:\n" : "") + further.joined()
        }
        return yaml
    }

    /// Whether one heading at least means a column.
    public var isRecognized: Bool { headings.contains { !$0.columns.isEmpty } }
}
