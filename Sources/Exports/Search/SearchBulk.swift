import Content
import Search
import Serialization
public import SiteModel

/// What the search finds, as lines for the bulk interface of OpenSearch and Elasticsearch: for portals that are too large for a search
/// in the browser, or part of a larger one.
public struct SearchBulk {
    private let site: Site

    public init(site: Site) { self.site = site }

    /// Calls `body` with the two lines of each document: the action, whose identifier is the address, and the document.
    ///
    /// Members: `title`, `url`, `date` where there is one, `note`, `summary`, `text`, and a list for each filter of the search, such
    /// as `jenis` and `kategori`.
    public func forEachDocument(_ body: (String) throws -> Void) rethrows {
        let documents = SearchDocuments(site: site)
        for entry in site.searchEntries() {
            let document = documents.document(of: entry)
            var members: [JSON.Member] = [
                JSON.Member("title", .string(document.title)),
                JSON.Member("url", .string(site.settings.url.origin + document.address)),
            ]
            if !document.day.isEmpty { members.append(JSON.Member("date", .string(document.day))) }
            members += [
                JSON.Member("note", .string(document.note)), JSON.Member("summary", .string(document.lead)),
                JSON.Member("text", .string(document.texts.filter { !$0.isEmpty }.joined(separator: "\n"))),
            ]
            for filter in SearchFilter.allCases {
                let values = entry.filters.filter { $0.filter == filter }.map { JSON.string($0.value) }
                if !values.isEmpty { members.append(JSON.Member(filter.rawValue, .array(values))) }
            }
            let action = JSON.object([JSON.Member("index", .object([JSON.Member("_id", .string(document.address))]))])
            try body(action.text() + "\n" + JSON.object(members).text() + "\n")
        }
    }
}
