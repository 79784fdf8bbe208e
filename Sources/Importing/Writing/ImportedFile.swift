import Content
import Diagnostics
import Reading
import Serialization

/// Writes the file of an imported document: front matter and text.
struct ImportedFile {
    private let file: PlannedFile
    private let settings: SiteSettings
    private let plan: ImportPlan
    private var document: ImportedDocument { file.document }

    init(_ file: PlannedFile, settings: SiteSettings, plan: ImportPlan) {
        self.file = file
        self.settings = settings
        self.plan = plan
    }

    /// Returns the whole text and notes what it cannot express.
    func text(_ notes: inout [LocalizedText]) -> String {
        let (kind, front) = (kind, front(&notes))
        let hint = LocalizedText(
            id: "# Sumber tidak menyebut tanggal. Tulis misalnya: date: 2017-10-13 06:33\n",
            en: "# The source gives no date. Write, for example: date: 2017-10-13 06:33\n"
        )
        let keys = FrontMatter.keys(of: kind, in: settings, section: sectionKind).members(of: front)
        return "---\n" + YAML.lines(keys) + (kind == .article && front.date == nil ? hint[settings.language] : "")
            + "---\n\n" + document.body
    }

    private var kind: FrontMatter.Kind {
        if case .article = document.kind { .article } else { .page }
    }

    /// Returns the front matter. Of a page, only the keys that pages have are written.
    private func front(_ notes: inout [LocalizedText]) -> FrontMatter {
        var front = FrontMatter()
        front.title = located(document.title)
        if !document.summary.isEmpty { front.summary = document.summary.spacedOnce }
        front.image = image(&notes)
        front.isDraft = document.isDraft
        front.aliases = file.aliases.map { Located($0, at: place) }
        front.expires = document.expires
        var extra = document.extra
        if !document.key.isEmpty { extra[SourceKey.name] = .text(document.key) }
        front.extra = .mapping(extra)
        guard kind == .article else {
            let left = document.categories + document.tags
            if !left.isEmpty { notes.append(WriterNote.notForPages(left)) }
            front.updated = document.day
            return front
        }
        front.date = document.date.map { Located($0, at: place) }
        if let date = document.date, let updated = document.updated, updated > date { front.updated = updated }
        front.author = document.author.spacedOnce
        front.reporter = document.reporter.spacedOnce
        front.location = document.location.spacedOnce
        front.categories = unique(document.categories)
        for title in unique(document.tags) {
            let slug = Slug.make(from: title)
            if slug.isEmpty {
                notes.append(WriterNote.unusableTag(title))
            } else {
                front.tags.append(Located(ArticleTag(slug: slug, title: title), at: SourceLocation(path: "")))
            }
        }
        front.isPinned = document.isPinned
        if let event = document.event, sectionKind == .agenda {
            front.start = event.start
            front.end = event.end
            front.place = event.place.spacedOnce
        }
        if sectionKind == .galeri {
            front.pictures = document.gallery.map { picture in
                LeadPicture(
                    src: located(picture.src.spacedOnce),
                    alt: picture.alt.spacedOnce,
                    caption: picture.caption.spacedOnce
                )
            }
        }
        if Slug.make(from: document.title) != file.slug { front.slug = located(file.slug) }
        front.related = related(&notes).map { located($0.rawValue) }
        return front
    }

    private var sectionKind: SectionKind {
        guard case .article(let folder) = document.kind else { return .berita }
        return settings.sections.first { $0.folder == folder }?.kind ?? .berita
    }

    private func image(_ notes: inout [LocalizedText]) -> LeadPicture? {
        guard let image = document.image else { return nil }
        if image.alt.isEmpty { notes.append(WriterNote.pictureWithoutAlt) }
        return LeadPicture(
            src: located(image.src.spacedOnce),
            alt: image.alt.spacedOnce,
            caption: image.caption.spacedOnce,
            credit: image.credit.spacedOnce
        )
    }

    private var place: SourceLocation { SourceLocation(path: file.path.shown) }

    private func located(_ text: String) -> Located<String> { Located(text, at: place) }

    private func related(_ notes: inout [LocalizedText]) -> [ContentPath] {
        var files: [ContentPath] = []
        var left: [String] = []
        for address in document.related {
            guard let found = plan.file(for: address), !found.isBelow(ContentFolder.pagesFolder), found != file.path,
                // An article without a date has no address yet.
                !found.parts.contains(ImportPlan.undated[...])
            else {
                left.append(address)
                continue
            }
            if !files.contains(found) { files.append(found) }
        }
        if !left.isEmpty { notes.append(WriterNote.unrelated(left)) }
        return files
    }

    private func unique(_ values: [String]) -> [String] {
        values.map(\.spacedOnce).filter { !$0.isEmpty }.firsts { $0.lowercased() }
    }
}
