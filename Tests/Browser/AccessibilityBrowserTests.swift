import Foundation
import TestSupport
import Testing

/// The pages of the portal in the shipped theme, judged by axe-core: of each kind one in every view, and others on a phone.
@Suite(.ownThread, .timeLimit(.minutes(20))) struct AccessibilityBrowserTests {
    private static let views = [320, 360, 1280].flatMap { width in [(width, false), (width, true)] }

    private static let axe = Validator.file("axe.min.js", of: "axe_playwright_python")

    /// Colours that axe cannot judge, in drawings and in tables wider than their box, are left to the eye; it judges all others.
    ///
    /// What axe cannot see through is laid bare: links that reach over a whole card, drawings behind words, and tables that are
    /// wider than their box. The colours stay.
    private static let bare = """
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`.card h3 a::after, .tiles a::after { content: none !important }
          .intro { background: var(--brand) !important } .table { overflow: visible !important }
          :not(.intro) { background-image: none !important }`);
        document.adoptedStyleSheets = [sheet]; 0
        """

    /// Two browsers look at every other page, because this takes as long as all other looks.
    @Test(.enabled(if: axe != nil, "axe-core is not installed: make test-packages"), arguments: [0, 1])
    func `axe finds nothing on any page, in light and dark, on phones and desks`(half: Int) async throws {
        let script = try String(contentsOfFile: #require(Self.axe), encoding: .utf8)
        // The styles are not fetched a second time: only a lock of the orientation would need them, and the theme has none.
        let run = """
            axe.run(document, { preload: false, resultTypes: ['violations', 'incomplete'] }).then(({ violations, incomplete }) =>
              [...violations, ...incomplete.filter(({ id }) => id !== 'color-contrast')].flatMap(({ id, nodes }) => nodes.map((node) =>
                id + ': ' + node.html.slice(0, 120) + ' ' + [...node.any, ...node.all, ...node.none].map((check) => check.message))))
            """
        try await ShownPages.look { browser, _, pages in
            for (index, page) in pages.enumerated() where index % 2 == half {
                try await browser.visit(page.address)
                _ = try browser.value(Self.bare)
                _ = try browser.value(script + "; 0")
                for (width, isDark) in page.isLongest ? Self.views : [(360, false)] {
                    try await browser.look(width: width, isDark: isDark)
                    let found = try browser.value(run) as? [String]
                    #expect(found == [], "\(page.address) at \(width) px, \(isDark ? "dark" : "light")")
                }
            }
        }
    }
}
