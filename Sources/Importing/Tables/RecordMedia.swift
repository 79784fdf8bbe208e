import Files
import Foundation
import Reading

/// Resolves the pictures, documents and links of records and finds their files in a copy of the old site.
struct RecordMedia: Sendable {
    /// The old site. Addresses of imported records are added before texts are converted.
    var site = OldSite()
    private let section: String
    private let page: String
    private let folder: String
    /// Paths below the folder by file name in lower case.
    private let found: [String: [String]]

    init(_ options: TableImportOptions) throws(FileError) {
        section = options.section
        page = options.site
        folder = options.mediaFolder ?? ""
        var found: [String: [String]] = [:]
        if let folder = options.mediaFolder {
            for path in try filesBelow(folder) { found[Self.name(of: path).lowercased(), default: []].append(path) }
        }
        self.found = found
        site.addHost(of: options.site)
        site.base = options.base
    }

    /// Returns the picture that a column names by a bare name, a path or an address. Nil for a text that does not name
    /// a file.
    func leadPicture(_ source: String) -> NeededFile? {
        let path = source.replacing("\\", with: "/")
        guard !path.lowercased().hasPrefix("data:"), Self.name(of: path).contains(".") else { return nil }
        let isBare = !path.contains("/")
        let needed = site.picture(isBare ? "/\(section)/\(path)" : path, on: isBare ? "" : page)
        return NeededFile(source: source, path: needed.path, file: file(isBare ? path : needed.source))
    }

    /// A converter for the texts of records.
    var converter: BodyConverter {
        var converter = BodyConverter(site: site)
        converter.page = page
        return converter
    }

    /// Returns the file with its place in the copy of the old site.
    func located(_ needed: NeededFile) -> NeededFile {
        NeededFile(source: needed.source, path: needed.path, file: file(needed.source))
    }

    /// Returns the file of this name in the folder. Among several, the one whose path shares the longest end with the
    /// record's. Nil where none or several qualify.
    private func file(_ source: String) -> String? {
        let path = WebAddress(source).path
        let decoded = path.removingPercentEncoding ?? path
        guard let candidates = found[Self.name(of: decoded).lowercased()] else { return nil }
        let parts = decoded.split(separator: "/")
        let shared = candidates.map { Self.sharedEnd($0, parts) }
        guard let most = shared.max(), let best = shared.firstIndex(of: most), shared.lastIndex(of: most) == best else {
            return nil
        }
        return "\(folder)/\(candidates[best])"
    }

    private static func sharedEnd(_ path: String, _ parts: [Substring]) -> Int {
        zip(path.split(separator: "/").reversed(), parts.reversed()).prefix { $0 == $1 }.count
    }

    private static func name(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }
}
