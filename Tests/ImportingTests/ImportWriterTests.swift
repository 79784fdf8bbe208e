import Authoring
import Content
import Diagnostics
import Files
import Reading
import SiteModel
import TestSupport
import Testing

@testable import Importing

@Suite struct ImportWriterTests {
    private func article(_ title: String, _ date: String? = "2017-10-13 06:33:16") -> ImportedDocument {
        var document = ImportedDocument(
            kind: .article(section: "berita"),
            origin: LocalizedText(id: "baris 1", en: "line 1"),
            title: title
        )
        document.date = date.flatMap { Instant(text: $0, in: .jakarta) }
        document.body = "Isi.\n"
        return document
    }

    private func write(_ documents: [ImportedDocument], in root: String, isRehearsal: Bool = false) async throws
        -> ImportReport
    {
        var source = ImportedSource()
        source.documents = documents
        return try ImportWriter(try await ImportTarget.open(root: root)).write(source, isRehearsal: isRehearsal)
    }

    private func text(_ path: String, in root: String) throws -> String {
        String(decoding: try readFile("\(root)/\(path)"), as: UTF8.self)
    }

    @Test func `Many old texts that lack what new ones must have bring the advice to declare an archive`() async throws
    {
        var source = ImportedSource()
        source.documents = (1...10).map { number in
            var document = article("Rapat \(number)")
            document.media = [NeededFile(source: "/a\(number).jpg", path: "media/a\(number).jpg")]
            return document
        }
        let now = Instant(secondsSinceEpoch: 1_764_000_000)
        let advice = "archive: {before: 2025-01-01}"
        for (settings, isGiven) in [("", true), ("archive: {before: 2018-01-01}\n", false)] {
            let portal = TemporaryPortal(settings: TemporaryPortal.settings + settings)
            try await portal.inFolder { root in
                let report = try ImportWriter(try await ImportTarget.open(root: root)).write(source, now: now)
                #expect(report.notes.contains { $0.text.id.contains(advice) } == isGiven)
            }
        }
    }

    @Test func `A report begins with its questions`() async throws {
        var records = ImportedRecords(
            try RecordConverter(
                shape: TableShape(columns: [], mapping: ColumnMapping(), source: []),
                options: TableImportOptions(ImportPlace(zone: .jakarta, now: Instant(secondsSinceEpoch: 0)))
            )
        )
        records.note(LocalizedText(id: "tabel berita", en: "table berita"))
        records.ask(LocalizedText(id: "nilai mana?", en: "which value?"))
        let source = records.finished()
        try await TemporaryPortal().inFolder { root in
            let report = try ImportWriter(try await ImportTarget.open(root: root)).write(source)
            #expect(report.notes.map(\.text.id) == ["nilai mana?", "tabel berita"])
        }
    }

    @Test func `A page is written with its last change`() async throws {
        var page = ImportedDocument(kind: .page(folder: ""), origin: LocalizedText(id: "a", en: "a"), title: "Profil")
        page.body = "Isi.\n"
        page.date = Instant(text: "2015-02-03 04:05", in: .jakarta)
        try await TemporaryPortal().inFolder { root in
            _ = try await write([page], in: root)
            #expect(try text("content/halaman/profil.md", in: root).contains("updated: 2015-02-03"))
        }
    }

    @Test func `Everything that an article says reads back the same`() async throws {
        var document = article("Rapat: \"PPID\" #1")
        document.updated = Instant(text: "2017-10-14", in: .jakarta)
        document.author = "Admin"
        document.reporter = "S"
        document.location = "Kota Contoh"
        document.categories = ["Pengumuman", "pengumuman"]
        document.tags = ["PPID", "?!"]
        document.summary = "Satu\n dua: tiga"
        document.image = ImportedDocument.Picture(src: "media/a.jpg", alt: "Rapat", caption: "Suasana")
        document.isPinned = true
        document.slug = "Rapat-PPID"
        document.oldAddresses = [
            "https://lama.example/?p=1", "https://lama.example/2017/rapat.html", "/2017/rapat.html",
        ]
        try await TemporaryPortal().inFolder { root in
            let report = try await write([document], in: root)
            #expect(report.written.map(\.path) == ["content/berita/2017/10/rapat-ppid.md"])
            #expect(report.notes.map(\.text.en).filter { $0.contains("?") }.count == 1)
            #expect(report.redirects == 1)
            let library = try await LibraryLoader(root: root, jobs: 1).load()
            let read = try #require(library.library.articles.first)
            #expect(library.diagnostics == [])
            #expect(read.title.value == document.title)
            #expect(read.date.value == document.date)
            #expect(read.updated == document.updated)
            #expect(read.summary == "Satu dua: tiga")
            #expect(read.categories == ["pengumuman"])
            #expect(read.tags.map(\.value.title) == ["PPID"])
            #expect(read.image?.caption == "Suasana")
            #expect(read.isPinned)
            #expect(read.slug.value == "rapat-ppid")
            #expect(read.aliases.map(\.value) == ["/2017/rapat.html"])
        }
    }

    @Test func `Nothing is written over, and a name that is taken gets a number`() async throws {
        let old = "---\ntitle: Lain\ndate: 2017-10-01\n---\nLama.\n"
        try await TemporaryPortal(files: ["content/berita/2017/10/rapat.md": old]).inFolder { root in
            let report = try await write([article("Rapat"), article("Rapat"), article("RAPAT!")], in: root)
            #expect(
                report.written.map(\.path)
                    == ["rapat-2", "rapat-3", "rapat-4"].map { "content/berita/2017/10/\($0).md" }
            )
            #expect(try text("content/berita/2017/10/rapat.md", in: root) == old)
            #expect(try text("content/berita/2017/10/rapat-2.md", in: root).contains("slug: rapat-2\n"))
        }
    }

    @Test func `The same source a second time writes nothing`() async throws {
        var known = article("Rapat")
        known.oldAddresses = ["https://lama.example/rapat/"]
        var page = ImportedDocument(kind: .page(folder: "profil"), origin: known.origin, title: "Sejarah")
        page.body = "Isi.\n"
        let documents = [
            known, article("Tanpa alamat"), article("Tanpa alamat"), article("Tanpa tanggal: ini", nil), page,
        ]
        try await TemporaryPortal().inFolder { root in
            #expect(try await write(documents, in: root).written.count == 5)
            let before = try TreeSnapshot(of: root)
            let second = try await write(documents, in: root)
            #expect(second.written == [])
            #expect(second.existing.count == 5)
            #expect(Set(second.existing.map(\.path)).count == 5)
            #expect(try TreeSnapshot(of: root) == before)
        }
    }

    @Test func `A file that was edited is known by its old address`() async throws {
        var document = article("Rapat")
        document.oldAddresses = ["https://lama.example/rapat/"]
        let edited = "---\ntitle: Judul baru\ndate: 2018-01-01\naliases: [/rapat]\n---\nIsi.\n"
        try await TemporaryPortal(files: ["content/berita/x.md": edited]).inFolder { root in
            let report = try await write([document], in: root)
            #expect(report.existing.map(\.path) == ["content/berita/x.md"])
        }
    }

    /// Just what the report asks of editors, and what they do besides.
    @Test(arguments: [("sql:berita:17", []), ("", []), ("", ["https://lama.example/?p=1"])] as [(String, [String])])
    func `A text whose date, title, text and place were changed is not imported again`(
        key: String,
        addresses: [String]
    ) async throws {
        var documents = [article("Kapan", nil), article("Kapan", nil)]
        documents[0].key = key
        documents[0].oldAddresses = addresses
        try await TemporaryPortal().inFolder { root in
            #expect(try await write(documents, in: root).written.count == 2)
            let draft = try text("content/berita/tanpa-tanggal/kapan.md", in: root)
            let edited = draft.replacing("# Sumber", with: "date: 2019-02-03\n# Sumber")
                .replacing("title: Kapan", with: "title: Judul baru").replacing("draft: true\n", with: "")
                .replacing("Isi.", with: "Naskah yang diperbaiki.")
            #expect(edited.contains("date:") && edited.contains("Judul baru") && !edited.contains("draft"))
            try makeDirectory(root + "/content/berita/2019/02")
            try writeFile(root + "/content/berita/2019/02/baru.md", Array(edited.utf8))
            try removeFile(root + "/content/berita/tanpa-tanggal/kapan.md")
            let second = try await write(documents, in: root)
            #expect(second.written == [])
            #expect(
                second.existing.map(\.path) == [
                    "content/berita/2019/02/baru.md", "content/berita/tanpa-tanggal/kapan-2.md",
                ]
            )
        }
    }

    @Test func `A new text with the title and date of an old one is imported`() async throws {
        var (first, second) = (article("Rapat"), article("Rapat"))
        first.key = "sql:berita:1"
        second.key = "sql:berita:2"
        try await TemporaryPortal().inFolder { root in
            _ = try await write([second], in: root)
            let report = try await write([first, second], in: root)
            #expect(report.written.map(\.path) == ["content/berita/2017/10/rapat-2.md"])
            #expect(report.existing.map(\.path) == ["content/berita/2017/10/rapat.md"])
        }
    }

    @Test func `A file from before files said where they come from is known by title and date`() async throws {
        let old = "---\ntitle: Rapat\ndate: 2017-10-13 06:33:16\n---\nIsi.\n"
        var document = article("Rapat")
        document.key = "sql:berita:1"
        try await TemporaryPortal(files: ["content/berita/2017/10/rapat.md": old]).inFolder { root in
            let report = try await write([document], in: root)
            #expect(report.existing.map(\.path) == ["content/berita/2017/10/rapat.md"])
        }
    }

    @Test func `A page with the title of one that was not imported is written beside it, once`() async throws {
        var page = ImportedDocument(kind: .page(folder: ""), origin: LocalizedText(id: "x", en: "x"), title: "Profil")
        (page.body, page.key) = ("Sejarah kami.\n", "sql:pages:1")
        let own = "---\ntitle: Profil\n---\nIsi contoh.\n"
        try await TemporaryPortal(files: ["content/halaman/profil.md": own]).inFolder { root in
            let report = try await write([page], in: root)
            #expect(report.written.map(\.path) == ["content/halaman/profil-2.md"])
            #expect("\(report)".contains("halaman/profil.md sudah ada dan lain isinya"))
            #expect(try await write([page], in: root).written == [])
        }
    }

    @Test func `What is missing makes a draft that says so`() async throws {
        var empty = article("")
        empty.body = "\n"
        try await TemporaryPortal().inFolder { root in
            let report = try await write([article("Kapan", nil), empty], in: root)
            #expect(report.written.allSatisfy { $0.isDraft })
            #expect(report.notes.map(\.text.en).contains { $0.contains("no date") })
            #expect(report.notes.map(\.text.en).contains { $0.contains("no title") })
            let draft = try text("content/berita/tanpa-tanggal/kapan.md", in: root)
            #expect(draft.contains("\ndraft: true\n"))
            let rules = try await LibraryLoader(root: root, jobs: 1).load().diagnostics.map(\.rule.id)
            #expect(rules == ["missing-date"])
        }
    }

    @Test func `An old address that is taken is not redirected, and noted`() async throws {
        var first = article("Satu")
        first.oldAddresses = ["/sama/", "/berita/"]
        var second = article("Dua")
        second.oldAddresses = ["/SAMA", "/berita/2017/10/dua/"]
        try await TemporaryPortal().inFolder { root in
            let report = try await write([first, second], in: root)
            #expect(report.notes.count == 2)
            #expect(try text("content/berita/2017/10/satu.md", in: root).contains("aliases:\n  - \"/sama/\"\nextra:"))
            #expect(try !text("content/berita/2017/10/dua.md", in: root).contains("aliases"))
        }
    }

    @Test func `A rehearsal says the same and writes nothing`() async throws {
        var document = article("Rapat")
        document.categories = ["Kegiatan Wali Kota"]
        document.media = [NeededFile(source: "https://lama.example/a.jpg", path: "media/a.jpg")]
        try await TemporaryPortal().inFolder { root in
            let before = try TreeSnapshot(of: root)
            let rehearsal = try await write([document], in: root, isRehearsal: true)
            #expect(try TreeSnapshot(of: root) == before)
            let report = try await write([document], in: root)
            #expect(rehearsal.isRehearsal)
            #expect(rehearsal.written == report.written)
            #expect(rehearsal.needed == report.needed)
            #expect(report.needed == document.media)
            #expect(report.undeclaredCategories == ["Kegiatan Wali Kota"])
        }
    }

    @Test func `A file on this machine is copied, once, and never over another`() async throws {
        try await TemporaryPortal(files: ["asal/a.jpg": "a", "asal/b.jpg": "b", "content/media/b.jpg": "lama"])
            .inFolder { root in
                var document = article("Rapat")
                document.media = ["a", "b", "a"].map {
                    NeededFile(source: "\($0).jpg", path: "media/\($0).jpg", file: "\(root)/asal/\($0).jpg")
                }
                let report = try await write([document], in: root)
                #expect(report.copied == ["media/a.jpg"])
                #expect(report.needed == [])
                #expect(try text("content/media/a.jpg", in: root) == "a")
                #expect(try text("content/media/b.jpg", in: root) == "lama")
            }
    }

    /// A file where a folder has to be stops the machine as a full disk does.
    @Test func `An import that is interrupted says how far it came, and goes on when it is repeated`() async throws {
        let documents = [article("Satu"), article("Dua", "2018-02-03"), article("Tiga", "2019-02-03")]
        try await TemporaryPortal(files: ["content/berita/2018/02": ""]).inFolder { root in
            let path = root + "/content/berita/2018/02/dua.md"
            let error = await #expect(throws: ImportInterrupted.self) { try await write(documents, in: root) }
            #expect(error?.cause.path == path)
            #expect(error?.report.written.count == 1)
            #expect(error?.total == 3)
            try removeFile(root + "/content/berita/2018/02")
            let report = try await write(documents, in: root)
            #expect(report.existing.map(\.path) == ["content/berita/2017/10/satu.md"])
            #expect(report.written.count == 2)
        }
    }

    @Test func `A folder without a portal, or without the section, is refused`() async throws {
        try await TemporaryPortal(settings: nil).inFolder { root in
            _ = await #expect(throws: AuthoringError.noPortal(root)) { try await ImportTarget.open(root: root) }
        }
        try await TemporaryPortal().inFolder { root in
            let target = try await ImportTarget.open(root: root)
            #expect(try target.section(nil) == "berita")
            #expect(throws: AuthoringError.unknownSection("kabar", declared: ["berita"])) {
                try target.section("kabar")
            }
        }
    }

    @Test(arguments: [
        ("Hubungi 0812-0000-0000", "telephone number"), ("NIK 3201014101990001", "somebody's NIK"),
    ])
    func `Personal data are reported wherever they stand`(text: String, note: String) async throws {
        var documents = (0..<4).map { article("Rapat \($0)") }
        documents[0].title = text
        documents[1].summary = text
        documents[2].image = ImportedDocument.Picture(src: "media/a.jpg", alt: "a", caption: text)
        documents[3].body = text + "\n"
        try await TemporaryPortal().inFolder { root in
            let report = try await write(documents + [article("Lain")], in: root)
            let found = report.notes.map(\.text.en).filter { $0.contains(note) }
            #expect(found.count == 4)
            for name in ["title", "summary", "caption", "body"] {
                #expect(found.contains { $0.contains("(\(name))") && !$0.contains(where: \.isNumber) }, "\(name)")
            }
        }
    }
}
