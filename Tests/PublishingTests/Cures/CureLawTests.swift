import Authoring
import Diagnostics
import Files
import Publishing
import TestSupport
import Testing

/// Every cure cures: a fix, put in alone, removes its diagnostic and makes no new error, and so does every help that says
/// what to write.
@Suite struct CureLawTests {
    @Test func `The fix of every example removes what it fixes`() async throws {
        var tried = 0
        // A rule that never comes alone has no trial.
        for rule in allRules {
            guard let trial = RuleTrial.all[rule.id] else { continue }
            tried += try await Self.tryFixes(of: try trial.portals(of: rule).wrong, now: trial.now, named: rule.id)
        }
        #expect(tried >= 5)
    }

    @Test func `The fix of every fixture removes what it fixes`() async throws {
        for fixture in try Fixture.all() {
            try await Self.tryFixes(of: fixture.portal, now: "2026-01-01", named: fixture.name)
        }
    }

    @Test(arguments: Slip.all)
    func `The fix of every slip removes what it fixes`(slip: Slip) async throws {
        #expect(try await Self.tryFixes(of: slip.portal(), now: "2026-12-01", named: slip.file) > 0)
    }

    @Test(arguments: Slip.all)
    func `After all fixes an article says what was meant`(slip: Slip) async throws {
        try await slip.portal().inFolder { root in
            for _ in 0..<3 {
                let plan = try FixPlan(root: root, diagnostics: try await check(.of(root)).diagnostics)
                if plan.isEmpty { break }
                #expect(try plan.carryOut() == [])
            }
            let report = try await check(.of(root, now: "2026-12-01"))
            #expect(report.diagnostics.map(\.message.id) == [])
            #expect(try await slip.meaning(in: root) == slip.meant)
        }
    }

    @Test func `Every help that says what to write removes its finding`() async throws {
        var tried = 0
        for rule in allRules where rule.example != nil {
            guard let trial = RuleTrial.all[rule.id] else { continue }
            try await trial.portals(of: rule).wrong.inFolder { root in
                tried += try await Self.tryHelps(in: root, now: trial.now, named: rule.id) { $0.rule.id == rule.id }
            }
        }
        #expect(tried >= 5)
    }

    @Test(arguments: Slip.all)
    func `What the help of a slip says to write removes it`(slip: Slip) async throws {
        try await slip.portal().inFolder { root in
            _ = try await Self.tryHelps(in: root, now: "2026-12-01", named: slip.file) { _ in true }
        }
    }

    @Test(arguments: [
        "[a](rapta.md)", "[a](‘rapat.md’)", "[a](lain.go.id/b)", "[a](http:/lain.go.id)", "[a](humas@lain.go.id)",
        "[a](/berita/2026/10/rapatt/)", "![Foto](/media/fotoo.png)",
    ])
    func `What may have been meant by a link removes its finding`(body: String) async throws {
        let text = "---\ntitle: Rapat\ndate: 2026-10-13\n---\n\(body)\n"
        var portal = try TemporaryPortal.plain([
            "berita/2026/10/rapat.md": text.replacing(body, with: "Isi."),
            "berita/2026/10/lain.md": text.replacing("Rapat", with: "Lain"),
        ])
        portal.files["content/media/foto.png"] = SamplePicture.png(width: 10, height: 10)
        try await portal.inFolder { root in
            let tried = try await Self.tryHelps(in: root, now: "2026-12-01", named: body) { _ in true }
            #expect(tried > 0)
        }
    }
}

extension CureLawTests {
    /// Puts in what the help of each finding says to write, alone, and returns how many there were.
    @discardableResult
    private static func tryHelps(
        in root: String,
        now: String,
        named name: String,
        where isTried: (Diagnostic) -> Bool
    ) async throws -> Int {
        var tried = 0
        let all = try await check(.of(root, now: now)).diagnostics
        for found in all where isTried(found) {
            // What is to be seen in a picture, only its author knows.
            guard let help = found.help?.id.replacing("Apa yang tampak", with: "Peserta rapat di aula") else {
                continue
            }
            let file = root + "/" + found.location.path
            guard try entryKind(at: file) == .file else { continue }
            let before = try readFile(file)
            let after: String
            if let text = textToWrite(help) {
                after = put(text, at: found.location, in: before)
            } else if let meant = help.wholeMatch(of: /maksudnya "(.+)"\?/).map({ String($0.output.1) }),
                let text = put(meant, insteadOf: found, in: before)
            {
                after = text
            } else {
                continue
            }
            tried += 1
            try writeFile(file, Array(after.utf8))
            let rest = try await check(.of(root, now: now)).diagnostics
            // Others of the rule may stand on the line.
            let isLike = { (one: Diagnostic) in
                one.rule.id == found.rule.id && one.location.line == found.location.line
            }
            #expect(
                rest.count(where: isLike) < all.count(where: isLike),
                "\(name): \(found.message.id): \(help)"
            )
            try writeFile(file, before)
        }
        return tried
    }

    /// Puts a text in place of the one that a finding quotes first, on its line. Nil where the line does not hold it.
    private static func put(_ meant: String, insteadOf found: Diagnostic, in bytes: [UInt8]) -> String? {
        var lines = String(decoding: bytes, as: UTF8.self).split(
            omittingEmptySubsequences: false,
            whereSeparator: \.isNewline
        )
        .map(String.init)
        let quoted = found.message.id.firstMatch(of: /"([^"]+)"/).map { String($0.output.1) } ?? ""
        let key = meant.prefix { $0 != ":" && $0 != " " } + ":"
        guard lines.indices.contains(found.location.line - 1) else { return nil }
        let line = lines[found.location.line - 1]
        guard line.hasPrefix(key) && meant.hasPrefix(key) || !quoted.isEmpty && line.contains(quoted) else {
            return nil
        }
        lines[found.location.line - 1] =
            line.hasPrefix(key) && meant.hasPrefix(key)
            ? meant : line.replacing(quoted, with: meant, maxReplacements: 1)
        return lines.joined(separator: "\n")
    }

    /// Tries the fix of each diagnostic alone, and returns how many there were.
    @discardableResult
    private static func tryFixes(of portal: TemporaryPortal, now: String, named name: String) async throws -> Int {
        try await portal.inFolder { root in
            let before = try await check(.of(root, now: now)).diagnostics
            let fixable = before.filter { $0.fix != nil }
            for diagnostic in fixable {
                let copy = portal
                try await copy.inFolder { root in
                    let plan = try FixPlan(root: root, diagnostics: [diagnostic])
                    #expect(!plan.isEmpty, "\(name): \(diagnostic.message.id)")
                    #expect(try plan.carryOut() == [], "\(name)")
                    let after = try await check(.of(root, now: now)).diagnostics
                    #expect(
                        count(of: diagnostic, in: after) < count(of: diagnostic, in: before),
                        "\(name): \(diagnostic.message.id)"
                    )
                    let errors = Set(before.filter { $0.severity == .error }.map(\.rule.id))
                    // A file that moves to its place is read for the first time.
                    let moved = Set(plan.moves.map(\.to))
                    let new = after.filter {
                        $0.severity == .error && !errors.contains($0.rule.id) && !moved.contains($0.location.path)
                    }
                    #expect(new.map(\.message.id) == [], "\(name): \(diagnostic.message.id)")
                }
            }
            return fixable.count
        }
    }

    private static func count(of diagnostic: Diagnostic, in list: [Diagnostic]) -> Int {
        list.count { $0.rule.id == diagnostic.rule.id && $0.message == diagnostic.message }
    }

    /// Returns what a help says to write, where it is one thing.
    private static func textToWrite(_ help: String) -> String? {
        for start in [
            "tulis: ", "beri tanda kutip: ", "pakai tanda kutip lurus: ", "tulis tanggal yang ada, misalnya: ",
        ]
        where help.hasPrefix(start) {
            let text = String(help.dropFirst(start.count))
            return [" bila ", "; ", "…", ", di bawahnya "].contains(where: text.contains) ? nil : text
        }
        return nil
    }

    /// Puts a text in place of the line, where both are values of one key or items of a list, or of what follows the place on its line.
    private static func put(_ text: String, at place: Diagnostics.SourceLocation, in bytes: [UInt8]) -> String {
        var lines = String(decoding: bytes, as: UTF8.self).split(
            omittingEmptySubsequences: false,
            whereSeparator: \.isNewline
        )
        .map(String.init)
        let line = lines[place.line - 1]
        let key = text.prefix { $0 != ":" && $0 != " " } + ":"
        let indent = line.prefix { $0 == " " }
        if line.hasPrefix(key), text.hasPrefix(key) {
            lines[place.line - 1] = text
        } else if line.dropFirst(indent.count).hasPrefix("- "), text.hasPrefix("- ") {
            lines[place.line - 1] = "\(indent)\(text)"
        } else {
            let before = String(String.UnicodeScalarView(line.unicodeScalars.prefix(place.column - 1)))
            lines[place.line - 1] =
                before + (before.hasSuffix("- ") && text.hasPrefix("- ") ? String(text.dropFirst(2)) : text)
        }
        return lines.joined(separator: "\n")
    }
}
