import Files

/// Keeps what is written below `content/`, where a folder in it may be a symbolic link to any other place.
package struct ContentBoundary {
    private let root: String
    /// Folders that were looked at and lie where they seem to.
    private var known: Set<String> = []

    /// - Parameter root: the folder that holds `content/`, which may itself be a link.
    package init(root: String) {
        self.root = root
    }

    /// - Parameter path: a file that is to be written, from the portal's root.
    /// - Throws: `AuthoringError.outsideContent` where its folder, or the deepest one above it that exists, is elsewhere.
    package mutating func check(_ path: String) throws {
        var folder = path
        repeat {
            guard let slash = folder.lastIndex(of: "/") else { return }
            folder = String(folder[..<slash])
            guard known.insert(folder).inserted else { return }
            // A link whose target is missing is there all the same.
        } while try entryKind(at: root + "/" + folder) == nil
        guard let content = try resolvedPath(root + "/content") else { return }
        guard let place = try resolvedPath(root + "/" + folder), (place + "/").hasPrefix(content + "/") else {
            throw AuthoringError.outsideContent(folder)
        }
    }
}
