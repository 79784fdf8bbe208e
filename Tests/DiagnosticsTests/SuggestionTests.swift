import Diagnostics
import Testing

@Suite struct SuggestionTests {
    @Test(arguments: [
        ("titel", "title"), ("Judul", "judul"), ("catagories", "categories"), ("tittle", "title"), ("dat", "date"),
    ])
    func `Finds the word that was meant`(typed: String, meant: String) {
        #expect(Suggestion.nearest(to: typed, among: ["date", "judul", "title", "categories", "tags"]) == meant)
    }

    @Test func `Keeps silent where nothing is near`() {
        #expect(Suggestion.nearest(to: "zzz", among: ["title", "date"]) == nil)
        #expect(Suggestion.nearest(to: "x", among: []) == nil)
    }

    @Test func `Breaks ties by the alphabet`() {
        #expect(Suggestion.nearest(to: "cat", among: ["rat", "bat", "hat"]) == "bat")
    }
}
