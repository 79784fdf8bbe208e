import Testing

@testable import RelatedNews

@Suite struct SelectionTests {
    @Test func `Keeps the largest of any numbers`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2_000 {
            let bound = UInt64.random(in: 1...100, using: &random)
            let numbers = (0..<Int.random(in: 0...80, using: &random)).map { _ in
                UInt64.random(in: 0...bound, using: &random)
            }
            let count = Int.random(in: 0...90, using: &random)
            var kept = numbers
            kept.keepLargest(count)
            #expect(kept.sorted(by: >) == Array(numbers.sorted(by: >).prefix(count)), "\(numbers), \(count)")
            var moved = numbers
            moved.bringLargestToFront(count)
            #expect(moved.sorted() == numbers.sorted())
            #expect(moved.prefix(count).sorted() == kept.sorted())
        }
    }

    @Test(arguments: [0, 1, 2, 3])
    func `Comes to an end with numbers in any order`(order: Int) {
        let count: UInt64 = 50_000
        let orders: [(UInt64) -> UInt64] = [{ $0 }, { count - $0 }, { $0 % 2 == 0 ? $0 : count - $0 }, { _ in 7 }]
        var numbers = (0..<count).map(orders[order])
        let expected = Array(numbers.sorted(by: >).prefix(100))
        numbers.keepLargest(100)
        #expect(numbers.sorted(by: >) == expected)
    }
}
