import Files
import Reading
import Serialization
import SiteModel

/// Finds the references to a file that moves, in Markdown, YAML and CSV.
struct MovedReferences {
    let from: ContentPath
    let to: ContentPath

    /// Returns the edits of a text that replace the moved file's path with its new one.
    ///
    /// - Parameter path: that of the text.
    func pieces(in text: EditedText, path: ContentPath) -> [EditedText.Piece] {
        let folder = path.folder
        let name = from.rawValue.lastPathPart
        let names = Set([name, name.percentEncodedPath])
        return names.flatMap { name in
            Self.places(of: Array(name.utf8), in: text.bytes).compactMap { place in
                let start = Self.start(of: place.lowerBound, in: text.bytes)
                let written = String(decoding: text.bytes[start..<place.upperBound], as: UTF8.self)
                return replacement(for: written, from: folder).map {
                    EditedText.Piece(range: start..<place.upperBound, replacement: Array($0.utf8))
                }
            }
        }
    }

    /// Returns the new destination, or nil where the old one is not the moved file.
    private func replacement(for written: String, from folder: String) -> String? {
        let decoded = written.percentDecoded
        let candidates =
            decoded.hasPrefix("/")
            ? [ContentPath(decoded.dropFirst())]
            : [ContentPath(decoded, from: folder), ContentPath(decoded, from: "")].compactMap { $0 }
        guard candidates.contains(from) else { return nil }
        // A path with unencoded spaces occurs only where it may: between angle brackets, in front matter and in tables.
        let path = written == decoded && written.contains(" ") ? to.rawValue : to.rawValue.percentEncodedPath
        return decoded.hasPrefix("media/") ? path : "/" + path
    }

    private static func places(of name: [UInt8], in bytes: [UInt8]) -> [Range<Int>] {
        bytes.ranges(of: name).filter { place in
            place.upperBound == bytes.count || ends.contains(bytes[place.upperBound])
                || bytes[place.upperBound] == UInt8(ascii: "#")
        }
    }

    private static let ends = Set(" \t\r\n\"'()<>[]{},;|=`".utf8)

    private static func start(of place: Int, in bytes: [UInt8]) -> Int {
        (bytes[..<place].lastIndex { ends.contains($0) } ?? -1) + 1
    }
}
