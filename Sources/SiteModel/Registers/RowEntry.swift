public import Content
public import Reading
public import Registers

/// A row of a register, with everything that pages show about it. It never changes, and is shared by all who have it: views of
/// thousands of rows are copied often.
public final class RowEntry: Sendable {
    public let row: AnyRow
    public let address: Address
    /// The existing documents and pages of the row, in order. Always empty for exempt rows.
    public let documents: [RowDocument]
    /// The documents that the row names and that do not exist, as written.
    public let deadDocuments: [String]
    /// Whether the row was refreshed in time. Nil for rows that need not be refreshed.
    public let freshness: Freshness?
    /// The remaining term of the exemption. Nil for rows that are not exempt.
    public let term: ExemptionTerm?
    /// Identifiers of the articles connected with the row, the newest first.
    public let articles: [ContentPath]
    /// URLs of the articles on other sites that the row names.
    public let externalNews: [String]
    /// What follows from other cells of the row and the calendar, by column: working days to an answer. Only columns that the row leaves empty.
    public let reckoned: [String: CellValue]
    /// Identifier of the row before in its list.
    public let previous: String?
    /// The identifier of the next row in its list.
    public let next: String?

    init(
        row: AnyRow,
        address: Address,
        documents: [RowDocument],
        deadDocuments: [String],
        freshness: Freshness?,
        term: ExemptionTerm?,
        articles: [ContentPath],
        externalNews: [String],
        reckoned: [String: CellValue],
        previous: String? = nil,
        next: String? = nil
    ) {
        self.row = row
        self.address = address
        self.documents = documents
        self.deadDocuments = deadDocuments
        self.freshness = freshness
        self.term = term
        self.articles = articles
        self.externalNews = externalNews
        self.reckoned = reckoned
        self.previous = previous
        self.next = next
    }

    /// The same entry between its neighbours in a list.
    func between(_ previous: RowEntry?, _ next: RowEntry?) -> RowEntry {
        RowEntry(
            row: row,
            address: address,
            documents: documents,
            deadDocuments: deadDocuments,
            freshness: freshness,
            term: term,
            articles: articles,
            externalNews: externalNews,
            reckoned: reckoned,
            previous: previous?.id,
            next: next?.id
        )
    }

    /// What the row says in a column, or what is reckoned there. Nil where it is neither.
    public func value(of column: String) -> CellValue? { row.value(of: column) ?? reckoned[column] }

    public var id: String { row.id }
    public var title: String { row.title }
    public var isStale: Bool { freshness?.isStale == true }
    /// Whether the row belongs to a DIK and its exemption has not ended.
    public var isExempt: Bool { term?.isInForce == true }
    public var reference: RowReference { RowReference(id: id, address: address, title: title) }
}

/// A document of a row, or another form of a page.
public enum RowDocument: Sendable, Hashable {
    /// A file in `content/media/`, with its path below `content/` and its size in bytes.
    case file(address: Address, path: ContentPath, size: Int)
    /// A page of this portal, with the `#fragment` or `?query` that follows its address; may be empty.
    case page(address: Address, suffix: String)
    case external(url: String)
}

/// Whether a row was refreshed in time for its class.
public enum Freshness: Sendable, Hashable {
    /// The row has no date to tell by.
    case undated
    /// The last day on which the row is fresh.
    case fresh(until: CalendarDay)
    /// The first day on which the row was stale.
    case stale(since: CalendarDay)

    public var isStale: Bool {
        if case .stale = self { return true }
        return false
    }

    /// Determines the freshness of a row on a day.
    ///
    /// - Parameters:
    ///   - refreshed: the day on which the row was last refreshed.
    ///   - months: the number of months for which it stays fresh; the same day that many months later is the last.
    public init(refreshed: CalendarDay?, months: Int, today: CalendarDay) {
        guard let refreshed else {
            self = .undated
            return
        }
        let last = refreshed.advanced(byMonths: months)
        self = today <= last ? .fresh(until: last) : .stale(since: last.advanced(byDays: 1))
    }
}

extension PublicInformation {
    /// Returns whether the information was refreshed in time for its class. Nil where it need not be refreshed.
    public func freshness(today: CalendarDay, deadlines: Deadlines, zone: SiteTimeZone) -> Freshness? {
        guard !isFixed, let months = deadlines.refreshMonths(of: klasifikasi) else { return nil }
        return Freshness(refreshed: modified.map { CalendarDay(at: $0, in: zone) }, months: months, today: today)
    }

    /// Whether the information never changes: permanent records, and regulations, which stay as enacted.
    private var isFixed: Bool { retensi == .permanen || LawCitation.isTitleOfRegulation(judul) }
}

public enum ExemptionTerm: Sendable, Hashable {
    /// The row says `permanen`.
    case permanent
    /// The exemption ends with an event, described in the row's words. The body reviews it on the day `review`, if one is set.
    case event(String, review: CalendarDay?)
    /// The row gives no end that can be computed: its period as written, which may be empty.
    case unstated(String)
    /// The information is public from the day `opens` on, and should be relabelled from the day `relabelBy` on.
    case running(opens: CalendarDay, relabelBy: CalendarDay)
    /// The exemption ended on this day, and the row is still listed. The second value is what `register.yaml` says
    /// about such rows; nil where it says nothing.
    case ended(since: CalendarDay, RegisterDefinition.AfterEnd?)

    /// Whether the information is still exempt.
    public var isInForce: Bool {
        if case .ended = self { return false }
        return true
    }
}

extension Deadlines {
    /// Returns the number of months after which information of a class is stale, or nil where neither the law nor the portal's settings set a limit.
    func refreshMonths(of klasifikasi: Klasifikasi?) -> Int? {
        klasifikasi == .berkala ? min(refreshMonths, staleMonths ?? refreshMonths) : staleMonths
    }
}
