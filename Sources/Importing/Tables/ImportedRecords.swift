import Diagnostics

/// Collects the articles of a table.
struct ImportedRecords {
    private(set) var source = ImportedSource()
    private var converter: RecordConverter
    private var pinned = 0
    private var locations: [String: Int] = [:]
    /// Texts whose category is not in the source.
    private var orphans = 0

    init(_ converter: RecordConverter) { self.converter = converter }

    /// Learns the old addresses of a row that will be added later, so that links in all texts find it.
    mutating func foresee(_ record: TableRecord) { converter.foresee(record) }

    var guessesAddresses: Bool { converter.guessesAddresses }

    /// Learns how addresses may name a row that will be added later. Call it for every row before ``foresee(_:)``.
    mutating func guessAddresses(by record: TableRecord) { converter.guessAddresses(by: record) }

    /// Takes the addresses that were guessed, and notes them.
    mutating func takeGuess() {
        let found = converter.takeGuess()
        if !found.isEmpty { note(.guessedAddresses(found)) }
    }

    mutating func add(_ record: TableRecord) {
        let hiding = converter.hiding(of: record)
        if let hiding {
            if hiding.reason.leavesOut {
                // What was shown somewhere else, such as a banner, or was deleted by mistake, can be taken from the report.
                return skip(hiding.note.with(converter.words(of: record)), origin: origin(of: record))
            }
            if hiding.reason == .missingParent { orphans += 1 }
        }
        guard let document = converter.document(record, hiding) else {
            let reason = LocalizedText(id: "tanpa judul dan tanpa isi", en: "without title and text")
            return skip(reason.with(converter.words(of: record)), origin: record.origin)
        }
        if document.isPinned { pinned += 1 }
        if !document.location.isEmpty { locations[document.location, default: 0] += 1 }
        source.documents.append(document)
    }

    /// Makes drafts of the texts where the dump changes their rows after it has them.
    mutating func holdTexts(of part: SQLPlan.Part, in survey: SQLSurvey) {
        var used = converter.used
        used.columns.formUnion(part.schema.values.flatMap(\.ownColumns).map { $0.lowercased() })
        if survey.changes(part.table.name, used) { source.holdTexts(of: part.table.name) }
    }

    /// Returns the place of a row with its title, for those that are left out.
    private func origin(of record: TableRecord) -> LocalizedText {
        let title = converter.title(of: record)
        guard !title.isEmpty else { return record.origin }
        return LocalizedText(id: "\(record.origin.id) (\(title))", en: "\(record.origin.en) (\(title))")
    }

    /// Adds a page that lists the rows of a table.
    mutating func addPage(_ page: ImportedDocument, html: String) {
        var page = page
        let body = converter.list(html)
        page.body = body.markdown
        page.media = body.media
        page.notes += body.notes
        source.documents.append(page)
    }

    mutating func skip(_ reason: LocalizedText, origin: LocalizedText) {
        source.skipped.append(ImportNote(reason, origin: origin))
    }

    mutating func ask(_ question: LocalizedText) { source.notes.append(ImportNote(question: question)) }

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
        for question in converter.questions { ask(question) }
        let listed = converter.listedRest
        if !listed.isEmpty { note(.leftColumns(listed)) }
        if orphans > 0 {
            ask(
                LocalizedText(
                    id: """
                        \(orphans) naskah menunjuk kategori yang tidak ada di sumber, dan sistem lamanya menyembunyikan naskah \
                        seperti itu; semuanya ditulis sebagai draf. Apakah dulu terbit? Lengkapi dump dengan tabel kategorinya, \
                        atau hapus draft: true pada yang dulu terbit
                        """,
                    en: """
                        \(orphans) texts refer to categories that the source does not have, and the old system hid such texts; all \
                        were written as drafts. Were they published? Complete the dump with the table of categories, or remove \
                        draft: true from those that were
                        """
                )
            )
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
