package import Diagnostics
package import Reading

/// The part of a register that an error holds back.
package enum HeldPart: Sendable, Hashable {
    /// A row of a register, or of a table beside the registers.
    case row(RowPlace)
    case file(ContentPath)
    /// A column that is not read, by the place of its heading.
    case column(SourceLocation)
}

extension RegisterReadings {
    /// Returns the part to hold back because of a fault in a file of this half. Nil where nothing may be held back: a digest of an exempt
    /// document that cannot be read could be that of any file.
    ///
    /// - Parameter isOfRows: whether the rule of the fault is about single rows, also where the fault does not name one.
    package func part(with fault: Diagnostic, isOfRows: Bool) -> HeldPart? {
        guard let path = ContentPath(shown: fault.location.path) else { return nil }
        if RegisterFiles.isBeside(path) { return rowBeside(with: fault, path).map(HeldPart.row) ?? .file(path) }
        let parts = path.parts
        guard parts.count >= 3, parts[0] == ContentPath.registersFolder else { return nil }
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
        guard let path = ContentPath(shown: rest.location.path), let first = rest.unlisted.first,
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
    func register(of shown: String) -> Register? {
        let parts = ContentPath(shown: shown)?.parts ?? []
        guard parts.count > 2, parts[0] == ContentPath.registersFolder else { return nil }
        return registers.registers.first { $0.name == parts[1] }
    }

    /// The row of a table beside the registers that a fault is about.
    private func rowBeside(with fault: Diagnostic, _ path: ContentPath) -> RowPlace? {
        guard let number = fault.rows?.numbers.first, fault.rows?.numbers.count == 1 else { return nil }
        return RowPlace(path: path.shown, sheet: nil, number: number)
    }

    /// Whether a fault in a file of this half stops the portal because of what could be published, rather than as a
    /// consequence of another fault.
    package func isAboutExemption(_ fault: Diagnostic, isOfRows: Bool) -> Bool {
        ContentPath(shown: fault.location.path).map(RegisterFiles.contains) ?? false
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
    package func maySafelyHold(_ path: ContentPath, text: String?, earlier: String?) -> Bool {
        let parts = path.parts.map(String.init)
        let isDefinition = parts.count == 3 && parts[2] == RegisterFiles.definitionName
        guard parts.first == ContentPath.registersFolder, isDefinition || RegisterFiles.isTable(path) else {
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
    func place(of row: Diagnostic.UnlistedRow) -> RowPlace {
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

extension RowPlace {
    init(_ row: Diagnostic.UnlistedRow) {
        self.init(path: row.location.path, sheet: row.location.sheet, number: row.number)
    }
}

extension SourceLocation {
    fileprivate func isInTable(of other: SourceLocation) -> Bool { path == other.path && sheet == other.sheet }
}
