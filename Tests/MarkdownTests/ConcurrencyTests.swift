import Synchronization
import Testing

@testable import Markdown

@Suite struct ConcurrencyTests {
    private static let texts = (0..<400).map { number in
        "# Judul \(number)\n\n~~a~~ www.contoh.go.id/\(number) *b* [c](d\(number)) http://e.id\n\n| f |\n|---|\n| ~g~ |\n"
    }

    @Test func `Parsing on many threads gives what parsing on one gives`() async throws {
        let serial = try Self.texts.map { try parse($0).html }
        let concurrent = try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for (index, text) in Self.texts.enumerated() {
                group.addTask { (index, try parse(text).html) }
            }
            return try await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
        }
        #expect(serial.indices.allSatisfy { concurrent[$0] == serial[$0] })
    }

    @Test func `No two parses are ever in the part of the library that shares state`() async throws {
        let long = Self.texts.joined(separator: "\n")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<16 { group.addTask { _ = try parse(long) } }
            try await group.waitForAll()
        }
        #expect(CmarkTree.overlaps.load(ordering: .acquiring) == 0)
    }
}
