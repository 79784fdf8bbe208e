import Files
import TestSupport
import Testing

/// `docs/promises.md` names the test that holds each promise.
@Suite struct PromiseTests {
    private struct Row: CustomStringConvertible {
        let promise: String
        let file: String
        let test: String
        var description: String { "\(file): \(test)" }
    }

    private func rows() throws -> [Row] {
        let page = String(decoding: try readFile(RepositoryFolder.path + "/docs/promises.md"), as: UTF8.self)
        return page.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2).compactMap { line in
            guard let match = line.wholeMatch(of: /\| (.+) \| `([A-Za-z\/]+)`: (.+) \|/) else {
                Issue.record("A row without a test: \(line)")
                return nil
            }
            return Row(promise: String(match.1), file: String(match.2), test: String(match.3))
        }
    }

    @Test func `Every promise is held by a test that there is`() throws {
        let rows = try rows()
        #expect(rows.count > 30)
        for row in rows {
            let file = "\(RepositoryFolder.path)/Tests/\(row.file).swift"
            guard try entryKind(at: file) == .file else {
                Issue.record("No such file: \(row)")
                continue
            }
            let text = String(decoding: try readFile(file), as: UTF8.self)
            #expect(text.contains("func `\(row.test)`("), "\(row)")
        }
    }
}
