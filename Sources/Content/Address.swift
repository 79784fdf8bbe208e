public import Files
import Foundation
import Serialization

/// An address of the portal: the path of a page or file from the portal's root, without percent-encoding. It names files
/// literally: a `%`, `?` or `#` in it is part of a file name. The address of a page ends with a slash.
public struct Address: Sendable, Hashable, Comparable, RawRepresentable, Codable,
    ExpressibleByStringInterpolation, CustomStringConvertible
{
    /// Such as `/berita/2026/11/rapat/`.
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public init(_ text: some StringProtocol) { rawValue = String(text) }

    public init(stringLiteral text: String) { rawValue = text }

    private static let page = "index.html"

    /// Creates the address of a file, relative to the output folder.
    public init(ofFile path: String) {
        let isPage = path == Self.page || path.hasSuffix("/" + Self.page)
        rawValue = "/" + (isPage ? String(path.dropLast(Self.page.count)) : path)
    }

    public var description: String { rawValue }

    public var isPage: Bool { rawValue.utf8.last == UInt8(ascii: "/") }

    /// The file at the address, relative to the output folder.
    public var file: String { rawValue.dropFirst() + (isPage ? Self.page : "") }

    public var type: FileType { FileType.of(rawValue) }

    /// The address as written in a URL (RFC 3986).
    public var encoded: String { rawValue.percentEncodedPath }

    /// The address for comparisons that ignore case, as some web servers and file systems do.
    public var folded: String { rawValue.lowercased() }

    /// Returns whether an address is that of a folder, or below it.
    public func isBelow(_ folder: Address) -> Bool { rawValue.hasPrefix(folder.rawValue) }

    public static func + (folder: Address, name: some StringProtocol) -> Address {
        Address(rawValue: folder.rawValue + name)
    }

    public static func < (left: Address, right: Address) -> Bool { left.rawValue < right.rawValue }
}

extension Address {
    /// Reads an alias as an address: percent-encoding taken off, ending in `/` or in a file name such as
    /// `lama.html`. Nil where no file can be made of it.
    public init?(alias text: String) {
        guard text.hasPrefix("/"), !text.hasPrefix("//"), let path = text.removingPercentEncoding else { return nil }
        let parts = path.split(separator: "/", omittingEmptySubsequences: true)
        let isSafe = parts.allSatisfy { part in
            !part.hasPrefix(".") && part.utf8.count <= 200
                && part.unicodeScalars.allSatisfy {
                    $0.value > 0x1F && !"?#\\:*\"<>|\u{7F}".unicodeScalars.contains($0)
                }
        }
        guard isSafe, let last = parts.last, path.utf8.count <= 1000 else { return nil }
        let isFile = !path.hasSuffix("/") && (last.hasSuffix(".html") || last.hasSuffix(".htm"))
        self.init("/" + parts.joined(separator: "/") + (isFile ? "" : "/"))
        // The file of such an address is the same as that of its folder.
        if isFile, last == Self.page { self = Address(ofFile: file) }
    }

    /// The address as people write it in `aliases`.
    public var alias: String { rawValue.replacing("%", with: "%25") }
}
