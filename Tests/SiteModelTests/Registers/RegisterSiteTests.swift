import Content
import Reading
import Testing

@testable import Registers
@testable import SiteModel

struct RegisterSiteTests {
    @Test func `A portal without registers has none`() async throws {
        #expect(try await build(.none).site.registers == nil)
    }

    @Test func `Rows are sorted by agency, then number, and know their neighbours`() async throws {
        let rows = [
            publicRow("1.10", "A"), publicRow("3", "B", opd: "disdik"), publicRow("1.9", "C"),
            publicRow("2", "D", opd: "dinkes"), publicRow("11", "E", opd: "disdik"),
        ]
        let site = try await site(rows, agencies: [agency("disdik"), agency("dinkes")])
        #expect(site.publicInformation.list.rows == ["dip/3", "dip/11", "dip/2", "dip/1.9", "dip/1.10"])
        #expect(site.publicInformation.rows.map(\.previous) == [nil, "dip/3", "dip/11", "dip/2", "dip/1.9"])
        #expect(site.publicInformation.rows.map(\.next) == ["dip/11", "dip/2", "dip/1.9", "dip/1.10", nil])
        #expect(site.entry("dip/1.10")?.address == "/informasi-publik/dip/1-10/")
    }

    @Test func `Lists and counts follow the classes`() async throws {
        let rows = [
            publicRow("1"), publicRow("2", "B", .setiapSaat), publicRow("3", "C", nil), publicRow("4"),
        ]
        let site = try await site(rows, exempt: [exemptRow("1")])
        #expect(
            site.publicInformation.classes.map(\.address) == [
                "/informasi-publik/berkala/", "/informasi-publik/serta-merta/", "/informasi-publik/setiap-saat/",
            ]
        )
        #expect(site.publicInformation.classes.map(\.rows) == [["dip/1", "dip/4"], [], ["dip/2"]])
        #expect(site.counts.berkala == 2)
        #expect(site.counts.sertaMerta == 0)
        #expect(site.counts.unclassified == 1)
        #expect(site.counts.total == 4)
        #expect(site.counts.exempt == 1)
    }

    @Test func `Long lists are paged above a hundred rows`() async throws {
        let site = try await site((1...201).map { publicRow("\($0)", "Laporan \($0)") })
        #expect(site.publicInformation.list.pageCount == 3)
        #expect(site.publicInformation.list.rows(onPage: 3) == ["dip/201"])
        #expect(site.publicInformation.list.address(ofPage: 1) == "/informasi-publik/daftar/")
        #expect(site.publicInformation.list.address(ofPage: 2) == "/informasi-publik/daftar/halaman/2/")
        #expect(site.publicInformation.classes.first?.pageCount == 3)
        #expect(site.publicInformation.classes.last?.pageCount == 1)
    }

    @Test(arguments: [
        ("2026-01-15", Klasifikasi.berkala, "2026-07-15", false), ("2026-01-15", .berkala, "2026-07-16", true),
        ("2026-01-15", .setiapSaat, "2036-01-15", false), ("2026-01-15", .sertaMerta, "2036-01-16", false),
        ("2025-08-31", .berkala, "2026-02-28", false), ("2025-08-31", .berkala, "2026-03-01", true),
    ])
    func `A row is stale the day after its time`(
        refreshed: String,
        klasifikasi: Klasifikasi,
        now: String,
        isStale: Bool
    )
        async throws
    {
        let row = publicRow("1", "Renja", klasifikasi, refreshed: refreshed)
        let site = try await site([row], now: now)
        #expect(site.publicInformation.rows.map(\.isStale) == [isStale])
        #expect(site.counts.stale == (isStale ? 1 : 0))
    }

    @Test func aRowWithoutADateIsNeitherFreshNorStale() async throws {
        #expect(try await site([publicRow("1")]).publicInformation.rows.map(\.freshness) == [.undated])
    }

    @Test func `Exempt rows say when they open, or what they say of their period`() async throws {
        let rows = [
            exemptRow("1", until: "2026-12-30"), exemptRow("2", until: "2026-06-01"), exemptRow("3"),
            exemptRow("4", cells: ["jangka_waktu": "Tidak terbatas"]),
            exemptRow("5", cells: ["jangka_waktu": "permanen"]),
            exemptRow("6", cells: ["jangka_waktu": "Sampai penelitian selesai", "ditinjau": "2027-01-31"]),
            exemptRow("7", until: "kelak"),
            exemptRow("8", cells: ["peristiwa_akhir": "Putusan berkekuatan hukum tetap"]),
        ]
        let site = try await site(exempt: rows, holidays: ["2026-12-25": "Natal"], now: "2026-06-01 23:59")
        let relabelBy = try day("2026-11-17")
        #expect(
            site.exemptInformation?.rows.map(\.term) == [
                .running(opens: try day("2026-12-30"), relabelBy: relabelBy),
                .unstated(""),
                .unstated("Tidak terbatas"),
                .permanent,
                .event("Sampai penelitian selesai", review: try day("2027-01-31")),
                .unstated("kelak"),
                .event("Putusan berkekuatan hukum tetap", review: nil),
                // What has ended comes last.
                .ended(since: try day("2026-06-01"), nil),
            ]
        )
        #expect(site.exemptInformation?.address == "/informasi-publik/dikecualikan/")
    }

    @Test func `A hidden list is nowhere`() async throws {
        let registers = registers(exempt: [exemptRow("1", until: "2026-12-30")], showsExempt: false)
        let built = try await build(registers)
        let site = try #require(built.site.registers)
        #expect(site.exemptInformation == nil)
        #expect(site.datasets.map(\.name) == ["dip"])
        #expect(site.bindingDates.allSatisfy { $0.kind == .report })
        #expect(built.site.scheduledChanges.contains { $0.kind == .exemptionEnds })
    }

    @Test func `Documents are found among media, pages and other sites`() async throws {
        let rows = [
            publicRow("1", berkas: "media/renja 2026.pdf"), publicRow("2", berkas: "https://jdih.example/1"),
            publicRow("3", berkas: "halaman/profil.md"), publicRow("4", berkas: "media/tidak-ada.pdf"),
            publicRow("5", berkas: "javascript:alert(1)"), publicRow("6", berkas: "media/c#1 50%20x.txt"),
            publicRow("7", berkas: "https://a.example/1\nhttps://b.example/2; media/tidak-ada.pdf"),
        ]
        let files = [
            "content/media/renja 2026.pdf": "%PDF-", "content/media/c#1 50%20x.txt": "x",
            "content/halaman/profil.md": "---\ntitle: Profil\n---\nIsi.\n",
        ]
        let built = try await build(registers(rows), files: files)
        #expect(
            built.site.registers?.publicInformation.rows.map(\.documents) == [
                [.file(address: "/media/renja 2026.pdf", path: "media/renja 2026.pdf", size: 5)],
                [.external(url: "https://jdih.example/1")], [.page(address: "/profil/", suffix: "")], [], [],
                [.file(address: "/media/c#1 50%20x.txt", path: "media/c#1 50%20x.txt", size: 1)],
                [.external(url: "https://a.example/1"), .external(url: "https://b.example/2")],
            ]
        )
        #expect(
            built.site.registers?.publicInformation.rows.map(\.deadDocuments) == [
                [], [], [], ["media/tidak-ada.pdf"], [], [], ["media/tidak-ada.pdf"],
            ]
        )
    }

    @Test func registersWithColumnsOfTheirOwnAreListed() async throws {
        let names = ["kode", "nama"]
        let rows = [["kode": "P-1", "nama": "Perda Pasar"], ["kode": "P-2", "nama": "Perda Parkir"]]
        let perda = register(
            "perda",
            columns: names,
            rows: rows.map { read(row($0), as: .own, of: "perda", further: names) }
        )
        let other = try #require(try await site(others: [perda]).others.first)
        #expect(other.address == "/informasi-publik/register/perda/")
        #expect(other.rows.map(\.title) == ["Perda Pasar", "Perda Parkir"])
        #expect(
            other.rows.map(\.address) == [
                "/informasi-publik/register/perda/p-1/", "/informasi-publik/register/perda/p-2/",
            ]
        )
    }

    @Test func `Deadlines of the portal decide`() async throws {
        let settings = "deadlines:\n  refresh_months: 3\n  relabel: 5\n"
        let site = try #require(
            try await build(
                registers([publicRow("1", refreshed: "2026-01-31")], exempt: [exemptRow("1", until: "2026-08-18")]),
                settings: settings,
                now: "2026-05-01"
            ).site.registers
        )
        #expect(site.publicInformation.rows.map(\.freshness) == [.stale(since: try day("2026-05-01"))])
        #expect(site.bindingDates.map(\.day.isoDate) == ["2026-08-11", "2026-08-18", "2027-03-31"])
    }

    private func site(
        _ rows: [AnyRow] = [],
        exempt: [AnyRow] = [],
        others: [Register] = [],
        agencies: [Agency] = [],
        holidays: [String: String] = [:],
        now: String = "2026-06-01"
    ) async throws -> RegisterSite {
        let registers = registers(rows, exempt: exempt, others: others, agencies: agencies, holidays: holidays)
        return try #require(try await build(registers, now: now).site.registers)
    }
}
