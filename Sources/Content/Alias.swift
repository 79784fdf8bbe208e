import Foundation

/// Old addresses of articles and pages.
public enum Alias {
    /// The address that an alias stands for, as a path of the site: percent-encoding taken off, ending in `/` or in a
    /// file name such as `lama.html`. Nil where no file can be made of it.
    public static func address(from text: String) -> String? {
        guard text.hasPrefix("/"), !text.hasPrefix("//"), let path = text.removingPercentEncoding else { return nil }
        let parts = path.split(separator: "/", omittingEmptySubsequences: true)
        let isSafe = parts.allSatisfy { part in
            !part.hasPrefix(".") && part.utf8.count <= 200
                && part.unicodeScalars.allSatisfy {
                    $0.value > 0x1F && !"?#\\:*\"<>|\u{7F}".unicodeScalars.contains($0)
                }
        }
        guard isSafe, let last = parts.last, path.utf8.count <= 1000 else { return nil }
        let isFile = !path.hasSuffix("/") && (last.hasSuffix(".html") || last.hasSuffix(".htm"))
        // The file of such an address is the same as that of its folder.
        if isFile, last == "index.html" { return "/" + parts.dropLast().map { $0 + "/" }.joined() }
        return "/" + parts.joined(separator: "/") + (isFile ? "" : "/")
    }
}
