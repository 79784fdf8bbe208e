import Reading

/// Tells by the cells below headings what their words leave open.
struct HeadingJudge {
    private(set) var headings: [TableHead.Heading]
    private let body: ArraySlice<CSVRecord>
    private let match: HeadingMatch
    private let columns: RegisterColumns

    init(
        _ headings: [TableHead.Heading],
        over body: ArraySlice<CSVRecord>,
        _ match: HeadingMatch,
        _ columns: RegisterColumns
    ) {
        (self.headings, self.body, self.match, self.columns) = (headings, body, match, columns)
    }

    /// Judges the headings of ticks, and `Jenis Informasi` and its like, which is over classes, groups and names.
    mutating func judgeCells() {
        for index in headings.indices {
            let cell = headings[index].cell
            let cells = body.prefix(200).compactMap { record in
                record.cells.first { $0.index == cell }?.text.value
            }.filter { !DittoCells.isDitto($0) }
            guard !cells.isEmpty else { continue }
            if let tick = tick(index, cells) {
                headings[index].role = tick
            } else if let role = role(index, cells) {
                headings[index].role = role
                headings[index].isJudgedByCells = true
            }
        }
        judgeClasses()
    }

    /// Takes headings that name classes for those of ticks where others are. Otherwise a cell without a mark would be read as a class, and
    /// would hide the ticks beside it.
    private mutating func judgeClasses() {
        guard let place = columns.place(of: .klasifikasi),
            headings.contains(where: { if case .tick(place, _)? = $0.role { true } else { false } })
        else { return }
        for index in headings.indices where headings[index].role == nil {
            let text = headings[index].text.value
            if let tick = match.tick(text) ?? match.tick(ofSection: text), tick.columns == [place] {
                headings[index].role = tick
            }
        }
    }

    /// Takes headings for kinds of things, where at least three name one and no other has a column for their kind.
    mutating func judgeThings() {
        let things = headings.indices.filter { headings[$0].role == nil }.compactMap { index in
            match.thing(headings[index].text.value).map { (index, $0) }
        }
        let taken = Set(headings.compactMap(\.role).flatMap(\.columns))
        guard things.count >= 3, things.allSatisfy({ taken.isDisjoint(with: $0.1.columns) }),
            Set(things.map(\.1)).count == things.count
        else { return }
        for (index, role) in things { headings[index].role = role }
    }

    /// Finds the headings without a column that have nothing below them.
    mutating func findBlank() {
        var blank = Set(headings.filter { $0.role == nil && !body.isEmpty }.map(\.cell))
        for record in body where !blank.isEmpty {
            for cell in record.cells where !cell.text.value.isBlankMark { blank.remove(cell.index) }
        }
        for index in headings.indices { headings[index].isBlank = blank.contains(headings[index].cell) }
    }

    /// Leaves out `No` where it counts rows and a heading that is not read has the numbers of the regulations: by its words, or in its cells.
    mutating func judgeOrdinals() {
        guard columns.section == "jenis", let number = columns.place(of: columns.number),
            let kind = columns.place(of: "jenis"), let year = columns.place(of: "tahun")
        else { return }
        let isNumberUnread = headings.contains { heading in
            heading.role == nil && HeadingName.fullWords(of: heading.text.value).contains("nomor")
        }
        let cited = headings.indices.filter { headings[$0].role == nil && citesRegulations(headings[$0].cell) }
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

    /// Leaves out sums of which the heading, a title or a note says that they are not in rupiah. What sections and entries between others say
    /// is said of them alone.
    ///
    /// - Parameter below: the records below the headings.
    mutating func judgeUnits(above: ArraySlice<CSVRecord>, below: ArraySlice<CSVRecord>) {
        guard columns.contains(where: \.isMoney) else { return }
        func isEntry(_ record: CSVRecord) -> Bool { record.cells.count > 2 }
        let entries = (below.firstIndex(where: isEntry) ?? .max)...(below.lastIndex(where: isEntry) ?? .max)
        let others = above + below.indices.filter { !entries.contains($0) }.map { below[$0] }
        let isTold = others.contains { $0.cells.contains { NumberText.namesUnit($0.text.value, isHeading: false) } }
        for index in headings.indices {
            let isNamed = NumberText.namesUnit(headings[index].text.value, isHeading: true)
            let isMoney = headings[index].role?.columns.contains { columns[$0].isMoney } == true
            guard isMoney ? isTold || isNamed : headings[index].role == nil && isNamed else { continue }
            (headings[index].role, headings[index].isInUnits) = (nil, true)
        }
    }
}

extension HeadingJudge {
    /// The role of a heading whose cells are all ticks. Nil where they are not, or the heading has a role.
    private func tick(_ index: Int, _ cells: [String]) -> CellRole? {
        guard headings[index].role == nil, cells.allSatisfy(TickText.isMark) else { return nil }
        let text = headings[index].text.value
        return match.tick(text) ?? match.tick(ofSection: text)
            ?? match.tick(ofYear: text).flatMap { isFree($0) ? $0 : nil } ?? state(text)
    }

    /// What the cells below a heading make of it. Nil where it keeps its role.
    private func role(_ index: Int, _ cells: [String]) -> CellRole? {
        ground(index, cells)
            ?? (subject(index, cells.map { match.legend.value(of: $0) ?? $0 }) ?? remarked(index, cells))
            .map(CellRole.column)
    }

    /// Whether no other heading than those of ticks means the column of a tick.
    private func isFree(_ tick: CellRole) -> Bool {
        !headings.contains { heading in
            guard let role = heading.role, !Set(role.columns).isDisjoint(with: tick.columns) else { return false }
            return !role.isPart
        }
    }

    /// Whether most of the cells below a heading are regulations by kind, number and year: `Perda Nomor 5 Tahun 2020`.
    private func citesRegulations(_ cell: Int) -> Bool {
        let texts = body.prefix(20).compactMap { record in record.cells.first { $0.index == cell }?.text.value }
        return texts.count { LawCitation.isTitleOfRegulation($0) && RegulationCitation.named($0) != nil } * 2
            > texts.count
    }

    /// The words of headings over classes, groups and names alike.
    private static let openWords: Set<String> = [
        "jenis", "nama", "informasi", "publik", "dokumen", "data", "kategori", "macam", "uraian", "rincian",
        "materi", "yang", "dan", "atau", "tersedia", "wajib", "disediakan", "diumumkan", "dikecualikan",
    ]

    /// What `Jenis Informasi` and its like mean, by the cells below: classes, names or groups, in so far as no other heading
    /// means them. Nil where the heading keeps its meaning.
    private func subject(_ index: Int, _ cells: [String]) -> Int? {
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
    private func state(_ heading: String) -> CellRole? {
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
    private func remarked(_ index: Int, _ cells: [String]) -> Int? {
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
    private func ground(_ index: Int, _ cells: [String]) -> CellRole? {
        guard let letters = columns.place(of: .pasal17) else { return nil }
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
