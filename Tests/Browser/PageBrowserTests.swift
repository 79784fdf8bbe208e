import Foundation
import Glibc
import TestSupport
import Testing

/// The pages of the portal in the shipped theme, in a browser.
@Suite(.ownThread, .timeLimit(.minutes(20))) struct PageBrowserTests {

    @Test func `no page scrolls sideways, in a small window or with text twice as large`() async throws {
        try await ShownPages.look { browser, _, pages in
            for page in pages {
                try await browser.visit(page.address)
                for (width, size) in [(320, 100), (320, 200), (1280, 200)] {
                    try await browser.look(width: width)
                    _ = try browser.value("document.documentElement.style.fontSize = '\(size)%'; 0")
                    let shown = try browser.number("document.documentElement.scrollWidth")
                    #expect(shown == Double(width), "\(page.address) at \(width) px and \(size) %")
                }
            }
        }
    }

    @Test func `no page asks another host, breaks its policy or misses a file`() async throws {
        try await ShownPages.look { browser, site, pages in
            for page in pages {
                try await browser.visit(page.address)
                #expect(browser.requests.filter { !$0.url.hasPrefix(site.origin + "/") }.map(\.url) == [])
                #expect(browser.requests.filter { $0.type.isEmpty }.map(\.url) == [])
                #expect(browser.complaints == [], "\(page.address)")
            }
        }
    }

    @Test func `without JavaScript every page has its heading, menu and way to the search`() async throws {
        try await ShownPages.look { browser, _, pages in
            try browser.setScripts(areOn: false)
            try await browser.look(width: 1280)
            for page in pages {
                try await browser.visit(page.address)
                #expect(try browser.text("h1")?.isEmpty == false, "\(page.address)")
                #expect(try browser.number("document.querySelectorAll('nav.menu a[href]').length") ?? 0 > 0)
                let menu = "document.querySelector('nav.menu').checkVisibility()"
                #expect(try browser.value(menu) as? Bool == true, "\(page.address)")
                #expect(try browser.number("document.querySelectorAll('form[role=search][action]').length") ?? 0 > 0)
            }
        }
    }

    @Test func `a printed page has no furniture, its address, and the addresses of its links`() async throws {
        try await ShownPages.look { browser, site, pages in
            try await browser.look(width: 800, isPrinted: true)
            for page in pages {
                try await browser.visit(page.address)
                let furniture = """
                    [...document.querySelectorAll('nav, button, .search, .sidebar, .skip, input[type=search]')]
                      .filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 80)).join()
                    """
                #expect(try browser.value(furniture) as? String == "", "\(page.address)")
                #expect(try browser.text(".printed") == site.origin + page.address)
                let silent = """
                    [...document.querySelectorAll('main .prose a[href^="http"]')].filter((link) =>
                      !getComputedStyle(link, '::after').content.includes(link.getAttribute('href'))).length
                    """
                #expect(try browser.number(silent) == 0, "\(page.address)")
            }
        }
    }

    /// What the keyboard comes to, in the order of the page: fields and links that are shown, and of a group of choices one.
    private static let stops = """
        (() => {
          const names = new Set();
          return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter((one) =>
            one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.type !== 'hidden' &&
            !(one.type === 'radio' && (names.has(one.name) || !names.add(one.name))));
        })()
        """

    @Test func `the keyboard comes to the skip link first and then to everything in its order, and shows where it is`()
        async throws
    {
        try await ShownPages.look { browser, _, pages in
            try await browser.look(width: 1280)
            for page in pages where page.isLongest {
                try await browser.visit(page.address)
                _ = try browser.value("window.stops = \(Self.stops); 0")
                let count = Int(try browser.number("stops.length") ?? 0)
                #expect(try browser.value("stops[0].className") as? String == "skip", "\(page.address)")
                // Lists of many rows are walked at their beginning and their end.
                let walk = count <= 60 ? Array(0..<count) : Array(0..<40)
                for index in walk {
                    try browser.pressTab()
                    let isThere = """
                        (({ activeElement: one }) => one === stops[\(index)] &&
                          [getComputedStyle(one), getComputedStyle(one, '::after')].some((style) =>
                            style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2))(document)
                        """
                    guard try browser.value(isThere) as? Bool != true else { continue }
                    let stop = try browser.value("document.activeElement.outerHTML.slice(0, 90)") as? String ?? ""
                    let expected = try browser.value("stops[\(index)].outerHTML.slice(0, 90)") as? String ?? ""
                    Issue.record("\(page.address): the stop \(index) is \(stop), not \(expected), or shows nothing")
                    break
                }
            }
        }
    }

    @Test func `a page printed to PDF has its heading and its text, and few pages`() async throws {
        try await ShownPages.look { browser, site, pages in
            for page in pages where page.isLongest {
                try await browser.visit(page.address)
                let heading = try browser.text("h1") ?? ""
                let printed = try browser.printed()
                #expect(printed.starts(with: Array("%PDF-".utf8)), "\(page.address)")
                guard let text = try Self.words(of: printed) else { continue }
                let words = heading.split(whereSeparator: \.isWhitespace)
                #expect(words.allSatisfy { text.contains($0) }, "\(page.address): \(heading)")
                #expect(text.contains(site.origin), "\(page.address)")
                let sheets = text.split(separator: "\u{0C}").count
                let rows = Int(try browser.number("document.querySelectorAll('main tbody tr, main li').length") ?? 0)
                #expect(sheets <= 3 + rows / 6, "\(page.address): \(sheets) sheets for \(rows) rows")
            }
        }
    }

    /// The text of a PDF by Debian's poppler, with a form feed after each page. Nil where it is not installed.
    private static func words(of document: [UInt8]) throws -> String? {
        let program = "/usr/bin/pdftotext"
        guard FileManager.default.isExecutableFile(atPath: program) else { return nil }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("terang-\(UUID().uuidString).pdf")
        defer { unlink(file.path) }
        try Data(document).write(to: file)
        return try Validator.run(program, ["-layout", file.path, "-"], in: "/").report
    }
}

extension Browser {
    /// Moves to the next stop of the keyboard.
    func pressTab() throws { try press("Tab", code: 9) }
}
