import Foundation
import SiteModel

/// How the old site made addresses of its records, such as `/berita/detail/{id}/{slug}`.
public struct OldAddressPattern: Sendable, Hashable {
    /// The pattern as it was written.
    public let text: String
    private let pieces: [Piece]

    private enum Piece: Sendable, Hashable {
        case literal(String)
        /// The name of a field or column.
        case value(String)
    }

    /// Nil where the text does not begin with `/`, has an open bracket, names nothing in brackets, or has a `?` or `#`: what
    /// stands behind those never reaches a folder of files.
    public init?(_ text: String) {
        guard text.hasPrefix("/"), !text.hasPrefix("//"), !text.contains("?"), !text.contains("#") else { return nil }
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

    /// What stands in brackets.
    public var names: [String] {
        pieces.compactMap { if case .value(let name) = $0 { name } else { nil } }
    }

    /// The addresses of a record: as browsers send it and, where that differs, encoded once more, as links that went through
    /// two programs have it. Empty where one of the values is missing.
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
        // What the old site encoded itself is taken off first, so that nothing is encoded twice by mistake.
        let plain = address.removingPercentEncoding ?? address
        let once = Addresses.percentEncoded(plain)
        return once == plain ? [once] : [once, Addresses.percentEncoded(once)]
    }
}
