import Foundation
import FoundationXML
import Serialization
import Testing

@Suite struct XMLWriterTests {
    @Test func `Elements are indented in document order, attributes in the order given`() {
        var xml = XMLWriter()
        xml.element("feed", ["xmlns": "a", "b": "1", "a": "2"]) { xml in
            xml.element("title", text: "Kota")
            xml.element("link", ["href": "/"])
            xml.element("empty", text: "")
            xml.element("entry") { _ in }
        }
        let expected = """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="a" b="1" a="2">
              <title>Kota</title>
              <link href="/"/>
              <empty></empty>
              <entry>
              </entry>
            </feed>

            """
        #expect(xml.text == expected)
    }

    @Test(arguments: [
        ("&<>\"'", "&amp;&lt;&gt;&quot;'"), ("]]>", "]]&gt;"), ("\r\n", "&#13;\n"), ("a\tb", "a\tb"),
        ("\u{0}\u{8}\u{B}\u{1F}", ""), ("\u{FFFE}\u{FFFF}", ""), ("\u{FFFD}\u{E000}\u{7F}", "\u{FFFD}\u{E000}\u{7F}"),
        ("𠮷🇮🇩", "𠮷🇮🇩"),
    ])
    func `Text is escaped, and characters that XML cannot hold are left out`(text: String, written: String) {
        var xml = XMLWriter()
        xml.element("a", text: text)
        #expect(xml.text.hasSuffix("\n<a>\(written)</a>\n"))
    }

    @Test func `Whatever XML can hold is read back as it was, in text and attributes`() throws {
        let scalars = (1..<0x3100).compactMap { Unicode.Scalar($0 as UInt32) }
        let all = String(String.UnicodeScalarView(scalars)) + "\u{FFFD}🇮🇩"
        let valid = all.unicodeScalars.filter { $0.value >= 0x20 || "\t\n\r".unicodeScalars.contains($0) }
        var xml = XMLWriter()
        xml.element("a", ["b": all], text: all)
        let reader = ElementReader()
        let parser = XMLParser(data: Data(xml.text.utf8))
        parser.delegate = reader
        #expect(parser.parse())
        #expect(reader.text.unicodeScalars.elementsEqual(valid))
        #expect(reader.attribute.unicodeScalars.elementsEqual(valid))
    }
}

private final class ElementReader: NSObject, XMLParserDelegate {
    var text = ""
    var attribute = ""

    func parser(
        _ parser: XMLParser,
        didStartElement elementName: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        attribute = attributes["b"] ?? ""
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
