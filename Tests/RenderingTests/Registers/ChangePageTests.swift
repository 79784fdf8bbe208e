import Testing

@testable import Reading
@testable import Rendering
@testable import SiteModel

@Suite struct ChangePageTests {
    private func change(_ number: Int, old: String = "lama", new: String = "baru") -> RowChange {
        RowChange(
            kind: .changed,
            nomor: "D-\(number)",
            title: "Laporan \(number)",
            opd: "bappeda",
            columns: [ColumnChange(column: "ringkasan", old: old, new: new)],
            place: nil,
            row: nil
        )
    }

    private func log(_ changes: [RowChange]...) -> ChangeLog {
        let steps = changes.enumerated().map { index, changes in
            ChangeStep(from: "2026-0\(index + 1)", to: nil, date: CalendarDay(number: 20_000), changes: changes)
        }
        return ChangeLog(register: "dip", title: "Daftar", steps: steps)
    }

    @Test func `Every change is on one page and none holds more than a hundred`() {
        let pages = ChangePagination.pages(of: [log((1...150).map { change($0) }, (1...70).map { change($0) })])
        let groups = pages.map { $0.map(\.changes.count) }
        #expect(groups == [[100], [50, 50], [20]])
        #expect(pages.map { $0.map(\.isContinued) } == [[false], [true, false], [true]])
    }

    @Test func `Long cells make for shorter pages`() {
        let text = String(repeating: "é", count: 5000)
        let pages = ChangePagination.pages(of: [log((1...100).map { change($0, old: text, new: text) })])
        #expect(pages.count > 2)
        #expect(pages.joined().reduce(0) { $0 + $1.changes.count } == 100)
    }

    @Test func `Without editions there is one page that says so`() async throws {
        #expect(ChangePagination.pages(of: []).map(\.count) == [0])
        #expect(try await RegisterPortal().page("/informasi-publik/perubahan/").contains("Belum ada edisi terdahulu"))
    }

    @Test func `Changes speak the words of other pages, and another spelling is none`() async throws {
        var portal = RegisterPortal()
        portal.dip = [Self.row("serta merta", "P1Y6M", "2026-07", "2026-05-20")]
        let old = Self.row("berkala", "5 tahun", "2026-06", "2026-04-01").replacing(
            ",\"cetak, digital\",",
            with: ",cetak,"
        )
        portal.files["register/dip/edisi/2026-01.csv"] = "\(RegisterPortal.dipHeading)\n\(old)\n"
        let html = try await portal.page("/informasi-publik/perubahan/").main
        #expect(html.contains("<del>Berkala</del> → <ins>Serta-merta</ins>"))
        #expect(html.contains("<del>5 tahun</del> → <ins>1 tahun 6 bulan</ins>"))
        #expect(html.contains("<del>Juni 2026</del> → <ins>Juli 2026</ins>"))
        #expect(html.contains("<del>1 April 2026</del> → <ins>20 Mei 2026</ins>"))
        #expect(html.contains("<del>Cetak</del> → <ins>Cetak, Digital</ins>"))
        portal.files["register/dip/edisi/2026-01.csv"] =
            "\(RegisterPortal.dipHeading)\n\(Self.row("serta merta", "1 tahun 6 bulan", "2026-07", "2026-05-20"))\n"
        let spelling = try await portal.page("/informasi-publik/perubahan/").main
        #expect(!spelling.contains("<del>"))
    }

    private static func row(_ klasifikasi: String, _ retensi: String, _ made: String, _ updated: String) -> String {
        """
        D-1,\(klasifikasi),bappeda,RKPD 2027,Prioritas,Kepala Badan,Bidang,\(made),Kota,"cetak, digital",\(retensi),,\
        \(updated),
        """
    }

    @Test func `Changes show what a cell said and says`() async throws {
        let html = try await RegisterPortal().with { site, theme in
            let registers = try #require(site.registers)
            let context = RegisterContext(try RenderContext(site: site, theme: theme, pictures: .none), registers)
            let pages = ChangePagination.pages(of: [log([change(1, old: "<b>", new: "")])])
            let html = try AccountabilityPages(context: context).changes(pages, page: 1)
            return String(decoding: html, as: UTF8.self).main
        }
        #expect(html.contains("<h2>Daftar: Januari 2026 → sekarang</h2>"))
        #expect(html.contains("<span class=\"kind changed\">Diubah</span>"))
        #expect(html.contains("<dt>Ringkasan isi</dt><dd><del>&lt;b&gt;</del> → <ins><span class=\"missing\">(kosong)"))
    }
}
