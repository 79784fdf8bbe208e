import Files
import Foundation
import TestSupport
import Testing

/// The names that portals, themes, scripts and habits rely on: commands and their options, keys, columns, rules, and what templates may
/// use. They are listed in `Tests/names.txt`; from the first release on, none goes from there.
@Suite struct StableNameTests {
    private static let file = RepositoryFolder.path + "/Tests/names.txt"

    @Test func `No name goes that others rely on, and each new one is listed`() throws {
        let names = try names()
        let listed = String(decoding: try readFile(Self.file), as: UTF8.self).split(separator: "\n").map(String.init)
        let gone = Set(listed).subtracting(names).sorted()
        let new = names.subtracting(listed).sorted()
        if ProcessInfo.processInfo.environment["TERANG_UPDATE_EXPECTED"] == "1", !gone.isEmpty || !new.isEmpty {
            try writeFile(Self.file, Array(names.sorted().map { $0 + "\n" }.joined().utf8))
        }
        #expect(gone == [], "keep the old name beside the new one, and say what takes its place")
        #expect(new == [], "list it: TERANG_UPDATE_EXPECTED=1 make test FILTER=StableNameTests")
        #expect(names.count > 1_000)
    }

    private func names() throws -> Set<String> {
        var names = try commands()
        for (kind, page) in [("theme", "themes"), ("key", "docs/kunci.md"), ("register", "docs/registers.md")] {
            names.formUnion(firstCells(try Program.run("docs", page).output, kind))
        }
        for match in try Program.run("docs", "rules").output.matches(of: /(?m)^## `?([a-z0-9-]+)`?$/) {
            names.insert("rule \(match.1)")
        }
        return names
    }

    /// Commands with their arguments and options, and the exit codes that the help of the program lists.
    private func commands() throws -> Set<String> {
        let help = try Program.run("--experimental-dump-help").json()
        let root = try #require(help["command"] as? [String: Any])
        var names: Set<String> = []
        var open: [(path: String, command: [String: Any])] = [("command", root)]
        while let (path, command) = open.popLast() {
            let full = path + " " + (command["commandName"] as? String ?? "")
            names.insert(full)
            for argument in command["arguments"] as? [[String: Any]] ?? [] {
                for name in argument["names"] as? [[String: Any]] ?? [] {
                    let dashes = name["kind"] as? String == "short" ? "-" : "--"
                    names.insert("\(full) \(dashes)\(name["name"] as? String ?? "")")
                }
                for value in argument["allValues"] as? [String] ?? [] {
                    names.insert("\(full) \(argument["valueName"] as? String ?? "")=\(value)")
                }
            }
            open += (command["subcommands"] as? [[String: Any]] ?? []).map { (full, $0) }
        }
        let text = (root["discussion"] as? String ?? "").replacing("\n", with: " ")
        if let codes = text.firstMatch(of: /Kode keluar: (.*?)\./) {
            for code in codes.1.matches(of: #/(?:^|; )([0-9]+) /#) { names.insert("exit \(code.1)") }
        }
        return names
    }

    /// The first cells of all tables of a page, below the headings of their sections.
    private func firstCells(_ page: String, _ kind: String) -> Set<String> {
        var section = ""
        var names: Set<String> = []
        for line in page.split(separator: "\n") {
            if line.hasPrefix("#") { section = String(line.drop { $0 == "#" || $0 == " " }).replacing("`", with: "") }
            if let match = line.firstMatch(of: /^\| `([^`]+)` \|/) { names.insert("\(kind) \(section): \(match.1)") }
        }
        return names
    }
}
