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
        guard let dot = name.lastIndex(of: ".") else { return "application/octet-stream" }
        let ending = name[name.index(after: dot)...].lowercased()
        if let text = texts[ending] { return text + "; charset=utf-8" }
        return others[ending] ?? "application/octet-stream"
    }

    private static let texts = [
        "html": "text/html", "htm": "text/html", "css": "text/css", "js": "text/javascript", "mjs": "text/javascript",
        "json": "application/json", "jsonld": "application/ld+json", "map": "application/json",
        "webmanifest": "application/manifest+json", "xml": "application/xml", "xsl": "application/xml",
        "geojson": "application/geo+json", "kml": "application/vnd.google-earth.kml+xml",
        "csv": "text/csv", "tsv": "text/tab-separated-values", "txt": "text/plain", "md": "text/markdown",
        "ics": "text/calendar", "vtt": "text/vtt",
        "svg": "image/svg+xml",
    ]

    private static let others = [
        "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif", "webp": "image/webp",
        "avif": "image/avif", "ico": "image/vnd.microsoft.icon", "pdf": "application/pdf", "zip": "application/zip",
        "rtf": "application/rtf", "epub": "application/epub+zip", "wasm": "application/wasm",
        "woff": "font/woff", "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf",
        "doc": "application/msword", "xls": "application/vnd.ms-excel", "ppt": "application/vnd.ms-powerpoint",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "odt": "application/vnd.oasis.opendocument.text", "ods": "application/vnd.oasis.opendocument.spreadsheet",
        "odp": "application/vnd.oasis.opendocument.presentation",
        "mp3": "audio/mpeg", "ogg": "audio/ogg", "oga": "audio/ogg", "opus": "audio/ogg", "wav": "audio/wav",
        "m4a": "audio/mp4", "mp4": "video/mp4", "m4v": "video/mp4", "webm": "video/webm", "ogv": "video/ogg",
    ]
}
