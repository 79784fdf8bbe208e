import Reading
import Testing

@testable import SiteModel

@Suite struct LinkDestinationTests {
    @Test(arguments: [
        ("javascript:x", "javascript"), (" JaVaScRiPt:x", "javascript"), ("java\u{0}script:x", "javascript"),
        ("java\r\nscript:x", "javascript"),
        ("\u{7F}data:x", "data"), ("/\\lain.example", "\\"), ("\\\\lain.example", "\\"), ("C:\\x", "c"),
        ("rapat.md:3", "rapat.md"),
    ])
    func `Is unsafe`(text: String, scheme: String) {
        #expect(LinkDestination(text) == .unsafe(scheme: scheme))
    }

    @Test(arguments: ["https://a/", "HTTP://a/", "mailto:a@b", "tel:1", "sms:1", "geo:1,2", "whatsapp://x"])
    func `Is external`(text: String) {
        #expect(LinkDestination(text) == .external(text))
    }

    @Test(arguments: ["//lain.example", "/\t/lain.example", "\n//lain.example"])
    func `Is external without a scheme`(text: String) {
        #expect(LinkDestination(text) == .external("https://lain.example"))
    }

    @Test func `Is taken apart`() {
        #expect(
            LinkDestination("/a%20b/?q=%20#c%20d") == .rooted(.init(path: "a b/", query: "?q=%20", fragment: "c d"))
        )
        #expect(LinkDestination("a.md#") == .relative(.init(path: "a.md", query: "", fragment: "")))
        #expect(LinkDestination("a.md?x#y?z#w") == .relative(.init(path: "a.md", query: "?x", fragment: "y?z#w")))
        #expect(LinkDestination("100%.md") == .relative(.init(path: "100%.md", query: "", fragment: "")))
        #expect(LinkDestination("#a%20b") == .fragment("a b"))
        #expect(LinkDestination("") == .relative(.init(path: "", query: "", fragment: "")))
    }

    @Test func `Stays below content`() {
        #expect(ContentPath("../a.md", from: "berita/2017") == "berita/a.md")
        #expect(ContentPath("./b//../a.md", from: "berita") == "berita/a.md")
        #expect(ContentPath("../../a.md", from: "berita") == nil)
        #expect(ContentPath("../../../berita/a.md", from: "berita") == nil)
        #expect(ContentPath("a.md", from: "") == "a.md")
    }
}
