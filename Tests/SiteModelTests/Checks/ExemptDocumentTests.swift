import Diagnostics
import TestSupport
import Testing

@Suite struct ExemptDocumentTests {
    /// `sha256sum` of the three bytes `abc` (FIPS 180-4, appendix).
    private let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    private let media = ["content/media/2026/Denah Gedung.pdf": "abc", "content/media/lain.pdf": "abd"]

    @Test func `Recognizes a document under any name`() async throws {
        let csv = "nomor,sha256\n1,\(String(repeating: "0", count: 64)) ⟦exempt-document⟧\(digest.uppercased())\n"
        let result = try await MarkedPortal(dik: csv, files: media).build()
        #expect(result.surprises.filter { $0.contains("exempt-document") } == [])
        #expect(try result.fault("exempt-document").related.map(\.path) == ["content/media/2026/Denah Gedung.pdf"])
    }

    @Test(arguments: [
        "Denah Gedung.pdf", "lihat \"denah gedung.pdf\"", "media/2026/Denah Gedung.pdf", "D:\\arsip\\Denah Gedung.pdf",
        "https://kota.example/media/2026/Denah%20Gedung.pdf", "(Denah Gedung.pdf).",
        "Denah_Gedung.PDF", "denah-gedung.pdf",
    ])
    func `Recognizes a document that a row names`(text: String) async throws {
        let cell = "\"⟦exempt-document⟧" + text.replacing("\"", with: "\"\"") + "\""
        let portal = MarkedPortal(dik: "nomor,ringkasan\n1,\(cell)\n", files: media)
        #expect(try await portal.surprises(of: "exempt-document") == [])
    }

    @Test(arguments: [
        "media/2026/rahasia/", "lihat content\\media\\2026\\Rahasia.", "https://kota.example/media/2026/rahasia/",
        "folder media/2026",
    ])
    func `Recognizes a folder that a row names`(text: String) async throws {
        let files = ["content/media/2026/rahasia/a.pdf": "abc", "content/media/lain.pdf": "abd"]
        let portal = MarkedPortal(dik: "nomor,ringkasan\n1,⟦exempt-document⟧\(text)\n", files: files)
        let result = try await portal.build()
        #expect(result.surprises.filter { $0.contains("exempt-document") } == [])
        #expect(try result.fault("exempt-document").related.map(\.path) == ["content/media/2026/rahasia/a.pdf"])
    }

    @Test(arguments: ["media/", "media/2026/rahasia-lama/", "multimedia/2026/rahasia", "media/2026/rahasia/b.pdf"])
    func `Leaves other folders alone`(text: String) async throws {
        let files = ["content/media/2026/rahasia/a.pdf": "abc"]
        let portal = MarkedPortal(dik: "nomor,ringkasan\n1,\(text)\n", files: files)
        #expect(try await portal.surprises(of: "exempt-document") == [])
    }

    @Test(arguments: [
        "Denah Gedung", "media/2025/Denah Gedung.pdf", "Denah Gedung.pdfx", "X-lain.pdf",
    ])
    func `Leaves other files alone`(text: String) async throws {
        let portal = MarkedPortal(dik: "nomor,ringkasan\n1,\(text)\n", files: media)
        #expect(try await portal.surprises(of: "exempt-document") == [])
    }

    @Test(arguments: [("", true), ("after_end: review\n", true), ("after_end: open\n", false)])
    func `An ended exemption guards nothing once the body says that it is public`(
        yaml: String,
        isGuarded: Bool
    ) async throws {
        let marker = isGuarded ? "⟦exempt-document⟧" : ""
        let portal = MarkedPortal(
            dik: "nomor,berakhir,sha256\n1,2025-01-01,\(marker)\(digest)\n",
            files: media.merging(["content/register/dik/register.yaml": "profile: dik\n" + yaml]) { $1 }
        )
        #expect(try await portal.surprises(of: "exempt-document") == [])
    }

    @Test func `Guards for lists that are not shown`() async throws {
        let portal = MarkedPortal(
            dik: "nomor,sha256\n1,⟦exempt-document⟧\(digest)\n",
            files: media.merging(["content/register/dik/register.yaml": "profile: dik\npublished: false"]) { $1 }
        )
        #expect(try await portal.surprises(of: "exempt-document") == [])
    }
}
