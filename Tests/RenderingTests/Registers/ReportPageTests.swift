import Testing

@testable import Rendering

@Suite struct ReportPageTests {
    private static let heading = "tahun,diterima,dikabulkan,dikabulkan_sebagian,ditolak,keberatan,sengketa,rata_hari"

    private func page(_ rows: String...) async throws -> String {
        var portal = RegisterPortal()
        portal.files["layanan/permohonan.csv"] = ([Self.heading] + rows).joined(separator: "\n") + "\n"
        return try await portal.page("/informasi-publik/laporan/")
    }

    @Test func `Figures stand in chart and table`() async throws {
        let page = try await page("2024,52,44,5,3,1,0,6.4", "2025,64,55,6,3,2,1,5.8").main
        #expect(page.contains("<title id=\"grafik_judul\">Permohonan informasi tahun 2024–2025</title>"))
        #expect(page.contains("2025: diterima 64, dikabulkan 55, sebagian 6, ditolak 3."))
        #expect(page.count(of: "<rect class=\"bar ") == 8)
        #expect(page.contains("<dd>55 <small>85,9%</small></dd>"))
        #expect(page.contains("<th scope=\"row\">2024</th><td class=\"number\" data-judul=\"Diterima\">52</td>"))
        #expect(page.contains("<td class=\"number\" data-judul=\"Rata-rata hari kerja\">6,4</td>"))
    }

    @Test func `Unknown figures are dashes and never zeros`() async throws {
        let page = try await page("2025,64,,,,,,").main
        #expect(page.contains("2025: diterima 64, dikabulkan –, sebagian –, ditolak –."))
        #expect(page.contains("<dt>Dikabulkan</dt><dd>–</dd>"))
    }

    @Test func `A missing report is announced`() async throws {
        #expect(
            try await page("2024,52,44,5,3,1,0,6.4").contains("laporannya sudah lewat. Tahun 2025: 31 Maret 2026.")
        )
    }

    @Test func `A portal without figures says so`() async throws {
        let page = try await RegisterPortal().page("/informasi-publik/laporan/").main
        #expect(page.contains("Belum ada angka permohonan informasi."))
        #expect(!page.contains("<svg"))
        #expect(!page.contains("class=\"notice\"") && !page.contains("batas waktu"))
    }
}
