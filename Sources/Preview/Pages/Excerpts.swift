import Diagnostics
import Files

/// Reads the lines that findings are about.
struct Excerpts: Sendable {
    /// The folder that holds `content/` and `themes/`.
    let root: String

    /// The maximum size in bytes of files to read.
    private static let longestFile = 2 * 1024 * 1024
    /// The length in characters at which a line is cut.
    private static let longestLine = 200

    /// Returns the line at a location, or nil where the file cannot be read, is not text, is outside the portal, or has
    /// changed so that it lacks the line.
    func line(at location: SourceLocation) -> String? {
        guard location.sheet == nil else { return nil }
        do throws(FileError) {
            guard let file = try resolvedPath(root + "/" + location.path), try isInside(file),
                try fileSize(file) <= Self.longestFile
            else { return nil }
            return Self.line(location.line, of: try readFile(file))
        } catch {
            // The finding is clear without the line, which only helps to see it.
            return nil
        }
    }

    /// Returns whether a path is in one of the portal's folders. Files outside that symbolic links lead to are not shown.
    private func isInside(_ file: String) throws(FileError) -> Bool {
        for name in ["content", "themes"] {
            if let folder = try resolvedPath(root + "/" + name), file.hasPrefix(folder + "/") { return true }
        }
        return false
    }

    private static func line(_ number: Int, of bytes: [UInt8]) -> String? {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: number, omittingEmptySubsequences: false)
        guard lines.indices.contains(number - 1), let text = String(validating: lines[number - 1], as: UTF8.self) else {
            return nil
        }
        let shown = text.filter { !$0.isNewline && $0 != "\0" }
        return shown.count > longestLine ? shown.prefix(longestLine) + "…" : shown
    }
}
