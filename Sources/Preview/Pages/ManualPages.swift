import Diagnostics
import Manual
import Markdown
import Serialization

/// The documentation as pages of the preview.
struct ManualPages: Sendable {
    let language: Language

    static let title = LocalizedText(id: "Dokumentasi", en: "Documentation")

    /// Returns the page at an address below ``PreviewAddresses/manual``, or nil where there is none.
    ///
    /// - Parameter name: the rest of the address; empty for the list of pages.
    /// - Throws: `MarkdownError` or `DigestError` where the machine fails.
    func page(named name: some StringProtocol) throws -> PreviewPage? {
        if name.isEmpty { return try list() }
        guard let page = ManualPage.named(String(name)) else { return nil }
        let document = try Self.parser.parse(Array(Self.withFileNames(page.text).utf8))
        let html = document.html { Self.target(of: document.links[$0]) }
        return try PreviewPage(
            title: page.title,
            in: language,
            body: [
                header(title: nil), .element("main", ["class": "manual"], [HTML(markup: html.body + html.footnotes)]),
            ]
        )
    }

    /// Returns a page with the file of each code block above the block, as its info string names it: "yaml content/site.yaml tambahan".
    private static func withFileNames(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let info = line.split(separator: " ")
            guard line.hasPrefix("```"), info.count > 1, info[1].contains("/") else { return String(line) }
            return "`\(info[1])`:\n\n\(line)"
        }.joined(separator: "\n")
    }

    private func list() throws -> PreviewPage {
        let links = ManualPage.all.map { page in
            HTML.element("li", [.link(page.title, to: PreviewAddresses.manual + page.name)])
        }
        return try PreviewPage(
            title: Self.title[language],
            in: language,
            body: [header(title: Self.title[language]), .element("main", ["class": "manual"], [.element("ul", links)])]
        )
    }

    private func header(title: String?) -> HTML {
        let desk = HTML.link(DeskPage.title[language], to: PreviewAddresses.desk)
        let list = HTML.link(Self.title[language], to: PreviewAddresses.manual)
        let links = HTML.element("nav", HTML.joined(title == nil ? [desk, list] : [desk], by: " "))
        return .element("header", (title.map { [.element("h1", $0)] } ?? []) + [links])
    }

    /// Comments mark the tables that `make docs` prints; allowing raw HTML hides them.
    private static let parser = MarkdownParser(options: MarkdownOptions(allowsRawHTML: true))

    /// Pages of the documentation link to each other's files. Links to files that are not in the program are dropped.
    private static func target(of link: MarkdownLink) -> ResolvedLink? {
        let parts = link.destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let (file, fragment) = (parts[0], parts.dropFirst().first.map { "#\($0)" } ?? "")
        if link.destination.hasPrefix("https://") { return ResolvedLink(link.destination, isExternal: true) }
        if file.isEmpty { return ResolvedLink(fragment) }
        guard file.hasSuffix(".md"), let page = ManualPage.named(String(file.dropLast(3))) else { return nil }
        return ResolvedLink(PreviewAddresses.manual + page.name + fragment)
    }
}
