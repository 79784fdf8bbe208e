/// Comments of HTML, which no reader sees, and which may hold what editors took out of a text.
public enum HTMLComment {
    /// What programs write: conditional comments of Word and browsers, marks of editors, addresses of saved pages.
    private static let marks = [
        "[if", "[endif", "<![endif", "wp:", "/wp:", "more", "nextpage", "noteaser", "StartFragment", "EndFragment",
        "[CDATA[", "saved from url",
    ]

    /// Returns the words of a comment. Nil where a program wrote it, or where it has none.
    public static func words(_ comment: String) -> String? {
        let text = HTMLText.collapsed(comment)
        let isWritten = text.contains(where: \.isLetter) && !marks.contains(where: text.hasPrefix)
        return isWritten ? text : nil
    }

    /// Returns whether the system begins a paragraph, or a page, at a comment.
    static func endsParagraph(_ comment: String) -> Bool {
        let text = comment.drop(while: \.isWhitespace)
        return text.hasPrefix("nextpage") || text.hasPrefix("more")
    }
}
