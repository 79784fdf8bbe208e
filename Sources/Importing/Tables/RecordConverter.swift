import Diagnostics
import Reading

/// Converts the rows of a table into articles.
struct RecordConverter {
    private(set) var shape: TableShape
    let options: TableImportOptions
    /// Nil where the addresses of the rows are known.
    private var guess: AddressGuess?
    private var media: RecordMedia
    private var states: TableStates
    private var rest: RestColumns
    private let everything: RestColumns

    /// - Throws: `ImportError.wrongArgument` where an old address names an unknown column.
    init(shape: TableShape, options: TableImportOptions) throws {
        self.shape = shape
        self.options = options
        media = RecordMedia(options)
        states = try TableStates(shape, options: options)
        let isNumbered = shape.mapping[.slug] != nil || shape.mapping[.id] != nil
        guess = shape.isKnown || !options.oldAddresses.isEmpty || !isNumbered ? nil : AddressGuess(site: options.site)
        rest = shape.rest(states)
        everything = RestColumns(shape.columns, taken: Set(states.indices), isListed: false)
        let fields = shape.isKnown ? RecordField.allCases : shape.mapping.fields
        let known = Set(OldAddressPattern.dateNames + shape.columns + fields.map(\.rawValue))
        for name in options.oldAddresses.flatMap(\.names) where !known.contains(name) {
            let offered = (fields.map(\.rawValue) + OldAddressPattern.dateNames).joined(separator: ", ")
            throw ImportError.wrongArgument(
                id: "{\(name)} dalam alamat lama tidak dikenal. Yang ada: \(offered), dan nama kolom",
                en: "{\(name)} in an old address is not known. There are: \(offered), and the names of columns"
            )
        }
    }

    /// Whether the addresses of the rows are to be guessed from the links in their texts.
    var guessesAddresses: Bool { guess != nil }

    /// Learns how a row may be named in addresses, and the links in its text.
    mutating func guessAddresses(by record: TableRecord) {
        let slug = value(.slug, of: record).trimmed
        let row = AddressGuess.Row(
            id: value(.id, of: record).trimmed,
            slug: slug,
            day: slug.isEmpty ? [] : day(of: date(.date, of: record))
        )
        let text = body(of: record)
        guess?.learn(row, text)
    }

    /// Takes the addresses that were guessed, and returns them.
    mutating func takeGuess() -> [AddressGuess.Found] {
        let found = guess?.patterns ?? []
        for host in guess?.hosts ?? [] { media.site.addHost(of: "https://\(host)") }
        guess = nil
        shape.addresses += found.map(\.pattern)
        return found
    }

    /// Learns a row's old addresses, so that links in all texts find it. Call it for every row before ``document(_:)``.
    mutating func foresee(_ record: TableRecord) {
        media.site.addImported(all: oldAddresses(of: record, date: date(.date, of: record)))
        let text = states.comparesTexts ? title(of: record) + " " + body(of: record) : ""
        states.compare({ record.values[$0] }, text: text)
        rest.count { record.values[$0] }
    }

    /// Returns the title of a row, for reports.
    func title(of record: TableRecord) -> String { plain(.title, of: record).text }

    /// Returns what a row says beside its title, with the names of its columns, for reports.
    func words(of record: TableRecord) -> [String] {
        let title = KeptWords(markdown: title(of: record))
        return everything.lost({ record.values[$0] }) { title }
    }

    /// Questions about columns whose meaning is not certain.
    var questions: [LocalizedText] { states.questions }

    /// The columns that the texts are made from, or that say whether they are shown, and of these the key of the rows.
    var used: (columns: Set<String>, key: String) {
        let indices = Set(shape.mapping.fields.compactMap { shape.mapping[$0] } + states.indices)
        let columns = indices.union(shape.harmlessColumns).map { shape.columns[$0] }
        return (Set(columns.map { $0.lowercased() }), name(.id).lowercased())
    }

    /// The values of columns that nothing is made from, where they have only a few.
    var listedRest: [String] { rest.listed }

    /// Returns why the old system did not show a row. Nil where it did.
    func hiding(of record: TableRecord) -> Hiding? {
        if areSettings, SecretName.labels(title(of: record)) {
            return Hiding(.restricted, name(.title), title(of: record))
        }
        let known = [record.visibility, states.visibility { record.values[$0] }, record.parents]
        var hidden = known.compactMap { if case .hidden(let hiding) = $0 { hiding } else { nil } }
        if shape.hasTags, let hiding = ItemMeta.hiding(inJoomla: body(of: record)) { hidden.append(hiding) }
        // A schedule ends by itself, what else hides the row does not.
        return hidden.first { $0.reason != .scheduled } ?? hidden.first
    }

    /// Whether the rows are settings of the old site, of which some are secrets.
    private var areSettings: Bool {
        shape.source.count > 1 && SQLSurvey.isNamed(shape.source[1], SQLSurvey.settingTables)
    }

    /// Returns a list of links as the body of a page.
    func list(_ html: String) -> BodyConverter.Result { media.converter.convert(html) }

    /// Returns the article of a row. Nil where the row has neither title nor text.
    ///
    /// - Parameter hiding: what ``hiding(of:)`` returned.
    func document(_ record: TableRecord, _ hiding: Hiding?) -> ImportedDocument? {
        let title = plain(.title, of: record)
        let lead = shape.mapping.bodyLead.map { record.values[$0] } ?? ""
        let source = [lead, body(of: record)].filter { !$0.isEmpty && !UnreadValue.isOne($0) }.joined(separator: "\n\n")
        if title.text.isEmpty, source.trimmed.isEmpty, record.appendix?.isEmpty ?? true { return nil }
        let hasTitles = shape.isKnown || shape.mapping[.title] != nil || record.fields[.title] != nil
        let isPage = states.isPage { record.values[$0] }
        let kind = record.kind ?? (isPage ? .page(folder: "") : .article(section: options.section))
        let takesDateline = value(.location, of: record).trimmed.isEmpty
        // Before repairs, which would take the signs of JSON for those of texts.
        let tree = JSONTree.document(source).flatMap { RichText.isDocument($0) ? $0 : nil }
        let readable = tree.map(RichText.html) ?? MarkdownBody.html(source) ?? GhostMarks.hidingCards(in: source)
        let text = OldBody(readable, name: name(.body), takesDateline: takesDateline) { text in
            media.converter.convert(BodyHTML.make(from: text) + (record.appendix?.html ?? ""))
        }
        var document = ImportedDocument(kind: kind, origin: record.origin, title: title.text)
        document.key = key(of: record)
        document.notes = record.notes + title.notes
        document.take(text)
        if !hasTitles { document.takeTitleFromText() }
        setDates(&document, record)
        setWords(&document, record)
        setPicture(&document, record)
        setState(&document, record, hiding)
        setAddresses(&document, record)
        setEvent(&document, record)
        setKindText(&document, record)
        if let tree {
            let kept = KeptWords(document)
            let lines = RichText.words(of: tree).filter(kept.misses)
            if !lines.isEmpty { document.notes.append(WriterNote.linesLost(lines)) }
        }
        let translations = [RecordField.title, .body, .summary].flatMap { field in
            shape.mapping[field].flatMap { TranslatedText(record.values[$0])?.others } ?? []
        }
        if !translations.isEmpty { document.notes.append(WriterNote.linesLost(translations)) }
        let lost = rest.lost({ record.values[$0] }) { KeptWords(document) }
        if !lost.isEmpty { document.notes.append(.leftColumns(lost)) }
        return document
    }

    /// Returns the row's number or slug with a hash of its title, because row 17 of another site's table is another
    /// article.
    private func key(of record: TableRecord) -> String {
        let title = value(.title, of: record)
        let numbers = [value(.id, of: record), value(.slug, of: record)].map(\.trimmed)
        guard let number = numbers.first(where: { !$0.isEmpty }) else {
            return SourceKey.make(shape.source + [SourceKey.mark(of: title + "\n" + value(.body, of: record))])
        }
        return SourceKey.make(shape.source + [number, SourceKey.mark(of: title)])
    }

    private func body(of record: TableRecord) -> String {
        let text = value(.body, of: record)
        guard text.trimmed.isEmpty else { return text }
        return shape.mapping.otherBodies.lazy.map { record.values[$0] }.first { !$0.trimmed.isEmpty } ?? text
    }

    func value(_ field: RecordField, of record: TableRecord) -> String {
        let value = shape.mapping[field].map { record.values[$0] } ?? record.fields[field] ?? ""
        return UnreadValue.isOne(value) ? "" : TranslatedText.text(of: value)
    }

    func name(_ field: RecordField) -> String {
        shape.mapping[field].map { shape.columns[$0] } ?? shape.columnNames[field] ?? field.rawValue
    }

    /// Returns a field's text on one line, without tags and entities.
    private func plain(_ field: RecordField, of record: TableRecord) -> OldText {
        OldText.line(value(field, of: record), name: name(field))
    }

    private func setWords(_ document: inout ImportedDocument, _ record: TableRecord) {
        func take(_ field: RecordField) -> String { document.line(value(field, of: record), name: name(field)) }
        func names(_ field: RecordField) -> [String]? {
            record.names[field].map { $0.map { document.line(TranslatedText.text(of: $0), name: name(field)) } }
        }
        let author = record.names[.author]?.joined(separator: ", ") ?? value(.author, of: record)
        document.setAuthor(document.line(author, name: name(.author)).trimmed)
        document.reporter = take(.reporter)
        let location = take(.location)
        if !location.isEmpty { document.location = location }
        document.summary = take(.summary)
        document.tags = names(.tags) ?? words(take(.tags))
        let categories = names(.categories) ?? words(take(.categories))
        for category in categories where !category.isEmpty {
            if !shape.isKnown, category.allSatisfy(\.isNumber) {
                if !StateColumn.isNothing(category) { document.notes.append(.unnamedCategory(category)) }
            } else if !document.categories.contains(category) {
                document.categories.append(category)
            }
        }
    }

    private func words(_ text: String) -> [String] {
        // A list that a program wrote in one cell: `["pasar", "kota"]`.
        if case .list(let list)? = JSONTree.document(text) {
            let words = list.compactMap(\.scalar)
            if words.count == list.count { return words.map(\.trimmed).filter { !$0.isEmpty } }
        }
        return text.split { $0 == "," || $0 == ";" }.map { String($0).trimmed }.map { String($0.drop { $0 == "#" }) }
            .filter { !$0.isEmpty }
    }

    private func setPicture(_ document: inout ImportedDocument, _ record: TableRecord) {
        let source = value(.image, of: record).trimmed
        let caption = plain(.caption, of: record)
        guard !source.isEmpty else {
            let places = record.possiblePictures.compactMap(media.leadPicture)
            guard places.isEmpty else {
                document.possiblePicture = ImportedDocument.PossiblePicture(places: places, caption: caption.text)
                return
            }
            if !caption.text.isEmpty { document.keep(captionWithoutPicture: caption.text) }
            return
        }
        guard let file = media.leadPicture(source) else {
            document.notes.append(
                id: "gambar \"\(source)\" bukan nama berkas",
                en: "the picture \"\(source)\" is not a file name"
            )
            return
        }
        document.notes += caption.notes
        let alt = document.line(value(.alt, of: record), name: name(.alt))
        document.image = ImportedDocument.Picture(src: file.path.rawValue, alt: alt, caption: caption.text)
        document.media.append(file)
    }

    private func setKindText(_ document: inout ImportedDocument, _ record: TableRecord) {
        guard let appendix = record.appendix, !appendix.kindHTML.isEmpty else { return }
        let text = media.converter.convert(appendix.kindHTML)
        document.kindText = text.markdown
        document.media += text.media
        for note in text.notes where !document.notes.contains(note) { document.notes.append(note) }
        document.gallery = appendix.gallery.map { place, caption in
            ImportedDocument.Picture(src: media.converter.picture(place).path.rawValue, alt: caption, caption: caption)
        }
    }

    private func setState(_ document: inout ImportedDocument, _ record: TableRecord, _ hiding: Hiding?) {
        document.expires = [record.end, states.end { record.values[$0] }].compactMap { $0 }.min()
        if let hiding, isScheduled(document, hiding) {
            document.notes.append(HidingReason.schedule(hiding.column, hiding.value))
        } else if let hiding {
            document.isDraft = true
            let status = value(.status, of: record).trimmed
            let isWord = hiding.reason == .uncertain && !status.isEmpty && RecordFlag(status) == .unknown
            document.notes.append(
                isWord && options.publicValues.isEmpty && !shape.isKnown
                    ? LocalizedText(
                        id: "status \"\(status)\" tidak dikenal, maka ditulis sebagai draf",
                        en: "the status \"\(status)\" is not known, therefore written as a draft"
                    ) : hiding.note
            )
        }
        let pinned = value(.pinned, of: record).trimmed
        document.isPinned = RecordFlag(pinned) == .on
        if !pinned.isEmpty, RecordFlag(pinned) == .unknown {
            document.notes.append(
                id: "\(name(.pinned)) \"\(pinned)\" bukan ya atau tidak, tidak dibawa",
                en: "\(name(.pinned)) \"\(pinned)\" is neither yes nor no, and was left out"
            )
        }
        if document.title.isEmpty {
            document.title = Self.beginning(of: document.body)
            document.isDraft = true
            document.notes.append(
                id: "tidak berjudul; awal isinya dipakai, dan ditulis sebagai draf",
                en: "has no title; the beginning of its text was taken, and it was written as a draft"
            )
        }
    }

    /// Whether nothing hides an article but a moment that its own date keeps, for which the portal waits, too.
    private func isScheduled(_ document: ImportedDocument, _ hiding: Hiding) -> Bool {
        guard hiding.reason == .scheduled, document.isArticle, let date = document.date, date > options.now else {
            return false
        }
        if StateColumn.isSchedule(hiding.value) { return true }
        let isUTC = shape.fieldsInUTC.contains(.date)
        guard case .moment(let moment) = RecordDate(hiding.value, time: "", isUTC: isUTC, zone: options.zone) else {
            return false
        }
        return moment <= date
    }

    /// Returns the first words of a Markdown text, as a substitute for a title.
    private static func beginning(of markdown: String) -> String {
        plain(markdown.prefix(400)).split(separator: " ").prefix(8).joined(separator: " ")
    }

    /// Returns Markdown on one line, without the signs of styles.
    fileprivate static func plain(_ markdown: Substring) -> String {
        markdown.filter { !"*_#>\\".contains($0) }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension ImportedDocument {
    /// Takes a short first line as the title of a text that came without one, as those of channels and pages in social
    /// networks do. Of a longer one, its first words become the title.
    fileprivate mutating func takeTitleFromText() {
        let line = body.prefix { $0 != "\n" }
        let words = RecordConverter.plain(line)
        let rest = body[line.endIndex...].trimmed
        guard !line.hasPrefix("!"), !line.hasPrefix("["), !words.isEmpty else { return }
        if words.count <= 120, !rest.isEmpty {
            (title, body) = (words, rest + "\n")
        } else {
            let first = words.split(separator: " ").prefix(12).joined(separator: " ")
            title = first.count < words.count ? first + " …" : first
        }
    }
}

extension LocalizedText {
    /// A note on the values of columns that nothing is made from.
    static func leftColumns(_ values: [String]) -> LocalizedText {
        let list = values.joined(separator: ", ")
        return LocalizedText(id: "kolom yang tidak dibawa: \(list)", en: "columns that were left out: \(list)")
    }
}
