import Digests

/// What a text is called in its source: the same in every import, whatever editors make of its file. It stands in front
/// matter, below `extra`, and tells the next import which file a text went into.
enum SourceKey {
    /// The key below `extra`.
    static let name = "impor"

    /// How long a part may be, in characters; what is longer is told by its mark.
    private static let lengthLimit = 120

    /// Joins `sql`, `berita` and `17` to `sql:berita:17`. Signs that would have to be escaped in YAML are left out.
    static func make(_ parts: [String]) -> String {
        parts.map { part in
            let plain = String(part.unicodeScalars.filter { isPlain($0) })
            return plain.count > lengthLimit ? mark(of: part) : plain
        }.joined(separator: ":")
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 0x20 && !(0x7F...0xA0).contains(scalar.value) && scalar != "\"" && scalar != "\\"
            && scalar != "'"
    }

    /// Returns sixteen digits that differ for different texts.
    static func mark(of text: String) -> String { fnv1a(text.utf8) }

    /// The documents, each with a key of its own. What the source does not name is known by its old address, or by what it
    /// says; of several with the same key, the second and those behind it get a number.
    static func assigned(to documents: [ImportedDocument]) -> [ImportedDocument] {
        var count: [String: Int] = [:]
        return documents.map { document in
            var document = document
            let key = document.key.isEmpty ? guessed(for: document) : document.key
            let number = count[key, default: 0] + 1
            count[key] = number
            document.key = number == 1 ? key : "\(key)~\(number)"
            return document
        }
    }

    private static func guessed(for document: ImportedDocument) -> String {
        if let address = document.oldAddresses.first { return make(["alamat", address]) }
        return make(["isi", mark(of: document.title + "\n" + document.body)])
    }
}
