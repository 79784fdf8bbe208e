/// The path of a file relative to the output folder, with `/` between its parts.
///
/// Paths are compared byte by byte, as file systems do. Strings compare by canonical equivalence, so that a decomposed
/// `é` equals a precomposed one, and one file would be taken for another.
struct OutputPath: Sendable, Hashable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
    let text: String

    init(_ text: String) { self.text = text }

    init(stringLiteral text: String) { self.text = text }

    var description: String { text }

    /// The folders that contain the file, outermost first.
    var folders: [OutputPath] {
        text.utf8.indices.filter { text.utf8[$0] == UInt8(ascii: "/") }.map { OutputPath(String(text[..<$0])) }
    }

    /// The path up to the width, if it is a size of a picture.
    var pictureName: String { String(text.prefix { $0 != "-" }) }

    static func == (left: OutputPath, right: OutputPath) -> Bool {
        withBytes(left, right) { $0.count == $1.count && $0.elementsEqual($1) }
    }

    static func < (left: OutputPath, right: OutputPath) -> Bool {
        withBytes(left, right) { $0.lexicographicallyPrecedes($1) }
    }

    /// Comparing buffers takes a fraction of the time that it takes to compare UTF-8 views.
    private static func withBytes(
        _ left: OutputPath,
        _ right: OutputPath,
        _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Bool
    ) -> Bool {
        var (left, right) = (left.text, right.text)
        return left.withUTF8 { left in right.withUTF8 { body(left, $0) } }
    }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
