import Diagnostics
import SiteModel

/// The portal as it stands on disk, at one moment: what is wrong with it, and what may be shown of it.
public struct PreviewState: Sendable {
    /// Counted up with each reading.
    public let version: Int
    /// What the newest reading found, sorted, each once.
    public let diagnostics: [Diagnostic]
    /// What the newest reading said of the language. Messages are written in it.
    public let language: Language
    /// The last portal without errors: what pages are served from. Nil until there has been one.
    public let current: PreviewSite?

    public init(version: Int, diagnostics: [Diagnostic], language: Language, current: PreviewSite?) {
        self.version = version
        self.diagnostics = diagnostics
        self.language = language
        self.current = current
    }

    public var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
    public var warnings: [Diagnostic] { diagnostics.filter { $0.severity == .warning } }
}
