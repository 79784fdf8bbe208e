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

    @Test(arguments: [
        ("2026-12-01 02:00", "bila lewat tengah malam, tulis: end: 2026-12-02 02:00"),
        ("2026-12-01 11:00", "periksa tahun dan bulannya"), ("02:00", nil), ("11.00", "periksa tahun dan bulannya"),
    ])
    func `An event that goes on after midnight ends on the next day`(end: String, help: String?) async throws {
        let event = "---\ntitle: Pentas\ndate: 2026-11-20\nstart: 2026-12-01 22:00\nend: \(end)\n---\nIsi.\n"
        let portal = MarkedPortal(
            files: ["content/agenda/a.md": event],
            settings: TemporaryPortal.settings + "sections: [{folder: agenda, title: Agenda, kind: agenda}]\n"
        )
        let found = try await portal.build().diagnostics.first { $0.rule.id == "dates-out-of-order" }
        #expect(found?.help?.id == help)
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
