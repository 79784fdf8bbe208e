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
}
