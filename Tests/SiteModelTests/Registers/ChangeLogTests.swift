import Content
import Reading
import TestSupport
import Testing

@testable import Registers
@testable import SiteModel

struct ChangeLogTests {
    @Test func `Each edition is compared with the one before, and the newest with the rows as they are`() async throws {
        let editions = try [
            edition("2026-01", [dip("1", "Profil dinas")]),
            edition("2025-07", [dip("1", "Profil"), dip("2", "Neraca")]),
        ]
        let rows = [
            publicRow("1", "Renja", refreshed: "2026-02-20"), publicRow("2", "Profil dinas", refreshed: "2026-02-10"),
        ]
        let log = try #require(try await logs(rows, editions).first)
        #expect(log.steps.map(\.from) == ["2026-01", "2025-07"])
        #expect(log.steps.map(\.to) == [nil, "2026-01"])
        #expect(log.steps.map(\.date.isoDate) == ["2026-02-20", "2026-01-01"])
        #expect(log.steps[0].changes.map(\.kind) == [.added, .changed])
        #expect(log.steps[1].changes.map(\.kind) == [.changed, .withdrawn])
    }

    @Test func `Old changes lead to the page that the row has now`() async throws {
        let editions = try [
            edition("2025-07", [dip("1", "Profil"), dip("2", "Neraca")]),
            edition("2026-01", [dip("1", "Profil dinas")]),
        ]
        let log = try #require(try await logs([publicRow("5", "Profil dinas")], editions).first)
        #expect(log.steps[1].changes.map(\.row?.id) == ["dip/5", nil])
    }

    @Test func agenciesAreOneWhetherTheFileOrTheRowNamesThem() async throws {
        let old = row(["nomor": "1", "judul": "Renja", "klasifikasi": "berkala", "opd": "dinkes"])
        #expect(
            try await logs([publicRow("1", "Renja", opd: "dinkes")], [edition("2026-01", [old])]).first?.steps.map {
                $0.changes.isEmpty
            } == [true]
        )
    }

    @Test func `Two editions in files say exactly what changed`() async throws {
        let files = [
            "content/register/perda/register.yaml": "title: Perda\ncolumns:\n  - name: nomor\n  - name: nama\n",
            "content/register/perda/edisi/2025.csv": "nomor;nama\n1;Pasar\n2;Parkir\n3;Reklame\n",
            "content/register/perda/perda.csv": "\u{FEFF}nama,nomor\nPasar,1\nReklame,4\n\"Pajak, baru\",3\n",
        ]
        let built = try await TemporaryPortal(files: files).build()
        let step = try #require(built.site.registers?.changes.first?.steps.first)
        #expect(
            step.changes.map { "\($0.kind) \($0.nomor) \($0.title)" } == [
                "withdrawn 2 Parkir", "added 3 Pajak, baru", "changed 4 Reklame",
            ]
        )
        #expect(step.changes.last?.columns == [ColumnChange(column: "nomor", old: "3", new: "4")])
        #expect(step.changes.last?.row?.address == "/informasi-publik/register/perda/4/")
        #expect(built.diagnostics.isEmpty)
    }

    @Test func `Changes of exempt information tell nothing of files`() async throws {
        let files = [
            "content/register/dik/register.yaml":
                "profile: dik\ncolumns:\n  - {name: tautan}\n  - {name: naskah, type: uri}\n",
            "content/register/dik/edisi/2025.csv":
                "nomor,informasi,alasan,tautan,naskah,sha256\n1,Denah,a,b,media/c.pdf,\n",
            "content/register/dik/dik.csv": "nomor,informasi,alasan,tautan,naskah\n1,Denah,z,x,media/y.pdf\n",
        ]
        let step = try #require(
            try await TemporaryPortal(files: files).build().site.registers?.changes.first?.steps.first
        )
        #expect(step.changes.flatMap(\.columns).map(\.column) == ["alasan"])
    }

    @Test func `A register without earlier editions has no log`() async throws {
        #expect(try await logs([publicRow("1")], []).isEmpty)
    }

    @Test(arguments: [("2026", "2026-01-01"), ("2026-02", "2026-02-01"), ("2026-02-28", "2026-02-28")])
    func `Editions are named by their day`(name: String, day: String) throws {
        #expect(RegisterEdition(register: "dip", name: name, rows: [])?.day.isoDate == day)
    }

    @Test(arguments: ["", "2026-13", "2026-02-30", "26-01", "2026-1", "2026-01-01-01", "lama", "2026-", "+026"])
    func `Other names are none`(name: String) {
        #expect(RegisterEdition(register: "dip", name: name, rows: []) == nil)
    }

    private func dip(_ nomor: String, _ judul: String) -> RegisterRow {
        row(["nomor": nomor, "judul": judul, "klasifikasi": "berkala"])
    }

    private func edition(_ name: String, _ rows: [RegisterRow]) throws -> RegisterEdition {
        try #require(RegisterEdition(register: "dip", name: name, rows: rows))
    }

    private func logs(_ rows: [AnyRow], _ editions: [RegisterEdition]) async throws -> [ChangeLog] {
        try #require(try await build(registers(rows, editions: editions)).site.registers).changes
    }
}
