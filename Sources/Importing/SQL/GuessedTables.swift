import Content
import Patterns
import Reading

/// The folded names of columns that tell when and where an event is.
enum EventTimes {
    static let starts = [
        "tglmulai", "tanggalmulai", "startdate", "start", "startat", "startsat", "starttime", "mulai", "waktumulai",
    ]
    static let ends = [
        "tglselesai", "tanggalselesai", "enddate", "end", "endat", "endsat", "endtime", "selesai", "waktuselesai",
    ]
    static let places = ["tempat", "lokasi", "location", "venue", "place"]

    static func isTime(_ name: String) -> Bool {
        let folded = HeadingName.folded(name)
        return starts.contains(folded) || ends.contains(folded)
    }
}

/// The further tables of a system that is not known, which their names tell: announcements, events, pages, albums, downloads.
struct GuessedTable {
    enum Use: Equatable {
        /// Articles in a category.
        case news(category: String)
        /// Articles with the time and place of an event.
        case event
        /// Pages in a folder.
        case standing(folder: String)
        /// Pages with the pictures of another table.
        case album
        /// A page with links to files.
        case downloads
        /// A page with links to films.
        case videos
        /// A page with links to other sites, as banners have them.
        case links

        /// Whether the rows become texts of their own.
        var holdsTexts: Bool { ![.album, .downloads, .videos, .links].contains(self) }

        /// The title of the page with the list of a table. Empty for other uses.
        fileprivate var listTitle: String {
            switch self {
            case .downloads: "Unduhan"
            case .videos: "Video"
            case .links: "Tautan"
            default: ""
            }
        }
    }

    let use: Use

    /// Returns nil for other tables.
    init?(_ table: SQLSurvey.Table) {
        let words = ColumnName.words(of: table.subject).filter { !Self.noise.contains($0) }
        guard let first = words.first, table.rows > 0 else { return nil }
        let isIn = { (names: Set<String>) in words.allSatisfy(names.contains) }
        if isIn(["pengumuman", "pengumumans", "announcement", "announcements"]) {
            use = .news(category: "Pengumuman")
        } else if isIn(["kegiatan", "kegiatans", "activity", "activities"]) {
            use = .news(category: "Kegiatan")
        } else if isIn(KindWords.news) {
            use = .news(category: first.prefix(1).uppercased() + first.dropFirst())
        } else if isIn(["agenda", "agendas", "event", "events", "acara"]) {
            use = .event
        } else if isIn(KindWords.pages) {
            use = .standing(folder: "")
        } else if isIn(["profil", "profile", "profils", "profiles", "layanan", "layanans", "service", "services"]) {
            use = .standing(folder: Slug.make(from: first))
        } else if isIn(["album", "albums", "galeri", "galleries", "gallery"]) {
            use = .album
        } else if isIn([
            "download", "downloads", "unduhan", "dokumen", "document", "documents", "berkas", "file", "files",
        ]) {
            use = .downloads
        } else if words.contains(where: { ["video", "videos", "youtube"].contains($0) }),
            isIn(["video", "videos", "youtube", "galeri", "gallery"])
        {
            use = .videos
        } else if isIn(["banner", "banners", "tautan", "link", "links", "terkait", "weblink", "weblinks"]) {
            use = .links
        } else {
            return nil
        }
        if !use.holdsTexts ? table.mapping[.title] == nil && Self.name(in: table) == nil : !Self.isText(table) {
            return nil
        }
    }

    /// Whether its name tells articles.
    var isNews: Bool { if case .news = use { true } else { false } }

    private static let noise: Set<String> = ["tbl", "tb", "tabel", "t", "cms", "web", "publik", "publics"]

    private static func isText(_ table: SQLSurvey.Table) -> Bool {
        table.mapping[.title] != nil && table.mapping[.body] != nil
    }

    private static func column(_ names: [String], of table: SQLSurvey.Table) -> SchemaValue? {
        table.column(names).map { .column(table.columns[$0].lowercased()) }
    }

    private static func name(in table: SQLSurvey.Table) -> SchemaValue? {
        table.mapping[.title].map { .column(table.columns[$0].lowercased()) }
            ?? column(
                [
                    "name", "nama", "namaalbum", "namafile", "judulalbum", "judulvideo", "namavideo", "judulbanner",
                    "namabanner", "namalink", "album", "caption", "keterangan",
                ],
                of: table
            )
    }

    private static let files = SQLSurvey.fileNames + ["url", "link", "fileurl"]
    private static let pictures = SQLSurvey.pictureNames + SQLSurvey.fileNames + ["url"]
    private static let descriptions = [
        "description", "deskripsi", "keterangan", "uraian", "caption", "isi", "content", "body",
    ]

    /// Returns the times and the place of an event.
    static func eventLines(of table: SQLSurvey.Table) -> [(label: String, value: SchemaValue)] {
        let lines: [(String, [String])] = [
            ("Mulai", EventTimes.starts), ("Selesai", EventTimes.ends), ("Jam", ["jam", "time", "pukul"]),
            ("Tempat", EventTimes.places),
            ("Penyelenggara", ["penyelenggara", "pengirim", "organizer", "koordinator"]),
        ]
        return lines.compactMap { label, names in column(names, of: table).map { (label, $0) } }
    }

    /// Whether the name of a table tells of events, whose days are not those of their texts.
    static func isOfEvents(_ name: String) -> Bool {
        let events: Set = ["agenda", "agendas", "event", "events", "acara", "kegiatan", "kegiatans", "jadwal"]
        return !events.isDisjoint(with: ColumnName.words(of: name))
    }

    /// Returns when an event begins and ends, and where it is. Nil where no column says when.
    static func event(of table: SQLSurvey.Table) -> (start: SchemaValue, end: SchemaValue, place: SchemaValue)? {
        let lines = eventLines(of: table)
        let value = { (label: String) in lines.first { $0.label == label }?.value }
        guard let start = value("Mulai") ?? column(["tanggal", "tgl", "date", "tglagenda", "tanggalagenda"], of: table)
        else { return nil }
        return (start, value("Selesai") ?? .first([]), value("Tempat") ?? .first([]))
    }

    /// Returns how the rows of albums become pages. Nil where the table is not one of albums.
    func album(_ table: SQLSurvey.Table, _ survey: SQLSurvey, _ guessed: inout GuessedStates) throws -> SchemaTable? {
        guard use == .album, let title = Self.name(in: table), let id = Self.column(["id", "idalbum"], of: table) else {
            return nil
        }
        // The pictures of albums may be in a table that is called by another word for one.
        let others = survey.tables.filter { $0.name != table.name && GuessedTable($0)?.use == .album }
        let folded = Set(table.columns.map(HeadingName.folded))
        guard !others.contains(where: { !folded.isDisjoint(with: SQLSurvey.references(to: $0)) }) else { return nil }
        let keys = SQLSurvey.references(to: table)
        var album = SchemaTable(
            name: table.name,
            fields: [
                .id: id, .title: title, .body: Self.column(Self.descriptions, of: table) ?? .first([]),
                .slug: Self.column(["slug", "albumseo", "seo"], of: table) ?? .first([]),
                .updated: Self.column(["updatedat", "createdat", "tanggal", "tglposting"], of: table) ?? .first([]),
                .image: Self.column(["cover", "image", "foto", "gambar", "thumbnail"], of: table) ?? .first([]),
            ],
            kind: .page(folder: "galeri"),
            states: try guessed.conditions(of: table, .item),
            sectionKind: .galeri
        )
        for other in survey.tables where other.name != table.name && other.rows > 0 {
            guard let key = other.columns.first(where: { keys.contains(HeadingName.folded($0)) }),
                let picture = Self.column(Self.pictures, of: other)?.ownColumns.first
            else { continue }
            let states = try guessed.conditions(of: other, .item)
            let values = { (column: String) in
                SchemaValue.name(of: id, other.name, key.lowercased(), column, states: states)
            }
            let caption = Self.column(
                ["caption", "keterangan", "judul", "title", "description", "deskripsi"],
                of: other
            )
            album.pictures.append((values(picture), caption?.ownColumns.first.map(values) ?? .first([])))
        }
        return album
    }

    /// The signs by which YouTube names a film.
    private static let filmSign = Pattern(/[\w-]{11}/)

    /// Returns the column with the places of a list. Nil where there is none.
    private func place(in table: SQLSurvey.Table) -> SchemaValue? {
        guard use == .videos else { return Self.column(Self.files, of: table) }
        guard let place = Self.column(Self.films + Self.files, of: table), let name = place.ownColumns.first,
            let index = table.columns.firstIndex(where: { $0.lowercased() == name })
        else { return nil }
        let filled = table.profiles[index].counts.keys.filter { !$0.isEmpty }
        let areSigns = !filled.isEmpty && filled.allSatisfy { $0.wholeMatch(of: Self.filmSign) != nil }
        return areSigns ? .moved(from: "", to: "https://www.youtube.com/watch?v=", place) : place
    }

    private static let films = [
        "youtube", "youtubeid", "idyoutube", "videourl", "urlvideo", "linkvideo", "embed", "video",
    ]

    /// Returns how the rows of downloads, films and banners become a page. Nil where the table has no places.
    func list(_ table: SQLSurvey.Table, _ guessed: inout GuessedStates) throws -> SchemaList? {
        guard !use.listTitle.isEmpty, let label = Self.name(in: table), let place = place(in: table) else { return nil }
        return SchemaList(
            table: table.name,
            title: use.listTitle,
            place: place,
            label: label,
            note: Self.column(Self.descriptions, of: table),
            date: Self.column(["createdat", "tanggal", "tgl", "tglposting"], of: table),
            states: try guessed.conditions(of: table, .item)
        )
    }
}
