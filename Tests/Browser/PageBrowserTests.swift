import Foundation
import TestSupport
import Testing

/// The pages of the portal in the shipped theme, in a browser.
@Suite(.ends) struct PageBrowserTests {

    @Test func `no page scrolls sideways, in a small window or with text twice as large`() async throws {
        for page in try await ShownPage.all() {
            #expect(page.widths.count == 3)
            for (view, widths) in page.widths { #expect(widths[0] == widths[1], "\(page.address): \(view)") }
        }
    }

    @Test func `no page asks another host, breaks its policy or misses a file`() async throws {
        for page in try await ShownPage.all() {
            #expect(page.foreign == [], "\(page.address)")
            #expect(page.missing == [], "\(page.address)")
            #expect(page.complaints == [], "\(page.address)")
        }
    }

    @Test func `no page loads a picture larger than it shows it`() async throws {
        for page in try await ShownPage.all() { #expect(page.oversized == [], "\(page.address)") }
    }

    @Test func `without JavaScript every page has its heading, menu and way to the search`() async throws {
        for page in try await ShownPage.all() {
            #expect(!page.withoutScripts.heading.isEmpty, "\(page.address)")
            #expect(page.withoutScripts.menuLinks > 0, "\(page.address)")
            #expect(page.withoutScripts.showsMenu, "\(page.address)")
            #expect(page.withoutScripts.searches > 0, "\(page.address)")
        }
    }

    @Test func `a printed page has no furniture, its address, and the addresses of its links`() async throws {
        for page in try await ShownPage.all() {
            #expect(page.furniture == "", "\(page.address)")
            #expect(page.printedAddress == page.origin + page.address)
            #expect(page.silentLinks == 0, "\(page.address)")
        }
    }

    @Test func `the keyboard comes to the skip link first and then to everything in its order, and shows where it is`()
        async throws
    {
        for page in try await ShownPage.all() { #expect(page.keyboard == nil, "\(page.address)") }
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: ShownPage.reader), "pdftotext is not installed"))
    func `a page printed to PDF has its heading and its text, and few pages`() async throws {
        let pages = try await ShownPage.all().filter { $0.document != nil }
        #expect(pages.count > 30)
        for page in pages {
            let document = try #require(page.document)
            let words = document.heading.split(whereSeparator: \.isWhitespace)
            #expect(words.allSatisfy { document.text.contains($0) }, "\(page.address): \(document.heading)")
            #expect(document.text.contains(page.origin), "\(page.address)")
            let sheets = document.text.split(separator: "\u{0C}").count
            #expect(sheets <= 3 + document.rows / 9, "\(page.address): \(sheets) sheets for \(document.rows) rows")
        }
    }

    @Test(.enabled(if: ShownPage.axe != nil, "axe-core is not installed: make test-packages"))
    func `axe finds nothing on any page, in light and dark, on phones and desks`() async throws {
        for page in try await ShownPage.all() { #expect(page.violations == [], "\(page.address)") }
    }

    /// The menu of a phone lies over the page, and that of a desk stands in it.
    @Test func `an open menu closes when the phone is turned, and hides nothing`() async throws {
        let site = try await ShownPage.sample.value
        let browser = try Browser(width: 360, height: 800)
        do {
            try browser.attach(site)
            for width in [800, 1280] {
                try await browser.look(width: 360)
                try await browser.visit("/berita/")
                try browser.run("document.querySelector('.menu-button').click()")
                #expect(try browser.value("document.querySelector('.menu').checkVisibility()") as? Bool == true)
                try await browser.look(width: width)
                try await browser.wait(for: "!document.querySelector('.menu:popover-open')")
                let isFree = """
                    (({ x, y }) => document.elementFromPoint(x + 1, y + 1)?.closest('.brand') !== null)(
                      document.querySelector('.brand').getBoundingClientRect())
                    """
                #expect(try browser.value(isFree) as? Bool == true, "\(width) px")
            }
        } catch {
            try browser.quit()
            throw error
        }
        try browser.quit()
    }

    @Test func `the day on which an event was announced cannot be taken for its day`() async throws {
        let events = try await ShownPage.sample.value.files.filter { file in
            file.key.contains(/^agenda\/\d+\/\d+\/.+\/index.html$/)
        }
        #expect(events.count > 1)
        for (path, bytes) in events {
            let dates = String(decoding: bytes, as: UTF8.self).matches(of: /<p class="meta">.*<time/)
            #expect(dates.count == 1 && dates.allSatisfy { $0.output.contains("Diterbitkan") }, "\(path)")
        }
    }

    @Test func `the text edition fits small windows, large letters and the dark`() async throws {
        let site = try await ShownPage.sample.value
        let article = try #require(site.files.keys.filter { $0.hasPrefix("teks/berita/") }.min())
        let browser = try Browser(width: 320, height: 800)
        do {
            try browser.attach(site)
            for page in ["/teks/", "/" + article.dropLast("index.html".count)] {
                try await browser.visit(page)
                #expect(browser.complaints == [], "\(page)")
                try await browser.look(width: 320, isDark: true)
                try browser.run("document.documentElement.style.fontSize = '200%'")
                let word = String(repeating: "Pertanggungjawaban", count: 3)
                try browser.run("document.querySelector('h1').append(' \(word)')")
                #expect(try browser.number("document.documentElement.scrollWidth") == 320, "\(page)")
                #expect(try browser.value("getComputedStyle(document.body).color") as? String == "rgb(255, 255, 255)")
            }
        } catch {
            try browser.quit()
            throw error
        }
        try browser.quit()
    }
}
