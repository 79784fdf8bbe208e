import ASCII
import Diagnostics
import Patterns
import Reading

/// A note among colleagues that was left in a public text.
enum InternalNote {
    static let rule = Rule.warning(
        "internal-note",
        title: LocalizedText(id: "Catatan internal dalam teks publik", en: "Internal note in public text"),
        explanation: """
            Catatan kerja seperti "belum ada", "masih kurang", "cek lagi", "TODO", atau "???" ikut terbit bila tertinggal \
            di sel. "Belum ada" dan sejenisnya hanya dilaporkan dalam tanda kurung, di awal atau akhir sel, atau di samping \
            kata seperti data dan dokumen; dalam kalimat biasa tidak. Judul tabel yang menyebutnya rahasia atau tidak boleh disebarkan adalah \
            kesalahan, draf peringatan. Kata sandi yang tertinggal ("password: …") adalah kesalahan.
            """,
        en: """
            Working notes such as "belum ada" (not there yet), "masih kurang" (still lacking), "cek lagi" (check again), "TODO" or \
            "???" are published when they stay in a cell. "Belum ada" and its like are reported in brackets, at either end \
            of a cell, or next to words such as data and dokumen only. A title of a table that calls it secret or not to be published is an error, \
            a draft a warning. A password that was left ("password: …") is an error.
            """,
        wrong: "ringkasan\nRencana strategis 2020-2024 (masih kurang 2025-2029)",
        right: "ringkasan\nRencana strategis 2020-2024"
    )

    /// Notes wherever they stand.
    private static let notes: [[String]] =
        [
            ["cek", "lagi"], ["dicek", "lagi"], ["cek", "ulang"], ["dicek", "ulang"], ["tolong", "cek"],
            ["mohon", "dicek"], ["todo"],
            ["tbd"], ["fixme"], ["lorem", "ipsum"], ["isi", "nanti"], ["nanti", "diisi"], ["diisi", "nanti"],
            ["tanya", "ke"], ["nunggu"], ["ditunggu", "dari"],
            ["tanyakan", "ke"], ["minta", "ke"], ["revisi", "lagi"], ["xxx"], ["xxxx"],
        ] + refusals
    /// Words with which a colleague is told not to publish what the row says.
    private static let refusals = [
        "diterbitkan", "dipublikasikan", "dipublikasi", "dipublish", "ditayangkan", "ditampilkan", "diunggah",
        "diupload", "dimuat", "dibuka", "disebarkan", "disebarluaskan",
    ].flatMap { [["jangan", $0], ["jangan", "dulu", $0]] }
    /// Notes that are ordinary words in the middle of a sentence.
    private static let doubtful: [[String]] = [
        ["belum", "ada"], ["blm", "ada"], ["masih", "kurang"], ["masih", "kosong"], ["belum", "lengkap"],
        ["belum", "diisi"],
        ["belum", "diunggah"], ["belum", "diupload"], ["belum", "di", "upload"], ["menyusul"],
        ["menunggu", "konfirmasi"], ["tunggu", "konfirmasi"],
    ]
    /// Words about files, next to which these are notes.
    private static let fileWords: Set<String> = [
        "data", "datanya", "dokumen", "dokumennya", "berkas", "berkasnya", "file", "filenya", "link", "linknya",
        "tautan", "tautannya", "drive", "scan", "softcopy", "hardcopy", "sk", "lampiran", "upload", "yang", "di",
    ]
    /// What may honestly not have happened yet: `Belum ada perubahan`.
    private static let events: Set<String> = [
        "perubahan", "pencabutan", "revisi", "permohonan", "permintaan", "keberatan", "sengketa", "gugatan", "putusan",
        "perkara", "pengaduan", "aduan", "kejadian", "kasus", "temuan", "pelanggaran", "pengembalian", "penambahan",
    ]
    private static let signs = ["???"]
    /// Cells that hold nothing else were typed to try something.
    private static let trials: Set<String> = ["test", "tes", "testing", "coba", "asdf"]

    static let check = TextCheck(rule) { texts, _ in find(texts) }

    private static func find(_ texts: [PublicText]) -> [Diagnostic] {
        texts.compactMap { text in
            let value = text.cell.value
            if holdsPassword(value) { return password(in: text) }
            guard
                let note = chatHeader(of: value) ?? slot(in: value)
                    ?? (mayHoldNote(value.utf8) && !isPlace(text) ? note(in: value) : nil)
            else { return nil }
            return Diagnostic(
                rule,
                at: text.row.place(of: text.column),
                id: "\"\(note)\" tampak seperti catatan internal",
                en: "\"\(note)\" looks like an internal note",
                help: "hapus catatannya, dan lengkapi informasinya",
                en: "remove the note, and complete the information"
            ).graded(note.hasPrefix("jangan ") ? .error : .warning)
        }
    }

    /// What a title above a public table tells of it: that it is secret or must not be published, or is a draft. Nil for other titles.
    static func diagnostic(ofTitle title: Located<String>) -> Diagnostic? {
        let refusal =
            mayHoldNote(title.value.utf8) ? note(in: title.value).flatMap { $0.hasPrefix("jangan ") ? $0 : nil } : nil
        let mark = SecrecyMark.find(in: title.value)
        guard let text = refusal ?? mark?.text else { return nil }
        return Diagnostic(
            rule,
            at: title.location,
            id: "judul tabel memuat \"\(text.quotable)\"",
            en: "a title of the table says \"\(text.quotable)\"",
            help: "hapus kata itu bila daftarnya memang boleh terbit; bila belum, keluarkan berkasnya dari content/",
            en: "remove the words where the list may be published; otherwise take the file out of content/"
        ).graded(refusal != nil || mark?.isDoubtful == false ? .error : .warning)
    }

    /// Whether a cell holds the name of the village Tes in Lebong.
    private static func isPlace(_ text: PublicText) -> Bool {
        text.cell.value == "Tes" && (placeColumns.contains(text.column) || text.column.hasPrefix("tempat"))
    }

    private static let placeColumns: Set = ["lokasi", "name", "short_name"]

    private static let passwordSigns = LetterSigns(["pass", "sand", " pwd", " pin"])

    private static let pin = Pattern(/(?i)\bpin\s+\d{6}\b/)
    private static let passwordAfterWord = Pattern(
        /(?i)\b(?:password|passwd|pass|pwd|sandi|pin)((?:\s+\w+){0,2})\s*[:=]\s*(\S+)(\s+\S)?/
    )

    /// Whether a password follows the word for it: with a digit or sign in it, or directly and as the last
    /// word, in small letters: not `Persandian dan Sandi Negara: Kebijakan`.
    private static func holdsPassword(_ text: String) -> Bool {
        guard passwordSigns.mayOccur(in: text) else { return false }
        return text.firstMatch(of: pin) != nil
            || text.matches(of: passwordAfterWord).map(\.output).contains { match in
                let word = match.2.drop { "\"'(".contains($0) }.prefix { !".,;)\"'".contains($0) }
                let isMixed = word.contains { $0.isNumber || "!@#$%&*_+".contains($0) }
                let isLast = match.3 == nil && match.1.isEmpty && word.first?.isLowercase == true
                return word.count >= 4 && (isMixed || isLast)
            }
    }

    /// The finding does not repeat the password.
    private static func password(in text: PublicText) -> Diagnostic {
        Diagnostic(
            rule,
            at: text.row.place(of: text.column),
            id: "berisi kata sandi",
            en: "holds a password",
            help: "hapus kata sandinya, dan ganti di sistemnya: yang pernah tertulis dianggap sudah diketahui orang",
            en: "remove the password, and change it in its system: one that was written here is known to others",
            severity: .error
        )
    }

    /// The time and name before a message that was pasted from a chat: `[12/01/26 09.15] Admin:`. Nil for other texts.
    private static func chatHeader(of text: String) -> String? {
        guard text.utf8.first == UInt8(ascii: "["), let header = ChatHeader.candidates(in: text).first,
            header.form == .bracketed, header.range.lowerBound == 0
        else { return nil }
        return String(decoding: text.utf8.prefix(header.range.upperBound), as: UTF8.self).trimmed
    }

    /// A place that a form leaves to be filled: `[diisi ringkasan]`, `<isi judul>`. Nil where there is none.
    private static func slot(in text: String) -> String? {
        guard let open = text.utf8.firstIndex(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "<") }) else {
            return nil
        }
        let words = String(text[open...].dropFirst().prefix(40)).plainWords
        guard let first = words.first,
            SlotWords.verbs.contains(String(first))
                || words.starts(with: ["belum", "diisi"])
        else { return nil }
        return String(text[open...]).cut(at: 40)
    }

    /// The first words of notes, which have eight letters at most, each packed into a number.
    private static let firstWords = Set(((notes + doubtful).compactMap(\.first) + trials).map { packed($0.utf8) })

    /// Whether a closer look is needed. Registers have millions of words, and hardly any of them begins a note.
    private static func mayHoldNote(_ text: String.UTF8View) -> Bool {
        var word: UInt64 = 0
        var previous: UInt8 = 0
        for byte in text {
            if byte == UInt8(ascii: "?") && previous == byte { return true }
            previous = byte
            if let letter = letter(byte) {
                word = word << 8 | UInt64(letter)
            } else if word != 0 {
                if firstWords.contains(word) { return true }
                word = 0
            }
        }
        return firstWords.contains(word)
    }

    /// The last eight letters of a word, in small letters.
    private static func packed(_ word: String.UTF8View) -> UInt64 {
        word.reduce(0) { $0 << 8 | UInt64(letter($1) ?? 0) }
    }

    /// An ASCII letter or digit as a small letter. All others end a word, which only makes the closer look more frequent.
    private static func letter(_ byte: UInt8) -> UInt8? {
        byte.isASCIIAlphanumeric ? byte.asciiLowercased : nil
    }

    private static func note(in text: String) -> String? {
        let lower = text.lowercased()
        if let sign = signs.first(where: lower.contains) { return sign }
        let words = words(of: lower)
        if words.count == 1, trials.contains(words[0].text) { return text }
        for start in words.indices {
            for note in notes where matches(note, words, at: start) { return note.joined(separator: " ") }
            for note in doubtful where matches(note, words, at: start) {
                let end = start + note.count
                let isAtEnd = start == 0 || end == words.count || words[start].depth > 0
                let before = start > 0 && fileWords.subtracting(["yang", "di"]).contains(words[start - 1].text)
                let after = end < words.count && fileWords.contains(words[end].text)
                if note.last == "ada", end < words.count, events.contains(words[end].text) { continue }
                if isAtEnd || before || after { return note.joined(separator: " ") }
            }
        }
        return nil
    }

    private static func matches(_ note: [String], _ words: [Word], at start: Int) -> Bool {
        guard words[start].text == note.first, start + note.count <= words.count else { return false }
        return words[start..<(start + note.count)].map(\.text) == note
    }

    private struct Word {
        let text: String
        /// How many brackets are open.
        let depth: Int
    }

    private static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var word = ""
        var depth = 0
        for character in text {
            if character.isLetter || character.isNumber {
                word.append(character)
                continue
            }
            if !word.isEmpty { words.append(Word(text: word, depth: depth)) }
            word = ""
            if "([{".contains(character) { depth += 1 }
            if ")]}".contains(character) { depth = max(0, depth - 1) }
        }
        if !word.isEmpty { words.append(Word(text: word, depth: depth)) }
        return words
    }
}
