import Content
import Diagnostics
import Reading
import Serialization

/// Writes the file of an imported document: front matter and text.
struct ImportedFile {
    /// Bytes that Terang reads of a Markdown file.
    static let lengthLimit = 512 * 1024

    private let file: PlannedFile
    private let settings: SiteSettings
    private let plan: ImportPlan
    private var document: ImportedDocument { file.document }

    init(_ file: PlannedFile, settings: SiteSettings, plan: ImportPlan) {
        self.file = file
        self.settings = settings
        self.plan = plan
    }

    /// The whole text. What cannot stand in it is noted.
    func text(_ notes: inout [LocalizedText]) -> String {
        var lines = ["---", "title: " + YAMLScalar.text(document.title)]
        if case .article = document.kind {
            lines += articleLines(&notes)
        } else {
            let left = document.categories + document.tags
            if !left.isEmpty { notes.append(WriterNote.notForPages(left)) }
        }
        lines += line("summary", document.summary)
        lines += imageLines(&notes)
        if document.isDraft { lines.append("draft: true") }
        if case .article = document.kind {
            if document.isPinned { lines.append("pinned: true") }
            if Slug.make(from: document.title) != file.slug { lines.append("slug: " + YAMLScalar.text(file.slug)) }
        }
        lines += list("aliases", file.aliases)
        if case .article = document.kind { lines += list("related", related(&notes)) }
        if !document.key.isEmpty { lines += ["extra:", "  \(SourceKey.name): " + YAMLScalar.text(document.key)] }
        return (lines + ["---", "", document.body]).joined(separator: "\n")
    }

    private func articleLines(_ notes: inout [LocalizedText]) -> [String] {
        var lines: [String] = []
        if let date = document.date {
            lines.append("date: " + written(date))
            if let updated = document.updated, updated > date { lines.append("updated: " + written(updated)) }
        } else {
            let hint = LocalizedText(
                id: "# Sumber tidak menyebut tanggal. Tulis misalnya: date: 2017-10-13 06:33",
                en: "# The source gives no date. Write, for example: date: 2017-10-13 06:33"
            )
            lines.append(hint[settings.language])
        }
        lines += line("author", document.author) + line("reporter", document.reporter)
        lines += line("location", document.location) + list("categories", unique(document.categories))
        let tags = unique(document.tags)
        for tag in tags where Slug.make(from: tag).isEmpty { notes.append(WriterNote.unusableTag(tag)) }
        return lines + list("tags", tags.filter { !Slug.make(from: $0).isEmpty })
    }

    /// A moment in the portal's zone, without a time where it is midnight.
    private func written(_ instant: Instant) -> String {
        let time = settings.zone.localTime(at: instant)
        // Where clocks are put back, a time of the clock means the first of two moments.
        guard settings.zone.instant(at: time) == instant else { return settings.zone.rfc3339(instant) }
        let isMidnight = time.hour == 0 && time.minute == 0 && time.second == 0
        return isMidnight ? time.isoDate : time.isoDate + " " + time.isoClock
    }

    private func imageLines(_ notes: inout [LocalizedText]) -> [String] {
        guard let image = document.image else { return [] }
        if image.alt.isEmpty { notes.append(WriterNote.pictureWithoutAlt) }
        let inner =
            line("src", image.src) + line("alt", image.alt) + line("caption", image.caption)
            + line("credit", image.credit)
        return ["image:"] + inner.map { "  " + $0 }
    }

    private func related(_ notes: inout [LocalizedText]) -> [String] {
        var files: [String] = []
        var left: [String] = []
        for address in document.related {
            guard let found = plan.file(for: address), !found.hasPrefix("halaman/"), found != file.path,
                // What has no date is no article yet.
                !found.contains("/\(ImportPlan.undated)/")
            else {
                left.append(address)
                continue
            }
            if !files.contains(found) { files.append(found) }
        }
        if !left.isEmpty { notes.append(WriterNote.unrelated(left)) }
        return files
    }

    private func line(_ key: String, _ value: String) -> [String] {
        let text = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return text.isEmpty ? [] : [key + ": " + YAMLScalar.text(text)]
    }

    private func list(_ key: String, _ values: [String]) -> [String] {
        values.isEmpty ? [] : [key + ":"] + values.map { "  - " + YAMLScalar.text($0) }
    }

    private func unique(_ values: [String]) -> [String] {
        var seen: Set<String> = []
        return values.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }
    }
}
