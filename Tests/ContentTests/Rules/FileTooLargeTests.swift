import Diagnostics
import TestSupport
import Testing

@Suite struct FileTooLargeTests {
    @Test func `Refuses Markdown above two megabytes`() async throws {
        let head = "---\ntitle: Rapat\ndate: 2017-10-13\n---\n"
        let large = head + String(repeating: "a ", count: 1024 * 1024)
        let result = try await MarkedPortal(article: "⟦file-too-large⟧" + large).build()
        #expect(result.surprises == [])
        #expect(
            try result.wording("file-too-large")
                == LocalizedText(
                    id: "berkas 2048 kB, batasnya 2048 kB\n"
                        + "bagi menjadi beberapa artikel, atau simpan dokumennya di content/media/ dan tautkan",
                    en:
                        "the file has 2048 kB, the limit is 2048 kB\nsplit it into several articles, or keep the document in content/media/ and link to it"
                )
        )
        let other = try await MarkedPortal(article: String(large.prefix(2 * 1024 * 1024))).build()
        #expect(other.surprises == [])
    }

    @Test func `Refuses settings above a megabyte`() async throws {
        let settings = TemporaryPortal.settings + String(repeating: "# catatan\n", count: 105_000)
        let result = try await MarkedPortal(settings: "⟦file-too-large⟧" + settings).build()
        #expect(result.surprises == [])
    }
}
