import Content
import Reading
import Registers

/// A row of the Daftar Informasi Publik, as it is shown.
public struct PublicEntry: Sendable {
    public let id: String
    public let address: String
    /// `judul` or, where it is empty, the number.
    public let title: String
    public let information: PublicInformation
    /// The document or page itself. Nil where none is named or what is named is not there.
    public let document: RowDocument?
    public let freshness: Freshness
    /// Identifiers of the articles that name the row or that it names, newest first.
    public let articles: [String]
    /// News on other sites that the row names.
    public let externalNews: [String]
    /// The row before in the whole list.
    public internal(set) var previous: String?
    /// The row after.
    public internal(set) var next: String?

    public var reference: RowReference { RowReference(id: id, address: address, title: title) }

    /// When the information was last refreshed or, failing that, published.
    public var lastModified: Instant? { information.tanggalMutakhir ?? information.tanggalTerbit }
}

/// Where the information of a row is.
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
    /// Whether the information was refreshed in time for its class.
    public func freshness(today: CalendarDay, deadlines: Deadlines, zone: SiteTimeZone) -> Freshness {
        Freshness(
            refreshed: (tanggalMutakhir ?? tanggalTerbit).map { CalendarDay(at: $0, in: zone) },
            months: deadlines.refreshMonths(of: klasifikasi),
            today: today
        )
    }
}

extension Deadlines {
    /// Months after which information of a class is stale.
    func refreshMonths(of klasifikasi: Klasifikasi?) -> Int {
        klasifikasi == .berkala ? min(refreshMonths, staleMonths) : staleMonths
    }
}
