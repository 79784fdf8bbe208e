import Content
import Diagnostics
import Reading
import Registers

/// A number shared by two rows of a list.
enum DuplicateNumber {
    static let rule = Rule.error(
        "duplicate-number",
        title: LocalizedText(id: "Nomor dipakai dua kali", en: "Number used twice"),
        explanation: """
            Nomor mengenali baris: permohonan, keputusan, dan berita merujuk kepadanya. Penomoran boleh mulai lagi dari awal \
            di setiap klasifikasi, setiap perangkat daerah, atau keduanya; di dalamnya, tiap nomor dipakai sekali. Salinan dan versi lama \
            suatu berkas di sampingnya ("dip (1).xlsx", "dip lama.csv") menerbitkan baris lama di samping yang baru: barisnya \
            dilaporkan semua. Baris DIP dan DIK yang sama dalam segala hal selain nomornya adalah peringatan.
            """,
        en: """
            A number identifies a row: requests, decisions and news refer to it. Numbers may begin anew in each class, each \
            agency or both; within these, each is used once. A copy or an old version of a file beside it ("dip (1).xlsx", \
            "dip lama.csv") publishes old rows beside the new ones: all of its rows are reported. Rows of DIP and DIK that are the same \
            in all but their numbers are a warning.
            """,
        wrong: "nomor,judul\n1,Anggaran\n1,Laporan keuangan",
        right: "nomor,judul\n1,Anggaran\n2,Laporan keuangan",
        isAdjustable: true
    )

    static let check = SiteCheck(rule) { portal in
        let agencies = portal.registers.agencies
        let isOfOneOffice = agencies.count == 1 || agencies.isEmpty && OfficeName.begins(portal.settings.publisher.name)
        return portal.registers.registers.filter { $0.definition.profile != .own }.flatMap { register in
            var first: [[String]: AnyRow] = [:]
            var regulations: [[String]: AnyRow] = [:]
            var decrees: [[String]: AnyRow] = [:]
            return register.rows.compactMap { row -> Diagnostic? in
                if let original = register.numbering.copiedTables.original(of: row.written.location.path) {
                    return copied(row, original)
                }
                guard !row.nomor.isBlankMark else { return nil }
                let regulation = Regulation(of: row.facts)
                let number = [register.numbering.slug(of: row), regulation?.distinction ?? ""]
                let same = first.updateValue(first[number] ?? row, forKey: number)
                let renamed = regulation?.key.flatMap { regulations.updateValue(regulations[$0] ?? row, forKey: $0) }
                if let other = same ?? renamed { return diagnostic(row, other) }
                // An office's own portal has decrees of one head, whatever they are about.
                guard isOfOneOffice, let regulation, !regulation.isPart,
                    let key = regulation.key.map({ Array($0.dropLast()) })
                else { return nil }
                let other = decrees.updateValue(decrees[key] ?? row, forKey: key)
                return other.map { diagnostic(row, $0).graded(.warning) }
            } + repeated(in: register)
        }
    }

    /// Rows of one file of information that say the same in every column but the number.
    private static func repeated(in register: Register) -> [Diagnostic] {
        guard register.definition.profile == .dip || register.definition.profile == .dik else { return [] }
        var counts: [String: Int] = [:]
        for row in register.rows { counts[row.title, default: 0] += 1 }
        var first: [String: AnyRow] = [:]
        return register.rows.compactMap { row in
            // A number, a class and a title say too little.
            guard counts[row.title, default: 0] > 1, row.written.sortedCells.count > 3 else { return nil }
            let key = "\(row.written.location.path)|\(row.wholeText)|\(row.written["berkas"])|\(row.written["berita"])"
            guard let other = first.updateValue(first[key] ?? row, forKey: key), other.nomor != row.nomor else {
                return nil
            }
            return Diagnostic(
                rule,
                at: row.written.place(of: row.columns.number),
                id: "sama dengan baris \(other.written.number) di semua kolom selain nomor",
                en: "is the same as row \(other.written.number) in every column but the number",
                help: "hapus salah satu, atau tulis bedanya",
                en: "remove one of them, or write what differs",
                related: [other.written.location]
            ).graded(.warning)
        }
    }

    /// A row of a file that is a copy or another version of one beside it.
    private static func copied(_ row: AnyRow, _ original: String) -> Diagnostic {
        let path = row.written.location.path
        return Diagnostic(
            rule,
            at: row.written.place(of: row.columns.number),
            id: "berkas ini salinan atau versi lain dari \(original): dua berkas memuat baris yang sama",
            en: "this file is a copy or another version of \(original): two files have the same rows",
            help:
                "bila daftar unit lain, tulis unitnya di kolom opd; bila salinan atau versi lama, hapus: \(path) atau \(original)",
            en:
                "where it is the list of another unit, write that into the column opd; where a copy or old version, remove: \(path) or \(original)",
            related: [SourceLocation(path: original)]
        )
    }

    private static func diagnostic(_ row: AnyRow, _ other: AnyRow) -> Diagnostic {
        let written = other.written
        let (own, taken) = (row.nomor.quotable, other.nomor.quotable)
        let isSame = row.nomor == other.nomor
        return Diagnostic(
            rule,
            at: row.written.place(of: row.columns.number),
            id: "nomor \"\(own)\" "
                + (isSame
                    ? "sudah dipakai di baris sebelumnya"
                    : "menjadi alamat yang sama dengan \"\(taken)\" di baris \(written.number)"),
            en: "number \"\(own)\" "
                + (isSame
                    ? "is already taken by an earlier row"
                    : "makes the same address as \"\(taken)\" in row \(written.number)"),
            help:
                "beri nomor lain (dipakai di baris \(written.number)); penomoran yang mulai lagi di setiap bagian memerlukan nama bagian itu di kolom kelompok atau opd",
            en:
                "give it another number (row \(written.number) has it); numbers that begin anew in each part need its name in the column kelompok or opd",
            related: [written.location(of: row.columns.number)]
        )
    }
}
