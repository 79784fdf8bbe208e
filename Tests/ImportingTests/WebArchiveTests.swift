import Diagnostics
import Files
import Reading
import TestSupport
import Testing

@testable import Importing

/// Pages with their pictures in one file.
@Suite struct WebArchiveTests {
    private static let archive = """
        From: <Saved by Blink>
        Snapshot-Content-Location: https://kota.example/berita/12/rapat.html
        Subject: Rapat
        MIME-Version: 1.0
        Content-Type: multipart/related;
        \ttype="text/html"; boundary="----Batas--abc----"


        ------Batas--abc----
        Content-Type: text/html
        Content-ID: <frame-1@mhtml>
        Content-Transfer-Encoding: quoted-printable
        Content-Location: https://kota.example/berita/12/rapat.html

        <html><head><meta charset=3D"utf-8"><title>Rapat kerja</title></head><body><h1>Rap=
        at kerja</h1><article><p>Jumat, 13 Oktober 2017 06:33 WIB</p><p>Rapat kerja membahas caf=C3=A9 =
        rakyat di balai kota dan dihadiri seratus orang warga yang datang dari semua kecamatan.</p><p>\
        Sesudah itu warga makan bersama, lalu panitia membagikan bibit pohon kepada semua yang hadir di sana.</p>\
        <img src=3D"/foto/rapat.png" alt=3D"Warga"><img src=3D"cid:css-7@mhtml" alt=3D"Peta"></article></body></html>

        ------Batas--abc----
        Content-Type: image/png
        Content-Transfer-Encoding: base64
        Content-Location: https://kota.example/foto/rapat.png

        UE5H
        REFUQQ==

        ------Batas--abc----
        Content-Type: image/jpeg
        Content-Transfer-Encoding: base64
        Content-ID: <css-7@mhtml>

        SlBH

        ------Batas--abc------
        """

    @Test(arguments: ["\n", "\r\n"]) func `A page comes with the pictures in its archive`(end: String) async throws {
        let bytes = Array(
            Self.archive.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end).utf8
        )
        try await TemporaryPortal().inFolder { root in
            try writeFile(root + "/rapat.mhtml", bytes)
            let source = try PagesSource(ImportPlace(zone: .jakarta, now: ImportMoment.now)).read(root + "/rapat.mhtml")
            let document = try #require(source.documents.first)
            #expect(document.title == "Rapat kerja")
            #expect(document.oldAddresses == ["https://kota.example/berita/12/rapat.html"])
            #expect(document.body.contains("membahas café rakyat"))
            _ = try ImportWriter(try await ImportTarget.open(root: root)).write(source)
            #expect(try readFile(root + "/content/media/foto/rapat.png") == Array("PNGDATA".utf8))
            let other = try #require(document.media.first { $0.source.hasPrefix("cid:") })
            #expect(other.path.isBelow("media/impor/rapat") && other.path.ending == "jpg")
            #expect(try readFile("\(root)/\(other.path.shown)") == Array("JPG".utf8))
        }
    }

    @Test(arguments: [
        "", "Content-Type: multipart/related; boundary=x", "Content-Type: multipart/related\n\n--\n--", "--x\n--x--",
    ])
    func `What is no archive with a page is said`(text: String) async throws {
        try await TemporaryPortal(settings: nil).inFolder { root in
            try writeFile(root + "/a.mht", Array(text.utf8))
            #expect(throws: ImportError.self) {
                try PagesSource(ImportPlace(zone: .jakarta, now: ImportMoment.now)).read(root + "/a.mht")
            }
        }
    }

    @Test func `An archive that was cut off gives what is there`() {
        let half = Array(Self.archive.utf8.prefix(Self.archive.utf8.count / 2))
        #expect(WebArchive(half).page != nil)
        #expect(WebArchive(half).address == "https://kota.example/berita/12/rapat.html")
    }
}
