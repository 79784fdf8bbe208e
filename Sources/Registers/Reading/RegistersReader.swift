import Concurrency
package import Diagnostics
import Files
package import Reading

/// Reads the transparency half of `content/`.
package struct RegistersReader: Sendable {
    /// The folder `content/` on this machine.
    private let content: String
    private let zone: SiteTimeZone
    /// How many files are read at once.
    private let jobs: Int

    package init(content: String, zone: SiteTimeZone, jobs: Int) {
        self.content = content
        self.zone = zone
        self.jobs = jobs
    }

    /// What the registers say, and what is wrong with them. Nothing is read where all files are as they were.
    ///
    /// - Parameter changed: paths of files below `content/` that are known to have changed.
    package func readings(
        _ files: RegisterFiles,
        after known: RegisterReadings,
        changed: Set<String>
    ) async throws -> RegisterReadings {
        let (folders, tables) = (files.registers, files.tables)
        var stamps: [String: FileStamp] = [:]
        for path in folders.flatMap(\.files) + tables { stamps[path] = try FileStamp(of: content + "/" + path) }
        let names = folders.map(\.name)
        if names == known.folders, stamps == known.stamps, changed.isDisjoint(with: stamps.keys) { return known }
        let (registers, faults) = try await read(folders, tables: tables)
        return RegisterReadings(
            folders: names,
            stamps: stamps,
            registers: registers,
            faults: faults,
            diagnostics: faults + RegisterRules.check(registers)
        )
    }

    /// Reads the registers of some folders, and the tables that belong to them where they exist.
    private func read(_ folders: [RegisterFolder], tables: Set<String>) async throws -> (Registers, [Diagnostic]) {
        let findings = Findings()
        let agencies = try rows(of: "opd.csv", in: tables, ServiceColumns.agencies, findings, ServiceTables.agencies)
        let holidays = try rows(of: "libur.csv", in: tables, ServiceColumns.holidays, findings, ServiceTables.holidays)
        let figures = try rows(
            of: "layanan/permohonan.csv",
            in: tables,
            ServiceColumns.requestFigures,
            findings,
            ServiceTables.requestFigures
        )
        let names = AgencyNames(agencies ?? [])
        let officials = try rows(of: "pejabat.csv", in: tables, ServiceColumns.officials, findings) { rows, _ in
            ServiceTables.officials(rows, names)
        }
        var files: [RegisterSource] = []
        var definitions: [String: RegisterDefinition] = [:]
        for folder in folders {
            guard let definition = try definition(of: folder, findings) else { continue }
            definitions[folder.name] = definition
            files += folder.tables.map { path in
                RegisterSource(
                    register: folder.name,
                    file: content + "/" + path,
                    path: ContentFiles.shown(path),
                    definition: definition
                )
            }
        }
        let editionReader = EditionReader(content: content, agencies: names)
        let editions = try folders.flatMap { folder in
            try definitions[folder.name].map { try editionReader.read(folder, $0, findings) } ?? []
        }
        let parts = try await parallelMap(files, jobs: jobs) { try part($0, names) }
        let byRegister = Dictionary(grouping: parts, by: \.register)
        let registers = folders.compactMap { folder in
            definitions[folder.name].map { definition in
                let parts = byRegister[folder.name] ?? []
                return Register(
                    name: folder.name,
                    definition: definition,
                    rows: parts.flatMap(\.rows),
                    files: parts.map(\.file)
                )
            }
        }
        let read = Registers(
            registers: registers,
            agencies: agencies ?? [],
            requestFigures: figures ?? [],
            holidays: holidays ?? Holidays(days: [:]),
            editions: editions,
            officials: officials ?? []
        )
        return (read, findings.diagnostics + parts.flatMap(\.diagnostics))
    }

    private struct RegisterSource: Sendable {
        let register: String
        /// On this machine.
        let file: String
        /// As diagnostics have it.
        let path: String
        let definition: RegisterDefinition
    }

    private struct RegisterPart: Sendable {
        let register: String
        let file: RegisterFile
        let rows: [AnyRow]
        let diagnostics: [Diagnostic]
    }

    private func definition(of folder: RegisterFolder, _ findings: Findings) throws -> RegisterDefinition? {
        let path = ContentFiles.shown("register/\(folder.name)/register.yaml")
        guard Slug.isValid(folder.name) else {
            findings.report(BadRegister.badName(folder.name, suggestion: Slug.make(from: folder.name), path: path))
            return nil
        }
        guard folder.hasDefinition else {
            findings.report(BadRegister.noDefinition(path: path))
            return nil
        }
        if folder.tables.isEmpty { findings.report(BadRegister.noRows(path)) }
        let file = content + "/register/\(folder.name)/register.yaml"
        return try TextFile.read(file, path: path, limit: TextFile.settingsLimit, findings).flatMap {
            RegisterDefinition.read($0, path: path, zone: zone, findings)
        }
    }

    /// Reads one table of a register.
    private func part(_ source: RegisterSource, _ agencies: AgencyNames) throws -> RegisterPart {
        let findings = Findings()
        let columns = source.definition.columns
        let table = try TableFile(source.file, path: source.path, findings)
            .table(columns: columns, sheet: source.definition.sheet, hidden: source.definition.hidden, findings)
        let agency = agencies.code(of: TableFile.name(of: source.path))
        let file = RegisterFile(path: source.path, headings: table.headings, agency: agency)
        let profile = source.definition.profile
        let ownColumns = columns.dropFirst(profile.columns.count)
        let required = profile.reportsEmptyCells ? columns[...] : ownColumns
        let rows = table.rows.map { row in
            let cells = CellReader(
                row: row,
                zone: zone,
                findings: findings,
                headings: table.headings,
                agencies: agencies,
                fileAgency: agency
            )
            let facts = profile.facts(cells, source.definition)
            let further = ownColumns.map { cells.value(of: $0) }
            cells.reportEmptyCells(required)
            return AnyRow(
                register: source.register,
                columns: columns,
                written: row,
                facts: facts,
                further: further
            )
        }
        return RegisterPart(register: source.register, file: file, rows: rows, diagnostics: findings.diagnostics)
    }

    /// Returns the registers of a portal with a table as one of its own in place of those of the same profile, and what is
    /// wrong with it by itself.
    ///
    /// - Parameters:
    ///   - file: the path of a CSV file or workbook on this machine.
    ///   - path: how the file is called in diagnostics.
    package func registers(
        with file: String,
        path: String,
        _ definition: RegisterDefinition,
        in known: Registers
    ) throws -> (registers: Registers, diagnostics: [Diagnostic]) {
        let name = definition.profile.name
        let source = RegisterSource(register: name, file: file, path: path, definition: definition)
        let part = try part(source, AgencyNames(known.agencies))
        let register = Register(name: name, definition: definition, rows: part.rows, files: [part.file])
        let others = known.registers.filter { $0.definition.profile != definition.profile && $0.name != name }
        let registers = Registers(
            registers: (others + [register]).sorted { $0.name < $1.name },
            agencies: known.agencies,
            requestFigures: known.requestFigures,
            holidays: known.holidays
        )
        return (registers, part.diagnostics + RegisterRules.check(registers))
    }

    /// What a table beside the registers says, or nil where there is none.
    private func rows<Value>(
        of name: String,
        in tables: Set<String>,
        _ columns: RegisterColumns,
        _ findings: Findings,
        _ read: ([CellReader], Findings) -> Value
    ) throws -> Value? {
        guard tables.contains(name) else { return nil }
        let path = ContentFiles.shown(name)
        let text = try TextFile.read(content + "/" + name, path: path, limit: RegisterTable.sizeLimit, findings)
        guard let text else { return nil }
        let table = RegisterTable.read(text, path: path, columns: columns, maySign: false, findings)
        let cells = table.rows.map { CellReader(row: $0, zone: zone, findings: findings, headings: table.headings) }
        return read(cells, findings)
    }
}
