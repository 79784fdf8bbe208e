import Content
import Diagnostics
import Reading
import Registers
import Serialization
import Testing

/// The tables of the files that people write.
@Suite struct KeyWordsTests {
    private static let tables: [(name: String, fields: [Field])] = [
        ("article", FrontMatter.keys(of: .article, in: SiteSettings(path: "")).fields),
        ("page", FrontMatter.keys(of: .page, in: SiteSettings(path: "")).fields),
        ("site", SiteSettings.keys().fields), ("register", RegisterDefinition.keys().fields),
    ]

    private func all(_ fields: [Field]) -> [Field] {
        fields.flatMap { field in
            switch field.shape {
            case .group(let inner), .list(let inner): [field] + all(inner)
            default: [field]
            }
        }
    }

    @Test func `Every key says in both languages what it is for`() {
        for (name, fields) in Self.tables {
            for field in all(fields) where field.meaning.id.isEmpty || field.meaning.en.isEmpty {
                Issue.record("\(name): \(field.name)")
            }
        }
    }

    @Test func `No name stands twice in a table, and no synonym is a name`() {
        for (_, fields) in Self.tables {
            let names = fields.map(\.name)
            let synonyms = fields.flatMap(\.synonyms)
            #expect(Set(names).count == names.count)
            #expect(Set(synonyms).count == synonyms.count && Set(synonyms).isDisjoint(with: names))
            #expect(synonyms.allSatisfy { $0 == $0.lowercased() })
        }
    }

    @Test(arguments: [FrontMatter.Kind.article, .page])
    func `Front matter reads back as it was written`(kind: FrontMatter.Kind) async throws {
        let text = """
            title: "Rapat: satu"
            draft: true
            summary: ""
            image:
              src: media/rapat.jpg
              alt: Peserta rapat
            updated: 2026-02-03 04:05:06
            expires: 2027-01-01
            slug: alamat-sendiri
            aliases:
              - "/lama/"
            extra:
              kunci:
                - "1"
                - true

            """
        let keys = FrontMatter.keys(of: kind, in: SiteSettings(path: ""))
        let article = "date: 2026-01-31\nauthor: Redaksi\ntags:\n  - satu\npinned: true\nregister:\n  - dip/1\n"
        let findings = Findings()
        let whole = kind == .article ? text + article : text
        let mapping = try #require(YAMLText(path: "a.md", text: whole, findings).mapping(named: "---"))
        let front = try #require(keys.value(of: mapping))
        #expect(findings.diagnostics == [])
        let written = YAML.lines(keys.members(of: front))
        #expect(written.split(separator: "\n").sorted() == whole.split(separator: "\n").sorted())
    }
}
