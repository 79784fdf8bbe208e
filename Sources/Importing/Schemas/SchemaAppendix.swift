import Content
import Diagnostics
import Files
import Reading
import Serialization

/// What follows the text of a row: its lines, pictures and documents, as HTML.
struct SchemaAppendix {
    private(set) var html = ""
    /// What a section of the row's kind shows by itself: when and where an event is, the pictures of an album.
    private(set) var kindHTML = ""
    /// The places and captions of the pictures of an album.
    private(set) var gallery: [(place: String, caption: String)] = []

    /// - Parameter lead: the place of a picture that stands above the text.
    init(_ table: SchemaTable, _ own: (String) -> String?, _ joined: JoinedTables, without lead: String? = nil) {
        let event = table.event.map { [$0.start, $0.end, $0.place].flatMap { $0.values(own, joined) } } ?? []
        for (label, value) in table.lines {
            for text in value.values(own, joined) where !StateColumn.isNothing(text.trimmed) {
                let line = "<p>\(label.escapedForHTML): \(text.trimmed.escapedForHTML)</p>\n"
                if event.contains(text) { kindHTML += line } else { html += line }
            }
        }
        var links = ""
        for (place, caption) in table.pictures {
            let captions = caption.values(own, joined)
            for (index, place) in place.values(own, joined).enumerated() where Self.isPlace(place) && place != lead {
                let caption = index < captions.count ? PlainHTML.text(captions[index]) : ""
                guard Self.isPicture(place) else {
                    links += "<li>\(Self.link(to: place, caption))</li>"
                    continue
                }
                var figure = "<figure><img src=\"\(Self.rooted(place).escapedForHTML)\" alt=\"\">"
                if !caption.isEmpty { figure += "<figcaption>\(caption.escapedForHTML)</figcaption>" }
                figure += "</figure>\n"
                guard table.sectionKind == .galeri else {
                    html += figure
                    continue
                }
                kindHTML += figure
                gallery.append((Self.rooted(place), caption))
            }
        }
        for (place, title) in table.documents {
            let titles = title.values(own, joined)
            for (index, place) in place.values(own, joined).enumerated() where Self.isPlace(place) {
                let title = index < titles.count ? PlainHTML.text(titles[index]) : ""
                links += "<li>\(Self.link(to: place, title))</li>"
            }
        }
        if !links.isEmpty { html += "<ul>\(links)</ul>\n" }
    }

    var isEmpty: Bool { html.isEmpty && kindHTML.isEmpty }

    static func link(to place: String, _ title: String) -> String {
        let name = title.isEmpty ? place.lastPathPart : title
        return "<a href=\"\(rooted(place).escapedForHTML)\">\(name.escapedForHTML)</a>"
    }

    /// Returns the first picture and its caption. Nil where there is none.
    static func lead(
        of pictures: [(place: SchemaValue, caption: SchemaValue)],
        _ own: (String) -> String?,
        _ joined: JoinedTables
    ) -> (place: String, caption: String)? {
        for (place, caption) in pictures {
            let places = place.values(own, joined)
            guard let index = places.firstIndex(where: { isPlace($0) && isPicture($0) }) else { continue }
            let captions = caption.values(own, joined)
            return (places[index], index < captions.count ? captions[index] : "")
        }
        return nil
    }

    /// Whether a place is that of a picture, unless its name tells another kind of file.
    private static func isPicture(_ place: String) -> Bool {
        let type = FileType.of(place)
        return type.isPicture || !type.isMedia
    }

    private static func isPlace(_ text: String) -> Bool {
        let text = text.trimmed
        return !text.isEmpty && text != "-" && text != "false" && !text.hasSuffix("/") && !text.hasSuffix("_")
    }

    /// Returns a path from the root of the old site, or the address as it is.
    static func rooted(_ place: String) -> String {
        let place = place.trimmed
        if place.hasPrefix("www.") { return "http://" + place }
        return place.contains("://") || place.hasPrefix("/") ? place : "/" + place
    }
}

/// Collects the rows of a table that becomes one page with a list.
struct SchemaListPage {
    let table: SQLSurvey.Table
    private let schema: SchemaList
    private let positions: [String: Int]
    private var items = ""
    private var hidden: [LocalizedText: Int] = [:]
    private var order: [LocalizedText] = []
    private var latest: Instant?
    /// The numbers, in the order of the dump, of rows that are not for everybody, such as papers of residents.
    private(set) var restricted: Set<Int> = []
    private var rows = 0

    init(_ list: (table: SQLSurvey.Table, schema: SchemaList)) {
        table = list.table
        schema = list.schema
        positions = table.positions(of: schema.values + schema.parents.map(\.keys))
    }

    mutating func add(_ record: SQLRecord, _ joined: JoinedTables) {
        rows += 1
        var ignored = 0
        guard let row = SQLRow.decode(record, columns: table.columns, &ignored) else { return }
        let own = { [positions] (name: String) -> String? in positions[name].map { row.values[$0] } }
        var visibility = schema.states.visibility(own, joined)
        if visibility == .shown { visibility = schema.parents.visibility(own, joined) }
        if case .hidden(let hiding) = visibility {
            if hiding.reason == .restricted { restricted.insert(rows) }
            let text = hiding.reason.rowNote
            if hidden[text] == nil { order.append(text) }
            hidden[text, default: 0] += 1
            return
        }
        let label = PlainHTML.text(OldText.line(schema.label.values(own, joined).first ?? "", name: "").text)
        let place = schema.place.values(own, joined).first { !$0.trimmed.isEmpty && !$0.hasSuffix("/") } ?? ""
        let note = PlainHTML.text(schema.note?.values(own, joined).first ?? "")
        guard !label.isEmpty || !place.isEmpty else { return }
        if let text = schema.date?.values(own, joined).first?.trimmed,
            case .moment(let date) = RecordDate(text, time: "", isUTC: false, zone: joined.options.zone)
        {
            latest = max(latest ?? date, date)
        }
        items += "<li>" + (place.isEmpty ? label.escapedForHTML : SchemaAppendix.link(to: place, label))
        items += note.isEmpty ? "</li>" : ": \(note.escapedForHTML)</li>"
    }

    /// Adds the page and notes on rows that it leaves out.
    func finish(in records: inout ImportedRecords) {
        for text in order {
            let count = hidden[text] ?? 0
            records.note(
                LocalizedText(
                    id: "tabel \(table.name): \(count) baris tidak dicantumkan, karena \(text.id)",
                    en: "table \(table.name): \(count) rows were left out: \(text.en)"
                )
            )
        }
        guard !items.isEmpty else { return }
        let origin = LocalizedText(id: "tabel \(table.name)", en: "table \(table.name)")
        var page = ImportedDocument(kind: .page(folder: ""), origin: origin, title: schema.title)
        page.key = SourceKey.make(["sql", table.name])
        page.updated = latest
        records.addPage(page, html: "<ul>\(items)</ul>")
    }
}
