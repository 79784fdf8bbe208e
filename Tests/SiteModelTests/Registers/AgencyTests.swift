import Content
import Reading
import Testing

@testable import Registers
@testable import SiteModel

struct AgencyTests {
    @Test func `An agency has its rows by class and what it owes`() async throws {
        let rows = [
            publicRow("1", "A", opd: "dinkes", refreshed: "2025-01-01"),
            publicRow("2", "B", opd: "dinkes", refreshed: "2026-05-01"),
            publicRow("3", "C", .setiapSaat, opd: "disdik"),
        ]
        let site = try await site(rows)
        let dinkes = try #require(site.agency("dinkes"))
        #expect(dinkes.address == "/informasi-publik/opd/dinkes/")
        #expect(dinkes.rows == ["dip/1", "dip/2"])
        #expect(dinkes.missing == [.setiapSaat])
        #expect(dinkes.stale == ["dip/1"])
        #expect(site.agency("disdik")?.missing == [.berkala])
    }

    @Test func `The matrix shows what is there, stale and missing`() async throws {
        let rows = [
            publicRow("1", "A", opd: "dinkes", refreshed: "2025-01-01"), publicRow("2", "B", opd: "dinkes"),
            publicRow("3", "C", .setiapSaat),
        ]
        let matrix = try await site(rows).matrix
        #expect(matrix.rows.map(\.agency) == ["dinkes", "disdik", nil])
        #expect(matrix.rows.first?.cells.map(\.count) == [2, 0, 0])
        #expect(matrix.rows.first?.cells.map(\.stale) == [1, 0, 0])
        #expect(matrix.rows.first?.cells.map(\.isMissing) == [false, true, true])
        #expect(matrix.totals.map(\.count) == [2, 0, 1])
    }

    @Test func `The matrix has no row for nobody`() async throws {
        #expect(try await site([publicRow("1", opd: "dinkes")]).matrix.rows.map(\.agency) == ["dinkes", "disdik"])
    }

    @Test func `News of an agency are those about its rows`() async throws {
        let files = [
            "content/berita/lama.md": newsText("Lama", date: "2026-01-01", "register: dip/1"),
            "content/berita/baru.md": newsText("Baru", date: "2026-02-01", "register: [dip/1, dip/2]"),
            "content/berita/lain.md": newsText("Lain", date: "2026-03-01"),
        ]
        let rows = [publicRow("1", "A", opd: "dinkes"), publicRow("2", "B", opd: "disdik")]
        let site = try await site(rows, files: files)
        #expect(site.agency("dinkes")?.articles == ["berita/baru.md", "berita/lama.md"])
        #expect(site.agency("disdik")?.articles == ["berita/baru.md"])
    }

    private func site(_ rows: [AnyRow], files: [String: String] = [:]) async throws -> RegisterSite {
        let registers = registers(rows, agencies: [agency("dinkes"), agency("disdik")])
        return try #require(try await build(registers, files: files).site.registers)
    }
}
