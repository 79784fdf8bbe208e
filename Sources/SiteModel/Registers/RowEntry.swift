public import Content
public import Reading
public import Registers

/// A row of a register, as it is shown.
public struct RowEntry: Sendable {
    public let row: AnyRow
    public let address: String
    /// The documents and pages themselves, in the order of the row. Empty where none is named or what is named is not there;
    /// always empty for exempt rows.
    public let documents: [RowDocument]
    /// What the row names beside them that leads nowhere, as written.
    public let deadDocuments: [String]
    /// Whether it was refreshed in time. Nil for rows that need not be refreshed.
    public let freshness: Freshness?
    /// How long it is still exempt. Nil for rows that are not exempt.
    public let term: ExemptionTerm?
    /// Identifiers of the articles that name the row or that it names, newest first.
    public let articles: [String]
    /// News on other sites that the row names.
    public let externalNews: [String]
    /// What follows from other cells of the row and the calendar, by column: working days to an answer. Only columns that
    /// the row leaves empty.
    public let reckoned: [String: CellValue]
    /// Identifier of the row before in its list.
    public internal(set) var previous: String?
    /// Identifier of the row after.
    public internal(set) var next: String?

    /// What the row says in a column, or what is reckoned there. Nil where it is neither.
    public func value(of column: String) -> CellValue? { row.value(of: column) ?? reckoned[column] }

    public var id: String { row.id }
    public var title: String { row.title }
    public var isStale: Bool { freshness?.isStale == true }
    /// Whether the row is one of a DIK and its exemption has not ended.
    public var isExempt: Bool { term?.isInForce == true }
    public var reference: RowReference { RowReference(id: id, address: address, title: title) }
}

/// Where the information of a row is, or another form of a page.
public enum RowDocument: Sendable, Hashable {
    /// A file in `content/media/`; its address is percent-encoded, its size in bytes.
    case file(address: String, path: String, size: Int)
    /// A page of this portal.
    case page(address: String)
    case external(url: String)
}

/// Whether a row has been refreshed in time for its class.
public enum Freshness: Sendable, Hashable {
    /// The row names no date by which to tell.
    case undated
    /// The last day on which it is fresh.
    case fresh(until: CalendarDay)
    /// The first day on which it was stale.
    case stale(since: CalendarDay)

    public var isStale: Bool {
        if case .stale = self { return true }
        return false
    }

    /// The freshness of a row, seen on a day.
    ///
    /// - Parameters:
    ///   - refreshed: when it was last refreshed.
    ///   - months: how long that holds. The day this many months later is the last fresh one.
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
    /// Whether the information was refreshed in time for its class. Nil where nothing asks for that.
    public func freshness(today: CalendarDay, deadlines: Deadlines, zone: SiteTimeZone) -> Freshness? {
        guard !isFixed, let months = deadlines.refreshMonths(of: klasifikasi) else { return nil }
        return Freshness(
            refreshed: modified.map { CalendarDay(at: $0, in: zone) },
            months: months,
            today: today
        )
    }

    /// Whether the information never changes: records that are kept for ever, and regulations, which stay as they were
    /// enacted.
    private var isFixed: Bool { retensi == .permanen || LawCitation.isTitleOfRegulation(judul) }
}

/// How long an exemption still lasts.
public enum ExemptionTerm: Sendable, Hashable {
    /// The row says `permanen`.
    case permanent
    /// An event ends it, in the words of the row. On the day `review`, if one is set, the body looks at it again.
    case event(String, review: CalendarDay?)
    /// The row gives no end that could be reckoned. What it says of its period, as written; may be empty.
    case unstated(String)
    /// The information is public from the day `opens` on. From the day `relabelBy` on, it is to be relabelled.
    case running(opens: CalendarDay, relabelBy: CalendarDay)
    /// The term ended on that day, and the row is still listed. What `register.yaml` says of such rows; nil where nothing.
    case ended(since: CalendarDay, RegisterDefinition.AfterEnd?)

    /// Whether the information is exempt still.
    public var isInForce: Bool {
        if case .ended = self { return false }
        return true
    }
}

extension Deadlines {
    /// Months after which information of a class is stale.
    ///
    /// Nil where neither the law nor the portal's settings ask for it.
    func refreshMonths(of klasifikasi: Klasifikasi?) -> Int? {
        klasifikasi == .berkala ? min(refreshMonths, staleMonths ?? refreshMonths) : staleMonths
    }
}
