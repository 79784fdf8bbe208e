import Diagnostics
import TestSupport
import Testing

@Suite struct SectionWithoutFolderTests {
    private static let article = "---\ntitle: Satu\ndate: 2026-01-01\n---\nIsi.\n"
    private static let declared = TemporaryPortal.settings + "sections:\n  - folder: berita\n  - folder: pers\n"
    private static let marked =
        TemporaryPortal.settings + "sections:\n  - folder: berita\n  - folder: ⟦section-without-folder⟧pers\n"

    @Test func `Reports a declared section that has no folder`() async throws {
        let portal = MarkedPortal(files: ["content/berita/satu.md": Self.article], settings: Self.marked)
        let result = try await portal.build()
        #expect(result.surprises == [])
        #expect(try result.fault("section-without-folder").severity == .error)
        let wording = try result.wording("section-without-folder")
        #expect(
            wording.id.hasPrefix(
                "folder content/pers/ dari bagian \"pers\" tidak ada\ntulis artikel pertamanya: terang new pers"
            )
        )
        #expect(wording.en.contains("is not there\nwrite its first article: terang new pers"))
    }

    @Test func `Takes a folder that holds no article yet`() async throws {
        let portal = MarkedPortal(
            files: ["content/berita/satu.md": Self.article, "content/pers/.gitkeep": ""],
            settings: Self.declared
        )
        #expect(try await portal.build().surprises == [])
    }

    @Test(arguments: [["content/pers/.gitkeep": ""], [:]])
    func `Suggests the folder that the texts were moved to`(left: [String: String]) async throws {
        let moved = ["content/berita/satu.md": Self.article, "content/pres/dua.md": "⟦stray-file⟧" + Self.article]
        let portal = MarkedPortal(files: moved.merging(left) { $1 }, settings: Self.marked)
        let result = try await portal.build()
        #expect(result.surprises == [])
        let wording = try result.wording("section-without-folder")
        #expect(wording.id.contains(left.isEmpty ? "tidak ada\n" : "tidak berisi artikel\n"))
        #expect(wording.id.contains("\nnaskahnya di content/pres/? Kembalikan nama foldernya menjadi pers"))
        #expect(wording.en.contains("Name that folder pers again, or declare pres in sections"))
    }

    /// Otherwise the build after a rename would take every article down.
    @Test func `Reports the default section where its folder seems to be renamed`() async throws {
        let portal = MarkedPortal(
            files: ["content/news/2026/01/satu.md": "⟦stray-file⟧" + Self.article],
            absent: ["content/site.yaml": "section-without-folder"]
        )
        #expect(try await portal.build().surprises == [])
    }

    @Test(arguments: [
        [:], ["content/halaman/profil.md": "---\ntitle: Profil\n---\nIsi.\n"],
        ["content/berita/satu.md": article, "content/news/dua.md": "⟦stray-file⟧isi"],
        ["content/arsip/foto.txt": "⟦stray-file⟧isi"], ["content/catatan.md": "⟦stray-file⟧isi"],
    ])
    func `Leaves a default section alone that is empty or filled`(files: [String: String]) async throws {
        #expect(try await MarkedPortal(files: files).build().surprises == [])
    }
}
