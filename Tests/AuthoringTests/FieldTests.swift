import Authoring
import Content
import Diagnostics
import Reading
import Registers
import SiteModel
import TestSupport
import Testing

/// What the tables of keys say holds for the files that they are read from.
@Suite struct FieldTests {
    /// A kind of file, with its fields.
    struct Document: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let fields: [Field]
        /// Puts the file, whose YAML is given, into a portal.
        let portal: @Sendable (String) -> TemporaryPortal

        static let all = [
            Document(
                testDescription: "article",
                fields: FrontMatter.keys(of: .article, in: SiteSettings(path: "")).fields
            ) {
                TemporaryPortal(files: ["content/berita/a.md": "---\n\($0)---\nIsi.\n"])
            },
            Document(testDescription: "page", fields: FrontMatter.keys(of: .page, in: SiteSettings(path: "")).fields) {
                TemporaryPortal(files: ["content/halaman/a.md": "---\n\($0)---\nIsi.\n"])
            },
            Document(testDescription: "site", fields: SiteSettings.keys(rules: ["bad-url", "raw-html"]).fields) {
                TemporaryPortal(settings: $0)
            },
            Document(testDescription: "register", fields: RegisterDefinition.keys().fields) {
                TemporaryPortal(files: [
                    "content/register/peraturan/register.yaml": $0,
                    "content/register/peraturan/a.csv": "nomor\n1\n",
                ])
            },
        ]
    }

    @Test(arguments: Document.all)
    func `Readers know every key of the tables`(document: Document) async throws {
        let loaded = try await document.portal(yaml(document.fields, indent: "")).load()
        let unknown = loaded.diagnostics.filter { ["unknown-key", "unknown-setting"].contains($0.rule.id) }
        #expect(unknown == [])
        #expect(loaded.diagnostics.filter { $0.rule.id == "bad-value" } == [])
    }

    @Test(arguments: Document.all)
    func `Tables have every key that readers know`(document: Document) async throws {
        let text = yaml(document.fields, indent: "", stranger: "zzzzzzzzzzzz")
        let faults = try await document.portal(text).load().diagnostics
            .filter { ["unknown-key", "unknown-setting"].contains($0.rule.id) }
        let known = faults.compactMap { $0.help?.en.split(separator: ": ").last.map(String.init) }
        #expect(known.sorted() == groups(document.fields).sorted())
    }

    /// The names in each group of a table, as a fault lists them; groups stand once for each time they are written.
    private func groups(_ fields: [Field]) -> [String] {
        let own = fields.map(\.name).sorted().joined(separator: ", ")
        return [own]
            + fields.flatMap { field -> [String] in
                switch field.shape {
                case .group(let inner), .list(let inner): return groups(inner)
                default: return []
                }
            }
    }

    /// A text with a value for every key, and in every group one that nobody knows.
    private func yaml(_ fields: [Field], indent: String, stranger: String? = nil) -> String {
        let lines = fields.map { field in
            let inner = indent + "    "
            return switch field.shape {
            case .group(let fields): "\(indent)\(field.name):\n" + yaml(fields, indent: inner, stranger: stranger)
            case .list(let fields):
                "\(indent)\(field.name):\n\(indent)  - "
                    + yaml(fields, indent: inner, stranger: stranger).dropFirst(inner.count)
            case .table(let keys, let values): "\(indent)\(field.name): {\(keys[0]): \(values[0])}\n"
            default: "\(indent)\(field.name): \(value(of: field))\n"
            }
        }
        return lines.joined() + (stranger.map { "\(indent)\($0): 1\n" } ?? "")
    }

    /// A value that readers take.
    private func value(of field: Field) -> String {
        switch field.shape {
        case .text(pattern: nil): "contoh"
        case .text:
            [
                "url": "https://a.example", "report": "03-31", "endpoint": "/a", "action": "/a", "request": "/a",
                "objection": "/a", "color": "\"#0f4c5c\"", "accent": "\"#f2b632\"", "audio": "media/a.mp3",
                "email": "kantor@a.example", "whatsapp": "0812-0000-0000",
            ][field.name] ?? "contoh"
        case .suggested(let texts), .choice(let texts, _): texts[0]
        case .choices(let texts): "[\(texts[0])]"
        case .date: "2026-01-31"
        case .flag: "true"
        case .integer(let range): "\(range.lowerBound)"
        case .texts: "[contoh, lain]"
        case .free: field.name == "home" ? "[latest]" : "{a: 1}"
        case .group, .list, .table: ""
        }
    }
}
