import Compression
import Content
import Files

/// A document of an office program, with what the program and cameras wrote into it: Office Open XML (ECMA-376) and OpenDocument
/// (ISO/IEC 26300), which are cleaned, and the formats before them, which cannot be.
struct OfficeDocument {
    /// The endings of such files.
    static let endings: Set = ["docx", "xlsx", "pptx", "odt", "ods", "odp", "doc", "xls", "ppt", "rtf"]

    /// Whether a file begins as one of them does.
    static func begins(_ head: [UInt8]) -> Bool {
        let beginnings: [[UInt8]] = [archive, [0xD0, 0xCF, 0x11, 0xE0], Array("{\\rtf".utf8)]
        return beginnings.contains { head.starts(with: $0) }
    }

    private static let archive: [UInt8] = [0x50, 0x4B, 3, 4]

    /// What became of a document.
    enum Outcome: Hashable {
        /// The new bytes, and whether comments or changes that nobody accepted are left in the text.
        case cleaned([UInt8], hasRemarks: Bool)
        case unchanged(hasRemarks: Bool)
        /// It is signed, and changing it would break that.
        case kept(hasPosition: Bool)
        /// It is in a format that cannot be cleaned, and names who wrote it.
        case named
    }

    /// Takes the names of people and of their folders and printers out of a document, and out of its pictures what cameras wrote.
    /// Title, subject, keywords, dates and the program stay: other programs decide by the program whether to calculate anew.
    ///
    /// - Throws: `ZipArchive.Fault` where it cannot be read.
    static func clean(_ bytes: [UInt8]) throws(ZipArchive.Fault) -> Outcome {
        guard bytes.starts(with: archive) else {
            return OldOfficeDocument.namesAuthor(bytes) ? .named : .unchanged(hasRemarks: false)
        }
        let parts = try ZipArchive(bytes, limit: sizeLimit)
        let isSigned = parts.contains(folder: "_xmlsignatures/") || parts.contains("META-INF/documentsignatures.xml")
        var changed: [String: [UInt8]] = [:]
        var hasPosition = false
        for name in parts.names {
            if FileType.of(name).isPicture {
                guard let old = try parts.part(name), let picture = CleanPicture(old), picture.isWhole else { continue }
                hasPosition = hasPosition || picture.hadPosition
                if picture.bytes.count < old.count { changed[name] = picture.bytes }
            } else if let clean = cleaner(of: name), let old = try parts.part(name) {
                let text = String(decoding: old, as: UTF8.self)
                let new = Array(clean(text).utf8)
                // A text in another encoding is not touched.
                if new != old, Array(text.utf8) == old { changed[name] = new }
            }
        }
        if isSigned { return .kept(hasPosition: hasPosition) }
        let hasRemarks = try hasRemarks(parts)
        return changed.isEmpty
            ? .unchanged(hasRemarks: hasRemarks)
            : .cleaned(try parts.replacing(changed), hasRemarks: hasRemarks)
    }

    /// Films may be in a document; they are copied as they are.
    private static let sizeLimit = 2 << 30

    /// Returns what takes names of people, folders and printers out of a part. Nil for a part that has none.
    private static func cleaner(of part: String) -> ((String) -> String)? {
        switch part {
        case "docProps/core.xml", "docProps/app.xml", "docProps/custom.xml", "meta.xml":
            // Whatever the prefix of the namespace is.
            let element =
                /<((?:[\w.\-]+:)?(?:creator|lastModifiedBy|Company|Manager|Template|HyperlinkBase|property|initial-creator|printed-by|template|user-defined))(?:\s[^>]*)?(?:\/>|>[\s\S]*?<\/\1>)/
            return { $0.replacing(element, with: "") }
        case "settings.xml":
            let printer = /(<(?:[\w.\-]+:)?config-item\s[^>]*"(?:PrinterName|PrinterSetup)"[^>]*>)[^<]+/
            return { $0.replacing(printer) { String($0.1) } }
        case "xl/workbook.xml":
            let folder =
                /<mc:AlternateContent[^>]*>\s*<mc:Choice[^>]*>\s*<x15ac:absPath[^>]*\/>\s*<\/mc:Choice>\s*<\/mc:AlternateContent>/
            return { $0.replacing(folder, with: "") }
        case "word/_rels/settings.xml.rels":
            return { $0.replacing(/Target="file:[^"]*"/, with: "Target=\"Normal.dotm\"") }
        default: return nil
        }
    }

    /// Whether a text holds comments, or changes that nobody accepted or rejected. Notes at the cells of a table are for its readers.
    private static func hasRemarks(_ archive: ZipArchive) throws(ZipArchive.Fault) -> Bool {
        if archive.contains(folder: "ppt/comments/") { return true }
        let marks: [(part: String, texts: [String])] = [
            ("word/comments.xml", ["<w:comment "]),
            ("word/document.xml", ["<w:ins ", "<w:del ", "<w:moveFrom "]),
            ("content.xml", ["<text:changed-region", "<office:annotation "]),
        ]
        for (part, texts) in marks {
            guard let bytes = try archive.part(part) else { continue }
            if part == "content.xml", bytes.firstRange(of: Array("<office:text".utf8)) == nil { continue }
            if texts.contains(where: { bytes.firstRange(of: Array($0.utf8)) != nil }) { return true }
        }
        return false
    }
}
