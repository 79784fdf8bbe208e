import Diagnostics
import SiteModel
import TestSupport
import Testing

@Suite struct UndeclaredCategoryTests {
    @Test func `Points at the category`() async throws {
        let article = """
            ---
            title: Rapat
            date: 2017-10-13
            categories: [Pengumuman, ⟦undeclared-category⟧Pengumumann]
            ---
            Isi.
            """
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
        #expect(
            try result.wording("undeclared-category")
                == LocalizedText(
                    id: "kategori \"Pengumumann\" belum didaftarkan\nmaksudnya \"Pengumuman\"?",
                    en: "category \"Pengumumann\" is not declared\ndid you mean \"Pengumuman\"?"
                )
        )
    }

    @Test func `Lists the declared ones where none is near`() async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\ncategories: ⟦undeclared-category⟧Olahraga\n---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
        #expect(
            try result.wording("undeclared-category").id
                == "kategori \"Olahraga\" belum didaftarkan\n"
                + "daftarkan di content/site.yaml di bawah categories, atau pilih: Pengumuman, Layanan Publik"
        )
    }

    @Test(arguments: ["pengumuman", "PENGUMUMAN", "layanan-publik", "[Layanan Publik, layanan-publik]"])
    func `Takes title or slug in any case`(categories: String) async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\ncategories: \(categories)\n---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
    }

    @Test func `Categories that could not be read are one fault, and not one of each article`() async throws {
        let portal = MarkedPortal(
            files: ["content/berita/a.md": "---\ntitle: A\ndate: 2017-10-13\ncategories: [Bencana]\n---\nIsi.\n"],
            settings: "name: Portal\nurl: https://kota.example\ncategories: [⟦bad-value⟧Bencana, ⟦bad-value⟧Ekonomi]\n"
        )
        #expect(portal.result(of: try await portal.portal.load().diagnostics).surprises == [])
    }
}
