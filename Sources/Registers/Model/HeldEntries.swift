package import Diagnostics
import Files
import Reading

/// The place of a row in the files of a portal.
package struct RowPlace: Sendable, Hashable {
    /// The path of its table, relative to the portal's root.
    package let path: String
    /// The sheet of a workbook.
    package let sheet: String?
    /// As a spreadsheet counts rows, the heading being 1.
    package let number: Int
    /// The first column of its table, where another one is to the left of it; 0 where none is.
    package var column = 0
    /// Which of the things it is that the row of the table has; 0 for the whole row of the table. See ``RegisterRow/part``.
    package var part = 0

    /// The row of the table.
    package var whole: RowPlace { RowPlace(path: path, sheet: sheet, number: number, column: column) }
}

/// A row of a register that is held back because of its errors. Nothing of what it says is shown; it is known so that exempt
/// documents stay guarded and its absence is not taken for a withdrawal.
package struct HeldRow: Sendable {
    package let row: AnyRow
    /// The title of the rule that it breaks.
    package let reason: LocalizedText
}

/// A table of a register that is held back because of its errors, and of which nothing takes the place.
package struct HeldTable: Sendable {
    /// The path relative to `content/`.
    package let path: String
    /// Code of the agency after which the file is named, if it is.
    package let agency: String?
    package let reason: LocalizedText
}

/// Rows of a table beside the registers that are held back for one reason, or the whole file.
package struct HeldBeside: Sendable {
    package let reason: LocalizedText
    /// Number of rows. Nil for the whole file.
    package let count: Int?
}

/// The text of a table of exempt information that is held back. What it names is guarded all the same.
package struct UnreadExemptTable: Sendable {
    /// The path relative to the portal's root.
    package let path: String
    package let text: String
}

/// A file that is held back because of its errors.
package struct HeldRegisterFile: Sendable {
    package let reason: LocalizedText
    /// The path on this machine of the file's last published text, which is read in its place. Nil where there is none.
    package let earlier: String?
    /// Its current text; empty for a workbook.
    package let text: String

    package init(reason: LocalizedText, earlier: String?, text: String) {
        self.reason = reason
        self.earlier = earlier
        self.text = text
    }
}

/// The held parts of registers: the reason for each row, and files by their paths below `content/`.
package struct HeldInRegisters: Sendable {
    package var rows: [RowPlace: LocalizedText] = [:]
    package var files: [String: HeldRegisterFile] = [:]
    /// Headings of columns that are not read.
    package var columns: Set<SourceLocation> = []

    package init() {}

    /// Why a row is held back, by itself or with the row of the table that it is a part of. Nil where it is not.
    package func reason(for place: RowPlace) -> LocalizedText? {
        rows[place] ?? (place.part == 0 ? nil : rows[place.whole])
    }

    package var isEmpty: Bool { rows.isEmpty && files.isEmpty && columns.isEmpty }

    /// Whether files have to be read again, or tables beside the registers without some of their rows.
    var changesReading: Bool {
        !files.isEmpty || rows.keys.contains { ContentFiles.path(shown: $0.path).map(RegisterFiles.isBeside) ?? false }
    }

    /// Holds a whole file: its last published text takes its place, or nothing. Rows and columns held before are forgotten, because the text has others.
    package mutating func hold(_ path: String, as file: HeldRegisterFile) {
        files[path] = file
        rows = rows.filter { $0.key.path != ContentFiles.shown(path) }
        columns = columns.filter { $0.path != ContentFiles.shown(path) }
    }
}

/// The part of a register that an error holds back.
package enum HeldPart: Sendable, Hashable {
    /// A row of a register, or of a table beside the registers.
    case row(RowPlace)
    /// A file, by its path relative to `content/`.
    case file(String)
    /// A column that is not read, by the place of its heading.
    case column(SourceLocation)
}

extension AnyRow {
    package var place: RowPlace {
        RowPlace(
            path: written.location.path,
            sheet: written.location.sheet,
            number: written.number,
            column: written.span?.lowerBound ?? 0,
            part: written.part
        )
    }
}

extension Register {
    /// The register without some of its rows. What is held back of its files was not read.
    fileprivate func holding(_ held: HeldInRegisters) -> Register {
        let folder = "\(ContentFiles.registersFolder)/\(name)/"
        let unread = held.files.filter { path, file in
            // Earlier editions and the definition are not tables of the list.
            file.earlier == nil && path.hasPrefix(folder) && RegisterFiles.isTable(path)
        }
        let tables = unread.sorted { $0.key < $1.key }.map { path, file in
            HeldTable(
                path: path,
                agency: files.first { $0.path == ContentFiles.shown(path) }?.agency,
                reason: file.reason
            )
        }
        return Register(
            name: name,
            definition: definition,
            rows: rows.filter { held.reason(for: $0.place) == nil },
            numbering: numbering,
            files: files,
            heldRows: rows.compactMap { row in held.reason(for: row.place).map { HeldRow(row: row, reason: $0) } },
            heldTables: tables
        )
    }
}

extension Registers {
    fileprivate func holding(_ held: HeldInRegisters) -> Registers {
        var rest = Registers(
            registers: registers.map { $0.holding(held) },
            agencies: agencies,
            requestFigures: requestFigures,
            holidays: holidays,
            editions: editions,
            officials: officials
        )
        rest.log = log
        let exempt = Set(registers.filter { $0.definition.profile == .dik }.map(\.name))
        rest.unreadExempt = held.files.sorted { $0.key < $1.key }.compactMap { path, file in
            let parts = path.split(separator: "/")
            guard RegisterFiles.isTable(path), exempt.contains(String(parts[1])) else { return nil }
            return UnreadExemptTable(path: ContentFiles.shown(path), text: file.text)
        }
        for file in registers.filter({ exempt.contains($0.name) }).flatMap(\.files) {
            let columns = file.unread.filter { held.columns.contains($0.key) }.sorted { $0.key < $1.key }
            rest.unreadExempt += columns.map { UnreadExemptTable(path: file.path, text: $0.value) }
        }
        for table in BesideTable.allCases {
            if let file = held.files[table.rawValue], file.earlier == nil {
                rest.heldBeside[table] = [HeldBeside(reason: file.reason, count: nil)]
            }
            let rows = held.rows.filter { $0.key.path == table.path }
            let reasons = Dictionary(grouping: rows.values) { $0 }
            rest.heldBeside[table, default: []] += reasons.map { HeldBeside(reason: $0.key, count: $0.value.count) }
        }
        return rest
    }

    /// The rows of every DIK, also those that are held back: what they exempt is guarded all the same.
    package var guardedInformation: [Row<ExemptInformation>] {
        exemptInformation
            + registers.flatMap(\.heldRows).compactMap { $0.row.typed(as: ExemptInformation.self) }
    }
}

extension RegisterReadings {
    /// Returns what gives way to a fault in a file of this half. Nil where nothing may: a digest of an exempt document that
    /// cannot be read could be that of any file.
    ///
    /// - Parameter isOfRows: whether the rule of the fault is about single rows, also where the fault does not name one.
    package func part(with fault: Diagnostic, isOfRows: Bool) -> HeldPart? {
        guard let path = ContentFiles.path(shown: fault.location.path) else { return nil }
        if RegisterFiles.isBeside(path) { return rowBeside(with: fault, path).map(HeldPart.row) ?? .file(path) }
        let parts = path.split(separator: "/")
        guard parts.count >= 3, parts[0] == ContentFiles.registersFolder else { return nil }
        guard RegisterFiles.isTable(path),
            let register = registers.registers.first(where: { $0.name == parts[1] })
        else { return .file(path) }
        let isExempt = register.definition.profile == .dik
        if [UnknownColumn.rule, DuplicateColumn.rule, PersonColumn.rule].contains(fault.rule) {
            guard register.isRead(fault.location.path) else { return .file(path) }
            return !isExempt || register.guardsWithout(fault.location) ? .column(fault.location) : .file(path)
        }
        let rows = register.rows(with: fault, isOfRows: isOfRows)
        guard let row = rows.first else { return .file(path) }
        if isExempt, register.isDigest(fault, in: row) { return nil }
        // What is wrong with one of several things does not hold back the others.
        let own = rows.filter { row in row.written.sortedCells.contains { $0.cell.location == fault.location } }
        return .row(own.count == 1 ? own[0].place : row.place.whole)
    }

    /// Returns the rows of the errors that a finding counts without listing them. Empty where errors of this kind hold back more than
    /// rows of this table. Without these rows, each round of holding would find a thousand more.
    package func rows(unlistedIn rest: Diagnostic) -> [RowPlace] {
        guard let path = ContentFiles.path(shown: rest.location.path), let first = rest.unlisted.first,
            case .row = part(
                with: Diagnostic(rest.rule, at: TableRows(first.number).at(first.location), message: rest.message),
                isOfRows: true
            )
        else { return [] }
        // Of exempt information, each error is looked at by itself.
        let register = register(of: rest.location.path)
        guard RegisterFiles.isBeside(path) || register.map({ $0.definition.profile != .dik }) == true else { return [] }
        return rest.unlisted.map { register?.place(of: $0) ?? RowPlace($0) }
    }

    /// The register in whose folder a file is. Nil where it is in none.
    private func register(of shown: String) -> Register? {
        let parts = ContentFiles.path(shown: shown)?.split(separator: "/") ?? []
        guard parts.count > 2, parts[0] == ContentFiles.registersFolder else { return nil }
        return registers.registers.first { $0.name == parts[1] }
    }

    /// The row of a table beside the registers that a fault is about.
    private func rowBeside(with fault: Diagnostic, _ path: String) -> RowPlace? {
        guard let number = fault.rows?.numbers.first, fault.rows?.numbers.count == 1 else { return nil }
        return RowPlace(path: ContentFiles.shown(path), sheet: nil, number: number)
    }

    /// Whether a fault in a file of this half stops the portal because of what could be published, rather than as a
    /// consequence of another fault.
    package func isAboutExemption(_ fault: Diagnostic, isOfRows: Bool) -> Bool {
        ContentFiles.path(shown: fault.location.path).map(RegisterFiles.contains) ?? false
            && part(with: fault, isOfRows: isOfRows) == nil
    }

    /// Whether a file may give way without an exempt document becoming public by that.
    ///
    /// A table of exempt information may where all that it names can be read in its text. A definition may unless it makes of
    /// a register a list of exempt information.
    ///
    /// - Parameters:
    ///   - text: what the file says now; see ``RegisterFiles/text(of:path:)``. Nil where it cannot be read.
    ///   - earlier: what it last said. Nil where nothing takes its place.
    package func maySafelyHold(_ path: String, text: String?, earlier: String?) -> Bool {
        let parts = path.split(separator: "/").map(String.init)
        let isDefinition = parts.count == 3 && parts[2] == RegisterFiles.definitionName
        guard parts.first == ContentFiles.registersFolder, isDefinition || RegisterFiles.isTable(path) else {
            return true
        }
        if isDefinition {
            if earlier.map({ BrokenDefinition($0).isExempt }) == true { return true }
            guard parts[1].lowercased() != RegisterProfile.dik.name, let text else { return false }
            return !BrokenDefinition(text).mayBeExempt
        }
        let register = registers.registers.first { $0.name == parts[1] }
        guard let register, register.definition.profile == .dik else { return true }
        guard let text, !text.utf8.contains(0) else { return false }
        return HexadecimalWords.all(in: text).allSatisfy { $0.count == HexadecimalWords.digestLength }
    }
}

extension Register {
    /// The entries of the row of a table that a fault is about. Empty where it is about none.
    fileprivate func rows(with fault: Diagnostic, isOfRows: Bool) -> [AnyRow] {
        let place = fault.location
        func row(_ number: Int) -> [AnyRow] { placed.rows(number, at: place) }
        if let numbers = fault.rows?.numbers, let number = numbers.first {
            return numbers.count == 1 ? row(number) : []
        }
        // In a workbook, lines are rows.
        if place.sheet != nil { return row(place.line) }
        guard isOfRows else { return [] }
        let last = rows.last { $0.written.location.line <= place.line && $0.written.location.isInTable(of: place) }
        return last.map { row($0.written.number) } ?? []
    }

    /// The place of a row with an error that a finding counts without listing it.
    fileprivate func place(of row: Diagnostic.UnlistedRow) -> RowPlace {
        placed.rows(row.number, at: row.location).first?.place.whole ?? RowPlace(row)
    }

    /// Whether a table has a cell in a column that is known. Without any, it is some other table, and gives way as a whole.
    fileprivate func isRead(_ path: String) -> Bool {
        rows.contains { $0.written.location.path == path && !$0.written.cells.isEmpty }
    }

    /// Whether all that a column names which is not read can be guarded all the same.
    fileprivate func guardsWithout(_ heading: SourceLocation) -> Bool {
        guard let text = files.lazy.compactMap({ $0.unread[heading] }).first else { return false }
        return HexadecimalWords.all(in: text).allSatisfy { $0.count == HexadecimalWords.digestLength }
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
    /// The same readings without some rows, columns and files, and without what is wrong with these.
    ///
    /// - Parameters:
    ///   - isOfRows: as for ``part(with:isOfRows:)``.
    ///   - jobs: how many rules are checked at once.
    func holding(_ held: HeldInRegisters, isOfRows: (Rule) -> Bool, jobs: Int) async -> RegisterReadings {
        let unheld = faults.compactMap { fault in
            fault.keepingUnlisted { row in
                held.rows[register(of: row.location.path)?.place(of: row) ?? RowPlace(row)] == nil
            }
        }
        let rest = unheld.filter { fault in
            switch part(with: fault, isOfRows: isOfRows(fault.rule)) {
            case .row(let place): held.reason(for: place) == nil
            case .column(let place): !held.columns.contains(place)
            case .file(let path): held.files[path].map { $0.earlier != nil } ?? true
            case nil: true
            }
        }
        let registers = registers.holding(held)
        return RegisterReadings(
            files: files,
            stamps: stamps,
            registers: registers,
            faults: rest,
            diagnostics: await RegisterRules.findings(in: registers, faults: rest, jobs: jobs)
        )
    }
}

extension RowPlace {
    fileprivate init(_ row: Diagnostic.UnlistedRow) {
        self.init(path: row.location.path, sheet: row.location.sheet, number: row.number)
    }
}

extension SourceLocation {
    fileprivate func isInTable(of other: SourceLocation) -> Bool { path == other.path && sheet == other.sheet }
}
