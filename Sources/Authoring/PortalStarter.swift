import Diagnostics
import Files

/// Writes new portals.
public struct PortalStarter: Sendable {
    let folder: String
    let isForPractice: Bool
    /// The year of ``init(folder:isForPractice:serviceYear:)``, or nil for a portal without the information service.
    let serviceYear: Int?

    /// - Parameters:
    ///   - folder: the portal's folder, which need not exist.
    ///   - isForPractice: whether to write the pictures and documents that the guide for editors uses.
    ///   - serviceYear: the current year, whose holidays are written, for a portal of an information office (PPID) with
    ///     the pages, registers and forms of its service; nil for a portal without one.
    public init(folder: String, isForPractice: Bool = false, serviceYear: Int? = nil) {
        self.folder = folder
        self.isForPractice = isForPractice
        self.serviceYear = serviceYear
    }

    /// All files that the program holds.
    private static var embedded: [(path: String, bytes: [UInt8])] {
        EmbeddedPortal.files.map { (path: $0.path, bytes: Array($0.text.utf8)) }
            + EmbeddedPortal.data.map { file in
                (path: file.path, bytes: file.bytes.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
            }
    }

    /// The shipped theme, by path below its folder.
    static var theme: [String: [UInt8]] {
        let folder = "themes/portal/"
        let files = embedded.filter { $0.path.hasPrefix(folder) }
        return Dictionary(keepingFirst: files.map { (String($0.path.dropFirst(folder.count)), $0.bytes) })
    }

    /// The files by their paths in the portal.
    private var files: [(path: String, bytes: [UInt8])] {
        let (practice, service) = ("practice/", "ppid/")
        // What edits of the theme began with, for later updates.
        let base = Self.theme.map { (path: "themes/portal/\(ThemeUpdate.baseFolder)/\($0.key)", bytes: $0.value) }
        let own = (Self.embedded + base).compactMap { file -> (path: String, bytes: [UInt8])? in
            if file.path.hasPrefix(service) {
                return serviceYear == nil ? nil : (String(file.path.dropFirst(service.count)), file.bytes)
            }
            guard file.path.hasPrefix(practice) else { return file }
            return isForPractice ? (String(file.path.dropFirst(practice.count)), file.bytes) : nil
        }
        // Files of an information office replace those of the same path that every portal has.
        let all = own + (serviceYear.map { InformationService(year: $0).files } ?? [])
        return Dictionary(all.map { ($0.path, $0.bytes) }, uniquingKeysWith: { _, later in later })
            .map { (path: $0.key, bytes: $0.value) }.sorted { $0.path < $1.path }
    }

    /// Writes a portal that builds at once: settings, an article, two pages and the theme. Returns the paths of the files.
    ///
    /// - Throws: `AuthoringError.folderNotEmpty`, or `FileError` where the machine fails; then everything that was written is removed again.
    public func start() throws -> [String] {
        let kind = try entryKind(at: folder)
        if let kind {
            guard kind == .directory, try listDirectory(folder).isEmpty else {
                throw AuthoringError.folderNotEmpty(folder)
            }
        }
        let missing = try firstMissing(of: folder)
        let files = files
        do {
            for file in files {
                let target = folder + "/" + file.path
                if let slash = target.lastIndex(of: "/") { try makeDirectory(String(target[..<slash])) }
                try writeFile(target, file.bytes)
            }
        } catch {
            try clear(from: missing)
            throw error
        }
        return files.map(\.path).sorted()
    }

    /// Removes what was written so far. All of it is ours, because the folder was new or empty.
    private func clear(from missing: String?) throws {
        if let missing {
            if try entryKind(at: missing) == .directory { try removeTree(missing) }
            return
        }
        for entry in try listDirectory(folder) {
            let path = folder + "/" + entry.name
            if entry.kind == .directory { try removeTree(path) } else { try removeFile(path) }
        }
    }
}

/// The reason why nothing was written.
public enum AuthoringError: Error, Sendable, Hashable {
    /// The folder is not empty, and Terang never overwrites files.
    case folderNotEmpty(String)
    /// The folder has no readable `content/site.yaml`.
    case noPortal(String)
    /// A folder of the portal is a symbolic link that leads out of `content/`.
    case outsideContent(String)
    /// `site.yaml` does not declare this section.
    case unknownSection(String, declared: [String])
}
