import Diagnostics

/// Imports the texts in a dump. It reads the dump several times and holds only the texts, and what they refer to, in
/// memory.
public struct SQLImport: Sendable {
    private let path: String
    private let table: String?
    private let options: TableImportOptions
    /// The tables of a file of JSON. Nil for a dump, which is read row by row.
    private var items: [SQLDumpItem]?

    /// - Parameter table: the table with the texts. Nil to recognize the system, or else to guess the table.
    public init(path: String, table: String? = nil, options: TableImportOptions) {
        self.path = path
        self.table = table
        self.options = options
    }

    /// Returns the tables in the order of the dump.
    public func tables() throws -> [TableListing] { try opened().listed() }

    private func listed() throws -> [TableListing] {
        let survey = try survey()
        let chosen = try Set(plan(survey, isListing: true)?.parts.map(\.table.name) ?? [])
        return survey.tables.map { table in
            var listing = TableListing(
                name: table.name,
                rows: table.rows,
                columns: table.columns,
                mapping: table.mapping
            )
            listing.isChosen = chosen.contains(table.name)
            return listing
        }
    }

    /// Returns the articles and pages.
    ///
    /// - Throws: `ImportError`, or `FileError` where the machine fails.
    public func read() throws -> ImportedSource { try opened().readAll() }

    /// Returns the import of the same source with the tables of a file of JSON, which is read once.
    private func opened() throws -> SQLImport {
        var opened = self
        opened.items = try JSONTables.read(path)?.items
        return opened
    }

    private func readAll() throws -> ImportedSource {
        let survey = try survey()
        guard options.site.isEmpty, !survey.site.isEmpty else { return try read(survey) }
        var known = options
        known.site = survey.site
        var named = SQLImport(path: path, table: table, options: known)
        named.items = items
        var source = try named.read(survey)
        if source.site == survey.site { source.notes.append(ImportNote(Self.siteNote(survey.site))) }
        return source
    }

    private func read(_ survey: SQLSurvey) throws -> ImportedSource {
        if table == nil || table.map(WordPressTables.isPosts) == true,
            let sites = WordPressTables.sites(in: survey, named: table)
        {
            return try readWordPress(sites, survey)
        }
        if table == nil,
            survey.tables.contains(where: { Set(["page_namespace", "page_title"]).isSubset(of: $0.columns) })
        {
            guard let tables = WikiTables(survey) else { throw ImportError.notReadable(MediaWikiNote.dump) }
            return try readWiki(tables, survey)
        }
        guard let plan = try plan(survey, isListing: false) else { throw try Self.nothing(in: survey, path: path) }
        var parts = try plan.parts.enumerated().map { index, part in
            var options = part.options
            // The pattern of the articles' addresses is not that of pages and events.
            if index > 0 { options.oldAddresses = [] }
            var records = ImportedRecords(try RecordConverter(shape: part.shape, options: options))
            records.note(part.description)
            return records
        }
        var joined = plan.joined
        let guessesAddresses = parts[0].guessesAddresses
        if !joined.isEmpty || guessesAddresses {
            let columns = plan.parts[0].table.columns
            try forEachRow { record in
                joined.learn(record, columns: survey.columns(of: record))
                var ignored = 0
                if guessesAddresses, plan.part(of: record.table) == 0,
                    let row = SQLRow.decode(record, columns: columns, &ignored)
                {
                    parts[0].guessAddresses(by: row)
                }
            }
            parts[0].takeGuess()
        }
        var rest = plan.rest(of: survey)
        try forEachRow { record in
            guard let index = plan.part(of: record.table) else { return rest.count(record) }
            var ignored = 0
            if let row = plan.parts[index].record(record, joined, &ignored) { parts[index].foresee(row) }
        }
        var legacyValues = 0
        var lists = plan.lists.map { SchemaListPage($0) }
        try forEachRow { record in
            if let index = plan.part(of: record.table) {
                if let row = plan.parts[index].record(record, joined, &legacyValues) {
                    parts[index].add(row)
                } else {
                    let columns = plan.parts[index].table.columns
                    parts[index].skip(SQLFault.wrongCount(record, columns), origin: SQLRow.origin(record.line))
                }
            } else if let index = lists.firstIndex(where: { $0.table.name == record.table }) {
                lists[index].add(record, joined)
            }
        }
        var source = ImportedSource()
        source.site = options.site
        for (index, part) in plan.parts.enumerated() {
            parts[index].holdTexts(of: part, in: survey)
            if index == 0 {
                for list in lists { list.finish(in: &parts[0]) }
                note(survey, plan, legacyValues, in: &parts[0])
            }
            source.append(parts[index].finished())
        }
        let restricted = Dictionary(keepingFirst: lists.map { ($0.table.name, $0.restricted) })
        var rows: [String: Int] = [:]
        try note(&rest, in: &source) { record in
            // Many rows are on one line.
            guard let numbers = restricted[record.table] else { return false }
            rows[record.table, default: 0] += 1
            return numbers.contains(rows[record.table] ?? 0)
        }
        return source
    }

    /// Notes what the dump says beyond the texts of a source.
    ///
    /// - Parameter isSecret: whether nothing of a row may be in the report.
    private func note(
        _ rest: inout SQLRest,
        in source: inout ImportedSource,
        except isSecret: (SQLRecord) -> Bool = { _ in false }
    ) throws {
        guard !rest.isEmpty else { return }
        var kept = KeptWords()
        for document in source.documents { kept.add(document) }
        for note in source.notes + source.skipped { kept.add(note.text.id) }
        try forEachRow { record in if !isSecret(record) { rest.take(record, kept: kept) } }
        source.notes += rest.finished()
    }

    private func readWordPress(_ sites: [WordPressTables.Site], _ survey: SQLSurvey) throws -> ImportedSource {
        if let rule = options.publicValues.first(where: { $0.column != WordPressType.column }) {
            throw ImportError.wrongArgument(WordPressNote.onlyTypes(rule.column))
        }
        var source = ImportedSource()
        var rest = WordPressTables.rest(of: survey, sites)
        for site in sites {
            var tables = WordPressTables(site)
            try forEachRow { record in
                tables.learn(record, columns: survey.columns(of: record))
                if site.prefix == sites.first?.prefix { rest.count(record) }
            }
            let file = tables.file(fallback: options.site)
            var texts = WordPressSource(options.place, publicTypes: options.publicTypes).read([file])
            let table = site.prefix + "posts"
            if survey.changes(table, (WordPressTables.textColumns, "id")) { texts.holdTexts(of: table) }
            source.append(texts)
            source.notes.insert(ImportNote(site.description), at: 0)
        }
        if sites.count > 1 { source.notes.insert(ImportNote(WordPressTables.severalSites(sites)), at: 0) }
        source.notes += survey.faults.map { ImportNote($0.explanation, origin: SQLRow.origin($0.line)) }
        try note(&rest, in: &source, except: WordPressTables.isSetting)
        return source
    }

    private func readWiki(_ tables: WikiTables, _ survey: SQLSurvey) throws -> ImportedSource {
        if let rule = options.publicValues.first(where: { $0.column != "page" || $0.values != nil }) {
            throw ImportError.wrongArgument(MediaWikiNote.onlyPages(rule.column))
        }
        var (tables, rest) = (tables, tables.rest(of: survey))
        try forEachRow { record in
            tables.learn(record, columns: survey.columns(of: record))
            rest.count(record)
        }
        let isPublic = !options.publicValues.isEmpty
        let export = tables.export
        var source = MediaWikiSource(options.place, isPublic: isPublic).read(export, answer: "--publik 'page=*'")
        let packed = export.pages.count { !$0.packing.isEmpty }
        if packed > 0 { source.notes.append(ImportNote(MediaWikiNote.packed(packed))) }
        source.notes += survey.faults.map { ImportNote($0.explanation, origin: SQLRow.origin($0.line)) }
        try note(&rest, in: &source)
        return source
    }

    /// Returns the tables to read and how. Nil where none looks as if it held texts.
    ///
    /// - Parameter isListing: whether nothing will be read, so that missing columns do not matter.
    private func plan(_ survey: SQLSurvey, isListing: Bool) throws -> SQLPlan? {
        if let match = Schema.match(survey) {
            let plan = try SQLPlan(match, survey, options: options, only: table)
            if !plan.parts.isEmpty { return plan }
        }
        let chosen = try chosen(in: survey)
        guard let chosen else { return nil }
        return isListing
            ? SQLPlan(listing: chosen, options: options)
            : try SQLPlan(chosen, survey, options: options, only: table != nil)
    }

    private func forEachRow(_ body: (SQLRecord) -> Void) throws {
        var reader = try reader()
        while let item = try reader.next() {
            if case .record(let record) = item { body(record) }
        }
    }

    private func survey() throws -> SQLSurvey {
        var reader = try reader()
        return try SQLSurvey(&reader)
    }

    private func reader() throws -> SQLDumpReader {
        if let items { return SQLDumpReader(items) }
        let file = try SourceFile(path, wanted: "dump SQL")
        return SQLDumpReader(in: options.zone) { try file.next() }
    }

    private func chosen(in survey: SQLSurvey) throws -> SQLSurvey.Table? {
        guard let table else { return survey.likeliest }
        if let found = survey.table(table) { return found }
        let hint = Suggestion.nearest(to: table, among: survey.tables.map(\.name)).map(LocalizedText.didYouMean)
        throw ImportError.wrongArgument(
            id: "tidak ada tabel \"\(table)\" di \(path)" + (hint.map { "; " + $0.id } ?? "") + ". Lihat: --list",
            en: "there is no table \"\(table)\" in \(path)" + (hint.map { "; " + $0.en } ?? "") + ". See: --list"
        )
    }
}

extension ImportedSource {
    /// Adds what another part of the source holds.
    mutating func append(_ other: ImportedSource) {
        documents += other.documents
        skipped += other.skipped
        notes += other.notes
        media += other.media
        if site.isEmpty { site = other.site }
    }
}
