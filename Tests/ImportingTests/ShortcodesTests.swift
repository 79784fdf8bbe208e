import Diagnostics
import TestSupport
import Testing

@testable import Importing

@Suite struct ShortcodesTests {
    @Test(
        .ends,
        arguments: [
            "[x ", "[", "[[x]", "[x\n", "[/x", "[caption] ", "[video] [/video x] ", "[x y=\"", "[aaaaaaaaaaaaaaaaaaaa",
        ]
    )
    func `Hostile text is read in time that grows with its length`(piece: String) {
        var codes = Shortcodes(pictures: [:])
        let text = "[/caption] " + String(repeating: piece, count: 20_000)
        #expect(codes.html(text).hasPrefix("[/caption] "))
        #expect(codes.notes.count <= 2)
    }

    @Test(arguments: [
        ("[youtube]abc_1[/youtube]", "<iframe src=\"https://www.youtube.com/watch?v=abc_1\"></iframe>"),
        (
            "[embed]https://youtu.be/abc[/embed] b [embed]c",
            "<iframe src=\"https://youtu.be/abc\"></iframe> b [embed]c"
        ),
        ("[x\ny=1] [youtube v=a]", "[x\ny=1] <iframe src=\"https://www.youtube.com/watch?v=a\"></iframe>"),
        ("[catatan] [1]", "[catatan] [1]"),
    ])
    func `Codes that are known become HTML`(text: String, html: String) {
        var codes = Shortcodes(pictures: [:])
        #expect(codes.html(text) == html)
    }

    @Test(arguments: ["subtitle", "button_text", "alt"])
    func `A word in an attribute that is not shown is in the report`(name: String) {
        var codes = Shortcodes(pictures: [:])
        _ = codes.html("[video src=\"/a.mp4\" \(name)=\"Pelantikan\"]")
        #expect(codes.notes.contains { $0.id.contains("Pelantikan") })
    }

    @Test func `A bracket that is closed only far away is none`() {
        var codes = Shortcodes(pictures: [:])
        let text = "[gallery " + String(repeating: "a", count: 3000) + "]"
        #expect(codes.html(text) == text)
        #expect(codes.notes == [])
    }
}
