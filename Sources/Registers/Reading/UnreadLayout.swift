import Diagnostics
import Reading

/// A table whose headings are not above one list.
enum UnreadLayout {
    static let rule = Rule.error(
        "unread-layout",
        title: LocalizedText(id: "Susunan tabel tidak dapat dibaca", en: "Layout of a table cannot be read"),
        explanation: """
            Judul kolom harus berdiri sebaris di atas satu daftar, atau berderet ke bawah sebagai formulir: satu nilai di kanan setiap \
            judul, dan judul yang sama di setiap formulir. Tabel yang direbahkan, dengan satu butir di setiap kolom, juga dibaca bila setiap \
            judulnya ada sekali dan tidak ada apa-apa di bawahnya. Judul lain yang berderet ke bawah dengan beberapa nilai di kanannya dan dua tabel \
            berdampingan yang judul kolomnya berbeda tidak dibaca sama sekali, supaya tidak terbit separuhnya. Tabel lain di bawah daftar, dengan judul kolom \
            sendiri, juga tidak dibaca, tetapi tidak menahan daftarnya (peringatan saja, kecuali di DIK).
            """,
        en: """
            Headings must be in a row above one list, or below each other in forms: one value to the right of each label, and the same \
            labels in each form. A table on its side, with an entry in each column, is read as well where each label is there once and nothing is \
            below it. Other labels below each other with several values to their right and two tables side by side with different headings are not read \
            at all, so that no half of them is published. Nor is another table below the list, with headings of its own, which does not \
            hold the list back (a warning, but in a DIK).
            """,
        wrong: """
            nomor,1,2
            klasifikasi,berkala,berkala
            ringkasan,Profil dinas,Tugas dinas
            ringkasan,Sejarah dinas,Fungsi dinas
            pejabat,Kepala Dinas,Kepala Dinas
            penanggung jawab,Sekretaris,Sekretaris
            waktu,2026,2026
            tempat,Kota Contoh,Kota Contoh
            bentuk,cetak,cetak
            retensi,5 tahun,5 tahun
            """,
        right: """
            nomor,klasifikasi,ringkasan,pejabat,penanggung jawab,waktu,tempat,bentuk,retensi
            1,berkala,Profil dinas,Kepala Dinas,Sekretaris,2026,Kota Contoh,cetak,5 tahun
            2,berkala,Tugas dinas,Kepala Dinas,Sekretaris,2026,Kota Contoh,cetak,5 tahun
            """
    )

    /// Labels below each other.
    struct Labels {
        let cell: Int
        /// By the columns that they name.
        let named: [Int: Located<String>]
    }

    /// What keeps a table from being read, and the indices of the columns that its labels name all the same, with their
    /// places. Nil where its headings are above one list.
    ///
    /// - Parameter labels: those that are below each other. Nil where there are none.
    static func fault(
        _ labels: Labels?,
        _ head: TableHead
    ) -> (diagnostic: Diagnostic, named: [Int: Located<String>])? {
        if let labels, let first = labels.named.min(by: { $0.value.location < $1.value.location }) {
            return (ofLabels(first.value), labels.named)
        }
        guard let second = secondTable(head)?.text else { return nil }
        let named = head.headings.flatMap { heading in (heading.role?.columns ?? []).map { ($0, heading.text) } }
        return (besideOther(second), Dictionary(keepingFirst: named))
    }

    private static func ofLabels(_ label: Located<String>) -> Diagnostic {
        Diagnostic(
            rule,
            at: label.location,
            id: "judul \"\(label.value.quotable)\" dan seterusnya berderet ke bawah, dan tidak jelas mana nilainya",
            en:
                "\"\(label.value.quotable)\" and the other labels are below each other, and which values are theirs is not clear",
            help: """
                salin tabelnya, lalu Tempel Khusus dengan Transpos, satu baris untuk setiap butir; formulir dibaca bila setiap judul \
                punya satu nilai di kanannya
                """,
            en: """
                copy the table and use Paste Special with Transpose, one row for each entry; forms are read where each label has one \
                value to its right
                """
        )
    }

    private static func besideOther(_ second: Located<String>) -> Diagnostic {
        Diagnostic(
            rule,
            at: second.location,
            id: "dua tabel berdampingan: judul kolom mulai lagi di \"\(second.value.quotable)\"",
            en: "two tables side by side: the headings begin anew at \"\(second.value.quotable)\"",
            help: "pindahkan tabel kedua ke bawah yang pertama, atau ke berkas sendiri",
            en: "move the second table below the first one, or into a file of its own"
        )
    }

    /// Where another table begins below the headings of a list: with a row that has a heading in place of the number, and is not
    /// the headings once more. Nil where there is none.
    static func otherTable(
        in records: [CSVRecord],
        below head: TableHead,
        _ match: HeadingMatch,
        columns: RegisterColumns
    ) -> (index: Int, diagnostic: Diagnostic)? {
        guard let numberCell = head.cell(of: columns.number, columns), let number = columns.place(of: columns.number)
        else { return nil }
        let body = records.indices.dropFirst(head.end)
        let heads = records[head.index..<head.end]
        let found = body.first { index in
            let cells = records[index].cells
            guard cells.count >= least, let first = cells.first(where: { $0.index == numberCell })?.text.value,
                first.utf8.count <= 40, first.contains(where: \.isLetter),
                match.role(of: first)?.columns.contains(number) == true
            else { return false }
            return cells.allSatisfy { $0.text.value.utf8.count <= 80 && !$0.text.value.contains(where: \.isNumber) }
                && !heads.contains { records[index].hasHeadings(of: $0) }
        }
        guard let found, let heading = records[found].cells.dropFirst().first?.text else { return nil }
        let diagnostic = Diagnostic(
            rule,
            at: records[found].location,
            id:
                "tabel lain mulai di baris \(records[found].number), dengan judul kolom \"\(heading.value.quotable)\"; tidak dibaca",
            en:
                "another table begins in row \(records[found].number), with the heading \"\(heading.value.quotable)\"; it is not read",
            help: "pindahkan tabel itu ke berkas sendiri; bila lanjutan daftar ini, tulis judul kolom yang sama",
            en: "move it into a file of its own; where it continues this list, give it the same headings"
        )
        // As with other sheets, what is above it is whole. What is not read of exempt information may name documents to be guarded.
        return (found, columns[.digest] == nil ? diagnostic.graded(.warning) : diagnostic)
    }

    /// The fewest labels or headings that tell such a layout.
    private static let least = 3

    /// Labels that are below each other. Nil where these do not name far more columns than any row.
    static func labels(_ records: [CSVRecord], _ match: HeadingMatch) -> Labels? {
        let records = records.prefix(HeadingRows.searchLimit)
        for index in 0..<2 {
            let texts = records.compactMap { record in record.cells.first { $0.index == index }?.text }
                .filter { $0.value.utf8.count <= 80 }
            let named = texts.flatMap { text in (match.role(of: text.value)?.columns ?? []).map { ($0, text) } }
            let labels = Dictionary(keepingFirst: named)
            if labels.count > least, labels.count > 2 * TableHead.columnCount(Array(records), match) {
                return Labels(cell: index, named: labels)
            }
        }
        return nil
    }

    /// The rows of two tables side by side below each other, where both have the same headings and titles above the second tell no more than
    /// its class or agency: `Menjadi` beside `Semula` would. Nil for others.
    static func below(_ records: [CSVRecord], _ head: TableHead) -> [CSVRecord]? {
        guard let second = secondTable(head), let first = head.headings.first else { return nil }
        let names = head.headings.map { HeadingName.folded($0.text.value) }
        let count = head.headings.firstIndex { $0.cell == second.cell } ?? 0
        let width = second.cell - first.cell
        guard count * 2 == names.count, names[..<count].elementsEqual(names[count...]),
            head.headings.prefix(count).map({ $0.cell + width }) == head.headings.suffix(count).map(\.cell)
        else { return nil }
        let titles = records[..<head.index].flatMap(\.cells).filter { $0.index >= second.cell }.map(\.text.value)
        guard titles.allSatisfy({ Klasifikasi(section: $0) != nil || OfficeName.begins(SectionMark.removed(from: $0)) })
        else { return nil }
        // A section that stands once may be that of both halves.
        let hasSections = records.dropFirst(head.end).contains { record in
            let cells = record.cells.filter { !$0.text.value.isBlankMark }
            return cells.count <= 2 && cells.allSatisfy { $0.index < second.cell }
                && cells.contains { cell in
                    Klasifikasi(section: cell.text.value) != nil
                        || OfficeName.isWhole(SectionMark.removed(from: cell.text.value))
                }
        }
        guard !hasSections else { return nil }
        let last = head.headings.map(\.cell).max() ?? second.cell
        let halves = [(0..<second.cell, 0), (second.cell..<Int.max, width)].map { cells, shift in
            records.map { record in
                let own = record.cells.filter { cells.contains($0.index) }
                    .map { CSVCell(index: $0.index - shift, text: $0.text, link: $0.link) }
                return CSVRecord(
                    number: record.number,
                    location: shift > 0 ? own.first?.text.location ?? record.location : record.location,
                    count: record.count,
                    cells: own,
                    span: shift > 0 ? (second.cell + 1)...(last + 1) : (first.cell + 1)...second.cell
                )
            }
        }
        return halves.joined().filter { !$0.cells.isEmpty }
    }

    /// The first heading of the second of two tables: from there on, most headings repeat those before.
    private static func secondTable(_ head: TableHead) -> TableHead.Heading? {
        var seen: Set<String> = []
        let isRepeated = head.headings.map { heading in
            heading.role != nil && !seen.insert(HeadingName.folded(heading.text.value)).inserted
        }
        guard let first = isRepeated.firstIndex(of: true) else { return nil }
        let rest = isRepeated[first...]
        return rest.count { $0 } >= least && rest.count { $0 } * 4 >= rest.count * 3 ? head.headings[first] : nil
    }
}
