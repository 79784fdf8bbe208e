import Authoring
import Content
import Diagnostics
import Files
import Foundation
import Reading
import TestSupport
import Testing

/// Cures of several slips in one text do not get in each other's way: `--fix` comes to an end, makes of each slip what it makes of it
/// alone, and leaves everything else as it is.
@Suite struct CurePairTests {
    /// Lines of a front matter with one slip, and what their cure makes of them.
    private static let heads = [
        ("title: Rapat: hasil", "title: \"Rapat: hasil\""), ("title:Rapat", "title: Rapat"),
        ("judul: Rapat", "title: Rapat"), ("title: 'Jum'at bersih'", "title: \"Jum'at bersih\""),
        ("title: @warga hadir", "title: \"@warga hadir\""), ("date：2026-11-28", "date: 2026-11-28"),
        ("tanggal: 2026-11-28", "date: 2026-11-28"), ("draft: Ture", "draft: true"),
        ("tags: [a #b, c]", "tags: [\"a #b\", c]"), ("tags: [a, b", "tags: [a, b]"),
        ("tags:\n  -satu\n  -dua", "tags:\n  - satu\n  - dua"),
        ("image: {src:media/a.jpg, alt:Warga}", "image: {src: media/a.jpg, alt: Warga}"),
        ("\tauthor: Humas", "author: Humas"), ("penulis: Humas", "author: Humas"),
        ("summary: Gerakan #KitaBisa", "summary: \"Gerakan #KitaBisa\""),
    ]
    private static let path = "content/berita/a.md"
    private static let reader = ArticleReader(settings: SiteSettings(path: "content/site.yaml"))

    private static func findings(in text: String) throws -> [Diagnostic] {
        let findings = Findings()
        _ = try reader.article(Array(text.utf8), id: "berita/a.md", section: "berita", findings)
        return findings.diagnostics
    }

    /// Returns a text after `--fix` until nothing changes. Nil where it goes on for ever.
    ///
    /// - Parameter root: the folder of the portal, in which the text is written.
    private static func settled(_ text: String, in root: String) throws -> String? {
        var text = text
        for _ in 0..<6 {
            try writeFile(root + "/" + path, Array(text.utf8))
            let plan = try FixPlan(root: root, diagnostics: findings(in: text))
            guard let change = plan.changes.first else { return text }
            text = String(decoding: change.after, as: UTF8.self)
        }
        return nil
    }

    private static func inPortal(_ work: (String) throws -> Void) async throws {
        var portal = TemporaryPortal()
        portal.files[path] = []
        try await portal.inFolder { try work($0) }
    }

    private static let head = "---\ntitle: Rapat\ndate: 2026-11-28\n---\n\n"

    /// Slips that are about the whole text, or whose labels are those of another.
    private static func isAlone(_ cured: CuredText) -> Bool {
        cured.text.contains("PENGUMUMAN") || cured.text.contains("[^1]")
    }

    @Test func `Cures of slips in one text make of each what they make of it alone`() async throws {
        var dice = Dice(seed: 9)
        let texts = CuredText.all.filter { !Self.isAlone($0) } + CuredText.all.filter(Self.isAlone).prefix(1)
        try await Self.inPortal { root in
            for round in 0..<120 {
                var chosen = (0..<(round.isMultiple(of: 4) ? 3 : 2)).map { _ in dice.pick(texts) }
                // A text with double asterisks is none of a chat.
                if chosen.contains(where: Self.isAlone) {
                    chosen.removeAll { !Self.isAlone($0) && $0.text.contains("**") }
                }
                if chosen.count(where: Self.isAlone) > 1 { chosen = [chosen[0]] }
                let between = "\n\nKalimat biasa di antaranya.\n\n"
                let text = Self.head + chosen.map(\.text).joined(separator: between) + "\n"
                let fixed = Self.head + chosen.map(\.fixed).joined(separator: between) + "\n"
                let alone = try Self.settled(text, in: root)
                #expect(alone == fixed)
                // Side by side, they may be something else together. Words stay words.
                let close = Self.head + chosen.map(\.text).joined(separator: dice.pick(["\n\n", "\n", " "])) + "\n"
                let result = try #require(try Self.settled(close, in: root), "\(close)")
                let rest = try Self.findings(in: result).filter { $0.fix != nil }
                #expect(rest.map(\.message.id) == [], "\(close)")
                #expect(Self.words(result) == Self.words(close), "\(close)")
            }
        }
    }

    /// The letters and numbers of a text, wide ones as plain ones, without those that are bullets, schemes or codes of signs.
    private static func words(_ text: String) -> String {
        let plain = text.folding(options: .widthInsensitive, locale: nil)
        let signs = plain.replacing(#/(?m)^(- )?o /#, with: "")
        let codes = /=[0-9A-F]{2}|\\u[0-9a-f]{4}|%20|\{width[^}]*\}| =\d+x\d+|```md|ht+ps?:?(?=\/\/)/
        return signs.replacing(codes, with: "").filter { $0.isLetter || $0.isNumber }
    }

    @Test func `Cures of keys in one head make of each what they make of it alone`() async throws {
        var dice = Dice(seed: 5)
        try await Self.inPortal { root in
            for _ in 0..<60 {
                let chosen = [dice.pick(Self.heads), dice.pick(Self.heads)]
                let keys = chosen.map { $0.1.prefix { $0 != ":" } }
                guard keys[0] != keys[1] else { continue }
                let rest = ["title: Rapat", "date: 2026-11-28"].filter { line in !keys.contains { line.hasPrefix($0) } }
                let text = (rest + chosen.map(\.0)).joined(separator: "\n")
                let fixed = (rest + chosen.map(\.1)).joined(separator: "\n")
                let result = try Self.settled("---\n\(text)\n---\n\nIsi.\n", in: root)
                #expect(result == "---\n\(fixed)\n---\n\nIsi.\n")
            }
        }
    }
}
