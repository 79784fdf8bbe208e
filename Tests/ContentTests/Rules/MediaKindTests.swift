import Diagnostics
import Files
import Glibc
import SiteModel
import TestSupport
import Testing

@testable import Content

@Suite struct MediaKindTests {
    @Test(arguments: [
        "formulir.html", "x.htm", "x.js", "x.php", "x.xhtml", "x.shtml", "x.exe", "x.svgz", "README", "a.jpg.php",
        "x.mjs",
    ])
    func `Refuses kinds that are not published`(name: String) async throws {
        let portal = MarkedPortal(files: ["content/media/2017/\(name)": "⟦media-kind⟧isi"])
        let result = try await portal.build()
        #expect(result.surprises == [])
        #expect(try await portal.portal.load().library.media.isEmpty)
    }

    @Test(arguments: ["formulir.pdf", "DATA.CSV", "rapat.docx", "x.geojson", "x.mp4", "x.vtt", "arsip.tar.zip"])
    func `Takes documents and data`(name: String) async throws {
        // Packed files are told by their first bytes; what else is in them is not looked at.
        let text = name.hasSuffix(".docx") || name.hasSuffix(".zip") ? "PK\u{3}\u{4}isi" : "isi"
        let portal = TemporaryPortal(files: ["content/media/\(name)": text])
        let loaded = try await portal.load()
        #expect(loaded.diagnostics.isEmpty)
        #expect(loaded.library.media.map(\.path) == ["media/\(name)"])
    }

    @Test func `A drawing whose encoding hides its scripts is told to be saved in another`() async throws {
        let drawing = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"
        let fault = try await MarkedPortal(files: ["content/media/a.svg": drawing]).build().fault("media-kind")
        #expect(fault.message.id == "berkas tersimpan sebagai UTF-16, sehingga skrip di dalamnya tidak dapat dicari")
        #expect(fault.help?.id == "simpan ulang sebagai UTF-8")
    }

    @Test func `Says what is taken`() async throws {
        #expect(
            try await MarkedPortal(files: ["content/media/formulir.exe": "<p>"]).build().wording("media-kind")
                == LocalizedText(
                    id: "berkas jenis ini tidak diterbitkan dari media/\n"
                        + "simpan sebagai gambar, PDF, dokumen kantor, CSV, suara, atau video",
                    en: "files of this kind are not published from media/\n"
                        + "save it as a picture, PDF, office document, CSV, sound or video"
                )
        )
    }

    @Test func `Names what makes an SVG active`() async throws {
        let svg = "⟦media-kind⟧<svg width='10' height='10'><circle onclick='x()'/></svg>"
        let result = try await MarkedPortal(files: ["content/media/peta.svg": svg]).build()
        #expect(result.surprises == [])
        #expect(
            try result.wording("media-kind")
                == LocalizedText(
                    id:
                        "berkas memuat onclick\nsimpan ulang gambar tanpa skrip (\"SVG biasa\" di Inkscape), atau sebagai PNG",
                    en:
                        "the file contains onclick\nsave the picture without scripts (\"Plain SVG\" in Inkscape), or as PNG"
                )
        )
    }

    @Test(arguments: ["xml", "kml"])
    func `Refuses data that runs scripts`(kind: String) async throws {
        let text = "⟦media-kind⟧<a xmlns:h='http://www.w3.org/1999/xhtml'><h:script>x()</h:script></a>"
        let result = try await MarkedPortal(files: ["content/media/data.\(kind)": text]).build()
        #expect(result.surprises == [])
        #expect(try result.wording("media-kind").en.hasSuffix("\ndrop that part, or save the data as CSV or JSON"))
    }

    @Test(arguments: [("peta.svg", "media-kind"), ("data.xml", "media-kind"), ("foto.jpg", "unreadable-picture")])
    func `Refuses what is too large to be looked at`(name: String, rule: String) async throws {
        let reading = try await TemporaryPortal().inFolder { root in
            let file = "\(root)/content/media/\(name)"
            try makeDirectory("\(root)/content/media")
            try writeFile(file, Array("<svg/>".utf8))
            // A hole has a size and takes no room.
            let limit = rule == "media-kind" ? MediaReader.textLimit : MediaReader.pictureLimit
            try #require(truncate(file, limit + 1) == 0)
            return try MediaReader(SiteSettings(path: "content/site.yaml")).read("media/\(name)", in: "\(root)/content")
        }
        #expect(reading.value == nil)
        #expect(reading.diagnostics.map(\.rule.id) == [rule])
        #expect(reading.diagnostics.map(\.severity) == [.error])
    }
}
