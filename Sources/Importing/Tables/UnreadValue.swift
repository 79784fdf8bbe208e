/// A value that only the old database could evaluate, such as `NOW()`. It is neither a text nor empty: a
/// row with one in a column that says whether the row was shown is not certain to have been shown.
enum UnreadValue {
    /// In front of what the source writes. No text has this character, the last for private use.
    private static let mark: Character = "\u{10FFFD}"

    static func make(of text: String) -> String { "\(mark)\(text)" }

    static func isOne(_ text: String) -> Bool { text.first == mark }

    /// Returns what the source writes, for reports.
    static func shown(_ text: String) -> String { isOne(text) ? String(text.dropFirst()) : text }
}
