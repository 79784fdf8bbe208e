import Patterns
import Testing

@Suite("A pattern")
struct PatternTests {
    private static let date = Pattern(/([0-9]{1,2}) ([a-z]+)/.ignoresCase())

    @Test("is found at the beginning, as the whole, anywhere, and everywhere")
    func findsPieces() {
        let text = "Rapat 28 November dan 3 Desember"
        #expect(text.prefixMatch(of: Self.date) == nil)
        #expect(text.dropFirst(6).prefixMatch(of: Self.date)?.output.2 == "November")
        #expect(text.wholeMatch(of: Self.date) == nil)
        #expect("28 November".wholeMatch(of: Self.date)?.output.1 == "28")
        #expect(text.firstMatch(of: Self.date).map { text[$0.range] } == "28 November")
        #expect(text.matches(of: Self.date).map(\.output.1) == ["28", "3"])
        #expect(text.contains(Self.date))
        #expect(!"Rapat".contains(Self.date))
    }

    @Test("is replaced where it stands, and the rest of the text stays")
    func replacesPieces() {
        #expect("a 1 B, c 2 D.".replacing(Self.date, with: "–") == "a –, c –.")
        #expect("a 1 B, c 2 D.".dropFirst(2).replacing(Self.date) { "\($0.output.2) \($0.output.1)" } == "B 1, c D 2.")
        #expect("Rapat".replacing(Self.date, with: "–") == "Rapat")
    }

    @Test("is used by many tasks at once")
    func isShared() async {
        let found = await withTaskGroup(of: Int.self) { group in
            for number in 1...64 {
                group.addTask { Int("\(number) Mei".firstMatch(of: Self.date)?.output.1 ?? "") ?? 0 }
            }
            return await group.reduce(0, +)
        }
        #expect(found == 64 * 65 / 2)
    }
}
