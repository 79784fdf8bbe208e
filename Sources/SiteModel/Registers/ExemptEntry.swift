import Reading
import Registers

/// A row of the Daftar Informasi yang Dikecualikan, as it is shown. It never has a document and never links to one.
public struct ExemptEntry: Sendable {
    public let id: String
    public let address: String
    public let title: String
    public let information: ExemptInformation
    public let term: ExemptionTerm
    /// Identifiers of the articles that name the row, newest first.
    public let articles: [String]
    public internal(set) var previous: String?
    public internal(set) var next: String?

    public var reference: RowReference { RowReference(id: id, address: address, title: title) }
}

/// How long an exemption still lasts.
public enum ExemptionTerm: Sendable, Hashable {
    /// Nothing in the row gives an end.
    case endless
    /// The information is public from the day `opens` on, in `remainingDays` days: 0 where that is later today. From the
    /// day `relabelBy` on, it is to be relabelled.
    case running(opens: CalendarDay, remainingDays: Int, relabelBy: CalendarDay)
    /// The information is public since that day; the row should have left the list.
    case ended(since: CalendarDay)

    public var remainingDays: Int? {
        if case .running(_, let days, _) = self { return days }
        return nil
    }
}
