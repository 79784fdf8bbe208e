/// What can be found: a page with the texts by which it is found and those that a list of results shows.
public struct SearchDocument: Sendable {
    /// The heading, in which a word weighs most.
    public var title: String
    /// Where it is, as it stands in a link.
    public var address: String
    /// The day it is of, as ISO 8601; empty where it has none.
    public var day: String
    /// What it is, in words, such as its section and categories.
    public var note: String
    /// Its first words.
    public var lead: String
    /// Everything else that it is found by.
    public var texts: [String]
    /// What filters choose it by, such as `kategori:pemerintahan`. A label has a colon, which no word has.
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
