import Files
import TestSupport
import Testing

/// `docs/promises.md` names the test that holds each promise, and `Sources/README.md` is a true map.
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

    @Test func `Each target imports only targets below it on the map`() throws {
        func text(_ path: String) throws -> String {
            String(decoding: try readFile(RepositoryFolder.path + "/" + path), as: UTF8.self)
        }
        let map = try text("Sources/README.md").split(separator: "\n").prefix { !$0.hasPrefix("## ") }
        let targets = map.filter { $0.hasPrefix("| `") }.flatMap { line in
            line.split(separator: "|")[0].matches(of: /`([A-Za-z-]+)`/).map { String($0.1) }
        }
        let layers = try text("Package.swift").matches(of: /layer\(\s*"(\w+)",\s*\[([^\]]*)\]/)
        #expect(layers.count > 20)
        for layer in layers {
            let place = try #require(targets.firstIndex(of: String(layer.1)), "\(layer.1) is not on the map")
            for other in layer.2.matches(of: /"(\w+)"/).map({ String($0.1) }) {
                let below = try #require(targets.firstIndex(of: other), "\(other) is not on the map")
                #expect(below > place, "\(layer.1) imports \(other)")
            }
        }
    }
}
