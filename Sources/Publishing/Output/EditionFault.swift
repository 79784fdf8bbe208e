import Files

/// Why the files in a folder are not an edition that was published.
public enum EditionFault: Sendable, Hashable {
    /// They are, or hold, the content of the portal.
    case sources
    /// The last build into the folder included drafts or what is not due yet.
    case unpublished

    /// Returns the fault of a folder. Nil where there is none.
    ///
    /// - Parameter root: the portal's folder.
    public static func of(_ folder: String, root: String) throws -> EditionFault? {
        if let content = try resolvedPath(root + "/content"), let place = try resolvedPath(folder),
            OutputGuard.contains(content, place) || OutputGuard.contains(place, content)
        {
            return .sources
        }
        return try OutputFolder(path: folder, root: root).isMarkedUnpublished() ? .unpublished : nil
    }

    /// Whether a file would be in a folder, among what is published.
    public static func isInside(_ file: String, _ folder: String) throws -> Bool {
        OutputGuard.contains(try OutputFolder.resolved(folder), try OutputFolder.resolved(file))
    }
}
