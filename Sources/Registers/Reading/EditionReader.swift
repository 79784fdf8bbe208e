import Diagnostics
import Reading

/// Reads the earlier editions of a register.
struct EditionReader {
    let agencies: AgencyNames
    /// The path on this machine of what is read of a file, by its path. Nil where nothing is.
    let source: (ContentPath) -> String?

    /// The editions in a register's folder, sorted by day.
    ///
    /// An edition is a record of what was published: columns that it has and the register no longer has, or the other way
    /// round, are not a fault, and neither is what its cells hold. That it cannot be read at all is one.
    func read(
        _ folder: RegisterFolder,
        _ definition: RegisterDefinition,
        _ findings: Findings
    ) throws -> [RegisterEdition] {
        var names: [String] = []
        for file in folder.editions where names.last != file.name { names.append(file.name) }
        var editions: [RegisterEdition] = []
        for name in names {
            let files = folder.editions.filter { $0.name == name && source($0.path) != nil }
            guard !files.isEmpty else { continue }
            guard RegisterEdition.day(named: name) != nil else {
                for file in files { findings.report(BadRegister.badEdition(path: file.path.shown)) }
                continue
            }
            let rows = try files.flatMap { try self.rows(of: $0.path, definition, findings) }
            if let edition = RegisterEdition(register: folder.name, name: name, rows: rows) { editions.append(edition) }
        }
        return editions.sorted { ($0.day, $0.name) < ($1.day, $1.name) }
    }

    private func rows(
        of file: ContentPath,
        _ definition: RegisterDefinition,
        _ findings: Findings
    ) throws -> [RegisterRow] {
        guard let source = source(file) else { return [] }
        let path = file.shown
        let ofTable = Findings()
        let table = try TableFile(source, path: path, ofTable)
            .table(columns: definition.columns, sheet: definition.sheet, hidden: definition.hidden, ofTable)
        for diagnostic in ofTable.diagnostics where !isOfRecord(diagnostic) { findings.report(diagnostic) }
        guard let column = definition.columns[.agency]?.name else { return table.rows }
        let agency = agencies.code(of: TableFile.name(of: file.rawValue))
        return table.rows.map { row in
            row.naming(row.cells[column].flatMap { agencies.code(of: $0.value) } ?? agency, in: column)
        }
    }

    /// Whether a diagnostic is about what was published then, and no fault now.
    private func isOfRecord(_ diagnostic: Diagnostic) -> Bool {
        [UnknownColumn.rule, MissingColumn.rule].contains(diagnostic.rule)
            || (diagnostic.rule == BrokenFormula.rule && diagnostic.location.sheet == nil)
    }
}

extension RegisterRow {
    /// The row with the code of its agency in a column, however the file named it. Rows of unknown agencies stay as they are.
    fileprivate func naming(_ code: String?, in column: String) -> RegisterRow {
        guard let code else { return self }
        return adding(Located(code, at: location(of: column)), in: column)
    }
}

extension Row where Facts == any RegisterFacts {
    /// The row as an edition holds it: with the code of its agency, however the file named it.
    public var asEdition: RegisterRow {
        columns[.agency].map { written.naming(facts.opd, in: $0.name) } ?? written
    }
}

/// A file of an earlier edition.
struct EditionFile: Sendable {
    /// The edition's name: that of the file without its ending, or of the folder that holds it.
    let name: String
    let path: ContentPath

    /// `register/<register>/edisi/<name>.csv`, or `…/edisi/<name>/<file>.csv` where agencies have files of their own. Nil for other paths.
    init?(path: ContentPath) {
        let parts = path.parts.map(String.init)
        guard (4...5).contains(parts.count), parts[0] == RegisterFiles.folder, parts[2] == "edisi",
            TableFile.isTable(path.rawValue)
        else { return nil }
        name = parts.count == 4 ? TableFile.name(of: path.rawValue) : parts[3]
        self.path = path
    }
}
