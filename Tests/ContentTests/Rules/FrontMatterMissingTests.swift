import Diagnostics
import TestSupport
import Testing

@Suite struct FrontMatterMissingTests {
    @Test(arguments: [
        "⟦front-matter-missing⟧Rapat digelar Kamis.\n", "⟦front-matter-missing⟧",
        "⟦front-matter-missing⟧\n---\ntitle: Rapat\n---\n",
        "⟦front-matter-missing⟧ ---\ntitle: Rapat\n---\n",
        "⟦front-matter-missing⟧  ---\n  title: Rapat\n  date: 2017-10-13\n  ---\nIsi.\n",
        "⟦front-matter-missing⟧----\ntitle: Rapat\n⟦front-matter-not-closed⟧----\n",
        "⟦front-matter-missing⟧—\ntitle: Rapat\n---\nIsi.\n",
        "⟦front-matter-missing⟧–––\ntitle: Rapat\n⟦front-matter-not-closed⟧***\nIsi.\n",
        "⟦front-matter-missing⟧title: Rapat\ndate: 2017-10-13\n---\nIsi.\n",
        "⟦front-matter-missing⟧— kata wali kota —\n",
        "⟦front-matter-missing⟧+++\ntitle = 'Rapat'\n+++\n",
    ])
    func `Points at the beginning of the file`(text: String) async throws {
        let result = try await MarkedPortal(article: text).build()
        #expect(result.surprises == [])
    }

    @Test func `Says what to write`() async throws {
        #expect(
            try await MarkedPortal(article: "Rapat.").build().wording("front-matter-missing")
                == LocalizedText(
                    id: "berkas tidak dibuka dengan kepala di antara dua baris ---\n"
                        + "tulis mulai baris 1: ---, title: Judul, date: 2017-10-13 (artikel saja), lalu ---, masing-masing di barisnya",
                    en: "the file does not begin with front matter between two --- lines\n"
                        + "write from line 1, each on its line: ---, title: Headline, date: 2017-10-13 (articles only), ---"
                )
        )
    }

    @Test(arguments: [
        ("title: Rapat W21\ndate: 2026-11-27\n---\n\nIsi.\n", "tulis --- di baris tersendiri di atas baris 1"),
        (
            "title: Rapat W21\ndate: 2026-11-27\n\nIsi.\n",
            "tulis --- di baris tersendiri di atas baris 1, dan di bawah kunci yang terakhir"
        ),
    ])
    func `Where the keys are there, only the line is asked for`(text: String, help: String) async throws {
        let wording = try await MarkedPortal(article: text).build().wording("front-matter-missing").id
        #expect(wording == "kepala artikel tidak dibuka dengan ---\n" + help)
    }

    @Test func `An empty file is told as one`() async throws {
        #expect(
            try await MarkedPortal(article: "\n").build().wording("front-matter-missing").id.hasPrefix(
                "berkas ini kosong"
            )
        )
    }

    @Test func `Takes files that begin with front matter`() async throws {
        let result = try await MarkedPortal(body: "Isi.\n").build()
        #expect(result.surprises == [])
    }
}
