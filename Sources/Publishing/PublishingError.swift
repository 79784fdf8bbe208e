/// The machine, or the way Terang was called, keeps it from publishing. Faults in what authors wrote are diagnostics.
public enum PublishingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Another build is writing to the output folder.
    case outputInUse(String)
    /// The output folder lies on or in the folders that it is made from, or these lie in it.
    case outputOverlapsSources(String)

    /// Where a file of the portal comes, or a folder for it, is something that Terang did not write.
    case obstructed(file: String, by: String)

    public var description: String {
        switch self {
        case .outputInUse(let path): "\(path): another build is writing here"
        case .obstructed(let file, let other): "\(other): is in the way of \(file) and was not written by Terang"
        case .outputOverlapsSources(let path): "\(path): the output folder must lie outside of content/ and themes/"
        }
    }
}
