import ArgumentParser
import Diagnostics
import Rendering

/// Prints the reference pages of `docs/`. `make docs` writes them, and a test compares them.
struct Docs: ParsableCommand {
    enum Page: String, ExpressibleByArgument, CaseIterable {
        case rules, themes
    }

    static let configuration = CommandConfiguration(
        abstract: "Mencetak rujukan aturan atau tema. (Print reference pages.)",
        discussion: "terang docs rules mencetak docs/rules.md; terang docs themes mencetak docs/themes.md."
    )

    @Argument(help: "rules atau themes.")
    var page: Page

    func run() {
        switch page {
        case .rules: Console.writeResult(RuleReference(Terang.rules).markdown)
        case .themes: Console.writeResult(ThemeReference.markdown)
        }
    }
}
