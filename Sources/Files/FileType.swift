/// A file type, recognised by the extension of the file name.
public struct FileType: Sendable, Hashable {
    /// How a portal uses files of a type.
    public enum Use: Sendable {
        /// A picture that pages show.
        case picture
        /// Anything else that editors may publish from `content/media/`.
        case document
        /// Only the program or a theme may publish it, because browsers or servers may run it.
        case program
    }

    /// The IANA media type, without parameters.
    public let mediaType: String
    /// Whether the file is text, which Terang reads and writes as UTF-8.
    public let isText: Bool
    public let use: Use

    /// Whether editors may publish the file from `content/media/`.
    public var isMedia: Bool { use != .program }

    public var isPicture: Bool { use == .picture }

    /// Whether the file is an audio recording that editors may publish.
    public var isSound: Bool { use == .document && mediaType.hasPrefix("audio/") }

    /// Whether browsers parse the file as XML, which can contain scripts.
    public var isXML: Bool { mediaType.hasSuffix("xml") }

    /// Whether browsers show the file as a page.
    public var isPage: Bool { self == .html }

    /// The value of the header field `Content-Type`.
    public var contentType: String { isText ? mediaType + "; charset=utf-8" : mediaType }

    public static let html = text("text/html")

    /// The fallback for unknown extensions: browsers save such files instead of showing them.
    public static let unknown = FileType(mediaType: "application/octet-stream", isText: false, use: .program)

    /// Returns the type of a path or address by its extension, ignoring case; ``unknown`` for extensions outside the table.
    public static func of(_ path: String) -> FileType { types[ending(of: path)] ?? .unknown }

    /// The extensions in the table, sorted.
    package static var endings: [String] { types.keys.sorted() }

    /// Returns the extension of a path's last part without the dot, in lower case. Empty where there is no dot.
    public static func ending(of path: String) -> String {
        let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// Returns a text type with the given media type.
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

        "html": html, "htm": html, "css": text("text/css"), "js": text("text/javascript"),
        "mjs": text("text/javascript"), "jsonld": text("application/ld+json"), "map": text("application/json"),
        "webmanifest": text("application/manifest+json"), "xsl": text("application/xml"), "md": text("text/markdown"),
        "wasm": binary("application/wasm", .program), "woff": binary("font/woff", .program),
        "woff2": binary("font/woff2", .program), "ttf": binary("font/ttf", .program),
        "otf": binary("font/otf", .program),
    ]
}
