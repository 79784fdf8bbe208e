/// A page in the index: the texts that queries match, and those that a list of results shows.
public struct SearchDocument: Sendable {
    /// The heading. A word weighs most here.
    public var title: String
    /// The address, as written in a link.
    public var address: String
    /// The date of the page in ISO 8601, without a time; empty where it has none.
    public var day: String
    /// A description of the kind of page, such as its section and categories.
    public var note: String
    /// The first words of its text.
    public var lead: String
    /// All other texts that queries match.
    public var texts: [String]
    /// The labels that filters select, such as `kategori:pemerintahan`. The colon tells labels from words.
    public var labels: [String]

    public init(
        title: String,
        address: String,
        day: String = "",
        note: String = "",
        lead: String = "",
        texts: [String] = [],
        labels: [String] = []
    ) {
        self.title = title
        self.address = address
        self.day = day
        self.note = note
        self.lead = lead
        self.texts = texts
        self.labels = labels
    }
}
