import Diagnostics

/// A slip that makes YAML unreadable, and the lines that make it readable.
struct YAMLSlip {
    /// What was written wrong.
    enum Kind {
        case tab
        /// A space that YAML takes for a letter.
        case space(Unicode.Scalar)
        case gluedColon
        case wideColon
        case missingColon
        /// `- title: Rapat`: the keys of a file as the items of a list.
        case listedKeys
        /// `**title:** Rapat`.
        case boldKeys
        /// `{`, `"title": "Rapat",` and `}` on lines of their own, as in JSON, and not quite so.
        case braces
        case indent
        /// `* satu` in place of `- satu`.
        case starItem
        /// `-satu` in place of `- satu`.
        case gluedItem
        /// A line that goes on with the value above it and is not indented.
        case continuation
        /// A sign that means something in YAML begins the value.
        case first(Character)
        case colon
        /// Another key on the line of a value.
        case gluedKey
        case curlyQuotes
        case apostrophe
        case innerQuotes
        case textAfterQuotes
        case openQuote(Character)
        case openBracket(Character)
        /// `"satu", "dua"` in place of `["satu", "dua"]`.
        case listWithoutBrackets
        /// `{title: Profil link: /profil/}`.
        case missingComma
        /// A sign `#` within a list.
        case commentInList
        case backslash
    }

    let kind: Kind
    /// The lines that change, by their index.
    let lines: [(index: Int, text: String)]

    /// What is wrong, to follow "YAML cannot be read: ".
    var message: LocalizedText {
        switch kind {
        case .tab:
            LocalizedText(id: "tab di awal baris; hanya spasi yang terbaca", en: "a tab at the beginning of the line")
        case .space(let scalar):
            LocalizedText(
                id: "spasi khusus \(CodePoint.name(scalar.value)), yang tampak seperti spasi biasa, di tempat spasi",
                en: "the special space \(CodePoint.name(scalar.value)), which looks like a space, in place of one"
            )
        case .gluedColon: LocalizedText(id: "tidak ada spasi sesudah titik dua", en: "no space after the colon")
        case .wideColon: LocalizedText(id: "titik dua lebar \"：\"", en: "a full-width colon \"：\"")
        case .missingColon: LocalizedText(id: "tidak ada titik dua sesudah kunci", en: "no colon after the key")
        case .listedKeys: LocalizedText(id: "tanda daftar di depan kunci", en: "the sign of a list before the keys")
        case .boldKeys: LocalizedText(id: "tanda tebal di sekitar kunci", en: "signs for bold around the keys")
        case .braces: LocalizedText(id: "penulisan JSON yang tidak lengkap", en: "JSON that is not complete")
        case .indent: LocalizedText(id: "baris menjorok, tidak sejajar", en: "the line is indented")
        case .starItem: LocalizedText(id: "butir daftar dengan tanda *", en: "an item of a list with the sign *")
        case .gluedItem:
            LocalizedText(
                id: "butir daftar tanpa spasi sesudah tanda -",
                en: "an item of a list without a space after the -"
            )
        case .continuation:
            LocalizedText(id: "baris lanjutan tidak menjorok", en: "a line that continues a value is not indented")
        case .first(let sign):
            LocalizedText(id: "nilai diawali tanda \"\(sign)\"", en: "the value begins with the sign \"\(sign)\"")
        case .colon: LocalizedText(id: "titik dua di dalam nilai", en: "a colon in the value")
        case .gluedKey: LocalizedText(id: "dua kunci di satu baris", en: "two keys on one line")
        case .curlyQuotes:
            LocalizedText(
                id: "tanda kutip lengkung “ ” mengapit nilai",
                en: "curly quotation marks “ ” around the value"
            )
        case .apostrophe:
            LocalizedText(id: "tanda ' di dalam nilai yang diapit '…'", en: "an apostrophe in a value between '…'")
        case .innerQuotes:
            LocalizedText(
                id: "tanda kutip di dalam nilai yang diapit tanda kutip",
                en: "quotation marks within quotation marks"
            )
        case .textAfterQuotes:
            LocalizedText(id: "teks sesudah tanda kutip penutup", en: "text after the closing quotation mark")
        case .openQuote(let sign):
            LocalizedText(id: "tanda kutip \(sign) tidak ditutup", en: "the quotation mark \(sign) is never closed")
        case .openBracket(let sign):
            LocalizedText(
                id: "kurung \(sign == "[" ? "siku " : "")\(sign) tidak ditutup",
                en: "the bracket \(sign) is never closed"
            )
        case .listWithoutBrackets:
            LocalizedText(id: "beberapa teks tanpa kurung siku [ ]", en: "several texts without brackets [ ]")
        case .missingComma: LocalizedText(id: "tidak ada koma di antara dua kunci", en: "no comma between two keys")
        case .commentInList:
            LocalizedText(id: "tanda # di dalam daftar memulai catatan", en: "the sign # in a list begins a comment")
        case .backslash:
            LocalizedText(
                id: "garis miring terbalik \\ di antara tanda kutip ganda",
                en: "a backslash between double quotation marks"
            )
        }
    }

    /// Whether the lines mean what was meant. A dash alone may stand for "nothing".
    var isCertain: Bool {
        if case .gluedKey = kind { return false }
        guard case .first("-") = kind else { return true }
        return lines.first?.text.hasSuffix(" \"-\"") != true
    }

    /// What to write.
    var help: LocalizedText {
        let line = (lines.first { !$0.text.isEmpty }?.text ?? "").trimmed
        return switch kind {
        case .tab: LocalizedText(id: "ganti tab dengan spasi", en: "replace tabs with spaces")
        case .space: LocalizedText(id: "ganti dengan spasi biasa", en: "replace it by a space")
        case .indent: LocalizedText(id: "tulis di tepi kiri: \(line)", en: "write at the left edge: \(line)")
        case .continuation:
            LocalizedText(
                id: "gabungkan dengan baris di atasnya, atau beri dua spasi di depannya",
                en: "join it to the line above, or begin it with two spaces"
            )
        case .gluedColon, .wideColon, .missingColon, .openBracket, .listWithoutBrackets, .missingComma,
            .starItem:
            LocalizedText(id: "tulis: \(line)", en: "write: \(line)")
        case .listedKeys, .boldKeys, .braces:
            LocalizedText(
                id: "tulis kuncinya saja, satu setiap baris, tanpa tanda di sekitarnya; yang pertama: \(line)",
                en: "write the keys alone, one on each line, without signs around them; the first: \(line)"
            )
        case .gluedItem:
            LocalizedText(
                id: "tulis setiap butir dengan tanda - dan spasi di depannya; yang pertama: \(line)",
                en: "write each item with a - and a space before it; the first: \(line)"
            )
        case .gluedKey:
            LocalizedText(
                id: "tulis setiap kunci di barisnya sendiri: \(line.replacing("\n", with: ", lalu "))",
                en: "write each key on a line of its own: \(line.replacing("\n", with: ", then "))"
            )
        case .curlyQuotes:
            LocalizedText(id: "pakai tanda kutip lurus: \(line)", en: "use straight quotation marks: \(line)")
        case .first where !isCertain:
            LocalizedText(
                id: "hapus barisnya bila memang kosong; bila memang tanda itu, beri tanda kutip: \(line)",
                en: "delete the line if there is nothing to write; if the sign is meant, put it in quotes: \(line)"
            )
        case .first, .colon, .apostrophe, .innerQuotes, .textAfterQuotes, .openQuote, .backslash,
            .commentInList:
            LocalizedText(id: "beri tanda kutip: \(line)", en: "put it in quotes: \(line)")
        }
    }
}

extension YAMLSlip {
    /// Returns the edits that the lines of the file need, and the first place that changes.
    ///
    /// - Parameters:
    ///   - before: the lines as written.
    ///   - firstLine: the number of the first line in the file.
    func edits(of before: [Substring], path: String, firstLine: Int) -> [TextEdit] {
        lines.map { index, text in
            let (old, new) = (Array(before[index].unicodeScalars), Array(text.unicodeScalars))
            let shorter = min(old.count, new.count)
            let head = (0..<shorter).first { old[$0] != new[$0] } ?? shorter
            let tail =
                (0..<(shorter - head)).first { old[old.count - 1 - $0] != new[new.count - 1 - $0] }
                ?? (shorter - head)
            func place(_ column: Int) -> SourceLocation {
                SourceLocation(path: path, line: index + firstLine, column: column + 1)
            }
            var replacement = String.UnicodeScalarView()
            replacement.append(contentsOf: new[head..<(new.count - tail)])
            return TextEdit(from: place(head), to: place(old.count - tail), replacement: String(replacement))
        }
    }
}
