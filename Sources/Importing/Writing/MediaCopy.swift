public import Files
import Reading
import Serialization

/// A copy of the old site's pictures and documents on this machine, however its folders are arranged.
public struct MediaCopy: Sendable {
    private let folder: String
    /// Paths below the folder by file name in lower case.
    private let paths: [String: [String]]

    public init(_ folder: String) throws(FileError) {
        self.folder = folder
        var paths: [String: [String]] = [:]
        for path in try filesBelow(folder) { paths[path.lastPathPart.lowercased(), default: []].append(path) }
        self.paths = paths
    }

    /// A file of the copy.
    struct Match: Equatable {
        let file: String
        /// Whether only the name is the same, and the old address has folders too.
        let isByNameOnly: Bool
    }

    /// Returns the file for an old address: of those with its name, in upper or lower case, the one whose path shares
    /// the longest end with the address, and then the one whose whole path is that end. Nil where none or several qualify.
    func match(for file: NeededFile) -> Match? {
        let old = WebAddress(file.source).path.replacing("\\", with: "/")
        // Names that the old site encoded, and names that look encoded and are not.
        for path in [old.percentDecoded, old, file.path.rawValue] {
            if let found = match(path) { return found }
        }
        return nil
    }

    private func match(_ path: String) -> Match? {
        let parts = path.lowercased().split(separator: "/")
        guard let name = parts.last, let candidates = paths[String(name)] else { return nil }
        let shared = candidates.map { Self.sharedEnd($0.lowercased(), parts) }
        guard let most = shared.max() else { return nil }
        let longest = candidates.indices.filter { shared[$0] == most }
        // `foto.jpg` at the top of the copy, before those of the same name in its folders.
        let whole = longest.filter { candidates[$0].split(separator: "/").count == most }
        guard let best = longest.count == 1 ? longest.first : whole.first, whole.count < 2 else { return nil }
        return Match(file: "\(folder)/\(candidates[best])", isByNameOnly: most == 1 && parts.count > 1)
    }

    private static func sharedEnd(_ path: String, _ parts: [Substring]) -> Int {
        zip(path.split(separator: "/").reversed(), parts.reversed()).prefix { $0 == $1 }.count
    }
}
