import ASCII
import Patterns

/// The parts of an address, a full one or a path (RFC 3986, section 3 and appendix B).
package struct WebAddress {
    /// In lower case. Nil for a path.
    package let scheme: String?
    /// Host with user and port, as written. Nil for a path.
    package let authority: String?
    /// As written, with its percent-encoding. Begins with a slash where there is an authority.
    package let path: String
    /// Without `?`. Nil where there is none, empty where nothing follows the `?`.
    package let query: String?
    /// Without `#`. Nil where there is none.
    package let fragment: String?

    package init(_ text: String) {
        let whole = text.utf8.prefix { $0 != UInt8(ascii: "#") }
        fragment =
            whole.endIndex == text.endIndex ? nil : String(Substring(text.utf8[whole.endIndex...].dropFirst()))
        scheme = Self.scheme(of: Substring(whole))
        var rest = scheme.map { whole.dropFirst($0.utf8.count + 1) } ?? whole
        if rest.starts(with: "//".utf8) {
            // Browsers read a backslash as a slash.
            let authority = rest.dropFirst(2).prefix { !"/?\\".utf8.contains($0) }
            rest = rest[authority.endIndex...]
            self.authority = String(Substring(authority))
        } else {
            authority = nil
        }
        let path = rest.prefix { $0 != UInt8(ascii: "?") }
        query = path.endIndex == rest.endIndex ? nil : String(Substring(rest[path.endIndex...].dropFirst()))
        self.path = path.isEmpty && authority != nil ? "/" : String(Substring(path))
    }

    /// The host in lower case, without `www.`, user and port. Nil for a path.
    package var host: String? {
        guard let authority else { return nil }
        let name = authority.lowercased().utf8.split(separator: UInt8(ascii: "@")).last ?? Substring().utf8
        let host = Substring(name.prefix { $0 != UInt8(ascii: ":") })
        return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
    }

    /// Whether the address leads to the computer of the reader, as those of a preview do.
    package var isOfThisMachine: Bool {
        guard let authority = authority?.lowercased() else { return false }
        if authority.hasPrefix("[::1]") { return true }
        let name = host ?? ""
        return name == "localhost" || name.hasSuffix(".localhost") || name == "0.0.0.0"
            || name.hasPrefix("127.") && name.allSatisfy { $0.isNumber || $0 == "." }
    }

    private static let slippedScheme = Pattern(/([A-Za-z]+)(?:[:;,.]?[\/\\]{1,3}|:)([^\/\\\s][^\s]*)/)

    /// Returns the full address that a text with a slip in its scheme means: `http//kota.example`, `htp://kota.example`,
    /// `https:kota.example`. Nil for another text.
    package static func meant(by text: String) -> String? {
        guard let match = text.wholeMatch(of: slippedScheme), let scheme = SchemeName.meant(by: match.output.1) else {
            return nil
        }
        return "\(scheme)://\(match.output.2)"
    }

    /// Returns the scheme with which a text begins, in lower case and without the colon. Nil where it begins with none.
    package static func scheme(of text: some StringProtocol) -> String? {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon != text.startIndex else { return nil }
        let isScheme = text.utf8[..<colon].allSatisfy { byte in
            byte.isASCIIAlphanumeric || "+.-".utf8.contains(byte)
        }
        return isScheme ? text[..<colon].lowercased() : nil
    }
}

extension String {
    /// Whether it may be in a link as it is.
    package var isWebAddress: Bool {
        let start = lowercased()
        return start.hasPrefix("https://") || start.hasPrefix("http://")
    }
}
