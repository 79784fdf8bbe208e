public import Diagnostics
public import Reading

/// A folder of articles.
public struct Section: Sendable, Hashable {
    /// The folder below `content/`, and the first part of its articles' addresses.
    public var folder: String
    public var title = ""
    public var description = ""
    public var kind = SectionKind.berita
    /// Where `site.yaml` declares it; nil for the section that portals have without declaring any.
    public var location: SourceLocation?

    static let keys = KeyTable(Section(folder: "")) {
        Key("folder", .text(folderPattern)) {
            $0.folder = $1.value
            $0.location = $1.location
        }
        .needed("berita")
        .meaning("folder di content/, bagian pertama alamat", "folder in content/, first part of the addresses")
        Key("title", .text, to: \.title).synonyms("judul", "nama", "name", "label")
            .meaning("judul bagian", "title of the section")
            .fallback("nama foldernya", "its folder's name")
        Key("description", .text, to: \.description).synonyms("keterangan", "deskripsi")
            .meaning("keterangan bagian", "what the section is")
        Key("kind", .choice(words: SectionKind.otherWords), to: \.kind).synonyms("jenis", "tipe", "type")
            .meaning(
                "jenis isinya: `berita`, `agenda`, `pengumuman`, `galeri`, `video`",
                "what it holds: `berita` (news), `agenda`, `pengumuman` (announcements), `galeri`, `video`"
            )
    }

    /// A slug, and none of the folders that mean something else.
    private static let folderPattern: TextPattern = {
        let reserved = ContentFolder.reservedFolders.sorted().joined(separator: "|")
        return TextPattern("^(?!(\(reserved))$)" + TextPattern.slug.expression.dropFirst())
    }()
}

extension KeyType<[Section]> {
    static var sections: KeyType {
        list(Section.keys) { section, findings in
            if section.title.isEmpty { section.title = section.folder }
            let isReserved = ContentFolder.reservedFolders.contains(section.folder)
            guard let place = section.location, !Slug.isValid(section.folder) || isReserved else { return true }
            let suggestion = isReserved ? "kabar-\(section.folder)" : Slug.make(from: section.folder)
            let folder = Located(section.folder, at: place)
            findings.report(BadSlug.diagnostic(folder, key: "folder", suggestion: suggestion))
            return false
        }
    }
}

/// A category, which articles name by its title or its slug.
public struct Category: Sendable, Hashable {
    public var slug = ""
    public var title = ""
    public var description = ""
    /// Names by which articles and old addresses knew it.
    public var aliases: [Located<String>] = []
    /// Where `site.yaml` declares it.
    public var location = SourceLocation(path: "")

    /// Whether articles name it so: by its title, its slug, or a name that it had.
    func isNamed(_ name: String) -> Bool {
        let wanted = name.lowercased()
        return slug == wanted || title.lowercased() == wanted || aliases.contains { $0.value.lowercased() == wanted }
    }

    static let keys = KeyTable(Category()) {
        Key("title", .text) {
            $0.title = $1.value
            $0.location = $1.location
        }
        .synonyms("judul", "nama", "name").needed("Pengumuman").meaning("nama kategori", "name of the category")
        Key("slug", .text(.slug)) {
            $0.slug = $1.value
            $0.location = $1.location
        }
        .meaning("bagian alamat", "part of the address").fallback("dari `title`", "made from `title`")
        Key("description", .text, to: \.description).synonyms("keterangan", "deskripsi")
            .meaning("keterangan kategori", "what the category is")
        Key("aliases", .texts, to: \.aliases)
            .meaning(
                "nama lama, yang tetap dikenal dan dialihkan",
                "former names, which are still known and redirected"
            )
    }
}

extension KeyType<[Category]> {
    static var categories: KeyType {
        list(Category.keys) { category, findings in
            let written = category.slug.isEmpty ? category.title : category.slug
            if category.slug.isEmpty { category.slug = Slug.make(from: category.title) }
            if Slug.isValid(category.slug) { return true }
            let place = Located(written, at: category.location)
            findings.report(BadSlug.diagnostic(place, suggestion: Slug.make(from: category.slug)))
            return false
        }
    }
}

/// The lists of links in header and footer.
public struct Menus: Sendable {
    public var main: [MenuItem] = []
    public var footer: [MenuItem] = []

    static let keys = KeyTable(Menus()) {
        Key("main", .list(MenuItem.keys), to: \.main).synonyms("utama", "atas", "header")
            .meaning("menu di kepala halaman", "menu at the head of the page")
        Key("footer", .list(MenuItem.keys), to: \.footer).synonyms("bawah", "kaki")
            .meaning("menu di kaki halaman", "menu at the foot of the page")
    }
}

/// A link in a menu: to a `.md` file, to an address of the portal, or to another site.
public struct MenuItem: Sendable, Hashable {
    public var title = ""
    public var link = Located.unread
    /// The links of its submenu.
    public var items: [MenuItem] = []

    static let keys = KeyTable(MenuItem()) {
        linkKeys
        Key("items", .list(linkKeys), to: \.items).synonyms("submenu", "anak", "children")
            .meaning("submenu", "a submenu")
    }

    static let linkKeys = KeyTable(MenuItem()) {
        Key("title", .text, to: \.title).synonyms("judul", "nama", "name", "label", "text", "teks").needed("Profil")
            .meaning("tulisan di menu", "words in the menu")
        Key("link", .text, to: \.link).synonyms("url", "href", "tautan", "alamat").needed("halaman/profil.md").target()
            .meaning(
                "berkas .md, alamat di portal, atau https://…",
                "a .md file, an address of the portal, or https://…"
            )
    }
}
