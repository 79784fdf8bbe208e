/// The stages of a build, in their order.
public enum BuildStage: String, Sendable, CaseIterable {
    /// Files to library.
    case reading
    /// Library to site: addresses, links, lists, related news.
    case modelling
    /// The theme, and the fragments that pages share.
    case theming
    /// Pages and exports: made, and compared with what is published.
    case rendering
    /// Changed files to their places.
    case publishing
}

/// Hears how far a build has come. Called from several threads.
public protocol BuildProgress: Sendable {
    func begin(_ stage: BuildStage, total: Int)
    /// One more file of the stage is done.
    func advance()
    func end()
}
