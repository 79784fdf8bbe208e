import Reading

/// The columns of a table without a known schema that say whether the old system showed a row, and what they say.
struct TableStates {
    /// What the rows of a table are.
    enum Role {
        case text
        /// Lines of a list, or pictures, which can be of any type.
        case item
        /// What texts are in, such as categories, which have neither type nor moment of their own.
        case parent
        /// What the old system decided about texts, as the name of their table tells: `moderasi`, `status_berita`.
        case verdict
        /// Those who wrote texts, who may be blocked or deleted.
        case person

        fileprivate func takes(_ column: StateColumn) -> Bool {
            switch (self, column.meaning) {
            case (.text, _), (.person, .hiding(.off)), (.person, .filled(.deleted)): true
            // `banned_at`, `bannedAt`; what is off until a day, such as `suspended_until`, may be on again.
            case (.person, .filled(.off)): ColumnName.words(of: column.name).last == "at"
            case (.item, _), (.verdict, _): column.meaning != .type
            case (.parent, _): ![.type, .publication, .approval].contains(column.meaning)
            // Whether somebody is logged in, or confirmed an address, says nothing about texts, nor does what is off for all.
            case (.person, .flag):
                column.isCertain && column.profile.counts.keys.contains { column.flag($0) == .on }
                    && !StateNames.membership.isDisjoint(with: ColumnName.words(of: column.name))
            case (.person, _): false
            }
        }
    }

    private let rules: [(index: Int, rule: TableImportOptions.PublicValues)]
    private(set) var columns: [StateColumn] = []
    /// Columns `kunci` with a word that is not in its text, and may be a password.
    private var passwords: Set<Int> = []
    /// The columns without those whose words are all in their texts, as those are by which texts are found.
    var speaking: [StateColumn] { columns.filter { !isOfWords($0) } }
    /// Columns with remarks, of which a single one may be an order not to publish its row.
    private var remarks: [(index: Int, name: String)] = []
    private let zone: SiteTimeZone
    private let now: Instant
    /// In front of the names of columns in questions: `kategori.`.
    let prefix: String
    /// Rows in which two flags disagree.
    private(set) var disagreements = 0
    /// By their columns, the numbers of rows with a moment that is yet to come and does not tell what for.
    private(set) var comingMoments: [Int: Int] = [:]

    /// - Throws: `ImportError.wrongArgument` where an option names a column that the table does not have.
    init(_ shape: TableShape, options: TableImportOptions, role: Role = .text) throws {
        zone = options.zone
        now = options.now
        prefix = shape.prefix
        rules = try options.publicValues.map { (try options.index(of: $0.column, in: shape.columns), $0) }
        let named = Set(rules.map(\.index))
        let status = options.assignments.last { $0.field == .status }
        let hasNone = status?.column.isEmpty == true
        let body = [shape.mapping[.title], shape.mapping[.body], shape.mapping[.summary]]
        let (harmless, noise) = (shape.harmlessColumns, shape.noise)
        for (index, name) in shape.columns.enumerated() where !named.contains(index) && !body.contains(index) {
            if shape.lookupColumns.contains(index) { continue }
            if shape.isKnown, shape.takenColumns.contains(index) || shape.plainColumns.contains(name.lowercased()) {
                continue
            }
            let isStatus = shape.mapping[.status] == index
            let profile = index < shape.profiles.count ? shape.profiles[index] : ColumnProfile()
            // The column that the user names, and one that the name alone tells, are flags.
            let subject = shape.subject(of: name)
            var named = StateColumn(index, name, profile, subject: subject)
            let isUnnamed = StateNames.meaning(of: subject) == nil
            if named == nil, !shape.isKnown, !harmless.contains(index), isUnnamed {
                named = Self.meaning(name, profile, role, noise: noise).flatMap {
                    StateColumn(index, name, profile, meaning: $0)
                }
            }
            guard
                var column = isStatus && (status != nil || named == nil)
                    ? StateColumn(index, name, profile, meaning: .flag) : named
            else { continue }
            if hasNone, [.flag, .access, .level, .type, .unclear].contains(column.meaning) { continue }
            // When an event begins and ends does not say when its text was shown.
            if EventTimes.isTime(name) || isUnnamed, shape.isOfEvents,
                [.end, .embargo, .moment].contains(column.meaning) || column.meaning == .unclear && profile.holdsMoments
            {
                continue
            }
            // What somebody added to a known system hides where it is certain.
            if shape.isKnown, !column.isCertain && !column.mayLock || column.meaning == .type { continue }
            if role == .person { column.isOfPersons = true }
            if role.takes(column) { columns.append(column) }
        }
        // A column with the word of a secret may have orders beside it.
        let states = Set(columns.filter { $0.meaning != .secrecy }.map(\.index)).union(named)
        remarks = shape.columns.enumerated().filter { index, name in
            !states.contains(index) && !shape.takenColumns.contains(index) && StateColumn.isOfRemarks(name)
        }.map { (index: $0.offset, name: $0.element) }
        // When it was published last says nothing beside when it was published.
        let isLast = { (column: StateColumn) in
            column.meaning == .publication
                && !["last", "terakhir"].allSatisfy { !ColumnName.words(of: column.name).contains($0) }
        }
        if columns.contains(where: { $0.meaning == .publication && !isLast($0) }) { columns.removeAll(where: isLast) }
    }

    /// Returns what a column may say whose name says nothing about showing rows. Nil where its values are not those of a state.
    /// Further tables have keys of many kinds.
    private static func meaning(_ name: String, _ profile: ColumnProfile, _ role: Role, noise: Set<String>)
        -> StateColumn.Meaning?
    {
        let isKey = SQLSurvey.isKey(name)
        if role == .verdict, profile.holdsFlags || profile.holdsCodes { return .flag }
        guard !HarmlessNames.tells(name, noise: noise) else { return nil }
        let isPerson = !StateNames.persons.isDisjoint(with: ColumnName.words(of: name))
        if role == .text || !isKey, profile.sortsRows(isKey: isKey || isPerson) { return .unclear }
        return role == .text && profile.holdsMoments ? .moment : nil
    }

    /// Whether the words of a column may be in the texts of their rows.
    var comparesTexts: Bool { columns.contains(where: isOfWords) }

    /// Looks for flags that disagree, moments that are yet to come, and words of `kunci` that are not in their texts. Call it for every row.
    mutating func compare(_ value: (Int) -> String, text: String) {
        for column in columns where isOfWords(column) {
            let words = Set(HeadingName.words(of: value(column.index)))
            if !words.isEmpty, !words.isSubset(of: HeadingName.words(of: PlainHTML.words(text))) {
                passwords.insert(column.index)
            }
        }
        let states = columns.filter { $0.meaning == .flag }.map { $0.flag(value($0.index).trimmed) }
        if states.contains(.on), states.contains(.off) { disagreements += 1 }
        for column in columns where column.meaning == .moment {
            let isHidden = column.hiding(value(column.index).trimmed, zone: zone, now: now) != nil
            if isHidden { comingMoments[column.index, default: 0] += 1 }
        }
    }

    /// Whether a column has words only, by which texts may be found.
    private func isOfWords(_ column: StateColumn) -> Bool {
        column.meaning == .unclear && StateNames.isLock(column.name) && !column.mayLock
            && !passwords.contains(column.index)
    }

    /// Returns whether a row was shown. Of several reasons, one that leaves it out counts, or else the first that time does not end.
    ///
    /// - Parameter value: returns the value of a column by its index.
    func visibility(_ value: (Int) -> String) -> Visibility {
        var hidden: Hiding?
        for (index, rule) in rules where !rule.allows(value(index)) {
            hidden = hidden ?? Hiding(.off, rule.column, value(index).trimmed)
        }
        for column in speaking {
            let value = value(column.index).trimmed
            guard let reason = column.hiding(value, zone: zone, now: now) else { continue }
            let hiding = Hiding(reason, column.name, value)
            if reason.leavesOut { return .hidden(hiding) }
            hidden = hidden.weightier(than: hiding)
        }
        for (index, name) in remarks {
            let value = value(index).trimmed
            guard let reason = StateColumn.hiding(remark: value) else { continue }
            hidden = hidden.weightier(than: Hiding(reason, name, value))
        }
        return hidden.map(Visibility.hidden) ?? .shown
    }

    /// Returns the moment from which a row is hidden. Nil where there is none.
    func end(_ value: (Int) -> String) -> Instant? {
        columns.filter { $0.meaning == .end }.compactMap { $0.window(value($0.index).trimmed, zone: zone)?.end }.min()
    }

    /// Whether a row is a page among articles, by its type.
    func isPage(_ value: (Int) -> String) -> Bool {
        columns.contains { $0.meaning == .type && $0.profile.counts.count > 1 && StateColumn.isPage(value($0.index)) }
    }

    /// The indices of the columns that say whether a row was shown.
    var indices: [Int] { rules.map(\.index) + columns.map(\.index) }

    /// The same for rows of other tables, whose columns are found by name.
    var conditions: [SchemaState] {
        rules.map { _, rule in
            SchemaState(value: .column(rule.column.lowercased()), test: .isAllowed(rule), reason: .off)
        } + columns.map { SchemaState(value: .column($0.name.lowercased()), test: .isShown($0), reason: .off) }
    }
}
