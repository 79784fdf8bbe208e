/// The stages of a build, in order.
public enum BuildStage: String, Sendable, CaseIterable {
    /// Reads files into the library.
    case reading
    /// Turns the library into a site: addresses, links, lists, related news.
    case modelling
    /// Loads the theme and renders fragments shared by pages.
    case theming
    /// Creates the smaller sizes of pictures that the cache does not have.
    case pictures
    /// Draws the social cards that the cache does not have.
    case cards
    /// Renders pages and exports and compares them with the published files.
    case rendering
    /// Moves changed files into place.
    case publishing
}

/// Receives the progress of a build. Several tasks call it at the same time.
public protocol BuildProgress: Sendable {
    func begin(_ stage: BuildStage, total: Int)
    /// Reports that one more file of the stage is done.
    func advance()
    func end()
}
