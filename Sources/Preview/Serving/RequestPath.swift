import Foundation

enum RequestPath {
    /// Returns the path as the portal names its files. Nil for paths that no file of a portal can have: with `..`, an
    /// encoded slash, NUL or a backslash, or not in UTF-8.
    static func decoded(_ path: String) -> String? {
        guard path.hasPrefix("/"), !path.hasPrefix("//"), !path.lowercased().contains("%2f"),
            let text = path.removingPercentEncoding, !text.utf8.contains(0), !text.utf8.contains(UInt8(ascii: "\\"))
        else { return nil }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        return parts.contains(".") || parts.contains("..") ? nil : text
    }
}
