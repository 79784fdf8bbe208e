import Diagnostics
import Rendering
import Testing

@Suite struct PageTooHeavyTests {
    @Test func `Warns above the budget`() throws {
        let fault = try #require(PageTooHeavy.check(path: "content/berita/rapat.md", size: 200 * 1024 + 1, budget: 200))
        #expect(fault.location == SourceLocation(path: "content/berita/rapat.md"))
        #expect(fault.severity == .warning)
        #expect(
            fault.message
                == LocalizedText(
                    id: "HTML halaman 200 kB, anggarannya 200 kB",
                    en: "the page has 200 kB of HTML, the budget is 200 kB"
                )
        )
        #expect(
            fault.help
                == LocalizedText(
                    id: "bagi naskahnya, kurangi page_size, atau naikkan budgets.page di content/site.yaml",
                    en: "split the text, lower page_size, or raise budgets.page in content/site.yaml"
                )
        )
    }

    @Test func `Is silent at the budget`() {
        #expect(PageTooHeavy.check(path: "content/berita/rapat.md", size: 200 * 1024, budget: 200) == nil)
    }
}
