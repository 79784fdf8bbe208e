import Authoring
import Content
import Foundation
import Reading
import Registers
import TestSupport
import Testing

/// The guide for editors says what is so.
@Suite(.ownThread) struct EditorGuideTests {
    private let guide: Guide

    init() throws { guide = try Guide("panduan-redaktur") }

    @Test func `Every command and every example does what the guide says`() async throws {
        for problem in try await guide.problems() { Issue.record("docs/panduan-redaktur.md, \(problem)") }
    }

    @Test func `Every key of front matter is explained`() {
        let fields =
            FrontMatter.keys(of: .article, in: SiteSettings(path: "")).fields
            + FrontMatter.keys(of: .page, in: SiteSettings(path: "")).fields
        for field in fields {
            #expect(guide.text.contains("`\(field.name)`"), "\(field.name)")
            guard case .group(let inner) = field.shape else { continue }
            for field in inner { #expect(guide.text.contains("`\(field.name)`"), "\(field.name)") }
        }
    }

    @Test(arguments: RegisterProfile.all)
    func `Every column of the registers is explained`(profile: RegisterProfile) {
        for column in profile.columns { #expect(guide.text.contains("`\(column.name)`"), "\(column.name)") }
    }

    @Test func `Every rule is named, and none that there is not`() throws {
        let printed = try Program.run("docs", "rules").output
        let rules = Set(printed.matches(of: /(?m)^## ([a-z0-9-]+)$/).map { String($0.1) })
        #expect(!rules.isEmpty)
        let explained = Set(guide.text.matches(of: /(?m)^#### `([a-z0-9-]+)`$/).map { String($0.1) })
            .filter { $0.contains("-") }
        #expect(explained.subtracting(rules) == [])
        #expect(explained.count >= 40)
        for rule in rules { #expect(guide.text.contains("`\(rule)`"), "\(rule)") }
    }

    @Test func `Every rule that is explained has an example of its own`() throws {
        let parts = guide.text.split(separator: "\n#### `").dropFirst()
        for part in parts {
            let name = part.prefix { $0 != "`" }
            guard name.contains("-") else { continue }
            #expect(part.contains("salah=\(name)"), "\(name)")
        }
    }

    @Test func `Every file that the reader makes is named in the text`() throws { try guide.expectNamedFiles() }

    @Test func `Links lead to files and headings that there are`() throws { try guide.expectLinks() }
}
