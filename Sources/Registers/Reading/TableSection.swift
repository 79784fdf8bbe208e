import Reading

/// The section that rows are in.
struct TableSection {
    private let classColumn: String?
    private let groupColumn: RegisterColumn?
    /// What the section says for its rows, by column.
    private(set) var cells: [String: Located<String>] = [:]
    /// A group with classes in it, such as an agency above the classes of its information.
    private var outerGroup: Located<String>?
    /// Whether the group has rows of its own.
    private var groupHasRows = false
    /// Whether the group is named as one, and not a title.
    private var groupIsMarked = false
    /// The classes that have begun.
    private var classes: Set<Klasifikasi> = []
    /// Those that have begun since the last office.
    private var classesOfOffice: Set<Klasifikasi> = []
    /// Whether a class began again, so that classes are in offices wherever their names stand.
    private var repeatsClasses = false
    /// Whether groups of things have rows of their own, so that these are not those of classes below them.
    private var groupsHaveRows = false
    /// Whether groups of things began before any office, as they do where offices are in groups.
    private var hasGroupsOutside = false
    /// Whether rows, or a word that there are none, stood below the last class.
    private var classHasRows = false
    /// How many sections have begun.
    private(set) var ordinal = 0
    private var officeSection: OfficeSection?
    /// The offices of which sections have begun. A list of one office may name it below its first class and mean it for all.
    private var offices: Set<String> = []
    /// The name of the section, where it says a class and nothing else, and no group is in between.
    private(set) var className: Located<String>?

    /// The office whose section it is or is in. Nil where there is none.
    var office: String? { officeSection?.name }

    /// An office, and how long it holds: for the classes below it, or to the end of the class that it is in.
    private struct OfficeSection {
        let name: String
        /// Whether a class began above it.
        let isInClass: Bool
        /// Whether nothing stands between it and a class, other than the first one, and no office above has classes.
        let isInEmptyClass: Bool
        /// Whether it stands above headings, so that any group below these is in it.
        let isAboveHeadings: Bool
        var hasClasses = false
        /// Whether it has groups of things.
        var hasGroups = false
        /// Whether rows, or a word that there are none, stood below it before any class.
        var hasRows = false
    }

    /// The section that a whole table is: of the class that its titles or, failing that, its name tell, if it is a single
    /// one, and of the group that its name tells.
    init(_ columns: RegisterColumns, _ head: TableHead, titles: [Located<String>], name: Located<String>?) {
        classColumn = columns[.klasifikasi]?.name
        groupColumn = columns.section.flatMap { columns[$0] }
        let filled = Set(head.headings.compactMap(\.role).flatMap(\.columns))
        if let place = columns.indices.first(where: { columns[$0].meaning == .year && columns[$0].isQualifier }),
            !filled.contains(place),
            let year = Self.year(titles + (name.map { [$0] } ?? []))
        {
            cells[columns[place].name] = year
        }
        for heading in head.headings {
            guard case .column(let place)? = heading.role, let implied = columns[place].implied,
                let other = columns.place(of: implied.column), !filled.contains(other)
            else { continue }
            cells[implied.column] = Located(implied.value, at: heading.text.location)
        }
        if let groupColumn, let name, let section = groupColumn.section(ofSheet: name.value) {
            cells[groupColumn.name] = Located(section, at: name.location)
        }
        guard let classColumn, let (found, text) = Self.classNamed(by: titles, name) else { return }
        cells[classColumn] = Located(found.rawValue, at: text.location)
    }

    /// The only year that follows a word for years in titles: `TAHUN ANGGARAN 2026`. Nil where there are none or several.
    private static func year(_ titles: [Located<String>]) -> Located<String>? {
        let years = titles.flatMap { title in
            let words = title.value.plainWords
            return zip(words, words.dropFirst()).filter {
                ["tahun", "anggaran", "ta"].contains($0) && TableName.isYear(String($1))
            }
            .map { Located(String($1), at: title.location) }
        }
        return Set(years.map(\.value)).count == 1 ? years.first : nil
    }

    /// The class that titles of a table or, failing that, its name tell. Nil where they tell none, or several.
    static func classNamed(
        by titles: [Located<String>],
        _ name: Located<String>?
    ) -> (klasifikasi: Klasifikasi, text: Located<String>)? {
        for texts in [titles, name.map { [$0] } ?? []] {
            let mentions = texts.map { HeadingName.words(of: $0.value).joined(separator: " ") }.joined(separator: " ")
            guard Klasifikasi(section: mentions) != nil else { continue }
            return texts.lazy.compactMap { text in Klasifikasi(section: text.value).map { ($0, text) } }.first
        }
        return nil
    }

    /// A section that names a class ends the group before it, except for one that has no rows before its first class: such a group holds for the
    /// classes that follow. Exempt information has no place in a public list: its rows keep the words, which are reported. So do those of a section
    /// that seems to name a class.
    ///
    /// - Parameters:
    ///   - isMarked: whether a letter, a Roman number or the word for an office begins it.
    ///   - isAboveHeadings: whether it names the rows below headings.
    mutating func begin(_ name: Located<String>, isMarked: Bool, isAboveHeadings: Bool = false) {
        ordinal += 1
        let klasifikasi = Klasifikasi(section: name.value)
        let group = groupColumn.flatMap { cells[$0.name] }
        // The class that goes on is repeated at the top of a page, below the title of the list or the page's number.
        let isAgain =
            klasifikasi.map(classesOfOffice.contains) ?? false
            && (klasifikasi?.rawValue != classColumn.flatMap { cells[$0]?.value }
                || group.map { TableRowKinds.isName($0.value) } == true)
        beginOffice(name.value, klasifikasi, isMarked: isMarked, isAboveHeadings: isAboveHeadings)
        className = Klasifikasi.isNamedAlone(bySection: name.value) ? name : nil
        if let classColumn, let klasifikasi {
            // A group above a class that the office has already has the class for itself.
            if let group, groupsHaveRows, GroupName.isOfThings(group.value) { groupHasRows = true }
            if isAgain, !groupHasRows, let group {
                groupIsMarked = true
                if !OfficeName.begins(OfficeName.name(in: group.value)) { officeSection = nil }
            }
            begin(Located(klasifikasi.rawValue, at: name.location), in: classColumn)
        } else if let classColumn, SecrecyMark.isHeading(name.value) || Klasifikasi.isMeant(bySection: name.value) {
            begin(name, in: classColumn)
        } else if let groupColumn {
            let newGroup = groupColumn.sectionName(name)
            // An office is in a group of things.
            if newGroup != nil || office != name.value { cells[groupColumn.name] = newGroup }
            groupHasRows = false
            groupIsMarked = isMarked || isAboveHeadings
        }
    }

    /// An office above classes holds for them and for the counted groups in them, one of several inside a class ends with it. Any other
    /// section may be beside an office.
    ///
    /// - Parameter klasifikasi: the class that the section names. Nil where it names none.
    private mutating func beginOffice(
        _ name: String,
        _ klasifikasi: Klasifikasi?,
        isMarked: Bool,
        isAboveHeadings: Bool
    ) {
        if OfficeName.names(name) {
            offices.insert(name)
            classesOfOffice = []
            officeSection = OfficeSection(
                name: name,
                isInClass: !classes.isEmpty,
                isInEmptyClass: classes.count > 1 && !classHasRows && officeSection?.hasClasses != true,
                isAboveHeadings: isAboveHeadings
            )
        } else if let klasifikasi {
            if !classes.insert(klasifikasi).inserted { repeatsClasses = true }
            classesOfOffice.insert(klasifikasi)
            classHasRows = false
            if let office = officeSection, !repeatsClasses, !office.hasClasses,
                office.isInEmptyClass || office.isInClass && office.hasRows && offices.count > 1
            {
                officeSection = nil
                groupHasRows = true
            } else {
                officeSection?.hasClasses = true
            }
        } else if GroupName.isOfThings(name) || GroupName.isLettered(name, in: office), !hasGroupsOutside,
            officeSection.map({ mayHave(name, $0) }) != false
        {
            hasGroupsOutside = officeSection == nil && offices.isEmpty
            officeSection?.hasGroups = true
        } else if isAboveHeadings
            || officeSection?.isAboveHeadings != true && (!isMarked || officeSection?.hasClasses != true)
        {
            officeSection = nil
        }
    }

    /// Whether a group may be in an office: the first one is directly below it or a class, and they are not counted alike.
    private func mayHave(_ group: String, _ office: OfficeSection) -> Bool {
        let areCounted = [group, office.name].allSatisfy { SectionMark.removed(from: $0) != $0 }
        let isBeside = areCounted && group.first?.isNumber == office.name.first?.isNumber
        return !isBeside && (office.hasGroups || !office.hasRows || !classHasRows)
    }

    private mutating func begin(_ klasifikasi: Located<String>, in classColumn: String) {
        if let group = groupColumn.flatMap({ cells[$0.name] }), !groupHasRows, groupIsMarked { outerGroup = group }
        cells = [classColumn: klasifikasi]
        if let groupColumn, let outerGroup { cells[groupColumn.name] = outerGroup }
        groupHasRows = true
    }

    /// Tells that the section has a row, or says that it has none.
    mutating func holdsRow() {
        if !groupHasRows, !classes.isEmpty, let group = groupColumn.flatMap({ cells[$0.name] }),
            GroupName.isOfThings(group.value)
        {
            groupsHaveRows = true
        }
        groupHasRows = true
        classHasRows = true
        officeSection?.hasRows = true
    }
}

/// Names of groups in the list of an office.
private enum GroupName {
    private static let things: Set<String> = [
        "profil", "program", "kegiatan", "keuangan", "laporan", "peraturan", "keputusan", "pengadaan", "perencanaan",
        "anggaran", "aset", "surat", "perjanjian", "kinerja", "kepegawaian", "dokumen", "layanan", "informasi",
        "ringkasan", "tahun", "bidang", "seksi", "subbagian",
    ]

    /// Whether a group is named after what is in it, or after a division that only an office has: it cannot be another office.
    static func isOfThings(_ name: String) -> Bool {
        let words = HeadingName.words(of: SectionMark.removed(from: name)).drop { $0.count == 1 }
        return words.first.map(things.contains) == true || words == ["sekretariat"]
    }

    /// Whether a small letter counts a group, and not the office above it: `a. Visi dan Misi`.
    static func isLettered(_ name: String, in office: String?) -> Bool {
        name.first?.isLowercase == true && ".)".contains(name.dropFirst().first ?? " ")
            && office.map { $0.first?.isLowercase != true } == true
    }
}

extension RegisterColumn {
    /// What the name of a sheet says in a column of sections: `KIB B`, `Perda 2025`. Nil where it names none.
    func section(ofSheet sheet: String) -> String? {
        let words = sheet.split(whereSeparator: \.isWhitespace).map(String.init).filter { !TableName.isYear($0) }
        let kind = words.joined(separator: " ")
        // "KIB A Tanah"
        if !choices.isEmpty { return choice(kind) ?? choice(words.prefix(2).joined(separator: " ")) }
        return name == "jenis" && Regulation.namesKind(kind) ? kind : nil
    }

    /// What the name of a section says in the column. Nil where it is not one of the column's choices.
    fileprivate func sectionName(_ name: Located<String>) -> Located<String>? {
        keepsSectionSign
            ? name : choice(SectionMark.removed(from: name.value)).map { Located($0, at: name.location) }
    }
}
