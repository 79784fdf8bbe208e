import Digests
import Files
import RelatedNews
import TestSupport
import Testing

/// Lists are the same whatever earlier runs of the program kept.
@Suite struct KeptRelatedNewsTests {
    private func lists(
        _ documents: [RelatedNewsDocument],
        _ settings: RelatedNewsSettings = RelatedNewsSettings(),
        _ results: ResultStore = .none
    ) async throws -> [[String]] {
        let index = try await RelatedNewsIndex(
            documents: documents,
            settings: settings,
            explains: false,
            results: results,
            jobs: 2
        )
        return documents.map { index.related(to: $0.id) }
    }

    private func store(in folder: String) -> ResultStore {
        ResultStore(folder: folder + "/hasil", conditions: "", isWritten: true)
    }

    /// The same documents ten times as far from each other, so that there are several years.
    private static func years(of documents: [RelatedNewsDocument]) -> [RelatedNewsDocument] {
        documents.map { document in
            var document = document
            document.time *= 10
            document.month = document.time / 2_600_000
            return document
        }
    }

    /// Every kind of edit, some twice in a row, as chance has it.
    private func edit(_ documents: inout [RelatedNewsDocument], _ dice: inout Dice) -> String {
        let number = dice.roll(documents.count)
        let other = dice.pick(documents)
        switch dice.roll(8) {
        case 0: documents[number].body += " " + other.title
        case 1: documents[number].title = other.summary
        case 2: documents[number].tags = other.tags
        case 3: documents[number].categories = other.categories
        case 4: documents[number].pins = [other.id]
        case 5: documents.remove(at: number)
        case 6:
            documents[number].time = other.time
            documents[number].month = other.month
        default:
            var new = other
            new.id = "berita/baru-\(dice.roll(1_000_000)).md"
            documents.insert(new, at: number)
        }
        return "article \(number)"
    }

    @Test(arguments: [false, true])
    func `Edits in any order give the lists of a first run`(includesNewer: Bool) async throws {
        var settings = RelatedNewsSettings()
        settings.includesNewer = includesNewer
        try await TemporaryPortal(settings: nil).inFolder { folder in
            var dice = Dice(seed: includesNewer ? 2 : 1)
            var documents = Self.years(of: RandomPortal.documents(300))
            for round in 0..<8 {
                let edited = edit(&documents, &dice)
                let known = try await lists(documents, settings, store(in: folder))
                #expect(try await known == lists(documents, settings), "round \(round), \(edited)")
            }
        }
    }

    @Test func `An edit changes what is kept of its own part and of newer lists only`() async throws {
        try await TemporaryPortal(settings: nil).inFolder { folder in
            var documents = Self.years(of: RandomPortal.documents(400))
            _ = try await lists(documents, RelatedNewsSettings(), store(in: folder))
            let before = try TreeSnapshot(of: folder)
            documents[300].body += " ba ko risum"
            _ = try await lists(documents, RelatedNewsSettings(), store(in: folder))
            let after = try TreeSnapshot(of: folder)
            let changed = Set(after.files.filter { before.files[$0.key] != $0.value }.keys)
            #expect(changed.count { $0.contains("kata") } == 1)
            let parts = after.files.keys.count { $0.contains("terkait") }
            #expect((1..<parts).contains(changed.count { $0.contains("terkait") }))
        }
    }

    @Test func `Articles that are gone leave nothing`() async throws {
        try await TemporaryPortal(settings: nil).inFolder { folder in
            let documents = Self.years(of: RandomPortal.documents(400))
            _ = try await lists(documents, RelatedNewsSettings(), store(in: folder))
            let first = try listDirectory(folder + "/hasil").map(\.name)
            _ = try await lists(Array(documents.prefix(20)), RelatedNewsSettings(), store(in: folder))
            #expect(first.count > 2)
            #expect(try listDirectory(folder + "/hasil").map(\.name).sorted() == ["kata-0", "terkait-0"])
        }
    }
}
