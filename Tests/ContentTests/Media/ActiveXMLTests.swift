import TestSupport
import Testing

@testable import Content

/// An SVG that is opened by itself runs as a page of the portal.
@Suite struct ActiveXMLTests {
    @Test(arguments: [
        "<svg><script>x()</script></svg>", "<svg><SCRIPT/></svg>", "<svg onload='x()'>", "<svg><a\nonclick = 'x()'>",
        "<svg><a href='javascript:x()'>", "<svg><a href='JavaScript:x()'>",
        "<svg><foreignObject><p>x</p></foreignObject>",
        "<svg><iframe src='x'>", "<!DOCTYPE svg [<!ENTITY x 'y'>]><svg>", "<svg/onload='x()'>",
        "<svg><set attributeName='x' onbegin='x()'>",
        "<svg xmlns:s='http://www.w3.org/2000/svg'><s:script>x()</s:script>", "<svg><a href='&#106;avascript:x()'>",
        "<svg><a href='&#x6A;avascript:x()'>", "<svg><a href='java&#10;script:x()'>",
        "<svg><a href='java\nscript:x()'>",
        "<svg><a href='data:text/html,x'>",
        "<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'x()'>]><svg>", "<!doctype svg SYSTEM 'x' [\n]><svg>",
        "<svg><a href='&#0000000106;avascript:x()'>",
    ])
    func `Is found`(text: String) {
        #expect(ActiveXML.firstActiveContent(in: Array(text.utf8)) != nil)
    }

    @Test func `Is found in other encodings`() {
        let text = "<svg width='10' height='10'><script>x()</script></svg>"
        let little: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(ActiveXML.firstActiveContent(in: little) != nil)
        #expect(ActiveXML.firstActiveContent(in: big) != nil)
        #expect(ActiveXML.firstActiveContent(in: Array(little.dropFirst(2))) != nil)
        #expect(ActiveXML.firstActiveContent(in: Array(big.dropFirst(2))) != nil)
        // UTF-7 hides every sign from whoever reads ASCII.
        let declared = Array("<?xml version='1.0' encoding='UTF-7'?><svg>+ADw-script+AD4-x()</svg>".utf8)
        #expect(ActiveXML.firstActiveContent(in: declared) != nil)
    }

    @Test(arguments: [
        "<svg width='10' height='10'><circle r='5'/></svg>", "<svg><text>on = satu, description</text></svg>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<svg xml:space='preserve'><title>Peta &#233; &amp; x</title></svg>",
        "<?xml version='1.0' encoding='utf-8'?><svg><image href='data:image/png;base64,AAAA'/></svg>",
        "<svg><a href='https://kota.example/'><path d='M0 0'/></a></svg>",
        "<svg><style>a { stroke: none }</style></svg>",
        "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'><svg>",
    ])
    func `Is not seen in plain pictures`(text: String) {
        #expect(ActiveXML.firstActiveContent(in: Array(text.utf8)) == nil)
    }

    @Test func `Is not seen in other pictures`() {
        #expect(ActiveXML.firstActiveContent(in: SamplePicture.png(width: 640, height: 480)) == nil)
    }

    @Test(arguments: ["a on b='", "&#1", "&#x", "&#1111", "<!doctype ", "&#0"])
    func `Ends for large files`(piece: String) {
        let text = "<svg " + String(repeating: piece, count: 1_000_000 / piece.utf8.count)
        #expect(ActiveXML.firstActiveContent(in: Array(text.utf8)) == nil)
    }
}
