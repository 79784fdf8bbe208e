import Content
import Diagnostics
import Reading
import Serialization

/// The text of a new file: front matter with the most common keys or with all keys, filled in or commented out, and no body.
///
/// The body has no placeholder: a draft may be empty, and an empty article is an error as soon as it is no longer a draft, while a forgotten
/// placeholder would be published.
struct NewText {
    let title: String
    /// Nil for a standing page.
    let date: Instant?
    /// The kind of the section's articles.
    let section: SectionKind
    /// Nil where the address is derived from the title or path.
    let slug: String?
    /// Titles of categories.
    let categories: [String]
    /// Whether to offer rarely used keys, too.
    let isComplete: Bool
    let settings: SiteSettings

    private var language: Language { settings.language }

    var text: String {
        let fields = FrontMatter.keys(of: date == nil ? .page : .article, in: settings, section: section).fields
        return "---\n" + head(fields) + options(fields) + "---\n\n"
    }

    /// Keys that every file of the kind has.
    private static let written: Set = ["title", "date", "draft", "categories"]

    private func head(_ fields: [Field]) -> String {
        var text = "title: \(YAMLScalar.text(title))\n"
        if let date {
            let zone = settings.zone.identifier
            text += comment(
                id: "Zona waktu \(zone). Tanggal yang belum tiba menjadwalkan artikel.",
                en: "Time zone \(zone). A future date schedules the article."
            )
            text += "date: \(clock(date))\n"
        }
        for field in fields where field.isRequired && !Self.written.contains(field.name) {
            // Without a value, a draft is as it should be, and an article that is published is not.
            text +=
                comment(
                    id: "\(field.meaning.id), misalnya \(example(of: field)); wajib sebelum terbit",
                    en: "\(field.meaning.en), such as \(example(of: field)); needed before it is published"
                ) + "\(field.name):\n"
        }
        if let slug { text += "slug: \(slug)\n" }
        text += comment(
            id: "Draf tidak terbit. Hapus baris ini bila naskah siap.",
            en: "A draft is not published. Remove this line when the text is ready."
        )
        text += "draft: true\n"
        return date == nil ? text : text + categoryList
    }

    private var categoryList: String {
        let declared = settings.categories.map(\.title)
        guard !declared.isEmpty else { return "" }
        let explanation = comment(
            id: "Hapus tanda pagar di depan kategori yang sesuai.",
            en: "Remove the number sign before the categories that fit."
        )
        let lines = declared.map { title in
            (categories.contains(title) ? "" : "#") + "  - \(YAMLScalar.text(title))\n"
        }
        return explanation + "categories:\n" + lines.joined()
    }

    private func options(_ fields: [Field]) -> String {
        let optional = fields.filter { field in
            !field.isRequired && !Self.written.contains(field.name) && (slug == nil || field.name != "slug")
        }
        let offered = optional.filter { isComplete || $0.isCommon }.map { option($0, indent: "") }
        let others = optional.filter { !isComplete && !$0.isCommon }.map(\.name).joined(separator: ", ")
        var text = ""
        if !offered.isEmpty {
            text += comment(
                id: "Pilihan: hapus tanda pagar di depan baris yang dipakai; sisanya boleh dihapus.",
                en: "Optional: remove the number sign before the lines that you use; the others can be deleted."
            )
            text += offered.joined()
        }
        if !others.isEmpty {
            text += comment(
                id: "Kunci lain, dijelaskan oleh terang docs kunci: \(others)",
                en: "Other keys, explained by terang docs content: \(others)"
            )
        }
        return text
    }

    private func option(_ field: Field, indent: String) -> String {
        let line = "#\(indent)\(field.name):"
        let explanation = "  # \(field.meaning[language])\n"
        if case .group(let inner) = field.shape {
            return line + explanation + inner.map { option($0, indent: indent + "  ") }.joined()
        }
        if case .list(let inner) = field.shape {
            let items = inner.enumerated().map { option($1, indent: indent + ($0 == 0 ? "  - " : "    ")) }
            return line + explanation + items.joined()
        }
        return "\(line) \(example(of: field))\(explanation)"
    }

    private func example(of field: Field) -> String {
        // Left as it is, the placeholder is reported.
        if let placeholder = field.placeholder { return placeholder[language] }
        let day = 86_400
        guard let date else { return field.example[language] }
        switch field.name {
        case "date": return settings.zone.localTime(at: date).isoDate
        case "updated", "start": return clock(date.advanced(bySeconds: day))
        case "expires": return clock(date.advanced(bySeconds: 365 * day))
        default: return field.example[language]
        }
    }

    /// Returns the time to the minute.
    private func clock(_ instant: Instant) -> String {
        let time = settings.zone.localTime(at: instant)
        return "\(time.isoDate) \(time.isoClock.dropLast(3))"
    }

    private func comment(id: String, en: String) -> String {
        "# \(LocalizedText(id: id, en: en)[language])\n"
    }
}
