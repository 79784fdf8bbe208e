import Digests
import Files
import Serialization
import TestSupport
import Testing

/// A result is taken over only where it was computed from the same input, and is whole.
@Suite struct ResultStoreTests {
    private struct Numbers: Packable, Equatable {
        var numbers: [Int]
        init(_ numbers: [Int]) { self.numbers = numbers }
        init(unpacking arrays: inout PackedArrays) throws(CompactError) { numbers = try arrays.take() }
        func pack(into arrays: inout PackedArrays) { arrays.append(numbers) }
    }

    private let numbers = Numbers([1, 2, 3])

    private func store(_ folder: String, conditions: String = "program", isWritten: Bool = true) -> ResultStore {
        ResultStore(folder: folder + "/hasil", conditions: conditions, isWritten: isWritten)
    }

    private func key(_ texts: [String], in store: ResultStore) -> String? {
        store.key { digest in for text in texts { try digest.add(text) } }
    }

    private func inFolder(_ work: (String) async throws -> Void) async throws {
        try await TemporaryPortal(settings: nil).inFolder(work)
    }

    @Test func `The same input finds the result, and any other finds none`() async throws {
        try await inFolder { folder in
            let store = store(folder)
            store.keep(numbers, as: "a", key: key(["satu", "dua"], in: store))
            #expect(store.known("a", key: key(["satu", "dua"], in: store)) == numbers)
            let others = [["satudua"], ["satu", "dua", ""], ["dua", "satu"], ["satud", "ua"], []]
            for other in others {
                #expect(store.known("a", key: key(other, in: store)) == Numbers?.none, "\(other)")
            }
            #expect(store.known("b", key: key(["satu", "dua"], in: store)) == Numbers?.none)
            let newer = self.store(folder, conditions: "a newer program")
            #expect(newer.known("a", key: key(["satu", "dua"], in: newer)) == Numbers?.none)
            #expect(store.second.known("a", key: key(["satu", "dua"], in: store)) == Numbers?.none)
        }
    }

    @Test func `A damaged result counts as none and is replaced`() async throws {
        try await inFolder { folder in
            let store = store(folder)
            let key = key(["satu"], in: store)
            let file = folder + "/hasil/a"
            store.keep(numbers, as: "a", key: key)
            let whole = try readFile(file)
            for index in whole.indices {
                for damaged in [Array(whole[..<index]), whole[..<index] + [whole[index] ^ 1] + whole[(index + 1)...]] {
                    try writeFile(file, damaged)
                    #expect(store.known("a", key: key) == Numbers?.none, "\(index)")
                }
            }
            store.keep(numbers, as: "a", key: key)
            #expect(store.known("a", key: key) == numbers)
        }
    }

    @Test func `A run that must not write, or cannot, keeps nothing and fails nowhere`() async throws {
        try await inFolder { folder in
            let reading = store(folder, isWritten: false)
            reading.keep(numbers, as: "a", key: key(["satu"], in: reading))
            #expect(try entryKind(at: folder + "/hasil") == nil)
            try writeFile(folder + "/hasil", [])
            let obstructed = store(folder)
            obstructed.keep(numbers, as: "a", key: key(["satu"], in: obstructed))
            #expect(obstructed.known("a", key: key(["satu"], in: obstructed)) == Numbers?.none)
            #expect(key(["satu"], in: .none) == nil)
        }
    }
}
