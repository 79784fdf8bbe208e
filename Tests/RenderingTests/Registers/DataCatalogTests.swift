import Testing

@testable import Rendering

@Suite struct DataCatalogTests {
    @Test func `The landing page describes body and data`() async throws {
        let html = try await RegisterPortal().page("/informasi-publik/")
        #expect(try structuredData("GovernmentOrganization", in: html)?["name"] as? String == "Pemerintah Kota Contoh")
        let catalog = try #require(try structuredData("DataCatalog", in: html))
        #expect(catalog["name"] as? String == "Informasi Publik")
        let dataset = try #require((catalog["dataset"] as? [[String: Any]])?.first)
        #expect(dataset["name"] as? String == "Daftar Informasi Publik")
        #expect(dataset["license"] as? String == "https://creativecommons.org/licenses/by/4.0/")
        #expect(dataset["dateModified"] as? String == "2026-05-20T00:00:00+07:00")
        let downloads = (dataset["distribution"] as? [[String: Any]])?.compactMap { $0["contentUrl"] as? String }
        #expect(downloads == ["https://kota.example/data/dip.csv", "https://kota.example/data/dip.json"])
    }

    @Test func `The list of a register describes the register alone, on its first page`() async throws {
        var portal = RegisterPortal()
        portal.files["register/dip/register.yaml"] =
            "title: Daftar Informasi Publik\nprofile: dip\nlicence: CC-BY-NC-4.0\n"
        let html = try await portal.page("/informasi-publik/daftar/")
        let dataset = try #require(try structuredData("Dataset", in: html))
        #expect(dataset["name"] as? String == "Daftar Informasi Publik")
        #expect(dataset["url"] as? String == "https://kota.example/informasi-publik/daftar/")
        #expect(dataset["license"] as? String == "https://creativecommons.org/licenses/by-nc/4.0/")
        let berkala = try await RegisterPortal().page("/informasi-publik/berkala/")
        #expect(try structuredData("Dataset", in: berkala) == nil)
    }

    @Test func `Other pages describe no catalogue`() async throws {
        #expect(try structuredData("DataCatalog", in: await RegisterPortal().page("/informasi-publik/daftar/")) == nil)
    }
}
