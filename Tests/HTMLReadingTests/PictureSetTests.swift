import HTMLReading
import Testing

/// Pictures that only a set of sizes or a lazy-loading script names.
@Suite struct PictureSetTests {
    @Test(arguments: [
        ("<img srcset=\"a.jpg 300w, b.jpg 1024w, c.jpg 640w\" alt=x>", "b.jpg"),
        ("<img srcset=\"a.jpg, b.jpg 2x\" alt=x>", "b.jpg"),
        ("<img data-src=\"a.jpg\" alt=x>", "a.jpg"),
        ("<img src=\"data:image/gif;base64,R0\" data-srcset=\"a.jpg 1x\" alt=x>", "a.jpg"),
        ("<img src=\"/img/placeholder.png\" srcset=\"a,b.jpg 800w\" alt=x>", "a,b.jpg"),
        ("<img src=\"a.jpg\" srcset=\"b.jpg 2x\" alt=x>", "a.jpg"),
        ("<picture><source srcset=\"a.webp 300w, b.webp 900w\"><img alt=x></picture>", "b.webp"),
        ("<picture><source srcset=\"a.webp\"><img src=\"c.jpg\" alt=x></picture>", "c.jpg"),
    ])
    func `The largest size is taken`(html: String, expected: String) {
        #expect(HTMLToMarkdown().convert(html).pictures == [expected])
    }
}
