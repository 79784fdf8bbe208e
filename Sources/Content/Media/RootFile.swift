import Diagnostics
import Files
import Reading

/// A file that other services look for at a fixed place of a host: proofs of ownership, `security.txt`, `CNAME`. Editors put
/// them into `content/akar/`.
enum RootFile {
    /// The folder below `content/`.
    static let folder = "akar"
    /// The folder in it whose files are published in `/.well-known/` (RFC 8615). Names that begin with a dot are skipped.
    private static let wellKnown = "well-known"
    /// RFC 9116 has it in `/.well-known/`.
    private static let security = "security.txt"

    /// Returns the path below the output folder of a path below `content/`. Nil for other files.
    static func publishedPath(of path: ContentPath) -> String? {
        guard path.isBelow(folder) else { return nil }
        let name = String(path.rawValue.dropFirst(folder.count + 1))
        if name == security { return ".well-known/" + name }
        return name.hasPrefix(wellKnown + "/") ? "." + name : name
    }

    /// Kinds that no browser runs.
    private static let endings: Set<String> = ["txt", "json", "xml", "ico", "png", "svg", "webmanifest"]
    /// The largest of these files, in bytes.
    private static let limit = 1024 * 1024

    /// Returns why a file is not published, or nil.
    ///
    /// - Parameter bytes: all of it, or as much as is published at most and one byte.
    static func fault(_ path: ContentPath, _ bytes: [UInt8]) -> Diagnostic? {
        let shown = path.shown
        let parts = path.parts.map(String.init)
        guard parts.count == 2 || parts.count == 3 && parts[1] == wellKnown, let name = parts.last else {
            return RootFileKind.misplaced(path: shown)
        }
        guard bytes.count <= limit else { return RootFileKind.tooLarge(path: shown) }
        let text = String(decoding: bytes, as: UTF8.self).trimmed
        if parts.count == 2, name == "CNAME" { return isHost(text) ? nil : RootFileKind.notAHost(path: shown) }
        // Services that ask for HTML compare it with a line of text.
        if FileType.of(name) == .html {
            return text == "google-site-verification: \(name)" ? nil : RootFileKind.page(path: shown)
        }
        // Apple's file has no ending.
        let isKnown = endings.contains(FileType.ending(of: name)) || name == "apple-app-site-association"
        guard isKnown else { return RootFileKind.unknown(path: shown) }
        return name == security ? securityFault(text, path: shown) : nil
    }

    private static func isHost(_ text: String) -> Bool {
        SiteURL("https://" + text).map { $0.basePath.isEmpty && $0.origin == "https://" + text.lowercased() } ?? false
    }

    /// RFC 9116, section 2.5: `Contact` and `Expires` are required.
    private static func securityFault(_ text: String, path: String) -> Diagnostic? {
        let fields = text.split(whereSeparator: \.isNewline).map { $0.prefix { $0 != ":" }.lowercased() }
        let missing = ["Contact", "Expires"].first { !fields.contains($0.lowercased()) }
        return missing.map { RootFileKind.withoutField($0, path: path) }
    }

    /// The most that is read of a file.
    static let readingLimit = limit + 1
}
