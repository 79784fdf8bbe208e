import Diagnostics
import HTMLReading
import Testing

@testable import Importing

@Suite struct OldBodyTests {
    private static let chat = """
        [13.35, 1/10/2025] Nama Pengirim: LUBUKLINGGAU – â€œKami siap hari Jum\\'at. Hubungi 0812-3456-7890.
        """

    /// Whatever a source gives, the same is done to it.
    @Test func `Parsed HTML is mended as a text is`() throws {
        let html = "<p>\(Self.chat)</p>"
        let converter = BodyConverter(site: OldSite())
        let body = try #require(try HTMLParser().parse(html).root.children.compactMap(\.element).last)
        let parsed = OldBody(body.children, name: "body", takesDateline: true) { nodes in
            converter.convert(HTMLElement(name: "div", children: nodes))
        }
        let text = OldBody(html, name: "body", takesDateline: true) { converter.convert($0) }
        #expect(parsed.markdown == "“Kami siap hari Jum'at. Hubungi 0812-3456-7890.\n")
        #expect(parsed.location == "Lubuklinggau")
        #expect(parsed.notes.count == 4)
        #expect(!parsed.notes.contains { $0.id.contains("Pengirim") })
        #expect(text.markdown == parsed.markdown)
        #expect(text.location == parsed.location)
        #expect(text.notes == parsed.notes)
    }

    @Test func `A text without damage stays as it is, without notes`() {
        let body = OldBody("<p>Rapat pukul 13.35: selesai.</p>", name: "body", takesDateline: true) { html in
            BodyConverter(site: OldSite()).convert(html)
        }
        #expect(body.markdown == "Rapat pukul 13.35: selesai.\n")
        #expect(body.notes == [])
    }
}
