import Serialization
import Testing

@Suite struct EscapedHTMLTests {
    @Test(arguments: [
        ("Rapat koordinasi", "Rapat koordinasi"), ("<b>&\"'</b>", "&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;"),
        ("&amp;", "&amp;amp;"), ("a\tb\nc\rd", "a\tb\nc\rd"), ("\u{0}a\u{1B}b\u{1F}", "ab"), ("–🇮🇩é", "–🇮🇩é"), ("", ""),
    ])
    func `A text can stand in an element or a quoted attribute`(text: String, escaped: String) {
        #expect(text.escapedForHTML == escaped)
    }

    @Test func `Escaping appends to what is there`() {
        var html = "<p>"
        html.append(escapingHTML: "<")
        #expect(html == "<p>&lt;")
    }
}
