import TestSupport
import Testing

@testable import Publishing

@Suite struct FilmMetadataTests {
    @Test func `A film names neither place nor camera, and its parts keep their places and its title`() {
        let original = SampleDocument.film()
        var film = original
        #expect(FilmMetadata.begins(film) && FilmMetadata.blank(&film))
        func has(_ text: String) -> Bool { film.firstRange(of: Array(text.utf8)) != nil }
        #expect(!has(SampleDocument.place) && !has(SampleDocument.author))
        #expect(has("Rapat warga") && has("moov isi") && film.count == original.count)
        #expect(!FilmMetadata.blank(&film))
        // However it is cut, the rest is read within its bounds.
        for count in 0..<original.count {
            var part = Array(original.prefix(count))
            _ = FilmMetadata.blank(&part)
            #expect(part.count == count)
        }
    }
}
