import Diagnostics
import Reading

/// Tells the rows of a table that are entries from those that only look like some.
struct TableRowKinds {
    enum Kind {
        case entry
        /// The name of a class or group of the rows that follow.
        case section(Located<String>)
        case leftOut(LeftOutRow.Reason)
    }

    private let records: ArraySlice<CSVRecord>
    private let head: TableHead
    /// The cell with the numbers of the rows. Nil where the table has none.
    private let numberCell: Int?
    private let takesSections: Bool
    /// The index of the first record of the signature at the end.
    private let signature: Int
    /// The names of sections by the index of their records.
    private var sections: [Int: Located<String>] = [:]

    init(_ records: [CSVRecord], _ head: TableHead, columns: RegisterColumns) {
        self.records = records[(head.index + head.height)...]
        self.head = head
        numberCell = columns.place(of: columns.number).flatMap { number in
            head.headings.first { $0.role == .column(number) }?.cell
        }
        takesSections = columns.place(of: "kelompok") != nil && head.headings.count >= 4
        signature = Self.signature(self.records, numberCell: numberCell, width: head.headings.count)
        // Sections may begin with each other, so the record after one is looked at first.
        for index in self.records.indices.prefix(while: { $0 < signature }).reversed() {
            sections[index] = section(at: index)
        }
    }

    /// Returns what a record is.
    func kind(at index: Int) -> Kind {
        let record = records[index]
        if index >= signature { return .leftOut(.signature) }
        if index == records.startIndex, isNumbering(record) { return .leftOut(.numbering) }
        if record.cells.count > 1, record.cells.map(\.text.value) == head.record.cells.map(\.text.value) {
            return .leftOut(.repeatedHeading)
        }
        if isSum(record) { return .leftOut(.sum) }
        if let name = sections[index] { return .section(name) }
        return .entry
    }

    /// `1, 2, 3, 4, …` or `(1), (2), …` in every cell.
    private func isNumbering(_ record: CSVRecord) -> Bool {
        guard record.cells.count >= 4, record.cells.count + 2 >= head.headings.count else { return false }
        let numbers = record.cells.map { Int($0.text.value.filter { !"()[].".contains($0) }) }
        return zip(numbers, numbers.dropFirst()).allSatisfy { left, right in
            if let left, let right { left + 1 == right } else { false }
        } && numbers.first == 1
    }

    /// `Jumlah` or `Total` where the number is, or before it is, with no more than figures beside it.
    private func isSum(_ record: CSVRecord) -> Bool {
        guard let first = record.cells.first, numberCell != nil, head.headings.count >= 4,
            ["jumlah", "total", "grand", "subtotal"].contains(HeadingName.words(of: first.text.value).first ?? ""),
            first.text.value.count <= 40
        else { return false }
        return record.cells.dropFirst().allSatisfy { cell in
            !cell.text.value.contains(where: \.isLetter)
        }
    }

    /// The name of a section: a text by itself, or after a letter or Roman number. The text is not one of a row that
    /// was broken in two: what follows it is a whole row, and it begins with a sign of a section or a capital letter.
    private func section(at index: Int) -> Located<String>? {
        let record = records[index]
        guard takesSections, (1...2).contains(record.cells.count), let last = record.cells.last,
            index + 1 < min(records.endIndex, signature), last.text.value.count <= 200,
            last.text.value.contains(where: \.isLetter), !last.text.value.contains("\n\n")
        else { return nil }
        let next = records[index + 1]
        guard next.cells.count >= 3 || sections[index + 1] != nil else { return nil }
        if record.cells.count == 2 {
            guard let numberCell, record.cells[0].index == numberCell else { return nil }
            let mark = record.cells[0].text.value.trimmingMarks
            if SectionMark.isMark(mark) { return last.text }
            // "1 | Laporan keuangan" above "a | Neraca".
            let following = next.cells.first { $0.index == numberCell }?.text.value.trimmingMarks ?? ""
            return following == "a" || following == mark + ".1" ? last.text : nil
        }
        let isNamed = Klasifikasi(section: last.text.value) != nil || SectionMark.begins(last.text.value)
        let isCapital = last.text.value.first?.isUppercase == true
        return isNamed || (isCapital && last.index <= (numberCell ?? 0) + 1) ? last.text : nil
    }

    /// The index of the first record of a signature: after the last whole row, in rows of few cells and without a number,
    /// from the first that says so.
    private static func signature(_ records: ArraySlice<CSVRecord>, numberCell: Int?, width: Int) -> Int {
        guard width >= 3, let numberCell else { return records.endIndex }
        let isWhole = { (record: CSVRecord) in
            record.cells.count > 3 || record.cells.contains { $0.index == numberCell && $0.text.value.isNumber }
        }
        let tail = records.lastIndex(where: isWhole).map { $0 + 1 } ?? records.endIndex
        return records[tail...].firstIndex { record in record.cells.contains { isSigned($0.text.value) } }
            ?? records.endIndex
    }

    private static func isSigned(_ text: String) -> Bool {
        let words = " " + HeadingName.words(of: text).joined(separator: " ") + " "
        let signs = [
            " ditetapkan ", " mengetahui ", " nip ", " ttd ", " kepala ", " sekretaris ", " pejabat pengelola ",
            " ppid ",
            " direktur ", " wali kota ", " walikota ", " bupati ", " gubernur ", " menyetujui ", " disahkan ",
            " camat ",
            " plt ", " a n ", " ketua ", " keterangan ", " catatan ", " inspektur ", " rektor ", " tanggal ",
        ]
        if signs.contains(where: words.contains) { return true }
        // "Kota Contoh, 5 Januari 2026".
        return text.contains(",") && text.split(separator: " ").contains { CalendarNames.month(named: $0) != nil }
            && text.contains(where: \.isNumber)
    }
}

/// The signs with which sections are counted: `A.`, `II.`, `B)`.
private enum SectionMark {
    static func isMark(_ text: String) -> Bool {
        let isLetter = text.count == 1 && text.first?.isUppercase == true && text.first?.isASCII == true
        return isLetter || (!text.isEmpty && text.allSatisfy { "IVXLC".contains($0) })
    }

    static func begins(_ text: String) -> Bool {
        let mark = text.prefix { $0.isASCII && $0.isLetter }
        return isMark(String(mark)) && [".", ")"].contains(text.dropFirst(mark.count).first)
    }
}

extension String {
    /// The text without brackets and full stops at its ends.
    fileprivate var trimmingMarks: String {
        let isMark = { (character: Character) in "(). ".contains(character) }
        return String(drop(while: isMark).reversed().drop(while: isMark).reversed())
    }
    fileprivate var isNumber: Bool { !isEmpty && allSatisfy { $0.isNumber || $0 == "." } }
}
