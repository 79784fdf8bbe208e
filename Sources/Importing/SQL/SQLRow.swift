import Diagnostics

/// Decodes the rows of a table.
enum SQLRow {
    static func origin(_ line: Int) -> LocalizedText { LocalizedText(id: "baris \(line)", en: "line \(line)") }

    /// Returns the values in the order of the table's columns. Nil where a row without column names does not fit the
    /// table. Counts values in Windows-1252.
    static func decode(_ record: SQLRecord, columns: [String], _ legacyValues: inout Int) -> TableRecord? {
        if record.columns == nil, record.values.count != columns.count { return nil }
        var values = [String](repeating: "", count: columns.count)
        var notes: [LocalizedText] = []
        let isInOrder = record.columns.map { $0 == columns } ?? true
        for (index, value) in record.values.enumerated() {
            let name = record.columns.map { $0[index] } ?? columns[index]
            guard let column = isInOrder ? index : columns.firstIndex(of: name) else { continue }
            switch value {
            case .null: continue
            case .bytes(let bytes):
                let text = LegacyText(bytes)
                values[column] = text.text.replacing("\u{0}", with: "")
                if text.encoding == .windows1252 { legacyValues += 1 }
                if let note = text.note(name) { notes.append(note) }
            case .oversized:
                notes.append(
                    LocalizedText(id: "\(name): lebih dari 8 MB, tidak dibaca", en: "\(name): more than 8 MB, not read")
                )
            case .expression(let text):
                values[column] = UnreadValue.make(of: text)
                notes.append(
                    id: "\(name): berisi perhitungan SQL (\(text)), bukan nilai, maka tidak dibaca",
                    en: "\(name): an SQL expression (\(text)) instead of a value, not read"
                )
            }
        }
        return TableRecord(origin: origin(record.line), values: values, notes: notes)
    }
}

extension LegacyText {
    fileprivate func note(_ name: String) -> LocalizedText? {
        if isCut {
            return LocalizedText(
                id: "\(name): huruf terakhir terpotong oleh lebar kolom dan dibuang; kalimatnya mungkin terpotong juga",
                en:
                    "\(name): the last character was cut by the width of the column and dropped; its sentence may be cut too"
            )
        }
        guard encoding == .mixed else { return nil }
        return LocalizedText(
            id: "\(name): mencampur UTF-8 dan Windows-1252; periksa huruf dan tanda kutip",
            en: "\(name): mixes UTF-8 and Windows-1252; check letters and quotes"
        )
    }
}
