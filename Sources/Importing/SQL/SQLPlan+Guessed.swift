import Content
import Diagnostics
import Reading

/// Plans for systems whose tables are not known.
extension SQLPlan {
    /// A plan for a table whose columns are guessed and, unless it is named, the further tables that their names tell.
    ///
    /// - Parameter only: whether the user names the table.
    init(_ table: SQLSurvey.Table, _ survey: SQLSurvey, options: TableImportOptions, only: Bool) throws {
        if only { try Self.refuseList(table, options) }
        var states = try GuessedStates(survey, first: table.name, options)
        var parts = [try Self.guessed(table, survey, states.options, &states, nil)]
        var lists: [(table: SQLSurvey.Table, schema: SchemaList)] = []
        let siblings = only ? [] : survey.siblings(of: table)
        for other in siblings {
            // Pages with a date are articles.
            let use = other.mapping[.date] == nil ? GuessedTable.Use.standing(folder: "") : .news(category: "")
            parts.append(try Self.guessed(other, survey, states.options(of: other), &states, use))
        }
        for other in survey.tables
        where !only && other.name != table.name && !siblings.contains(where: { $0.name == other.name }) {
            guard let guess = GuessedTable(other) else { continue }
            let own = states.options(of: other)
            if let album = try guess.album(other, survey, &states) {
                var shape = TableShape(columns: other.columns, mapping: ColumnMapping(), source: ["sql", other.name])
                shape.isKnown = true
                shape.takenColumns = Set(other.positions(of: album.takenValues).values)
                shape.plainColumns = Set(other.columns.map { $0.lowercased() })
                var plain = own
                plain.publicValues = []
                parts.append(Part(other, shape, Self.description("album", other, album), plain, album))
            } else if let list = try guess.list(other, &states) {
                lists.append((other, list))
            } else if guess.use.holdsTexts {
                parts.append(try Self.guessed(other, survey, own, &states, guess.use))
            }
        }
        try states.checkUse(of: parts.map(\.table.name) + lists.map(\.table.name))
        self.init(parts, lists: lists, questions: states.questions, prefix: "", options)
    }

    /// - Throws: `ImportError.wrongArgument` for a table of files or albums without a text, which comes only with the news.
    private static func refuseList(_ table: SQLSurvey.Table, _ options: TableImportOptions) throws(ImportError) {
        guard let use = GuessedTable(table)?.use, !use.holdsTexts, table.mapping[.body] == nil,
            !options.assignments.contains(where: { $0.field == .body })
        else { return }
        throw .wrongArgument(
            id: """
                tabel \(table.name) memuat daftar berkas atau gambar, bukan naskah; ia ikut dibawa sebagai halaman bila --table \
                tidak disebut
                """,
            en: """
                the table \(table.name) holds a list of files or pictures, not texts; it comes as a page where --table is not \
                given
                """
        )
    }

    /// Returns how a table is read whose columns are guessed.
    ///
    /// - Parameter use: what the name of a further table tells. Nil for the first.
    private static func guessed(
        _ table: SQLSurvey.Table,
        _ survey: SQLSurvey,
        _ options: TableImportOptions,
        _ states: inout GuessedStates,
        _ use: GuessedTable.Use?
    ) throws -> Part {
        var table = table
        let owner = survey.owner(of: table)
        let hasTitles = owner?.table.mapping[.title] != nil
        table.mapping = try options.mapping(of: table.columns, table: table.name, table.profiles, hasTitles: hasTitles)
        let assigned = Set(options.assignments.map(\.field))
        // What looks like a title there is an introduction.
        if hasTitles, owner?.key.hasSuffix("_ptr_id") == true, !assigned.contains(.title) {
            table.mapping.set(.title, to: nil)
        }
        let names = try survey.names(for: table, assigned: assigned) { try states.conditions(of: $0, .parent) }
        var schema = SchemaTable(name: table.name, fields: [:], names: names)
        use?.fill(&schema, &table)
        var shape = TableShape(columns: table.columns, mapping: table.mapping, source: ["sql", table.name])
        shape.prefix = use == nil ? "" : table.name + "."
        shape.profiles = table.profiles
        shape.areEvents = GuessedTable.isOfEvents(table.subject)
        let attached = try survey.attachments(of: table, &states)
        schema.documents = attached.documents
        schema.pictures = attached.pictures
        schema.leadsWithPicture = attached.leadsWithPicture
        shape.takenColumns = attached.columns
        shape.explainedColumns = survey.explainedColumns(of: table)
        let lookups = Set(survey.references(of: table).filter { $0.stateKey != nil }.map(\.column))
        shape.lookupColumns = Set(table.columns.indices.filter { lookups.contains(table.columns[$0]) })
        let own = try TableStates(shape, options: options)
        schema.parents = try survey.parents(of: table, own: own.conditions, &states)
        schema.parents += attached.states
        if let owner { try survey.take(from: owner, into: &schema, of: table, &states) }
        let listed = shape.description(own, names: schema.names)
        let description = LocalizedText(
            id: "tabel \(table.name), \(table.rows) baris; \(listed.id)",
            en: "table \(table.name), \(table.rows) rows; \(listed.en)"
        )
        return Part(table, shape, description, options, schema)
    }
}

extension GuessedTable.Use {
    /// Gives a table what its name tells.
    fileprivate func fill(_ schema: inout SchemaTable, _ table: inout SQLSurvey.Table) {
        switch self {
        case .news(let category):
            if !category.isEmpty { schema.categories = [category] }
            if category == "Pengumuman" { schema.sectionKind = .pengumuman }
        case .event:
            schema.categories = ["Agenda"]
            schema.lines = GuessedTable.eventLines(of: table)
            schema.event = GuessedTable.event(of: table)
            if schema.event != nil { schema.sectionKind = .agenda }
            table.mapping.set(.location, to: nil)
            // The day of the event is not the day of the text.
            let days = ["createdat", "tglposting", "tanggalposting", "publishedat", "tglinput"]
            if let day = table.columns.firstIndex(where: { days.contains(HeadingName.folded($0)) }) {
                table.mapping.set(.date, to: day)
            }
        case .standing(let folder): schema.kind = .page(folder: folder)
        case .album, .downloads, .videos, .links: break
        }
    }
}
