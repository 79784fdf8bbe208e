package import Files

/// Paths of files relative to `content/`.
package enum ContentFiles {
    /// The folder of the registers, which no section may take.
    package static let registersFolder = "register"

    /// Returns the path relative to the portal's root, as diagnostics show it.
    package static func shown(_ path: String) -> String { "content/" + path }

    /// Returns whether a path leads to a regular file inside the folder, through a symbolic link or not. Links to
    /// folders are not followed, because they can form cycles.
    ///
    /// - Parameter root: the folder `content/` on this machine.
    package static func isFileInside(_ path: String, of root: String) throws(FileError) -> Bool {
        guard let realRoot = try resolvedPath(root), let target = try resolvedPath(root + "/" + path),
            target.hasPrefix(realRoot + "/")
        else { return false }
        return try entryKind(at: target) == .file
    }
}
