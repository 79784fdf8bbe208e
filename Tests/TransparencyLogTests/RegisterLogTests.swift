import Foundation
import TestSupport
import Testing

@testable import TransparencyLog

@Suite struct RegisterLogTests {
    /// Made for these tests alone.
    static let pem = """
        -----BEGIN PRIVATE KEY-----
        MC4CAQAwBQYDK2VwBCIEIEzNCJso/5banbbDRuwRTg9bijGfNaumJNqM9u1PuKb7
        -----END PRIVATE KEY-----

        """

    static func additions(_ rows: Range<Int>, on day: String = "2026-11-27") throws -> [(entry: LogEntry, salt: String)]
    {
        try rows.map { row in
            let salt = String(repeating: String(row % 10), count: 32)
            let digest = try LogEntry.digest(of: ["nomor": "\(row)", "judul": "Baris \(row)"], salt: salt)
            return (LogEntry(day: day, row: "/informasi-publik/dip/\(row)/", digest: digest), salt)
        }
    }

    /// The file of a log to which rows were added three times, the last time with a signature.
    static func text() throws -> String {
        let origin = "kota.example/data/log"
        var text = try RegisterLog(origin: origin).text(adding: additions(0..<3), signedWith: nil)
        text += try RegisterLog(text: text).text(
            adding: additions(3..<5) + [
                (LogEntry(day: "2026-12-01", row: "/informasi-publik/dip/0/", digest: nil), "")
            ],
            signedWith: nil
        )
        let key = try SigningKey(pem: Array(pem.utf8), origin: origin)
        return try text + RegisterLog(text: text).text(adding: additions(5..<7, on: "2026-12-02"), signedWith: key)
    }

    @Test func `A log says what was added, and each state of it is the beginning of the later ones`() throws {
        let log = try RegisterLog(text: Self.text())
        #expect(log.entries.count == 8)
        #expect(log.checkpoints.map(\.size) == [3, 6, 8])
        #expect(log.latest["/informasi-publik/dip/0/"] == 5)
        for checkpoint in log.checkpoints { #expect(try log.extends(checkpoint)) }
        let other = Checkpoint(origin: log.origin, size: 3, root: log.checkpoints[1].root)
        #expect(try !log.extends(other))
        #expect(try !log.extends(Checkpoint(origin: log.origin, size: 9, root: other.root)))
        #expect(try !log.extends(Checkpoint(origin: "lain.example", size: 3, root: log.checkpoints[0].root)))
        let published = try #require(log.checkpoint)
        let key = try #require(log.key)
        #expect(try published.isSigned(with: key))
        #expect(Checkpoint(published.text) == published)
        #expect(try VerifierKey(key.text) == key)
        #expect(try RegisterLog(text: Self.text().replacing("\n", with: "\r\n")).entries == log.entries)
    }

    @Test func `A published row that is not what was logged is named, and a new one is counted`() throws {
        let log = try RegisterLog(
            text: RegisterLog(origin: "kota.example/data/log").text(adding: Self.additions(1..<3), signedWith: nil)
        )
        let checkpoint = try #require(log.checkpoint)
        let bytes = log.entries.map(\.bytes)
        var files = try LogTiles.files(entries: bytes, tree: MerkleTree(bytes), sizes: [])
        files[LogTiles.checkpoint] = Array(checkpoint.text.utf8)
        func found(_ rows: [(number: Int, entry: Int?, title: String)]) throws -> LogVerification {
            let proofs = rows.map { row in
                let salt = row.entry.map { "\"\(log.salts[$0])\"" } ?? "null"
                let entry = row.entry.map(String.init) ?? "null"
                return "{\"row\": \"/informasi-publik/dip/\(row.number)/\", \"entry\": \(entry), \"salt\": \(salt)}"
            }
            let json = """
                {"key": null, "registers": [{"name": "dip", "table": "/data/dip.csv", "without": [], "rows": [\(proofs.joined(separator: ", "))]}]}
                """
            let table = "nomor,judul\r\n" + rows.map { "\($0.number),\($0.title)\r\n" }.joined()
            return try LogVerification(earlier: nil, key: nil) { path in
                switch path {
                case "data/dip.csv": Array(table.utf8)
                case "data/log/baris.json": Array(json.utf8)
                default: files[String(path.dropFirst("data/log/".count))]
                }
            }
        }
        let whole = try found([(1, 0, "Baris 1"), (2, 1, "Baris 2"), (7, nil, "Baru")])
        #expect(whole.findings.isEmpty && whole.rows == 2 && whole.unlogged == 1)
        let changed = try found([(1, 0, "Baris 1"), (2, nil, "Baris dua")])
        #expect(changed.findings.count == 1 && changed.unlogged == 0)
        #expect("\(changed.findings)".contains("/informasi-publik/dip/2/ berubah sesudah tercatat"))
    }

    @Test func `Whatever is changed, taken out, put in or moved in a log is found`() throws {
        let lines = try Self.text().split(separator: "\n").map(String.init)
        func isRefused(_ lines: [String]) -> Bool {
            do {
                _ = try RegisterLog(text: lines.map { $0 + "\n" }.joined())
                return false
            } catch {
                return true
            }
        }
        #expect(!isRefused(lines))
        for (index, line) in lines.enumerated() {
            var changed = lines
            changed.remove(at: index)
            // A checkpoint in the middle says no more than a later one.
            if !line.hasPrefix("= 3 ") && !line.hasPrefix("= 6 ") { #expect(isRefused(changed), "without \(line)") }
            guard index > 1 else { continue }
            changed = lines
            changed.insert(line, at: index)
            if !line.hasPrefix("=") && !line.hasPrefix("kunci") && !line.hasPrefix("—") {
                #expect(isRefused(changed), "twice \(line)")
            }
            // Salts are not bound: one may be taken out, so that nobody can tell what the row said.
            for place in line.indices.prefix(100) where !line.hasPrefix("—") {
                var characters = Array(line)
                let offset = line.distance(from: line.startIndex, to: place)
                characters[offset] = characters[offset] == "1" ? "2" : "1"
                changed = lines
                changed[index] = String(characters)
                if changed[index] != line { #expect(isRefused(changed), "\(changed[index])") }
            }
            if line.hasPrefix("2026"), index + 1 < lines.count, lines[index + 1].hasPrefix("2026") {
                changed = lines
                changed.swapAt(index, index + 1)
                #expect(isRefused(changed), "swapped \(line)")
            }
        }
    }

    @Test func `A salt that is taken out leaves the log whole and says nothing of the row any more`() throws {
        let text = try Self.text()
        let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("2026") })
        let salt = try #require(line.split(separator: " ").last)
        let log = try RegisterLog(text: text.replacing(" " + salt, with: "", maxReplacements: 1))
        #expect(log.salts[0].isEmpty)
        #expect(log.entries.count == 8)
    }

    @Test func `The digest of a row is that of its cells in order, and another with another salt`() throws {
        let salt = LogEntry.salt()
        #expect(salt != LogEntry.salt())
        let digest = try LogEntry.digest(of: ["b": "2", "a": "1", "c": ""], salt: salt)
        #expect(try digest == LogEntry.digest(of: ["a": "1", "b": "2"], salt: salt))
        #expect(try digest != LogEntry.digest(of: ["a": "1", "b": "2"], salt: LogEntry.salt()))
        #expect(try digest != LogEntry.digest(of: ["a": "12"], salt: salt))
        #expect(
            try LogEntry.digest(of: ["judul": "Laporan"], salt: String(repeating: "0", count: 32))
                == "96887a52284a8d13ac1659503b6299b20b00d1237e48395ff7434d7543aa531d"
        )
    }

    @Test func `A published table is read exactly as it is written`() {
        let rows = PublishedTable.rows("nomor,judul\r\n1,\"a, \"\"b\"\"\nc\"\r\n 2 ,\r\n\"\"\r\n")
        #expect(rows == [["nomor": "1", "judul": "a, \"b\"\nc"], ["nomor": " 2 ", "judul": ""], ["nomor": ""]])
    }
}
