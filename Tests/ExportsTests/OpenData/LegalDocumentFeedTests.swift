import TestSupport
import Testing

@Suite struct LegalDocumentFeedTests {
    private static let names = [
        "idData", "tahun_pengundangan", "tanggal_penetapan", "tanggal_pengundangan", "jenis", "noPeraturan", "judul",
        "noPanggil", "singkatanJenis", "tempatTerbit", "penerbit", "deskripsiFisik", "sumber", "subjek", "isbn",
        "status",
        "bahasa", "bidangHukum", "teuBadan", "nomorIndukBuku", "fileDownload", "urlDownload", "abstrak", "urlAbstrak",
        "urlDetailPeraturan", "operasi", "display",
    ]

    @Test func `Every value is a text, whatever the document says`() async throws {
        let documents = try await documents(
            """
            nomor,tahun,jenis,judul,status,tanggal_penetapan,berkas,berkas_abstrak,id_data
            5,2026,Peraturan Daerah,Pasar,berlaku,2026-02-02,media/perda.pdf,https://jdih.example/abstrak%205.pdf?a=1,771
            6,2025,Peraturan Wali Kota,Taman,,,,,
            7,2025,Rancangan Peraturan Daerah,Air,,,,,
            8,2025,Peraturan Daerah,Raperda tentang Sampah,,,,,

            """
        )
        #expect(documents.map { $0.map(\.0) } == [Self.names, Self.names])
        let first = Dictionary(uniqueKeysWithValues: documents[0])
        #expect(first["idData"] == "771")
        #expect(first["judul"] == "Peraturan Daerah Nomor 5 Tahun 2026 tentang Pasar")
        #expect(first["tanggal_penetapan"] == "2026-02-02")
        #expect(first["fileDownload"] == "perda.pdf")
        #expect(first["urlDownload"] == "https://kota.example/media/perda.pdf")
        #expect(first["abstrak"] == "abstrak%205.pdf")
        #expect(first["operasi"] == "4")
        let second = Dictionary(uniqueKeysWithValues: documents[1])
        #expect(second["idData"] == "peraturan-wali-kota-2025-6")
        #expect(second["isbn"] == "-")
        #expect(second["urlDownload"] == "")
        #expect(
            second["urlDetailPeraturan"]
                == "https://kota.example/informasi-publik/register/jdih/peraturan-wali-kota-2025-6/"
        )
    }

    @Test func `A portal without legal documents has no feed, nor has one that hides them`() async throws {
        #expect(try await openData(of: registerPortal())["feed/document.json"] == nil)
        var hidden = registerPortal()
        hidden.files["content/register/jdih/register.yaml"] = Array("profile: jdih\npublished: false".utf8)
        hidden.files["content/register/jdih/a.csv"] = Array("nomor,tahun,jenis,judul\n5,2026,Perda,Pasar\n".utf8)
        #expect(try await openData(of: hidden)["feed/document.json"] == nil)
    }

    /// The members of each object in the feed, in their order.
    private func documents(_ csv: String) async throws -> [[(String, String)]] {
        var portal = registerPortal()
        portal.files["content/media/perda.pdf"] = Array("perda".utf8)
        portal.files["content/register/jdih/register.yaml"] = Array("profile: jdih".utf8)
        portal.files["content/register/jdih/jdih.csv"] = Array(csv.utf8)
        let text = try #require(try await openData(of: portal)["feed/document.json"])
        return text.split(separator: "{").dropFirst().map { object in
            object.split(separator: "\n").compactMap { line in
                let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
                return parts.count >= 5 ? (String(parts[1]), String(parts[3])) : nil
            }
        }
    }
}
