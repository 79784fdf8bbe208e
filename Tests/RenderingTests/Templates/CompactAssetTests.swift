import Testing

@testable import Rendering

@Suite struct CompactAssetTests {
    private func compact(_ text: String, _ file: String) -> String {
        String(decoding: CompactAsset.bytes(Array(text.utf8), of: file), as: UTF8.self)
    }

    @Test(arguments: [
        ("/* Colours */\n:root {\n  --a: #fff;\n  --b:  1px ;\n}\n", ":root{--a:#fff;--b:1px}"),
        ("a > b ,\nc d:hover{\n\tmargin : 0 auto;\n}\n", "a>b,c d:hover{margin :0 auto}"),
        ("a :hover { width: calc( 1px + 2 * 3px ) }", "a :hover{width:calc(1px + 2 * 3px)}"),
        ("@media (min-width: 3rem) and (color) { a { b: c; } }", "@media (min-width:3rem) and (color){a{b:c}}"),
        ("a{content:\" /* ; */  \"; b : ' { '}", "a{content:\" /* ; */  \";b :' { '}"),
        ("a{b:url( x/*.png ) no-repeat;c:url( \"a b\" )}", "a{b:url( x/*.png ) no-repeat;c:url( \"a b\")}"),
        ("/*! Licence */ a { b: c }", "/*! Licence */ a{b:c}"),
        ("a /* one */ b /* two */{c:d/* three */;}", "a b{c:d}"),
        ("a { --none: ; }", "a{--none: }"),
        // What is not certain stays as it is.
        (".\\31  a { b: c }", ".\\31  a { b: c }"),
        ("div/**/.a { b: c }", "div/**/.a { b: c }"),
        ("a { b: \"c }", "a { b: \"c }"),
        ("a { b: c } /* d", "a { b: c } /* d"),
        ("a { b: url(c", "a { b: url(c"),
        ("", ""),
    ])
    func `A style sheet loses what means nothing`(text: String, expected: String) {
        #expect(compact(text, "a.css") == expected)
    }

    @Test(arguments: [
        ("// What it does.\nif (a) {\n  // And why.\n  b(\"// c\"); // d\n}\n", "\nif (a) {\n\nb(\"// c\"); // d\n}\n"),
        ("//! Licence\n//# sourceMappingURL=a\n", "//! Licence\n//# sourceMappingURL=a\n"),
        ("a(`b ${c}`);\n  d();", "a(`b ${c}`);\nd();"),
        // Lines inside a text stay as they are.
        ("a(`b\n  // c`);", "a(`b\n  // c`);"),
        ("a('b\\\n  // c');", "a('b\\\n  // c');"),
        ("", ""),
    ])
    func `A script loses its comments and indentation, and no lines`(text: String, expected: String) {
        #expect(compact(text, "kode/a.js") == expected)
    }

    @Test func `Other files stay as they are`() {
        #expect(compact("/* a */  b", "a.svg") == "/* a */  b")
    }
}
