import Diagnostics
import Reading

/// Reads the rows of the tables beside the registers.
enum ServiceTables {
    static func agencies(_ rows: [CellReader], _ findings: Findings) -> [Agency] {
        var places: [String: SourceLocation] = [:]
        var named: [String: SourceLocation] = [:]
        return rows.compactMap { cells in
            let row = cells.row
            cells.reportEmptyCells(ServiceColumns.agencies)
            guard let written = row.cells["code"], let name = row.cells["name"] else { return nil }
            let code = Slug.make(from: written.value)
            guard Slug.isValid(code) else {
                cells.report(written, in: "code", .agencyCode)
                return nil
            }
            guard isFirst(code, written, in: "code", of: cells, &places) else { return nil }
            if let portal = row.cells["portal"], PortalAddress(portal.value) == nil {
                cells.report(portal, in: "portal", .portal)
            }
            if let site = row.cells["site"], !site.value.isWebAddress {
                cells.report(site, in: "site", .site(site.value), severity: .warning)
            }
            // A row that has only the name would be of the first.
            _ = isFirst(HeadingName.folded(name.value), name, in: "name", of: cells, &named, severity: .warning)
            return Agency(
                code: code,
                name: name.value,
                shortName: row["short_name"],
                ppid: row["ppid"],
                contact: row["contact"],
                site: row["site"],
                portal: row["portal"],
                written: row
            )
        }
    }

    /// What officials usually do in the information service.
    private static let roles = ["Atasan PPID", "PPID Utama", "PPID Pelaksana", "PPID Pembantu", "Petugas Informasi"]

    static func officials(_ rows: [CellReader], _ agencies: AgencyNames) -> [Official] {
        rows.compactMap { cells in
            let row = cells.row
            cells.reportEmptyCells(ServiceColumns.officials)
            guard let office = row.cells["jabatan"] else { return nil }
            let assets = row.cells["lhkpn"]
            if let assets, !assets.value.isWebAddress {
                cells.report(assets, in: "lhkpn", .address)
            }
            if let role = row.cells["peran_ppid"], let near = Suggestion.nearest(to: role.value, among: roles),
                near.foldedWords != role.value.foldedWords,
                near.plainWords.count == role.value.plainWords.count
            {
                let rows = TableRows(row.number, heading: row.headings["peran_ppid"]?.value)
                cells.findings.report(
                    Diagnostic(
                        BadCell.rule,
                        at: rows.at(role.location),
                        id: "\"\(role.value.quotable)\" tampaknya salah tulis",
                        en: "\"\(role.value.quotable)\" seems to be misspelled",
                        help: .didYouMean(near)
                    ).graded(.warning)
                )
            }
            return Official(
                office: office.value,
                name: row["nama"],
                agency: agencies.code(of: row["opd"]),
                role: row["peran_ppid"],
                assets: row["lhkpn"],
                end: cells.date("sampai"),
                written: row
            )
        }
    }

    /// Two names for one day are joined.
    static func holidays(_ rows: [CellReader], _ findings: Findings) -> Holidays {
        var days: [String: String] = [:]
        for cells in rows {
            for column in ServiceColumns.holidays where cells.row.cells[column.name] == nil {
                if cells.headings[column.name] != nil { cells.reportEmpty(column.name) }
            }
            guard let date = cells.date("date") else { continue }
            let day = cells.zone.localTime(at: date).isoDate
            let name = cells.row["name"]
            if let other = days[day], other != name {
                days[day] = other + "; " + name
            } else {
                days[day] = name
            }
        }
        return Holidays(days: days)
    }

    static func requestFigures(_ rows: [CellReader], _ findings: Findings) -> [RequestFigures] {
        var places: [String: SourceLocation] = [:]
        let figures: [RequestFigures] = rows.compactMap { cells in
            let row = cells.row
            guard let written = row.cells["tahun"] else {
                if cells.headings["tahun"] != nil { cells.reportEmpty("tahun") }
                return nil
            }
            guard let year = Int(written.value), (1900...9999).contains(year) else {
                cells.report(written, in: "tahun", .year)
                return nil
            }
            guard isFirst(written.value, written, in: "tahun", of: cells, &places) else { return nil }
            var figures = RequestFigures(year: year)
            figures.received = cells.count("diterima")
            figures.granted = cells.count("dikabulkan")
            figures.partlyGranted = cells.count("dikabulkan_sebagian")
            figures.refused = cells.count("ditolak")
            figures.withdrawn = cells.count("dicabut")
            figures.objections = cells.count("keberatan")
            figures.disputes = cells.count("sengketa")
            figures.averageDays = cells.number("rata_hari")
            figures.refusalReasons = row["alasan_penolakan"]
            figures.location = row.location
            return figures
        }
        return figures.sorted { $0.year < $1.year }
    }

    /// Whether no row before this one has the key; one that has is reported.
    private static func isFirst(
        _ key: String,
        _ written: Located<String>,
        in column: String,
        of cells: CellReader,
        _ places: inout [String: SourceLocation],
        severity: Severity? = nil
    ) -> Bool {
        guard let first = places[key] else {
            places[key] = written.location
            return true
        }
        let heading = cells.headings[column]?.value ?? column
        let fault = BadCell.repeated(written, row: cells.row.number, heading: heading, first: first)
        cells.findings.report(severity.map(fault.graded) ?? fault)
        return false
    }
}
