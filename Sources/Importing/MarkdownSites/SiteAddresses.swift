import Diagnostics
import Files
import Foundation
import Reading

/// The addresses that texts have in the old site, by its settings or by the defaults of its system.
struct SiteAddresses {
    private let site: MarkdownSite
    private let zone: SiteTimeZone

    init(site: MarkdownSite, zone: SiteTimeZone) {
        self.site = site
        self.zone = zone
    }

    /// Returns the address from the root of the site, such as `/2020/01/02/judul.html`. Empty where the text has none.
    func address(of text: SiteText, date: Instant?) -> String {
        let written = text.text(.address)
        if !written.isEmpty, written != "false", let written = withoutTemplates(written, text, date) {
            let path = WebAddress(written).path
            return Self.clean(expand(path.hasPrefix("/") ? path : "/" + path, text, date))
        }
        return switch site.system {
        case .jekyll: jekyll(text, date)
        case .hugo: hugo(text, date)
        case .eleventy, .astro, .obsidian, .plain: Self.clean("/" + folder(of: text) + Self.part(text.stem) + "/")
        }
    }

    /// Returns the address that the text or its folder gives, where it has a template whose value cannot be told.
    func unknownPattern(of text: SiteText, date: Instant?) -> String? {
        let written = text.text(.address)
        return withoutTemplates(written, text, date) == nil ? written : nil
    }

    private func jekyll(_ text: SiteText, _ date: Instant?) -> String {
        let path = "/" + text.file
        guard path.contains("/_posts/") || path.contains("/_drafts/") else {
            let stem = text.isIndex ? "" : text.stem
            let folder = MarkdownSite.folder(of: text.file)
            // Other collections have the name of their folder without its underscore.
            let shown = folder.hasPrefix("_") ? String(folder.dropFirst()) : folder
            let isPretty = ["pretty", "/"].contains { site.setting("permalink").hasSuffix($0) }
            let ending = stem.isEmpty || isPretty ? "/" : ".html"
            return Self.clean("/\(shown)/\(stem)\(ending)")
        }
        let styles = [
            "": "/:categories/:year/:month/:day/:title.html", "date": "/:categories/:year/:month/:day/:title.html",
            "pretty": "/:categories/:year/:month/:day/:title/", "ordinal": "/:categories/:year/:y_day/:title.html",
            "none": "/:categories/:title.html",
        ]
        let pattern = site.setting("permalink")
        return Self.clean(expand(styles[pattern] ?? pattern, text, date))
    }

    private func hugo(_ text: SiteText, _ date: Instant?) -> String {
        let section = String(folder(of: text).split(separator: "/").first ?? "")
        if case .mapping(let patterns) = site.settings.first(where: { $0.key.lowercased() == "permalinks" })?.value {
            var found = patterns[section]
            // Since Hugo 0.115, patterns of pages and of lists are apart.
            if case .mapping(let pages) = patterns["page"] { found = pages[section] }
            if case .text(let pattern) = found { return Self.clean(expand(pattern, text, date)) }
        }
        let slug = text.text(.slug)
        let name = text.file.lastPathPart.lowercased()
        if name.hasPrefix("_index.") { return Self.clean("/" + MarkdownSite.folder(of: folderless(text)) + "/") }
        let file = text.isIndex ? MarkdownSite.folder(of: text.file).lastPathPart : name.withoutEnding
        return Self.clean("/" + folder(of: text) + Self.part(slug.isEmpty ? file : slug) + "/")
    }

    /// The path below the folder that holds all texts.
    private func folderless(_ text: SiteText) -> String {
        for folder in ["content/", "source/", "src/"] where text.file.hasPrefix(folder) {
            return String(text.file.dropFirst(folder.count))
        }
        return text.file
    }

    /// Returns the folder of a text, with a slash at the end, or nothing for the root. A bundle is in the folder above.
    private func folder(of text: SiteText) -> String {
        var folder = MarkdownSite.folder(of: folderless(text))
        if text.isIndex { folder = MarkdownSite.folder(of: folder) }
        return folder.isEmpty ? "" : folder.split(separator: "/").map { Self.part(String($0)) + "/" }.joined()
    }

    /// Returns a part of an address as these systems write it: lower case, hyphens for spaces.
    static func part(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy { $0.isASCII && $0 != " " && $0 != "'" && $0 != "," }
        if isPlain { return text.lowercased() }
        let slug = Slug.make(from: text)
        return slug.isEmpty ? text.replacing(" ", with: "-") : slug
    }

    private static func clean(_ path: String) -> String {
        let parts = path.split(separator: "/", omittingEmptySubsequences: true)
        let isIndex = ["index.html", "index.htm"].contains(parts.last)
        let whole = "/" + parts.dropLast(isIndex ? 1 : 0).joined(separator: "/")
        let last = isIndex ? "" : parts.last ?? ""
        return whole == "/" || last.hasSuffix(".html") || last.hasSuffix(".htm") ? whole : whole + "/"
    }

    /// Returns an address with the values that its templates stand for: `/blog/{{ page.fileSlug }}/`. Nil where one cannot be told.
    private func withoutTemplates(_ address: String, _ text: SiteText, _ date: Instant?) -> String? {
        guard !address.contains("{%") else { return nil }
        var result = ""
        var rest = address[...]
        while let open = rest.firstRange(of: "{{") {
            guard let close = rest[open.upperBound...].firstRange(of: "}}"),
                let value = templateValue(String(rest[open.upperBound..<close.lowerBound]), text, date)
            else { return nil }
            result += rest[..<open.lowerBound] + value
            rest = rest[close.upperBound...]
        }
        return result + rest
    }

    /// Returns the value of an expression of Liquid or Nunjucks. Nil for those that are not known.
    private func templateValue(_ expression: String, _ text: SiteText, _ date: Instant?) -> String? {
        var parts = expression.split(separator: "|").map(\.trimmed)
        guard !parts.isEmpty else { return nil }
        let name = parts.removeFirst()
        let day = date.map { zone.localTime(at: $0) }
        var value: String
        switch name {
        case "page.fileSlug", "fileSlug": value = text.stem
        case "page.filePathStem", "filePathStem": value = folder(of: text) + text.stem
        case "title", "page.title": value = text.text(.title)
        case "slug", "page.slug": value = text.text(.slug)
        case "page.outputFileExtension": value = "html"
        case "page.date", "date":
            guard let day, parts.count == 1, let form = parts[0].split(whereSeparator: { "\"'".contains($0) }).last,
                parts[0].hasPrefix("date:")
            else { return nil }
            parts = []
            value = String(form).replacing("%Y", with: paddedNumber(day.year, width: 4))
                .replacing("%m", with: paddedNumber(day.month)).replacing("%d", with: paddedNumber(day.day))
            if value.contains("%") { return nil }
        default: return nil
        }
        for filter in parts {
            guard ["slug", "slugify", "lower", "downcase", "url_encode", "strip"].contains(filter) else { return nil }
            if filter.hasPrefix("slug") { value = Slug.make(from: value) }
        }
        return value.isEmpty ? nil : value
    }

    /// Returns a pattern with the values of a text: `/:year/:month/:title/`.
    private func expand(_ pattern: String, _ text: SiteText, _ date: Instant?) -> String {
        guard pattern.contains(":") else { return pattern }
        var result = ""
        var rest = pattern[...]
        while let colon = rest.firstIndex(of: ":") {
            result += rest[..<colon]
            let name = rest[rest.index(after: colon)...].prefix { $0.isLetter || $0 == "_" }
            rest = rest[name.endIndex...]
            result += value(of: String(name), text, date)
        }
        return result + rest
    }

    private func value(of name: String, _ text: SiteText, _ date: Instant?) -> String {
        let day = date.map { zone.localTime(at: $0) }
        let slug = text.text(.slug)
        switch name {
        case "year": return day.map { paddedNumber($0.year, width: 4) } ?? ""
        case "short_year": return day.map { paddedNumber($0.year % 100) } ?? ""
        case "month": return day.map { paddedNumber($0.month) } ?? ""
        case "i_month": return day.map { String($0.month) } ?? ""
        case "monthname": return day.map { CalendarNames.month($0.month, in: .en).lowercased() } ?? ""
        case "day": return day.map { paddedNumber($0.day) } ?? ""
        case "i_day": return day.map { String($0.day) } ?? ""
        case "y_day":
            let start = day.map { LocalTime.dayNumber(year: $0.year, month: $0.month, day: $0.day) }
            let first = day.map { LocalTime.dayNumber(year: $0.year, month: 1, day: 1) }
            return start.flatMap { start in first.map { paddedNumber(start - $0 + 1, width: 3) } } ?? ""
        case "hour": return day.map { paddedNumber($0.hour) } ?? ""
        case "minute": return day.map { paddedNumber($0.minute) } ?? ""
        case "second": return day.map { paddedNumber($0.second) } ?? ""
        case "categories": return text.texts(.categories, spaces: true).map { Self.part($0) }.joined(separator: "/")
        case "title" where site.system == .hugo: return slug.isEmpty ? Slug.make(from: text.text(.title)) : slug
        case "title", "slug", "slugorfilename", "slugorcontentbasename":
            return slug.isEmpty ? Self.part(text.stem) : slug
        case "filename", "contentbasename", "name", "basename": return Self.part(text.stem)
        case "section": return String(folder(of: text).split(separator: "/").first ?? "")
        case "sections", "path", "collection": return String(folder(of: text).dropLast())
        case "output_ext": return ".html"
        default: return ""
        }
    }
}
