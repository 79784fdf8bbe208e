import Diagnostics
import TestSupport
import Testing

@Suite struct UnreadableDateTests {
    @Test(arguments: [
        "date: ⟦unreadable-date⟧13 Oktober 2017", "date: ⟦unreadable-date⟧2017-02-30", "date: ⟦unreadable-date⟧kemarin",
        "date: 2017-10-13\nupdated: ⟦unreadable-date⟧13/10/2017",
        "date: 2017-10-13\nexpires: ⟦unreadable-date⟧\"2018\"",
    ])
    func `Points at the date`(line: String) async throws {
        let article = "---\ntitle: Rapat\n\(line)\n---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
    }

    @Test func `Suggests the date that was meant`() async throws {
        let article = "---\ntitle: Rapat\ndate: Jumat, 13 Okt 2017\n---\nIsi.\n"
        #expect(
            try await MarkedPortal(article: article).build().wording("unreadable-date")
                == LocalizedText(
                    id: "tanggal \"Jumat, 13 Okt 2017\" tidak terbaca\ntulis: date: 2017-10-13",
                    en: "date \"Jumat, 13 Okt 2017\" cannot be read\nwrite: date: 2017-10-13"
                )
        )
    }

    @Test(arguments: ["2017-10-13", "2017-10-13 06:33:16", "\"2017-10-13T06:33:16+07:00\""])
    func `Takes dates in the forms that are read`(date: String) async throws {
        let article = "---\ntitle: Rapat\ndate: \(date)\n---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
    }
}
