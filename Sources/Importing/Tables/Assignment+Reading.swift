import Diagnostics
import Reading

extension TableImportOptions.Assignment {
    /// Reads `title=judul,body=isi_berita`. A comma that no `field=` follows belongs to the column's name. An empty
    /// column means that no column holds the field.
    ///
    /// - Throws: `ImportError.wrongArgument` for an unknown field.
    public static func read(_ text: String) throws(ImportError) -> [Self] {
        var found: [Self] = []
        for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
            guard let sign = piece.firstIndex(of: "=") else {
                guard let last = found.popLast() else { throw unknownField(String(piece)) }
                found.append(Self(field: last.field, column: "\(last.column),\(piece)"))
                continue
            }
            let name = String(piece[..<sign]).trimmed
            guard let field = RecordField(rawValue: name) else { throw unknownField(name) }
            found.append(Self(field: field, column: String(piece[piece.index(after: sign)...]).trimmed))
        }
        return found
    }

    private static func unknownField(_ name: String) -> ImportError {
        let fields = RecordField.allCases.map(\.rawValue)
        let hint = Suggestion.nearest(to: name, among: fields).map(LocalizedText.didYouMean)
        let offered = fields.joined(separator: ", ")
        return .wrongArgument(
            id:
                "--map ditulis nama=kolom, misalnya title=judul; \"\(name)\" tidak dikenal\(hint.map { "; " + $0.id } ?? ""). Nama: \(offered)",
            en:
                "--map is written name=column, such as title=judul; \"\(name)\" is not known\(hint.map { "; " + $0.en } ?? ""). Names: \(offered)"
        )
    }
}
