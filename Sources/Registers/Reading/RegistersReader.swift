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

    /// Reads and checks all registers. Reuses the earlier readings where no file has changed.
    ///
    /// - Parameter changed: files that are known to have changed.
    package func readings(
        _ files: RegisterFiles,
        after known: RegisterReadings,
        changed: Set<ContentPath>
    ) async throws -> RegisterReadings {
        let (folders, tables) = (files.registers, files.tables.map(\.file))
        var stamps: [ContentPath: FileStamp] = [:]
        for path in folders.flatMap(\.files) + tables + (files.hasLog ? [RegisterFiles.log] : []) {
            stamps[path] = try FileStamp(of: content + "/" + path.rawValue)
        }
        let names = folders.map(\.name)
        if names == known.files.registers.map(\.name), stamps == known.stamps,
            changed.isDisjoint(with: stamps.keys)
        {
            return known
        }
        let (registers, faults) = try await read(files, HeldInRegisters())
        return RegisterReadings(
            files: files,
            stamps: stamps,
            registers: registers,
            faults: faults,
            diagnostics: await RegisterRules.findings(in: registers, faults: faults, jobs: jobs)
        )
    }

    /// Returns the readings without the held parts. Files are read again where an earlier text takes the place of one.
    ///
    /// - Parameter isOfRows: whether a rule is about single rows.
    package func readings(
        _ whole: RegisterReadings,
        holding held: HeldInRegisters,
        isOfRows: (Rule) -> Bool
    ) async throws -> RegisterReadings {
        guard !held.isEmpty else { return whole }
        guard held.changesReading else { return await whole.holding(held, isOfRows: isOfRows, jobs: jobs) }
        let (registers, faults) = try await read(whole.files, held)
        let read = RegisterReadings(
            files: whole.files,
            stamps: whole.stamps,
            registers: registers,
            faults: faults,
            diagnostics: faults
        )
        return await read.holding(held, isOfRows: isOfRows, jobs: jobs)
    }

    /// Reads the registers, and the tables that belong to them where they exist.
    private func read(_ files: RegisterFiles, _ held: HeldInRegisters) async throws -> (Registers, [Diagnostic]) {
        let folders = files.registers
        let findings = Findings()
        func rows<Value>(of table: BesideTable, _ read: ([CellReader], Findings) -> Value) throws -> Value? {
            try files.tables.contains(table) ? self.rows(of: table, held, findings, read) : nil
        }
        let agencies = try rows(of: .agencies, ServiceTables.agencies)
        let holidays = try rows(of: .holidays, ServiceTables.holidays)
        let figures = try rows(of: .requestFigures, ServiceTables.requestFigures)
        let names = AgencyNames(agencies ?? [])
        let officials = try rows(of: .officials) { rows, _ in ServiceTables.officials(rows, names) }
        var sources: [RegisterSource] = []
        var definitions: [String: RegisterDefinition] = [:]
        for folder in folders {
            guard let definition = try definition(of: folder, held, findings) else { continue }
            definitions[folder.name] = definition
            sources += folder.tables.map { path in
                RegisterSource(
                    register: folder.name,
                    file: file(path, held),
                    path: path.shown,
                    definition: definition
                )
            }
        }
        let editionReader = EditionReader(agencies: names) { file($0, held) }
        let editions = try folders.flatMap { folder in
            try definitions[folder.name].map { try editionReader.read(folder, $0, findings) } ?? []
        }
        let parts = try await parallelMap(sources, jobs: jobs) { try part($0, names) }
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
        var read = Registers(
            registers: registers,
            agencies: agencies ?? [],
            requestFigures: figures ?? [],
            holidays: holidays ?? Holidays(days: [:]),
            editions: editions,
            officials: officials ?? []
        )
        read.log = files.hasLog ? try BadLog.read(content + "/" + RegisterFiles.log.rawValue, findings) : nil
        return (read, findings.diagnostics + parts.flatMap(\.diagnostics))
    }

    private struct RegisterSource: Sendable {
        let register: String
        /// On this machine. Nil where the table is held back and nothing takes its place.
        let file: String?
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

    /// The path on this machine of what is read of a file. Nil where it is held back and nothing takes its place.
    private func file(_ path: ContentPath, _ held: HeldInRegisters) -> String? {
        if let file = held.files[path] { file.earlier } else { content + "/" + path.rawValue }
    }

    private func definition(
        of folder: RegisterFolder,
        _ held: HeldInRegisters,
        _ findings: Findings
    ) throws -> RegisterDefinition? {
        let id = folder.definition
        let path = id.shown
        guard let file = file(id, held) else { return nil }
        guard Slug.isValid(folder.name) else {
            findings.report(BadRegister.badName(folder.name, suggestion: Slug.make(from: folder.name), path: path))
            return nil
        }
        guard folder.hasDefinition || held.files[id] != nil else {
            findings.report(BadRegister.noDefinition(path: path))
            return nil
        }
        if folder.tables.isEmpty { findings.report(BadRegister.noRows(path: path)) }
        let text = try TextFile.read(file, path: path, limit: TextFile.settingsLimit, findings)
        guard var definition = text.flatMap({ RegisterDefinition.read($0, path: path, zone: zone, findings) }) else {
            return nil
        }
        // What is taken out of sight is out of sight, whatever else is wrong with the file.
        if let now = held.files[id].map({ BrokenDefinition($0.text) }) {
            if now.isHidden { definition.isPublished = false }
            if now.omitsHidden { definition.hidden = .omit }
        }
        return definition
    }

    /// Reads one table of a register.
    private func part(_ source: RegisterSource, _ agencies: AgencyNames) throws -> RegisterPart {
        let findings = Findings()
        let isHarvested = RegisterFiles.isHarvested(shown: source.path)
        let columns = isHarvested ? HarvestedTable.columns(of: source.definition) : source.definition.columns
        let table =
            try source.file.map { file in
                try TableFile(file, path: source.path, findings)
                    .table(
                        columns: columns,
                        sheet: source.definition.sheet,
                        hidden: source.definition.hidden,
                        agencies: agencies,
                        findings
                    )
            } ?? .empty
        let agency = agencies.code(of: TableFile.name(of: source.path))
        let file = RegisterFile(
            path: source.path,
            headings: table.headings,
            agency: agency,
            unread: table.reading.unread
        )
        let profile = source.definition.profile
        let ownColumns = columns.dropFirst(profile.columns.count)
        let required = profile.reportsEmptyCells ? columns[...] : ownColumns
        let known = KnownValues()
        let rows = table.rows.map { row in
            let cells = CellReader(
                row: row,
                zone: zone,
                findings: findings,
                headings: table.headings,
                agencies: agencies,
                fileAgency: agency,
                isHarvested: isHarvested,
                known: known
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
        MonthFirstDates.report(table.rows, columns, findings)
        return RegisterPart(register: source.register, file: file, rows: rows, diagnostics: findings.diagnostics)
    }

    /// Returns the registers of a portal with a table as one of its own in place of those of the same profile, and what is
    /// wrong with it by itself. What the only one of these says of all its rows, such as their decree, holds for the table, too.
    ///
    /// - Parameters:
    ///   - file: the path of a CSV file or workbook on this machine.
    ///   - path: how the file is called in diagnostics.
    package func registers(
        with file: String,
        path: String,
        _ definition: RegisterDefinition,
        in known: Registers
    ) async throws -> (registers: Registers, diagnostics: [Diagnostic]) {
        let name = definition.profile.name
        var definition = definition
        let existing = known.registers.filter { $0.definition.profile == definition.profile }
        if existing.count == 1, let register = existing.first {
            definition.decree = register.definition.decree
            definition.test = register.definition.test
            definition.afterEnd = register.definition.afterEnd
        }
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
        return (registers, await RegisterRules.findings(in: registers, faults: part.diagnostics, jobs: jobs))
    }

    /// What a table beside the registers says, or nil where it says nothing.
    private func rows<Value>(
        of beside: BesideTable,
        _ held: HeldInRegisters,
        _ findings: Findings,
        _ read: ([CellReader], Findings) -> Value
    ) throws -> Value? {
        guard let file = file(beside.file, held) else { return nil }
        let path = beside.path
        let text = try TextFile.read(file, path: path, limit: RegisterFiles.sizeLimit, findings)
        guard let text else { return nil }
        let table = RegisterTable.read(text, path: path, columns: beside.columns, maySign: false, findings)
        let rows = table.rows.filter { held.rows[RowPlace(path: path, sheet: nil, number: $0.number)] == nil }
        let cells = rows.map { CellReader(row: $0, zone: zone, findings: findings, headings: table.headings) }
        return read(cells, findings)
    }
}
