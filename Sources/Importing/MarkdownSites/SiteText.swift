import Content
import Diagnostics
import Files
import Foundation
import Patterns
import Reading

/// A text of a site: its file, its values, its place in the old site.
struct SiteText {
    struct Entry {
        let key: String
        let meaning: FrontKeys.Meaning
        let value: FreeValue
        /// The file that gives the value. Empty for the text's own front matter.
        var source = ""

        /// Whether its value is a word for a state of publication.
        var isState: Bool {
            meaning == .state || meaning == .extra && StateNames.wholeMeaning(of: key) == .flag
        }
    }

    /// The path below the site's root.
    let file: String
    let front: FrontText
    let values: [Entry]
    let fault: LocalizedText?
    /// The day in the name of the file, as in `2026-01-02-judul.md`.
    let nameDate: String
    /// The name of the file, or of its bundle, without date and ending.
    let stem: String
    /// Whether the file is `index.md` or `_index.md`, which stands for its folder.
    let isIndex: Bool
    /// The file's text.
    let source: String

    /// - Parameter inherited: the values that the text inherits, the nearest first.
    init(file: String, source: String, inherited: [SiteDefaults.Inherited] = []) {
        self.file = file
        self.source = source
        let name = file.lastPathPart
        let written = name.withoutEnding
        let notion = NotionPage.name(written)
        front = FrontText(NotionPage.withFrontMatter(source, hasHeading: notion != nil))
        let reader = FrontReader(front)
        fault = reader.fault
        values = Self.entries(reader.values, inherited)
        let bare = notion ?? written
        // `index.id.md` is the Indonesian one of several.
        isIndex = ["index", "_index"].contains(bare.prefix { $0 != "." }.lowercased())
        let own = isIndex ? MarkdownSite.folder(of: file).lastPathPart : bare
        let numbers = own.prefix(10).prefix { $0.isASCII && $0.isNumber || $0 == "-" }.split(separator: "-").map(
            String.init
        )
        let isDay =
            numbers.count > 2 && numbers[0].count == 4 && own.hasPrefix(numbers.prefix(3).joined(separator: "-"))
            && numbers[1...2].allSatisfy { (1...2).contains($0.count) }
        nameDate = isDay ? numbers[0] + numbers[1...2].map { "-" + ($0.count < 2 ? "0" : "") + $0 }.joined() : ""
        let day = numbers.prefix(3).joined(separator: "-")
        let rest = isDay ? own.dropFirst(day.count).drop { " -_".contains($0) } : own[...]
        stem = rest.isEmpty ? own : String(rest)
    }

    private static func entries(_ own: [String: FreeValue], _ inherited: [SiteDefaults.Inherited]) -> [Entry] {
        var entries = own.sorted { $0.key < $1.key }.map { key, value in
            Entry(key: key, meaning: FrontKeys.meaning(of: key), value: value)
        }
        // What Hugo and Zola pass on to the theme, and what Eleventy works out, can hide a page too.
        for source in ["params", "extra", "eleventyComputed"] {
            guard case .mapping(let values) = own[source] else { continue }
            for (key, value) in values.sorted(by: { $0.key < $1.key }) {
                let meaning = FrontKeys.meaning(of: key)
                let isState = [.draft, .hidden, .state, .published, .expires, .address].contains(meaning)
                if isState || meaning == .extra && StateNames.wholeMeaning(of: key) != nil {
                    entries.append(Entry(key: key, meaning: meaning, value: value, source: source))
                }
            }
        }
        // MkDocs: `date: {created: 2024-05-06, updated: 2024-06-01}`.
        if case .mapping(let dates) = own["date"], dates["created"] != nil {
            entries.removeAll { $0.key == "date" }
            entries += dates.sorted { $0.key < $1.key }.map { key, value in
                Entry(key: key, meaning: FrontKeys.meaning(of: key), value: value)
            }
        }
        // Zola's categories and tags.
        if case .mapping(let terms) = own["taxonomies"] {
            entries.removeAll { $0.key == "taxonomies" }
            entries += terms.sorted { $0.key < $1.key }.map { key, value in
                Entry(key: key, meaning: FrontKeys.meaning(of: key), value: value)
            }
        }
        var known = Set(own.keys.map(FrontKeys.folded))
        for (key, value, source) in inherited {
            let meaning = FrontKeys.meaning(of: key)
            let isKnown = meaning != .extra || StateNames.wholeMeaning(of: key) != nil
            guard isKnown, meaning != .ignored, known.insert(FrontKeys.folded(key)).inserted else { continue }
            entries.append(Entry(key: key, meaning: meaning, value: value, source: source))
        }
        return entries
    }

    /// Returns why the old site did not show the text, by its own and its inherited values. Nil where it did.
    func hiding(zone: SiteTimeZone, now: Instant) -> Hiding? {
        var hidden: Hiding?
        for entry in values {
            guard let reason = entry.hiding(zone: zone, now: now) else { continue }
            let column = entry.source.isEmpty ? entry.key : "\(entry.source): \(entry.key)"
            hidden = hidden.weightier(than: Hiding(reason, column, entry.shown))
        }
        if let hidden, hidden.reason != .scheduled { return hidden }
        if ("/" + file).contains("/_drafts/") { return Hiding(.off, "_drafts", file) }
        // Most systems know no such folder, but who puts a text there does not mean it to be public.
        let folder = file.split(separator: "/").dropLast().first { DraftMark.isFolder(String($0)) }
        return folder.map { Hiding(.uncertain, String($0), file) } ?? hidden
    }

    /// Returns from when to when the text is to be shown, by all values that tell it beside its date.
    func window(zone: SiteTimeZone) -> Window {
        values.reduce(into: Window()) { window, entry in
            if let other = entry.window(zone: zone) { window.narrow(to: other) }
        }
    }

    /// Returns the first text of a meaning. Empty where there is none.
    func text(_ meaning: FrontKeys.Meaning) -> String {
        values.lazy.filter { $0.meaning == meaning }.map { $0.value.shortText }.first { !$0.isEmpty } ?? ""
    }

    /// Returns all texts of a meaning. Commas separate the texts in one.
    func texts(_ meaning: FrontKeys.Meaning, spaces: Bool = false) -> [String] {
        values.filter { $0.meaning == meaning }.flatMap { entry -> [String] in
            if case .text(let text) = entry.value {
                if text.contains(",") { return text.split(separator: ",").map { $0.trimmed } }
                return spaces ? text.split(separator: " ").map(String.init) : [text.trimmed]
            }
            return entry.value.shortTexts
        }.filter { !$0.isEmpty }
    }

    func isSet(_ meaning: FrontKeys.Meaning) -> Bool { values.contains { $0.meaning == meaning && $0.isSet } }

    /// Returns the moment of a meaning, and the text that is not a date.
    func moment(_ meaning: FrontKeys.Meaning, in zone: SiteTimeZone) -> (instant: Instant?, unread: String) {
        var unread = ""
        for entry in values where entry.meaning == meaning && entry.value.truth == nil {
            let text = entry.value.shortText
            if let instant = Self.instant(text, in: zone) { return (instant, "") }
            if unread.isEmpty { unread = text }
        }
        return (nil, unread)
    }

    static func instant(_ text: String, in zone: SiteTimeZone) -> Instant? {
        DateText.read(withOffset(text.trimmed), in: zone)
    }

    /// Returns a moment with the offset that a name at its end says: "2026-01-02 07:00:00 UTC".
    fileprivate static func withOffset(_ text: String) -> String {
        [" UTC", " GMT", " Z"].first(where: text.hasSuffix).map { text.dropLast($0.count) + "Z" } ?? text
    }
}

extension SiteText.Entry {
    fileprivate var isSet: Bool {
        value.truth ?? !["", "tidakada", "none", "nihil"].contains(HeadingName.folded(value.shortText))
    }

    /// The value for reports.
    fileprivate var shown: String {
        if case .mapping(let parts) = value {
            return parts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.shownFlag)" }.joined(separator: ", ")
        }
        return value.shownFlag
    }

    /// Returns why the value hides its text. Nil where it does not.
    fileprivate func hiding(zone: SiteTimeZone, now: Instant) -> HidingReason? {
        let word = value.shownFlag
        // What the template decides.
        let isTemplate = word.contains("{{") || word.contains("{%")
        if isTemplate, [.draft, .hidden, .published, .state].contains(meaning) { return .uncertain }
        switch meaning {
        case .draft: return isSet ? .off : nil
        // "Belum ditentukan" is no day.
        case .published, .date:
            if RecordFlag(word) == .off || StateNames.denies(word) { return .off }
            return meaning == .published ? publication(zone: zone) : nil
        // A day of publication that was never set, as in a table.
        case .extra
        where ["", "null"].contains(HeadingName.folded(word)) && StateNames.wholeMeaning(of: key) == .publication:
            return .off
        case .address:
            if value.truth == false { return .unlisted }
            return isTemplate && word.contains(Self.falseWord) ? .uncertain : nil
        case .hidden: return isSet ? (key.lowercased() == "password" ? .password : .unlisted) : nil
        case .state, .ignored, .extra, .expires:
            // Who may read it: `access: {site.login: true}`.
            if meaning == .state, case .mapping(let parts) = value, !parts.isEmpty { return .uncertain }
            let reason = StateColumn.hiding(moment, of: key, fallback: fallback, zone: zone, now: now)
            return reason?.leavesOut == true ? .off : reason
        case .build:
            guard case .mapping(let parts) = value else { return nil }
            let isOff = ["render", "list"].contains { name in
                parts[name].map { $0.truth == false || $0.shortText.lowercased() == "never" } ?? false
            }
            return isOff ? .unlisted : nil
        default: return nil
        }
    }

    /// Returns why a moment of publication hides its text: one that is empty or cannot be read is none. Nil where it does
    /// not.
    private func publication(zone: SiteTimeZone) -> HidingReason? {
        let word = value.shownFlag.trimmed
        if ["", "null"].contains(HeadingName.folded(word)) {
            // A flag of Jekyll and Obsidian, which says nothing without a value.
            return source.isEmpty && ["published", "publish"].contains(FrontKeys.folded(key)) ? nil : .off
        }
        // A year alone tells no moment, but that there was one.
        let isYear = word.count == 4 && word.allSatisfy(\.isNumber)
        guard RecordFlag(word) == .unknown, !isYear, SiteText.instant(word, in: zone) == nil else { return nil }
        return RecordDate(word, time: "", isUTC: false, zone: zone) == .unreadable ? .uncertain : nil
    }

    /// What the key says where its name does not tell it.
    private var fallback: StateColumn.Meaning? { meaning == .state ? .flag : meaning == .expires ? .end : nil }

    /// The value as a moment or a span of time: `[2026-01-01, 2026-02-01]`, `{mulai: 2026-01-01, selesai: 2026-02-01}`.
    private var moment: String {
        let dates: [String] =
            switch value {
            case .list(let values): values.map(\.shownFlag)
            case .mapping(let parts):
                parts.sorted { !StateNames.tellsEnd($0.key) && StateNames.tellsEnd($1.key) }.map {
                    // What begins has no end that is known.
                    (parts.count == 1 && StateNames.tellsEnd($0.key) ? "s.d. " : "") + $0.value.shownFlag
                }
            case .text, .flag: [value.shownFlag]
            }
        return dates.map { SiteText.withOffset($0.trimmed) }.joined(
            separator: StateNames.isLock(key) ? ", " : " s.d. "
        )
    }

    /// Returns from when to when the value shows its text. Nil where it does not tell that.
    fileprivate func window(zone: SiteTimeZone) -> Window? {
        guard [.state, .ignored, .extra, .expires].contains(meaning) else { return nil }
        return StateColumn.window(moment, of: key, fallback: fallback, zone: zone)
    }

    /// The word in the code of a template, not in an address: `{% if … %}false{% endif %}`.
    private static let falseWord = Pattern(/(?:^|[^\w\/.-])false(?:[^\w\/.-]|$)/)
}

extension FreeValue {
    /// The text, or the word of a flag.
    var shownFlag: String {
        if case .flag(let flag) = self { return flag ? "true" : "false" }
        return shortText
    }

    /// The text, that of the first in a list, or the name in a mapping. Empty for others.
    var shortText: String { shortTexts.first ?? "" }

    var shortTexts: [String] {
        switch self {
        case .text(let text): [text.trimmed]
        case .flag: []
        case .list(let values): values.map(\.shortText)
        case .mapping(let values):
            ["name", "title", "src", "url", "path", "file", "image", "relative", "teaser", "overlay_image"]
                .compactMap { values[$0]?.shortText }.filter { !$0.isEmpty }.prefix(1).map { $0 }
        }
    }

    /// Whether a flag is set, in any of YAML's words. Nil for other values.
    var truth: Bool? {
        switch self {
        case .flag(let flag): flag
        case .text(let text): TruthText.read(text)
        case .list, .mapping: nil
        }
    }
}
