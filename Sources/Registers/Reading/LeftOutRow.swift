package import Diagnostics
package import Reading

/// A row of a table that holds no entry of the register.
package struct LeftOutRow: Sendable {
    package enum Reason: Sendable, CaseIterable {
        /// Above the headings: the list's title, the office, the year.
        case title
        /// The second row of two-row headings.
        case heading
        /// `1, 2, 3, …` below the headings.
        case numbering
        /// The headings once more, as they are repeated on each printed page.
        case repeatedHeading
        /// The name of the class or group of the rows that follow.
        case section
        case sum
        /// `NIHIL`: a class or group has no entries.
        case nothing
        /// Place, date, office and name of the person who signs.
        case signature
        /// A text below the list, or one that calls itself a note.
        case note
        /// A number and nothing else, as in tables that are numbered before they are filled.
        case number

        package var title: LocalizedText {
            switch self {
            case .title: LocalizedText(id: "judul di atas judul kolom", en: "title above the headings")
            case .heading: LocalizedText(id: "baris kedua judul kolom", en: "second row of headings")
            case .numbering: LocalizedText(id: "nomor kolom", en: "numbers of columns")
            case .repeatedHeading: LocalizedText(id: "judul kolom yang berulang", en: "headings once more")
            case .section: LocalizedText(id: "nama kelompok", en: "name of a group")
            case .sum: LocalizedText(id: "jumlah", en: "sum")
            case .nothing: LocalizedText(id: "tidak ada butir", en: "no entries")
            case .signature: LocalizedText(id: "tanda tangan", en: "signature")
            case .note: LocalizedText(id: "keterangan", en: "note")
            case .number: LocalizedText(id: "nomor saja", en: "number only")
            }
        }
    }

    package let number: Int
    package let reason: Reason
    /// The first cell that is filled.
    package let text: Located<String>

    /// - Parameter name: the text to show. Nil for that of the first cell.
    /// - Returns: nil where the record has no cells.
    init?(_ record: CSVRecord, _ reason: Reason, name: Located<String>? = nil) {
        guard let text = name ?? record.cells.first?.text else { return nil }
        (number, self.reason, self.text) = (record.number, reason, text)
    }

    /// - Returns: nil where the record is an entry.
    init?(_ record: CSVRecord, _ kind: TableRowKinds.Kind) {
        switch kind {
        case .entry: return nil
        case .section(let name): self.init(record, .section, name: name)
        case .leftOut(let reason): self.init(record, reason)
        }
    }
}

/// Rows of a table that are left out because they look like something else than entries.
enum RowsLeftOut {
    static let rule = Rule.warning(
        "rows-left-out",
        title: LocalizedText(id: "Baris tabel tidak diterbitkan", en: "Rows of a table are left out"),
        explanation: """
            Blok tanda tangan di akhir daftar (\"Ditetapkan di …\", jabatan, nama, NIP), baris jumlah, keterangan di bawah tabel, \
            dan baris yang hanya bernomor bukan butir daftar: tidak diterbitkan. Peringatan ini menyebut barisnya, supaya butir sungguhan tidak ikut hilang.
            """,
        en: """
            The signature at the end of a list (\"Ditetapkan di …\", office, name, NIP), rows of sums, notes below the table and \
            rows with a number only are not entries of it: they are not published. This warning names the rows, so that no real entry goes missing with them.
            """,
        wrong: """
            no,klasifikasi,ringkasan,pejabat,penanggung jawab,waktu,tempat,bentuk,retensi
            1,berkala,Profil dinas,Kepala Dinas,Sekretaris,2026,Kota Contoh,cetak,5 tahun
            ,,,,,,,Ditetapkan di Kota Contoh,
            """,
        right: """
            no,klasifikasi,ringkasan,pejabat,penanggung jawab,waktu,tempat,bentuk,retensi
            1,berkala,Profil dinas,Kepala Dinas,Sekretaris,2026,Kota Contoh,cetak,5 tahun
            """
    )

    static func diagnostics(_ rows: [LeftOutRow]) -> [Diagnostic] {
        [LeftOutRow.Reason.sum, .signature, .note, .number].compactMap { reason in
            let rows = rows.filter { $0.reason == reason }
            guard let first = rows.first else { return nil }
            let numbers = TableRows(rows.map(\.number), heading: nil).spans
            let word = rows.count == 1 ? "row" : "rows"
            return Diagnostic(
                rule,
                at: first.text.location,
                id: "baris \(numbers) (\(reason.title.id)) tidak diterbitkan: \"\(first.text.value.quotable)\"",
                en: "\(word) \(numbers) (\(reason.title.en)) left out: \"\(first.text.value.quotable)\"",
                help: "hapus dari tabel; bila ini butir daftar, isi nomor dan kolom lainnya",
                en: "remove it from the table; where it is an entry, fill in its number and other columns"
            )
        }
    }
}
