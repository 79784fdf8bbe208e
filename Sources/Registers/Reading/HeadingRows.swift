import Diagnostics
import Reading

/// The rows of a table that hold its headings, found among titles and entries.
struct HeadingRows {
    /// The index of the first of these records.
    let index: Int
    /// How many records the headings fill: one to three.
    let height: Int
    let headings: [TableHead.Heading]

    /// How many records of a table are searched for its headings.
    static let searchLimit = 40

    /// Finds the row of the first 40 that names most columns, or the first one where no row names two, with the rows that belong to it.
    ///
    /// - Parameter records: at least one.
    init(in records: [CSVRecord], _ match: HeadingMatch, _ columns: RegisterColumns) {
        let counts = Self.counts(records, match)
        let most = counts.max() ?? 0
        let best = counts.firstIndex(of: most) ?? 0
        // Where no heading is known, it is not a title by itself.
        let whole =
            records[0].cells.count == 1 ? records.prefix(Self.searchLimit).firstIndex { $0.cells.count > 2 } : nil
        let named = most >= 2 && most > (counts.first ?? 0) ? best : most < 2 ? whole ?? 0 : 0
        // The groups above may name fewer columns than the headings below them.
        let starts = [named] + (max(0, named - 2)..<named).filter { Self.mayBeGroups(records[$0...named]) }
        var (start, found, height) = (named, [TableHead.Heading](), 0)
        for candidate in starts {
            let joined = Self.headings(records[candidate...], match, columns)
            let count = { (headings: [TableHead.Heading]) in Set(headings.compactMap(\.role).flatMap(\.columns)).count }
            guard candidate == named || candidate + joined.height > named && count(joined.headings) > count(found)
            else { continue }
            (start, found, height) = (candidate, joined.headings, joined.height)
        }
        (index, headings, self.height) = (start, found, height)
    }

    /// The index of the first record below the headings.
    var end: Int { index + height }

    /// The records below the headings, without a row that numbers the columns and without the headings again at the top of printed pages.
    func body(of records: [CSVRecord]) -> ArraySlice<CSVRecord> {
        let heads = records[index..<end].map { $0.cells.map(\.text.value) }
        var body = records[end...]
        if let first = body.first, first.numbersColumns(of: headings.count) { body = body.dropFirst() }
        guard body.contains(where: { heads.contains($0.cells.map(\.text.value)) }) else { return body }
        return body.filter { !heads.contains($0.cells.map(\.text.value)) }[...]
    }

    /// How many columns each of the records names in which headings are searched. Long texts are not headings.
    static func counts(_ records: [CSVRecord], _ match: HeadingMatch) -> [Int] {
        // Entries have the same few offices, places and classes.
        var known: [String: [Int]] = [:]
        return records.prefix(searchLimit).map { record in
            var columns: Set<Int> = []
            for text in record.cells.prefix(100).map(\.text.value) where text.utf8.count <= 200 {
                let found = known[text] ?? match.role(of: text)?.columns ?? []
                known[text] = found
                columns.formUnion(found)
            }
            return columns.count
        }
    }

    /// Whether records may be two or three rows of headings: they follow each other, and all but the last have several cells.
    private static func mayBeGroups(_ records: ArraySlice<CSVRecord>) -> Bool {
        guard let first = records.first, let last = records.last else { return false }
        return last.number - first.number == records.count - 1 && records.allSatisfy { $0.cells.count >= 3 }
    }

    /// The headings that begin with the first record, and how many records they fill.
    private static func headings(
        _ records: ArraySlice<CSVRecord>,
        _ match: HeadingMatch,
        _ columns: RegisterColumns
    ) -> (headings: [TableHead.Heading], height: Int) {
        guard var upper = records.first else { return ([], 0) }
        var headings = upper.cells.map {
            TableHead.Heading(cell: $0.index, text: $0.text, role: match.role(of: $0.text.value))
        }
        var height = 1
        for lower in records.dropFirst().prefix(2) {
            // Below two rows, what every entry fills is one.
            let filled = Set(lower.cells.map(\.index))
            let isEntry =
                height > 1
                && headings.contains { heading in
                    filled.contains(heading.cell) && match.columnOfEachEntry(heading.text.value) != nil
                }
            guard !isEntry, let joined = joined(upper, lower, known: height > 1 ? headings : [], match, columns) else {
                break
            }
            headings = joined
            height += 1
            let cells = joined.map { CSVCell(index: $0.cell, text: $0.text) }
            upper = upper.with(cells, count: max(upper.count, lower.count))
        }
        return (headings, height)
    }

    /// Joins two rows of headings: what is below a blank cell or a group belongs to the group to the left of it. Nil
    /// where the second row is not one of headings.
    ///
    /// - Parameter known: what the upper row means where it was joined of two itself.
    private static func joined(
        _ upper: CSVRecord,
        _ lower: CSVRecord,
        known: [TableHead.Heading],
        _ match: HeadingMatch,
        _ columns: RegisterColumns
    ) -> [TableHead.Heading]? {
        let above = Dictionary(keepingFirst: upper.cells.map { ($0.index, $0.text) })
        guard lower.cells.allSatisfy({ $0.text.value.utf8.count <= 120 }),
            lower.cells.contains(where: { above[$0.index] == nil }),
            !lower.cells.contains(where: { $0.text.value.allSatisfy(\.isNumber) }) || areYears(lower)
        else { return nil }
        let below = Dictionary(keepingFirst: lower.cells.map { ($0.index, $0.text) })
        var headings: [TableHead.Heading] = []
        var group: Located<String>?
        var knownBelow = 0
        for index in Set(above.keys).union(below.keys).sorted() {
            if let text = above[index] { group = text }
            guard let part = below[index] else {
                if let heading = known.first(where: { $0.cell == index }) {
                    headings.append(heading)
                } else if let text = above[index] {
                    headings.append(TableHead.Heading(cell: index, text: text, role: match.role(of: text.value)))
                }
                continue
            }
            let whole = group.map { Located($0.value + " " + part.value, at: part.location) } ?? part
            // A group has several parts; below a heading without a group are the cells of entries.
            let isPart = above[index] == nil || (above[index + 1] == nil && below[index + 1] != nil)
            var role = match.tick(part.value)
            if isPart, let group { role = role ?? match.tick(part.value, below: group.value) }
            role = role ?? match.role(of: whole.value)
            // "Pengundangan" over "Tempat | Tanggal" is "Tanggal Pengundangan".
            if role == nil, let group { role = match.role(of: part.value + " " + group.value) }
            // "Nomor dan Tanggal Penetapan" over "Nomor | Tanggal" names both in each.
            if role == nil, let rest = group.flatMap({ $0.value.withoutCoordinates }) {
                role = match.role(of: part.value + " " + rest)
            }
            // "Waktu dan Tempat" over "Waktu | Tempat" names both in each.
            if case .timeAndPlace = role, let own = match.role(of: part.value) { role = own }
            // "Nomor" below "Surat Keputusan" is not that of the row.
            let isOfGroup = group.map { !match.isNumber($0.value) } == true && match.isNumber(part.value)
            if !isOfGroup { role = role ?? match.role(of: part.value) }
            if case .column(let index)? = role, isOfGroup, columns[index].name == columns.number { role = nil }
            // "KAK" below "Perencanaan" is a kind of document, whatever the stage.
            let isThing =
                role == nil && match.thing(part.value) != nil && group.map { match.role(of: $0.value) } == .some(nil)
            if role != nil || isThing { knownBelow += 1 }
            headings.append(TableHead.Heading(cell: index, text: isThing ? part : whole, role: role))
        }
        let isHead = knownBelow * 2 >= lower.cells.count || areYears(lower) || isBelowGroups(upper, lower, match)
        return isHead ? headings : nil
    }

    /// Whether a row has nothing but years, each of which is the next after the one before: `2023 | 2024 | 2025`.
    private static func areYears(_ record: CSVRecord) -> Bool {
        let years = record.cells.map { Int($0.text.value) }
        return years.count > 1 && years.allSatisfy { (1945...2199).contains($0 ?? 0) }
            && zip(years, years.dropFirst()).allSatisfy { ($0 ?? 0) + 1 == $1 }
    }

    /// Whether a row can only be the second one of headings, whatever it says: it has several cells, none of them below a
    /// heading that every entry fills, and all below groups or right of them.
    private static func isBelowGroups(_ upper: CSVRecord, _ lower: CSVRecord, _ match: HeadingMatch) -> Bool {
        guard lower.cells.count >= 2, lower.cells.allSatisfy({ $0.text.value.utf8.count <= 60 }) else { return false }
        let filled = Set(lower.cells.map(\.index))
        let above = upper.cells.map(\.index)
        let required = upper.cells.filter { !filled.contains($0.index) }.compactMap {
            match.columnOfEachEntry($0.text.value)
        }
        guard Set(required).count >= 2 else { return false }
        // Each cell is below a group with several parts.
        return lower.cells.allSatisfy { cell in
            guard let group = above.last(where: { $0 <= cell.index }) else { return false }
            let next = above.first { $0 > group } ?? .max
            return filled.contains(group) && filled.contains { group < $0 && $0 < next }
        }
    }
}

extension String {
    /// What several parts of a heading are of: `Penetapan` in `Nomor dan Tanggal Penetapan`. Nil where it does not name several.
    fileprivate var withoutCoordinates: String? {
        let words = HeadingName.words(of: self)
        let parts: Set<String> = ["nomor", "no", "tanggal", "tgl", "tahun", "tempat", "dan", "serta"]
        let rest = words.drop { parts.contains($0) }
        return words.contains("dan") && rest.count < words.count - 2 && !rest.isEmpty
            ? rest.joined(separator: " ") : nil
    }
}
