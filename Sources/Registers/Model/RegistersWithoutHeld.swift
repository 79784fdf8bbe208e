import Diagnostics
import Reading

extension Register {
    /// The register without some of its rows. What is held back of its files was not read.
    fileprivate func holding(_ held: HeldInRegisters) -> Register {
        let folder = "\(ContentPath.registersFolder)/\(name)"
        let unread = held.files.filter { path, file in
            // Earlier editions and the definition are not tables of the list.
            file.earlier == nil && path.isBelow(folder) && RegisterFiles.isTable(path)
        }
        let tables = unread.sorted { $0.key < $1.key }.map { path, file in
            HeldTable(path: path, agency: files.first { $0.path == path.shown }?.agency, reason: file.reason)
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
            guard RegisterFiles.isTable(path), exempt.contains(String(path.parts[1])) else { return nil }
            return UnreadExemptTable(path: path.shown, text: file.text)
        }
        for file in registers.filter({ exempt.contains($0.name) }).flatMap(\.files) {
            let columns = file.unread.filter { held.columns.contains($0.key) }.sorted { $0.key < $1.key }
            rest.unreadExempt += columns.map { UnreadExemptTable(path: file.path, text: $0.value) }
        }
        for table in BesideTable.allCases {
            if let file = held.files[table.file], file.earlier == nil {
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
