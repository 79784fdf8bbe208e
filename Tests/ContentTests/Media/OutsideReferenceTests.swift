import TestSupport
import Testing

@testable import Content

@Suite struct OutsideReferenceTests {
    private func first(_ inner: String) -> String? {
        OutsideReference.first(
            in: Array(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">\(inner)</svg>"
                    .utf8
            )
        )
    }

    @Test(arguments: [
        "<image href=\"https://lain.example/a.png\"/>", "<image xlink:href='foto.png'/>", "<use href=\"lain.svg#a\"/>",
        "<style>@import 'https://lain.example/a.css';</style>", "<style>@\\69mport url(a.css);</style>",
        "<rect fill=\"url(https://lain.example/a.svg#b)\"/>", "<rect style=\"fill: URL( 'a.svg#b' )\"/>",
        "<rect style=\"fill:u\\72l(//lain.example/a)\"/>", "<rect style=\"fill:&#117;rl(//lain.example/a)\"/>",
        "<style>@font-face{src:url(&quot;https://lain.example/f.woff2&quot;)}</style>",
        "<style>a{background:image-set('https://lain.example/a.png' 1x)}</style>",
        "<style>a{background:ur/**/l(a.png)}</style>",
        "<image><animate attributeName=\"xlink:href\" to=\"#a\"/></image>", "<g xml:base=\"https://lain.example/\"/>",
        "<h:img xmlns:h=\"http://www.w3.org/1999/xhtml\" src=\"a.png\"/>",
        "<feImage href=\"&#x68;ttps://lain.example/\"/>",
        "<linearGradient xlink:href=\"https://lain.example/a.svg#g\"/>",
    ])
    func `A reference to another file is found`(inner: String) {
        #expect(first(inner) != nil, "\(inner)")
    }

    @Test(arguments: [
        "<use href=\"#a\"/>", "<use xlink:href='#a'/>", "<image href=\"data:image/png;base64,AAAA\"/>",
        "<rect fill=\"url(#g)\"/>",
        "<rect style=\"fill:url('#g')\"/>", "<rect style=\"fill:url(&quot;#g&quot;)\"/>",
        "<a href=\"https://kota.example/\"><text>Kota</text></a>",
        "<text>lihat https://kota.example, href=x dan url lain</text>",
        "<style>@font-face{font-family:F;src:url(data:font/woff2;base64,AAAA)}</style>",
        "<metadata><rdf:li rdf:resource=\"http://purl.org/dc/dcmitype/StillImage\"/></metadata>",
        "<animate attributeName=\"opacity\" to=\"0\"/>", "<!-- /* --><path d=\"M0 0\"/>",
    ])
    func `A picture that is all in its file is left alone`(inner: String) {
        #expect(first(inner) == nil, "\(inner)")
    }

    @Test(.ends) func `Any number of comments that never end ends`() {
        let text = "<svg><style>" + String(repeating: "a{b:c}/*", count: 20_000)
        #expect(OutsideReference.first(in: Array(text.utf8)) == nil)
        #expect(OutsideReference.first(in: Array((text + "*/ @import 'https://x.example/'").utf8)) == "@import")
    }
}
