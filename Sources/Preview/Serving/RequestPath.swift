import Foundation

/// Reads the path of a request.
enum RequestPath {
    /// Returns the path as the portal names its files, or nil where no file of a portal can be meant: one that leads
    /// upwards, hides a slash, holds NUL or a backslash, or is not UTF-8.
    static func decoded(_ path: String) -> String? {
        guard path.hasPrefix("/"), !path.hasPrefix("//"), !path.lowercased().contains("%2f"),
            let text = path.removingPercentEncoding, !text.utf8.contains(0), !text.utf8.contains(UInt8(ascii: "\\"))
        else { return nil }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        return parts.contains(".") || parts.contains("..") ? nil : text
    }
}
