public import Diagnostics
public import Reading

/// A part of the home page (`home:`). Blocks are in the order of the file; those without content are left out.
public struct HomeBlock: Sendable, Hashable {
    /// The content of a block. The raw value is its name in `site.yaml`.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The warnings that every page shows.
        case alert
        /// The portal's own picture and words.
        case banner
        /// Tiles that lead to services.
        case services
        /// The lead story and the newest news.
        case latest
        /// The newest articles of a section.
        case section
        /// The newest articles of a category.
        case category
        /// All categories that have articles.
        case categories
        case announcements
        /// Events to come.
        case agenda
        /// The newest albums.
        case gallery
        case videos
        /// Who holds the offices: `pejabat.csv`.
        case leaders
        /// The public information of the portal with its counts.
        case information
        /// Figures that the editors write.
        case statistics
        /// Links to other sites and pages.
        case links
        case counter
        case poll
        /// The articles that readers visit most, as the counter's file has them.
        case popular

        /// What people write for these values, in lower case and with spaces between words.
        static let otherWords: [String: Kind] = [
            "peringatan": .alert, "darurat": .alert, "siaga": .alert, "banner utama": .banner,
            "spanduk": .banner, "sambutan": .banner, "slider": .banner, "carousel": .banner, "hero": .banner,
            "headline": .latest, "berita": .latest, "berita utama": .latest, "berita terbaru": .latest,
            "terbaru": .latest, "terkini": .latest, "berita terkini": .latest, "news": .latest,
            "layanan": .services, "layanan publik": .services, "menu layanan": .services,
            "bagian": .section, "rubrik": .section, "kategori": .categories, "kategori berita": .categories,
            "pengumuman": .announcements, "announcement": .announcements,
            "acara": .agenda, "agenda kegiatan": .agenda, "kegiatan": .agenda, "event": .agenda, "events": .agenda,
            "jadwal": .agenda, "galeri": .gallery, "galeri foto": .gallery, "foto": .gallery, "album": .gallery,
            "infografis": .gallery, "video": .videos, "galeri video": .videos,
            "pejabat": .leaders, "pimpinan": .leaders, "kepala daerah": .leaders, "profil pejabat": .leaders,
            "informasi": .information, "informasi publik": .information, "ppid": .information, "dip": .information,
            "statistik": .statistics, "angka": .statistics, "dalam angka": .statistics,
            "tautan": .links, "link": .links, "link terkait": .links, "tautan terkait": .links,
            "pengunjung": .counter, "penghitung": .counter, "statistik pengunjung": .counter,
            "jajak": .poll, "jajak pendapat": .poll, "polling": .poll, "survei": .poll,
            "populer": .popular, "terpopuler": .popular, "berita populer": .popular,
        ]

        /// The keys that say something of the block, besides `block`.
        var keys: [String] {
            switch self {
            case .alert: ["title"]
            case .banner: ["title", "text", "image", "link", "link_title"]
            case .services, .statistics, .links: ["title", "text", "items"]
            case .section, .category: ["of", "title", "text", "count"]
            case .latest, .announcements, .agenda, .gallery, .videos, .leaders, .popular: ["title", "text", "count"]
            case .information, .categories: ["title", "text"]
            case .counter, .poll: []
            }
        }

        /// Returns the block that a word means, or nil where it is not known.
        static func meant(by word: String) -> Kind? {
            Kind(rawValue: word.lowercased()) ?? otherWords[word.spacedWords]
        }
    }

    public var kind = Kind.latest
    /// The heading; the theme's own words where it is empty.
    public var title = ""
    /// Words below the heading.
    public var text = ""
    public var image: LeadPicture?
    /// Where a banner leads.
    public var link: Located<String>?
    /// The words of that link.
    public var linkTitle = ""
    /// The folder of the section or the slug or title of the category that is shown.
    public var of: Located<String>?
    /// How many are shown at most; nil where the kind of block says.
    public var count: Int?
    /// The tiles, figures or links that the editors write.
    public var items: [HomeItem] = []
    /// Where `site.yaml` has it; nil for the blocks of a portal that does not order its own.
    public var location: SourceLocation?

    public init(_ kind: Kind) { self.kind = kind }

    static let keys = KeyTable(HomeBlock(.latest)) {
        Key("block", .choice(words: Kind.otherWords), to: \.kind).synonyms("blok", "nama", "name").needed("latest")
            .meaning("nama blok", "name of the block")
        Key("title", .text, to: \.title).synonyms("judul", "nama", "name", "label")
            .meaning("judul blok", "heading of the block")
        Key("text", .text, to: \.text).meaning("kalimat di bawah judul", "words below the heading")
        Key("image", .bannerPicture, to: \.image).synonyms("gambar", "foto")
            .meaning("gambar spanduk", "picture of a banner")
        Key("link", .text, to: \.link).synonyms("url", "href", "tautan", "alamat")
            .meaning("tujuan spanduk", "where a banner leads")
        Key("link_title", .text, to: \.linkTitle).meaning("tulisan tautannya", "words of that link")
        Key("of", .text, to: \.of)
            .meaning("folder bagian, atau kategori, yang ditampilkan", "the section's folder or the category shown")
        Key("count", .integer(in: 1...60), to: \.count).synonyms("jumlah", "banyak")
            .meaning("paling banyak", "at most how many")
        Key("items", .list(HomeItem.keys), to: \.items).synonyms("isi", "daftar")
            .meaning("ubin layanan, angka, atau tautan", "service tiles, figures or links")
    }

    /// The home page of a portal that does not order its own: what earlier versions showed, and what the portal has besides.
    public static let standard: [HomeBlock] = [
        .banner, .latest, .announcements, .agenda, .gallery, .videos, .information, .categories, .counter, .poll,
    ].map(HomeBlock.init)
}

/// A tile, figure or link of a block.
public struct HomeItem: Sendable, Hashable {
    public var title = ""
    public var text = ""
    /// A figure as it is to be read, such as `24.000`.
    public var value = ""
    public var link: Located<String>?

    static let keys = KeyTable(HomeItem()) {
        Key("title", .text, to: \.title).synonyms("judul", "nama", "name", "label").needed("Permohonan informasi")
            .meaning("judul", "title")
        Key("text", .text, to: \.text).meaning("keterangan", "what it is")
        Key("value", .text, to: \.value).synonyms("nilai", "angka")
            .meaning("angka, di antara tanda petik", "the figure, between quotes")
        Key("link", .text, to: \.link).synonyms("url", "href", "tautan", "alamat").target()
            .meaning(
                "berkas .md, alamat di portal, atau https://…",
                "a .md file, an address of the portal, or https://…"
            )
    }
}

extension HomeBlock {
    /// Reads blocks, each a name alone or a group of keys. Sections and categories must have been read before.
    static func blocks(_ value: YAMLValue, in settings: SiteSettings) -> [HomeBlock]? {
        let names = Kind.allCases.map(\.rawValue)
        return value.items(
            of: keys.fields,
            text: { name in
                guard let kind = Kind(rawValue: name.value) else {
                    let meant = Kind.meant(by: name.value)?.rawValue
                    value.report(
                        .choice(names),
                        found: name,
                        nearest: meant.map { [$0] } ?? names,
                        isKnown: meant != nil
                    )
                    return YAMLValue.ItemReading(nil)
                }
                return YAMLValue.ItemReading(HomeBlock(kind).checked(value, settings, at: name.location))
            },
            mapping: { mapping in
                if let named = mapping.values.first, mapping.values.count == 1, !keys.names.contains(named.key.value),
                    let kind = Kind.meant(by: named.key.value)
                {
                    value.report(keyed: named, kind)
                    return nil
                }
                return keys.value(of: mapping)?.checked(
                    value,
                    settings,
                    at: mapping.location,
                    written: mapping.values.map(\.key)
                )
            }
        )
    }

    /// Returns the block with the slug or folder of what it shows, or nil where the portal has no such list, which is reported. Keys that
    /// only other blocks have are reported.
    ///
    /// - Parameter keys: those that are written.
    private func checked(
        _ value: YAMLValue,
        _ settings: SiteSettings,
        at place: SourceLocation,
        written keys: [Located<String>] = []
    ) -> HomeBlock? {
        let own = ["block"] + kind.keys
        for key in keys where Self.keys.names.contains(key.value) && !own.contains(key.value) {
            value.findings.report(
                UnknownSetting.diagnostic(key, nearest: nil, known: own, of: "block: \(kind.rawValue)")
            )
        }
        var block = self
        block.location = place
        let known: [String: String]
        switch kind {
        case .section:
            known = Dictionary(keepingFirst: settings.sections.map { ($0.folder, $0.folder) })
        case .category:
            let slugs = settings.categories.flatMap { [($0.slug, $0.slug), ($0.title.lowercased(), $0.slug)] }
            known = Dictionary(keepingFirst: slugs)
        default: return block
        }
        guard let written = of else {
            let example = known.values.min() ?? (kind == .section ? "berita" : "pengumuman")
            value.report(
                at: place,
                id: "blok \"\(kind.rawValue)\" belum menyebut apa yang ditampilkan (\"of\")",
                en: "the block \"\(kind.rawValue)\" does not say what it shows (\"of\")",
                help: "tulis: {block: \(kind.rawValue), of: \(example)}",
                en: "write: {block: \(kind.rawValue), of: \(example)}"
            )
            return nil
        }
        guard let found = known[written.value.lowercased()] else {
            value.report(.choice(Set(known.values).sorted()), found: written, nearest: known.keys.sorted())
            return nil
        }
        block.of = Located(found, at: written.location)
        return block
    }
}

extension YAMLValue {
    /// Reports `latest: 5`, a block whose name is written as a key.
    fileprivate func report(keyed named: YAMLValue, _ kind: HomeBlock.Kind) {
        let isCount = kind.keys.contains("count") && named.rawText.flatMap(Int.init) != nil
        let count = isCount ? ", count: \(named.rawText ?? "")" : ""
        report(
            at: named.key.location,
            id: "nama blok \"\(named.key.value)\" ditulis sebagai kunci",
            en: "the name of the block \"\(named.key.value)\" is written as a key",
            help: "tulis: - {block: \(kind.rawValue)\(count)}",
            en: "write: - {block: \(kind.rawValue)\(count)}"
        )
    }

    /// - Parameter isKnown: whether the text is another word for the first of the names.
    fileprivate func report(
        _ expected: Field.Shape,
        found text: Located<String>,
        nearest names: [String],
        isKnown: Bool = false
    ) {
        let nearest = isKnown ? names.first : Suggestion.nearest(to: text.value, among: names)
        let fix = isKnown ? nearest.flatMap { self.fix(text, with: $0) } : nil
        report(
            expected,
            found: text,
            help: nearest.map { LocalizedText(id: "maksudnya \"\($0)\"?", en: "did you mean \"\($0)\"?") },
            fix: fix
        )
    }
}

extension KeyType<LeadPicture> {
    fileprivate static var bannerPicture: KeyType { group(LeadPicture.keys) }
}

/// A warning that the portal shows on every page for a time (`alert:`): a text, a row of a register, or both.
public struct AlertSetting: Sendable, Hashable {
    /// The row's identifier, such as `dip/7`. Nil for a warning about no row.
    public var row: Located<String>?
    /// The words of the warning; where they are empty, the row's title is shown.
    public var text = ""
    public var until = Instant(secondsSinceEpoch: 0)

    static func keys(in zone: SiteTimeZone) -> KeyTable<AlertSetting> {
        KeyTable(AlertSetting()) {
            Key("row", .text, to: \.row).example("dip/1").target()
                .meaning("baris daftar, misalnya informasi serta-merta", "the row of a register")
            Key("text", .text, to: \.text).meaning("isi peringatan", "what the warning says")
                .synonyms("title", "judul", "teks", "isi", "pesan").fallback("judul barisnya", "the row's title")
            Key("until", .date(in: zone), to: \.until).synonyms("end", "expires", "sampai").needed("2026-12-31 18:00")
                .meaning("sampai kapan tampil", "until when it is shown")
        }
    }

    /// Reads a warning and reports one that says nothing.
    static func read(_ value: YAMLValue, in zone: SiteTimeZone) -> AlertSetting? {
        let keys = keys(in: zone)
        guard let alert = value.mapping(as: .group(keys.fields)).flatMap(keys.value) else { return nil }
        guard alert.text.isEmpty, alert.row == nil else { return alert }
        let example = LocalizedText(id: "Jalan Merdeka ditutup karena banjir", en: "Main Street is closed")
        value.findings.report(MissingSetting.diagnostic("text", example: example, at: value.key.location))
        return nil
    }
}
