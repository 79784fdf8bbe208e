import Diagnostics
import TestSupport
import Testing

@Suite struct MissingDateTests {
    @Test(arguments: ["", "date:\n", "date: ~\n", "date: \"\"\n"])
    func `Points at the front matter without a date`(line: String) async throws {
        let article = "---\n⟦missing-date⟧title: Rapat\n\(line)---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
    }

    @Test func `Only warns of a draft and leaves it out`() async throws {
        let draft = "---\n⟦missing-date⟧title: Rapat\ndraft: true\n---\nIsi.\n"
        let result = try await MarkedPortal(article: draft).build()
        #expect(result.surprises == [])
        #expect(result.diagnostics.map(\.severity) == [.warning])
        #expect(result.diagnostics.first?.message.id.contains("tidak diikutkan") == true)
    }

    @Test(arguments: ["", "draft: false\n"])
    func `Is an error of what is to be published`(line: String) async throws {
        let result = try await MarkedPortal(article: "---\ntitle: Rapat\n\(line)---\nIsi.\n").build()
        #expect(result.diagnostics.map(\.severity) == [.error])
    }

    @Test func `Asks no date of a page`() async throws {
        let portal = MarkedPortal(files: ["content/halaman/profil.md": "---\ntitle: Profil\n---\nIsi.\n"])
        let result = try await portal.build()
        #expect(result.surprises == [])
    }

    @Test func `Says what to write`() async throws {
        #expect(
            try await MarkedPortal(article: "---\ntitle: Rapat\n---\nIsi.\n").build().wording("missing-date")
                == LocalizedText(
                    id:
                        "\"date\" belum diisi\ntambahkan, misalnya: date: 2017-10-13 06:33; halaman tanpa tanggal tempatnya di content/halaman/",
                    en:
                        "\"date\" is missing\nadd one, such as: date: 2017-10-13 06:33; pages without a date belong into content/halaman/"
                )
        )
    }

    @Test func `Offers the day that the name of the file begins with`() async throws {
        let files = ["content/berita/2026-11-20-rapat.md": "---\ntitle: Rapat\n---\nIsi.\n"]
        let fault = try await MarkedPortal(files: files).build().fault("missing-date")
        #expect(fault.help?.id == "tambahkan: date: 2026-11-20")
    }
}
