import Diagnostics
import Testing

@Suite struct SuggestionTests {
    @Test(arguments: [
        ("titel", "title"), ("Judul", "judul"), ("catagories", "categories"), ("tittle", "title"), ("dat", "date"),
    ])
    func findsTheWordThatWasMeant(typed: String, meant: String) {
        #expect(Suggestion.nearest(to: typed, among: ["date", "judul", "title", "categories", "tags"]) == meant)
    }

    @Test func keepsSilentWhereNothingIsNear() {
        #expect(Suggestion.nearest(to: "zzz", among: ["title", "date"]) == nil)
        #expect(Suggestion.nearest(to: "x", among: []) == nil)
    }

    @Test func breaksTiesByTheAlphabet() {
        #expect(Suggestion.nearest(to: "cat", among: ["rat", "bat", "hat"]) == "bat")
    }
}
