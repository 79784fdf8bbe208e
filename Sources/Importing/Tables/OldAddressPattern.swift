import Serialization

/// The pattern of the old site's addresses, such as `/berita/detail/{id}/{slug}`.
public struct OldAddressPattern: Sendable, Hashable {
    /// The pattern as written.
    public let text: String
    private let pieces: [Piece]

    private enum Piece: Sendable, Hashable {
        case literal(String)
        /// The name of a field or column.
        case value(String)
    }

    /// Nil where the text does not begin with `/`, where its braces are empty or not closed, or where it has a `?` or
    /// `#`: files cannot answer for queries and fragments.
    public init?(_ text: String) {
        guard !text.contains("?") else { return nil }
        self.init(known: text)
    }

    /// A pattern of a known system, which may have a query.
    init?(known text: String) {
        guard text.hasPrefix("/"), !text.hasPrefix("//"), !text.contains("#") else { return nil }
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else { return nil }
            let name = String(rest[rest.index(after: open)..<close])
            guard !name.isEmpty, !name.contains("{") else { return nil }
            pieces.append(.literal(String(rest[..<open])))
            pieces.append(.value(name))
            rest = rest[rest.index(after: close)...]
        }
        guard !pieces.isEmpty, !rest.contains("}") else { return nil }
        self.pieces = pieces + [.literal(String(rest))]
        self.text = text
    }

    /// The names for the parts of the date, those without a zero in front last.
    static let dateNames = ["year", "month", "day", "shortmonth", "shortday"]

    /// The names in braces.
    public var names: [String] { pieces.compactMap { if case .value(let name) = $0 { name } else { nil } } }

    /// Returns the addresses of a record: as browsers send it and, where that differs, encoded once more, for links
    /// that two programs encoded. Empty where a value is missing.
    func addresses(_ value: (String) -> String?) -> [String] {
        var address = ""
        for piece in pieces {
            switch piece {
            case .literal(let text): address += text
            case .value(let name):
                guard let value = value(name), !value.isEmpty else { return [] }
                address += value
            }
        }
        // Decodes what the old site encoded itself, so that nothing is encoded twice by mistake.
        let plain = address.percentDecoded
        if text.contains("?") { return [address] }
        let once = plain.percentEncodedPath
        return once == plain ? [once] : [once, once.percentEncodedPath]
    }
}
