import Diagnostics
import Reading
import TestSupport
import Testing

@testable import Rendering

@Suite struct CompactAssetTests {
    private func compact(_ text: String, _ file: String) -> String {
        String(decoding: CompactAsset.bytes(Array(text.utf8), of: file), as: UTF8.self)
    }

    @Test(arguments: [
        ("/* Colours */\n:root {\n  --a: #fff;\n  --b:  1px ;\n}\n", ":root{--a: #fff;--b: 1px;}"),
        ("a > b ,\nc d:hover{\n\tmargin : 0 auto;\n}\n", "a > b,c d:hover{margin : 0 auto;}"),
        ("a :hover { width: calc( 1px + 2 * 3px ) }", "a :hover{width: calc( 1px + 2 * 3px )}"),
        ("@media (min-width: 3rem) and (color) { a { b: c; } }", "@media (min-width: 3rem) and (color){a{b: c;}}"),
        ("a{content:\" /* ; */  \"; b : ' { '}", "a{content:\" /* ; */  \";b : ' { '}"),
        ("a{b:url( x/*.png ) no-repeat;c:url( \"a b\" )}", "a{b:url( x/*.png ) no-repeat;c:url( \"a b\" )}"),
        ("a{b:URL(x/*.png)}\n/* c */\n.d{e:f}", "a{b:URL(x/*.png)}.d{e:f}"),
        ("/*! Licence */ a { b: c }", "/*! Licence */ a{b: c}"),
        ("a /* one */ b /* two */{c:d/* three */;}", "a b{c:d;}"),
        ("a { --none: ; }", "a{--none: ;}"),
        // What is not certain stays as it is.
        (".\\31  a { b: c }", ".\\31  a { b: c }"),
        ("/* a */ @charset \"utf-8\"; b { c: d }", "/* a */ @charset \"utf-8\"; b { c: d }"),
        ("div/**/.a { b: c }", "div/**/.a { b: c }"),
        ("a { b: \"c }", "a { b: \"c }"),
        ("a { b: it's;\n}\n.c { d: 'x  /* y */' }", "a { b: it's;\n}\n.c { d: 'x  /* y */' }"),
        ("a { b: url(x y(z)  /* c */ }", "a { b: url(x y(z)  /* c */ }"),
        ("a { b: c } /* d", "a { b: c } /* d"),
        ("a { b: url(c", "a { b: url(c"),
        ("a\u{B} b { c: d }", "a\u{B} b{c: d}"),
        ("", ""),
    ])
    func `A style sheet loses what means nothing`(text: String, expected: String) {
        #expect(compact(text, "a.css") == expected)
    }

    @Test(arguments: [
        ("// What it does.\nif (a) {\n  // And why.\n  b(\"// c\"); // d\n}\n", "\nif (a) {\n\nb(\"// c\"); // d\n}\n"),
        ("// a\r\n\tb();\r\n", "\nb();\r\n"),
        ("//! Licence\n//# sourceMappingURL=a\n", "//! Licence\n//# sourceMappingURL=a\n"),
        ("", ""),
    ])
    func `A script loses its comments and indentation, and no lines`(text: String, expected: String) {
        #expect(compact(text, "kode/a.js") == expected)
    }

    @Test(arguments: [
        "  a(`b\n  // c`);", "x = `${y.map((i) => `\n  // ${i}\n`)}`;", "/*\n// a();\n// */\n  b();",
        "a('b\\\n  // c');",
        "a('b\\\r\n  // c');", "// a\r  b();", "// a\u{2028}  b();\n",
    ])
    func `A script whose lines may begin inside a text or a comment stays as it is`(text: String) {
        #expect(compact(text, "a.js") == text)
    }

    @Test func `Each name has the files that it is given, also where other names have some of them`() async throws {
        let theme = themed([
            "theme.yaml": """
            name: Kecil
            assets:
              satu: [a.css, c.css]
              dua: [b.css, c.css]
              tiga: c.css
              empat: [b.css, c.css]

            """, "assets/a.css": "a { d: e }\n", "assets/b.css": "\u{FEFF}b { d: e }\n",
            "assets/c.css": "\u{FEFF}c { d: e }\n",
        ])
        let assets = try await theme.portal.inFolder { root in
            try ThemeAssets(root: root, path: "themes/portal").read(Findings()).assets
        }
        let texts = assets.map { "\($0.names.joined(separator: " ")): \(String(decoding: $0.bytes, as: UTF8.self))" }
        #expect(texts == ["satu: a{d: e}\nc{d: e}", "dua empat: b{d: e}\nc{d: e}", "tiga: c{d: e}"])
        #expect(Set(assets.map(\.outputPath)).count == 3)
    }

    @Test func `Other files stay as they are`() {
        #expect(compact("/* a */  b", "a.svg") == "/* a */  b")
    }
}
