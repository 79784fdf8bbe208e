import Authoring
import Content
import Diagnostics
import Files
import Foundation
import Publishing
import Reading
import Registers
import Serialization
import SiteModel
import TestSupport
import Testing
import Yams

/// What a validator that others wrote says of our schemas and of files that readers take or refuse.
@Suite struct SchemaTests {
    /// A file and the schema that it is held against.
    struct Case {
        let name: String
        let schema: JSON
        let yaml: String
    }

    /// Rules that a schema knows as well as the readers do.
    private static let shared: Set = [
        "unknown-key", "unknown-setting", "missing-title", "missing-date", "missing-setting", "bad-value",
        "undeclared-category", "bad-url",
    ]

    @Test func `What readers take is valid, and what they refuse is not, as far as a schema can know`() async throws {
        var taken: [Case] = []
        var refused: [Case] = []
        let fixtures = try listDirectory(RepositoryFolder.path + "/Tests/Fixtures").map { "/Tests/Fixtures/" + $0.name }
        for root in ([""] + fixtures).map({ RepositoryFolder.path + $0 })
        where try entryKind(at: root + "/content/site.yaml") == .file {
            let loaded = try await LibraryLoader(root: root, jobs: 2).load()
            for path in try filesBelow(root + "/content") {
                guard let item = try file(path, in: root, loaded.library.settings) else { continue }
                let faults = loaded.diagnostics.filter { $0.location.path == "content/" + path }
                if !faults.contains(where: { $0.severity == .error }) {
                    taken.append(item)
                } else if faults.contains(where: { Self.shared.contains($0.rule.id) }) {
                    refused.append(item)
                }
            }
        }
        #expect(taken.count > 30)
        #expect(refused.count >= 3)
        let invalid = try validate(taken + refused)
        for item in taken { #expect(invalid[item.name] == nil, "\(item.name): \(invalid[item.name] ?? "")") }
        for item in refused { #expect(invalid[item.name] != nil, "\(item.name)") }
    }

    private static let article = "title: Rapat\ndate: 2026-01-31\n"
    private static let site = "name: Portal\nurl: https://kota.example\n"

    @Test func `Slips of the pen are found`() async throws {
        let settings = try await TemporaryPortal().load().library.settings
        let slips: [(JSON, String)] =
            [
                "date: 2026-01-31\n", "title: ''\ndate: 2026-01-31\n", "title: Rapat\n",
                "title: Rapat\ndate: 31/01/2026\n",
                "title: Rapat\ndate: 2026-13-01\n", Self.article + "tittle: a\n", Self.article + "draft: ya\n",
                Self.article + "categories: [Pengumumann]\n", Self.article + "categories: Pengumumann\n",
                Self.article + "image: foto.jpg\n", Self.article + "image: {src: foto.jpg}\n",
                Self.article + "slug: A B\n",
                Self.article + "tags: {a: b}\n", Self.article + "author: [a]\n",
            ].map { (schema(.article, settings), $0) }
            + ["title: Profil\ndate: 2026-01-31\n", "title: Profil\ntags: [a]\n"].map { (schema(.page, settings), $0) }
            + [
                "name: Portal\n", Self.site + "time_zone: Asia/Jakarta\n", Self.site + "language: jv\n",
                Self.site + "page_size: 0\n", Self.site + "page_size: banyak\n",
                Self.site + "rules: {bad-url: fatal}\n",
                Self.site + "rules: {badurl: off}\n", Self.site + "sections: [{folder: media}]\n",
                Self.site + "sections: [{title: Berita}]\n", Self.site + "menus: {main: [{title: Profil}]}\n",
                Self.site + "deadlines: {report: 31-03}\n", "name: Portal\nurl: kota.example\n",
            ].map { (schema(.site, settings), $0) }
            + [
                "title: Daftar\n", "profile: dap\n", "columns: [{name: No Urut}]\n", "profile: dip\ntitel: a\n",
                "columns: [{name: nomor, type: teks}]\n",
            ].map { (schema(.register, settings), $0) }
        let cases = slips.map { Case(name: $1, schema: $0, yaml: $1) }
        let invalid = try validate(cases)
        for item in cases { #expect(invalid[item.name] != nil, "\(item.name)") }
    }

    @Test func `Other spellings that readers take are valid`() async throws {
        let settings = try await TemporaryPortal().load().library.settings
        let spellings: [(JSON, String)] =
            [
                Self.article + "categories: [PENGUMUMAN, layanan-publik]\n",
                Self.article + "categories: layanan publik\n",
                "title: 2026\ndate: 2026-01-31 08:00\n", "title: Rapat\ndate: 2026-01-31T08:00:00.000+07:00\n",
                "title: Rapat\ndate: '2026-01-31T01:00Z'\n", Self.article + "draft:\ntags:\nimage:\nauthor: ~\n",
                Self.article + "draft: 'true'\ntags: satu\nregister: [1.10]\nextra: [1, {a: b}]\n",
            ].map { (schema(.article, settings), $0) }
            + [Self.site + "timezone: Europe/Paris\npage_size: '5'\npublisher:\n"].map { (schema(.site, settings), $0) }
            + ["profile: DIP\nperiod: 2026\n"].map { (schema(.register, settings), $0) }
        let cases = spellings.map { Case(name: $1, schema: $0, yaml: $1) }
        let invalid = try validate(cases)
        for item in cases { #expect(invalid[item.name] == nil, "\(item.name): \(invalid[item.name] ?? "")") }
    }
}

extension SchemaTests {
    private enum Kind { case article, page, site, register }

    private func schema(_ kind: Kind, _ settings: SiteSettings) -> JSON {
        let writer = FieldSchema(language: .id)
        let title = LocalizedText(id: "Uji", en: "Test")
        return switch kind {
        case .article: writer.document(title, FrontMatter.articleFields(in: settings))
        case .page: writer.document(title, FrontMatter.keys(of: .page, in: SiteSettings(path: "")).fields)
        case .site:
            writer.document(title, SiteSettings.keys(rules: ["bad-url", "file-sharing-link", "broken-link"]).fields)
        case .register:
            writer.document(title, RegisterDefinition.keys().fields, alternatives: [["profile"], ["columns"]])
        }
    }

    private func file(_ path: String, in root: String, _ settings: SiteSettings) throws -> Case? {
        let text = String(decoding: try readFile("\(root)/content/\(path)"), as: UTF8.self)
        let folder = String(path.prefix { $0 != "/" })
        let name = "\(root)/\(path)"
        if path == "site.yaml" { return Case(name: name, schema: schema(.site, settings), yaml: text) }
        if path.hasSuffix("/register.yaml") { return Case(name: name, schema: schema(.register, settings), yaml: text) }
        let parts = text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
        guard path.hasSuffix(".md"), parts.count == 3 else { return nil }
        let isArticle = settings.sections.contains { $0.folder == folder }
        return Case(name: name, schema: schema(isArticle ? .article : .page, settings), yaml: String(parts[1]))
    }

    /// What the validator finds wrong, by the names of cases.
    private func validate(_ cases: [Case]) throws -> [String: String] {
        let list = try cases.map { item -> JSON in
            let node = try #require(try Yams.compose(yaml: item.yaml, .basic, .default, .utf8), "\(item.name)")
            return ["name": .string(item.name), "schema": item.schema, "instance": json(node)]
        }
        let folder = FileManager.default.temporaryDirectory.path + "/terang-test-" + UUID().uuidString
        try makeDirectory(folder)
        defer { #expect(throws: Never.self) { try removeTree(folder) } }
        try writeFile(folder + "/cases.json", Array(JSON.array(list).text().utf8))
        try writeFile(folder + "/validate.py", Array(Self.program.utf8))
        let verdict = try Validator.python.run(["validate.py"], in: folder)
        try #require(verdict.isValid, "\(verdict.report)")
        return try JSONDecoder().decode([String: String].self, from: Data(verdict.report.utf8))
    }

    private static let program = """
        import json
        from jsonschema import Draft7Validator

        invalid = {}
        for case in json.load(open("cases.json", encoding="utf-8")):
            Draft7Validator.check_schema(case["schema"])
            for error in Draft7Validator(case["schema"]).iter_errors(case["instance"]):
                invalid[case["name"]] = error.message
        print(json.dumps(invalid))
        """

    /// A node as YAML 1.2 reads it, and with it editors.
    private func json(_ node: Node) -> JSON {
        switch node {
        case .mapping(let mapping): .object(mapping.map { JSON.Member($0.key.string ?? "", json($0.value)) })
        case .sequence(let sequence): .array(sequence.map(json))
        case .scalar(let scalar) where scalar.style == .plain: plain(scalar.string)
        case .scalar(let scalar): .string(scalar.string)
        case .alias: .null
        }
    }

    private func plain(_ text: String) -> JSON {
        if ["", "~", "null", "Null", "NULL"].contains(text) { return .null }
        if ["true", "True", "TRUE"].contains(text) { return true }
        if ["false", "False", "FALSE"].contains(text) { return false }
        if text.wholeMatch(of: /[-+]?[0-9]+/) != nil, let number = Int(text) { return .integer(number) }
        if text.wholeMatch(of: /[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/) != nil, let number = Double(text)
        {
            return .number(number)
        }
        return .string(text)
    }
}
