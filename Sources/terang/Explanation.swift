import Content
import Diagnostics
import Publishing
import Reading
import RelatedNews
import Serialization
import SiteModel

/// Explains the state, address and related news of an article or page.
struct Explanation {
    private let path: String
    private let title: String
    private let address: Address
    private let publication: Publication
    private let aliases: [Address]
    private let article: Article?
    private let matches: [(match: RelatedNewsMatch, title: String)]
    private let relatedCount: Int
    private let zone: SiteTimeZone

    /// Creates the explanation of a file or address, or nil where the portal does not have it.
    init?(of subject: String, in portal: Portal, root: String) {
        let settings = portal.library.settings
        let options = portal.site.options
        zone = settings.zone
        let id = Self.contentPath(subject, root: root)
        if let article = portal.library.articles.first(where: {
            $0.id == id || Self.isSame(Addresses.article($0), subject) || Self.isSame($0.front, subject)
        }) {
            self.article = article
            path = article.body.path
            title = article.title.value
            address = Addresses.article(article)
            publication = options.publication(of: article)
            aliases = article.aliases.map(\.value)
            relatedCount = portal.site.article(article.id)?.related.count ?? 0
            matches = portal.site.relatedNews.explain(article.id.rawValue).map {
                ($0, portal.site.article(ContentPath($0.id))?.article.title.value ?? $0.id)
            }
        } else if let page = portal.library.pages.first(where: {
            $0.id == id || Self.isSame($0.address.value, subject) || Self.isSame($0.front, subject)
        }) {
            article = nil
            path = page.body.path
            title = page.title.value
            address = page.address.value
            publication = options.publication(of: page)
            aliases = page.aliases.map(\.value)
            relatedCount = 0
            matches = []
        } else {
            return nil
        }
    }

    /// Returns the path of a file that is named relative to `content/`, to the portal's root or to the working directory.
    static func contentPath(_ subject: String, root: String) -> ContentPath {
        var path = subject
        for prefix in ["./", root + "/", "content/"] where path.hasPrefix(prefix) { path.removeFirst(prefix.count) }
        return ContentPath(path)
    }

    /// Returns what a name of a file or an address may mean: the name as it is, without percent-encoding, and both below the
    /// base path of the portal.
    static func meanings(of named: String, on url: SiteURL) -> [String] {
        let path = url.path(of: named) ?? named
        let isBelow = !url.basePath.isEmpty && path.hasPrefix(url.basePath + "/")
        let paths = isBelow ? [path, String(path.dropFirst(url.basePath.count))] : [path]
        return paths.flatMap { [$0, $0.percentDecoded] }.firsts(by: \.self)
    }

    private static func isSame(_ address: Address, _ subject: String) -> Bool {
        address.rawValue == subject || address.rawValue == subject + "/"
    }

    private static func isSame(_ front: FrontMatter, _ subject: String) -> Bool {
        front.aliases.contains { isSame($0.value, subject) }
    }

    static func line(_ label: LocalizedText, _ value: String, in language: Language) -> String {
        let label = label[language]
        return label + String(repeating: " ", count: max(1, 14 - label.count)) + value.printedOnOneLine + "\n"
    }

    func text(in language: Language) -> String {
        func line(_ id: String, _ en: String, _ value: String) -> String {
            Self.line(LocalizedText(id: id, en: en), value, in: language)
        }
        var text = line("berkas", "file", path) + line("judul", "title", title)
        text += line("alamat", "address", address.rawValue) + line("hasil", "output", address.file)
        text += line("keadaan", "state", state[language])
        if !aliases.isEmpty { text += line("alamat lama", "aliases", aliases.map(\.rawValue).joined(separator: ", ")) }
        guard let article else { return text }
        text += line("tanggal", "date", zone.rfc3339(article.date.value))
        text += line("kategori", "categories", article.categories.joined(separator: ", "))
        text += line("tag", "tags", article.tags.map(\.value.title).joined(separator: ", "))
        text += line("ringkasan", "summary", article.summary)
        text += "\n" + LocalizedText(id: "Berita terkait", en: "Related news")[language] + "\n"
        for (index, entry) in matches.enumerated() {
            if index == relatedCount {
                text += LocalizedText(id: "Nyaris terpilih", en: "Runners-up")[language] + "\n"
            }
            text +=
                "  \(rounded(entry.match.score))  \(entry.match.id.printedOnOneLine)\n          \(entry.title.printedOnOneLine)\n"
            text +=
                "          " + reasons(of: entry.match).map { $0[language].printedOnOneLine }.joined(separator: "; ")
                + "\n"
        }
        if matches.isEmpty { text += "  –\n" }
        return text
    }

    /// - Parameter faults: why the file is held back; nil where it is not.
    func json(faults: HeldExplanation?) -> JSON {
        .object(compacting: [
            "held": faults?.json,
            "path": .string(path),
            "title": .string(title),
            "address": .string(address.rawValue),
            "output": .string(address.file),
            "state": .string(stateName),
            "aliases": .array(aliases.map { .string($0.rawValue) }),
            "date": article.map { .string(zone.rfc3339($0.date.value)) },
            "categories": article.map { .array($0.categories.map(JSON.string)) },
            "tags": article.map { .array($0.tags.map { .string($0.value.title) }) },
            "summary": article.map { .string($0.summary) },
            "related": article.map { _ in
                .array(matches.enumerated()) { index, entry in
                    [
                        "path": .string(ContentPath(entry.match.id).shown),
                        "title": .string(entry.title),
                        "score": .number(entry.match.score),
                        "shown": .bool(index < relatedCount),
                        "reasons": .array(entry.match.reasons.map { .string(reason($0).en) }),
                    ]
                }
            },
        ])
    }

    private var stateName: String {
        switch publication {
        case .published: "published"
        case .draft: "draft"
        case .scheduled: "scheduled"
        case .expired: "expired"
        case .withdrawn: "withdrawn"
        case .held: "held"
        }
    }

    private var state: LocalizedText {
        switch publication {
        case .published:
            LocalizedText(id: "terbit", en: "published")
        case .draft:
            LocalizedText(
                id: "draf (draft: true); tampil dengan --drafts",
                en: "draft (draft: true); shown with --drafts"
            )
        case .scheduled(let instant):
            LocalizedText(
                id: "terjadwal, tampil \(zone.rfc3339(instant))",
                en: "scheduled for \(zone.rfc3339(instant))"
            )
        case .withdrawn:
            LocalizedText(
                id: "ditarik (withdrawn); halamannya tinggal menyebut alasannya",
                en: "withdrawn; its page says only why"
            )
        case .held:
            LocalizedText(id: "ditahan karena kesalahan di dalamnya", en: "held back because of its errors")
        case .expired(let instant):
            LocalizedText(id: "diturunkan sejak \(zone.rfc3339(instant))", en: "taken down \(zone.rfc3339(instant))")
        }
    }

    /// The strongest reasons, and how many words there are beside them: articles share up to hundreds.
    private func reasons(of match: RelatedNewsMatch) -> [LocalizedText] {
        let shown = 8
        let words = match.reasons.compactMap { if case .term(_, let weight) = $0 { weight } else { nil } }
        guard words.count > shown + 1 else { return match.reasons.map(reason) }
        var wordCount = 0
        var texts: [LocalizedText] = []
        for reason in match.reasons {
            if case .term = reason { wordCount += 1 }
            if case .term = reason, wordCount > shown { continue }
            texts.append(self.reason(reason))
        }
        let others = words.count - shown
        let sum = rounded(words.dropFirst(shown).reduce(0, +))
        // Before the distance in time, which is the last.
        texts.insert(
            LocalizedText(id: "\(others) kata lain \(sum)", en: "\(others) other words \(sum)"),
            at: texts.count - 1
        )
        return texts
    }

    private func reason(_ reason: RelatedNewsMatch.Reason) -> LocalizedText {
        switch reason {
        case .pin: LocalizedText(id: "disematkan di related", en: "pinned by related")
        case .term(let term, let weight):
            LocalizedText(id: "kata \"\(term)\" \(rounded(weight))", en: "word \"\(term)\" \(rounded(weight))")
        case .tag(let tag, let weight):
            LocalizedText(id: "tag \(tag) \(rounded(weight))", en: "tag \(tag) \(rounded(weight))")
        case .category(let category, let weight):
            LocalizedText(id: "kategori \(category) \(rounded(weight))", en: "category \(category) \(rounded(weight))")
        case .time(let days, let factor):
            LocalizedText(
                id: "selisih \(rounded(Double(days))) hari ×\(rounded(factor))",
                en: "\(rounded(Double(days))) days apart ×\(rounded(factor))"
            )
        case .filler(.sameCategory): LocalizedText(id: "pengisi: kategori sama", en: "filler: same category")
        case .filler(.sameSection): LocalizedText(id: "pengisi: bagian sama", en: "filler: same section")
        case .filler(.anywhere): LocalizedText(id: "pengisi: artikel terdekat", en: "filler: nearest article")
        }
    }

    private func rounded(_ number: Double) -> String { "\((number * 1000).rounded() / 1000)" }
}
