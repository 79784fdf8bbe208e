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

    @Test(arguments: ["content", "registers"])
    func `The tables in docs are what the program prints`(page: String) throws {
        let path = "\(RepositoryFolder.path)/docs/\(page).md"
        let printed = try Program.run("docs", path)
        #expect(printed.exitCode == 0)
        let committed = String(decoding: try readFile(path), as: UTF8.self)
        #expect(committed.contains("<!-- table: "))
        #expect(printed.output == committed, "out of date: make docs")
    }
}
