/// A condition of the machine or of the arguments that prevents publication. Faults in what authors wrote are diagnostics.
public enum PublishingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Another build is writing to the output folder.
    case outputInUse(String)
    /// The folder cannot become the output folder. Nothing was written.
    case outputRefused(folder: String, OutputRefusal)
    /// A file that Terang did not write is at the path of a file or folder of the portal.
    case obstructed(file: String, by: String)
    /// A whole build had another result than the store in `.terang/` predicted.
    case storeDiffers

    public var description: String {
        switch self {
        case .outputInUse(let path): "\(path): another build is writing here"
        case .obstructed(let file, let other): "\(other): is in the way of \(file) and was not written by Terang"
        case .storeDiffers: ".terang/store: says something else than a whole build; please report this fault in Terang"
        case .outputRefused(let folder, let refusal): "\(folder): is not taken as the output folder: \(refusal)"
        }
    }
}
