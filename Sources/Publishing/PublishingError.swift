/// The machine, or the way Terang was called, keeps it from publishing. Faults in what authors wrote are diagnostics.
public enum PublishingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Another build is writing to the output folder.
    case outputInUse(String)
    /// The output folder lies on or in the folders that it is made from, or these lie in it.
    case outputOverlapsSources(String)
    /// Two files of the portal have one path: a fault in Terang.
    case pathTwice(String)

    public var description: String {
        switch self {
        case .outputInUse(let path): "\(path): another build is writing here"
        case .outputOverlapsSources(let path): "\(path): the output folder must lie outside of content/ and themes/"
        case .pathTwice(let path): "\(path): two files have this path; please report this fault in Terang"
        }
    }
}
