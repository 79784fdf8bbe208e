import Content
import Diagnostics
import Reading
import Testing

@testable import Registers
@testable import SiteModel

struct RegisterLinkTests {
    @Test func `Whichever names the other, both are linked`() async throws {
        let files = [
            "content/berita/a.md": newsText("A", date: "2026-01-01", "register: [dip/1]"),
            "content/berita/b.md": newsText("B", date: "2026-02-01"),
        ]
        let rows = [publicRow("1", "Renja", berita: ["berita/a.md", "/berita/b.md"]), publicRow("2", "Neraca")]
        let built = try await build(registers(rows), files: files)
        let site = try #require(built.site.registers)
        #expect(site.entry("dip/1")?.articles == ["berita/b.md", "berita/a.md"])
        #expect(site.rows(ofArticle: "berita/a.md").map(\.id) == ["dip/1"])
        #expect(
            site.rows(ofArticle: "berita/b.md") == [
                RowReference(id: "dip/1", address: "/informasi-publik/dip/1/", title: "Renja")
            ]
        )
        #expect(built.diagnostics.isEmpty)
    }

    @Test func `News on other sites are kept as such`() async throws {
        let rows = [publicRow("1", berita: ["https://koran.example/apbd"])]
        let built = try await build(registers(rows))
        #expect(built.site.registers?.publicInformation.rows.first?.externalNews == ["https://koran.example/apbd"])
        #expect(built.diagnostics.isEmpty)
    }

    @Test(arguments: ["dip/1.10", "1.10", "\" 1.10 \""])
    func `A row is named by its number alone where there is one`(name: String) async throws {
        #expect(try await rows(named: name, [publicRow("1.10"), publicRow("2")]).ids == ["dip/1.10"])
    }

    @Test func `An unknown row is an error, and a row with another number is not suggested`() async throws {
        let (ids, diagnostics) = try await rows(named: "dip/1.100", [publicRow("1.10"), publicRow("2")])
        #expect(ids.isEmpty)
        #expect(diagnostics.map(\.rule.id) == ["unknown-register-row"])
        #expect(diagnostics.first?.severity == .error)
        #expect(
            diagnostics.first?.help?.en
                == "write the register's folder and the row's number, such as: dip/1.10"
        )
        #expect(diagnostics.first?.location == SourceLocation(path: "content/berita/a.md", line: 4, column: 11))
    }

    @Test func `A number that two rows have is ambiguous`() async throws {
        let rows = [publicRow("1"), publicRow("1", "B", .setiapSaat)]
        for name in ["1", "dip/1"] {
            let diagnostics = try await self.rows(named: name, rows).diagnostics
            #expect(diagnostics.map(\.help?.en) == ["write one of: dip/berkala/1, dip/setiap-saat/1"])
        }
        #expect(try await self.rows(named: "dip/setiap-saat/1", rows).ids == ["dip/setiap-saat/1"])
    }

    @Test func `A shown row goes before a hidden one of its number`() async throws {
        let registers = registers([publicRow("1")], exempt: [exemptRow("1"), exemptRow("2")], showsExempt: false)
        let files = [
            "content/berita/a.md": newsText("A", "register: 1"),
            "content/berita/b.md": newsText("B", "register: dik/2"),
        ]
        let built = try await build(registers, files: files)
        #expect(built.site.registers?.rows(ofArticle: "berita/a.md").map(\.id) == ["dip/1"])
        #expect(built.site.registers?.rows(ofArticle: "berita/b.md").isEmpty == true)
        #expect(built.diagnostics.map(\.message.en) == ["row \"dik/2\" exists, but its register is not shown"])
    }

    @Test func `Unknown news of a row is an error in the row`() async throws {
        let files = [
            "content/berita/apbd.md": newsText("APBD"), "content/halaman/profil.md": "---\ntitle: P\n---\nIsi.\n",
        ]
        let rows = [publicRow("1", berita: ["berita/apbdd.md", "halaman/profil.md"], line: 7)]
        let diagnostics = try await build(registers(rows), files: files).diagnostics
        #expect(diagnostics.map(\.rule.id) == ["unknown-news", "unknown-news"])
        #expect(diagnostics.first?.help?.en == "did you mean \"berita/apbd.md\"?")
        #expect(diagnostics.allSatisfy { $0.location.path == "content/register/dip/dip.csv" && $0.location.line == 7 })
    }

    @Test func `Drafts are checked and not linked`() async throws {
        let files = ["content/berita/a.md": newsText("A", "draft: true\nregister: [dip/1, dip/9]")]
        let built = try await build(registers([publicRow("1", berita: ["berita/a.md"])]), files: files)
        #expect(built.site.registers?.entry("dip/1")?.articles == [])
        #expect(built.diagnostics.map(\.rule.id).sorted() == ["link-to-unpublished", "unknown-register-row"])
    }

    @Test func `Numbers that differ in punctuation are one`() async throws {
        let rows = [publicRow("1.10", "A", line: 2), publicRow("1-10", "B", line: 3)]
        let diagnostics = try await build(registers(rows)).diagnostics
        #expect(diagnostics.map(\.rule.id) == ["duplicate-number"])
        #expect(diagnostics.first?.location.line == 3)
        #expect(diagnostics.first?.related.map(\.line) == [2])
        #expect(diagnostics.first?.help?.en.contains("another number") == true)
    }

    @Test func `Later pages of lists keep their address`() async throws {
        let page = "---\ntitle: Dua\naliases: [/informasi-publik/berkala/halaman/2/]\n---\nIsi.\n"
        let files = ["content/halaman/dua.md": page]
        let rows = [publicRow("1", "Laporan")]
        #expect(try await build(registers(rows), files: files).diagnostics.map(\.rule.id) == ["duplicate-address"])
    }

    @Test func `Articles may link to pages of registers`() async throws {
        let links = "[DIP](/informasi-publik/) [baris](/informasi-publik/dip/1/) [data](/data/dip.csv) "
        let files = ["content/berita/a.md": "---\ntitle: A\ndate: 2026-01-01\n---\n\(links)\n"]
        #expect(try await build(registers([publicRow("1")]), files: files).diagnostics.isEmpty)
        #expect(try await build(.none, files: files).diagnostics.count == 3)
    }

    private func rows(
        named name: String,
        _ rows: [AnyRow]
    ) async throws -> (ids: [String], diagnostics: [Diagnostic]) {
        let files = ["content/berita/a.md": newsText("A", "register: \(name)")]
        let built = try await build(registers(rows), files: files)
        return (built.site.registers?.rows(ofArticle: "berita/a.md").map(\.id) ?? [], built.diagnostics)
    }
}
