/// What a file is, by how it begins. Its name may say otherwise.
enum FileContent: String {
    case empty
    /// What Git keeps in place of a large file that was not fetched.
    case pointer
    case html
    case heic, bmp, tiff
    case png, jpeg, gif, webp, avif
    case pdf, rtf
    /// Answers of servers, saved in place of a file.
    case json, xml
    case docx, xlsx, pptx, zip
    /// The formats of Microsoft Office before 2007.
    case office

    /// How many bytes tell what a file is.
    static let headSize = 4096

    /// Nil where the beginning is not known.
    ///
    /// - Parameter head: the first bytes, as many as ``headSize`` where the file has them.
    init?(_ head: [UInt8]) {
        let reader = ByteReader(bytes: head)
        func has(_ text: String, at offset: Int = 0) -> Bool { reader.has(Array(text.utf8), at: offset) }
        if head.isEmpty {
            self = .empty
        } else if has("version https://git-lfs.github.com/") {
            self = .pointer
        } else if reader.has([0x89, 0x50, 0x4E, 0x47], at: 0) {
            self = .png
        } else if reader.has([0xFF, 0xD8, 0xFF], at: 0) {
            self = .jpeg
        } else if has("GIF8") {
            self = .gif
        } else if has("RIFF"), has("WEBP", at: 8) {
            self = .webp
        } else if has("ftyp", at: 4), let brand = Self.brand(of: head) {
            self = brand
        } else if has("%PDF-") {
            self = .pdf
        } else if has("{\\rtf") {
            self = .rtf
        } else if has("BM"), reader.bigEndian(4, at: 6) == 0 {
            self = .bmp
        } else if reader.has([0x49, 0x49, 0x2A, 0], at: 0) || reader.has([0x4D, 0x4D, 0, 0x2A], at: 0) {
            self = .tiff
        } else if reader.has([0x50, 0x4B, 3, 4], at: 0) {
            self = Self.archive(head)
        } else if reader.has([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], at: 0) {
            self = .office
        } else if Self.isHTML(head) {
            self = .html
        } else if has("<?xml") {
            self = .xml
        } else if head.first == UInt8(ascii: "{"), head.dropFirst().first(where: { $0 > 0x20 }) == UInt8(ascii: "\"") {
            self = .json
        } else {
            return nil
        }
    }

    /// Pictures in the container of ISO/IEC 23008-12.
    private static func brand(of head: [UInt8]) -> FileContent? {
        switch String(decoding: head.dropFirst(8).prefix(4), as: UTF8.self) {
        case "avif", "avis": .avif
        case "heic", "heix", "heim", "heis", "hevc", "mif1", "msf1": .heic
        default: nil
        }
    }

    /// The documents of Microsoft Office are archives with a folder of their own.
    private static func archive(_ head: [UInt8]) -> FileContent {
        let folders: [(String, FileContent)] = [("word/", .docx), ("xl/", .xlsx), ("ppt/", .pptx)]
        return folders.first { head.firstRange(of: Array($0.0.utf8)) != nil }?.1 ?? .zip
    }

    private static func isHTML(_ head: [UInt8]) -> Bool {
        let text = String(decoding: head.prefix(512), as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
            .lowercased()
        return ["<!doctype html", "<html", "<head", "<body", "<title"].contains(where: text.hasPrefix)
    }

    /// The endings of files with this content. Empty where a portal does not publish it.
    var endings: Set<String> {
        switch self {
        case .empty, .pointer, .html, .heic, .bmp, .tiff: []
        case .jpeg: ["jpg", "jpeg"]
        case .rtf: ["rtf", "doc"]
        // Others than those of Microsoft Office are told apart by what is deeper inside.
        case .zip: ["zip", "docx", "xlsx", "pptx", "odt", "ods", "odp", "epub"]
        case .office: ["doc", "xls", "ppt"]
        default: [rawValue]
        }
    }

    var words: String {
        switch self {
        case .empty: "0 byte"
        case .pointer: "Git LFS"
        case .office: "Microsoft Office 97–2003"
        case .jpeg: "JPEG"
        case .webp: "WebP"
        default: rawValue.uppercased()
        }
    }
}
