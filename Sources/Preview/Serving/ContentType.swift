import Files

/// What `Content-Type` says of a file.
enum ContentType {
    static let html = "text/html; charset=utf-8"
    static let json = "application/json; charset=utf-8"

    /// By the name of the file. What is not known is offered to be saved, never shown.
    static func ofFile(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        switch name {
        case "feed.xml": return "application/rss+xml; charset=utf-8"
        case "atom.xml": return "application/atom+xml; charset=utf-8"
        case "feed.json": return "application/feed+json; charset=utf-8"
        default: break
        }
        return FileType.of(path).contentType
    }
}
