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
