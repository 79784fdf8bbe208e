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

    /// `Kata sandi: abc123`, `user kota password abc123`; not "Password: minimal 8 karakter".
    private static let password = Pattern(
        /(?i:\b(?:password|passwd|pwd|kata sandi|passcode)(?: \w{1,12}){0,3} ?[:=]|\buser(?:name)?:? ?\S+,? (?:dan )?(?:password|pass|sandi):?) ?\S*\d\S*/
    )
    private static let traces = ["ass", "PASS", "pwd", "andi"]

    /// Returns whether a password is in a text.
    package static func appears(in text: String) -> Bool {
        traces.contains { text.utf8.contains(bytesOf: $0) } && text.contains(password)
    }

    /// What a text with the way to an online meeting has.
    private static let meetings = ["zoom", "Zoom", "ZOOM", "eeting", "MEETING", "ebinar"]
    /// The words for one, of which a text has one before it is searched.
    private static let words = ["assword", "ASSWORD", "ata sandi", "ata Sandi", "ATA SANDI", "asscode", "sername"]

    /// Returns the diagnostic for the first password. Nil where there is none, and in invitations to online meetings.
    static func diagnostic(in prose: Prose) -> Diagnostic? {
        guard prose.contains(oneOf: words), !prose.contains(oneOf: meetings) else { return nil }
        for (index, bytes) in prose.lines.enumerated() where words.contains(where: { bytes.contains(bytesOf: $0) }) {
            let line = String(decoding: bytes, as: UTF8.self)
            guard let found = line.firstMatch(of: password), isOne(found.output) else { continue }
            let column = line[..<found.range.lowerBound].unicodeScalars.count + 1
            return Diagnostic(
                rule,
                at: prose.place(ofLine: index, column: column),
                id: "memuat kata sandi",
                en: "holds a password",
                help: "hapus, lalu ganti kata sandinya; biarkan bila memang untuk umum",
                en: "delete it, and change the password; leave one that is for everybody"
            )
        }
        return nil
    }

    /// Whether the last word may be a password: long enough, and not the number of signs that one has to have.
    private static func isOne(_ match: Substring) -> Bool {
        let word = match.split(whereSeparator: { " :=".contains($0) }).last ?? ""
        return word.count > 3
    }
}
