import Diagnostics
import Reading

/// A number that a spreadsheet turned into something else.
enum DamagedNumber {
    static let rule = Rule.error(
        "damaged-number",
        title: LocalizedText(id: "Nomor rusak oleh lembar kerja", en: "Number damaged by a spreadsheet"),
        explanation: """
            Excel dan LibreOffice mengubah nomor yang diketik menjadi tanggal atau bilangan: `1-2` menjadi `2-Jan` atau \
            `02/01/2026`, nomor panjang menjadi `1.23E+15`, tanggal menjadi `44927`. Nomor menjadi alamat halaman, jadi yang rusak tidak \
            diterbitkan. Obatnya: format kolom nomor sebagai Teks, lalu ketik ulang nomornya.
            """,
        en: """
            Excel and LibreOffice turn numbers that are typed into dates or other numbers: `1-2` becomes `2-Jan` or \
            `02/01/2026`, a long number `1.23E+15`, a date `44927`. Numbers become addresses of pages, so that damaged ones are not \
            published. The cure: format the column as Text and type the numbers anew.
            """,
        wrong: "nomor,judul\n2-Jan,Laporan tahunan",
        right: "nomor,judul\n1.2,Laporan tahunan"
    )

    static let check = RegisterCheck(rule) { registers in
        registers.registers.flatMap { register in
            let times = Set(register.definition.columns.filter { $0.meaning == .time }.map(\.name))
            let periods = Set(
                register.definition.columns.filter { $0.meaning == .retensi || $0.meaning == .term }.map(\.name)
            )
            return register.rows.flatMap { row in diagnostics(of: row, times: times, periods: periods) }
        }
    }

    /// - Parameters:
    ///   - times: the columns that say when something was made.
    ///   - periods: those that say for how long something is kept or closed.
    private static func diagnostics(of row: AnyRow, times: Set<String>, periods: Set<String>) -> [Diagnostic] {
        let number = row.columns.number
        func isCode(_ column: String) -> Bool {
            column == number || column.hasPrefix("nomor_") || column.hasPrefix("kode_")
        }
        let cells = row.written.cells.sorted { column, text in
            text.utf8.contains(UInt8(ascii: "+")) || times.contains(column) || periods.contains(column)
                || isCode(column)
        }
        return cells.compactMap { column, cell in
            let text = cell.value
            let fault =
                (isCode(column) ? damage(of: text) : nil) ?? (times.contains(column) ? damagedTime(text) : nil)
                ?? (periods.contains(column) ? damagedPeriod(text) : nil) ?? lostDigits(text)
            guard let fault else { return nil }
            let found = Diagnostic(
                rule,
                at: row.written.place(of: column, cell: cell.location),
                id: "\"\(text.quotable)\" \(fault.message.id)",
                en: "\"\(text.quotable)\" \(fault.message.en)",
                help: fault.help
            )
            guard isCode(column), hasApostrophe(text) else { return found }
            return found.fixed(by: .edits([TextEdit(replacing: "'", at: cell.location, with: "")]))
        }
    }

    /// Whether a spreadsheet's sign for texts stayed before one.
    private static func hasApostrophe(_ text: String) -> Bool { text.hasPrefix("'") && text.count > 1 }

    private static func damage(of text: String) -> CellFault? {
        if hasApostrophe(text) {
            let cure = text.dropFirst()
            return CellFault(
                id: "diawali tanda petik tunggal lembar kerja",
                en: "begins with a spreadsheet's apostrophe",
                help: "tulis: \(cure)",
                en: "write: \(cure)"
            )
        }
        if text.contains("\"") {
            return CellFault(
                id: "memuat tanda kutip",
                en: "holds a quote",
                help: "hapus tanda kutipnya",
                en: "remove the quote"
            )
        }
        guard let parts = dateParts(text) else { return nil }
        let guess = parts.map { "\($0.day).\($0.month)" }
        return CellFault(
            id: "adalah tanggal, bukan nomor",
            en: "is a date, not a number",
            help: "format kolom sebagai Teks, lalu ketik ulang nomornya"
                + (guess.map { "; semula mungkin \($0) atau \(Self.swapped($0))" } ?? ""),
            en: "format the column as Text, then type the number anew"
                + (guess.map { "; it may have been \($0) or \(Self.swapped($0))" } ?? "")
        )
    }

    /// A time that a spreadsheet made of something else: the number of a day, or a day and month that were a number.
    private static func damagedTime(_ text: String) -> CellFault? {
        if let day = DateText.spreadsheetDay(text) {
            return CellFault(
                id: "adalah nomor hari lembar kerja",
                en: "is a spreadsheet's number of a day",
                help: "tulis: \(day); atau ubah format kolomnya menjadi tanggal",
                en: "write: \(day); or format the column as dates"
            )
        }
        let parts = text.split { "-/ ".contains($0) }
        guard parts.count == 2, parts[0].count <= 2, Int(parts[0]) != nil, parts[1].contains(where: \.isLetter),
            CalendarNames.month(named: parts[1]) != nil
        else { return nil }
        return CellFault(
            id: "tidak menyebut tahunnya",
            en: "does not name its year",
            help: "format kolom sebagai Teks, lalu ketik ulang waktunya, misalnya: Januari 2026",
            en: "format the column as Text, then type the time anew, such as: Januari 2026"
        )
    }

    private static func damagedPeriod(_ text: String) -> CellFault? {
        func isPartOfDate() -> Bool {
            text.utf8.count <= 12 && text.split(whereSeparator: { "-/ ".contains($0) }).count == 2
                && dateParts(text) != nil
        }
        guard isPartOfDate() || DateText.spreadsheetDay(text) != nil else { return nil }
        return CellFault(
            id: "adalah tanggal, bukan jangka waktu",
            en: "is a date, not a period of time",
            help: "format kolom sebagai Teks, lalu ketik ulang jangka waktunya, misalnya: 5 tahun",
            en: "format the column as Text, then type the period anew, such as: 5 tahun"
        )
    }

    private static func lostDigits(_ text: String) -> CellFault? {
        guard text.utf8.contains(UInt8(ascii: "+")),
            text.split(whereSeparator: \.isWhitespace).contains(where: isScientific)
        else { return nil }
        return CellFault(
            id: "adalah nomor panjang yang angkanya hilang",
            en: "is a long number whose digits are lost",
            help: "format kolom sebagai Teks, lalu ketik ulang nomornya dari dokumen aslinya",
            en: "format the column as Text, then type the number anew from the document"
        )
    }

    private static func swapped(_ guess: String) -> String {
        guess.split(separator: ".").reversed().joined(separator: ".")
    }

    /// The day and month in `2-Jan`, `Jan-26` or `02/01/2026`; the inner nil where there is a month only. Nil for all else.
    private static func dateParts(_ text: String) -> (day: Int, month: Int)?? {
        let parts = text.split { "-/ ".contains($0) }
        guard (2...3).contains(parts.count), text.contains(where: { "-/".contains($0) }) else { return nil }
        if parts.count == 2, let month = CalendarNames.month(named: parts[1]), parts[1].count <= 4,
            let day = Int(parts[0])
        {
            return .some((day, month))
        }
        if parts.count == 2, CalendarNames.month(named: parts[0]) != nil, parts[0].count <= 4, Int(parts[1]) != nil {
            return .some(nil)
        }
        let numbers = parts.compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        // Numbers of letters begin with codes such as `027/1/2026`.
        if numbers.count == 3, parts[2].count == 4, parts.prefix(2).allSatisfy({ $0.count <= 2 }),
            (1...31).contains(numbers[0]), (1...12).contains(numbers[1])
        {
            return .some((numbers[0], numbers[1]))
        }
        if numbers.count == 3, parts[0].count == 4, (1...12).contains(numbers[1]), (1...31).contains(numbers[2]) {
            return .some((numbers[2], numbers[1]))
        }
        if let month = CalendarNames.month(named: parts[1]), let day = Int(parts[0]), Int(parts[2]) != nil {
            return .some((day, month))
        }
        return nil
    }

    /// `1.23E+15`, also in brackets or before a comma.
    private static func isScientific(_ word: Substring) -> Bool {
        let text = word.filter { !"()[];:\"".contains($0) }
        let sides = text.drop { $0 == "," || $0 == "." }.uppercased().split(
            separator: "E",
            omittingEmptySubsequences: false
        )
        guard sides.count == 2, sides[1].first == "+", sides[1].dropFirst().prefix(while: { $0.isNumber }).count >= 2,
            sides[1].dropFirst().allSatisfy({ $0.isNumber || ",.".contains($0) })
        else { return false }
        let digits = sides[0].filter { !".,-".contains($0) }
        return !digits.isEmpty && digits.allSatisfy(\.isNumber)
    }
}
