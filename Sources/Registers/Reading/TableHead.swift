import Diagnostics
import Reading
import Spreadsheets

/// The headings of a table: which rows they are in, and what the cells below them hold.
struct TableHead {
    /// A heading and what it means.
    struct Heading: Sendable {
        let cell: Int
        /// Of two-row headings both, with a space between them.
        let text: Located<String>
        /// Nil where the heading means no column.
        var role: CellRole?
        /// Whether the cells below told what it means.
        var isJudgedByCells = false
        /// Whether the rows below have no text, or `-`, in each of its cells.
        var isBlank = false
        /// Whether its sums are in thousands or millions, and would be false as rupiah.
        var isInUnits = false
    }

    /// The index of the record with the headings.
    let index: Int
    /// How many records the headings fill: one to three.
    let height: Int
    let record: CSVRecord
    private(set) var headings: [Heading]

    /// The records of a table that are searched for its headings.
    static let searchLimit = 40

    /// Finds the headings: the row of the first 40 that names most columns, or the first one where no row names two.
    ///
    /// - Parameter records: at least one.
    init(_ records: [CSVRecord], _ match: HeadingMatch, columns: RegisterColumns) {
        let counts = Self.counts(records, match)
        let most = counts.max() ?? 0
        let best = counts.firstIndex(of: most) ?? 0
        // Where no heading is known, it is not a title by itself.
        let whole =
            records[0].cells.count == 1 ? records.prefix(Self.searchLimit).firstIndex { $0.cells.count > 2 } : nil
        let named = most >= 2 && most > (counts.first ?? 0) ? best : most < 2 ? whole ?? 0 : 0
        // The groups above may name fewer columns than the headings below them.
        let starts = [named] + (max(0, named - 2)..<named).filter { Self.mayBeGroups(records[$0...named]) }
        var (start, found, height) = (named, [Heading](), 0)
        for candidate in starts {
            let joined = Self.headings(records[candidate...], match, columns)
            let count = { (headings: [Heading]) in Set(headings.compactMap(\.role).flatMap(\.columns)).count }
            guard candidate == named || candidate + joined.height > named && count(joined.headings) > count(found)
            else {
                continue
            }
            (start, found, height) = (candidate, joined.headings, joined.height)
        }
        (index, headings, self.height) = (start, found, height)
        record = records[index]
        let heads = records[index..<(index + height)].map { $0.cells.map(\.text.value) }
        var body = records.dropFirst(index + height)
        if let first = body.first, first.numbersColumns(of: headings.count) { body = body.dropFirst() }
        // They are once more at the top of each printed page.
        if body.contains(where: { heads.contains($0.cells.map(\.text.value)) }) {
            body = body.filter { !heads.contains($0.cells.map(\.text.value)) }[...]
        }
        for index in headings.indices { judge(index, by: body, match, columns) }
        judgeThings(match)
        var blank = Set(headings.filter { $0.role == nil && !body.isEmpty }.map(\.cell))
        for record in body where !blank.isEmpty {
            for cell in record.cells where !cell.text.value.isBlankMark { blank.remove(cell.index) }
        }
        for index in headings.indices { headings[index].isBlank = blank.contains(headings[index].cell) }
        judgeOrdinals(body, columns)
        judgeUnits(records, columns)
    }

    /// Leaves out sums of which the heading, a title or a note says that they are not in rupiah.
    private mutating func judgeUnits(_ records: [CSVRecord], _ columns: RegisterColumns) {
        let isMoney = { (heading: Heading) in heading.role?.columns.contains { columns[$0].isMoney } == true }
        guard columns.contains(where: \.isMoney) else { return }
        // What sections and entries between others say is said of them alone.
        let body = records.indices.dropFirst(index + height).filter { records[$0].cells.count > 2 }
        let isTold = records.indices.contains { index in
            (index < self.index
                || index >= self.index + height && !((body.first ?? .max)...(body.last ?? .max)).contains(index))
                && records[index].cells.contains { NumberText.namesUnit($0.text.value, isHeading: false) }
        }
        for index in headings.indices {
            let isNamed = NumberText.namesUnit(headings[index].text.value, isHeading: true)
            guard isMoney(headings[index]) ? isTold || isNamed : headings[index].role == nil && isNamed else {
                continue
            }
            (headings[index].role, headings[index].isInUnits) = (nil, true)
        }
    }

    /// What is below headings that mean no column, by the places of the headings.
    func unread(in body: ArraySlice<CSVRecord>) -> [SourceLocation: String] {
        let unread = headings.filter { $0.role == nil && !$0.isBlank }
        guard !unread.isEmpty else { return [:] }
        var texts = Dictionary(keepingFirst: unread.map { ($0.cell, [String]()) })
        for cell in body.lazy.flatMap(\.cells) { texts[cell.index]?.append(cell.text.value) }
        return Dictionary(
            keepingFirst: unread.map { ($0.text.location, texts[$0.cell]?.joined(separator: "\n") ?? "") }
        )
    }

    /// The cell of a column, by its name. Nil where no heading is the column's alone.
    func cell(of name: String, _ columns: RegisterColumns) -> Int? {
        columns.place(of: name).flatMap { place in headings.first { $0.role == .column(place) }?.cell }
    }

    /// The records below the headings with merged cells filled, and with those of one entry joined whose number and title are merged.
    func entries(
        _ written: ArraySlice<CSVRecord>,
        below heads: ArraySlice<CSVRecord>,
        _ merges: [MergedRange],
        _ columns: RegisterColumns
    ) -> [CSVRecord] {
        let repeated = Set(written.filter { row in heads.contains(where: row.hasHeadings) }.map(\.number))
        let merges = merges.filter { !repeated.contains($0.rows.lowerBound) }
        let body = CSVRecord.filled(written, by: merges)
        guard let number = cell(of: columns.number, columns),
            let title = columns.titles.lazy.compactMap({ cell(of: $0, columns) }).first
        else { return body }
        return CSVRecord.joined(body, by: merges, number: number, title: title)
    }

    /// How many columns the headings of a table name.
    static func columnCount(_ records: [CSVRecord], _ match: HeadingMatch) -> Int {
        counts(records, match).max() ?? 0
    }

    /// How many columns each of the records names in which headings are searched. Long texts are not headings.
    private static func counts(_ records: [CSVRecord], _ match: HeadingMatch) -> [Int] {
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
    ) -> (headings: [Heading], height: Int) {
        guard var upper = records.first else { return ([], 0) }
        var headings = upper.cells.map { Heading(cell: $0.index, text: $0.text, role: match.role(of: $0.text.value)) }
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
            upper = CSVRecord(
                number: upper.number,
                location: upper.location,
                count: max(upper.count, lower.count),
                cells: joined.map { CSVCell(index: $0.cell, text: $0.text) }
            )
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
        known: [Heading],
        _ match: HeadingMatch,
        _ columns: RegisterColumns
    ) -> [Heading]? {
        let above = Dictionary(keepingFirst: upper.cells.map { ($0.index, $0.text) })
        guard lower.cells.allSatisfy({ $0.text.value.utf8.count <= 120 }),
            lower.cells.contains(where: { above[$0.index] == nil }),
            !lower.cells.contains(where: { $0.text.value.allSatisfy(\.isNumber) }) || areYears(lower)
        else { return nil }
        let below = Dictionary(keepingFirst: lower.cells.map { ($0.index, $0.text) })
        var headings: [Heading] = []
        var group: Located<String>?
        var knownBelow = 0
        for index in Set(above.keys).union(below.keys).sorted() {
            if let text = above[index] { group = text }
            guard let part = below[index] else {
                if let heading = known.first(where: { $0.cell == index }) {
                    headings.append(heading)
                } else if let text = above[index] {
                    headings.append(Heading(cell: index, text: text, role: match.role(of: text.value)))
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
            headings.append(Heading(cell: index, text: isThing ? part : whole, role: role))
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

    /// Whether no other heading than those of ticks means the column of a tick.
    private func isFree(_ tick: CellRole) -> Bool {
        !headings.contains { heading in
            guard let role = heading.role, !Set(role.columns).isDisjoint(with: tick.columns) else { return false }
            return !role.isPart
        }
    }

    /// Leaves out `No` where it counts rows and a heading that is not read has the numbers of the regulations: by its words, or in its cells.
    private mutating func judgeOrdinals(_ body: ArraySlice<CSVRecord>, _ columns: RegisterColumns) {
        guard columns.section == "jenis", let number = columns.place(of: columns.number),
            let kind = columns.place(of: "jenis"), let year = columns.place(of: "tahun")
        else { return }
        let isNumberUnread = headings.contains { heading in
            heading.role == nil && HeadingName.fullWords(of: heading.text.value).contains("nomor")
        }
        let cited = headings.indices.filter { headings[$0].role == nil && citesRegulations(headings[$0].cell, body) }
        guard isNumberUnread || !cited.isEmpty else { return }
        for index in headings.indices
        where headings[index].role == .column(number)
            && TableLayout.ordinals.contains(HeadingName.folded(headings[index].text.value))
        {
            (headings[index].role, headings[index].isBlank) = (nil, true)
        }
        let taken = Set(headings.compactMap(\.role).flatMap(\.columns))
        guard cited.count == 1, taken.isDisjoint(with: [number, kind]) else { return }
        let isTitled = body.prefix(20).contains { record in
            record.cells.contains {
                $0.index == headings[cited[0]].cell && RegulationCitation.title(in: $0.text.value) != nil
            }
        }
        let title = columns.place(of: "judul").flatMap { isTitled && !taken.contains($0) ? $0 : nil }
        headings[cited[0]].role = .regulation(
            kind: kind,
            number: number,
            year: taken.contains(year) ? nil : year,
            title: title
        )
        headings[cited[0]].isJudgedByCells = true
    }

    /// Whether most of the cells below a heading are regulations by kind, number and year: `Perda Nomor 5 Tahun 2020`.
    private func citesRegulations(_ cell: Int, _ body: ArraySlice<CSVRecord>) -> Bool {
        let texts = body.prefix(20).compactMap { record in record.cells.first { $0.index == cell }?.text.value }
        return texts.count { LawCitation.isTitleOfRegulation($0) && RegulationCitation.named($0) != nil } * 2
            > texts.count
    }

    /// Takes headings for kinds of things, where at least three name one and no other has a column for their kind.
    private mutating func judgeThings(_ match: HeadingMatch) {
        let things = headings.indices.filter { headings[$0].role == nil }.compactMap { index in
            match.thing(headings[index].text.value).map { (index, $0) }
        }
        let taken = Set(headings.compactMap(\.role).flatMap(\.columns))
        guard things.count >= 3, things.allSatisfy({ taken.isDisjoint(with: $0.1.columns) }),
            Set(things.map(\.1)).count == things.count
        else { return }
        for (index, role) in things { headings[index].role = role }
    }

    /// Looks at the cells below a heading where its words leave open what it means: those of ticks, and `Jenis Informasi`
    /// and its like, which is over classes, groups and names.
    private mutating func judge(
        _ index: Int,
        by body: ArraySlice<CSVRecord>,
        _ match: HeadingMatch,
        _ columns: RegisterColumns
    ) {
        let heading = headings[index]
        let cells = body.prefix(200).compactMap { record in
            record.cells.first { $0.index == heading.cell }?.text.value
        }.filter { !DittoCells.isDitto($0) }
        guard !cells.isEmpty else { return }
        if heading.role == nil, cells.allSatisfy(TickText.isMark),
            let tick = match.tick(heading.text.value) ?? match.tick(ofSection: heading.text.value)
                ?? match.tick(ofYear: heading.text.value).flatMap({ isFree($0) ? $0 : nil })
        {
            headings[index].role = tick
            return
        }
        if heading.role == nil, cells.allSatisfy(TickText.isMark), let state = state(heading.text.value, columns) {
            headings[index].role = state
            return
        }
        if let ground = ground(index, cells, columns) {
            headings[index].role = ground
            headings[index].isJudgedByCells = true
            return
        }
        if let subject = subject(index, cells.map { match.legend.value(of: $0) ?? $0 }, columns) {
            headings[index].role = .column(subject)
            headings[index].isJudgedByCells = true
        } else if let remarked = remarked(index, cells, columns) {
            headings[index].role = .column(remarked)
            headings[index].isJudgedByCells = true
        }
    }
}

extension TableHead {
    /// The words of headings over classes, groups and names alike.
    private static let openWords: Set<String> = [
        "jenis", "nama", "informasi", "publik", "dokumen", "data", "kategori", "macam", "uraian", "rincian",
        "materi", "yang", "dan", "atau", "tersedia", "wajib", "disediakan", "diumumkan", "dikecualikan",
    ]

    /// What `Jenis Informasi` and its like mean, by the cells below: classes, names or groups, in so far as no other heading
    /// means them. Nil where the heading keeps its meaning.
    private func subject(_ index: Int, _ cells: [String], _ columns: RegisterColumns) -> Int? {
        let heading = headings[index]
        var own: Int?
        if let role = heading.role {
            guard case .column(let place) = role else { return nil }
            own = place
        }
        // "Uraian Informasi" is what names entries where nothing else does.
        if let place = own, columns[place].place == .summary,
            let title = columns.indices.first(where: { columns[$0].place == .title && columns[$0].isRequired }),
            !taken(except: index).contains(title),
            Set(HeadingName.fullWords(of: heading.text.value)).isSubset(of: Self.openWords)
        {
            return title
        }
        let isOwnName = own.map { HeadingName.folded(columns[$0].name) == HeadingName.folded(heading.text.value) }
        guard isOwnName != true else { return nil }
        let taken = taken(except: index)
        func free(_ names: [String]) -> Int? {
            names.compactMap { columns.place(of: $0) }.first { $0 != own && !taken.contains($0) }
        }
        // Classes come again and again; names that hold the word for one are all different: "Data Berkala 1".
        let found = cells.filter { $0.count <= 120 && (Klasifikasi(text: $0) ?? Klasifikasi(section: $0)) != nil }
        let names = found.filter { Klasifikasi(text: $0) == nil }
        let areNames = Set(names.map(HeadingName.folded)).count > max(3, cells.count / 2)
        let classes = areNames ? 0 : found.count
        if let own, columns[own].meaning == .klasifikasi {
            return classes * 2 < cells.count ? free(["judul", "informasi", "kelompok"]) : nil
        }
        let isOpen = own.map { ["judul", "kelompok"].contains(columns[$0].name) } ?? true
        if isOpen, classes * 5 >= cells.count * 4, let place = columns[.klasifikasi].flatMap({ free([$0.name]) }) {
            return place
        }
        let words = Set(HeadingName.fullWords(of: heading.text.value))
        // "Nama" alone may be that of anything.
        guard own == nil, !words.isDisjoint(with: ["informasi", "dokumen"]), words.isSubset(of: Self.openWords),
            cells.contains(where: { $0.contains(where: \.isLetter) }), !cells.allSatisfy(TickText.isMark)
        else { return nil }
        return free(["judul", "informasi"])
    }

    /// The columns that a remark may fill: those that say how a matter stands.
    private static let states: Set<String> = ["status", "putusan", "tanggapan", "ketersediaan", "kondisi"]

    private func taken(except index: Int) -> Set<Int> {
        Set(headings.indices.filter { $0 != index }.compactMap { headings[$0].role }.flatMap(\.columns))
    }

    /// What a heading means that is a choice of a column for how a matter stands, above ticks: `Dikabulkan | Ditolak`. Nil for others.
    private func state(_ heading: String, _ columns: RegisterColumns) -> CellRole? {
        let found = columns.indices.compactMap { place -> CellRole? in
            guard Self.states.contains(columns[place].name), !columns[place].choices.isEmpty,
                columns[place].meaning == nil
            else { return nil }
            return columns[place].choice(heading).map { .tick(place, value: $0) }
        }
        return found.count == 1 && isFree(found[0]) ? found[0] : nil
    }

    /// What `Keterangan` and its like mean where each cell is a choice of one of these columns, which no other heading means: `Berlaku`, `Diubah
    /// dengan Perda 5/2025`. Nil for others.
    private func remarked(_ index: Int, _ cells: [String], _ columns: RegisterColumns) -> Int? {
        guard headings[index].role == nil, UnknownColumn.isRemark(headings[index].text.value) else { return nil }
        let cells = cells.filter { !$0.isBlankMark }
        let taken = Set(headings.compactMap(\.role).flatMap(\.columns))
        let found = columns.indices.filter { place in
            !taken.contains(place) && Self.states.contains(columns[place].name) && columns[place].meaning == nil
                && !columns[place].choices.isEmpty
                && cells.allSatisfy { $0.count > 1 && columns[place].choice($0) != nil }
        }
        return found.count == 1 && !cells.isEmpty ? found.first : nil
    }

    /// What `Dasar Pengecualian` and `Alasan Pengecualian` mean over citations of Pasal 17: the ground of the exemption and,
    /// where no other column has it, its legal basis. Nil for other headings and other cells.
    private func ground(_ index: Int, _ cells: [String], _ columns: RegisterColumns) -> CellRole? {
        guard let letters = columns[.pasal17].flatMap({ columns.place(of: $0.name) }) else { return nil }
        if headings[index].role == nil, !taken(except: index).contains(letters), cells.count > 1,
            cells.allSatisfy({ Pasal17Citation.isCitation($0) && $0.contains("17") })
        {
            return .column(letters)
        }
        guard case .column(let place) = headings[index].role,
            ["dasar_hukum", "alasan"].contains(columns[place].name),
            !HeadingName.words(of: headings[index].text.value).contains("hukum"),
            HeadingName.folded(columns[place].name) != HeadingName.folded(headings[index].text.value)
        else { return nil }
        let others = taken(except: index)
        guard !others.contains(letters), cells.filter(Pasal17Citation.isCitation).count * 2 >= cells.count else {
            return nil
        }
        let sentences = cells.filter { !Pasal17Citation.citations(inSentence: $0).isEmpty }.count
        if let law = columns.place(of: "dasar_hukum"), !others.contains(law), sentences * 2 >= cells.count {
            return .ground(letters: letters, law: law)
        }
        return .column(letters)
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

/// Marks in columns that are ticked.
enum TickText {
    private static let checks: Set<String> = ["√", "✓", "✔", "☑", "🗸", "v", "ü"]
    private static let crosses: Set<String> = ["x", "×"]
    private static let yes = checks.union(crosses).union(["ada", "ya", "yes", "true", "benar", "1", "•", "●", "*"])
    private static let no: Set<String> = [
        "-", "–", "—", "tidak", "tidak ada", "no", "false", "salah", "0", "☐", "✗", "✘", "✕", "✖",
    ]

    /// Whether a cell says that the heading holds.
    static func isYes(_ text: String) -> Bool { text.utf8.count <= 5 && yes.contains(text.lowercased()) }

    /// Whether a cell says that it does not.
    static func isNo(_ text: String) -> Bool { text.utf8.count <= 9 && no.contains(text.lowercased()) }

    static func isMark(_ text: String) -> Bool { isYes(text) || isNo(text) }

    static func isCheck(_ text: String) -> Bool {
        text.utf8.count <= 4 && (checks.contains(text.lowercased()) || ["ada", "ya"].contains(text.lowercased()))
    }

    static func isCross(_ text: String) -> Bool { text.utf8.count <= 2 && crosses.contains(text.lowercased()) }
}

extension Klasifikasi {
    /// Reads the class in the name of a section: `A. INFORMASI WAJIB DIUMUMKAN SECARA BERKALA`. Nil where it names none, or
    /// several.
    init?(section text: String) {
        let words = HeadingName.words(of: text).joined()
        let found = Self.sectionWords.filter { words.contains($0.words) }
        guard found.count == 1 else { return nil }
        self = found[0].klasifikasi
    }

    private static let sectionWords: [(klasifikasi: Klasifikasi, words: String)] = [
        (.berkala, "berkala"), (.sertaMerta, "sertamerta"), (.setiapSaat, "tiapsaat"),
    ]

    /// Whether the name of a section names several classes, or one with typing errors: `Informasi Berkala dan Setiap Saat`, `Informasi Setiap
    /// Saaat`. `Informasi Setiap Tahun` names none.
    static func isMeant(bySection text: String) -> Bool {
        let words = words(ofSection: text)
        let all = words.joined()
        if sectionWords.count(where: { all.contains($0.words) }) > 1 { return true }
        guard words.contains("informasi") || words.contains("info") else { return false }
        let name = words.filter { !fillers.contains($0) }
        return phrases.contains { phrase in
            phrase != name && phrase.count == name.count
                && zip(name, phrase).allSatisfy { $0 == $1 || isTypo($0, of: $1) }
        }
    }

    /// Whether one letter is missing, too many or another one.
    private static func isTypo(_ word: String, of known: String) -> Bool {
        let start = zip(word, known).prefix { $0 == $1 }.count
        let end = zip(word.reversed(), known.reversed()).prefix { $0 == $1 }.count
        return abs(word.count - known.count) <= 1 && start + end + 1 >= max(word.count, known.count)
    }

    /// Whether the name of a section says a class and nothing else: `B. Informasi Berkala`, and not `Laporan Berkala Keuangan`.
    static func isNamedAlone(bySection text: String) -> Bool {
        Self(section: text) != nil
            && words(ofSection: text).allSatisfy { ways.contains($0) || fillers.contains($0) }
    }

    private static func words(ofSection text: String) -> [String] {
        HeadingName.words(of: SectionMark.removed(from: text)).filter { !$0.allSatisfy(\.isNumber) }
    }

    private static let phrases = [
        ["berkala"], ["serta", "merta"], ["sertamerta"], ["setiap", "saat"], ["tiap", "saat"], ["setiapsaat"],
    ]
    private static let ways = Set(phrases.joined())
    private static let fillers: Set<String> = [
        "informasi", "info", "publik", "daftar", "yang", "wajib", "harus", "secara", "dan", "atau", "untuk",
        "tersedia", "disediakan", "diumumkan",
    ]
}
