/// What mail programs put around a message: the head of one that was forwarded, and the last line of phones.
extension SlipFinder {
    /// Reports such lines. Returns whether a paragraph has some.
    mutating func readMail(_ lines: [Line]) -> Bool {
        let subject = lines.first { line in ["Subject:", "Subjek:"].contains { hasPrefix($0, at: line.start) } }
        let marks = lines.filter { line in
            isMailMark(line)
                || subject.map { $0.number > line.number } == true
                    && ["From:", "Dari:"].contains { hasPrefix($0, at: line.start) }
        }
        for line in marks { report(.foreign(.mail), line.text) }
        return !marks.isEmpty
    }

    private static let devices = ["my ", "iPhone", "iPad", "Outlook", "Yahoo", "Samsung", "ponsel", "Mail for "]
    private static let heads = [
        "forwarded message", "original message", "pesan terusan", "pesan asli", "pesan diteruskan",
    ]

    /// `Sent from my iPhone`, `---------- Forwarded message ---------`, `Pada Senin Humas <humas@kota.example> menulis:`.
    private func isMailMark(_ line: Line) -> Bool {
        switch sign(line.start) {
        case "-" where hasPrefix("---", at: line.start):
            Self.heads.contains(string(line.text).lowercased().split { "- ".contains($0) }.joined(separator: " "))
        case "B": hasPrefix("Begin forwarded message:", at: line.start)
        case "S", "D":
            ["Sent from ", "Dikirim dari "].contains { start in
                hasPrefix(start, at: line.start)
                    && Self.devices.contains { hasPrefix($0, at: line.start + start.utf8.count) }
            }
        case "O", "P":
            ["On ", "Pada "].contains { hasPrefix($0, at: line.start) } && line.text.contains { sign($0) == "@" }
                && ["wrote:", "menulis:"].contains { hasPrefix($0, at: trimmedEnd(line.text) - $0.utf8.count) }
        default: false
        }
    }
}
