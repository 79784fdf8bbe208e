import Content
import Diagnostics
import SiteModel

/// A portal's settings, read once for a command, and the language of its messages.
struct OpenedPortal {
    let settings: LoadedSettings
    let language: Language

    /// - Parameter language: the requested language; by default the portal's own, or Indonesian where its settings
    ///   cannot be read.
    init(root: String, language: Language?) throws {
        settings = try LibraryLoader(root: root, jobs: 1).settings()
        self.language = language ?? settings.settings.language
    }

    /// Ends the command where the settings cannot be read.
    func refuseUnreadable() throws {
        if !settings.settings.isReadable { try Console.refuse(settings.diagnostics, in: language) }
    }
}
