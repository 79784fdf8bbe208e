/// IANA media types of pictures.
enum MediaType {
    /// The type of the picture at an address, by the end of its name.
    static func of(_ address: String) -> String {
        switch address.split(separator: ".").last.map({ $0.lowercased() }) {
        case "jpg", "jpeg": "image/jpeg"
        case "png": "image/png"
        case "gif": "image/gif"
        case "webp": "image/webp"
        case "avif": "image/avif"
        case "svg": "image/svg+xml"
        case "ico": "image/vnd.microsoft.icon"
        default: "application/octet-stream"
        }
    }
}
