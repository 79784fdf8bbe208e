import Content
import Diagnostics
import Reading
import Registers

/// The connections between articles and rows, whichever of the two declares them.
struct RegisterLinks {
    /// Identifiers of rows by article: first the rows that the article names, in its order, then those that name it.
    fileprivate(set) var rowsByArticle: [ContentPath: [String]] = [:]
    /// Identifiers of articles by row, the newest first.
    fileprivate(set) var articlesByRow: [String: [ContentPath]] = [:]
    /// URLs of news on other sites, by identifier of the row.
    fileprivate(set) var externalNews: [String: [String]] = [:]
}

/// Finds ``RegisterLinks``.
struct RegisterLinker {
    let library: LibraryOutline
    let options: SiteOptions
    let map: LinkMap
    /// Newest first.
    let articles: [ArticleOutline]

    func links(_ findings: inout [Diagnostic]) -> RegisterLinks {
        var links = RegisterLinks()
        linkRowsOfArticles(&links, &findings)
        linkNewsOfRows(&links, &findings)
        guard !links.articlesByRow.isEmpty else { return links }
        let positions = Dictionary(keepingFirst: articles.enumerated().map { ($1.id, $0) })
        for row in links.articlesByRow.keys {
            links.articlesByRow[row]?.sort { (positions[$0] ?? .max, $0) < (positions[$1] ?? .max, $1) }
        }
        return links
    }

    private func linkRowsOfArticles(_ links: inout RegisterLinks, _ findings: inout [Diagnostic]) {
        let index = RowIndex(library.registers.registers)
        for article in library.articles where !article.register.isEmpty {
            let publication = options.publication(of: article)
            if case .expired = publication { continue }
            for name in article.register {
                guard let row = index.row(name.located, &findings), publication == .published else { continue }
                link(article.id, row, &links)
            }
        }
    }

    private func linkNewsOfRows(_ links: inout RegisterLinks, _ findings: inout [Diagnostic]) {
        let naming = library.registers.registers.compactMap { register in
            register.definition.columns[.news].map { (register: register, column: $0.name) }
        }
        guard !naming.isEmpty else { return }
        let byAddress = Dictionary(keepingFirst: articles.map { ($0.address, $0.id) })
        for (register, column) in naming {
            for row in register.rows {
                guard case .list(let names) = row.value(of: column) else { continue }
                let linked = linkNews(names, byAddress, &findings)
                guard register.isShown else { continue }
                for id in linked.articles { link(id, row.id, &links) }
                if !linked.elsewhere.isEmpty { links.externalNews[row.id] = linked.elsewhere }
            }
        }
    }

    /// Resolves the articles that a row names into identifiers of articles and URLs on other sites.
    private func linkNews(
        _ names: [Located<String>],
        _ byAddress: [Address: ContentPath],
        _ findings: inout [Diagnostic]
    ) -> (articles: [ContentPath], elsewhere: [String]) {
        var articles: [ContentPath] = []
        var elsewhere: [String] = []
        for name in names {
            // Paths in a row are relative to content/, because the row's own file is far from the articles.
            var resolver = LinkResolver(map: map, file: "", leavesOutHeld: true, suggests: false)
            switch resolver.link(name.value, at: name.location) {
            case .page(let address, _) where byAddress[address] != nil:
                if let id = byAddress[address] { articles.append(id) }
            case .external(let url) where url.hasPrefix("http"):
                elsewhere.append(url)
            default:
                findings +=
                    resolver.diagnostics.contains(where: \.isAboutUnseen)
                    ? resolver.diagnostics
                    : [
                        UnknownNews.diagnostic(
                            name,
                            // A suggestion takes time, and no more findings are listed.
                            known: findings.count < DiagnosticBound.limit ? map.suggestions.articles : .none
                        )
                    ]
            }
        }
        return (articles, elsewhere)
    }

    private func link(_ article: ContentPath, _ row: String, _ links: inout RegisterLinks) {
        guard links.articlesByRow[row]?.contains(article) != true else { return }
        links.articlesByRow[row, default: []].append(article)
        links.rowsByArticle[article, default: []].append(row)
    }
}

/// Finds rows by the names that editors write.
struct RowIndex {
    private let shown: Set<String>
    private let hidden: Set<String>
    /// Identifiers by number, and by `<register>/<number>`.
    private let byNumber: [String: [String]]
    /// Those of them that are shown.
    private let shownByNumber: [String: [String]]
    /// The possible names of rows that are held back, and the registers whose whole tables are.
    private let heldNames: Set<String>
    private let heldRegisters: Set<String>
    private let shownNames: SuggestionIndex
    /// Numbers that only one row has.
    private let numbers: SuggestionIndex

    init(_ registers: [Register]) {
        var shown: Set<String> = []
        var hidden: Set<String> = []
        var byNumber: [String: [String]] = [:]
        for register in registers {
            for row in register.rows {
                if register.isShown { shown.insert(row.id) } else { hidden.insert(row.id) }
                byNumber[row.nomor, default: []].append(row.id)
                byNumber["\(register.name)/\(row.nomor)", default: []].append(row.id)
            }
        }
        heldNames = Set(
            registers.flatMap { register in
                register.heldRows.flatMap { [$0.row.id, $0.row.nomor, "\(register.name)/\($0.row.nomor)"] }
            }
        )
        heldRegisters = Set(registers.filter { !$0.heldTables.isEmpty }.map(\.name))
        self.shown = shown
        self.hidden = hidden
        self.byNumber = byNumber
        shownByNumber = byNumber.mapValues { $0.filter(shown.contains) }
        shownNames = SuggestionIndex { [shown] in Array(shown) }
        numbers = SuggestionIndex { [byNumber] in byNumber.filter { $0.value.count == 1 }.map(\.key) }
    }

    /// Returns the identifier of the row with a name. Reports a name for which there is not exactly one visible row,
    /// and returns nil. Whole identifiers take precedence over numbers, and visible rows over hidden ones.
    func row(_ name: Located<String>, _ findings: inout [Diagnostic]) -> String? {
        let wanted = name.value.spacedOnce
        if shown.contains(wanted) { return wanted }
        let candidates = shownByNumber[wanted] ?? []
        if candidates.count == 1 { return candidates[0] }
        if candidates.count > 1 {
            findings.append(UnknownRegisterRow.ambiguous(name, candidates: candidates))
        } else if byNumber[wanted] == nil, isHeld(wanted) {
            findings.append(LinkToHeld.diagnostic(name.value, isLeftOut: true, at: name.location))
        } else if hidden.contains(wanted) || byNumber[wanted] != nil {
            findings.append(UnknownRegisterRow.hidden(name))
        } else {
            findings.append(
                UnknownRegisterRow.unknown(
                    name,
                    nearest: findings.count < DiagnosticBound.limit ? nearest(to: wanted) : nil
                )
            )
        }
        return nil
    }

    private func isHeld(_ name: String) -> Bool {
        guard let slash = name.firstIndex(of: "/") else { return heldNames.contains(name) || !heldRegisters.isEmpty }
        return heldNames.contains(name) || heldRegisters.contains(String(name[..<slash]))
    }

    private func nearest(to name: String) -> String? {
        if let row = shownNames.nearest(to: name) { return row }
        return numbers.nearest(to: name).flatMap { byNumber[$0]?.first }
            .flatMap { shown.contains($0) ? $0 : nil }
    }
}
