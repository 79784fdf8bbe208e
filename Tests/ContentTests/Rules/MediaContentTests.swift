import Diagnostics
import SiteModel
import TestSupport
import Testing

@Suite struct MediaContentTests {
    private static let webp =
        Array("RIFF\u{0}\u{0}\u{0}\u{0}WEBPVP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 9, 0, 0]

    private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    private static func found(_ name: String, _ bytes: [UInt8]) async throws -> [Diagnostic] {
        var portal = TemporaryPortal()
        portal.files["content/media/" + name] = bytes
        return try await portal.load().diagnostics.filter { $0.rule.id == "media-content" }
    }

    @Test(arguments: [
        ("foto.jpg", "", "berkas ini kosong"), ("sk.pdf", "", "berkas ini kosong"),
        ("data.csv", "", "berkas ini kosong"),
        (
            "sk.pdf", "version https://git-lfs.github.com/spec/v1\noid sha256:0\n",
            "ini penunjuk Git LFS, bukan berkasnya"
        ),
        ("foto.jpg", "\n<!doctype HTML><title>404</title>", "ini halaman HTML dengan nama .jpg"),
        ("sk.pdf", "{\"error\": \"not found\"}", "isinya JSON, bukan .pdf"),
        ("foto.jpg", "<?xml version=\"1.0\"?><Error/>", "isinya XML, bukan .jpg"),
        ("sk.docx", "teks", "berkas ini rusak: isinya bukan .docx"),
        ("sk.zip", "teks", "berkas ini rusak: isinya bukan .zip"),
        ("sk.docx", "<html><body>", "ini halaman HTML dengan nama .docx"),
        ("foto.jpg", "\u{0}\u{0}\u{0}\u{18}ftypheic\u{0}\u{0}\u{0}\u{0}", "isinya HEIC, bukan .jpg"),
        ("sk.pdf", "PK\u{3}\u{4}........word/document.xml", "isinya DOCX, bukan .pdf"),
        ("sk.docx", "%PDF-1.4\n", "isinya PDF, bukan .docx"), ("foto.png", "%PDF-1.4\n", "isinya PDF, bukan .png"),
        ("sk.rtf", "teks", "berkas ini rusak: isinya bukan .rtf"),
        ("catatan.txt", "%PDF-1.4\n", "isinya PDF, bukan .txt"),
        ("data.csv", "<html><body>", "ini halaman HTML dengan nama .csv"),
        ("data.csv", "PK\u{3}\u{4}....xl/workbook.xml", "isinya XLSX, bukan .csv"),
    ])
    func `A file that readers could not open is an error that says what it is`(
        name: String,
        text: String,
        message: String
    ) async throws {
        let found = try await Self.found(name, Array(text.utf8))
        #expect(found.map(\.message.id) == [message])
        #expect(found.map(\.severity) == [.error])
    }

    @Test(arguments: ["surat.doc", "tabel.xls"])
    func `A document of an old ending that is neither text nor known is doubted`(name: String) async throws {
        let found = try await Self.found(name, [7, 0, 255, 3, 0, 9])
        #expect(found.map(\.severity) == [.warning])
    }

    @Test(arguments: [
        ("foto.jpg", webp, "foto.webp"), ("foto.png", webp, "foto.webp"), ("foto.jpg", png, "foto.png"),
        ("foto.png", [0xFF, 0xD8, 0xFF, 0xE0], "foto.jpg"), ("foto.jpeg", Array("GIF89a".utf8), "foto.gif"),
    ])
    func `A picture under the name of another format is an error with the right name`(
        name: String,
        bytes: [UInt8],
        right: String
    ) async throws {
        let found = try await Self.found(name, bytes)
        #expect(found.map(\.severity) == [.error])
        #expect(found.map(\.fix) == [.move(from: "content/media/" + name, to: "content/media/" + right)])
    }

    @Test(arguments: [
        ("tabel.xls", "<html><table>"), ("catatan.txt", "<html>"), ("surat.doc", "{\\rtf1"), ("sk.pdf", "%PDF-1.7"),
        ("sk.odt", "PK\u{3}\u{4}mimetype"), ("data.json", "{\"a\": 1}"), ("surat.doc", "<?xml version='1.0'?>"),
        ("gambar.svg", "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>"),
        ("sk.pdf", "teks"), ("tabel.xls", "Nama\tAlamat\n"),
    ])
    func `What programs open, and what is not known, is left alone`(name: String, text: String) async throws {
        #expect(try await Self.found(name, Array(text.utf8)) == [])
    }

    @Test func `An icon may hold a PNG`() async throws {
        #expect(try await Self.found("ikon.ico", Self.png) == [])
    }
}
