import Diagnostics
import SiteModel

/// The language in which messages are written before a portal is read.
enum PortalLanguage {
    /// The portal's own, or Indonesian where its settings cannot be read.
    static func read(root: String) throws -> Language {
        try LibraryLoader(root: root, jobs: 1).language()
    }
}
