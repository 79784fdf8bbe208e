/// A kind of file, told by the ending of its name.
public struct FileType: Sendable, Hashable {
    /// The use that a portal has for files of a kind.
    public enum Use: Sendable {
        /// A picture that pages show.
        case picture
        /// What else editors may publish from `content/media/`.
        case document
        /// Made by the program or brought by a theme only: browsers or servers may run such files.
        case program
    }

    /// The IANA media type, without parameters.
    public let mediaType: String
    /// Whether the file holds characters, which Terang writes and expects in UTF-8.
    public let isText: Bool
    public let use: Use

    /// Whether editors may publish such a file from `content/media/`.
    public var isMedia: Bool { use != .program }

    public var isPicture: Bool { use == .picture }

    /// Whether browsers read the file as XML, in which scripts may hide.
    public var isXML: Bool { mediaType.hasSuffix("xml") }

    /// Whether browsers show the file as a page.
    public var isPage: Bool { mediaType == "text/html" }

    /// The value of the header field `Content-Type`.
    public var contentType: String { isText ? mediaType + "; charset=utf-8" : mediaType }

    /// The type of files that browsers save and never show.
    public static let unknown = FileType(mediaType: "application/octet-stream", isText: false, use: .program)

    /// The type of a path or address by the ending of its last part, in letters of either case; ``unknown`` for endings
    /// that are not in the table.
    public static func of(_ path: String) -> FileType { types[ending(of: path)] ?? .unknown }

    /// What follows the last dot in the last part of a path, in small letters. Empty where there is no dot.
    public static func ending(of path: String) -> String {
        let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// Names the media type of a file that holds text.
    public static func text(_ mediaType: String, _ use: Use = .program) -> FileType {
        FileType(mediaType: mediaType, isText: true, use: use)
    }

    private static func binary(_ mediaType: String, _ use: Use) -> FileType {
        FileType(mediaType: mediaType, isText: false, use: use)
    }

    private static let types: [String: FileType] = [
        "jpg": binary("image/jpeg", .picture), "jpeg": binary("image/jpeg", .picture),
        "png": binary("image/png", .picture), "gif": binary("image/gif", .picture),
        "webp": binary("image/webp", .picture), "avif": binary("image/avif", .picture),
        "svg": text("image/svg+xml", .picture), "ico": binary("image/vnd.microsoft.icon", .document),

        "pdf": binary("application/pdf", .document), "zip": binary("application/zip", .document),
        "rtf": binary("application/rtf", .document), "epub": binary("application/epub+zip", .document),
        "doc": binary("application/msword", .document), "xls": binary("application/vnd.ms-excel", .document),
        "ppt": binary("application/vnd.ms-powerpoint", .document),
        "docx": binary("application/vnd.openxmlformats-officedocument.wordprocessingml.document", .document),
        "xlsx": binary("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", .document),
        "pptx": binary("application/vnd.openxmlformats-officedocument.presentationml.presentation", .document),
        "odt": binary("application/vnd.oasis.opendocument.text", .document),
        "ods": binary("application/vnd.oasis.opendocument.spreadsheet", .document),
        "odp": binary("application/vnd.oasis.opendocument.presentation", .document),

        "mp3": binary("audio/mpeg", .document), "m4a": binary("audio/mp4", .document),
        "ogg": binary("audio/ogg", .document), "opus": binary("audio/ogg", .document),
        "wav": binary("audio/wav", .document), "mp4": binary("video/mp4", .document),
        "webm": binary("video/webm", .document), "vtt": text("text/vtt", .document),
        "oga": binary("audio/ogg", .program), "m4v": binary("video/mp4", .program),
        "ogv": binary("video/ogg", .program),

        "txt": text("text/plain", .document), "csv": text("text/csv", .document),
        "tsv": text("text/tab-separated-values", .document), "json": text("application/json", .document),
        "geojson": text("application/geo+json", .document), "xml": text("application/xml", .document),
        "kml": text("application/vnd.google-earth.kml+xml", .document), "ics": text("text/calendar", .document),

        "html": text("text/html"), "htm": text("text/html"), "css": text("text/css"), "js": text("text/javascript"),
        "mjs": text("text/javascript"), "jsonld": text("application/ld+json"), "map": text("application/json"),
        "webmanifest": text("application/manifest+json"), "xsl": text("application/xml"), "md": text("text/markdown"),
        "wasm": binary("application/wasm", .program), "woff": binary("font/woff", .program),
        "woff2": binary("font/woff2", .program), "ttf": binary("font/ttf", .program),
        "otf": binary("font/otf", .program),
    ]
}
