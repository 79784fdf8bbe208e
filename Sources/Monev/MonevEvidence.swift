import Content
import Reading
import Registers
import SiteModel

/// A portal, made ready to be looked through for words.
struct MonevEvidence: Sendable {
    let site: Site
    /// Titles and groups (`kelompok`) of the rows of the DIP.
    private let headings: WordIndex
    private let summaries: WordIndex

    init(_ site: Site) {
        self.site = site
        let rows = site.registers?.publicInformation.rows ?? []
        headings = WordIndex(rows.map { $0.title + "\n" + $0.row.written["kelompok"] })
        summaries = WordIndex(rows.map { $0.row.written["ringkasan"] })
    }

    var registers: RegisterSite? { site.registers }

    /// The path of a file of a register as this portal calls its folder: a list of the profile `dip` need not be in `content/register/dip/`.
    func file(_ path: String) -> String {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 3, parts[1] == "register" else { return path }
        let known = registers?.listings.flatMap(\.registers) ?? []
        guard !known.contains(where: { $0.name == parts[2] }),
            let register = known.first(where: { $0.definition.profile.name == parts[2] })
        else { return path }
        return ([parts[0], parts[1], register.name] + parts[3...]).joined(separator: "/")
    }

    /// The published pages whose file has one of these names, without folder and ending.
    func pages(named names: [String]) -> [PublishedPage] { site.pages.filter { names.contains($0.id.stem) } }

    /// Rows of the DIP that name one of the phrases in title or group, in the order of the list.
    func rows(about phrases: [String]) -> [RowEntry] { rows(headings.texts(with: phrases)) }

    /// Rows of the DIP that name one of the phrases in their summary, in the order of the list.
    func rows(mentioning phrases: [String]) -> [RowEntry] { rows(summaries.texts(with: phrases)) }

    /// Registers beside DIP and DIK that name one of the phrases in their title, or whose profile is about one. Those without rows are forms.
    func registers(about phrases: [String]) -> [RegisterListing] {
        let others = registers?.others ?? []
        let texts = others.map { listing in
            (listing.registers.map(\.definition.title.value) + listing.profile.subjects).joined(separator: "\n")
        }
        return WordIndex(texts).texts(with: phrases).map { others[$0] }
    }

    /// The addresses of lists of public information that are there without rows.
    var emptyLists: [Address] {
        guard let list = registers?.publicInformation, list.rows.isEmpty, !list.registers.isEmpty else { return [] }
        return [list.address]
    }

    /// The published articles that have a phrase of each list in title or summary, newest first.
    func articles(about lists: [[String]]) -> [PublishedArticle] {
        let texts = WordIndex(site.articles.map { $0.article.title.value + "\n" + $0.article.summary })
        let found = lists.map { Set(texts.texts(with: $0)) }
        return site.articles.indices.filter { index in found.allSatisfy { $0.contains(index) } }.map {
            site.articles[$0]
        }
    }

    private func rows(_ indices: [Int]) -> [RowEntry] {
        guard let registers else { return [] }
        return indices.map { registers.publicInformation.rows[$0] }
    }
}

/// Texts that can be asked for phrases. Whole words count, whatever their case: `aset` is not in `kasetan`.
struct WordIndex: Sendable {
    private let texts: [[Substring]]
    private var places: [Substring: [Int]] = [:]

    init(_ texts: [String]) {
        self.texts = texts.map(\.plainWords)
        for (index, words) in self.texts.enumerated() {
            for word in words where places[word]?.last != index { places[word, default: []].append(index) }
        }
    }

    /// The places of the texts that have one of the phrases, ascending.
    func texts(with phrases: [String]) -> [Int] {
        var found: Set<Int> = []
        for words in phrases.map(\.plainWords) {
            guard let first = words.first else { continue }
            found.formUnion((places[first] ?? []).filter { Self.has(texts[$0], words) })
        }
        return found.sorted()
    }

    private static func has(_ text: [Substring], _ phrase: [Substring]) -> Bool {
        text.indices.contains { text[$0...].starts(with: phrase) }
    }
}
