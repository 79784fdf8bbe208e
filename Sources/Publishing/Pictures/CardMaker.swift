import Concurrency
import Content
import Diagnostics
import Digests
import Files
import SiteModel

/// Has social cards drawn, and caches each under a digest of its text.
struct CardMaker: Sendable {
    let folder: StoreFolder
    let program: String

    /// Must change whenever cards are drawn differently.
    private static let recipe = "2"
    /// How many cards a worker draws, whose start takes as long as drawing several.
    private static let batch = 24

    /// Returns the cards by the addresses of their pages.
    ///
    /// - Parameter cards: the first is drawn by itself, to see whether the library can.
    /// - Returns: nil where the library is missing or cannot draw text. Pages then show the logo.
    /// - Throws: `FileError` or `DigestError` where the machine fails.
    func files(
        of cards: [(address: Address, card: SocialCard)],
        jobs: Int,
        _ progress: some BuildProgress
    ) async throws -> [Address: PublishedPictures.Card]? {
        let names = try cards.map {
            "kartu-\(try sha256(of: Array((Self.recipe + $0.card.identity).utf8)).prefix(16)).png"
        }
        var seen = Set(try listDirectory(folder.path).map(\.name))
        var missing: [(name: String, card: SocialCard)] = []
        for (name, entry) in zip(names, cards) where seen.insert(name).inserted { missing.append((name, entry.card)) }
        if let first = missing.first {
            progress.begin(.cards, total: missing.count)
            guard try draw([first]) else { return nil }
            progress.advance()
            let rest = Array(missing.dropFirst())
            let areDrawn = try await parallelMap(rest.parts(of: Self.batch), jobs: jobs) { batch in
                defer { for _ in batch { progress.advance() } }
                try Task.checkCancellation()
                return try draw(Array(batch))
            }
            guard areDrawn.allSatisfy(\.self) else { return nil }
        }
        return Dictionary(
            keepingFirst: zip(names, cards).map { name, entry in
                let file = PublishedPictures.File(
                    address: Addresses.picture(name),
                    width: 1200,
                    file: folder.file(name)
                )
                return (entry.address, PublishedPictures.Card(file: file, title: entry.card.title))
            }
        )
    }

    /// Draws cards in one process. Returns whether it could.
    private func draw(_ cards: [(name: String, card: SocialCard)]) throws -> Bool {
        let drafts = cards.map { folder.file("." + $0.name) }
        for (draft, entry) in zip(drafts, cards) { try writeFile(draft + ".svg", Array(entry.card.svg().utf8)) }
        let outcome = try PictureWorker.draw(program, drafts)
        for draft in drafts { try removeFile(draft + ".svg") }
        guard outcome == .made else { return false }
        for (draft, entry) in zip(drafts, cards) {
            // A card is known by its name.
            try flushFile(draft)
            try renameFile(draft, to: folder.file(entry.name))
        }
        return true
    }
}
