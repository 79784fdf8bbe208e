/// Marks in columns that are ticked.
enum TickText {
    private static let checks: Set<String> = ["√", "✓", "✔", "☑", "🗸", "v", "ü"]
    private static let crosses: Set<String> = ["x", "×"]
    private static let yes = checks.union(crosses).union(["ada", "ya", "yes", "true", "benar", "1", "•", "●", "*"])
    private static let no: Set<String> = [
        "-", "–", "—", "tidak", "tidak ada", "no", "false", "salah", "0", "☐", "✗", "✘", "✕", "✖",
    ]

    /// Whether a cell says that the heading holds.
    static func isYes(_ text: String) -> Bool { text.utf8.count <= 5 && yes.contains(text.lowercased()) }

    /// Whether a cell says that it does not.
    static func isNo(_ text: String) -> Bool { text.utf8.count <= 9 && no.contains(text.lowercased()) }

    static func isMark(_ text: String) -> Bool { isYes(text) || isNo(text) }

    static func isCheck(_ text: String) -> Bool {
        text.utf8.count <= 4 && (checks.contains(text.lowercased()) || ["ada", "ya"].contains(text.lowercased()))
    }

    static func isCross(_ text: String) -> Bool { text.utf8.count <= 2 && crosses.contains(text.lowercased()) }
}
