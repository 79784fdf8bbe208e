import ASCII
import Reading

/// The columns of a table that nothing is made from, and what they say. The report names their words, so that none is lost.
struct RestColumns {
    private struct Column {
        let index: Int
        let name: String
        /// The different values and how often each is there. Nil beyond ``listLimit``.
        var counts: [String: Int]? = [:]
    }

    /// The most different values that the report lists once for all rows, such as `open` and `closed`.
    private static let listLimit = 12

    private var columns: [Column]
    private var rows = 0

    /// - Parameters:
    ///   - names: the columns of the table.
    ///   - taken: those whose values are in the imported text, or say only whether and when it was shown.
    ///   - isListed: whether the values of columns with only a few are listed once for all rows, whoever may read these.
    init(_ names: [String], taken: Set<Int>, isListed: Bool = true) {
        columns = names.indices.filter { !taken.contains($0) && !Self.isPrivate(names[$0]) }
            .map { Column(index: $0, name: names[$0], counts: isListed ? [:] : nil) }
    }

    /// Counts the values of a row. Call it for every row before ``lost(_:kept:)``.
    mutating func count(_ value: (Int) -> String) {
        rows += 1
        for index in columns.indices where columns[index].counts != nil {
            let text = value(columns[index].index)
            columns[index].counts?[text, default: 0] += 1
            if columns[index].counts?.count ?? 0 > Self.listLimit { columns[index].counts = nil }
        }
    }

    /// Returns the values of a row that have words which are not kept, with their columns: `catatan="Dari arsip"`. Those
    /// that ``listed`` has are left out.
    ///
    /// - Parameter kept: nil where no word of the row is kept.
    func lost(_ value: (Int) -> String, kept: () -> KeptWords?) -> [String] {
        var made: KeptWords?
        var found: [String] = []
        for column in columns where !isListed(column) {
            let text = value(column.index)
            guard text.utf8.contains(where: { $0 >= 0x80 || $0.isASCIILetter }) else { continue }
            let texts = Self.texts(in: text)
            if !texts.isEmpty, made == nil { made = kept() }
            let lost = texts.filter { made?.misses($0) ?? !KeptWords.words(of: $0).isEmpty }
            let shown = StateNames.isLock(column.name) ? lost.map(LockValue.shown) : lost
            if !lost.isEmpty { found.append("\(column.name)=\(WriterNote.quoted(shown))") }
        }
        return found
    }

    /// The values of columns that have only a few, each with the number of its rows: `komentar="open" (40), "close" (2)`.
    var listed: [String] {
        columns.filter(isListed).compactMap { column in
            let counts = (column.counts ?? [:]).map {
                (text: Self.texts(in: $0.key).joined(separator: " "), count: $0.value)
            }.map { (text: StateNames.isLock(column.name) ? LockValue.shown($0.text) : $0.text, count: $0.count) }
                .filter { !KeptWords.words(of: $0.text).isEmpty }.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
            guard !counts.isEmpty else { return nil }
            return "\(column.name)=" + counts.map { "\"\($0.text)\" (\($0.count))" }.joined(separator: ", ")
        }
    }

    private func isListed(_ column: Column) -> Bool { column.counts.map { $0.count * 2 <= rows } ?? false }

    // MARK: - Texts

    /// Returns the texts in a value, as readers see them: those of a JSON value, those of a serialized value of PHP, or the whole.
    static func texts(in value: String) -> [String] {
        let value = UnreadValue.shown(value.trimmed)
        if let tree = JSONTree.document(value) {
            if RichText.isDocument(tree) { return RichText.words(of: tree) }
            return tree.texts().filter { !SecretName.tells($0.key) }.map { PlainHTML.words($0.text) }.filter {
                !$0.isEmpty
            }
        }
        if value.hasPrefix("a:") || value.hasPrefix("O:") {
            // A key is followed by its value.
            let texts = value.split(separator: "\"").enumerated().filter { !$0.offset.isMultiple(of: 2) }
                .map { String($0.element) }
            return texts.indices.filter { $0 == 0 || !SecretName.tells(texts[$0 - 1]) }
                .map { PlainHTML.words(texts[$0]) }
        }
        return [PlainHTML.words(value)]
    }

    // MARK: - Secrets

    /// Returns whether a column holds what nobody but its owner may read: passwords, keys, addresses of persons.
    private static func isPrivate(_ name: String) -> Bool {
        let words = Set(ColumnName.words(of: name))
        // The words of the title once more.
        let folded = HeadingName.folded(name)
        if ["slug", "alias", "permalink"].contains(folded) || folded.hasSuffix("seo") { return true }
        return SecretName.tells(name)
            || !words.isDisjoint(with: [
                "session", "cookie", "ip", "email", "surel", "hp", "telp", "telepon", "phone", "nohp", "notelp", "nik",
                "kk", "nokk", "nip", "npwp", "agent", "useragent", "browser", "checksum", "uuid", "guid", "mime",
            ])
    }
}
