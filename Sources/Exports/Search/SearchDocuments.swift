import Content
import Diagnostics
import Markdown
import Reading
import Registers
import Search
import SiteModel

/// Turns the pages of a portal into documents of the search index. Only public texts are included.
struct SearchDocuments {
    private let site: Site
    private let categories: [String: String]
    private let sections: [String: String]

    private var language: Language { site.settings.language }

    init(site: Site) {
        self.site = site
        categories = Dictionary(keepingFirst: site.settings.categories.map { ($0.slug, $0.title) })
        sections = Dictionary(keepingFirst: site.settings.sections.map { ($0.folder, $0.title) })
    }

    /// Returns the documents in the order of ``Site/searchEntries()``.
    func all() -> [SearchDocument] { site.searchEntries().map(document) }

    func document(of entry: SearchEntry) -> SearchDocument {
        var document = document(of: entry.subject)
        document.address = site.settings.url.path(to: entry.address)
        document.day = entry.day?.isoDate ?? ""
        document.labels = entry.filters.map { $0.filter.label($0.value) }
        return document
    }

    private func document(of subject: SearchEntry.Subject) -> SearchDocument {
        switch subject {
        case .article(let published):
            let article = published.article
            let named = article.categories.compactMap { categories[$0] }
            return document(
                article.title.value,
                note: [sections[article.section] ?? article.section] + named,
                lead: article.summary,
                [article.front.summary ?? "", article.body.document.plainText] + named + article.tags.map(\.value.title)
            )
        case .page(let published):
            let page = published.page
            return document(
                page.title.value,
                note: [LocalizedText(id: "Halaman", en: "Page")[language]],
                lead: page.summary,
                [page.front.summary ?? "", page.body.document.plainText]
            )
        case .row(let entry): return document(of: entry)
        case .agency(let entry):
            let agency = entry.agency
            return document(
                agency.name,
                note: [LocalizedText(id: "Perangkat daerah", en: "Agency")[language]],
                lead: agency.shortName,
                [agency.shortName, agency.ppid]
            )
        }
    }

    /// Returns a row's document: its title and the texts in its published columns, without dates, addresses and files.
    private func document(of entry: RowEntry) -> SearchDocument {
        let row = entry.row
        let agency = row.opd.flatMap { site.registers?.agency($0) }?.agency
        let listing = site.registers?.place(of: entry.id)?.listing
        let shown = listing.map { $0.registers.count == 1 ? $0.registers[0].definition.title.value : "" } ?? ""
        let texts = row.columns.filter { column in
            guard column.isPublished, column.meaning == nil || column.meaning == .time else { return false }
            // Pages name a choice by another word than the cell.
            guard column.choices.isEmpty else { return false }
            return column.kind == .string || column.kind == .list
        }.map { row.written[$0.name] }
        let lead = row.columns.first { $0.isPublished && $0.place == .summary }.map { row.written[$0.name] } ?? ""
        return document(
            entry.title,
            note: [shown.isEmpty ? listing?.profile.title[language] ?? "" : shown, agency?.name ?? ""],
            lead: lead,
            texts + [agency?.name ?? "", agency?.shortName ?? ""]
        )
    }

    private func document(_ title: String, note: [String], lead: String, _ texts: [String]) -> SearchDocument {
        let isLong = title.utf8.count > 160
        return SearchDocument(
            title: isLong ? title.cut(at: 160) : title,
            address: "",
            note: note.filter { !$0.isEmpty }.joined(separator: " · "),
            // Most leads are summaries, which have at most 200 characters.
            lead: lead.utf8.count > 220 ? lead.cut(at: 200) : lead,
            texts: (isLong ? [title] : []) + texts.filter { !$0.isEmpty }
        )
    }
}
