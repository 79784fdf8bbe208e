import Diagnostics
import Testing

@Suite
struct FirstsTests {
    @Test
    func `Of values with one key the first stays`() {
        #expect(Dictionary(keepingFirst: [("a", 1), ("b", 2), ("a", 3)]) == ["a": 1, "b": 2])
        #expect(["Rapat", "kota", "RAPAT", "desa"].firsts { $0.lowercased() } == ["Rapat", "kota", "desa"])
    }
}
