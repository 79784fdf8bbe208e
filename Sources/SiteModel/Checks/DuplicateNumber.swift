import Diagnostics
import Files
import Reading
import Registers

/// A number shared by two rows of a list.
enum DuplicateNumber {
    static let rule = Rule(
        id: "duplicate-number",
        severity: .error,
        title: LocalizedText(id: "Nomor dipakai dua kali", en: "Number used twice"),
        explanation: """
            Nomor mengenali baris: permohonan, keputusan, dan berita merujuk kepadanya. Penomoran boleh mulai lagi dari awal \
            di setiap klasifikasi, setiap perangkat daerah, atau keduanya; di dalamnya, tiap nomor dipakai sekali.
            """,
        en: """
            A number identifies a row: requests, decisions and news refer to it. Numbers may begin anew in each class, each \
            agency or both; within these, each stands once.
            """,
        example: Rule.Example(
            wrong: "nomor,judul\n1,Anggaran\n1,Laporan keuangan",
            right: "nomor,judul\n1,Anggaran\n2,Laporan keuangan"
        ),
        isAdjustable: true
    )

    static let check = SiteCheck(rule) { portal in
        portal.registers.registers.filter { $0.definition.profile != .own }.flatMap { register -> [Diagnostic] in
            var first: [String: AnyRow] = [:]
            let pairs = register.rows.compactMap { row -> Pair? in
                guard !row.nomor.isBlankMark else { return nil }
                let slug = register.numbering.slug(of: row)
                guard let other = first.updateValue(first[slug] ?? row, forKey: slug) else { return nil }
                guard isCopy(other.written.location.path, of: row.written.location.path) else { return (row, other) }
                first[slug] = row
                return (other, row)
            }
            guard !pairs.isEmpty else { return [] }
            let rowsOfFiles = Dictionary(grouping: register.rows) { $0.written.location.path }
            let pairsOfFiles = Dictionary(grouping: pairs) { FilePair($0) }
            return pairs.map { pair in
                let files = FilePair(pair)
                let count = min(rowsOfFiles[files.later]?.count ?? 0, rowsOfFiles[files.earlier]?.count ?? 0)
                let isCopied = files.later != files.earlier && (pairsOfFiles[files]?.count ?? 0) * 2 > max(count, 2)
                return isCopied ? twice(pair, files) : diagnostic(pair.row, pair.other)
            }
        }
    }

    /// A row and another one that has its number.
    private typealias Pair = (row: AnyRow, other: AnyRow)

    /// The files of a pair.
    private struct FilePair: Hashable {
        let later: String
        let earlier: String

        init(_ pair: Pair) {
            later = pair.row.written.location.path
            earlier = pair.other.written.location.path
        }
    }

    /// Whether a file is named as a copy or another version of one beside it: `dip (1).xlsx` of `dip.xlsx`.
    private static func isCopy(_ path: String, of other: String) -> Bool {
        let (name, original) = (stem(of: path), stem(of: other))
        return name.count > original.count && name.hasPrefix(original)
            && !(name.dropFirst(original.count).first.map { $0.isLetter || $0.isNumber } ?? true)
    }

    private static func stem(of path: String) -> Substring { path.dropLast(FileType.ending(of: path).count + 1) }

    /// Two files with the same rows.
    private static func twice(_ pair: Pair, _ files: FilePair) -> Diagnostic {
        let place = pair.other.written.location(of: pair.other.columns.number)
        return Diagnostic(
            rule,
            in: pair.row.written,
            column: pair.row.columns.number,
            id:
                "nomor \"\(pair.row.nomor.quotable)\" ada pula di \(files.earlier): dua berkas memuat baris yang sama",
            en: "number \"\(pair.row.nomor.quotable)\" is in \(files.earlier), too: two files have the same rows",
            help: "hapus salinan atau versi lamanya: \(files.later) atau \(files.earlier)",
            en: "remove the copy or the old version: \(files.later) or \(files.earlier)",
            related: [place]
        )
    }

    private static func diagnostic(_ row: AnyRow, _ other: AnyRow) -> Diagnostic {
        let written = other.written
        let isSpelledOtherwise = row.nomor != other.nomor
        return Diagnostic(
            rule,
            in: row.written,
            column: row.columns.number,
            message: isSpelledOtherwise
                ? LocalizedText(
                    id: "nomor \"\(row.nomor.quotable)\" menjadi alamat yang sama dengan \"\(other.nomor.quotable)\" "
                        + "di baris \(written.number)",
                    en: "number \"\(row.nomor.quotable)\" makes the same address as \"\(other.nomor.quotable)\" "
                        + "in row \(written.number)"
                )
                : LocalizedText(
                    id: "nomor \"\(row.nomor.quotable)\" sudah dipakai di baris sebelumnya",
                    en: "number \"\(row.nomor.quotable)\" is already taken by an earlier row"
                ),
            help: LocalizedText(
                id:
                    "beri nomor lain (dipakai di baris \(written.number)); penomoran yang mulai lagi di setiap bagian memerlukan nama bagian itu di kolom kelompok atau opd",
                en:
                    "give it another number (row \(written.number) has it); numbers that begin anew in each part need its name in the column kelompok or opd"
            ),
            related: [written.location(of: row.columns.number)]
        )
    }
}
