/// What mail programs put around a message: the head of one that was forwarded, and the last line of phones.
extension SlipFinder {
    /// Reports such lines. Returns whether a paragraph has some. What a text quotes, or announces with a colon, it shows on purpose.
    mutating func readMail(_ lines: [Line]) -> Bool {
        let lines = lines.filter { !$0.isQuoted }
        let isAnnounced = lines.first.map { byte(trimmedEnd(0..<$0.whole.lowerBound) - 1) == 0x3A } ?? false
        let subject =
            isAnnounced
            ? nil : lines.first { line in ["Subject:", "Subjek:"].contains { hasPrefix($0, at: line.start) } }
        let marks = lines.filter { line in
            isMailMark(line, isLast: line.number == lines.last?.number)
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
    private func isMailMark(_ line: Line, isLast: Bool) -> Bool {
        switch sign(line.start) {
        case "-" where hasPrefix("---", at: line.start):
            Self.heads.contains(string(line.text).lowercased().split { "- ".contains($0) }.joined(separator: " "))
        case "B": hasPrefix("Begin forwarded message:", at: line.start)
        case "T", "E":
            [
                "This e-mail and any ", "This email and any ", "This message is confidential", "This message and any ",
                "Email ini bersifat rahasia", "Email ini dan lampiran",
            ].contains { hasPrefix($0, at: line.start) }
        case "S", "D":
            // A sentence may begin so: "Dikirim dari ponsel warga, foto itu …".
            isLast && line.text.count <= 60
                && ["Sent from ", "Dikirim dari "].contains { start in
                    hasPrefix(start, at: line.start)
                        && Self.devices.contains { hasPrefix($0, at: line.start + start.utf8.count) }
                } && string(line.text).split(separator: " ").count <= 8 && !line.text.contains { sign($0) == "," }
        case "O", "P":
            // "Pada Senin akun @humas menulis:" is a sentence.
            ["On ", "Pada "].contains { hasPrefix($0, at: line.start) }
                && line.text.contains { sign($0) == "@" && (isLetter($0 - 1) || isDigit($0 - 1)) }
                && ["wrote:", "menulis:"].contains { hasPrefix($0, at: trimmedEnd(line.text) - $0.utf8.count) }
        default: false
        }
    }
}
