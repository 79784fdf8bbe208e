import Files
import Foundation
import Glibc
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

    @Test func `A film is cleaned in pieces, wherever its description is`() throws {
        let film = SampleDocument.film()
        let late = film + [0, 0, 0, 12] + Array("freeabcd".utf8)
        let folder = FileManager.default.temporaryDirectory.path + "/terang-\(UUID().uuidString)"
        try makeDirectory(folder)
        defer { rmdir(folder) }
        for original in [film, late, Array(film.prefix(film.count - 1)), Array(film.prefix(20))] {
            let (source, target) = (folder + "/a", folder + "/b")
            try writeFile(source, original)
            var blank = original
            let isNamed = FilmMetadata.blank(&blank)
            #expect(try FilmMetadata.clean(source, to: target) == isNamed)
            #expect(try (entryKind(at: target) == nil ? original : readFile(target)) == blank)
            if isNamed { try removeFile(target) }
            try removeFile(source)
        }
    }

    @Test func `Of a film of 5 GB no more than its boxes is read`() throws {
        let file = FileManager.default.temporaryDirectory.path + "/terang-\(UUID().uuidString).mp4"
        defer { unlink(file) }
        let size = 5 << 30
        let large =
            [0, 0, 0, 1] + Array("mdat".utf8) + (0..<8).map { UInt8(truncatingIfNeeded: size >> (56 - 8 * $0)) }
        try writeFile(file, [0, 0, 0, 12] + Array("ftypisom".utf8) + large)
        #expect(truncate(file, 12 + size) == 0)
        #expect(try !FilmMetadata.clean(file, to: file + ".bersih"))
        #expect(try entryKind(at: file + ".bersih") == nil)
    }
}
