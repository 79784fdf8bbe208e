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
    opd: String? = nil,
    refreshed: String? = nil,
    berkas: String = "",
    berita: [String] = [],
    register: String = "dip",
    line: Int = 2
) -> PublicInformation {
    let row = row(["nomor": nomor, "judul": judul, "berkas": berkas], file: register, line: line)
    return PublicInformation(
        register: register,
        row: row,
        nomor: nomor,
        judul: judul,
        ringkasan: "",
        pejabatPenguasa: "",
        penanggungJawab: "",
        waktuPembuatan: "",
        tempatPembuatan: "",
        bentuk: [],
        retensi: nil,
        klasifikasi: klasifikasi,
        kelompok: "",
        opd: opd,
        berkas: row.cells["berkas"],
        tanggalTerbit: nil,
        tanggalMutakhir: refreshed.flatMap(moment),
        status: "",
        asalDIK: "",
        berita: berita.map { Located($0, at: row.location) }
    )
}

/// A row of the register `dik`.
func exemptRow(_ nomor: String, _ informasi: String = "Kunci sandi", until end: String? = nil) -> ExemptInformation {
    ExemptInformation(
        register: "dik",
        row: row(["nomor": nomor, "informasi": informasi, "berkas": "media/rahasia.pdf"], file: "dik", line: 2),
        nomor: nomor,
        informasi: informasi,
        opd: nil,
        pasal17: nil,
        dasarHukum: "",
        dasarHukumUU: "",
        konsekuensiDibuka: "",
        konsekuensiDitutup: "",
        alasan: "",
        cakupan: "",
        jangkaWaktu: nil,
        mulai: nil,
        berakhir: end.flatMap(moment),
        nomorPenetapan: "",
        tanggalPenetapan: nil,
        tempatPenetapan: "",
        pejabatPenetap: "",
        persetujuanPimpinan: "",
        nomorUji: "",
        tanggalUji: nil,
        sha256: []
    )
}

func row(_ cells: [String: String], file: String = "dip", line: Int = 2) -> RegisterRow {
    let place = SourceLocation(path: "content/register/\(file)/\(file).csv", line: line)
    let filled = cells.filter { !$0.value.isEmpty }.mapValues { Located($0, at: place) }
    return RegisterRow(location: place, number: line, cells: filled)
}

func register(
    _ name: String,
    _ profile: RegisterProfile?,
    columns: [String] = ["nomor", "judul"],
    rows: [RegisterRow] = [],
    isPublished: Bool = true
) -> Register {
    let path = "content/register/\(name)/register.yaml"
    return Register(
        name: name,
        definition: RegisterDefinition(
            path: path,
            title: Located("Daftar \(name)", at: SourceLocation(path: path)),
            profile: profile,
            columns: columns.map { RegisterColumn(name: $0, title: $0) },
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
        location: SourceLocation(path: "content/opd.csv", line: line)
    )
}

func figures(_ year: Int, received: Int? = nil, granted: Int? = nil, partly: Int? = nil, refused: Int? = nil)
    -> RequestFigures
{
    RequestFigures(
        year: year,
        received: received,
        granted: granted,
        partlyGranted: partly,
        refused: refused,
        objections: nil,
        disputes: nil,
        averageDays: nil,
        refusalReasons: ""
    )
}

/// The registers of a portal with a DIP and, where `exempt` has rows, a DIK.
func registers(
    _ rows: [PublicInformation] = [],
    exempt: [ExemptInformation] = [],
    others: [Register] = [],
    agencies: [Agency] = [],
    figures: [RequestFigures] = [],
    holidays: [String: String] = [:],
    showsExempt: Bool = true,
    editions: [RegisterEdition] = []
) -> Registers {
    let dik = exempt.isEmpty ? [] : [register("dik", .dik, isPublished: showsExempt)]
    return Registers(
        registers: dik + [register("dip", .dip, columns: ["nomor", "judul", "klasifikasi"])] + others,
        publicInformation: rows,
        exemptInformation: exempt,
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
