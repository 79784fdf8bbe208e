import Diagnostics
import TestSupport
import Testing

@Suite struct DatesOutOfOrderTests {
    @Test(arguments: [
        "updated: ⟦dates-out-of-order⟧2017-10-12", "expires: ⟦dates-out-of-order⟧2017-10-01",
        "expires: ⟦dates-out-of-order⟧2017-10-13", "updated: ⟦dates-out-of-order⟧2017-10-12T16:59:59Z",
        "corrections: ⟦dates-out-of-order⟧[{date: 2017-10-12, text: Nama diperbaiki.}]",
    ])
    func `Points at the date that contradicts`(line: String) async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\n\(line)\n---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
    }

    @Test(arguments: [
        "updated: 2017-10-13", "updated: 2017-10-12T17:00:00Z", "expires: 2017-10-13 00:00:01", "expires: 2030-01-01",
        "corrections: [{date: 2017-10-13, text: Nama diperbaiki.}]",
    ])
    func `Takes dates in order`(line: String) async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\n\(line)\n---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
    }

    @Test func `Names the key`() async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\nexpires: 2016-10-20\n---\nIsi.\n"
        #expect(
            try await MarkedPortal(article: article).build().wording("dates-out-of-order")
                == LocalizedText(
                    id: "\"expires\" tidak sesudah \"date\"\nperiksa tahun dan bulannya",
                    en: "\"expires\" is not after \"date\"\ncheck year and month"
                )
        )
    }
}
