import Diagnostics
import Digests
import Files
import Reading
import TestSupport
import Testing

@testable import Authoring
@testable import Importing
@testable import Reading

/// Pictures and documents of imported texts.
@Suite struct ImportMediaTests {
    private func article(_ media: [NeededFile]) -> ImportedSource {
        var document = ImportedDocument(
            kind: .article(section: "berita"),
            origin: LocalizedText(id: "baris 1", en: "line 1"),
            title: "Rapat"
        )
        document.date = Instant(text: "2017-10-13", in: .jakarta)
        document.body = "Isi.\n"
        document.media = media
        var source = ImportedSource()
        source.documents = [document]
        return source
    }

    private func write(_ source: ImportedSource, in root: String) async throws -> ImportReport {
        try ImportWriter(try await ImportTarget.open(root: root)).write(source)
    }

    @Test func `Media of texts that are there already are listed, and copied once they are given`() async throws {
        try await TemporaryPortal(files: ["foto/a.jpg": "a"]).inFolder { root in
            let needed = NeededFile(source: "a.jpg", path: "media/a.jpg")
            #expect(try await write(article([needed]), in: root).needed == [needed])
            let second = try await write(article([needed]), in: root)
            #expect(second.existing.count == 1)
            #expect(second.needed == [needed])
            let given = NeededFile(source: "a.jpg", path: "media/a.jpg", file: "\(root)/foto/a.jpg")
            let third = try await write(article([given]), in: root)
            #expect(third.written == [])
            #expect(third.copied == ["media/a.jpg"])
            #expect(try readFile("\(root)/content/media/a.jpg") == Array("a".utf8))
            #expect(try await write(article([given]), in: root).copied == [])
        }
    }

    @Test func `A copy of the old site gives the files by path, then by a name that is there once`() async throws {
        let files = [
            "lama/foto_berita/jembatan.jpg": "a", "lama/foto_galeri/jembatan.jpg": "b", "lama/files/PETA.PDF": "c",
            "lama/x/dua.jpg": "d", "lama/y/dua.jpg": "e", "lama/2017/10/Kota%20Kita.jpg": "f", "lama/sk kota.pdf": "g",
            "lama/atas.jpg": "h", "lama/2016/atas.jpg": "i",
        ]
        try await TemporaryPortal(files: files).inFolder { root in
            let sources = [
                "https://kota.example/foto_berita/jembatan.jpg", "/unggahan/peta.pdf", "/z/dua.jpg",
                "/2017/10/Kota%20Kita.jpg", "sk%20kota.pdf", "atas.jpg", "/unggahan/2016/atas.jpg",
            ]
            let media = sources.enumerated().map { NeededFile(source: $1, path: "media/\($0).jpg") }
            let writer = ImportWriter(try await ImportTarget.open(root: root), copy: try MediaCopy(root + "/lama"))
            let report = try writer.write(article(media))
            let copied = try report.copied.map {
                String(decoding: try readFile("\(root)/content/\($0)"), as: UTF8.self)
            }
            #expect(report.copied == (["0", "1", "3", "4", "5", "6"].map { "media/\($0).jpg" }))
            #expect(copied == ["a", "c", "f", "g", "h", "i"])
            #expect(report.needed.map(\.source) == ["/z/dua.jpg"])
            #expect(report.notes.filter { $0.text.id.contains("yang sama namanya saja") }.count == 1)
        }
    }

    @Test func `A picture that only its file tells is taken from a copy, or its caption is kept`() async throws {
        let names = ["Image7", "Image8"].map { md5($0.utf8) }
        let files = [
            "lama/cache/\(names[0])_XL.jpg": "kecil", "lama/src/\(names[0]).jpg": "asli",
            "lama/cache/\(names[1])_L.jpg": "kedua",
        ]
        let dump = """
            CREATE TABLE x_content (id int, title text, introtext text, `fulltext` text, state int, catid int, access int);
            CREATE TABLE x_k2_items (id int, title text, alias text, catid int, published int, introtext text, `fulltext` text, created datetime, image_caption text, access int, trash int);
            INSERT INTO x_k2_items VALUES (7,'Panen','panen',1,1,'Isi.','','2012-01-01','Padi',1,0),(8,'Pasar','pasar',1,1,'Isi.','','2012-01-01','',1,0),(9,'Rapat','rapat',1,1,'Isi.','','2012-01-01','Balai',1,0);
            CREATE TABLE x_k2_categories (id int, name text, published int, access int);
            INSERT INTO x_k2_categories VALUES (1,'Umum',1,1);
            """
        try await TemporaryPortal(files: files).inFolder { root in
            try writeFile(root + "/dump.sql", Array(dump.utf8))
            let options = TableImportOptions(ImportPlace(zone: .jakarta, now: ImportMoment.now))
            let source = try SQLImport(path: root + "/dump.sql", options: options).read()
            let target = try await ImportTarget.open(root: root)
            let without = try ImportWriter(target).write(source, isRehearsal: true)
            #expect(without.needed.isEmpty)
            #expect(without.notes.contains { $0.text.id.hasPrefix("3 naskah mungkin bergambar utama") })
            let report = try ImportWriter(target, copy: try MediaCopy(root + "/lama")).write(source)
            #expect(
                report.copied == [
                    "media/media/k2/items/cache/\(names[1])_L.jpg", "media/media/k2/items/src/\(names[0]).jpg",
                ]
            )
            #expect(report.notes.contains { $0.text.id.hasPrefix("1 naskah mungkin bergambar utama") })
            let texts = try report.written.map { String(decoding: try readFile("\(root)/\($0.path)"), as: UTF8.self) }
            #expect(texts.first { $0.contains("title: Panen") }?.contains("caption: Padi") == true)
            #expect(texts.first { $0.contains("title: Rapat") }?.contains("keterangan_gambar: Balai") == true)
        }
    }

    @Test func `What is missing is written for curl, with the old site before paths`() async throws {
        try await TemporaryPortal(files: [:]).inFolder { root in
            var source = article([
                NeededFile(source: "/foto/a b.jpg", path: "media/foto/a-b.jpg"),
                NeededFile(source: "https://lain.example/é\"[1].jpg", path: "media/c.jpg"),
            ])
            source.site = "https://kota.example"
            let report = try await write(source, in: root)
            let list = String(decoding: try readFile(root + "/unduh-media.curl"), as: UTF8.self)
            #expect(report.fetchList == "unduh-media.curl")
            #expect(
                list.contains("url = \"https://lain.example/%C3%A9%22%5B1%5D.jpg\"\noutput = \"content/media/c.jpg\"\n")
            )
            #expect(
                list.contains(
                    "url = \"https://kota.example/foto/a%20b.jpg\"\noutput = \"content/media/foto/a-b.jpg\"\n"
                )
            )
            #expect(list.contains("\nglobof") && list.contains("\nfail\n"))
            source.site = ""
            try writeFile(root + "/unduh-media.curl", Array("milik orang lain".utf8))
            #expect(try await write(source, in: root).fetchList == nil)
            #expect(try readFile(root + "/unduh-media.curl") == Array("milik orang lain".utf8))
        }
    }

    /// Names and paths that no file system takes, and a file where a folder should be.
    @Test func `What cannot be copied is noted, and the rest is copied`() async throws {
        let long = String(repeating: "a", count: 300)
        let deep = String(repeating: "folder/", count: 1000)
        try await TemporaryPortal(files: ["foto/a.jpg": "a", "content/media/x": "x"]).inFolder { root in
            let source = "\(root)/foto/a.jpg"
            let odd = [
                NeededFile(source: "1", path: "media/\(long).jpg", file: source),
                NeededFile(source: "2", path: "media/\(deep)a.jpg", file: source),
                NeededFile(source: "3", path: "media/c.jpg", file: "\(root)/\(long).jpg"),
                NeededFile(source: "4", path: "media/x/a.jpg", file: source),
            ]
            let good = NeededFile(source: "5", path: "media/z.jpg", file: source)
            let report = try await write(article(odd + [good]), in: root)
            #expect(report.written.count == 1)
            #expect(report.copied == ["media/z.jpg"])
            #expect(report.needed.map(\.source).sorted() == ["1", "2", "3", "4"])
            #expect(report.notes.map(\.text.en).filter { $0.contains("could not be copied") }.count == 4)
        }
    }

    @Test func `An address of any length gives a path that a file can have`() {
        let long = String(repeating: "a", count: 3000)
        let deep = String(repeating: "folder/", count: 1000)
        let addresses = [
            "/\(long).jpg", "/\(deep)a.jpg", "/\(deep)b.jpg", "/\(long)/a.jpg", "/a.jpg?\(long)", "/a.\(long)",
            "https://\(long).example/\(deep)a.jpg",
        ]
        let paths = addresses.map { OldSite().picture($0).path.rawValue }
        #expect(Set(paths).count == addresses.count)
        for path in paths {
            #expect(path.utf8.count <= 500)
            #expect(path.split(separator: "/").allSatisfy { $0.utf8.count <= 200 })
            #expect(path.hasSuffix(".jpg"))
        }
    }

    @Test func `A machine that fails gives the report of what was written until then`() async throws {
        let documents = ["Satu", "Dua"].map { title in
            var document = article([]).documents[0]
            document.title = title
            return document
        }
        try await TemporaryPortal(files: ["content/berita/2018": "bukan folder"]).inFolder { root in
            var source = ImportedSource()
            source.documents = documents
            source.documents[1].date = Instant(text: "2018-10-13", in: .jakarta)
            let thrown = await #expect(throws: ImportInterrupted.self) { try await write(source, in: root) }
            let error = try #require(thrown)
            #expect(error.report.written.map(\.path) == ["content/berita/2017/10/satu.md"])
            #expect(error.cause.path.hasPrefix("\(root)/content/berita/2018"))
        }
    }

    @Test(arguments: [
        ("content/berita", "../keluar"), ("content/berita/2017", "../../keluar"), ("content/media", "../keluar"),
        ("content/berita/2017/10", "/tidak/ada"), ("content/media/a", "../../content-lain"),
    ])
    func `Nothing is written through a link that leads out of content`(link: String, target: String) async throws {
        var portal = TemporaryPortal(files: ["asal/a.jpg": "a", "keluar/ini.txt": "", "content-lain/ini.txt": ""])
        portal.links = [link: target]
        try await portal.inFolder { root in
            let before = try TreeSnapshot(of: root)
            let media = NeededFile(source: "a.jpg", path: "media/a/a.jpg", file: "\(root)/asal/a.jpg")
            await #expect(throws: AuthoringError.outsideContent(link)) { try await write(article([media]), in: root) }
            #expect(try TreeSnapshot(of: root) == before)
        }
    }

    @Test func `Links within content, and content as a link, are no hindrance`() async throws {
        var portal = TemporaryPortal(files: ["content/arsip/ini.txt": ""])
        portal.links = ["content/berita": "arsip", "lain/content": "../content"]
        try await portal.inFolder { root in
            let report = try await write(article([]), in: root + "/lain")
            #expect(report.written.count == 1)
            #expect(try entryKind(at: root + "/content/arsip/2017/10/rapat.md") == .file)
        }
    }
}
