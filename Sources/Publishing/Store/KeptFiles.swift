import Files
import Reading
import SiteModel

/// The published files that a build is certain to find as they are to be, so that it need not make them again: those that show
/// none of the texts that changed since the last build.
struct KeptFiles: Sendable {
    private let site: Site
    private let texts: Set<String>
    private let related: Set<String>
    /// Which of the files are made all the same.
    private let sample: Int

    /// One in this many kept files is made all the same, and compared: a fault of the machine or of Terang does not stay unseen.
    private static let sampling = 64

    /// - Parameter record: what the last build left. Nil where there was none, or where it does not hold any more.
    /// - Returns: nil where every file has to be made.
    init?(_ record: BuildRecord?, _ portal: Portal, root: String) throws {
        guard let changes = try record?.changes(in: portal, root: root) else { return nil }
        site = portal.site
        (texts, related) = changes
        sample = Int(UInt(bitPattern: portal.site.options.now.secondsSinceEpoch) % UInt(Self.sampling))
    }

    func contains(_ file: OutputFile) -> Bool {
        if case .page(.article(let id)) = file.route.content, related.contains(id) { return false }
        return site.texts(shownAt: file.route).isDisjoint(with: texts)
    }

    /// Returns whether a kept file is made all the same.
    func isSample(_ index: Int) -> Bool { index % Self.sampling == sample }

    /// - Throws: `PublishingError.storeDiffers` where a kept file is not as it would be made.
    func compare(_ file: OutputFile, with published: String) throws {
        let isSame =
            switch file.content {
            case .made(let make): try Files.file(published, holds: make())
            case .copied(let source): try isSameFile(published, source)
            }
        guard isSame else { throw PublishingError.storeDiffers }
    }
}
