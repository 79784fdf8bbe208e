import Foundation
import Glibc
import TestSupport
import Testing

/// What a browser saw of a page: of each template the longest, in the sample portal or in the fixture that has a page of every kind.
///
/// A page is opened once with its scripts and once without, whatever the tests ask about it: opening pages takes most of the time.
struct ShownPage: Sendable {
    let address: String
    /// The portal's own host.
    let origin: String
    /// Widths of the page beside that of the window, by window and size of text: equal where nothing is wider than the window.
    var widths: [String: [Int]] = [:]
    /// Addresses that it asked other hosts for.
    var foreign: [String] = []
    /// Addresses that it asked for and that are not there.
    var missing: [String] = []
    /// Errors and violations of its policy.
    var complaints: [String] = []
    /// Pictures that it loaded in a larger size than it shows them in.
    var oversized: [String] = []
    /// Furniture that is printed.
    var furniture = ""
    /// The address that is printed below the text.
    var printedAddress: String?
    /// Links whose address is not printed.
    var silentLinks = 0
    /// What the keyboard does wrong. Nil where nothing is.
    var keyboard: String?
    /// What axe-core finds. Empty also where it is not installed.
    var violations: [String] = []
    var withoutScripts = WithoutScripts()
    /// Nil where poppler is not installed.
    var document: Document?

    struct WithoutScripts: Sendable {
        var heading = ""
        var menuLinks = 0
        var showsMenu = false
        var searches = 0
    }

    /// The page as a PDF.
    struct Document: Sendable {
        let heading: String
        /// With a form feed after each sheet.
        let text: String
        /// Of tables and lists.
        let rows: Int
    }

    static let axe = Validator.file("axe.min.js", of: "axe_playwright_python")
    static let reader = "/usr/bin/pdftotext"

    /// Two browsers look at every other page.
    private static let halves = (0...1).map { half in
        Task(executorPreference: OwnThread.executor()) { try await look(half: half) }
    }

    static func all() async throws -> [ShownPage] {
        var pages: [ShownPage] = []
        for half in halves { pages += try await half.value }
        return pages
    }

    static let sample = Task {
        try await PublishedSite.build(origin: "https://lubuklinggau.example", now: "2026-11-27")
    }
    private static let fixture = Task {
        try await PublishedSite.build(fixture: "portal", origin: "https://kota.example", now: "2026-11-26 08:00")
    }

    private static func look(half: Int) async throws -> [ShownPage] {
        let sample = try await self.sample.value
        let fixture = try await self.fixture.value
        let known = Set(sample.pages.map(\.template))
        let more = fixture.pages.filter { !known.contains($0.template) }
        #expect(known.union(more.map(\.template)).count > 30)
        let script = try axe.map { try String(contentsOfFile: $0, encoding: .utf8) }
        var seen: [ShownPage] = []
        for (site, pages) in [(sample, sample.pages), (fixture, more)] {
            let pages = pages.enumerated().filter { $0.offset % 2 == half }.map(\.element)
            let browser = try Browser(width: 1280, height: 800)
            do {
                try browser.attach(site)
                for (number, page) in pages.enumerated() {
                    let isDark = number.isMultiple(of: 2)
                    seen.append(try await browser.shown(page, of: site, axe: script, isDarkOnPhone: isDark))
                }
                try browser.setScripts(areOn: false)
                for (index, page) in zip(seen.indices.suffix(pages.count), pages) {
                    seen[index].withoutScripts = try await browser.withoutScripts(page.address)
                }
            } catch {
                try browser.quit()
                throw error
            }
            try browser.quit()
        }
        return seen
    }
}

extension Browser {
    fileprivate func shown(
        _ page: PublishedSite.Page,
        of site: PublishedSite,
        axe: String?,
        isDarkOnPhone: Bool
    ) async throws -> ShownPage {
        var shown = ShownPage(address: page.address, origin: site.origin)
        try await look(width: 1280)
        try await visit(page.address)
        shown.foreign = requests.filter { !$0.url.hasPrefix(site.origin + "/") }.map(\.url)
        shown.missing = requests.filter { $0.type.isEmpty }.map(\.url)
        shown.complaints = complaints
        shown.oversized = try value(Self.oversized) as? [String] ?? ["no page"]
        shown.keyboard = try keyboardFault()
        for (width, size) in [(1280, 200), (320, 200), (320, 100)] {
            try await look(width: width)
            _ = try value("document.documentElement.style.fontSize = '\(size)%'; 0")
            shown.widths["\(width) px, \(size) %"] = [
                width, Int(try number("document.documentElement.scrollWidth") ?? 0),
            ]
        }
        try await look(width: 800, isPrinted: true)
        try notePrint(of: &shown)
        shown.document = try document()
        if let axe { shown.violations = try await violations(on: page, axe: axe, isDarkOnPhone: isDarkOnPhone) }
        return shown
    }

    /// A picture that covers its box may have to be wider than the box.
    private static let oversized = """
        [...document.images].filter((one) => one.currentSrc && one.complete).flatMap((one) => {
          const sets = [one, ...one.parentElement.querySelectorAll(':scope > source')].map(({ srcset }) =>
            srcset.split(',').filter(Boolean).map((size) => size.trim().split(' ')).map(([file, width]) => [file, parseInt(width)]));
          const sizes = sets.find((all) => all.some(([file]) => one.currentSrc.endsWith(file))) ?? [];
          const { width, height } = one.getBoundingClientRect();
          const needed = Math.max(width, height * one.getAttribute('width') / one.getAttribute('height')) * devicePixelRatio;
          const enough = Math.min(...sizes.map(([, width]) => width).filter((width) => width >= needed));
          return sizes.filter(([file, width]) => one.currentSrc.endsWith(file) && width > enough)
            .map(([file, width]) => `${file}: ${width} for ${needed}`);
        })
        """

    fileprivate func withoutScripts(_ address: String) async throws -> ShownPage.WithoutScripts {
        try await look(width: 1280)
        try await visit(address)
        return ShownPage.WithoutScripts(
            heading: try text("h1") ?? "",
            menuLinks: Int(try number("document.querySelectorAll('nav.menu a[href]').length") ?? 0),
            showsMenu: try value("document.querySelector('nav.menu').checkVisibility()") as? Bool ?? false,
            searches: Int(try number("document.querySelectorAll('form[role=search][action]').length") ?? 0)
        )
    }

    private func notePrint(of shown: inout ShownPage) throws {
        let furniture = """
            [...document.querySelectorAll('nav, button, .search, .sidebar, .skip, input[type=search]')]
              .filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 80)).join()
            """
        shown.furniture = try value(furniture) as? String ?? "no page"
        shown.printedAddress = try text(".printed")
        let silent = """
            [...document.querySelectorAll('main .prose a[href^="http"]:not([data-ulang])')].filter((link) =>
              !getComputedStyle(link, '::after').content.includes(link.getAttribute('href'))).length
            """
        shown.silentLinks = Int(try number(silent) ?? 0)
    }

    /// The text of the page's PDF by Debian's poppler. Nil where it is not installed.
    private func document() throws -> ShownPage.Document? {
        guard FileManager.default.isExecutableFile(atPath: ShownPage.reader) else { return nil }
        let printed = try printed()
        guard printed.starts(with: Array("%PDF-".utf8)) else { throw Failure(description: "no PDF") }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("terang-\(UUID().uuidString).pdf")
        defer { unlink(file.path) }
        try Data(printed).write(to: file)
        return ShownPage.Document(
            heading: try text("h1") ?? "",
            text: try Validator.run(ShownPage.reader, ["-layout", file.path, "-"], in: "/").report,
            rows: Int(try number("document.querySelectorAll('main tbody tr, main li').length") ?? 0)
        )
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

    /// The first stop of the keyboard that is not the next link or field of the page, or that nothing marks. Nil where there is none.
    private func keyboardFault() throws -> String? {
        _ = try value("window.stops = \(Self.stops); 0")
        let count = Int(try number("stops.length") ?? 0)
        guard try value("stops[0].className") as? String == "skip" else {
            return "the first stop does not skip the head"
        }
        // Lists of many rows are walked at their beginning.
        for index in 0..<(count <= 60 ? count : 40) {
            try press("Tab", code: 9)
            let isThere = """
                (({ activeElement: one }) => one === stops[\(index)] &&
                  [getComputedStyle(one), getComputedStyle(one, '::after')].some((style) =>
                    style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2))(document)
                """
            guard try value(isThere) as? Bool != true else { continue }
            let stop = try value("document.activeElement.outerHTML.slice(0, 90)") as? String ?? ""
            let expected = try value("stops[\(index)].outerHTML.slice(0, 90)") as? String ?? ""
            return "the stop \(index) is \(stop), not \(expected), or shows nothing"
        }
        _ = try value("document.activeElement.blur(); 0")
        return nil
    }

    /// What axe cannot see through is laid bare: links that reach over a whole card, drawings behind words, and tables that are
    /// wider than their box. The colours stay.
    private static let bare = """
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`.card h3 a::after, .tiles a::after { content: none !important }
          .intro { background: var(--brand) !important } .table { overflow: visible !important }
          :not(.intro) { background-image: none !important }`);
        document.adoptedStyleSheets = [sheet]; 0
        """

    /// Colours that axe cannot judge, in drawings and in tables wider than their box, are left to the eye; it judges all others.
    /// The styles are not fetched a second time: only a lock of the orientation would need them, and the theme has none.
    ///
    /// - Parameter colours: whether contrasts are judged, which takes most of the time.
    private static func judge(colours: Bool) -> String {
        """
        axe.run(document, {
          preload: false, resultTypes: ['violations', 'incomplete'], rules: { 'color-contrast': { enabled: \(colours) } },
        }).then(({ violations, incomplete }) =>
          [...violations, ...incomplete.filter(({ id }) => id !== 'color-contrast')].flatMap(({ id, nodes }) => nodes.map((node) =>
            id + ': ' + node.html.slice(0, 120) + ' ' + [...node.any, ...node.all, ...node.none].map((check) => check.message))))
        """
    }

    /// What axe finds on a small phone, on a phone and on a desk, one in the dark and the other in the light.
    private func violations(on page: PublishedSite.Page, axe: String, isDarkOnPhone: Bool) async throws -> [String] {
        _ = try value(Self.bare)
        _ = try value(axe + "; 0")
        var found: [String] = []
        for (width, isDark) in [(360, isDarkOnPhone), (320, isDarkOnPhone), (1280, !isDarkOnPhone)] {
            try await look(width: width, isDark: isDark)
            let here = try value(Self.judge(colours: width != 320)) as? [String] ?? ["nothing said"]
            found += here.map { "\(width) px, \(isDark ? "dark" : "light"): \($0)" }
        }
        return found
    }
}
