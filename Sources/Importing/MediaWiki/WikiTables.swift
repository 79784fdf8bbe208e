/// Reads the tables of MediaWiki in a dump as if they were an export, so that one reader serves both.
struct WikiTables {
    /// In front of the names of tables.
    private let prefix: String
    private var pages: [[String: String]] = []
    /// By their numbers: the newest revisions of pages.
    private var revisions: [String: [String: String]] = [:]
    /// By revision, the number of the content in its main slot.
    private var contents: [String: String] = [:]
    /// By content, the number of its text. Empty for one that is kept elsewhere.
    private var addresses: [String: String] = [:]
    /// By their numbers, with the flags that say how they are packed.
    private var texts: [String: (text: String, flags: Set<String>)] = [:]

    /// Nil for a dump without the tables of a wiki.
    init?(_ survey: SQLSurvey) {
        let page = survey.tables.first { table in
            table.name.hasSuffix("page")
                && Set(["page_namespace", "page_title", "page_latest"]).isSubset(of: table.columns)
        }
        guard let page else { return nil }
        prefix = String(page.name.dropLast("page".count))
        let hasTexts = survey.table(prefix + "text").map { $0.rows > 0 } ?? false
        guard hasTexts, survey.table(prefix + "revision") != nil else { return nil }
    }

    private static let names = ["page", "revision", "slots", "content", "text"]

    /// Returns what the other tables say.
    func rest(of survey: SQLSurvey) -> SQLRest {
        SQLRest(survey, texts: Self.names.map { prefix + $0 }) { _ in [] }
    }

    /// Learns a row of a dump, if its table is one of these.
    mutating func learn(_ record: SQLRecord, columns: [String]) {
        guard record.table.hasPrefix(prefix) else { return }
        let name = String(record.table.dropFirst(prefix.count))
        guard Self.names.contains(name) else { return }
        var row: [String: String] = [:]
        for (index, column) in columns.enumerated() { row[column] = record.text(index) ?? "" }
        let value = { (column: String) in row[column] ?? "" }
        switch name {
        case "page": pages.append(row)
        case "revision": revisions[value("rev_id")] = row
        // The main slot, role 1, holds the text. Slots of other roles hold other data.
        case "slots":
            let isFirst = contents[value("slot_revision_id")] == nil || value("slot_role_id") == "1"
            if isFirst { contents[value("slot_revision_id")] = value("slot_content_id") }
        case "content":
            let address = value("content_address")
            addresses[value("content_id")] = address.hasPrefix("tt:") ? String(address.dropFirst(3)) : ""
        default:
            texts[value("old_id")] = (value("old_text"), Set(value("old_flags").split(separator: ",").map(String.init)))
        }
    }

    /// The tables as an export.
    var export: MediaWikiExport { MediaWikiExport(pages.map(page)) }

    private static let packings: Set<String> = ["gzip", "object", "external"]

    private func page(_ row: [String: String]) -> MediaWikiPage {
        var page = MediaWikiPage()
        page.id = row["page_id"] ?? ""
        page.title = (row["page_title"] ?? "").replacing("_", with: " ")
        page.namespace = Int(row["page_namespace"] ?? "") ?? 0
        let model = row["page_content_model"] ?? ""
        page.model = ["", "NULL"].contains(model) ? "" : model
        page.isRedirect = row["page_is_redirect"] == "1"
        page.revisions = 1
        guard let revision = revisions[row["page_latest"] ?? ""] else { return page }
        page.timestamp = Self.moment(revision["rev_timestamp"] ?? "")
        // The first bit hides the text.
        page.isHidden = (Int(revision["rev_deleted"] ?? "") ?? 0) % 2 == 1
        let content = contents[revision["rev_id"] ?? ""].flatMap { addresses[$0] }
        let text = texts[content ?? revision["rev_text_id"] ?? ""]
        let packing = text.map { $0.flags.intersection(Self.packings) } ?? ["external"]
        if packing.isEmpty {
            page.text = text?.text ?? ""
        } else {
            page.packing = packing.sorted().joined(separator: ",")
        }
        return page
    }

    /// Returns `20240506070000` as `2024-05-06T07:00:00Z`.
    private static func moment(_ stamp: String) -> String {
        guard stamp.utf8.count == 14, stamp.allSatisfy(\.isNumber) else { return "" }
        let parts = [0..<4, 4..<6, 6..<8, 8..<10, 10..<12, 12..<14].map { range in
            String(stamp.dropFirst(range.lowerBound).prefix(range.count))
        }
        return "\(parts[0])-\(parts[1])-\(parts[2])T\(parts[3]):\(parts[4]):\(parts[5])Z"
    }
}
