import Content
import Diagnostics
import Reading
import Registers
import Serialization
import SiteModel
import TransparencyLog

/// Writes the Atom feed (RFC 4287) of rows that were added, changed, relabelled or withdrawn.
struct ChangesFeed {
    /// The maximum number of entries. The page of changes lists all changes.
    static let entryLimit = 200

    private let site: Site
    private let changes: [ChangeLog]
    /// What the log of the registers commits itself to, for readers who keep what a feed said.
    private let checkpoint: String?
    /// Titles of the columns that are published, by register and column name.
    private let columnTitles: [String: [String: String]]

    init(site: Site, registers: RegisterSite, tables: [DatasetTable]) {
        self.site = site
        var titles: [String: [String: String]] = [:]
        for table in tables {
            let columns = table.columns.map { ($0.column.name, $0.column.title[site.settings.language]) }
            titles[table.dataset.name] = Dictionary(keepingFirst: columns)
        }
        columnTitles = titles
        checkpoint = registers.log?.checkpoint.map { "\($0.origin) \($0.size) \($0.rootText)" }
        changes = registers.changes.filter { titles[$0.register] != nil }
    }

    private struct Entry {
        let id: String
        let log: ChangeLog
        let step: ChangeStep
        let change: RowChange
    }

    func text() -> String {
        let entries = entries()
        let zone = site.settings.zone
        let url = site.settings.url
        let language = site.settings.language
        let updated = entries.first?.step.date.start(in: zone) ?? site.lastModifiedOrYear
        let title = LocalizedText(id: "Perubahan daftar informasi", en: "Changes in the registers")[language]
        var xml = XMLWriter()
        xml.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": language.rawValue]) { xml in
            let page = url.absolute(RegisterAddresses.changes)
            xml.element("id", text: url.absolute(RegisterAddresses.changesFeed))
            xml.element("title", text: "\(title) | \(site.settings.name)")
            xml.element("updated", text: zone.rfc3339(updated))
            xml.element(
                "link",
                [
                    "rel": "self", "type": FeedFormat.atom.mediaType,
                    "href": url.absolute(RegisterAddresses.changesFeed),
                ]
            )
            xml.element("link", ["rel": "alternate", "type": "text/html", "href": page])
            if let checkpoint { xml.element("subtitle", text: checkpoint) }
            xml.element("author") { $0.element("name", text: DatasetTexts(site: site).publisher) }
            xml.element("generator", text: "Terang")
            for entry in entries { xml.element("entry") { write(entry, &$0) } }
        }
        return xml.text
    }

    /// Returns the entries, the newest first. A change keeps its identifier when the current rows become an edition.
    private func entries() -> [Entry] {
        let steps = changes.enumerated().flatMap { place, log in
            log.steps.enumerated().map { (log: log, step: $1, place: (place, $0)) }
        }
        let sorted = steps.sorted { ($1.step.date, $0.place.0, $0.place.1) < ($0.step.date, $1.place.0, $1.place.1) }
        let page = site.settings.url.absolute(RegisterAddresses.changes)
        var seen: [String: Int] = [:]
        var entries: [Entry] = []
        for (log, step, _) in sorted {
            for change in step.changes {
                guard entries.count < Self.entryLimit else { return entries }
                let row = change.row?.id ?? [log.register, change.opd, change.nomor].joined(separator: "/")
                let name = [log.register, step.from, change.kind.rawValue, row].joined(separator: "/")
                let count = seen[name, default: 0] + 1
                seen[name] = count
                let suffix = count > 1 ? "/\(count)" : ""
                let id = page + "#" + (name + suffix).percentEncodedPath
                entries.append(Entry(id: id, log: log, step: step, change: change))
            }
        }
        return entries
    }

    private func write(_ entry: Entry, _ xml: inout XMLWriter) {
        let change = entry.change
        let kind = change.kind.title[site.settings.language]
        let page = site.settings.url.absolute(change.row?.address ?? RegisterAddresses.changes)
        xml.element("id", text: entry.id)
        xml.element("title", text: "\(kind): \(change.title)")
        xml.element("link", ["rel": "alternate", "type": "text/html", "href": page])
        xml.element("updated", text: site.settings.zone.rfc3339(entry.step.date.start(in: site.settings.zone)))
        xml.element("category", ["term": change.kind.rawValue, "label": kind])
        xml.element("category", ["term": entry.log.register, "label": entry.log.title])
        xml.element("content", ["type": "text"], text: content(entry))
    }

    private func content(_ entry: Entry) -> String {
        let titles = columnTitles[entry.log.register] ?? [:]
        let head = LocalizedText(
            id: "\(entry.log.title), nomor \(entry.change.nomor)",
            en: "\(entry.log.title), number \(entry.change.nomor)"
        )[site.settings.language]
        // Changes in unpublished columns are not reported.
        let lines = entry.change.columns.compactMap { column in
            titles[column.column].map { "\($0): \(Self.shown(column.old)) → \(Self.shown(column.new))" }
        }
        return ([head] + lines).joined(separator: "\n")
    }

    private static func shown(_ text: String) -> String { text.isEmpty ? "–" : text }
}

extension RowChange.Kind {
    fileprivate var title: LocalizedText {
        switch self {
        case .added: LocalizedText(id: "Baru", en: "New")
        case .opened: LocalizedText(id: "Dibuka", en: "Opened")
        case .relabelled: LocalizedText(id: "Klasifikasi berubah", en: "Relabelled")
        case .changed: LocalizedText(id: "Berubah", en: "Changed")
        case .withdrawn: LocalizedText(id: "Dicabut", en: "Withdrawn")
        }
    }
}
