import Diagnostics
import TestSupport

@testable import Reading
@testable import Registers
@testable import SiteModel

/// A row of the register `dip` as it would stand in `dip.csv`, in the line with this number.
func publicRow(
    _ nomor: String,
    _ judul: String = "Rencana kerja",
    _ klasifikasi: Klasifikasi? = .berkala,
    opd: String = "",
    refreshed: String = "",
    berkas: String = "",
    berita: [String] = [],
    register: String = "dip",
    line: Int = 2
) -> AnyRow {
    let cells = [
        "nomor": nomor, "judul": judul, "klasifikasi": klasifikasi?.rawValue ?? "", "opd": opd,
        "tanggal_mutakhir": refreshed, "berkas": berkas, "berita": berita.joined(separator: ","),
    ]
    return read(row(cells, file: register, line: line), as: .dip, of: register)
}

/// A row of the register `dik`.
func exemptRow(
    _ nomor: String,
    _ informasi: String = "Kunci sandi",
    until end: String = "",
    cells further: [String: String] = [:]
) -> AnyRow {
    let cells = ["nomor": nomor, "informasi": informasi, "berkas": "media/rahasia.pdf", "berakhir": end]
    return read(row(cells.merging(further) { $1 }, file: "dik"), as: .dik, of: "dik")
}

/// What a row says by the columns of a profile and further ones. Whatever `opd` holds is the code of an agency.
func read(
    _ row: RegisterRow,
    as profile: RegisterProfile,
    of register: String,
    further: [String] = []
) -> AnyRow {
    let columns = columns(profile, further)
    let place = SourceLocation(path: "content/register/\(register)/register.yaml")
    let definition = RegisterDefinition(
        path: place.path,
        title: Located(register, at: place),
        profile: profile,
        columns: columns
    )
    let cells = CellReader(
        row: row,
        zone: .jakarta,
        findings: Findings(),
        headings: [:],
        agencies: AgencyNames(row["opd"].isEmpty ? [] : [agency(row["opd"])])
    )
    return AnyRow(
        register: register,
        columns: columns,
        written: row,
        facts: profile.facts(cells, definition),
        further: columns.dropFirst(profile.columns.count).map { cells.value(of: $0) }
    )
}

func columns(_ profile: RegisterProfile, _ further: [String] = []) -> RegisterColumns {
    RegisterColumns(profile.columns + further.map { RegisterColumn($0, $0, $0) })
}

func row(_ cells: [String: String], file: String = "dip", line: Int = 2) -> RegisterRow {
    let place = SourceLocation(path: "content/register/\(file)/\(file).csv", line: line)
    let filled = cells.filter { !$0.value.isEmpty }.mapValues { Located($0, at: place) }
    return RegisterRow(location: place, number: line, cells: filled)
}

func register(
    _ name: String,
    _ profile: RegisterProfile = .own,
    columns names: [String] = [],
    rows: [AnyRow] = [],
    isPublished: Bool = true
) -> Register {
    let path = "content/register/\(name)/register.yaml"
    return Register(
        name: name,
        definition: RegisterDefinition(
            path: path,
            title: Located("Daftar \(name)", at: SourceLocation(path: path)),
            profile: profile,
            columns: columns(profile, names),
            isPublished: isPublished
        ),
        rows: rows
    )
}

func agency(_ code: String, line: Int = 2) -> Agency {
    Agency(
        code: code,
        name: "Dinas \(code)",
        shortName: code,
        ppid: "",
        contact: "",
        site: "",
        portal: "",
        written: RegisterRow(location: SourceLocation(path: "content/opd.csv", line: line), number: line, cells: [:])
    )
}

func figures(_ year: Int, received: Int? = nil, granted: Int? = nil, partly: Int? = nil, refused: Int? = nil)
    -> RequestFigures
{
    var figures = RequestFigures(year: year)
    (figures.received, figures.granted, figures.partlyGranted, figures.refused) = (received, granted, partly, refused)
    return figures
}

/// The registers of a portal with a DIP and, where `exempt` has rows, a DIK.
func registers(
    _ rows: [AnyRow] = [],
    exempt: [AnyRow] = [],
    others: [Register] = [],
    agencies: [Agency] = [],
    figures: [RequestFigures] = [],
    holidays: [String: String] = [:],
    showsExempt: Bool = true,
    editions: [RegisterEdition] = []
) -> Registers {
    let dik = exempt.isEmpty ? [] : [register("dik", .dik, rows: exempt, isPublished: showsExempt)]
    let names = Set(rows.map(\.register)).union(["dip"]).sorted()
    let dip = names.map { name in register(name, .dip, rows: rows.filter { $0.register == name }) }
    return Registers(
        registers: dik + dip + others,
        agencies: agencies,
        requestFigures: figures,
        holidays: Holidays(days: holidays),
        editions: editions
    )
}

/// The site of a portal with these registers, and what is wrong with how its parts fit together.
func build(
    _ registers: Registers,
    files: [String: String] = [:],
    settings: String = "",
    now: String = "2026-06-01",
    future: Bool = false
) async throws -> BuiltSite {
    let portal = TemporaryPortal(files: files, settings: TemporaryPortal.settings + settings)
    let loaded = try await portal.load()
    let library = Library(
        settings: loaded.library.settings,
        articles: loaded.library.articles,
        pages: loaded.library.pages,
        media: loaded.library.media,
        registers: registers
    )
    guard let now = moment(now) else { throw NoMoment(text: now) }
    return try await SiteBuilder(library: library, options: SiteOptions(now: now, includesFuture: future)).build()
}

func moment(_ text: String) -> Instant? { Instant(text: text, in: .jakarta) }

/// A day written `2026-01-31`.
func day(_ text: String) throws -> CalendarDay {
    guard let moment = moment(text) else { throw NoMoment(text: text) }
    return CalendarDay(at: moment, in: .jakarta)
}

/// The text of an article's file.
func newsText(_ title: String, date: String = "2026-05-01", _ front: String = "") -> String {
    "---\ntitle: \(title)\ndate: \(date)\n\(front.isEmpty ? "" : front + "\n")---\nIsi berita.\n"
}

private struct NoMoment: Error {
    let text: String
}
