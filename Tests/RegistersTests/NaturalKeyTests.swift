import Testing

@testable import Registers

struct NaturalKeyTests {
    @Test func `Numbers count by their value`() {
        let sorted = ["1.10", "B.2", "1.9", "2", "a1", "10", "1", "1.9a", "A1", "007", "7"].sorted {
            NaturalKey($0) < NaturalKey($1)
        }
        #expect(sorted == ["1", "1.9", "1.9a", "1.10", "2", "007", "7", "10", "A1", "a1", "B.2"])
    }

    @Test func `Numbers longer than any machine word are compared`() {
        let short = String(repeating: "9", count: 40)
        #expect(NaturalKey(short) < NaturalKey("1" + short))
        #expect(!(NaturalKey("1" + short) < NaturalKey(short)))
    }
}
