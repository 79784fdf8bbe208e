import ASCII
import Diagnostics
import Markdown
import Patterns
import Reading
import Serialization

/// What other programs left in a text, which readers see as it is written: HTML in a title, the headers of a chat, errors of Word
/// and Excel.
enum ShownAsWritten {
    /// Bold letters and a link of Markdown, and a sign of JSON.
    private static let code = Pattern(/\*\*[^*\s][^*]*\*\*|\[[^\]]+\]\(https?:[^)]+\)|\\u[0-9a-fA-F]{4}/)

    /// What a text with such a piece has somewhere.
    private static let traces = ["**", "](", "\\u"]

    /// Returns the diagnostic for the first code of HTML, Markdown or JSON, or a joined letter, in a title or a summary. Nil where there is none.
    static func diagnostic(_ text: Located<String>, of key: String) -> Diagnostic? {
        if let plain = StyledLetters.replaced(in: text.value) {
            let letters = LocalizedText(
                id: "huruf hias (huruf rumus)",
                en: "decorated letters (those of formulas)"
            )
            return diagnostic(letters, in: text, of: key, plain: plain)
        }
        if let plain = JoinedLetters.separated(in: text.value) {
            let letters = LocalizedText(id: "huruf gabungan dari PDF", en: "a joined letter of a PDF")
            return diagnostic(letters, in: text, of: key, plain: plain)
        }
        let mayHold = traces.contains { text.value.utf8.contains(bytesOf: $0) }
        let other = mayHold ? text.value.firstMatch(of: Self.code) : nil
        guard let code = HTMLCode.first(in: text.value) ?? other.map({ String($0.output) }) else { return nil }
        return Diagnostic(
            ForeignMarkup.rule,
            at: text.location,
            id: "\"\(code.quotable)\" di \"\(key)\" adalah kode, yang tampil apa adanya",
            en: "\"\(code.quotable)\" in \"\(key)\" is code, which is shown as it is written",
            help: LocalizedText(id: "tulis teksnya saja, tanpa kode", en: "write the text alone, without code")
        )
    }

    /// Returns the diagnostic for messages that were copied out of a chat with the names of their writers. Nil where there are none.
    static func chat(in prose: Prose) -> Diagnostic? {
        // A header begins its line, or the text of an element, with a date or a bracket, or has the bracket after a name.
        let mayHold =
            prose.hasPair("0123456789", ".:")
            && (prose.contains(oneOf: [">", ", ["])
                || prose.lines.contains { line in
                    line.first { (0x21..<0x80).contains($0) }.map { $0 == 0x5B || $0.isASCIIDigit } ?? false
                })
        guard mayHold else { return nil }
        let headers = ChatHeader.certain(ChatHeader.candidates(in: String(decoding: prose.text, as: UTF8.self)))
        let places = headers.map { prose.place(of: $0.range.lowerBound) }
        guard let first = places.first else { return nil }
        return Diagnostic(
            ForeignMarkup.rule,
            at: first,
            id: "kepala pesan obrolan terbit sebagai tulisan: \"\(ChatHeader.stamps(headers))\"",
            en: "the header of a message of a chat is published as text: \"\(ChatHeader.stamps(headers))\"",
            help: "hapus kepala pesannya, juga nama dan nomor telepon orang di situ",
            en: "delete the header, with the names and phone numbers of people in it",
            related: Array(places.dropFirst())
        )
    }

    /// Lines that messengers put above a message or in place of one.
    private static let notesOfChat: Set<String> = [
        "diteruskan", "diteruskan berkali-kali", "forwarded", "forwarded many times", "pesan ini telah dihapus",
        "pesan ini dihapus", "anda menghapus pesan ini", "this message was deleted", "you deleted this message",
        "image omitted", "video omitted", "sticker omitted", "audio omitted", "document omitted",
        "gambar tidak disertakan",
        "video tidak disertakan", "stiker tidak disertakan", "media tidak disertakan", "dokumen tidak disertakan",
    ]

    /// Lines that web pages and social networks have around a text.
    private static let notesOfPages: Set<String> = [
        "advertisement", "scroll to continue with content", "gulir ke bawah untuk melanjutkan membaca", "bagikan ini:",
        "share this:", "suka · komentar · bagikan", "suka komentar bagikan", "like comment share",
        "lihat postingan ini di instagram", "lihat kiriman ini di instagram", "view this post on instagram",
        "lihat terjemahan", "see translation", "lihat selengkapnya",
    ]

    /// How these lines begin.
    private static let signsOfNotes = LetterSigns(notesOfChat.union(notesOfPages).map { String($0.prefix(4)) })

    /// Returns the diagnostic for the first such line, of messengers or of web pages. Nil where there is none.
    static func noteOfChat(in prose: Prose) -> Diagnostic? {
        for (index, line) in prose.lines(where: { (9...60).contains($0.count) && signsOfNotes.mayOccur(in: $0) }) {
            let start = line.unicodeScalars.prefix { "> *_~".unicodeScalars.contains($0) }.count
            let words = String(line.unicodeScalars.dropFirst(start)).trimmed
            let plain = String(words.drop { $0 == "\u{200E}" }.prefix { !"*_~.".contains($0) })
            let folded = plain.trimmed.lowercased()
            let isOfPage = notesOfPages.contains(folded)
            guard isOfPage || notesOfChat.contains(folded), words.count - plain.count < 4 else { continue }
            let source = LocalizedText(
                id: isOfPage ? "sisa halaman web" : "catatan WhatsApp",
                en: isOfPage ? "a leftover of a web page" : "a note of WhatsApp"
            )
            return Diagnostic(
                ForeignMarkup.rule,
                at: prose.place(ofLine: index, column: start + 1),
                id: "\(source.id) terbit sebagai tulisan: \"\(plain.quotable)\"",
                en: "\(source.en) is published as text: \"\(plain.quotable)\"",
                help: "hapus barisnya",
                en: "delete the line"
            )
        }
        return nil
    }

    /// - Parameters:
    ///   - letters: what no search finds.
    ///   - plain: the text with other letters in their place.
    private static func diagnostic(
        _ letters: LocalizedText,
        in text: Located<String>,
        of key: String,
        plain: String
    ) -> Diagnostic {
        Diagnostic(
            ForeignMarkup.rule,
            at: text.location,
            id: "\"\(key)\" memuat \(letters.id), yang tidak ditemukan pencarian",
            en: "\"\(key)\" has \(letters.en), which no search finds",
            help: "tulis: \(key): \(YAMLScalar.text(plain))",
            en: "write: \(key): \(YAMLScalar.text(plain))"
        )
    }

    /// Returns the diagnostic for a text that was copied while a social network showed only its beginning: `… Lihat selengkapnya`. Nil for
    /// other texts.
    static func cutText(in prose: Prose) -> Diagnostic? {
        first(cut, in: prose, ["ihat selengkapnya", "See more", "aca selengkapnya"]).map { place, text in
            Diagnostic(
                ForeignMarkup.rule,
                at: place,
                id: "naskah terpotong di sumbernya: \"\(text.trimmed)\"",
                en: "the text was cut where it came from: \"\(text.trimmed)\"",
                help: "buka kiriman itu sampai habis, lalu salin lagi seluruhnya",
                en: "open the whole of it there, and copy it again"
            )
        }
    }

    /// Returns the first part of a line that a pattern matches, with its place. Nil where the text has no trace of one.
    private static func first(_ pattern: Pattern<Substring>, in prose: Prose, _ traces: [String])
        -> (place: SourceLocation, text: String)?
    {
        guard prose.contains(oneOf: traces) else { return nil }
        for (index, bytes) in prose.lines.enumerated() {
            let line = Substring(decoding: bytes, as: UTF8.self)
            guard let mark = line.firstMatch(of: pattern) else { continue }
            let column = line[..<mark.range.lowerBound].unicodeScalars.count + 1
            return (prose.place(ofLine: index, column: column), String(mark.output))
        }
        return nil
    }

    private static let cut = Pattern(/(?:\.{3}|…) *(?:(?:Lihat|Baca) selengkapnya|See more)\s*$/)

    /// Returns the diagnostic for what web pages have in the place of an e-mail address when they are copied. Nil where there is none.
    static func lostAddress(in prose: Prose) -> Diagnostic? {
        let traces = ["email protected", "email\u{A0}protected", "dari robot spam", "from spambots"]
        return first(hiddenAddress, in: prose, traces).map { place, text in
            Diagnostic(
                ForeignMarkup.rule,
                at: place,
                id: "alamat surel tidak ikut tersalin dari halaman web: \"\(text.quotable)\"",
                en: "an e-mail address was not copied from a web page: \"\(text.quotable)\"",
                help: "tulis alamatnya, seperti yang tampak di halaman itu",
                en: "write the address, as that page shows it"
            )
        }
    }

    private static let hiddenAddress = Pattern(
        /\\?\[email[ \u{A0}]protected\\?\]|(?:dilindungi dari robot spam|protected from spambots)\..*(?i:(?:Anda memerlukan|you need) javascript|javascript.*(?:untuk melihat|to view)).*/
    )

    /// Returns the diagnostic for the first letter of a PDF that could not be copied: `(cid:12)`. Nil where there is none.
    static func lostLetter(in prose: Prose) -> Diagnostic? {
        first(lost, in: prose, ["(cid:"]).map { place, text in
            Diagnostic(
                GarbledText.rule,
                at: place,
                id: "huruf PDF yang tidak tersalin: \"\(text)\"",
                en: "a letter of a PDF that could not be copied: \"\(text)\"",
                help: "ketik kata aslinya, atau salin dari berkas Word-nya",
                en: "type the word of the original, or copy it from the Word file"
            )
        }
    }

    private static let lost = Pattern(/\(cid:\d{1,5}\)/)

    /// Returns the diagnostic for the errors that Word and Excel print in place of a number or a reference. Nil where there are none.
    static func officeErrors(in prose: Prose) -> Diagnostic? {
        let errors = OfficeError.ranges(in: prose)
        guard let first = errors.first else { return nil }
        let places = errors.prefix(20).map { prose.place(of: $0.lowerBound) }
        let error = String(decoding: prose.text[first], as: UTF8.self)
        if error.hasPrefix("=") {
            return Diagnostic(
                ForeignMarkup.rule,
                at: places[0],
                id: "\"\(error.quotable)\" adalah rumus lembar kerja, yang tampil apa adanya",
                en: "\"\(error.quotable)\" is a formula of a spreadsheet, which is shown as it is written",
                help: "tulis hasilnya; sebagai contoh tulisan, beri `…`",
                en: "write its result; as an example, put it between `…`",
                related: Array(places.dropFirst())
            )
        }
        return Diagnostic(
            ForeignMarkup.rule,
            at: places[0],
            id: "\"\(error.quotable)\" adalah galat Word atau Excel, yang tampil apa adanya",
            en: "\"\(error.quotable)\" is an error of Word or Excel, which is shown as it is written",
            help: "tulis nilai atau rujukan yang dimaksud, misalnya: Tabel 2",
            en: "write the value or the reference that was meant, such as: Table 2",
            related: Array(places.dropFirst())
        )
    }
}
