import Digests
import Testing

@Suite struct FNV1aTests {
    /// Published test vectors of the algorithm.
    @Test(arguments: [
        ("", "cbf29ce484222325", "811c9dc5"), ("a", "af63dc4c8601ec8c", "e40c292c"),
        ("foobar", "85944171f73967e8", "bf9cf968"),
    ])
    func `Hashes are those of the algorithm's test vectors`(text: String, long: String, short: String) {
        #expect(fnv1a(text.utf8) == long)
        #expect(shortFNV1a(text.utf8) == short)
    }
}
