import Diagnostics
import Patterns
import Reading

/// A password in a text that everybody may read.
package enum WrittenPassword {
    static let rule = Rule.warning(
        "written-password",
        title: LocalizedText(id: "Kata sandi di dalam naskah", en: "Password in a text"),
        explanation: """
            Kata sandi surel, panel, atau aplikasi yang tertulis di naskah dapat dipakai siapa saja, dan tetap ada di salinan mesin pencari \
            sesudah dihapus: hapus, lalu ganti kata sandinya. Kata sandi rapat daring untuk umum tidak dilaporkan.
            """,
        en: """
            A password of a mailbox, a panel or an application in a text can be used by anybody, and stays in the copies of search \
            engines after it is deleted: delete it, and change the password. Those of public online meetings are not reported.
            """,
        wrong: "Masuk dengan kata sandi: Kota2026.",
        right: "Masuk dengan kata sandi Anda."
    )

    /// `Kata sandi: abc123`, `Password (cPanel): abc123`, `user kota password abc123`. Prose tells much about passwords, so a colon or "adalah"
    /// and a digit are asked for; cells of registers, which `InternalNote` reads, tell less, and there a PIN or a word without digits counts as well.
    private static let password = Pattern(
        /(?i:\buser(?:name)?(?::? |:)(?!dan |atau )\S+,? (?:dan )?pass(?:word)?:?|\b(?:pass(?= ?[:=])|password(?:nya)?|passwd|pwd|pw(?= ?[:=])|kata sandi(?:nya)?|sandi(?= (?:surel|e-?mail|wi-?fi|akun|aplikasi|panel|cpanel|admin|server|login)\b)|passcode)(?: [\w\-]{1,12}){0,3}(?: \([^()]{1,20}\))?(?: ?[:=]| adalah\b)) ?(\S*\d\S*)(.*)/
    )
    /// What every word for one has, in the ways that people write it.
    private static let words = [
        "pass", "Pass", "PASS", "pwd", "Pwd", "PWD", "PW:", "PW :", "pw:", "pw :", "Pw:", "ata sandi", "ata Sandi",
        "ATA SANDI", "andi surel", "andi email", "andi akun", "andi aplikasi", "andi panel", "andi admin",
        "andi server", "andi login", "andi wifi", "andi Wi", "andi cPanel",
    ]
    /// What a paragraph with the way to an online meeting has.
    private static let meetings = ["zoom", "meeting", "webinar"]

    /// Returns whether a password is in a text.
    package static func appears(in text: String) -> Bool {
        words.contains { text.utf8.contains(bytesOf: $0) }
            && text.split(separator: "\n").contains { range(in: String($0)) != nil }
    }

    /// Returns the diagnostic for the first password. Nil where there is none, and in invitations to online meetings.
    static func diagnostic(in prose: Prose) -> Diagnostic? {
        guard prose.contains(oneOf: words) else { return nil }
        let lines = Array(prose.lines)
        for (index, bytes) in lines.enumerated() where words.contains(where: { bytes.contains(bytesOf: $0) }) {
            let line = String(decoding: bytes, as: UTF8.self)
            guard let found = range(in: line) ?? column(in: lines, index), !isInvitation(lines, index) else { continue }
            return Diagnostic(
                rule,
                at: prose.place(ofLine: index, column: line[..<found.lowerBound].unicodeScalars.count + 1),
                id: "memuat kata sandi",
                en: "holds a password",
                help: "hapus, lalu ganti kata sandinya; biarkan bila memang untuk umum",
                en: "delete it, and change the password; leave one that is for everybody"
            )
        }
        return nil
    }

    private static let heading = Pattern(/(?i:password|kata sandi|sandi|pwd|passcode)/)
    private static let secret = Pattern(/(?=\S*\d)(?=\S*\p{L})[^\s\/<>]{4,}/)

    /// Returns the name of a column that holds a password in one of its rows, where a line is the heading of a table.
    private static func column(in lines: [ArraySlice<UInt8>], _ index: Int) -> Range<String.Index>? {
        func cells(_ bytes: ArraySlice<UInt8>) -> [Substring] {
            var row = Substring(decoding: bytes, as: UTF8.self).drop { " >".contains($0) }
            if row.first == "|" { row = row.dropFirst() }
            return row.split(separator: "|", omittingEmptySubsequences: false)
        }
        let isDashes: (UInt8) -> Bool = { " >|-:".utf8.contains($0) }
        guard index + 2 < lines.count, lines[index + 1].contains(UInt8(ascii: "-")),
            lines[index + 1].allSatisfy(isDashes)
        else { return nil }
        for (place, name) in cells(lines[index]).enumerated() where String(name).trimmed.wholeMatch(of: heading) != nil
        {
            let rows = lines[(index + 2)...].prefix { $0.contains(UInt8(ascii: "|")) }
            let isHeld = rows.contains { row in
                let cells = cells(row)
                return cells.indices.contains(place) && String(cells[place]).trimmed.wholeMatch(of: secret) != nil
            }
            if isHeld { return name.startIndex..<name.endIndex }
        }
        return nil
    }

    /// Whether the paragraph of a line names an online meeting, or a short line above it, such as `Meeting ID: 123`. Of long paragraphs,
    /// the lines around it count.
    private static func isInvitation(_ lines: [ArraySlice<UInt8>], _ index: Int) -> Bool {
        let isFilled: (Int) -> Bool = { lines[$0].contains { $0 > 0x20 } }
        var (start, end) = (index, index)
        while start > 0, index - start < 20, isFilled(start - 1) { start -= 1 }
        while end + 1 < lines.count, end - index < 20, isFilled(end + 1) { end += 1 }
        if start > 1, lines[start - 2].count <= 40 { start -= 2 }
        return lines[start...end].contains { line in
            let text = String(decoding: line, as: UTF8.self).lowercased()
            return meetings.contains { text.utf8.contains(bytesOf: $0) }
        }
    }

    /// Returns where a line has a password. Nil for what is said about passwords: how long they are to be, when they change, which are
    /// weak, which standard is about them.
    private static func range(in line: String) -> Range<String.Index>? {
        guard let found = line.firstMatch(of: password) else { return nil }
        let word = found.output.1.drop { "\"'“*".contains($0) }
        let (said, rest) = (found.output.0.dropLast(found.output.2.count).lowercased(), String(found.output.2).trimmed)
        let isAdvice = advice.contains(where: said.contains) || rest.hasPrefix("karakter")
        // A "day pass" has a price, a "by pass" a place.
        let before = line[..<found.range.lowerBound].last { $0 != " " }
        let isTicket = said.prefixMatch(of: pass) != nil && before.map { $0.isLetter || $0.isNumber } == true
        let isStandard = word.wholeMatch(of: standard) != nil && !rest.isEmpty
        let isOther = word.contains("/") || word.hasPrefix("<") || word.hasPrefix("Rp")
        guard word.count > 3, word.contains(where: \.isLetter), !isAdvice, !isTicket, !isStandard, !isOther
        else { return nil }
        return found.range
    }

    private static let advice = [
        "min.", "maks.", "max.", "lemah", "buruk", "contoh", "kuat", "populer", "umum", "sering",
    ]
    private static let pass = Pattern(/pass ?[:=]/)
    private static let standard = Pattern(/[A-Z]{2,6}\d+/)
}
