import Files

/// Keeps new files inside `content/`, whose folders may be symbolic links to anywhere.
package struct ContentBoundary {
    private let root: String
    /// Folders that were checked and are inside.
    private var known: Set<String> = []

    /// - Parameter root: the folder that holds `content/`, which may itself be a link.
    package init(root: String) { self.root = root }

    /// Checks the folder of a file that is to be written.
    ///
    /// - Parameter path: the file, relative to the portal's root.
    /// - Throws: `AuthoringError.outsideContent` where the folder, or the deepest existing folder above it, is elsewhere.
    package mutating func check(_ path: String) throws {
        var folder = path
        repeat {
            guard let slash = folder.lastIndex(of: "/") else { return }
            folder = String(folder[..<slash])
            guard known.insert(folder).inserted else { return }
            // A dangling symbolic link exists as well.
        } while try entryKind(at: root + "/" + folder) == nil
        guard let content = try resolvedPath(root + "/content") else { return }
        guard let place = try resolvedPath(root + "/" + folder), (place + "/").hasPrefix(content + "/") else {
            throw AuthoringError.outsideContent(folder)
        }
    }
}
