import Content
import Reading

/// The fields that a column of a news table may hold, by their names in `--map`: front-matter keys where there is one.
public enum RecordField: String, Sendable, Hashable, CaseIterable {
    case title, body, date
    /// The time of day, where ``date`` holds only the day.
    case time
    case updated, author, reporter, location, categories, tags, summary, image
    /// The line below the picture.
    case caption
    /// The alternative text of the picture.
    case alt
    case slug
    /// Whether the record is published: `Y` and `N`, `1` and `0`, `publish` and `draft`.
    case status
    case pinned
    /// The number of the record, as in old addresses.
    case id

    /// Folded column names for this field, the likeliest first.
    var synonyms: [String] { Self.allSynonyms[self] ?? [] }

    /// Columns that hold the same text in several forms, of which a row may have only one.
    static let richNames = [
        "html", "contenthtml", "bodyhtml", "richcontent", "lexical", "mobiledoc", "contentblocks", "blocks",
        "plaincontent", "plaintext",
    ]

    /// Column names of Indonesian systems and WordPress.
    private static let allSynonyms: [RecordField: [String]] = [
        .title: ["judul", "title", "headlinejudul", "subject", "namaberita", "headline", "heading", "perihal", "tema"],
        .body: [
            "isi", "isilengkap", "content", "body", "konten", "fulltext", "text", "teks", "artikel", "uraian", "detail",
            "deskripsi", "description", "naskah", "narasi", "story", "articlebody", "maintext", "bodytext",
        ] + richNames,
        .date: ["tanggal", "tgl", "tglposting", "tanggalposting"] + ForeignKeys.publication + [
            "date", "datetime", "waktu", "tglinput", "tanggalinput", "createdat", "created", "createdon", "datecreated",
            "dateadded", "tanggaldibuat", "posted", "postedat", "postdate", "dateposted", "published", "diposting",
            "diterbitkan", "dibuat", "timestamp", "time", "datestamp",
        ], .time: ["jam", "time", "pukul", "jamposting", "jamterbit", "jammuat", "jamtayang", "jampublish"],
        .updated: [
            "updatedat", "modified", "updated", "tglupdate", "tglubah", "lastupdate", "dateupdated", "datemodified",
            "diperbarui",
        ],
        .author: [
            "penulis", "author", "namapenulis", "penulisid", "username", "user", "iduser", "userid", "authorid",
            "idpenulis",
            "createdby", "postedby", "admin", "idadmin", "pengguna", "oleh", "ditulisoleh", "dipostingoleh",
        ], .reporter: ["reporter", "wartawan", "inisial", "pewarta"], .location: ["dateline", "lokasi", "tempat"],
        .categories: [
            "kategori", "namakategori", "category", "categories", "categoryname", "idkategori", "kategoriid",
            "categoryid", "idcategory", "catid", "rubrik", "kanal", "topik", "seksi", "maincategory", "primarycategory",
        ], .tags: ["tag", "tags", "tagar", "label", "katakunci", "keywords", "keyword", "hashtags", "hashtag"],
        .summary: [
            "ringkasan", "ringkas", "summary", "abstract", "abstrak", "excerpt", "cuplikan", "intro", "introtext",
            "teras", "isisingkat", "deskripsisingkat", "teaser", "description", "metadescription", "customexcerpt",
            "subtitle", "subjudul", "lead", "introduction", "pengantar",
        ],
        .image: ForeignKeys.pictures,
        .caption: [
            "keterangangambar", "keteranganfoto", "ketgambar", "ketfoto", "gambarket", "fotoket", "caption",
            "imagecaption", "captiongambar", "captionfoto", "tekssampul", "keterangansampul", "teksfoto", "teksgambar",
        ],
        .alt: [
            "alt", "alttext", "thumbnailalt", "coveralt", "fotoalt", "gambaralt", "imagealt", "imagealttext",
            "alternativetext", "altgambar", "tekspengganti", "teksalternatif",
        ], .slug: ["judulseo", "slug", "seo", "permalink", "seotitle", "titleseo", "alias", "name", "seourl"],
        .status: [
            "aktif", "status", "publish", "published", "ispublished", "ispublish", "isactive", "active", "terbit",
            "state", "tampil",
        ], .pinned: ["headline", "utama", "pinned", "featured", "sticky", "isfeatured", "isheadline"],
        .id: ["id", "no", "nomor", "kode"],
    ]
}

/// Maps fields to columns.
struct ColumnMapping: Equatable {
    /// The column of each field, counted from 0.
    private(set) var columns: [RecordField: Int] = [:]
    /// The column of the text's first part, where ``RecordField/body`` holds only the rest, as in Joomla.
    private(set) var bodyLead: Int?
    /// Further columns with the text, for rows where ``RecordField/body`` is empty: `lexical` beside `html`.
    private(set) var otherBodies: [Int] = []
    /// A second column with a date, for rows where ``RecordField/date`` is empty: `created_at` beside `published_at`.
    private(set) var otherDate: Int?

    subscript(field: RecordField) -> Int? { columns[field] }

    init() {}

    /// Guesses the mapping from column names.
    ///
    /// - Parameters:
    ///   - table: the table's name. Its words are ignored in the names of its columns, such as `judul_berita`.
    ///   - profiles: what the values look like. Empty where they are not known.
    init(guessedFrom names: [String], table: String, _ profiles: [ColumnProfile] = []) {
        let whole = names.map(HeadingName.folded)
        var taken: Set<Int> = []
        let fits = { (index: Int, field: RecordField) in index >= profiles.count || profiles[index].fits(field) }
        let forms = Self.forms(of: names, table: table)
        for form in forms {
            let places = Dictionary(grouping: form.indices) { form[$0] }
            for field in RecordField.allCases where columns[field] == nil {
                let found = field.synonyms.lazy.compactMap { synonym in
                    places[synonym]?.first { !taken.contains($0) && fits($0, field) }
                }.first
                guard let found else { continue }
                columns[field] = found
                taken.insert(found)
            }
        }
        otherDate =
            RecordField.date.synonyms.lazy.compactMap { synonym in
                whole.indices.first { whole[$0] == synonym && !taken.contains($0) && fits($0, .date) }
            }.first
        if let body = columns[.body], let html = whole.firstIndex(of: whole[body] + "html"), !taken.contains(html),
            fits(html, .body), html >= profiles.count || !profiles[html].isEmpty
        {
            // What was shown, beside what the editor wrote in a language of marks.
            (columns[.body], otherBodies) = (html, [body])
        } else if let body = columns[.body], RecordField.richNames.contains(whole[body]) {
            otherBodies = RecordField.richNames.compactMap { whole.firstIndex(of: $0) }
                .filter { !taken.contains($0) && fits($0, .body) }
        }
        let own = forms[1]
        for (first, second) in Self.halves {
            guard let lead = own.firstIndex(of: first), let rest = own.firstIndex(of: second),
                columns[.body] == lead || columns[.body] == rest, fits(lead, .body), fits(rest, .body)
            else { continue }
            (bodyLead, columns[.body]) = (lead, rest)
            if columns[.summary] == lead { columns[.summary] = nil }
            break
        }
    }

    /// The columns of texts that are kept in two: what stands in lists, and what follows.
    private static let halves = [
        ("introtext", "fulltext"), ("hometext", "bodytext"), ("body", "extended"), ("isi", "isilanjutan"),
        ("text", "textmore"),
    ]

    /// Takes title, text and date, where no name tells them, from the columns whose values look like them.
    ///
    /// - Parameter assigned: the fields that the user assigns, also to no column.
    mutating func complete(_ names: [String], _ profiles: [ColumnProfile], except assigned: Set<RecordField> = []) {
        let taken = Set(columns.values)
        let free = profiles.indices.filter { !taken.contains($0) && !profiles[$0].isEmpty }
        let plain = free.filter {
            StateColumn($0, names[$0], profiles[$0]) == nil && !names[$0].hasSuffix(JSONTables.restSuffix)
        }
        if columns[.body] == nil, !assigned.contains(.body) {
            columns[.body] = plain.filter { profiles[$0].holdsTexts || profiles[$0].meanLength > 150 }
                .max { profiles[$0].meanLength < profiles[$1].meanLength }
        }
        if columns[.title] == nil, !assigned.contains(.title) {
            let files = Set(SQLSurvey.fileNames + SQLSurvey.pictureNames + RecordField.image.synonyms)
            columns[.title] = plain.first {
                $0 != columns[.body] && profiles[$0].holdsLines && profiles[$0].meanLength < 200
                    && !files.contains(HeadingName.folded(names[$0]))
            }
        }
        if columns[.date] == nil, !assigned.contains(.date) {
            columns[.date] = free.first { index in
                let meaning = StateColumn(index, names[index], profiles[index])?.meaning
                return profiles[index].holdsMoments && (meaning ?? .publication) == .publication
            }
        }
    }

    mutating func set(_ field: RecordField, to column: Int?) {
        columns[field] = column
        if field == .date { otherDate = nil }
        if field == .body || column == bodyLead { bodyLead = nil }
        if field == .body { otherBodies = [] }
    }

    /// The fields that have a column, in declaration order.
    var fields: [RecordField] { RecordField.allCases.filter { columns[$0] != nil } }

    /// Returns the mapping as `--map` takes it: `title=judul`.
    func assignments(of names: [String]) -> [String] {
        fields.map { field in
            let lead = field == .body ? bodyLead.map { names[$0] + "+" } ?? "" : ""
            return "\(field.rawValue)=\(lead)\(columns[field].map { names[$0] } ?? "")"
        }
    }

    /// Returns the names in the forms in which they are looked for, one after the other: as they are, without the words that
    /// most of them share or that name the table, and both with short forms written out.
    static func forms(of names: [String], table: String) -> [[String]] {
        let noise = noise(in: names, table: table)
        let words = names.map(ColumnName.words)
        let own = words.map { $0.filter { !noise.contains($0) } }
        return [
            names.map(HeadingName.folded), own.map { $0.joined() }, words.map(ColumnName.whole),
            own.map(ColumnName.whole),
        ]
    }

    /// Returns the words that most names share or that name the table.
    static func noise(in names: [String], table: String) -> Set<String> {
        var noise = KindWords.news.union(["posting", "tbl", "tb", "tabel"])
        noise.formUnion(ColumnName.words(of: table))
        let first = names.compactMap { name in
            let words = ColumnName.words(of: name)
            return words.count > 1 ? words.first : nil
        }
        for word in first where first.count(where: { $0 == word }) * 2 > names.count { noise.insert(word) }
        return noise
    }
}
