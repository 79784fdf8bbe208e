public import Diagnostics
public import Reading
import Serialization

/// The settings in `content/site.yaml`. Keys that the file leaves out have the defaults given here.
public struct SiteSettings: Sendable {
    /// Whether `site.yaml` could be read at all. Where it could not, what it declares is unknown, and nothing that
    /// depends on it can be said to be wrong.
    public var isReadable = true
    public var name = ""
    public var url = SiteURL.placeholder
    public var language = Language.id
    public var zone = SiteTimeZone.jakarta
    public var description = ""
    public var publisher = Publisher()
    public var address = PostalAddress()
    public var contact = Contact()
    public var sections = [Section(folder: "berita", title: "Berita")]
    public var categories: [Category] = []
    /// Whether `site.yaml` has categories of which some could not be read.
    var hasUnreadCategories = false
    public var menus = Menus()
    /// The blocks of the home page in their order.
    public var home = HomeBlock.standard
    public var brand = Brand()
    /// A warning on every page.
    public var alert: AlertSetting?
    /// The office's accounts elsewhere.
    public var social: [MenuItem] = []
    /// The bylines that are people. All others are offices.
    public var people: [String] = []
    /// Under what terms the portal's own texts may be used again.
    public var licence: MenuItem?
    public var counter: CounterSettings?
    public var poll: Poll?
    public var forms = RequestForms()
    /// Where the text of UU 14/2008 is, to which the pages of exempt information refer.
    public var law = "https://peraturan.bpk.go.id/Details/39047/uu-no-14-tahun-2008"
    /// Name of the folder below `themes/`.
    public var theme: Located<String>
    public var related = RelatedSettings()
    public var pictures = PictureHandling.sizes
    public var cards = SocialCards.pages
    /// Further values for the theme, such as links or colours of a campaign.
    public var extra = FreeValue.mapping([:])
    /// The values of the files in `content/data/`, by their names for templates (``DataFile``).
    package var data: [String: FreeValue] = [:]
    /// Whether the portal has a search of its own.
    public var search = SearchSetting.on
    /// How many of the newest articles the text edition has. Without any, there is none.
    public var textEdition = 200
    public var budgets = Budgets()
    /// The spans of time that bind the body.
    public var deadlines = Deadlines()
    /// Articles on one page of a list.
    public var pageSize = 20
    /// Articles in one feed.
    public var feedSize = 20
    public var markdown = MarkdownSettings()
    /// The milder treatment of older articles. Nil where they are treated like all others.
    public var archive: ArchiveSettings?
    /// How a build treats files with errors.
    public var faults = FaultHandling.stop
    /// Whether media that only unpublished texts use are published.
    public var unpublishedMedia = UnpublishedMediaHandling.hide
    /// The severities that the portal configures for single rules, in the order of the file.
    public var rules: [RuleSetting] = []

    /// The settings of a portal whose `site.yaml` says nothing. They let the rest of the content be checked where that
    /// file is missing or broken; nothing is ever published with them.
    public init(path: String) { theme = Located("portal", at: SourceLocation(path: path)) }

    /// The settings of a portal whose `site.yaml` is missing or cannot be read.
    package static func unreadable(path: String) -> SiteSettings {
        var settings = SiteSettings(path: path)
        settings.isReadable = false
        return settings
    }
}

extension SiteSettings {
    private static let table = keys()

    /// The settings that the text of `site.yaml` gives.
    package static func read(_ text: String, path: String, _ findings: Findings) -> SiteSettings {
        let yaml = YAMLText(path: path, text: text, findings)
        UnfilledSlot.diagnostic(in: Prose(Array(text.utf8)[...], path: path, isMarkdown: false)).map(findings.report)
        guard
            let mapping = yaml.mapping(named: ContentPath.settings.rawValue, known: table.names, ifEmpty: table.missing)
        else { return .unreadable(path: path) }
        var settings = SiteSettings(path: path)
        table.read(mapping, into: &settings)
        settings.hasUnreadCategories =
            mapping["categories"].map { $0.itemCount != settings.categories.count }
            ?? table.hasOtherWord(for: "categories", in: mapping)
        if settings.publisher.name.isEmpty { settings.publisher.name = settings.name }
        return settings
    }

    /// The keys of `site.yaml`.
    ///
    /// - Parameter rules: the names of all rules whose severity a portal may set. Which there are is known to the layers
    ///   above only, so that reading takes any name.
    public static func keys(rules: [String] = []) -> KeyTable<SiteSettings> {
        KeyTable(SiteSettings(path: "")) {
            Key("name", .text, to: \.name).synonyms("nama", "judul", "title").needed("Portal Kota")
                .meaning("nama portal", "name of the portal")
            Key("url", .siteURL, to: \.url).synonyms("alamat_web", "baseurl", "base_url").needed("https://kota.example")
                .meaning(
                    "alamat lengkap portal, misalnya https://kota.example",
                    "full address of the portal, such as https://kota.example"
                )
            Key("description", .text, to: \.description).synonyms("deskripsi", "keterangan")
                .meaning("keterangan singkat", "what the portal is, in short")
            Key("language", .choice(words: Language.otherWords), to: \.language).synonyms("bahasa", "lang")
                .meaning("bahasa portal", "language of the portal")
            Key("timezone", .timeZone, to: \.zone)
                .meaning("zona waktu IANA; bawaan: Asia/Jakarta", "IANA time zone; default: Asia/Jakarta")
            Key("publisher", .group(Publisher.keys), to: \.publisher).synonyms("penerbit")
                .meaning("penerbit", "the publisher")
            Key("address", .group(PostalAddress.keys), to: \.address).synonyms("alamat")
                .meaning("alamat kantor", "address of the office")
            Key("contact", .group(Contact.keys), to: \.contact).synonyms("kontak")
                .meaning("cara menghubungi kantor", "how to reach the office")
            Key("sections", .sections) { if !$1.isEmpty { $0.sections = $1 } }
                .meaning("bagian artikel", "sections of articles")
                .fallback("satu: `berita`, \"Berita\"", "one: `berita`, \"Berita\"")
            Key("categories", .categories, to: \.categories).synonyms("kategori")
                .meaning("kategori yang boleh dipakai artikel", "categories that articles may have")
            Key("menus", .group(Menus.keys), to: \.menus).synonyms("menu").meaning("menu", "menus")
            Key("home", shape: .free) { value, settings in
                guard let blocks = HomeBlock.blocks(value, in: settings) else { return false }
                settings.home = blocks
                return true
            }
            .meaning("blok beranda, berurutan", "blocks of the home page in their order")
            .fallback("blok bawaan", "the blocks that come with Terang")
            Key("brand", .group(Brand.keys, cure: Brand.group), to: \.brand).synonyms("warna")
                .meaning("warna portal", "colours of the portal")
            Key("alert", shape: .group(AlertSetting.keys(in: .jakarta).fields)) { value, settings in
                settings.alert = AlertSetting.read(value, in: settings.zone)
                return settings.alert != nil
            }
            .meaning("peringatan di setiap halaman", "a warning on every page").fallback("tidak ada", "none")
            Key("social", .list(MenuItem.linkKeys), to: \.social).synonyms("medsos", "media_sosial", "sosial")
                .meaning("akun media sosial, di kaki halaman", "accounts elsewhere, at the foot of the page")
            Key("people", .texts, to: \.people).synonyms("orang")
                .meaning(
                    "nama penulis (`author`) yang orang, bukan instansi, untuk data mesin pencari",
                    "bylines (`author`) that are people and no offices, for the data of search engines"
                )
            Key("licence", .group(MenuItem.linkKeys), to: \.licence).synonyms("lisensi", "license")
                .meaning("ketentuan pemakaian ulang", "terms of reuse").fallback("tidak ada", "none")
            Key("counter", .group(CounterSettings.keys), to: \.counter).synonyms("penghitung", "pengunjung")
                .meaning("penghitung pengunjung", "the visitor counter").fallback("tidak ada", "no counter")
            Key("poll", shape: .group(Poll.keys.fields)) { value, settings in
                settings.poll = Poll.read(value)
                return settings.poll != nil
            }
            .meaning("jajak pendapat", "the poll").fallback("tidak ada", "no poll")
            Key("forms", .group(RequestForms.keys), to: \.forms).synonyms("formulir")
                .meaning(
                    "alamat pengiriman formulir layanan informasi",
                    "where the forms of the information service are sent"
                )
            Key("law", .endpoint, to: \.law)
                .meaning("alamat naskah UU 14/2008", "where the text of UU 14/2008 is")
            Key("extra", .free, to: \.extra).meaning("data bebas untuk tema", "free data for the theme")
            Key("theme", .folderName, to: \.theme).synonyms("tema")
                .meaning("folder tema di themes/", "the theme's folder in themes/")
            Key("related", .group(RelatedSettings.keys, cure: RelatedSettings.group), to: \.related).synonyms("terkait")
                .meaning("berita terkait", "related news")
            Key("search", .search, to: \.search).synonyms("pencarian", "cari")
                .meaning(
                    "pencarian seluruh portal di /cari/: `on` ada, `off` tidak ada",
                    "the search of the whole portal at /cari/: `on` or `off`"
                )
            Key("text_edition", .integer(in: 0...100_000), to: \.textEdition)
                .meaning(
                    "banyaknya artikel terbaru di versi teks, /teks/; 0: tanpa versi teks",
                    "how many of the newest articles the text edition at /teks/ has; 0: no text edition"
                )
            Key("budgets", .group(Budgets.keys), to: \.budgets)
                .meaning("ukuran yang bila dilewati diperingatkan", "sizes above which there is a warning")
            Key("pictures", .choice(words: PictureHandling.otherWords), to: \.pictures).synonyms("gambar")
                .meaning(
                    "gambar: `sizes` tanpa metadata, sesuai layar; `avif` juga dalam format AVIF; `originals` apa adanya",
                    "pictures: `sizes` without metadata, as screens need them; `avif` in the format AVIF as well; `originals` as they are"
                )
            Key("cards", .choice(words: SocialCards.otherWords), to: \.cards).synonyms("kartu")
                .meaning(
                    "gambar pratinjau di media sosial untuk yang tidak bergambar: `pages` satu tiap halaman, `portal` satu untuk semuanya",
                    "pictures for previews of what has none: `pages` one for each page, `portal` one for all"
                )
            Key("deadlines", .group(Deadlines.keys), to: \.deadlines)
                .meaning("batas waktu layanan informasi", "the spans of time that bind the body")
            Key("page_size", .integer(in: 1...500), to: \.pageSize)
                .meaning("artikel per halaman daftar", "articles on a page of a list")
            Key("feed_size", .integer(in: 1...500), to: \.feedSize)
                .meaning("artikel dalam langganan (RSS, Atom)", "articles in a feed")
            Key("markdown", .group(MarkdownSettings.keys), to: \.markdown)
                .meaning("aturan naskah", "how texts are read")
            Key("faults", .choice(words: FaultHandling.otherWords), to: \.faults)
                .filled(
                    "tulis: faults: hold untuk menahan berkas yang salah saja; tanpa nilai, satu kesalahan menghentikan semuanya",
                    "write: faults: hold to hold back only the files with errors; without a value one error stops everything"
                )
                .meaning(
                    "bila ada kesalahan: `stop` tidak menerbitkan apa pun, `hold` menahan berkas yang salah saja",
                    "upon errors: `stop` publishes nothing, `hold` holds back only the files with errors"
                )
            Key("unpublished_media", .choice(words: UnpublishedMediaHandling.otherWords), to: \.unpublishedMedia)
                .meaning(
                    "media yang hanya dipakai draf, artikel terjadwal, dan yang sudah diturunkan: `hide` tidak terbit, `publish` terbit",
                    "media that only drafts, scheduled and expired texts use: `hide` keeps them back, `publish` publishes them"
                )
            Key("archive", .group(ArchiveSettings.keys, cure: ArchiveSettings.cure), to: \.archive).synonyms("arsip")
                .meaning("kelonggaran untuk artikel lama", "leniency for old articles").fallback("tidak ada", "none")
            Key("rules", .severities(of: rules), to: \.rules).synonyms("aturan")
                .meaning(
                    "beratnya aturan: error, warning, atau off; lihat docs/rules.md",
                    "severities of rules: error, warning or off; see docs/rules.md"
                )
        }
    }
}

/// How texts are read.
public struct MarkdownSettings: Sendable, Hashable {
    public var allowsRawHTML = false
    /// How many seconds the reading of an unusually complex text may take.
    public var timeLimit = 5

    static let keys = KeyTable(MarkdownSettings()) {
        Key("raw_html", .flag, to: \.allowsRawHTML).meaning("bolehkan HTML mentah di naskah", "allow raw HTML in texts")
        Key("time_limit", .integer(in: 1...120), to: \.timeLimit)
            .meaning(
                "detik yang boleh dipakai mengolah satu naskah yang luar biasa rumit",
                "seconds that the reading of one unusually complex text may take"
            )
    }
}

/// Settings of "Berita terkait".
public struct RelatedSettings: Sendable, Hashable {
    public var count = 10
    /// Whether newer articles may be in an older one's list, which changes pages after they were published.
    public var includesNewer = false

    /// Returns the group of a portal without related news, where a text says that.
    @Sendable static func group(of text: String) -> String? { TruthText.read(text) == false ? "{count: 0}" : nil }

    static let keys = KeyTable(RelatedSettings()) {
        Key("count", .integer(in: 0...50), to: \.count).meaning("banyaknya berita terkait", "how many related news")
        Key("newer", .flag, to: \.includesNewer).meaning("sertakan artikel yang lebih baru", "include newer articles")
    }
}

/// Whether a portal has a search of its own.
public enum SearchSetting: String, Sendable, Hashable, CaseIterable {
    case on, off
}

extension KeyType<SearchSetting> {
    /// The two values, and what else people write for yes and no.
    fileprivate static var search: KeyType {
        parsed(.choice(SearchSetting.allCases.map(\.rawValue)), write: { .text($0.rawValue) }) { text in
            SearchSetting(rawValue: text) ?? TruthText.read(text).map { $0 ? .on : .off }
        }
    }
}

extension Language {
    /// What people write for the values of `language`.
    fileprivate static let otherWords: [String: Language] = [
        "indonesia": .id, "indonesian": .id, "bahasa indonesia": .id, "bahasa": .id, "in": .id, "id id": .id,
        "inggris": .en, "bahasa inggris": .en, "english": .en, "en us": .en, "en gb": .en,
    ]
}

/// The severity that a portal configures for a rule.
public struct RuleSetting: Sendable, Hashable {
    /// The rule's name as written; it need not be known.
    public let rule: Located<String>
    /// Nil where the rule is switched off.
    public let severity: Severity?

    public init(rule: Located<String>, severity: Severity?) {
        self.rule = rule
        self.severity = severity
    }
}

extension KeyType<[RuleSetting]> {
    /// A severity, or `off`, for the name of a rule.
    fileprivate static func severities(of rules: [String]) -> KeyType {
        let words = Severity.allCases.map(\.rawValue) + ["off"]
        return KeyType(.table(keys: rules, values: words), write: write) { value in
            value.mapping(as: .table(keys: rules, values: words))?.values.compactMap { value in
                guard !value.isEmpty, let text = value.text() else { return nil }
                let severity = Severity(rawValue: text.value)
                if severity != nil || text.value == "off" { return RuleSetting(rule: value.key, severity: severity) }
                value.report(.choice(words), found: text, meaning: Self.otherWords[text.value.lowercased()])
                return nil
            }
        }
    }

    /// What people write for severities.
    private static var otherWords: [String: String] {
        [
            "peringatan": "warning", "warn": "warning", "kesalahan": "error", "salah": "error", "galat": "error",
            "mati": "off", "abaikan": "off", "diabaikan": "off", "ignore": "off", "tidak": "off", "false": "off",
            "no": "off", "nonaktif": "off",
        ]
    }

    private static func write(_ settings: [RuleSetting]) -> YAML {
        .mapping(settings.map { YAML.Member($0.rule.value, .text($0.severity?.rawValue ?? "off")) })
    }
}

extension KeyType<SiteTimeZone> {
    fileprivate static var timeZone: KeyType {
        let zones = ["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"]
        return KeyType(.suggested(zones), write: { .text($0.identifier) }) { value in
            guard let text = value.text() else { return nil }
            if let zone = SiteTimeZone(iana: text.value) { return zone }
            let meant = SiteTimeZone.indonesian(text.value)
            let help = meant.map {
                LocalizedText(id: "tulis: \(value.key.value): \($0)", en: "write: \(value.key.value): \($0)")
            }
            let fix = meant.flatMap { value.fix(text, with: $0) }
            value.report(.suggested(zones), found: text, help: help, fix: fix)
            return nil
        }
    }
}

extension KeyType<Located<String>> {
    /// A slug. Anything else is reported, and taken all the same.
    fileprivate static var folderName: KeyType {
        KeyType(.text(.slug), write: { .text($0.value) }) { value in
            guard let name = value.text() else { return nil }
            if !Slug.isValid(name.value) {
                let suggestion = Slug.make(from: name.value)
                value.findings.report(BadSlug.diagnostic(name, key: value.key.value, suggestion: suggestion))
            }
            return name
        }
    }
}
