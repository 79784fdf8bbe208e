import Diagnostics
import Files
public import Reading
import Serialization

/// The front matter of an article or a standing page. In a page, the keys of articles keep their defaults.
public struct FrontMatter: Sendable, Codable {
    package var title: Located<String>?
    package var date: Located<Instant>?
    public package(set) var isDraft = false
    /// Slugs of declared categories, in the order written, each once.
    public package(set) var categories: [String] = []
    public package(set) var author = ""
    /// The initials of the reporter, which are at the end of the text.
    public package(set) var reporter = ""
    /// The place in front of the text: the dateline.
    public package(set) var location = ""
    /// In the order written, each slug once.
    public package(set) var tags: [Located<ArticleTag>] = []
    /// Nil where the author wrote none.
    package var summary: String?
    public package(set) var image: LeadPicture?
    public package(set) var updated: Instant?
    public package(set) var expires: Instant?
    public package(set) var isPinned = false
    /// As written; it may be no slug.
    package var slug: Located<String>?
    public package(set) var aliases: [Located<Address>] = []
    /// Articles that the editor wants first among related news: `.md` paths or addresses.
    public package(set) var related: [Located<String>] = []
    /// Identifiers of register rows.
    public package(set) var register: [Located<String>] = []
    public package(set) var extra = FreeValue.mapping([:])
    /// When an event begins.
    public package(set) var start: Instant?
    /// As written; see ``ending(in:)``.
    public package(set) var end: Instant?
    public package(set) var isAllDay = false
    public package(set) var place = ""
    /// Whether an announcement is shown on every page while it is in force.
    public package(set) var isAlert = false
    public package(set) var attachments: [Attachment] = []
    public package(set) var pictures: [LeadPicture] = []
    public package(set) var video: Located<String>?
    public package(set) var duration = ""
    public package(set) var corrections: [Correction] = []
    /// The recording of a page's text, and its version in easy language: files or addresses.
    public package(set) var audio: Located<String>?
    public package(set) var easyRead: Located<String>?
    /// Why the text was withdrawn; empty for one that was not.
    public package(set) var withdrawn = ""

    /// The names of the keys that hold dates, and of `alert`, where the file has them. Lists have the place of their first date.
    package var dateKeys: [Located<String>] = []

    package init() {}
}

extension FrontMatter {
    /// The kinds of files that have front matter.
    public enum Kind: Sendable {
        case article, page
    }

    /// The keys that articles of a portal may have, each once, whatever their sections hold. Required are those that all of them require.
    public static func articleFields(in settings: SiteSettings) -> [Field] {
        let kinds = settings.sections.isEmpty ? [.berita] : settings.sections.map(\.kind)
        let fields = Set(kinds).sorted { $0.rawValue < $1.rawValue }
            .map { keys(of: .article, in: settings, section: $0).fields }
        var union: [Field] = []
        for field in fields.joined() where !union.contains(where: { $0.name == field.name }) {
            let isRequired = fields.allSatisfy { $0.contains { $0.name == field.name && $0.isRequired } }
            union.append(field.required(isRequired))
        }
        return union
    }

    /// The keys of front matter, in the order in which a new file has them.
    ///
    /// - Parameters:
    ///   - settings: those of the portal, whose categories articles name and in whose zone dates are.
    ///   - section: the kind of section that an article is in.
    public static func keys(
        of kind: Kind,
        in settings: SiteSettings,
        section: SectionKind = .berita
    ) -> KeyTable<FrontMatter> {
        let isArticle = kind == .article
        let unknown =
            isArticle
            ? UnknownKey.inArticle(of: section, settings.sections)
            : UnknownKey.inPage(keys(of: .article, in: settings).names)
        return KeyTable(FrontMatter(), unknown: unknown) {
            Key("title", .text(.filled), to: \.title).required()
                .meaning("judul", "the title").title("Judul", "Title").synonyms("judul")
            if isArticle {
                Key("date", .date(in: settings.zone), to: \.date).required()
                    .meaning(
                        "tanggal terbit; yang belum tiba menjadwalkan artikel",
                        "date of publication; one to come schedules the article"
                    )
                    .title("Tanggal terbit", "Date").synonyms("tanggal")
            }
            if isArticle { keys(of: section, in: settings) }
            // Nothing is published for a slip in the one word that holds it back.
            Key("draft", .flag(unreadable: true), to: \.isDraft)
                .meaning("true selama naskah belum siap terbit", "true until the text is ready to be published")
                .title("Draf", "Draft").example("true").synonyms("draf").common()
            if isArticle {
                Key("categories", .categories(of: settings), to: \.categories)
                    .meaning("kategori yang terdaftar di site.yaml", "categories that site.yaml declares")
                    .title("Kategori", "Categories").synonyms("kategori", "category").common()
                Key("author", .names, to: \.author).meaning("nama penulis", "name of the author")
                    .title("Penulis", "Author").example("Redaksi", "Editors").synonyms("penulis")
                Key("reporter", .text, to: \.reporter)
                    .meaning("inisial pewarta, di akhir naskah", "initials of the reporter, after the text")
                    .title("Pewarta", "Reporter").example("ABC").synonyms("wartawan")
                Key("location", .text, to: \.location)
                    .meaning("tempat di awal naskah", "the dateline, before the text")
                    .title("Tempat", "Place").example("Kota Contoh").synonyms("lokasi")
                Key("tags", .tags, to: \.tags).meaning("kata kunci bebas", "free keywords")
                    .title("Tag", "Tags").example("[rapat, PPID]", "[meeting, PPID]")
                    .synonyms("tag", "label", "keywords", "kata_kunci")
            }
            Key("summary", .textOrNothing, to: \.summary).fallback("awal naskah", "the beginning of the text")
                .meaning(
                    "ringkasan untuk daftar dan langganan (RSS, Atom); bawaan: awal naskah",
                    "for lists and feeds; default: the beginning of the text"
                )
                .title("Ringkasan", "Summary").example("Satu atau dua kalimat.", "One or two sentences.")
                .synonyms("ringkasan", "description", "deskripsi", "excerpt")
            Key("image", .leadPicture, to: \.image).meaning("gambar utama", "the lead picture")
                .title("Gambar utama", "Lead picture").synonyms("gambar", "foto", "picture").common()
            Key("updated", .date(in: settings.zone), to: \.updated)
                .meaning("tanggal pemutakhiran", "date of the last change")
                .title("Dimutakhirkan", "Updated").example("2026-01-31 09:00")
                .synonyms("diperbarui", "lastmod", "modified")
            Key("expires", .date(in: settings.zone), to: \.expires)
                .meaning("sejak saat ini tidak tampil lagi", "gone from this moment on")
                .title("Diturunkan", "Expires").example("2026-12-31 23:59").synonyms("kedaluwarsa", "expirydate")
            if isArticle {
                Key("pinned", .flag, to: \.isPinned)
                    .meaning("taruh paling depan di beranda", "put it first on the home page")
                    .title("Sematkan", "Pin").example("true").synonyms("sematkan")
            }
            Key("slug", .text(.slug), to: \.slug)
                .fallback(
                    isArticle ? "dari `title`" : "dari nama berkas",
                    isArticle ? "made from `title`" : "made from the file's name"
                )
                .meaning(
                    "bagian akhir alamat; bawaan: dari judul atau nama berkas",
                    "last part of the address; default: from the title or the file name"
                )
                .title("Bagian alamat", "Slug").example("alamat-sendiri", "address-of-its-own")
            Key("aliases", .aliases, to: \.aliases)
                .meaning("alamat lama yang dialihkan ke sini", "old addresses that lead here")
                .title("Alamat lama", "Old addresses").example("[/alamat-lama.html]", "[/old-address.html]")
                .synonyms("alias", "alamat_lama", "redirect_from")
            if isArticle {
                Key("related", .texts, to: \.related)
                    .meaning(
                        "artikel yang didahulukan di berita terkait",
                        "articles that come first among the related news"
                    )
                    .title("Berita terkait", "Related news").example("[berita/2026/01/contoh.md]").synonyms("terkait")
                Key("register", .texts, to: \.register)
                    .meaning("baris daftar informasi yang dibahas", "rows of registers that it is about")
                    .title("Baris daftar", "Register rows").example("[dip/1]")
            }
            if !isArticle {
                Key("audio", .recording, to: \.audio)
                    .meaning(
                        "rekaman suara naskah ini, di content/media/ atau di alamat lain",
                        "a recording of the text, in content/media/ or elsewhere"
                    )
                    .title("Rekaman suara", "Recording").example("media/suara/maklumat.mp3")
                    .synonyms("suara", "rekaman")
                Key("easy_read", .text, to: \.easyRead)
                    .meaning(
                        "versi naskah ini dalam bahasa sederhana: halaman atau berkas",
                        "the version of the text in easy language: a page or file"
                    )
                    .title("Bahasa sederhana", "Easy language").example("layanan/maklumat-sederhana.md")
                    .synonyms("bahasa_sederhana")
            }
            if isArticle {
                Key("corrections", .list(Correction.keys(in: settings)), to: \.corrections)
                    .meaning("koreksi yang diumumkan", "corrections that readers are told of")
                    .title("Koreksi", "Corrections").synonyms("koreksi", "ralat")
                let reason = LocalizedText(id: "Keterangan di dalamnya keliru.", en: "What it said was wrong.")
                let unsaid = LocalizedText(id: "Alasannya belum disebutkan.", en: "The reason has not been given yet.")
                Key(
                    "withdrawn",
                    .reason(example: reason, unsaid: unsaid[settings.language]),
                    to: \.withdrawn
                )
                .filled("tulis alasannya: withdrawn: \(reason.id)", "write the reason: withdrawn: \(reason.en)")
                .meaning(
                    "alasan penarikan; halamannya tinggal menyebut alasan ini",
                    "why it was withdrawn; the page says only that"
                )
                .title("Ditarik karena", "Withdrawn because")
                .example(reason.id, reason.en).synonyms("ditarik")
            }
            Key("extra", .free, to: \.extra).meaning("data bebas untuk tema", "free data for the theme")
                .title("Data tema", "Theme data").example("{kunci: nilai}", "{key: value}")
        }
    }
}

extension KeyType<[String]> {
    /// Slugs of the portal's categories, each once, which articles name by title or slug. Others are reported.
    fileprivate static func categories(of settings: SiteSettings) -> KeyType {
        let declared = settings.categories
        let names = declared.map(\.title) + declared.map(\.slug)
        let shape: Field.Shape = names.isEmpty ? .texts : .choices(names)
        // A name that one category has now goes before the same name that another had.
        let now = Dictionary(keepingFirst: declared.flatMap { [($0.slug, $0.slug), ($0.title.lowercased(), $0.slug)] })
        return KeyType(shape, write: YAML.texts) { value in
            var slugs: [String] = []
            for name in value.words(as: shape) {
                if let slug = now[name.value.lowercased()] ?? declared.first(where: { $0.isNamed(name.value) })?.slug {
                    if !slugs.contains(slug) { slugs.append(slug) }
                } else if settings.isReadable, !settings.hasUnreadCategories {
                    value.findings.report(UndeclaredCategory.diagnostic(name, declared: declared))
                }
            }
            return slugs
        }
    }
}

extension KeyType<[Located<ArticleTag>]> {
    fileprivate static var tags: KeyType {
        KeyType(.texts, write: { .texts($0.map(\.value.title)) }) { value in
            var seen: [String: Located<String>] = [:]
            return value.words().compactMap { written in
                // A hashtag is its word.
                let tag = written.map { $0.count > 1 && $0.hasPrefix("#") ? String($0.dropFirst()) : $0 }
                let slug = Slug.make(from: tag.value)
                if slug.isEmpty { value.findings.report(BadSlug.tag(tag)) }
                if let first = seen[slug] {
                    // The article keeps the first of them.
                    if first.value != tag.value { value.findings.report(SimilarTags.diagnostic(tag, other: first)) }
                    return nil
                }
                seen[slug] = tag
                return slug.isEmpty ? nil : tag.map { ArticleTag(slug: slug, title: $0) }
            }
        }
    }
}

extension TextPattern {
    /// A file of sound, or an address on another site.
    fileprivate static let recording = {
        let endings = FileType.endings.filter { FileType.of("." + $0).isSound }
        let anyCase = endings.map { $0.map { $0.isLetter ? "[\($0.uppercased())\($0)]" : "\($0)" }.joined() }
        return TextPattern(
            "^([Hh][Tt][Tt][Pp][Ss]?://.+|.+\\.(\(anyCase.joined(separator: "|"))))$",
            words: LocalizedText(
                id: "berkas suara (\(endings.joined(separator: ", "))) atau alamat https://",
                en: "a file of sound (\(endings.joined(separator: ", "))) or an address https://"
            )
        )
    }()
}

extension KeyType<Located<String>> {
    fileprivate static var recording: KeyType {
        KeyType<String>.parsed(.text(TextPattern.recording), write: YAML.text) { text in
            WebAddress(text).host != nil || FileType.of(text).isSound ? text : nil
        }.located
    }
}

extension KeyType<[Located<Address>]> {
    fileprivate static var aliases: KeyType {
        KeyType(.texts, write: { .texts($0.map(\.value.alias)) }) { value in
            value.texts().compactMap { alias in
                if let path = Address(alias: alias.value) { return Located(path, at: alias.location) }
                value.findings.report(BadAlias.diagnostic(alias) { value.fix(alias, with: $0) })
                return nil
            }
        }
    }
}

extension KeyType<LeadPicture> {
    fileprivate static var leadPicture: KeyType {
        group(LeadPicture.keys, isFilled: true) { picture, findings in
            PictureWithoutAlt.diagnostic(
                of: picture.alt,
                at: picture.src.location,
                picture: picture.src.value,
                in: .lead
            ).map(findings.report)
        }
    }
}
