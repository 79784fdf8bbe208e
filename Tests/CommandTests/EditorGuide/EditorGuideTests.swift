import Authoring
import Content
import Files
import Foundation
import Reading
import Registers
import TestSupport
import Testing

/// The guide for editors says what is so.
@Suite struct EditorGuideTests {
    private static let path = "\(RepositoryFolder.path)/docs/panduan-redaktur.md"
    private let guide: String

    init() throws { guide = String(decoding: try readFile(Self.path), as: UTF8.self) }

    @Test func `Every command and every example does what the guide says`() async throws {
        let blocks = try GuideBlock.blocks(of: guide)
        for problem in try await Self.problems(of: blocks) {
            Issue.record("docs/panduan-redaktur.md, \(problem)")
        }
    }

    @Test func `Every key of front matter is explained`() {
        let fields =
            FrontMatter.keys(of: .article, in: SiteSettings(path: "")).fields
            + FrontMatter.keys(of: .page, in: SiteSettings(path: "")).fields
        for field in fields {
            #expect(guide.contains("`\(field.name)`"), "\(field.name)")
            guard case .group(let inner) = field.shape else { continue }
            for field in inner { #expect(guide.contains("`\(field.name)`"), "\(field.name)") }
        }
    }

    @Test(arguments: RegisterProfile.all)
    func `Every column of the registers is explained`(profile: RegisterProfile) {
        for column in profile.columns { #expect(guide.contains("`\(column.name)`"), "\(column.name)") }
    }

    @Test func `Every rule is named, and none that there is not`() throws {
        let printed = try Program.run("docs", "rules").output
        let rules = Set(printed.matches(of: /(?m)^## ([a-z0-9-]+)$/).map { String($0.1) })
        #expect(!rules.isEmpty)
        let explained = Set(guide.matches(of: /(?m)^#### `([a-z0-9-]+)`$/).map { String($0.1) })
            .filter { $0.contains("-") }
        #expect(explained.subtracting(rules) == [])
        #expect(explained.count >= 40)
        for rule in rules { #expect(guide.contains("`\(rule)`"), "\(rule)") }
    }

    @Test func `Every rule that is explained has an example of its own`() throws {
        let parts = guide.split(separator: "\n#### `").dropFirst()
        for part in parts {
            let name = part.prefix { $0 != "`" }
            guard name.contains("-") else { continue }
            #expect(part.contains("salah=\(name)"), "\(name)")
        }
    }

    @Test func `Every file that the reader makes is named in the text`() throws {
        let prose = prose
        for block in try GuideBlock.blocks(of: guide) {
            guard case .file(let file) = block.kind, case .kept = file.role else { continue }
            let name = file.path.split(separator: "/").last ?? ""
            #expect(prose.contains(name), "line \(block.line): \(file.path)")
        }
    }

    @Test func `Links lead to files and headings that there are`() throws {
        let headings = guide.split(separator: "\n").filter { $0.hasPrefix("#") }.map(Self.fragment)
        let links = prose.matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }
        #expect(!links.isEmpty)
        for link in links where !link.contains("://") && !link.contains("media/") && link != "alamat" {
            if link.hasPrefix("#") {
                #expect(headings.contains(String(link.dropFirst())), "\(link)")
            } else {
                #expect(try entryKind(at: "\(RepositoryFolder.path)/docs/\(link)") == .file, "\(link)")
            }
        }
    }

    /// The guide without its blocks.
    private var prose: String {
        guide.split(separator: "\n```").enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined()
    }

    /// The fragment that the forge gives a heading.
    private static func fragment(of heading: Substring) -> String {
        let text = heading.drop { $0 == "#" }.drop { $0 == " " }.lowercased()
        return String(text.filter { $0.isLetter || $0.isNumber || " -_".contains($0) }.map { $0 == " " ? "-" : $0 })
    }

    private static func problems(of blocks: [GuideBlock]) async throws -> [String] {
        try await TemporaryPortal(settings: nil).inFolder { home in
            var run = try GuideRun(blocks, home: home)
            try await run.run()
            return run.problems
        }
    }
}
