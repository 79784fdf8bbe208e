import TestSupport
import Testing

@testable import Registers
@testable import SiteModel

struct EditionChangesTests {
    @Test func `Same rows in any order are no change`() {
        let rows = [dip("1", "Profil"), dip("2", "Renja")]
        let compared = compare(rows, rows.reversed())
        #expect(compared.changes.isEmpty)
        #expect(compared.successors == [1, 0])
    }

    @Test func `Added and withdrawn rows are told by number`() {
        let changes = compare([dip("1", "Profil"), dip("10", "Renja")], [dip("1", "Profil"), dip("9", "Neraca")])
            .changes
        #expect(changes.map(\.kind) == [.added, .withdrawn])
        #expect(changes.map(\.nomor) == ["9", "10"])
        #expect(changes.map(\.title) == ["Neraca", "Renja"])
        #expect(changes.allSatisfy { $0.columns.isEmpty })
    }

    @Test func `A changed row names each column with old and new`() {
        let changes = compare(
            [dip("1", "Profil", ["retensi": "P1Y", "bentuk": "cetak"])],
            [dip("1", "Profil", ["retensi": "P5Y", "berkas": "media/profil.pdf"])]
        ).changes
        #expect(changes.map(\.kind) == [.changed])
        #expect(
            changes.first?.columns == [
                ColumnChange(column: "bentuk", old: "cetak", new: ""),
                ColumnChange(column: "retensi", old: "P1Y", new: "P5Y"),
                ColumnChange(column: "berkas", old: "", new: "media/profil.pdf"),
            ]
        )
    }

    @Test func `Another class is a relabelling`() {
        let changes = compare(
            [dip("1", "Profil", ["klasifikasi": "berkala"]), dip("2", "Renja", ["klasifikasi": "Serta Merta"])],
            [dip("1", "Profil", ["klasifikasi": "setiap_saat"]), dip("2", "Renja", ["klasifikasi": "serta_merta"])]
        ).changes
        #expect(changes.map(\.kind) == [.relabelled])
        #expect(changes.first?.columns == [ColumnChange(column: "klasifikasi", old: "berkala", new: "setiap_saat")])
    }

    @Test func `An added row that was exempt is opened`() {
        let changes = compare([], [dip("1", "Hasil uji", ["asal_dik": "7"])]).changes
        #expect(changes.map(\.kind) == [.opened])
    }

    @Test func `A list numbered anew is no list of new rows`() {
        let old = (1...5).map { dip("\($0)", "Laporan \($0)") }
        let new = [dip("1", "Profil")] + (1...5).map { dip("\($0 + 1)", "Laporan \($0)") }
        let compared = compare(old, new)
        #expect(compared.changes.count { $0.kind == .added } == 1)
        #expect(compared.changes.first { $0.kind == .added }?.title == "Profil")
        #expect(
            compared.changes.filter { $0.kind == .changed }.map(\.columns)
                == (1...5).map {
                    [ColumnChange(column: "nomor", old: "\($0)", new: "\($0 + 1)")]
                }
        )
        #expect(compared.successors == [1, 2, 3, 4, 5])
    }

    @Test func `A retitled row is the same row`() {
        let changes = compare([dip("1", "Laporan kinerja 2024")], [dip("1", "Laporan kinerja 2025")]).changes
        #expect(changes.map(\.kind) == [.changed])
    }

    @Test func `A number given to other information is no change of a row`() {
        let changes = compare([dip("1", "Profil dinas")], [dip("1", "Neraca keuangan")]).changes
        #expect(changes.map(\.kind) == [.withdrawn, .added])
    }

    @Test func `Rows of two agencies with one title are kept apart`() {
        let old = [dip("1", "Renja", ["opd": "dinkes"]), dip("2", "Renja", ["opd": "disdik"])]
        let new = [dip("1", "Renja", ["opd": "disdik"])]
        let compared = compare(old, new)
        #expect(compared.successors == [nil, 0])
    }

    @Test func `Numbers that begin anew in each class do not mix rows`() {
        let old = [
            dip("1", "Laporan kinerja 2024", ["klasifikasi": "berkala"]),
            dip("1", "Kurikulum pelatihan lama", ["klasifikasi": "setiap_saat"]),
        ]
        let new = [
            dip("1", "Kurikulum pelatihan baru", ["klasifikasi": "setiap_saat"]),
            dip("1", "Laporan kinerja 2025", ["klasifikasi": "berkala"]),
        ]
        #expect(compare(old, new).successors == [1, 0])
    }

    @Test func `Moved line breaks are no change`() {
        let changes = compare(
            [dip("1", "Profil", ["retensi": "selama\nberlaku"])],
            [dip("1", "Profil", ["retensi": "selama  berlaku"])]
        ).changes
        #expect(changes.isEmpty)
    }

    @Test func `Columns that are not published are not compared`() {
        let old = [dip("1", "Profil", ["sha256": "aa"])]
        #expect(compare(old, [dip("1", "Profil", ["sha256": "bb"])]).changes.isEmpty)
    }

    @Test func `Rows without number and title are never taken for each other`() {
        let compared = compare([dip("", "", ["opd": "dinkes"])], [dip("", "", ["opd": "dinkes", "retensi": "P1Y"])])
        #expect(compared.successors == [nil])
    }

    @Test(.ends) func `Thousands of rows with one number have an end`() {
        let old = (0..<4000).map { dip("1", "lama\($0)") }
        let new = (0..<4000).map { dip("1", "baru\($0)") }
        #expect(compare(old, new).changes.count == 8000)
    }

    private func compare(_ old: [RegisterRow], _ new: [RegisterRow]) -> EditionChanges {
        EditionChanges(from: old, to: new, columns: columns(.dip, []))
    }

    private func dip(_ nomor: String, _ judul: String, _ cells: [String: String] = [:]) -> RegisterRow {
        row(cells.merging(["nomor": nomor, "judul": judul]) { _, given in given })
    }

    @Test func `Another spelling of a date, a period or a form is no change`() {
        let old = dip(
            "1",
            "Profil",
            ["retensi": "5 (lima) tahun", "bentuk": "Hard & Soft File", "tanggal_terbit": "5 Mei 2026"]
        )
        let new = dip("1", "Profil", ["retensi": "P5Y", "bentuk": "cetak, digital", "tanggal_terbit": "2026-05-05"])
        #expect(compare([old], [new]).changes.isEmpty)
    }
}
