package import Files

/// Paths of files relative to `content/`.
package enum ContentFiles {
    /// The folder of the registers, which no section may take.
    package static let registersFolder = "register"

    /// The portal's settings.
    package static let settings = "site.yaml"
    /// The figures of the visitor counter.
    package static let counter = "pengunjung.json"
    /// The results of the poll.
    package static let poll = "jajak-pendapat.json"
    /// The files that make up the settings. Nothing can be published without them.
    package static let ofSettings = [settings, counter, poll]

    /// Returns the path relative to the portal's root, as diagnostics show it.
    package static func shown(_ path: String) -> String { prefix + path }

    /// Returns the path relative to `content/` of one relative to the portal's root. Nil where it is not below `content/`.
    package static func path(shown: String) -> String? {
        shown.hasPrefix(prefix) ? String(shown.dropFirst(prefix.count)) : nil
    }

    /// The folder of all of them.
    package static let folder = "content"
    private static let prefix = folder + "/"

    /// Returns whether a path leads to a regular file inside the folder, through a symbolic link or not. Links to
    /// folders are not followed, because they can form cycles.
    ///
    /// - Parameters:
    ///   - root: the folder `content/` on this machine.
    ///   - folder: the folder below the root in which the file must lie. Empty for the root itself.
    package static func isFileInside(_ path: String, of root: String, in folder: String = "") throws(FileError) -> Bool
    {
        guard let realRoot = try resolvedPath(folder.isEmpty ? root : root + "/" + folder),
            let target = try resolvedPath(root + "/" + path),
            target.hasPrefix(realRoot + "/")
        else { return false }
        return try entryKind(at: target) == .file
    }
}
