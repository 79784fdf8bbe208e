import Content
import Diagnostics
import TestSupport
import Testing

/// Every example in the documentation of a rule does what it says.
@Suite struct RuleExampleTests {
    /// Where a rule's example stands in a portal.
    private enum Place {
        case file, keys, body, settings, path, register, table, exempt, linked
    }

    private static let places: [String: Place] = [
        "bad-alias": .keys, "bad-slug": .keys, "bad-url": .settings, "bad-value": .keys, "bad-yaml": .keys,
        "dates-out-of-order": .keys, "empty-article": .file, "front-matter-missing": .file,
        "front-matter-not-closed": .file, "heading-level-one": .body, "media-kind": .path, "missing-date": .file,
        "missing-setting": .settings, "missing-title": .file, "picture-without-alt": .body, "raw-html": .body,
        "stray-file": .path, "undeclared-category": .keys, "unknown-key": .keys, "unknown-setting": .settings,
        "unreadable-date": .keys, "bad-cell": .table, "bad-csv": .table, "bad-register": .register,
        "duplicate-column": .table, "missing-column": .table, "unknown-column": .table,
        "identity-number": .table, "internal-note": .table, "missing-elements": .table, "private-email": .table,
        "retention-not-a-period": .table, "telephone-number": .table, "unknown-agency": .linked,
        "unknown-classification": .table, "unknown-origin": .linked, "endless-exemption": .exempt,
        "exempt-file-column": .exempt, "formula-cell": .table, "exemption-without-end": .exempt,
        "letter-j-below-act": .exempt,
        "letter-j-without-act": .exempt, "missing-approval": .exempt, "missing-consequence": .exempt,
        "missing-exemption-letter": .exempt, "unknown-exemption-letter": .exempt, "unknown-exemption-number": .exempt,
    ]

    @Test(arguments: contentRules.filter { $0.example != nil })
    func breaksTheRuleWhereWrongAndNotWhereRight(rule: Rule) async throws {
        let example = try #require(rule.example)
        let place = try #require(Self.places[rule.id], "say where the example of \(rule.id) stands")
        #expect(try await Self.found(example.wrong, place).contains(rule.id))
        #expect(try await !Self.found(example.right, place).contains(rule.id))
    }

    private static func found(_ text: String, _ place: Place) async throws -> [String] {
        let portal: TemporaryPortal
        switch place {
        case .file: portal = TemporaryPortal(files: ["content/berita/rapat.md": text])
        case .keys: portal = TemporaryPortal(files: ["content/berita/rapat.md": article(keys: text, body: "Isi.")])
        case .body: portal = TemporaryPortal(files: ["content/berita/rapat.md": article(keys: "", body: text)])
        case .settings:
            portal = TemporaryPortal(settings: merged("name: Portal\nurl: https://kota.example", with: text))
        case .path:
            let path = text.hasPrefix("content/") ? text : "content/" + text
            portal = TemporaryPortal(files: [path: article(keys: "", body: "Isi.")])
        case .register:
            portal = TemporaryPortal(files: [
                "content/register/dip/register.yaml": text, "content/register/dip/dip.csv": "nomor",
            ])
        case .table:
            portal = TemporaryPortal(files: [
                "content/register/dip/register.yaml": "profile: dip", "content/register/dip/dip.csv": text,
            ])
        case .linked:
            portal = TemporaryPortal(files: [
                "content/register/dip/register.yaml": "profile: dip", "content/register/dip/dip.csv": text,
                "content/register/dik/register.yaml": "profile: dik", "content/register/dik/dik.csv": "nomor\n3",
                "content/opd.csv": "kode,nama\ndiskominfo,Dinas Komunikasi dan Informatika",
            ])
        case .exempt:
            portal = TemporaryPortal(files: [
                "content/register/dik/register.yaml": "profile: dik", "content/register/dik/dik.csv": text,
            ])
        }
        return try await portal.load().diagnostics.map(\.rule.id)
    }

    private static func article(keys: String, body: String) -> String {
        "---\n" + merged("title: Rapat\ndate: 2017-10-13", with: keys) + "\n---\n" + body + "\n"
    }

    /// The lines of both, less those of the first whose key the second has.
    private static func merged(_ lines: String, with own: String) -> String {
        func key(_ line: Substring) -> Substring { line.prefix { $0 != ":" } }
        let keys = Set(own.split(separator: "\n").map(key))
        let isWhole = keys.contains("name")
        let rest = isWhole ? [] : lines.split(separator: "\n").filter { !keys.contains(key($0)) }
        return (rest.map(String.init) + [own]).joined(separator: "\n")
    }
}
