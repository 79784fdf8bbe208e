package import Files

/// The path of a file or folder below `content/`, such as `berita/2017/10/rapat.md`. It identifies the file in a portal. Messages show
/// it from the portal's root on (``shown``).
public struct ContentPath: Sendable, Hashable, Comparable, RawRepresentable, Codable, ExpressibleByStringInterpolation,
    CustomStringConvertible
{
    /// Relative to `content/`.
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public init(_ text: some StringProtocol) { rawValue = String(text) }

    public init(stringLiteral text: String) { rawValue = text }

    /// Creates the path of one relative to the portal's root. Nil where that is not below `content/`.
    public init?(shown path: String) {
        guard path.hasPrefix(Self.prefix) else { return nil }
        rawValue = String(path.dropFirst(Self.prefix.count))
    }

    /// Creates the path that a relative path means in a folder. Nil where it leaves `content/`.
    package init?(_ path: String, from folder: String) {
        var parts = folder.split(separator: "/")
        for part in path.split(separator: "/", omittingEmptySubsequences: true) {
            if part == "." { continue }
            if part == ".." {
                if parts.popLast() == nil { return nil }
            } else {
                parts.append(part)
            }
        }
        rawValue = parts.joined(separator: "/")
    }

    public var description: String { rawValue }

    /// The path relative to the portal's root, as diagnostics show it.
    public var shown: String { Self.prefix + rawValue }

    /// The names of the folders, then that of the file.
    package var parts: [Substring] { rawValue.split(separator: "/") }

    /// The file's name without its last extension.
    package var stem: String {
        let name = rawValue.lastPathPart
        return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }

    /// The folder of the file. Empty for a file directly in `content/`.
    package var folder: String { rawValue.lastIndex(of: "/").map { String(rawValue[..<$0]) } ?? "" }

    /// The first of the folders. Empty for a file directly in `content/`.
    package var topFolder: String {
        rawValue.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(rawValue[..<$0]) } ?? ""
    }

    /// Returns whether the path is below a folder, which is written without its last slash.
    package func isBelow(_ folder: String) -> Bool { rawValue.hasPrefix(folder + "/") }

    package var type: FileType { FileType.of(rawValue) }

    /// The extension in small letters, without its dot.
    package var ending: String { FileType.ending(of: rawValue) }

    public static func < (first: ContentPath, second: ContentPath) -> Bool { first.rawValue < second.rawValue }

    /// The name of the folder that holds all of them.
    package static let folder = "content"
    private static let prefix = folder + "/"

    /// The folder of the registers, which no section may take.
    package static let registersFolder = "register"

    /// The portal's settings.
    package static let settings: ContentPath = "site.yaml"
    /// The figures of the visitor counter.
    package static let counter: ContentPath = "pengunjung.json"
    /// The results of the poll.
    package static let poll: ContentPath = "jajak-pendapat.json"
    /// The files that make up the settings. Nothing can be published without them.
    package static let ofSettings = [settings, counter, poll]

    /// Returns whether the path leads to a regular file inside the folder, through a symbolic link or not. Links to
    /// folders are not followed, because they can form cycles.
    ///
    /// - Parameters:
    ///   - root: the folder `content/` on this machine.
    ///   - folder: the folder below the root in which the file must lie. Empty for the root itself.
    package func isFileInside(_ root: String, in folder: String = "") throws(FileError) -> Bool {
        guard let realRoot = try resolvedPath(folder.isEmpty ? root : root + "/" + folder),
            let target = try resolvedPath(root + "/" + rawValue),
            target.hasPrefix(realRoot + "/")
        else { return false }
        return try entryKind(at: target) == .file
    }
}
