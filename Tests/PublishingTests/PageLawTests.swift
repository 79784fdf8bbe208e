import Files
import Foundation
import FoundationXML
import Publishing
import TestSupport
import Testing

/// What holds for every page of every portal.
@Suite struct PageLawTests {
    @Test(arguments: try Fixture.published())
    func `Every page is whole, and all that it links to is there`(fixture: Fixture) async throws {
        let files = try await published(fixture)
        let pages = PublishedPages(files, url: try url(of: fixture))
        #expect(pages.brokenAddresses() == [])
        #expect(pages.pages.flatMap { faults(of: $0) } == [])
    }

    @Test(arguments: try Fixture.published())
    func `Every file for machines can be parsed`(fixture: Fixture) async throws {
        let files = try await published(fixture)
        for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
            if path.hasSuffix(".json") {
                #expect(throws: Never.self, "\(path)") { try JSONSerialization.jsonObject(with: Data(bytes)) }
            } else if path.hasSuffix(".xml") {
                #expect(XMLParser(data: Data(bytes)).parse(), "\(path)")
            }
        }
    }

    @Test(arguments: try Fixture.published())
    func `A page loads nothing from another host`(fixture: Fixture) async throws {
        let url = try url(of: fixture)
        let pages = PublishedPages(try await published(fixture), url: url).pages
        let loaded = pages.flatMap { page in page.elements.flatMap(Self.loaded).map { (page: page.path, address: $0) } }
        #expect(!loaded.isEmpty)
        for (page, address) in loaded {
            let isOutside = address.hasPrefix("//") || address.contains("://") && !address.hasPrefix(url)
            #expect(!isOutside, "\(page): \(address)")
        }
    }

    /// The addresses that a browser requests for an element without being asked.
    private static func loaded(by element: HTMLScanner.Element) -> [String] {
        let attributes = element.attributes
        let relations = ["stylesheet", "icon", "apple-touch-icon", "manifest", "preload", "prefetch", "preconnect"]
        let isLoaded = element.name == "link" && relations.contains { attributes["rel"]?.contains($0) == true }
        let sizes = (attributes["srcset"] ?? "").split(separator: ",").compactMap { $0.split(separator: " ").first }
        return [attributes["src"], attributes["poster"], isLoaded ? attributes["href"] : nil].compactMap { $0 }
            + sizes.map(String.init)
    }

    private func published(_ fixture: Fixture) async throws -> [String: [UInt8]] {
        let published = try await fixture.published()
        try #require(published.report.isPublished)
        return published.files
    }

    private func url(of fixture: Fixture) throws -> String {
        let settings = String(decoding: try #require(fixture.portal.files["content/site.yaml"]), as: UTF8.self)
        let line = try #require(settings.split(separator: "\n").first { $0.hasPrefix("url: ") })
        return String(line.dropFirst("url: ".count))
    }

    private func faults(of page: PublishedPages.Page) -> [String] {
        func count(_ name: String) -> Int { page.elements.count { $0.name == name } }
        var faults: [String] = []
        if page.elements.first(where: { $0.name == "html" })?.attributes["lang"]?.isEmpty != false {
            faults.append("no language")
        }
        // Drawings in the body have titles of their own.
        let titles = page.elements.prefix { $0.name != "body" }.count { $0.name == "title" }
        if titles != 1 { faults.append("\(titles) titles") }
        if page.elements.first(where: { $0.name == "title" })?.text.isEmpty != false { faults.append("empty title") }
        if Set(page.ids).count != page.ids.count { faults.append("an id twice") }
        faults += page.elements.flatMap { self.faults(of: $0) }
        let policies = page.elements.filter { $0.attributes["http-equiv"] == "Content-Security-Policy" }
        let styles = policies.first?.attributes["content"]?.matches(of: /'sha256-/).count ?? 0
        if count("style") != styles { faults.append("a style inside the page that its policy does not name") }
        if !page.isStandIn {
            if count("h1") != 1 { faults.append("\(count("h1")) first-level headings") }
            if policies.count != 1 { faults.append("\(policies.count) policies") }
            if policies.first?.attributes["content"]?.contains("unsafe") != false { faults.append("an unsafe policy") }
        }
        return faults.map { "\(page.path): \($0)" }
    }

    private func faults(of element: HTMLScanner.Element) -> [String] {
        let attributes = element.attributes
        var faults = attributes.keys.sorted().filter { $0 == "style" || $0.hasPrefix("on") }
        if element.name == "img", attributes["alt"] == nil { faults.append("a picture without alt") }
        guard element.name == "script" else { return faults }
        if attributes["type"] == "application/ld+json" {
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(element.text.utf8)) }
        } else if attributes["src"]?.isEmpty != false {
            faults.append("a script inside the page")
        }
        return faults
    }
}
