import Content
import Diagnostics
import SiteModel

/// A portal's settings, read once for a command, and the language in which it speaks of the portal.
struct OpenedPortal {
    let settings: LoadedSettings
    let language: Language

    /// - Parameter language: the one that was asked for; otherwise it is the portal's own, or Indonesian where its settings
    ///   cannot be read.
    init(root: String, language: Language?) throws {
        settings = try LibraryLoader(root: root, jobs: 1).settings()
        self.language = language ?? settings.settings.language
    }
}
