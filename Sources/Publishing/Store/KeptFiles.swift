import Files
import Reading
import SiteModel

/// The published files that are known to be up to date, because they show none of the texts that changed since the last
/// build. A build need not make them again.
struct KeptFiles: Sendable {
    private let site: Site
    private let texts: Set<ContentPath>
    private let related: Set<ContentPath>
    /// Which of the files are made nevertheless.
    private let sample: Int

    /// One in this many kept files is made nevertheless and compared, so that a fault of the machine or of Terang is noticed.
    private static let sampling = 64

    /// - Parameter record: the record of the last build. Nil where there is none that is still valid.
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

    /// Returns whether a kept file is made nevertheless.
    func isSample(_ index: Int) -> Bool { index % Self.sampling == sample }

    /// Compares a kept file with the one that a build would make.
    ///
    /// - Throws: `PublishingError.storeDiffers` where they differ.
    func compare(_ file: OutputFile, with published: String) throws {
        let isSame =
            switch file.content {
            case .made(let make): try Files.file(published, holds: make())
            case .copied(let source): try isSameFile(published, source)
            }
        guard isSame else { throw PublishingError.storeDiffers }
    }
}
