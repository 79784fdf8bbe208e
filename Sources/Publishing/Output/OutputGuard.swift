import Content
import Files
import SiteModel

/// The reason why a folder is refused as output folder.
public enum OutputRefusal: Sendable, Hashable {
    /// It contains `content/`, `themes/` or `.terang/`, of this portal or another one, or is inside one of them.
    case overlapsSources
    /// It belongs to the operating system or is a home directory.
    case belongsToSystem
    /// It holds no portal, but a file that Terang did not write.
    case holdsOthers(example: String)
    /// It holds a portal with another address.
    case holdsPortal(address: String)
}

/// Decides which folders may become an output folder. A build may replace and remove files in its output folder, so the
/// folder must be new, empty, or one that Terang published this portal to.
struct OutputGuard {
    /// The path of the output folder, with symbolic links resolved.
    private let output: String
    private let root: String
    private let url: SiteURL?

    /// - Parameter url: the portal's address. Nil where its settings cannot be read, in which case nothing will be published.
    init(output: String, root: String, url: SiteURL?) throws {
        self.output = try OutputFolder.resolved(output)
        self.root = root
        self.url = url
    }

    /// - Throws: `PublishingError.outputRefused`.
    func check() throws {
        guard let refusal = try refusal() else { return }
        throw PublishingError.outputRefused(folder: output, refusal)
    }

    private func refusal() throws -> OutputRefusal? {
        if try overlapsSources() { return .overlapsSources }
        if Self.belongsToSystem(output) { return .belongsToSystem }
        guard try entryKind(at: output) == .directory else { return nil }
        guard let other = try firstForeignFile() else { return nil }
        let folder = try OutputFolder(path: output, root: root)
        if try folder.isListed() { return nil }
        guard let address = try folder.addressOfPortal() else { return .holdsOthers(example: other) }
        guard let url, address != url.absolute("/") else { return nil }
        return .holdsPortal(address: address)
    }

    /// Returns the first file that shows that the folder belongs to somebody. Folders without files do not count.
    private func firstForeignFile() throws -> String? {
        var open = [""]
        while let folder = open.popLast() {
            for entry in try listDirectory("\(output)/\(folder)") where !folder.isEmpty || !Self.isNeutral(entry.name) {
                let inner = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
                guard entry.kind == .directory else { return inner }
                open.append(inner)
            }
        }
        return nil
    }

    private func overlapsSources() throws -> Bool {
        for name in ["content", "themes", ".terang"] {
            // Also where it does not exist yet: a build makes `.terang/`.
            let source = try OutputFolder.resolved(root + "/" + name)
            if output == "/" || Self.contains(output, source) || Self.contains(source, output) { return true }
        }
        // Refuses a folder inside the sources of another portal.
        var folder = output
        while let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
            let parent = String(folder[..<slash])
            let name = folder[folder.index(after: slash)...]
            if name == "content", try entryKind(at: folder + "/site.yaml") != nil { return true }
            let isBesideContent = name == "themes" || name == ".terang"
            if isBesideContent, try entryKind(at: parent + "/content/site.yaml") != nil { return true }
            folder = parent
        }
        return false
    }

    static func contains(_ outer: String, _ inner: String) -> Bool { (inner + "/").hasPrefix(outer + "/") }

    /// System folders, including everything in them. The web servers' own folders below `/usr`, `/srv` and `/var` are not among them.
    private static let system = [
        "/bin", "/boot", "/dev", "/etc", "/lib", "/lib32", "/lib64", "/libx32", "/lost+found", "/proc", "/sbin", "/sys",
        "/usr/bin", "/usr/include", "/usr/lib", "/usr/lib32", "/usr/lib64", "/usr/libexec", "/usr/libx32", "/usr/sbin",
        "/usr/src",
    ]
    /// Folders whose direct subfolders each belong to somebody else.
    private static let shared: Set<String> = [
        "/", "/home", "/media", "/mnt", "/opt", "/root", "/run", "/tmp", "/usr", "/usr/local", "/usr/share", "/var",
        "/var/cache", "/var/lib", "/var/log", "/var/spool", "/var/tmp",
    ]

    private static func belongsToSystem(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        let isHome = parts.count == 2 && parts[0] == "home"
        // A file system in memory, in which any program may leave files.
        let isInMemory = path.hasPrefix("/dev/shm/")
        return shared.contains(path) || isHome || parts.contains(".git")
            || !isInMemory && system.contains { contains($0, path) }
    }

    /// Returns whether a name says nothing about the owner of a folder: names of version control, web servers, hosts
    /// and file systems, and those that earlier versions of Terang used. Such files stay untouched.
    private static func isNeutral(_ name: String) -> Bool {
        name.hasPrefix(".terang-") || neutral.contains(name)
    }

    private static let neutral: Set<String> = [
        ".DS_Store", ".git", ".gitattributes", ".github", ".gitignore", ".gitkeep", ".gitlab-ci.yml", ".htaccess",
        ".keep", ".nojekyll", ".user.ini", ".well-known", "CNAME", "cgi-bin", "lost+found",
    ]
}
