import Diagnostics

/// Collects the articles of a table.
struct ImportedRecords {
    private(set) var source = ImportedSource()
    private var converter: RecordConverter
    private var pinned = 0
    private var locations: [String: Int] = [:]

    init(_ converter: RecordConverter) {
        self.converter = converter
    }

    /// Learns the old addresses of a row that will be added later, so that links in all texts find it.
    mutating func foresee(_ record: TableRecord) {
        converter.foresee(record)
    }

    mutating func add(_ record: TableRecord) {
        guard let document = converter.document(record) else {
            return skip(
                LocalizedText(id: "tanpa judul dan tanpa isi", en: "without title and text"),
                origin: record.origin
            )
        }
        if document.isPinned { pinned += 1 }
        if !document.location.isEmpty { locations[document.location, default: 0] += 1 }
        source.documents.append(document)
    }

    mutating func skip(_ reason: LocalizedText, origin: LocalizedText) {
        source.skipped.append(ImportNote(reason, origin: origin))
    }

    mutating func note(_ text: LocalizedText, origin: LocalizedText? = nil) {
        source.notes.append(ImportNote(text, origin: origin))
    }

    /// Returns the articles, with notes on what only the whole shows.
    mutating func finished() -> ImportedSource {
        let places = locations.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(20)
            .map { "\($0.key) (\($0.value))" }.joined(separator: ", ")
        if !places.isEmpty {
            note(LocalizedText(id: "location: \(places)", en: "location: \(places)"))
        }
        // The theme shows only the newest of them.
        if pinned > 5 {
            note(
                LocalizedText(
                    id: "\(pinned) berita ditandai utama (pinned); biasanya cukup satu",
                    en: "\(pinned) articles are marked as pinned; mostly one will do"
                )
            )
        }
        return source
    }
}
