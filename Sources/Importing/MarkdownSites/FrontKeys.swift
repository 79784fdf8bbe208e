import Content
import Diagnostics
import Reading

/// The keys of front matter in other systems and what they mean in Terang.
enum FrontKeys {
    enum Meaning: String {
        case title, date, published, updated, expires, summary, author, location, categories, tags, image, slug, aliases
        case pinned
        /// The address of the page.
        case address
        /// The alternative text and the caption of the lead picture.
        case alt, caption
        /// Holds the text back while true.
        case draft
        /// Hides the page from lists or from the public while true.
        case hidden
        /// Says in a word, or by yes and no, whether the page is public: `status: draft`.
        case state
        /// Hugo's options of rendering: `{render: never}`.
        case build
        /// Concerns the design of the old site.
        case ignored
        /// Kept below `extra`.
        case extra
    }

    /// Returns the meaning of a key, whatever its case and with or without hyphens.
    static func meaning(of key: String) -> Meaning { table[folded(key)] ?? .extra }

    /// Returns a key in the form in which keys are compared.
    static func folded(_ key: String) -> String { key.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " } }

    private static let table: [String: Meaning] = {
        let names: [(Meaning, String)] = [
            (.title, "title judul"),
            (.date, "date tanggal created createdat datecreated posted"),
            (.published, "publishdate published publish datepublished publishedat publishedon pubdate"),
            (
                .updated,
                "updated lastmod modified lastmodified lastmodifiedat lastupdated updatedat dateupdated datemodified"
            ),
            (.expires, "expirydate expires unpublishdate"),
            (.summary, "summary excerpt description abstract ringkasan deskripsi lead teaser metadescription"),
            (.author, "author authors penulis by byline writer"), (.location, "location lokasi place dateline"),
            (.categories, "categories category kategori"), (.tags, "tags tag keywords topics"),
            // In tables, these two may be of anything.
            (.image, ForeignKeys.pictures.joined(separator: " ") + " header banner"),
            (.alt, "imagealt coveralt thumbnailalt featuredimagealt imgalt alt"),
            (.caption, "imagecaption covercaption featuredimagecaption thumbnailcaption caption"),
            (.draft, "draft drafts draf"),
            (
                .hidden,
                """
                hidden private unlisted password headless eleventyexcludefromcollections protected passwordprotected \
                membersonly restricted internal confidential rahasia secret loginrequired premium paywall
                """
            ),
            (
                .state,
                "status state visibility visible access enabled active public dgpublish ispublished online render routable"
            ),
            (.build, "build"),
            (.slug, "slug"),
            (.address, "permalink url"),
            (.aliases, "aliases alias redirectfrom redirects"),
            (.pinned, "pinned pin sticky"),
            (
                .ignored,
                """
                layout type weight order toc comments comment share sharing math mathjax katex linktitle menu menus nav \
                navigation eleventynavigation outputs cascade sitemap cssclass cssclasses templateengineoverride template \
                navorder haschildren parent grandparent showtoc tocsticky related readingtime markup sidebar classes \
                authorprofile bodyclass pagination
                """
            ),
        ]
        var table: [String: Meaning] = [:]
        for (meaning, keys) in names { for key in keys.split(separator: " ") { table[String(key)] = meaning } }
        return table
    }()
}

/// Counts for the report how keys were mapped.
struct KeyCounts {
    private var counts: [String: [String: Int]] = [:]
    /// The words of values that no text keeps, by key, each once.
    private var values: [String: [String]] = [:]
    private var seen: Set<String> = []

    mutating func add(_ key: String, as meaning: FrontKeys.Meaning, _ value: FreeValue) {
        counts[meaning.rawValue, default: [:]][key, default: 0] += 1
        guard [.ignored, .state, .hidden, .build, .pinned, .draft].contains(meaning), !SecretName.tells(key) else {
            return
        }
        let text = KeptWords.texts(of: value).joined(separator: " ").spacedOnce
        let hasWords = text != "true" && text != "false" && text.contains(where: \.isLetter)
        if hasWords, seen.insert("\(key): \(text)").inserted { values[key, default: []].append(text) }
    }

    /// Returns a key with how often it is there and the values that are words.
    private func shown(_ key: String, _ count: Int) -> String {
        guard let values = values[key] else { return "\(key) (\(count))" }
        return "\(key) (\(count): \(values.joined(separator: ", ")))"
    }

    /// The notes of the report: keys that became others, keys below `extra`, and keys that were left out.
    var notes: [LocalizedText] {
        var mapped: [String] = []
        var extra: [String] = []
        var ignored: [String] = []
        for (meaning, keys) in counts.sorted(by: { $0.key < $1.key }) {
            for (key, count) in keys.sorted(by: { $0.key < $1.key }) {
                switch FrontKeys.Meaning(rawValue: meaning) {
                case .ignored: ignored.append(shown(key, count))
                case .extra: extra.append("\(key) (\(count))")
                default:
                    mapped.append("\(key) → \(Self.names[meaning] ?? meaning)" + shown(key, count).dropFirst(key.count))
                }
            }
        }
        var notes: [LocalizedText] = []
        if !mapped.isEmpty {
            let list = mapped.joined(separator: ", ")
            notes.append(LocalizedText(id: "kunci front matter: \(list)", en: "keys of front matter: \(list)"))
        }
        if !extra.isEmpty {
            let list = extra.joined(separator: ", ")
            notes.append(
                LocalizedText(id: "kunci yang disimpan di extra: \(list)", en: "keys kept below extra: \(list)")
            )
        }
        if !ignored.isEmpty {
            let list = ignored.joined(separator: ", ")
            notes.append(
                id: "kunci untuk tampilan situs lama, tidak dibawa: \(list)",
                en: "keys for the design of the old site, left out: \(list)"
            )
        }
        return notes
    }

    /// Terang's names for keys with another name.
    private static let names = [
        "published": "draft/date", "address": "slug, aliases", "alt": "image.alt", "caption": "image.caption",
        "hidden": "draft", "state": "draft", "build": "draft",
    ]
}
