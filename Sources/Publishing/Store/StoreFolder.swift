import Files

/// A folder in `.terang/`, beside `content/`, with what Terang keeps between two runs. Nobody but its owner can read it, and it
/// may be deleted at any time.
struct StoreFolder: Sendable {
    let path: String
    private let parent: String

    /// - Parameter root: the portal's folder.
    init(_ name: String, of root: String) {
        parent = root + "/.terang"
        path = parent + "/" + name
    }

    /// Returns the path of a file in the folder.
    func file(_ name: String) -> String { path + "/" + name }

    /// Makes the folder where it does not exist.
    ///
    /// - Throws: `PublishingError.obstructed` where something else is in its place.
    func make() throws {
        for folder in [parent, path] {
            switch try entryKind(at: folder) {
            case nil: try makePrivateDirectory(folder)
            case .directory: break
            default: throw PublishingError.obstructed(file: folder, by: folder)
            }
        }
    }

    /// Writes a file whole, whether or not there is one.
    func put(_ bytes: [UInt8], as name: String) throws {
        let new = file(name) + ".baru"
        try writeFile(new, bytes)
        try renameFile(new, to: file(name))
    }
}
