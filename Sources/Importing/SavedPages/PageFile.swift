import Diagnostics
import HTMLReading

/// The kind of a file that was given as a page.
enum PageFile {
    case page
    /// Possibly a list of page names.
    case text
    /// Another kind, with advice.
    case other(LocalizedText)

    /// - Parameter path: the path for the message.
    init(_ bytes: [UInt8], path: String) {
        let hasMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        let name = path.lowercased()
        if WebArchive.isNamed(name) {
            self = WebArchive(bytes).page == nil ? .other(PageNote.archive(path)) : .page
            return
        }
        guard hasMark || !bytes.prefix(Self.headLength).contains(0) else {
            self = .other(PageNote.notHTML(path, hint: .none))
            return
        }
        let head = HTMLBytes.text(Array(bytes.prefix(Self.headLength))).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        let text = head.lowercased()
        if text.contains("wordpress.org/export") {
            self = .other(PageNote.notHTML(path, hint: .wordpress))
        } else if name.hasSuffix(".sql") || text.contains("insert into") || text.contains("create table") {
            self = Self.isNamed(path) ? .page : .other(PageNote.notHTML(path, hint: .sql))
        } else if name.hasSuffix(".csv") {
            self = .other(PageNote.notHTML(path, hint: .csv))
        } else if Self.isNamed(path) {
            self = .page
        } else if head.first == "<" {
            let isPage = text.contains("<html") || text.contains("<!doctype html") || BodyHTML.isHTML(String(head))
            let isXML = text.hasPrefix("<?xml") && !text.contains("<html")
            self = isPage && !isXML ? .page : .other(PageNote.notHTML(path, hint: .none))
        } else {
            self = .text
        }
    }

    /// The number of bytes to examine.
    private static let headLength = 64 * 1024

    static func isNamed(_ name: String) -> Bool {
        WebArchive.isNamed(name) || [".html", ".htm", ".xhtml"].contains { name.lowercased().hasSuffix($0) }
    }

    static func canBeName(_ line: String) -> Bool {
        line.utf8.count <= 1024 && line.split(separator: "/").allSatisfy { $0.utf8.count <= 255 }
            && !line.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0 == "\u{FFFD}" }
    }
}
