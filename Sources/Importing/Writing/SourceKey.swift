import Digests

/// The identifier of a text in its source: the same in every import, however editors change its file. Front matter
/// keeps it below `extra`, where the next import finds it.
enum SourceKey {
    /// The key below `extra`.
    static let name = "impor"

    /// The length limit of a part, in characters. A hash replaces a longer one.
    private static let lengthLimit = 120

    /// Joins `sql`, `berita` and `17` to `sql:berita:17`, without characters that YAML would have to escape.
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

    /// Returns a hash of 16 digits.
    static func mark(of text: String) -> String { fnv1a(text.utf8) }

    /// Returns the documents, each with its own key. Where the source has no identifier, the old address or the content
    /// makes the key. Further documents with the same key get a number.
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
