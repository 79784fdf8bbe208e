import TestSupport
import Testing

@Suite struct ChangesFeedTests {
    private func feed(edition: String) async throws -> ParsedXML {
        var portal = registerPortal()
        portal.files["content/register/dip/edisi/2026-01.csv"] = Array(edition.utf8)
        return try ParsedXML(try #require(try await openData(of: portal)["data/perubahan.xml"]))
    }

    @Test func `Tells what became of each row once`() async throws {
        let feed = try await feed(
            edition: "nomor,klasifikasi,opd,judul\n2,berkala,disdik,Profil; kantor\n9,berkala,disdik,Denah lama\n"
        )
        #expect(
            feed.texts("title").dropFirst().sorted() == [
                #"Baru: Rencana "kerja", ringkas"#, "Dicabut: Denah lama", "Klasifikasi berubah: Profil; kantor",
            ]
        )
        let ids = feed.texts("id")
        #expect(ids.count == 4 && Set(ids).count == 4)
        #expect(ids.contains("https://kota.example/informasi-publik/perubahan/#dip/2026-01/relabelled/dip/2"))
        let content = feed.texts("content").first { $0.contains("Klasifikasi:") }
        #expect(content?.contains("Klasifikasi: berkala → setiap saat") == true)
        #expect(feed.texts("updated").allSatisfy { $0 == "2026-03-01T00:00:00+07:00" })
    }

    @Test func `A feed without changes is whole all the same`() async throws {
        let feed = try ParsedXML(try #require(try await openData(of: registerPortal())["data/perubahan.xml"]))
        #expect(feed.texts("entry").isEmpty)
        // The latest date that the portal names, never 1970.
        #expect(feed.texts("updated") == ["2026-03-01T00:00:00+07:00"])
    }
}
