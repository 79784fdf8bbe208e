import Foundation
import Serialization
import Testing

@Suite struct JSONTests {
    @Test func `Members keep their order and are never sorted`() {
        let value: JSON = ["z": 1, "a": ["y": true, "b": .null], "m": ["satu", 2]]
        #expect(value.text() == #"{"z":1,"a":{"y":true,"b":null},"m":["satu",2]}"#)
    }

    @Test func `An indented value has two spaces a level and no line break at its end`() {
        let value: JSON = ["nama": "Kota", "kosong": [], "tanpa": [:], "isi": [1, ["dua": 2]]]
        let expected = """
            {
              "nama": "Kota",
              "kosong": [],
              "tanpa": {},
              "isi": [
                1,
                {
                  "dua": 2
                }
              ]
            }
            """
        #expect(value.text(.indented) == expected)
    }

    @Test func `Members without a value are left out, those that are null stay`() {
        let value = JSON.object(compacting: ["ada": 1, "tidak": nil, "kosong": JSON.null])
        #expect(value.text() == #"{"ada":1,"kosong":null}"#)
    }

    @Test(arguments: [
        (JSON.integer(.max), "9223372036854775807"), (.integer(.min), "-9223372036854775808"), (.integer(0), "0"),
        (.number(0.1), "0.1"), (.number(-2.5), "-2.5"), (.number(3), "3.0"), (.number(1e21), "1e+21"),
        (.number(.leastNonzeroMagnitude), "5e-324"), (.number(.infinity), "null"), (.number(-.infinity), "null"),
        (.number(.nan), "null"),
    ])
    func `Numbers are written whole, and what JSON has no number for is null`(value: JSON, text: String) throws {
        #expect(value.text() == text)
        #expect(throws: Never.self) {
            try JSONSerialization.jsonObject(with: Data(value.text().utf8), options: .fragmentsAllowed)
        }
    }

    @Test(arguments: [
        ("\"", #""\"""#), ("\\", #""\\""#), ("/", #""/""#), ("\n\r\t", #""\n\r\t""#), ("\u{0}", #""\u0000""#),
        ("\u{1F}", #""\u001f""#), ("\u{7F}", #""\u007f""#), ("\u{2028}\u{2029}", #""\u2028\u2029""#),
        ("â€“", "\"â€“\""), ("🇮🇩", "\"🇮🇩\""), ("<&>", "\"<&>\""),
    ])
    func `Strings are escaped where JSON or JavaScript asks for it and nowhere else`(string: String, text: String) {
        #expect(JSON.string(string).text() == text)
    }

    @Test(arguments: [JSON.Layout.compact, .indented, .insideHTML])
    func `Whatever a string holds is read back as it was`(layout: JSON.Layout) throws {
        let all =
            String(String.UnicodeScalarView((0..<0x3100).compactMap { Unicode.Scalar($0 as UInt32) })) + "🇮🇩\u{FFFF}"
        let value = JSON.object([JSON.Member(all, .array([.string(all)]))])
        let read = try JSONSerialization.jsonObject(with: Data(value.text(layout).utf8)) as? [String: [String]]
        let (name, texts) = try #require(read?.first)
        // Compared by scalars: equal strings may be composed in different ways.
        #expect(name.unicodeScalars.elementsEqual(all.unicodeScalars))
        #expect(texts.first?.unicodeScalars.elementsEqual(all.unicodeScalars) == true)
    }

    @Test func `Inside HTML no string can end a script or begin a comment`() {
        let value: JSON = ["</script>": "<!-- <script> & ]]>"]
        let text = value.text(.insideHTML)
        #expect(!text.contains { "<>&".contains($0) })
        #expect(text.contains(#"\u003c/script\u003e"#))
    }
}
