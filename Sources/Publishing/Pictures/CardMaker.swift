import Digests
import Files
import SiteModel

/// Has a portal's social card drawn, and caches it under a digest of its content.
struct CardMaker: Sendable {
    let folder: StoreFolder
    let program: String

    /// Must change whenever cards are drawn differently.
    private static let recipe = "1"

    /// Returns the card, or nil where the library is missing or cannot draw text; pages then show the logo.
    func file(of card: SocialCard) throws -> PublishedPictures.File? {
        let svg = card.svg()
        let digest = try sha256(of: Array((Self.recipe + svg).utf8))
        let name = "kartu-\(digest.prefix(16)).jpg"
        if try entryKind(at: folder.file(name)) != .file {
            let draft = folder.file("." + name)
            try writeFile(draft + ".svg", Array(svg.utf8))
            let outcome = try PictureWorker.draw(program, draft + ".svg", to: draft)
            try removeFile(draft + ".svg")
            guard outcome == .made else { return nil }
            try renameFile(draft, to: folder.file(name))
        }
        return PublishedPictures.File(
            address: Addresses.picture(name),
            width: 1200,
            file: folder.file(name)
        )
    }
}
