import Testing

@testable import Templates

@Suite struct MarkupEscapingTests {
    @Test(
        arguments: [
            ("<a href=\"x\">Jum'at & Sabtu</a>", "&lt;a href=&quot;x&quot;&gt;Jum&#39;at &amp; Sabtu&lt;/a&gt;"),
            // Swift takes a sign and a combining accent for one character; a browser ends the attribute at the sign.
            ("x\"\u{301} onclick=y", "x&quot;\u{301} onclick=y"),
            ("<\u{338}&\u{20DD}", "&lt;\u{338}&amp;\u{20DD}"),
            ("a\u{0}\u{1}b\tc\r\nd", "ab\tc\r\nd"),
        ]
    )
    func `Every sign that means something in HTML is escaped`(text: String, html: String) {
        // Characters that are equal to Swift may be different to a browser.
        #expect(Array(MarkupEscaping().escapeText(text).unicodeScalars) == Array(html.unicodeScalars))
    }
}
