package import Diagnostics
import Patterns
package import Reading

/// A slot that an office has still to fill in: `[belum diisi: nomor keputusan]`.
///
/// New portals come with such slots. Pages show them as they are, so that nothing untrue is public.
public enum UnfilledSlot {
    static let rule = Rule.warning(
        "unfilled-slot",
        title: LocalizedText(id: "Isian belum diisi", en: "Slot not filled in"),
        explanation: """
            Portal baru memuat isian seperti `[belum diisi: nomor keputusan]` di tempat yang hanya dapat diisi kantor Anda. \
            Pembaca melihatnya apa adanya, dan halamannya belum dihitung lengkap oleh pemeriksaan mandiri. Ganti seluruhnya, \
            termasuk kurung sikunya. Begitu pula `TODO:`, `[TBD]`, `[nama pejabat]`, `«Nama_Lengkap»`, `Rp XXX`, `tanggal XX`, `[FOTO 1]`, `IMG_1234.jpg` di baris sendiri, `Lorem ipsum`, dan `Nama: ........`, sisa naskah yang belum \
            selesai.
            """,
        en: """
            New portals have slots such as `[belum diisi: nomor keputusan]` where only your office knows what to write. Readers \
            see them as they are, and the self-check does not count the page as complete. Replace the whole, brackets included. The same \
            holds for `TODO:`, `[TBD]`, `[nama pejabat]`, `«Nama_Lengkap»`, `Rp XXX`, `tanggal XX`, `[FOTO 1]`, `IMG_1234.jpg` on a line of its own, `Lorem ipsum` and `Nama: ........`, which are left over from a text that is not finished.
            """,
        wrong: """
            ---
            title: Keputusan PPID
            date: 2026-01-05
            ---

            PPID ditunjuk dengan [belum diisi: nomor keputusan].
            """,
        right: """
            ---
            title: Keputusan PPID
            date: 2026-01-05
            ---

            PPID ditunjuk dengan Keputusan Nomor 1 Tahun 2026.
            """
    )

    private static let opening = "[belum diisi"

    /// Words that writers leave where they want to go on later.
    private static let reminders = [
        "TODO:", "FIXME:", "Meta Description:", "Meta deskripsi:", "SEO Title:", "Focus Keyphrase:", "\\* MERGEFORMAT",
        "Tambahkan sedikit teks isi", "Tambahkan teks di sini", "Judul Anda di sini", "Teks Anda di sini",
        "di sini untuk memasukkan teks", "Click or tap here to enter text", "Your title here", "(file terlampir)",
        "(file attached)", "(TBD)", "[TBD]", "orem ipsum dolor", "Commented [", "[butuh rujukan]",
        "[sunting | sunting sumber]", "Formatted: Font", "Diformat: Font", "turn0search", "turn0news", "turn0view",
    ]

    /// Places that Word fills in when it makes a letter for each of many persons, and other fields: `«Nama_Lengkap»`, `<<Nama>>`,
    /// `{ MERGEFIELD Nama }`; and the head of a remark beside the text: `Comment [AS1]:`.
    private static let fields = [
        Pattern(
            /[«‹](?:[A-Za-z]+_\w+|[A-Z][a-z]+(?:[A-Z][a-z]+)+|(?i:nama|alamat|tanggal|tgl|nomor|no|jabatan|nip|nik|perihal|instansi))[»›]/
        ),
        Pattern(/<<[A-Za-z]\w{0,40}(?: \w{1,40}){0,3}>>/),
        Pattern(
            /\{ ?(?:MERGEFIELD|DOCPROPERTY|DOCVARIABLE|PAGEREF|NOTEREF|STYLEREF|FILLIN|NUMPAGES|SEQ|REF _\w+)\b[^{}\n]*\}/
        ),
        Pattern(/\b(?:Comment|Komentar|Dikomentari) \[[A-Z]{1,4}\d{1,3}\]\s?:/),
    ]
    private static let tracesOfFields = [
        "«", "‹", "<<", "FIELD", "{ ", "PROPERTY", "REF ", "SEQ ", "Comment [", "omentar [", "komentari [",
    ]

    private static func field(in line: Substring) -> Substring? {
        fields.lazy.compactMap { line.firstMatch(of: $0)?.output }.first
    }

    /// How an assistant begins its answer, and how it ends it: `Tentu! Berikut rilis yang Anda minta:`, `Apakah Anda ingin saya …?`
    private static let answer = Pattern(
        /(?:(?:Tentu(?: saja)?|Baik(?:lah)?|Oke|Siap)[,!.] (?i:berikut|ini) |Berikut (?:adalah |ini )?(?i:versi|rilis|draf|artikel|berita|teks|naskah|caption) .*(?:Anda minta|saya|revisi)|(?:Sure|Certainly|Of course)[,!.] (?i:here) ).*:\s*/
    )
    private static let offer = Pattern(
        /(?:Apakah Anda ingin saya |Apakah (?:Anda )?ada (?:yang|bagian) |(?:Jika|Kalau|Bila|Apabila) (?:Anda )?(?:ingin|mau|perlu|berkenan)[^.?!]{0,30}, saya (?:bisa|dapat|siap|juga) |Would you like me to |Let me know if |Semoga membantu[!.]).*/
    )
    private static let confessions = ["Sebagai model bahasa", "As an AI language model"]

    private static let blanks = [
        Pattern(/\b[Rr][Pp]\.?\s?(?:[Xx]{2,}|[Xx](?:[.,][Xx]+)+)(?![A-Za-z])/),
        Pattern(/\b(?i:tanggal|tgl\.?|pukul|jam)\s+(?:XX+|xx+)(?![A-Za-z])/),
        Pattern(/\b(?i:nomor|no\.?)\s*:?\s*(?:X{3,}|x{3,})(?:\/|\s|$)/),
        Pattern(/\b(?i:dihadiri|diikuti|sebanyak|sejumlah)\s(?:X{2,}|x{2,})\s(?:orang|peserta|warga|siswa)\b/),
        Pattern(/\((?:XX|xx)\/\d{1,2}\/\d{4}\)/),
    ]

    /// A gap in a sentence, with what has to follow a number or a day: `dihadiri … orang`, `tanggal ... November`, `peserta ??? orang`.
    private static let gap = Pattern(
        /\b(?:(?i:tanggal|tgl\.?)\s(?:…|\.{2,})\s+(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)|(?i:sebanyak|sebesar|sejumlah|dihadiri|diikuti)\s(?:…|\.{2,})\s+(?:orang|peserta|warga|rupiah|persen|unit|kg|ton|hektare|juta|miliar))\b|\?{3,} (?:orang|peserta|warga|rupiah|persen|unit|kg|ton|juta|miliar)\b/
    )
    private static let tracesOfGap = ["…", "..", "???"]

    /// What an editor asks for before a text is public: `(cek nama pejabat sebelum tayang)`, `[redaksi: mohon periksa sebelum terbit]`.
    private static let request = Pattern(
        /[\[(](?:[^:\]\n()]{0,30}: ?)?(?i:tolong |mohon |perlu |harap )?(?i:di)?(?i:cek|periksa|konfirmasi|pastikan|tanyakan|lengkapi)\b[^)\]\n]{0,80}\b(?i:sebelum (?:(?:terbit|tayang|publish|dimuat)(?= ?[\])!.,;]| (?:di (?:situs|web|laman|portal)|besok|nanti|hari|pukul|jam|ya|dan)\b)|naik (?:tayang|cetak|berita)\b))[^)\]\n]{0,20}[\])]/
    )

    private static let dots = Pattern(
        /(?:\p{L}[\p{L} ]{0,40}\s*:|\b(?i:nomor|tanggal|nama|jabatan|sebesar|sejumlah|pukul|bertempat di|dibuka oleh|Bapak|Ibu|Saudara|Rp\.?))\s*(?:\.{4,}|…{2,}|_{4,})|\[(?:\.{5,}|…{2,}|_{3,})\]/
    )

    /// What a text has somewhere that shows a form, whose blanks are for readers.
    private static let formWords = [
        "ormulir", "FORMULIR", "ontoh", "CONTOH", "ernyataan", "PERNYATAAN", "emplat", "ormat ",
    ]

    /// Signs in the place of a number or name that is not known yet. Two are not taken for those of a number of a decree, which may be
    /// Roman.
    private static func blank(in line: Substring, isForm: Bool) -> Substring? {
        if !isForm, ["....", "……", "____"].contains(where: { line.utf8.contains(bytesOf: $0) }),
            let dots = line.firstMatch(of: dots)?.output
        {
            return dots
        }
        if tracesOfGap.contains(where: { line.utf8.contains(bytesOf: $0) }), let gap = line.firstMatch(of: gap)?.output
        {
            return gap
        }
        if line.utf8.contains(bytesOf: "ebelum "), let request = line.firstMatch(of: request)?.output {
            return request
        }
        guard ["XX", "xx"].contains(where: { line.utf8.contains(bytesOf: $0) }) else { return nil }
        return blanks.lazy.compactMap { line.firstMatch(of: $0)?.output }.first
    }

    /// Words with which what stands in brackets for something else begins, as templates and assistants write it.
    private static let nouns: Set<String> = ["nama", "tanggal", "nomor", "jabatan", "jumlah"]
    private static let slotWords = SlotWords.verbs.union(nouns)

    /// What a line has that tells readers how to write something: `Ketik REG [nama lengkap]`, `dengan subjek [nama] - [posisi]`.
    private static let patternWords = [
        " format", "Format", " ketik ", "Ketik ", " contoh", "Contoh:", "Contohnya", " templat", "Templat", " subjek",
        "Subjek", " subject", "Subject", " nama file", " nama berkas",
    ]

    /// Whether a line tells readers how to write something, in whose brackets is what they put there.
    static func isPattern(_ line: some StringProtocol) -> Bool {
        patternWords.contains { line.utf8.contains(bytesOf: $0) }
    }

    /// The first letters of what stands in square brackets, and of requests, which stand in round ones as well.
    private static let slotStarts = Set(slotWords.map { Array("\($0) ".utf8.prefix(4)) })
    private static let requestStarts = Set(
        [
            "cek ", "dicek", "periksa", "diperiksa", "konfirmasi", "dikonfirmasi", "pastikan", "tanyakan", "lengkapi",
            "tolong", "mohon", "perlu", "harap", "catatan", "note:", "nb: ", "redaksi", "editor",
        ].map { Array($0.utf8.prefix(4)) }
    )

    private static func mayHaveSlot(_ text: [UInt8]) -> Bool {
        var rest = text[...]
        while let bracket = rest.firstIndex(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "(") }) {
            let start = rest[(bracket + 1)...].prefix(4).map { $0 | 0x20 }
            let isSlot = rest[bracket] == UInt8(ascii: "[") && slotStarts.contains(start)
            if isSlot || requestStarts.contains(start) { return true }
            rest = rest[(bracket + 1)...]
        }
        return false
    }

    private static let bracketed = Pattern(/\[([A-Za-z][^\[\]\d]{3,47})\](?![\[(:{])/)

    /// `[nama pejabat]`, `[isi kegiatan di sini]`: a piece in brackets that names what is to stand there. A link is none, and neither is
    /// what a journalist adds to a quotation, such as that a name was changed.
    private static func slot(in line: Substring) -> Substring? {
        guard line.utf8.contains(UInt8(ascii: "[")), !isPattern(line) else { return nil }
        for match in line.matches(of: bracketed) {
            let inner = match.output.1.lowercased()
            let words = inner.plainWords
            guard let first = words.first, slotWords.contains(String(first)), first != "nama" || words.count > 1,
                first != "isi" || inner.hasSuffix("di sini") || words.count > 1 && nouns.contains(String(words[1])),
                !["samar", "rahasia", "redaksi"].contains(where: inner.contains)
            else { continue }
            return match.output.0
        }
        return nil
    }

    /// What a text that has a blank or the name of a picture has somewhere.
    private static let traces = [
        "XX", "xx", "....", "……", "____", " … ", " ..", "???", "[F", "[f", "[G", "[g", ".jp", ".JP", ".png", ".PNG",
        ".HEIC", ".heic",
    ]

    private static let picturePlace = Pattern(
        /\[(?i:foto|gambar)(?:\s*(?:\d{1,2}|(?i:di ?sini)))?\]|\[(?:(?i:foto|gambar|image|photo)\s*:?\s*)?([^\]\[]+\.(?i:jpe?g|png|webp|heic))\]/
    )
    private static let pictureName = Pattern(
        /(?:(?i:foto|gambar)\s*:\s*)?(?:!\()?([\w.\-\/]*[\w\-]\.(?i:jpe?g|png|webp|heic))\)?/
    )

    /// A line that is nothing but the name of a picture, or the place for one: `[FOTO 1]`, `[gambar: apel.jpg]`, `Foto: IMG_1234.jpg`.
    private static func picture(in line: Substring) -> Substring? {
        let words = line.drop { $0 == " " }
        let text = String(words).trimmed
        guard text.first != "[" else { return text.wholeMatch(of: picturePlace) == nil ? nil : words }
        return text.utf8.count <= 120 && text.wholeMatch(of: pictureName) != nil ? words : nil
    }

    /// What to write instead of the name of a picture. Nil for other words.
    private static func helpForPicture(_ written: String) -> LocalizedText? {
        let name = written.wholeMatch(of: picturePlace)?.output.1 ?? written.wholeMatch(of: pictureName)?.output.1
        return name.map { PictureWithoutAlt.help(String($0), .text) }
    }

    public static func count(in text: String) -> Int { text.ranges(of: opening).count }

    /// Returns a diagnostic for a text with slots, at the first, or nil where there is none.
    package static func diagnostic(in prose: Prose) -> Diagnostic? {
        let hasSlots = prose.contains(opening)
        let words = hasSlots ? [] : reminders.filter(prose.contains)
        let isAnswer = isAnswer(prose)
        let hasFields = prose.contains(oneOf: tracesOfFields)
        let hasTrace =
            hasSlots || !words.isEmpty || isAnswer || prose.contains(oneOf: traces) || mayHaveSlot(prose.text)
            || hasFields
        guard hasTrace else { return nil }
        guard hasSlots else {
            let isForm = prose.contains(oneOf: formWords)
            return reminder(in: prose) { line in
                words.lazy.compactMap { range(of: $0, in: line) }.first
                    ?? ((isAnswer ? assistant(in: line) : nil) ?? (hasFields ? field(in: line) : nil)
                        ?? blank(in: line, isForm: isForm) ?? picture(in: line) ?? slot(in: line))
                    .map { $0.startIndex..<$0.endIndex }
            }
        }
        let slots = prose.lines { $0.contains(bytesOf: opening) }.flatMap { index, line in
            line.ranges(of: opening).map { range in
                (
                    place: prose.place(ofLine: index, column: line[..<range.lowerBound].unicodeScalars.count + 1),
                    text: line[range.lowerBound...].prefix { $0 != "]" }.dropFirst(opening.count).drop {
                        ": ".contains($0)
                    }
                )
            }
        }
        guard let first = slots.first else { return nil }
        let named = slots.filter { !$0.text.isEmpty }.map { "\"\(String($0.text).quotable)\"" }
        let names = (named.isEmpty ? "" : ": ") + named.listed(first: 3)
        return Diagnostic(
            rule,
            at: first.place,
            id: "\(slots.count) isian belum diisi\(names)",
            en: "\(slots.count) \(slots.count == 1 ? "slot is" : "slots are") not filled in\(names)",
            help: "ganti seluruh isian itu, termasuk kurung sikunya",
            en: "replace the whole slot, brackets included"
        )
    }

    /// Whether a text begins or ends as the answer of an assistant does, or says that it is one.
    private static func isAnswer(_ prose: Prose) -> Bool {
        let text = prose.text.drop { $0 <= 0x20 }
        let first = text.prefix(400).prefix { $0 >= 0x20 }
        let isFilled: (UInt8) -> Bool = { $0 > 0x20 }
        let last = text.suffix(400).lastIndex(where: isFilled).map { end in
            text.suffix(400).prefix(through: end).reversed().prefix { $0 >= 0x20 }.reversed()
        }
        return isAssistant(String(decoding: first, as: UTF8.self))
            || last.map { isAssistant(String(decoding: $0, as: UTF8.self)) } ?? false
            || prose.contains(oneOf: confessions)
    }

    /// What an answer or an offer begins with.
    private static let beginnings = [
        "Tentu", "Baik", "Oke", "Siap", "Berikut ", "Sure", "Certainly", "Of course", "Apakah ", "Jika ", "Kalau ",
        "Bila ", "Apabila ", "Would you ", "Let me ", "Semoga ",
    ]

    private static func isAssistant(_ line: String) -> Bool {
        beginnings.contains(where: line.hasPrefix)
            && (line.wholeMatch(of: answer) != nil || line.wholeMatch(of: offer) != nil)
            || confessions.contains(where: line.hasPrefix)
                && [", saya ", ", I "].contains { line.utf8.contains(bytesOf: $0) }
    }

    private static func assistant(in line: Substring) -> Substring? { isAssistant(String(line)) ? line : nil }

    /// Whether a text quotes what was found in it, such as the slot of a form, between quotation marks.
    private static func isQuoted(_ range: Range<Substring.Index>, in line: Substring) -> Bool {
        guard let open = line[..<range.lowerBound].last, let close = line[range.upperBound...].first else {
            return false
        }
        // A quotation that is still to be written is one, too.
        if let verb = String(line[range]).plainWords.first, SlotWords.verbs.contains(String(verb)) { return false }
        return "\"“'‘«".contains(open) && "\"”'’»".contains(close)
    }

    /// Returns where a writer left a word, unless the text is about it: "TODO:" and its like begin their lines.
    private static func range(of word: String, in line: Substring) -> Range<Substring.Index>? {
        let start = line.hasPrefix("- ") || line.hasPrefix("* ") ? line.dropFirst(2) : line
        return word.last != ":" || start.hasPrefix(word) ? line.firstRange(of: word) : nil
    }

    /// Reports the first line in which something is found that a writer left.
    private static func reminder(
        in prose: Prose,
        _ find: (Substring) -> Range<Substring.Index>?
    ) -> Diagnostic? {
        for (index, bytes) in prose.lines.enumerated() {
            let line = Substring(decoding: bytes, as: UTF8.self)
            guard let range = find(line), !isQuoted(range, in: line) else { continue }
            // The reminder "orem ipsum" leaves out the first letter, which may be a capital.
            let start = line[..<range.lowerBound].lastIndex { !$0.isLetter }.map(line.index(after:)) ?? line.startIndex
            let written = String(line[start...].prefix(60)).trimmed
            return Diagnostic(
                rule,
                at: prose.place(ofLine: index, column: line[..<start].unicodeScalars.count + 1),
                id: "\"\(written.quotable)\" tampaknya belum selesai ditulis",
                en: "\"\(written.quotable)\" seems to be unfinished",
                help: helpForPicture(written)
                    ?? LocalizedText(id: "lengkapi, atau hapus", en: "complete it, or delete it")
            )
        }
        return nil
    }
}
