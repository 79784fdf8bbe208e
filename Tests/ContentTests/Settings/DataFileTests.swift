import Diagnostics
import Reading
import Testing

@testable import Content

@Suite struct DataFileTests {
    @Test(arguments: [
        ("data/kontak.csv", "kontak"), ("data/nomor_darurat.yaml", "nomor_darurat"), ("data/a-1.json", "a-1"),
        ("data/kontak.CSV", nil), ("data/a b.csv", nil), ("data/a.b.csv", nil), ("data/sub/a.csv", nil),
        ("data/.csv", nil),
        ("data/é.csv", nil), ("data/a.txt", nil), ("media/a.csv", nil),
    ])
    func `A file has a name that templates can write, or none`(path: String, name: String?) {
        #expect(DataFile.name(of: ContentPath(path)) == name)
    }

    @Test func `A table is a list of groups that the headings name`() {
        let findings = Findings()
        let text = "Nama Kantor;No. Telepon;;Nama Kantor\nDinas;021;lepas;dua\n;;\nCamat;022\n"
        #expect(
            DataFile.value(text, path: "content/data/a.csv", findings)
                == .list([
                    .mapping(["nama_kantor": .text("dua"), "no_telepon": .text("021")]),
                    .mapping(["nama_kantor": .text("Camat"), "no_telepon": .text("022")]),
                ])
        )
        #expect(findings.diagnostics.isEmpty)
    }

    @Test(arguments: ["- {nama: A}\n- {nama: B}\n", #"[{"nama": "A"}, {"nama": "B"}]"#])
    func `YAML and JSON keep their form, lists included`(text: String) {
        let value = DataFile.value(text, path: "content/data/a.json", Findings())
        #expect(value == .list([.mapping(["nama": .text("A")]), .mapping(["nama": .text("B")])]))
    }

    @Test(arguments: [("a.json", #"{"a": [1, 2}"#), ("a.yaml", "a: [1\n"), ("a.csv", ""), ("a.csv", "a;b\n\"x;y\n")])
    func `A file with errors has no value, and the errors are reported`(name: String, text: String) {
        let findings = Findings()
        let value = DataFile.value(text, path: "content/data/" + name, findings)
        #expect(findings.diagnostics.map(\.severity) == [.error])
        #expect(value == nil || value == .list([]))
    }
}
