import Files
import Foundation

/// Finds the pictures and documents that records name, and says where they go.
struct RecordMedia: Sendable {
    /// Where files go, such as `media/berita`.
    let target: String
    private let folder: String
    /// Paths below the folder by the name of the file in small letters.
    private let found: [String: [String]]

    /// - Parameter folder: where pictures of the old site are, if anywhere.
    init(target: String, folder: String?) throws(FileError) {
        self.target = target
        self.folder = folder ?? ""
        var found: [String: [String]] = [:]
        if let folder {
            for path in try filesBelow(folder) { found[Self.name(of: path).lowercased(), default: []].append(path) }
        }
        self.found = found
    }

    /// The file that a picture's source names; nil where it names none, as with `data:`.
    func picture(_ source: String) -> NeededFile? {
        let scheme = source.prefix { $0.isLetter || $0.isNumber }
        let isWeb = ["http", "https"].contains(scheme.lowercased())
        if !isWeb, source.dropFirst(scheme.count).first == ":" { return nil }
        return needed(source)
    }

    private static let documents: Set<String> = [
        "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf", "zip", "csv", "jpg", "jpeg",
        "png", "gif",
    ]

    /// The file that a link within the old site leads to; nil for a page, and for everything elsewhere.
    func document(_ link: String) -> NeededFile? {
        guard !link.contains(":"), !link.hasPrefix("//"), !link.hasPrefix("#") else { return nil }
        let name = Self.name(of: Self.path(of: link))
        guard let dot = name.lastIndex(of: "."), Self.documents.contains(name[name.index(after: dot)...].lowercased())
        else { return nil }
        return needed(link)
    }

    private func needed(_ source: String) -> NeededFile? {
        let path = Self.path(of: source)
        let name = Self.name(of: path)
        guard name.contains("."), let safe = Self.safe(name) else { return nil }
        return NeededFile(
            source: source,
            path: "\(target)/\(safe)",
            file: file(path, name: name).map { "\(folder)/\($0)" }
        )
    }

    /// The file of this name in the folder. Of several, the one whose path ends as the record's does.
    private func file(_ path: String, name: String) -> String? {
        guard let candidates = found[name.lowercased()] else { return nil }
        if candidates.count == 1 { return candidates[0] }
        let parts = path.split(separator: "/")
        return candidates.max { left, right in
            let (first, second) = (Self.sharedEnd(left, parts), Self.sharedEnd(right, parts))
            return first == second ? left > right : first < second
        }
    }

    private static func sharedEnd(_ path: String, _ parts: [Substring]) -> Int {
        zip(path.split(separator: "/").reversed(), parts.reversed()).prefix { $0 == $1 }.count
    }

    /// Without `?query` and `#fragment`, percent-encoding taken off.
    private static func path(of source: String) -> String {
        let path = String(source.prefix { $0 != "?" && $0 != "#" })
        return (path.removingPercentEncoding ?? path).replacing("\\", with: "/")
    }

    private static func name(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    /// A name that is the same in addresses and on every machine: spaces and brackets become hyphens.
    private static func safe(_ name: String) -> String? {
        var result = ""
        for scalar in name.unicodeScalars {
            let isKept =
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || "._-".unicodeScalars.contains(scalar)
            if isKept { result.unicodeScalars.append(scalar) } else if !result.hasSuffix("-") { result += "-" }
        }
        let trimmed = String(result.drop { ".-_".contains($0) })
        return trimmed.isEmpty || trimmed.utf8.count > 200 ? nil : trimmed
    }
}
