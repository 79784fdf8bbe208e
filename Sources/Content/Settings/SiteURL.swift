import ASCII
import Files
import Reading
import Serialization

/// The public address of the portal, split into what addresses on it begin with.
public struct SiteURL: Sendable, Hashable {
    /// Scheme and host, such as `https://portal.example`.
    public let origin: String
    /// The path below which the portal lives, without a slash at its end: empty for most, `/portal` for some.
    public let basePath: String

    static let placeholder = SiteURL(origin: "https://portal.invalid", basePath: "")

    private init(origin: String, basePath: String) {
        self.origin = origin
        self.basePath = basePath
    }

    /// Reads `https://host` or `https://host/path/`. Nil for anything else: another scheme, a query, a fragment, no host.
    public init?(_ text: String) {
        let address = WebAddress(text)
        guard let scheme = address.scheme, ["https", "http"].contains(scheme), let host = address.authority,
            address.query == nil, address.fragment == nil
        else { return nil }
        let path = address.path
        let isHost = host.utf8.allSatisfy { $0.isASCIIAlphanumeric || "-.:[]".utf8.contains($0) }
        let isPath = path.utf8.allSatisfy { $0.isASCIIAlphanumeric || "-._~/%".utf8.contains($0) }
        guard !host.isEmpty, isHost, isPath, !path.contains("//"), !path.contains("..") else { return nil }
        origin = scheme + "://" + host.lowercased()
        basePath = path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// Returns scheme and host of a web address, whatever follows them. Nil for anything else.
    public static func origin(of address: String) -> String? {
        guard let scheme = address.firstRange(of: "://") else { return nil }
        let host = address[scheme.upperBound...].prefix { !"/?#".contains($0) }
        return SiteURL("\(address[..<scheme.upperBound])\(host)")?.origin
    }

    /// Returns the path in the portal of a full address, from a slash on and without query and fragment. Nil for an address elsewhere.
    public func path(of address: String) -> String? {
        guard Self.origin(of: address) == origin else { return nil }
        let path = WebAddress(address).path
        return path.hasPrefix(basePath + "/") ? String(path.dropFirst(basePath.count)) : nil
    }
}

extension KeyType<SiteURL> {
    static var siteURL: KeyType {
        let pattern = TextPattern("^[Hh][Tt][Tt][Pp][Ss]?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~/%-]*)?$")
        return parsed(.text(pattern), fault: BadURL.diagnostic, write: { .text($0.origin + $0.basePath) }) { text in
            // The address of one page, such as `/index.html`, is not a place for a portal.
            guard let url = SiteURL(text),
                !["html", "htm", "php", "asp", "aspx"].contains(FileType.ending(of: url.basePath))
            else { return nil }
            return url
        }
    }
}

extension KeyType<String> {
    /// An address that the reader's browser will talk to: a path from the root of the host, or a full one.
    static var endpoint: KeyType {
        let pattern = TextPattern("^(/([^/].*)?|[Hh][Tt][Tt][Pp][Ss]?://.+)$")
        return parsed(.text(pattern), fault: BadURL.diagnostic, write: YAML.text) { text in
            let isPath = text.hasPrefix("/") && !text.hasPrefix("//")
            if isPath { return text }
            // Maps have signs in their paths that a portal's own address has not.
            let isOnePiece = !text.contains { $0.isWhitespace || "<>\"".contains($0) }
            return isOnePiece && SiteURL.origin(of: text) != nil ? text : nil
        }
    }
}

extension KeyType<Located<String>> {
    static var endpoint: KeyType { KeyType<String>.endpoint.located }
}
