import Files
import TestSupport
import Testing

@Suite struct ReferencePageTests {
    @Test(arguments: ["rules", "themes"])
    func `The reference in docs is what the program prints`(page: String) throws {
        let printed = try Program.run("docs", page)
        #expect(printed.exitCode == 0)
        let committed = String(decoding: try readFile("\(RepositoryFolder.path)/docs/\(page).md"), as: UTF8.self)
        #expect(printed.output == committed, "out of date: make docs")
    }

    @Test(arguments: ["content", "kunci", "registers"])
    func `The tables in docs are what the program prints`(page: String) throws {
        let path = "\(RepositoryFolder.path)/docs/\(page).md"
        let printed = try Program.run("docs", path)
        #expect(printed.exitCode == 0)
        let committed = String(decoding: try readFile(path), as: UTF8.self)
        #expect(committed.contains("<!-- table: "))
        #expect(printed.output == committed, "out of date: make docs")
    }

    @Test func `Without a name, the pages are listed, and each can be read`() throws {
        let list = try Program.run("docs")
        #expect(list.exitCode == 0)
        let names = list.output.split(separator: "\n").filter { $0.hasPrefix("  ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(names.count > 5)
        for name in names {
            let page = try Program.run("docs", name)
            let file = String(decoding: try readFile("\(RepositoryFolder.path)/docs/\(name).md"), as: UTF8.self)
            #expect(page.exitCode == 0)
            // Nobody reads the marks around printed tables.
            #expect(page.output == file.replacing(/<!-- (?:table: [a-z-]+|end) -->\n\n?/, with: ""), "\(name)")
        }
        #expect(
            list.output.contains("  kunci             Kunci kepala artikel, halaman, site.yaml, dan register.yaml\n")
        )
    }

    @Test func `A beginning of a name is enough, and words lead to a section`() throws {
        let section = try Program.run("docs", "panduan", "gambar dan dokumen")
        #expect(section.exitCode == 0)
        #expect(section.output.hasPrefix("## Gambar dan dokumen\n"))
        #expect(!section.output.dropFirst(3).contains("\n## "))
        let missing = try Program.run("docs", "panduan", "pesawat")
        #expect(missing.exitCode == 64)
        #expect(missing.errors.contains("Gambar dan dokumen"))
        let wrong = try Program.run("docs", "panduann-redaktur")
        #expect(wrong.exitCode == 64)
        #expect(wrong.errors.contains("Maksudnya panduan-redaktur?"))
    }
}
