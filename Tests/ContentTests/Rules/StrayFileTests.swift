import Diagnostics
import Files
import Glibc
import SiteModel
import TestSupport
import Testing

@Suite struct StrayFileTests {
    /// An article where articles belong.
    private static let news = ["content/berita/ada.md": "---\ntitle: Ada\ndate: 2026-01-01\n---\nIsi.\n"]

    @Test(arguments: [
        "content/beritaa/rapat.md", "content/catatan.txt", "content/rapat.md", "content/berita/foto.jpg",
        "content/berita/rapat.MD", "content/halaman/profil.docx", "content/berita/2017/rapat.markdown",
        "content/pengunjung.json", "content/jajak-pendapat.json",
        "content/layanan/biaya.csv", "content/data/daftar kontak.csv", "content/data/2026/kontak.csv",
    ])
    func `Reports files that nobody takes`(path: String) async throws {
        let result = try await MarkedPortal(files: Self.news.merging([path: "⟦stray-file⟧isi"]) { $1 }).build()
        #expect(result.surprises == [])
    }

    @Test func `Folders are read down to a depth, and the first that is deeper is reported`() async throws {
        let folder = "content/berita/" + Array(repeating: "d", count: FolderDepth.limit).joined(separator: "/")
        let deep = [
            folder + "/terlalu/dalam.md": "isi",
            "content/berita/d/d/ada.md": "---\ntitle: Dalam\ndate: 2026-01-01\n---\nIsi.\n",
        ]
        let loaded = try await TemporaryPortal(files: Self.news.merging(deep) { $1 }).load()
        #expect(loaded.diagnostics.map(\.location.path) == [folder])
        #expect(loaded.library.articles.count == 2)
    }

    @Test(arguments: [
        ("berita/2026/RAPAT.MD", "ubah namanya menjadi RAPAT.md", "berita/2026/RAPAT.md"),
        ("berita/rapat.markdown", "ubah namanya menjadi rapat.md", "berita/rapat.md"),
        ("halaman/profil.md.txt", "ubah namanya menjadi profil.md", "halaman/profil.md"),
        ("berita/rapat.md ", "ubah namanya menjadi rapat.md", "berita/rapat.md"),
        ("layanan/biaya.Md", "ubah namanya menjadi biaya.md", "layanan/biaya.md"),
        (
            "berita/2026/10/foto.jpg",
            "pindahkan ke content/media/2026/10/foto.jpg, lalu tulis: /media/2026/10/foto.jpg", "media/2026/10/foto.jpg"
        ),
        ("halaman/sk.pdf", "pindahkan ke content/media/sk.pdf, lalu tulis: /media/sk.pdf", "media/sk.pdf"),
    ])
    func `Says where a file belongs, with the move that brings it there`(path: String, help: String, to: String)
        async throws
    {
        let files = Self.news.merging(["content/" + path: "isi"]) { $1 }
        let found = try await TemporaryPortal(files: files).load().diagnostics
        #expect(found.map(\.help?.id) == [help])
        #expect(found.map(\.fix) == [.move(from: "content/" + path, to: "content/" + to)])
    }

    @Test func `Reports the second of two files with one name for templates`() async throws {
        let data = ["content/data/kontak.csv": "a\n1\n", "content/data/kontak.yaml": "⟦stray-file⟧- a\n"]
        let result = try await MarkedPortal(files: Self.news.merging(data) { $1 }).build()
        #expect(result.surprises == [])
    }

    @Test func `Moves nothing onto another file`() async throws {
        let files = Self.news.merging([
            "content/berita/ADA.MD": "isi", "content/berita/ADA.md": Self.news.values.first ?? "",
        ]) { $1 }
        let found = try await TemporaryPortal(files: files).load().diagnostics.filter { $0.rule.id == "stray-file" }
        #expect(found.map(\.help?.id) == ["ADA.md sudah ada: beri nama lain yang berakhir dengan .md"])
        #expect(found.map(\.fix) == [nil])
    }

    @Test(arguments: [("berita/rapat.docx", "terang new berita"), ("berita/rapat.html", "terang import html")])
    func `Says what becomes of documents and pages among the texts`(path: String, command: String) async throws {
        let files = Self.news.merging(["content/" + path: "isi"]) { $1 }
        let found = try await TemporaryPortal(files: files).load().diagnostics
        #expect(found.map { $0.help?.id.contains(command) } == [true])
    }

    private static let tableHelp =
        "daftar informasi dan register: content/register/NAMA/, seperti diperlihatkan terang register baca BERKAS; tabel berita: terang import csv; yang memang untuk diunduh: "

    @Test(arguments: ["berita/dip.csv", "berita/2026/DIP 2026.xlsx", "halaman/tabel.ods"])
    func `A table among the texts is not moved, because its purpose is not certain`(path: String) async throws {
        let found = try await TemporaryPortal(files: Self.news.merging(["content/" + path: "isi"]) { $1 }).load()
            .diagnostics
        let target = "content/media/" + path.split(separator: "/").dropFirst().joined(separator: "/")
        #expect(found.map(\.help?.id) == [Self.tableHelp + target])
        #expect(found.map(\.fix) == [nil])
    }

    @Test func `A copy of content in itself is told once`() async throws {
        let copy = ["content/content/site.yaml": "name: Portal", "content/content/berita/ada.md": "isi"]
        let found = try await TemporaryPortal(files: Self.news.merging(copy) { $1 }).load().diagnostics
        #expect(found.map(\.location.path) == ["content/content"])
        #expect(found.first?.message.id.contains("salinan content/") == true)
    }

    @Test func `A text that is named as a translation is told, and published on its own`() async throws {
        let text = "---\ntitle: There\ndate: 2026-01-01\n---\nText.\n"
        let names = [
            "content/berita/ada.en.md": "⟦stray-file⟧" + text,
            "content/berita/versi 1.5.md": text.replacing("There", with: "Versi"),
            "content/berita/lapor.kota.go.id.md": text.replacing("There", with: "Lapor"),
            "content/berita/lapor.id.md": text.replacing("There", with: "Situs Lapor"),
            "content/berita/rapat.id.md": "⟦stray-file⟧" + text.replacing("There", with: "Rapat"),
            "content/berita/rapat.de.md": "⟦stray-file⟧" + text.replacing("There", with: "Sitzung"),
            "content/berita/rapat.en.md": "⟦stray-file⟧" + text.replacing("There", with: "Meeting"),
        ]
        #expect(try await MarkedPortal(files: Self.news.merging(names) { $1 }).build().surprises == [])
        let loaded = try await TemporaryPortal(files: Self.news.merging(["content/berita/ada.en.md": text]) { $1 })
            .load()
        #expect(loaded.library.articles.count == 2)
    }

    @Test func `Calls a folder named as an article a folder`() async throws {
        let portal = MarkedPortal(
            files: [
                "content/berita/dir.md/catatan.md": "---\ntitle: Catatan\ndate: 2026-01-01\n---\nIsi.\n",
                "content/media/dir.md/gambar.csv": "x\n",
            ],
            absent: ["content/berita/dir.md": "stray-file"]
        )
        let result = try await portal.build()
        #expect(result.surprises == [])
        #expect(try result.wording("stray-file").id.hasPrefix("ini folder, bukan artikel"))
    }

    @Test func `Calls a pipe a pipe and does not wait for it`() async throws {
        try await TemporaryPortal(files: ["content/berita/satu.md": "---\ntitle: Satu\ndate: 2026-01-01\n---\nIsi.\n"])
            .inFolder { root in
                #expect(mkfifo(root + "/content/berita/pipa.md", 0o644) == 0)
                let diagnostics = try await LibraryLoader(root: root, jobs: 1).load().diagnostics
                #expect(diagnostics.map(\.rule.id) == ["link-out-of-content"])
                #expect(diagnostics.first?.location.path == "content/berita/pipa.md")
                #expect(diagnostics.first?.message.id.contains("pipa, soket, atau perangkat") == true)
            }
    }

    @Test(arguments: [
        "content/.DS_Store", "content/berita/.rapat.md.swp", "content/berita/rapat.md~", "content/.git/config",
    ])
    func `Leaves the files of tools alone`(path: String) async throws {
        let result = try await MarkedPortal(files: [path: "isi"]).build()
        #expect(result.surprises == [])
    }

    @Test func `Says what a register's folder holds`() async throws {
        let portal = MarkedPortal(files: [
            "content/register/dip/register.yaml": "profile: dip",
            "content/register/dip/dip.docx": "⟦stray-file⟧isi",
        ])
        let wording = try await portal.build().wording("stray-file")
        #expect(wording.id.hasSuffix("*.csv, .xlsx, atau .ods"))
        #expect(wording.en.hasSuffix("*.csv, .xlsx or .ods"))
    }

    @Test func `Suggests the nearest folder`() async throws {
        #expect(
            try await MarkedPortal(files: Self.news.merging(["content/beritaa/rapat.md": "isi"]) { $1 }).build()
                .wording("stray-file")
                == LocalizedText(
                    id:
                        "berkas ini tidak diterbitkan: bukan artikel, halaman, atau media\nmaksudnya \"content/berita/\"?",
                    en: "this file is not published: neither article, page nor media\ndid you mean \"content/berita/\"?"
                )
        )
    }

    @Test func `Names all folders where none is near`() async throws {
        let wording = try await MarkedPortal(files: ["content/catatan.txt": "isi"]).build().wording("stray-file")
        #expect(
            wording.id.hasSuffix("\npindahkan ke salah satu dari: content/berita/, content/halaman/, content/media/")
        )
        #expect(wording.en.hasSuffix("\nmove it to one of: content/berita/, content/halaman/, content/media/"))
    }

    @Test(arguments: [
        ("gambar/foto.jpg", "pindahkan ke content/media/foto.jpg, lalu tulis: /media/foto.jpg"),
        ("medai/foto.jpg", "maksudnya \"content/media/\"?"),
        ("registers/dik.csv", "maksudnya \"content/register/\"?"),
        ("lain/dik.csv", tableHelp + "content/media/dik.csv"),
        ("berita/rapat", "beri naskah nama yang berakhir dengan .md; berkas untuk diunduh di content/media/"),
    ])
    func `A file is not sent to the folder in which it is, and a picture to no text`(path: String, help: String)
        async throws
    {
        let files = Self.news.merging(["content/" + path: "isi"]) { $1 }
        let found = try await TemporaryPortal(files: files).load().diagnostics
        #expect(found.first { $0.rule.id == "stray-file" }?.help?.id == help)
    }
}
