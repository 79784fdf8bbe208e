import Content
import Reading
import Registers
import SiteModel

/// The copies of published texts and register files, which stay public when their files get errors.
extension PortalBuilder {
    static func texts(of portal: Portal) -> [(id: ContentPath, address: Address)] {
        portal.site.articles.map { ($0.id, $0.address) } + portal.site.pages.map { ($0.page.id, $0.address) }
    }

    /// Prepares copies of the texts that are about to be published, so that they can stay public when their files get
    /// errors.
    func prepareTexts(of portal: Portal) throws {
        let stamps = portal.loadedLibrary.textStamps
        let texts = Self.texts(of: portal).map { id, address in
            PublishedSources.Text(id: id, address: address, stamp: stamps[id] ?? nil, earlier: portal.earlierTexts[id])
        }
        try PublishedSources.prepare(texts + registerFiles(of: portal), root: options.root)
    }

    /// Returns the register files from which something is published.
    private func registerFiles(of portal: Portal) -> [PublishedSources.Text] {
        let unshown = Set(portal.held.filter { $0.isWhole && $0.state != .earlier }.map(\.path))
        let shown = Set(portal.library.registers.registers.map(\.name))
        return portal.loadedLibrary.registerStamps.compactMap { path, stamp in
            let parts = path.parts.map(String.init)
            let isRead = RegisterFiles.isBeside(path) || parts.count > 1 && shown.contains(parts[1])
            guard isRead, !unshown.contains(path.shown) else { return nil }
            return PublishedSources.Text(id: path, address: nil, stamp: stamp, earlier: portal.earlierTexts[path])
        }
    }

    /// Returns whether copies of published texts are kept. Once there are copies, they are kept up to date even where
    /// nothing is held back any more.
    func keepsTexts(of portal: Portal) throws -> Bool {
        guard !options.includesDrafts, !options.includesFuture else { return false }
        if options.handling(in: portal.library.settings) == .hold { return true }
        return try PublishedSources.isThere(in: options.root)
    }
}
