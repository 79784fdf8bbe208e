import HTMLReading
import Testing

@testable import Importing

@Suite struct PageLinesTests {
    @Test func `A key or a marked word within a line does not divide it`() throws {
        let root = try HTMLParser().parse("<p>Tekan <kbd>Ctrl</kbd> lalu <mark>simpan</mark>.</p>").root
        #expect(PageLines.of([.element(root)]) == ["Tekan Ctrl lalu simpan."])
    }
}
