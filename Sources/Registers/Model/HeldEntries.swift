package import Diagnostics
import Reading

/// The place of a row in the files of a portal.
package struct RowPlace: Sendable, Hashable {
    /// The path of its table, relative to the portal's root.
    package let path: String
    /// The sheet of a workbook.
    package let sheet: String?
    /// As a spreadsheet counts rows, the heading being 1.
    package let number: Int
}

/// A row of a register that is held back because of its errors. Nothing of what it says is shown; it is known so that exempt
/// documents stay guarded and its absence is not taken for a withdrawal.
package struct HeldRow: Sendable {
    package let row: AnyRow
    /// What is wrong with it, in the title of a rule.
    package let reason: LocalizedText
}

/// A table of a register that is held back because of its errors.
package struct HeldTable: Sendable {
    /// The path relative to `content/`.
    package let path: String
    /// Code of the agency after which the file is named, if it is.
    package let agency: String?
    package let reason: LocalizedText
}

/// What is held back of registers: the reasons by row, and by the path of a table below `content/`.
package struct HeldInRegisters: Sendable {
    package var rows: [RowPlace: LocalizedText] = [:]
    package var tables: [String: LocalizedText] = [:]
    /// Headings of columns that are not read.
    package var columns: Set<SourceLocation> = []

    package init() {}

    package var isEmpty: Bool { rows.isEmpty && tables.isEmpty && columns.isEmpty }
}

/// The part of a register that a fault makes give way.
package enum HeldPart: Sendable, Hashable {
    case row(RowPlace)
    /// A table, by its path relative to `content/`.
    case table(String)
    /// A column that is not read, by the place of its heading.
    case column(SourceLocation)
}

extension AnyRow {
    package var place: RowPlace {
        RowPlace(path: written.location.path, sheet: written.location.sheet, number: written.number)
    }
}

extension Register {
    /// The register without some of its rows and tables.
    fileprivate func holding(_ held: HeldInRegisters) -> Register {
        let folder = "\(ContentFiles.registersFolder)/\(name)/"
        let tables = held.tables.filter { $0.key.hasPrefix(folder) }.sorted { $0.key < $1.key }.map { path, reason in
            HeldTable(
                path: path,
                agency: files.first { $0.path == ContentFiles.shown(path) }?.agency,
                reason: reason
            )
        }
        let unread = Set(tables.map { ContentFiles.shown($0.path) })
        let present = rows.filter { !unread.contains($0.written.location.path) }
        return Register(
            name: name,
            definition: definition,
            rows: present.filter { held.rows[$0.place] == nil },
            files: files,
            heldRows: present.compactMap { row in held.rows[row.place].map { HeldRow(row: row, reason: $0) } },
            heldTables: tables
        )
    }
}

extension Registers {
    fileprivate func holding(_ held: HeldInRegisters) -> Registers {
        Registers(
            registers: registers.map { $0.holding(held) },
            agencies: agencies,
            requestFigures: requestFigures,
            holidays: holidays,
            editions: editions
        )
    }

    /// The rows of every DIK, also those that are held back: what they exempt is guarded all the same.
    package var guardedInformation: [Row<ExemptInformation>] {
        exemptInformation
            + registers.flatMap(\.heldRows).compactMap { $0.row.typed(as: ExemptInformation.self) }
    }

    /// Returns what gives way to a fault in a register. Nil where nothing may: in a list of exempt information, what cannot be
    /// read could be the name of a document that must not be published, and requests and objections are counted.
    ///
    /// - Parameter isOfRows: whether the rule of the fault is about single rows, also where the fault does not name one.
    package func part(with fault: Diagnostic, isOfRows: Bool) -> HeldPart? {
        guard let path = ContentFiles.path(shown: fault.location.path) else { return nil }
        let parts = path.split(separator: "/")
        guard parts.count == 3, parts[0] == ContentFiles.registersFolder, parts[2] != "register.yaml",
            let register = registers.first(where: { $0.name == parts[1] })
        else { return nil }
        // Figures of a year are counted from requests and objections: with rows left out they would be false.
        if register.definition.columns.areAnonymous { return nil }
        let isExempt = register.definition.profile == .dik
        if [UnknownColumn.rule, DuplicateColumn.rule].contains(fault.rule) {
            return isExempt ? nil : .column(fault.location)
        }
        guard let row = register.row(with: fault, isOfRows: isOfRows) else { return isExempt ? nil : .table(path) }
        if isExempt, register.isDigest(fault, in: row) { return nil }
        return .row(row.place)
    }
}

extension Register {
    fileprivate func row(with fault: Diagnostic, isOfRows: Bool) -> AnyRow? {
        let place = fault.location
        let rows = rows.filter { $0.written.location.path == place.path && $0.written.location.sheet == place.sheet }
        if let numbers = fault.rows?.numbers, let number = numbers.first {
            return numbers.count == 1 ? rows.first { $0.written.number == number } : nil
        }
        // In a workbook, lines are rows.
        if place.sheet != nil { return rows.first { $0.written.number == place.line } }
        guard isOfRows else { return nil }
        return rows.last { $0.written.location.line <= place.line }
    }

    /// Whether a fault is about a digest of an exempt document, which could not be recognised.
    fileprivate func isDigest(_ fault: Diagnostic, in row: AnyRow) -> Bool {
        let names = row.columns.filter { $0.meaning == .digest }.map(\.name)
        return names.contains { name in
            guard let cell = row.written.cells[name] else { return false }
            return fault.rows?.heading == row.written.headings[name]?.value
                || cell.location.line == fault.location.line && cell.location.column <= fault.location.column
                    && fault.location.column <= cell.location.column + cell.value.unicodeScalars.count
        }
    }
}

extension RegisterReadings {
    /// The same readings without some rows and tables, and without what is wrong with these.
    ///
    /// - Parameter isOfRows: as for ``Registers/part(with:isOfRows:)``.
    package func holding(_ held: HeldInRegisters, isOfRows: (Rule) -> Bool) -> RegisterReadings {
        guard !held.isEmpty else { return self }
        let rest = faults.filter { fault in
            if let path = ContentFiles.path(shown: fault.location.path), held.tables[path] != nil { return false }
            switch self.registers.part(with: fault, isOfRows: isOfRows(fault.rule)) {
            case .row(let place): return held.rows[place] == nil
            case .column(let place): return !held.columns.contains(place)
            case .table, nil: return true
            }
        }
        let registers = registers.holding(held)
        return RegisterReadings(
            folders: folders,
            stamps: stamps,
            registers: registers,
            faults: rest,
            diagnostics: rest + RegisterRules.check(registers)
        )
    }
}
