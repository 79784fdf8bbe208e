import Diagnostics
import Foundation
import Reading

/// A text of a site: its file, its values, its place in the old site.
struct SiteText {
    /// The path below the site's root.
    let file: String
    let front: FrontText
    let values: [(key: String, meaning: FrontKeys.Meaning, value: FreeValue)]
    let fault: String?
    /// The day in the name of the file, as in `2026-01-02-judul.md`.
    let nameDate: String
    /// The name of the file, or of its bundle, without date and ending.
    let stem: String
    /// Whether the file is `index.md` or `_index.md`, which stands for its folder.
    let isIndex: Bool
    /// The file's text.
    let source: String

    init(file: String, source: String) {
        self.file = file
        self.source = source
        front = FrontText(source)
        let reader = FrontReader(front)
        fault = reader.fault
        values = reader.values.sorted { $0.key < $1.key }.map { ($0.key, FrontKeys.meaning(of: $0.key), $0.value) }
        let name = MarkdownSite.name(of: file)
        let bare = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
        // `index.id.md` is the Indonesian one of several.
        isIndex = ["index", "_index"].contains(bare.prefix { $0 != "." }.lowercased())
        let own = isIndex ? MarkdownSite.name(of: MarkdownSite.folder(of: file)) : bare
        let numbers = own.prefix(10).prefix { $0.isASCII && $0.isNumber || $0 == "-" }.split(separator: "-").map(
            String.init
        )
        let isDay =
            numbers.count > 2 && numbers[0].count == 4 && own.hasPrefix(numbers.prefix(3).joined(separator: "-"))
            && numbers[1...2].allSatisfy { (1...2).contains($0.count) }
        nameDate = isDay ? numbers[0] + numbers[1...2].map { "-" + ($0.count < 2 ? "0" : "") + $0 }.joined() : ""
        let written = numbers.prefix(3).joined(separator: "-")
        let rest = isDay ? own.dropFirst(written.count).drop { " -_".contains($0) } : own[...]
        stem = rest.isEmpty ? own : String(rest)
    }

    /// Returns the first value of a meaning.
    func value(_ meaning: FrontKeys.Meaning) -> FreeValue? { values.first { $0.meaning == meaning }?.value }

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

    /// Returns whether a flag of a meaning is set.
    func isSet(_ meaning: FrontKeys.Meaning) -> Bool {
        values.contains { entry in
            guard entry.meaning == meaning else { return false }
            return entry.value.truth ?? !entry.value.shortText.isEmpty
        }
    }

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
        if let instant = DateText.read(text.trimmed, in: zone) { return instant }
        // "2026-01-02 07:00:00 UTC"
        let named = [" UTC": "Z", " GMT": "Z", " Z": "Z"]
        for (name, offset) in named where text.hasSuffix(name) {
            return DateText.read(text.dropLast(name.count) + offset, in: zone)
        }
        return nil
    }
}

extension FreeValue {
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
