import Patterns
import Reading
import Serialization

/// A link's destination as an author writes it, split into its parts.
enum LinkDestination: Hashable {
    /// A URL with a permitted scheme.
    case external(String)
    /// A URL with a forbidden scheme, such as `javascript:`.
    case unsafe(scheme: String)
    case fragment(String)
    /// A path relative to the root of the site or of `content/`, without the leading slash.
    case rooted(Path)
    /// A path relative to the folder of the file.
    case relative(Path)

    /// A percent-decoded path with its query and fragment.
    struct Path: Hashable {
        let path: String
        /// The query including `?`, or empty.
        let query: String
        /// The fragment without `#`. Empty where there is none.
        let fragment: String

        /// The query and fragment as they follow the address in a link.
        var suffix: String { query + (fragment.isEmpty ? "" : "#" + fragment) }
    }

    init(_ text: String) {
        // Browsers ignore white space and control characters before and inside a scheme.
        let visible = Self.visible(text)
        if let scheme = WebAddress.scheme(of: visible) {
            self = SchemeName.allowed.contains(scheme) ? .external(text) : .unsafe(scheme: scheme)
        } else if visible.hasPrefix("//") || visible.hasPrefix("\\\\") || visible.hasPrefix("/\\") {
            self = visible.hasPrefix("//") ? .external("https:" + visible) : .unsafe(scheme: "\\")
        } else if text.hasPrefix("#") {
            let fragment = String(text.dropFirst())
            self = .fragment(fragment.percentDecoded)
        } else {
            let address = WebAddress(text)
            let isRooted = text.hasPrefix("/")
            let path = Path(
                path: Self.decoded(isRooted ? String(address.path.dropFirst()) : address.path),
                query: address.query.map { "?" + $0 } ?? "",
                fragment: Self.decoded(address.fragment ?? "")
            )
            self = isRooted ? .rooted(path) : .relative(path)
        }
    }

    private static func visible(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }))
    }

    private static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        return text.percentDecoded
    }
}
