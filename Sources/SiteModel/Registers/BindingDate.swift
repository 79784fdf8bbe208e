public import Content
public import Diagnostics
public import Reading

/// A deadline of the public body, for its calendar.
public struct BindingDate: Sendable, Hashable {
    public enum Kind: Int, Sendable, CaseIterable {
        /// The last day on which a row of the DIP counts as fresh.
        case refresh
        /// The day from which on an exempt row should be relabelled.
        case relabel
        /// The day on which exempt information becomes public.
        case opening
        /// The day on which the body reviews an exemption until an event.
        case review
        /// The last day for publishing the yearly report.
        case report
    }

    public let day: CalendarDay
    public let kind: Kind
    /// The identifier of the row; for the report, the year that it is about.
    public let subject: String
    /// A short description of the task with the row's title.
    public let title: LocalizedText
    /// The address of the page that shows the row or report.
    public let address: Address
}
