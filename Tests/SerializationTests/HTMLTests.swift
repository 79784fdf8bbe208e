import Serialization
import Testing

@Suite struct HTMLTests {
    @Test func `texts and attribute values hold no markup`() {
        let html = HTML.element("p", ["title": "\"<'&>"], [HTML("a < b & c\u{0}"), .element("em", "</p>"), " \"x\""])
        #expect(
            html.text
                == "<p title=\"&quot;&lt;&#39;&amp;&gt;\">a &lt; b &amp; c<em>&lt;/p&gt;</em> &quot;x&quot;</p>"
        )
    }

    @Test func `elements without content have no end tag`() {
        #expect(HTML.void("meta", ["charset": "utf-8"]).text == "<meta charset=\"utf-8\">")
        #expect(
            HTML.element("script", ["src": "a.js", "defer": ""], "").text == "<script src=\"a.js\" defer></script>"
        )
    }

    @Test func `parts are joined by a text`() {
        let parts = HTML.joined([.element("b", "1"), "2", "<"], by: "; ")
        #expect(HTML.element("p", parts).text == "<p><b>1</b>; 2; &lt;</p>")
        #expect(HTML.joined([], by: "; ").isEmpty)
    }

    @Test func `a page has a frame`() {
        let page = HTML.page(
            language: "id",
            title: "A & B",
            class: "x",
            head: [.void("link", ["rel": "icon", "href": "data:,"])],
            refresh: "5",
            body: [.element("p", "Isi")]
        )
        #expect(
            page == """
                <!doctype html>
                <html lang="id" class="x">
                <head>
                <meta charset="utf-8">
                <title>A &amp; B</title>
                <link rel="icon" href="data:,">
                <meta name="robots" content="noindex">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="refresh" content="5">
                </head>
                <body><p>Isi</p></body>
                </html>

                """
        )
    }
}
