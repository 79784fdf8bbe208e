import Content
import Diagnostics
import Reading
import SiteModel
import TestSupport
import Testing

@testable import Importing

/// Where documents are put.
@Suite struct ImportPlanTests {
    private static let origin = LocalizedText(id: "baris 1", en: "line 1")

    private func page(_ slug: String, in folder: String, _ title: String = "Struktur") -> ImportedDocument {
        var page = ImportedDocument(kind: .page(folder: folder), origin: Self.origin, title: title)
        page.slug = slug
        page.body = "Isi.\n"
        return page
    }

    private func write(_ documents: [ImportedDocument], in root: String) async throws -> ImportReport {
        var source = ImportedSource()
        source.documents = documents
        return try ImportWriter(try await ImportTarget.open(root: root)).write(source)
    }

    @Test(
        .ends,
        arguments: [
            ("kategori", "kategori-lama"), ("tag", "tag-lama"), ("assets", "assets-lama"), ("media", "media-lama"),
            ("data", "data-lama"), ("informasi-publik", "informasi-publik-lama"),
            ("informasi-publik/profil", "informasi-publik-lama/profil"), ("berita/halaman", "berita/halaman-lama"),
            ("berita/halaman/dua", "berita/halaman-lama/dua"),
        ]
    )
    func `A page in a folder of the portal's own goes beside it`(folder: String, other: String) async throws {
        try await TemporaryPortal().inFolder { root in
            let report = try await write([page("struktur", in: folder)], in: root)
            #expect(report.written.map(\.path) == ["content/halaman/\(other)/struktur.md"])
            #expect(report.notes.map(\.text.en).contains { $0.contains("halaman/\(other)") })
            let again = try await write([page("struktur", in: folder)], in: root)
            #expect(again.written == [])
            #expect(try await LibraryLoader(root: root, jobs: 1).load().diagnostics == [])
        }
    }

    @Test(.ends)
    func `A page that stands where the portal has its own page gets another name, beside its children`() async throws {
        try await TemporaryPortal().inFolder { root in
            let documents = [
                page("informasi-publik", in: ""), page("struktur", in: "informasi-publik"), page("2017", in: "berita"),
                page("10", in: "berita/2017"), page("profil", in: "berita"),
            ]
            let report = try await write(documents, in: root)
            #expect(
                report.written.map(\.path)
                    == ["berita/2017-lama", "berita/2017/10-lama", "berita/profil", "informasi-publik-lama"].map {
                        "content/halaman/\($0).md"
                    } + ["content/halaman/informasi-publik-lama/struktur.md"]
            )
        }
    }

    @Test(arguments: [108, 109, 110, 111, 118])
    func `A long slug is cut to one that is valid`(length: Int) async throws {
        var document = ImportedDocument(kind: .article(section: "berita"), origin: Self.origin, title: "Rapat")
        document.date = Instant(text: "2017-10-13", in: .jakarta)
        document.body = "Isi.\n"
        document.slug = String(repeating: "a", count: length) + "--b"
        try await TemporaryPortal().inFolder { root in
            let report = try await write([document], in: root)
            #expect(report.written.count == 1)
            #expect(try await LibraryLoader(root: root, jobs: 1).load().diagnostics == [])
        }
    }

    @Test func `Old addresses on a portal below a path are found as related news, too`() async throws {
        let settings = TemporaryPortal.settings.replacing("https://kota.example", with: "https://kota.example/blog")
        let documents = ["Satu", "Dua"].map { title in
            var document = ImportedDocument(kind: .article(section: "berita"), origin: Self.origin, title: title)
            document.date = Instant(text: "2017-10-13", in: .jakarta)
            document.body = "Isi.\n"
            document.oldAddresses = ["https://kota.example/blog/lama/\(title)"]
            document.related = ["https://kota.example/blog/lama/Dua", "/blog/lama/satu/"]
            return document
        }
        try await TemporaryPortal(settings: settings).inFolder { root in
            let report = try await write(documents, in: root)
            #expect(report.notes.map(\.text.en).filter { !$0.contains("related") } == [])
            let loaded = try await LibraryLoader(root: root, jobs: 1).load()
            #expect(loaded.diagnostics == [])
            #expect(loaded.library.articles.flatMap(\.aliases).map(\.value).sorted() == ["/lama/Dua/", "/lama/Satu/"])
            #expect(
                loaded.library.articles.flatMap(\.related).map(\.value).sorted()
                    == ["berita/2017/10/dua.md", "berita/2017/10/satu.md"]
            )
        }
    }

    /// The law of growth: counts of probes, because times depend on the machine.
    @Test(arguments: [50, 400])
    func `Texts of one title in one month cost a fixed number of probes each, first and again`(count: Int) async throws
    {
        try await TemporaryPortal().inFolder { root in
            let documents = (0..<count).map { number in
                var document = ImportedDocument(kind: .article(section: "berita"), origin: Self.origin, title: "Rapat")
                document.date = Instant(secondsSinceEpoch: 1_507_800_000 + number * 60)
                document.body = "Isi.\n"
                document.key = "uji:\(number)"
                return document
            }
            var plan = ImportPlan(target: try await ImportTarget.open(root: root), keys: Set(documents.map(\.key)))
            var paths: Set<ContentPath> = []
            for document in documents {
                if case .new(let file) = try plan.place(document) { paths.insert(file.path) }
            }
            #expect(paths.count == count)
            #expect(paths.contains("berita/2017/10/rapat-\(count).md"))
            #expect(plan.probes == count)
            _ = try await write(documents, in: root)
            // Files that lost their keys are still found, by title and date.
            let keyless = documents.map { document in
                var document = document
                document.key = "lain:\(document.key)"
                return document
            }
            plan = ImportPlan(target: try await ImportTarget.open(root: root), keys: Set(keyless.map(\.key)))
            for document in keyless {
                guard case .existing = try plan.place(document) else {
                    Issue.record("\(document.key) is not found")
                    continue
                }
            }
            #expect(plan.probes == count)
        }
    }
}
