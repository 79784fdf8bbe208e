import Concurrency
import Testing

@Suite struct PartsTests {
    @Test(arguments: [(0, []), (1, [1]), (4, [4]), (5, [4, 1]), (8, [4, 4]), (9, [4, 4, 1])])
    func `Parts have every element once, in order`(count: Int, lengths: [Int]) {
        let parts = Array(0..<count).parts(of: 4)
        #expect(parts.map(\.count) == lengths)
        #expect(parts.flatMap { $0 } == Array(0..<count))
    }
}

/// Parts that begin where a property changes.
@Suite struct ChangingPartsTests {
    private func parts(_ years: [Int]) -> [ArraySlice<Int>] { years.parts(of: 2...4) { $0 } }

    @Test(arguments: [
        ([], []), ([1], [[1]]), ([1, 2], [[1, 2]]), ([1, 1, 2, 2], [[1, 1], [2, 2]]),
        ([1, 2, 2, 3], [[1, 2, 2], [3]]),
        ([1, 1, 1, 1, 1, 1], [[1, 1, 1, 1], [1, 1]]), ([1, 1, 1, 1, 2], [[1, 1, 1, 1], [2]]),
    ])
    func `A part ends where the property changes, or at its greatest length`(years: [Int], expected: [[Int]]) {
        #expect(parts(years).map(Array.init) == expected)
    }

    @Test func `An element that is inserted leaves the parts of other years as they were`() {
        let years = (0..<10).flatMap { year in [Int](repeating: year, count: 2 + year) }
        let before = Set(parts(years).map(Array.init))
        let after = Set(parts((years + [5]).sorted()).map(Array.init))
        #expect(before.symmetricDifference(after).allSatisfy { Set($0) == [5] })
    }
}
