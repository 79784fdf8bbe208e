import Files

/// Files in `content/`, named by their paths below it.
package enum ContentFiles {
    /// The folder of the registers, which no section may take.
    package static let registersFolder = "register"

    /// Returns the path relative to the portal's root, as diagnostics show it.
    package static func shown(_ path: String) -> String { "content/" + path }

    /// Returns whether a path, which may be that of a symbolic link, ends at a file inside the folder. Links to folders
    /// are not followed: they can form circles.
    ///
    /// - Parameter root: the folder `content/` on this machine.
    package static func isFileInside(_ path: String, of root: String) throws(FileError) -> Bool {
        guard let realRoot = try resolvedPath(root), let target = try resolvedPath(root + "/" + path),
            target.hasPrefix(realRoot + "/")
        else { return false }
        return try entryKind(at: target) == .file
    }
}
