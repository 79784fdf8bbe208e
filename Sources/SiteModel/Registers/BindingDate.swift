public import Diagnostics
public import Reading

/// A day that binds the body, for its calendar.
public struct BindingDate: Sendable, Hashable {
    public enum Kind: Int, Sendable, CaseIterable {
        /// The last day on which a row of the DIP is fresh.
        case refresh
        /// From this day on, an exempt row is to be relabelled.
        case relabel
        /// On this day exempt information becomes public.
        case opening
        /// On this day the body looks again at an exemption that an event ends.
        case review
        /// The last day for the yearly report.
        case report
    }

    public let day: CalendarDay
    public let kind: Kind
    /// Identifier of the row; for the report, the year it is about.
    public let subject: String
    /// What is to be done, in a few words with the row's title.
    public let title: LocalizedText
    /// The page that shows it.
    public let address: String
}
