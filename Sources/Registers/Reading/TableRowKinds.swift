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
    /// Whether the names of sections are said of their rows.
    private let hasGroups: Bool
    private let hasClasses: Bool
    /// The number of the first entry. Nil where it has none.
    private var firstNumber: String?
    /// Whether rows can be told from notes: short tables, and those that an office defines itself, have rows of one cell.
    private let isWide: Bool
    private let heads: [CSVRecord]
    /// The indices of records in which somebody signs.
    private let signatures: Set<Int>
    /// The index after the last record that can only be an entry.
    private let end: Int
    /// The index of the first note after that. Nil where there is none.
    private var firstNote: Int?
    /// The indices of records above headings that name the rows below these.
    private(set) var namesAboveHeadings: Set<Int> = []
    /// The classes and the name above the first headings, where those above others have other names.
    private(set) var titleSections: [Located<String>] = []
    /// The names of sections by the index of their records.
    private var sections: [Int: Located<String>] = [:]

    /// - Parameter maySign: whether rows with offices and names may be signatures.
    init(_ records: [CSVRecord], _ head: TableHead, columns: RegisterColumns, maySign: Bool) {
        self.records = records[head.end...]
        self.head = head
        numberCell = head.cell(of: columns.number, columns)
        isWide = columns["nomor"] != nil && numberCell != nil && head.headings.count >= 4
        takesSections = head.headings.count >= 4
        hasGroups = columns.section != nil
        hasClasses = columns[.klasifikasi] != nil
        heads = Array(records[head.index..<head.end])
        let found = TableSignatures.find(
            in: self.records,
            numberCell: numberCell,
            timeCells: Set(
                head.headings.filter { heading in
                    heading.role?.columns.contains { columns[$0].meaning == .time || columns[$0].kind == .date } == true
                }.map(\.cell)
            ),
            width: head.headings.count
        )
        signatures = maySign ? found : []
        let body = self.records
        end = (body.indices.last { body[$0].cells.count >= 3 && !found.contains($0) } ?? head.index) + 1
        let whole = body.indices.first {
            body[$0].cells.count >= 3 && !found.contains($0) && !isRepeatedHeading(body[$0])
        }
        firstNumber = whole.flatMap { number(of: body[$0]) }
        firstNote = (end..<max(end, body.endIndex)).first { isNoteItself(at: $0) }
        namesAboveHeadings = namesAboveHeadings(in: records)
        if let first = namesAboveHeadings.min(), first < head.index {
            titleSections = records[..<head.index].indices.filter { $0 == first || isClass(records[$0]) }
                .compactMap { records[$0].soleText }
        }
        // Sections may begin with each other, so the record after one is looked at first.
        for index in self.records.indices.reversed() where !signatures.contains(index) {
            sections[index] = section(at: index)
        }
    }

    /// The records that name the rows below headings, wherever these stand: offices, or the nearest titles where numbers begin anew. None where
    /// each page has the same ones, or one is the beginning of the other.
    private func namesAboveHeadings(in records: [CSVRecord]) -> Set<Int> {
        let repeated = self.records.indices.dropLast().filter {
            records[$0].soleText != nil && records[$0 + 1].cells.count > 1 && isRepeatedHeading(records[$0 + 1])
        }
        guard !repeated.isEmpty else { return [] }
        let starts = [head.end] + repeated.map { $0 + 2 }
        let titles = ([head.index] + repeated.map { $0 + 1 }).map { heading in
            records[max(0, heading - 8)..<heading].indices.reversed().prefix {
                records[$0].soleText != nil && !signatures.contains($0) && !(head.index..<head.end).contains($0)
            }
        }
        let offices = titles.map {
            $0.first { OfficeName.names(records[$0].soleText?.value ?? "") }
        }
        let isBody = { (index: Int) in records[index].soleText.map { OfficeName.isBody($0.value) } == true }
        let hasBodyFirst = titles[0].contains(where: isBody)
        let nearest = titles.map { $0.first { isName(records[$0]) } }
        let new = zip(starts, nearest).map { start, name in
            let entry = records[start...].first { $0.cells.count >= 3 && !isRepeatedHeading($0) }
            let goesOn = !hasBodyFirst && name.map(isBody) == true
            return goesOn || entry.flatMap(number) == firstNumber ? name : nil
        }
        if areDifferent(offices, in: records) { return Set(zip(offices, new).compactMap { $0 ?? $1 }) }
        return areDifferent(new, in: records) ? Set(new.compactMap(\.self)) : []
    }

    private func areDifferent(_ indices: [Int?], in records: [CSVRecord]) -> Bool {
        let texts = indices.compactMap { $0.flatMap { records[$0].soleText?.value } }
        let names = Set(texts.map { OfficeName.fullWords(of: OfficeName.name(in: $0)).joined(separator: " ") })
        return names.contains { name in names.contains { !$0.hasPrefix(name) && !name.hasPrefix($0) } }
    }

    private func isClass(_ record: CSVRecord) -> Bool {
        record.soleText.flatMap { Klasifikasi(section: $0.value) } != nil
    }

    /// Whether a title may name rows: ``isName(_:)`` holds for it, and it names no class.
    private func isName(_ record: CSVRecord) -> Bool {
        record.soleText.map { Self.isName($0.value) } == true && !isClass(record)
            && !NoteText.begins(record.cells[0].text.value)
    }

    /// Whether a text is neither the title of a list, nor a line of a letterhead, nor the number of a page.
    static func isName(_ text: String) -> Bool {
        let words = HeadingName.words(of: text.first?.isNumber == true ? SectionMark.removed(from: text) : text)
        guard let first = words.first, !words.contains(where: TableName.isYear) else { return false }
        return !titleWords.contains(first) && first.contains(where: \.isLetter)
    }

    private static let titleWords: Set<String> = [
        "halaman", "hal", "lembar", "lanjutan", "daftar", "dip", "dik", "tabel", "lampiran", "matriks", "formulir",
        "format", "rekap", "rekapitulasi", "pemerintah", "kabupaten", "kota", "provinsi", "jl", "jln", "jalan",
        "alamat", "telp", "telepon", "website", "email", "nomor", "tanggal", "tentang", "keputusan", "tahun",
        "periode", "per", "semester", "triwulan",
    ]

    /// Returns what a record is.
    func kind(at index: Int) -> Kind {
        let record = records[index]
        if signatures.contains(index) { return .leftOut(.signature) }
        let isBelowHeadings = index == records.startIndex || isRepeatedHeading(records[index - 1])
        if isBelowHeadings, record.numbersColumns(of: head.headings.count) { return .leftOut(.numbering) }
        if isRepeatedHeading(record) { return .leftOut(.repeatedHeading) }
        if isSum(record) { return .leftOut(.sum) }
        if isNothing(record) { return .leftOut(.nothing) }
        if isNumberOnly(record) { return .leftOut(.number) }
        if isNote(at: index) { return .leftOut(.note) }
        if let name = sections[index] { return .section(name) }
        return isTitle(at: index) ? .leftOut(.title) : .entry
    }

    private func isRepeatedHeading(_ record: CSVRecord) -> Bool {
        record.cells.count > 1 && heads.contains { record.hasHeadings(of: $0) }
    }

    /// `NIHIL`, `Tidak ada` or marks in place of all texts: a class without entries.
    private func isNothing(_ record: CSVRecord) -> Bool {
        let texts = record.cells.lazy.filter { $0.index != numberCell || Int($0.text.value.trimmingMarks) == nil }
        return !texts.isEmpty && texts.allSatisfy { $0.text.value.saysNothing }
            && (takesSections || texts.contains { $0.text.value.contains(where: \.isLetter) })
    }

    /// Whether a record is one of the titles between an office and its first class: `DAFTAR INFORMASI PUBLIK`, `TAHUN 2026`.
    private func isBelowOffice(at index: Int) -> Bool {
        let isTitle = { (index: Int) in
            let record = records[index]
            guard let text = record.soleText?.value, !isClass(record) else { return false }
            return !Self.isName(text) || OfficeName.isLabel(text)
        }
        guard numberCell != nil, isTitle(index),
            let above = records.indices[..<index].suffix(8).last(where: { !isTitle($0) }),
            let below = records.indices[index...].prefix(8).first(where: { !isTitle($0) })
        else { return false }
        // A letterhead on each page names no other office.
        let isOnPage = below + 1 < records.endIndex && isRepeatedHeading(records[below + 1])
        guard !isOnPage || namesAboveHeadings.contains(above) else { return false }
        let name = records[above].soleText?.value ?? records[above].cells.last?.text.value ?? ""
        return records[above].cells.count <= 2
            && (OfficeName.names(name) || OfficeName.isBody(OfficeName.name(in: name)))
            && sections[below].map { Klasifikasi(section: $0.value) != nil } == true
    }

    /// Whether a text by itself is a title above headings that are repeated, or below an office.
    private func isTitle(at index: Int) -> Bool {
        guard records[index].soleText != nil, numberCell != nil else { return false }
        if isBelowOffice(at: index) { return true }
        return records[index...].prefix(8).first { $0.soleText == nil }.map(isRepeatedHeading) == true
    }

    /// `Jumlah` or `Total` with no more than figures beside it, in a row without a number of its own.
    private func isSum(_ record: CSVRecord) -> Bool {
        guard let numberCell, head.headings.count >= 4 else { return false }
        // Nearly every row has a number, so that no other cell is looked at.
        let number = record.cells.first { $0.index == numberCell }
        let candidates = number.map { [$0] } ?? record.cells
        guard let sum = candidates.first(where: { Self.namesSum($0.text.value) }) else { return false }
        return record.cells.filter { $0.index != sum.index }.allSatisfy { cell in
            let words = cell.text.value.split(separator: " ")
            // `12`, `12 dokumen`
            return !cell.text.value.contains(where: \.isLetter)
                || (words.count == 2 && words[0].allSatisfy(\.isNumber))
        }
    }

    /// `Jumlah A`, `Sub Total`, `Total Keseluruhan`, `Rata-rata`.
    private static func namesSum(_ text: String) -> Bool {
        guard text.utf8.count <= 80, text.count <= 40, text.contains(where: \.isLetter) else { return false }
        let words = HeadingName.words(of: text).drop { ["sub", "grand"].contains($0) }
        return ["jumlah", "jml", "total", "subtotal", "subjumlah"].contains(words.first ?? "")
            || words.starts(with: ["rata", "rata"])
    }

    private func isNumberOnly(_ record: CSVRecord) -> Bool {
        guard isWide, record.cells.count == 1, let cell = record.cells.first, cell.index == numberCell else {
            return false
        }
        return cell.text.value.allSatisfy { $0.isNumber || $0 == "." }
    }

    /// Whether a record says something about the list: `Keterangan: …`, and a single text below the last entry, as well as
    /// what follows such a note there.
    private func isNote(at index: Int) -> Bool {
        if isNoteItself(at: index) { return true }
        guard let firstNote, index > firstNote else { return false }
        return mayBeNote(index) || (isShort(index) && NoteText.begins(records[firstNote].cells[0].text.value))
    }

    private func isNoteItself(at index: Int) -> Bool {
        let record = records[index]
        guard mayBeNote(index), let first = record.cells.first?.text.value, let last = record.cells.last?.text.value
        else { return false }
        if NoteText.begins(first) || NoteText.begins(last) { return true }
        // Fewer cells than headings: the row is more likely broken in two, which is reported.
        return index >= end && record.cells.count == 1 && record.count >= head.headings.count
            && !SectionMark.isMark(first) && !isNumberOnly(record) && !isNothing(record)
    }

    /// Whether a record has few cells and names no class.
    private func mayBeNote(_ index: Int) -> Bool {
        isShort(index) && !records[index].cells.contains { Klasifikasi(section: $0.text.value) != nil }
    }

    private func isShort(_ index: Int) -> Bool {
        isWide && records[index].cells.count <= 2 && !signatures.contains(index)
    }

    /// The name of a section: a text by itself, or after a letter or Roman number. The text is not one of a row that
    /// was broken in two: what follows it is a whole row, and it begins with a sign of a section or a capital letter.
    private func section(at index: Int) -> Located<String>? {
        let record = records[index]
        if namesAboveHeadings.contains(index), let name = record.soleText { return name }
        guard (1...2).contains(record.cells.count), let last = record.cells.last,
            last.text.value.count <= 200, OfficeError.inCell(last.text.value) == nil,
            last.text.value.contains(where: \.isLetter), !last.text.value.contains("\n\n"), !isBelowOffice(at: index)
        else { return nil }
        let isClass = Klasifikasi(section: last.text.value) != nil
        // An entry may be a title alone: "Laporan Berkala Keuangan".
        guard takesSections || head.headings.count == 3 && Klasifikasi.isNamedAlone(bySection: last.text.value) else {
            return nil
        }
        // Months say nothing that the dates of their rows do not say.
        let isMonth = record.cells.count == 1 && DateText.isPeriodName(last.text.value)
        guard hasGroups || isClass || isMonth || beginsAnew(after: index) else { return nil }
        let next = index + 1 < records.endIndex && !signatures.contains(index + 1) ? records[index + 1] : nil
        // A class without entries is one all the same.
        let isEmpty = next.map(isNothing) ?? (record.cells.count == 1)
        if isClass && isEmpty || next != nil && isBelowOffice(at: index + 1) { return last.text }
        if let next, sections[index + 1] == nil, isRepeatedHeading(next) || isTitle(at: index + 1) {
            let isName =
                isClass || hasClasses && SecrecyMark.isHeading(last.text.value)
                || isRepeatedHeading(next) && SectionMark.begins(last.text.value)
            return isName ? last.text : nil
        }
        guard let next, next.cells.count >= 3 || sections[index + 1] != nil || isNothing(next) else { return nil }
        if record.cells.count > 1, let name = record.soleText, OfficeName.names(name.value) { return name }
        // Numbers that begin anew below it tell that it is one, whatever it looks like.
        if beginsAnew(after: index) { return last.text }
        if record.cells.count == 2 {
            guard let numberCell, record.cells[0].index == numberCell else { return nil }
            let mark = record.cells[0].text.value.trimmingMarks
            let isOffice = OfficeName.isWhole(OfficeName.name(in: last.text.value)) && number(of: next) == firstNumber
            if SectionMark.isMark(mark) || isOffice { return last.text }
            // "1 | Laporan keuangan" above "a | Neraca".
            let following = next.cells.first { $0.index == numberCell }?.text.value.trimmingMarks ?? ""
            if following == "a" || following == mark + ".1" { return last.text }
            // "1 | Laporan keuangan" above " | a. Neraca".
            let item = next.cells.first?.text.value ?? ""
            return following.isEmpty && (item.hasPrefix("a.") || item.hasPrefix("a)")) ? last.text : nil
        }
        let isNamed = isClass || isMonth || SectionMark.begins(last.text.value) || isLetteredGroup(at: index)
        // "2. Keuangan" in the place of a number is none: nothing else is said in its row.
        let isCounted = last.index == numberCell && record.count >= head.headings.count
        let name = isCounted ? last.text.value.drop { $0.isNumber || ".) ".contains($0) } : last.text.value[...]
        let isCapital = name.first?.isUppercase == true
        return isNamed || (isCapital && last.index <= (numberCell ?? 0) + 1) ? last.text : nil
    }
}

extension TableRowKinds {
    fileprivate func number(of record: CSVRecord) -> String? {
        record.cells.first { $0.index == numberCell }?.text.value
    }

    /// Whether a record is one of groups that small letters count: `a. Profil` above entries, `b. Keuangan` above further ones. Letters
    /// directly below an entry are its parts.
    fileprivate func isLetteredGroup(at index: Int) -> Bool {
        guard let letter = groupLetter(of: records[index]), index + 1 < records.endIndex,
            records[index + 1].cells.count >= 3
        else { return false }
        if letter == "a" { return index == records.startIndex || records[index - 1].cells.count <= 2 }
        let before = records[..<index].lastIndex { groupLetter(of: $0) != nil }
        guard let before, let last = groupLetter(of: records[before]) else { return false }
        return last.value + 1 == letter.value && before < index - 1 && isLetteredGroup(at: before)
    }

    /// The small letter before the only text of a record. In the place of a number, the row is not one that was broken in two.
    private func groupLetter(of record: CSVRecord) -> Unicode.Scalar? {
        guard record.cells.count == 1, let cell = record.cells.first,
            cell.index != numberCell || record.count >= head.headings.count
        else { return nil }
        var signs = cell.text.value.unicodeScalars.makeIterator()
        guard let letter = signs.next(), ("a"..."z").contains(letter), let mark = signs.next(),
            mark == "." || mark == ")",
            signs.next() == " "
        else { return nil }
        return letter
    }

    /// Whether the entries below a record, which has no number of an entry itself, are numbered from the first number on.
    fileprivate func beginsAnew(after index: Int) -> Bool {
        guard let firstNumber, index + 1 < records.endIndex, !signatures.contains(index + 1),
            records[index + 1].cells.count >= 3, number(of: records[index + 1]) == firstNumber
        else { return false }
        let own = number(of: records[index])?.trimmingMarks
        return own == nil || SectionMark.isMark(own ?? "") || records[index].cells.count == 1
    }
}

extension String {
    /// Whether the text says that there is nothing, or is a mark that does.
    fileprivate var saysNothing: Bool {
        guard utf8.count <= 60 else { return false }
        let letters = lowercased().filter { !"-–—. ()\"".contains($0) }
        return ["", "nihil", "tidakada", "belumada"].contains(letters)
            || ["tidakadainformasi", "belumadainformasi"].contains(where: letters.hasPrefix)
    }

    /// The text without brackets and full stops at its ends.
    fileprivate var trimmingMarks: String {
        let isMark = { (character: Character) in "(). ".contains(character) }
        return String(drop(while: isMark).reversed().drop(while: isMark).reversed())
    }
}

/// The words with which notes begin.
enum NoteText {
    private static let words: Set<String> = [
        "keterangan", "ket", "catatan", "note", "notes", "nb", "sumber", "legenda",
    ]

    /// Whether a text calls itself a note: `Keterangan:`, `Catatan : …`, `*) …`. `Catatan atas laporan keuangan` does not.
    static func begins(_ text: String) -> Bool {
        if text.hasPrefix("*)") || text.hasPrefix("**") { return true }
        let word = text.prefix { $0.isLetter }
        guard words.contains(word.lowercased()) else { return false }
        let rest = text.dropFirst(word.count).drop { $0 == "." || $0.isWhitespace }
        return rest.isEmpty || rest.first == ":"
    }
}

extension CSVRecord {
    /// The only text of the record, or a label with what it says: `Unit Kerja | : Dinas Kesehatan`. Nil where it has others.
    fileprivate var soleText: Located<String>? {
        let isLabel = (2...3).contains(cells.count) && cells[1].text.value.hasPrefix(":")
        guard let first = cells.first?.text, cells.count == 1 || isLabel else { return nil }
        return Located(cells.map(\.text.value).joined(separator: " "), at: first.location)
    }

    /// Whether the record has the same headings as another, whatever their case and signs.
    func hasHeadings(of other: CSVRecord) -> Bool {
        cells.count == other.cells.count
            && zip(cells, other.cells).allSatisfy { cell, heading in
                cell.text.value == heading.text.value
                    || HeadingName.folded(cell.text.value) == HeadingName.folded(heading.text.value)
            }
    }

    /// Whether the record numbers the columns of a table: `1, 2, 3, 4, …` or `(1), (2), …` in every cell.
    ///
    /// - Parameter count: how many headings the table has.
    func numbersColumns(of count: Int) -> Bool {
        guard cells.count >= 4, cells.count + 2 >= count else { return false }
        let numbers = cells.map { Int($0.text.value.filter { !"()[].".contains($0) }) }
        return numbers.enumerated().allSatisfy { $0.element == $0.offset + 1 }
    }
}
