import Diagnostics
import Testing

@testable import Importing

@Suite struct OldBodyTests {
    private static let chat = """
        [13.35, 1/10/2025] Nama Pengirim: LUBUKLINGGAU – â€œKami siap hari Jum\\'at. Hubungi 0812-3456-7890.
        """

    @Test func `Garbled signs, a chat header and the dateline are taken off a text`() {
        let converter = BodyConverter(site: OldSite())
        let body = OldBody("<p>\(Self.chat)</p>", name: "body", takesDateline: true) { converter.convert($0) }
        #expect(body.markdown == "“Kami siap hari Jum'at. Hubungi 0812-3456-7890.\n")
        #expect(body.location == "Lubuklinggau")
        #expect(body.notes.count == 4)
        #expect(!body.notes.contains { $0.id.contains("Pengirim") })
    }

    @Test func `A text without damage stays as it is, without notes`() {
        let body = OldBody("<p>Rapat pukul 13.35: selesai.</p>", name: "body", takesDateline: true) { html in
            BodyConverter(site: OldSite()).convert(html)
        }
        #expect(body.markdown == "Rapat pukul 13.35: selesai.\n")
        #expect(body.notes == [])
    }
}
