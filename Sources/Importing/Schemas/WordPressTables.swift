import Diagnostics

/// Reads the tables of WordPress in a dump as if they were an export, so that one reader serves both.
struct WordPressTables {
    /// The tables of one site. A network of sites has several.
    struct Site {
        /// In front of the site's tables: `wp_`, `wp_2_`.
        let prefix: String
        /// In front of the tables that all sites of a network share: `wp_`.
        let base: String
        let rows: Int

        var description: LocalizedText {
            LocalizedText(
                id: "WordPress: tabel \(prefix)posts, \(rows) baris",
                en: "WordPress: table \(prefix)posts, \(rows) rows"
            )
        }
    }

    private let site: Site
    private var posts: [[String: String]] = []
    private var meta: [String: [(key: String, value: String)]] = [:]
    /// Posts and categories that Paid Memberships Pro shows to members only.
    private var forMembers: (posts: Set<String>, terms: Set<String>) = ([], [])
    /// The languages of posts, as WPML keeps them.
    private var languages: [String: String] = [:]
    private var terms: [String: (name: String, slug: String)] = [:]
    private var taxonomies: [String: (term: String, taxonomy: String)] = [:]
    private var relations: [String: [String]] = [:]
    private var users: [String: (login: String, name: String)] = [:]
    private var settings: [String: String] = [:]
    private var comments: [String: Int] = [:]

    /// The size limit of a kept value of `postmeta`, in bytes. Page builders keep whole pages there.
    private static let metaLimit = 4 * 1024 * 1024

    /// The columns of posts that become texts, or say whether these are shown.
    static let textColumns: Set<String> = [
        "id", "post_title", "post_content", "post_excerpt", "post_date", "post_date_gmt", "post_modified_gmt",
        "post_name", "post_status", "post_parent", "post_type", "post_password", "post_author",
    ]

    init(_ site: Site) { self.site = site }

    /// Returns whether a table has the name of WordPress's posts.
    static func isPosts(_ name: String) -> Bool { name.lowercased().hasSuffix("posts") }

    /// Returns the sites whose tables a dump has. Nil where there is none.
    ///
    /// - Parameter table: the posts of the one site to read. Nil for all.
    static func sites(in survey: SQLSurvey, named table: String?) -> [Site]? {
        let found = survey.tables.filter { candidate in
            let columns = Set(candidate.columns.map { $0.lowercased() })
            return isPosts(candidate.name) && (table == nil || table?.lowercased() == candidate.name.lowercased())
                && ["post_status", "post_type", "post_content", "post_title"].allSatisfy(columns.contains)
                && !columns.contains("post_visibility") && candidate.rows > 0
        }
        let sites = found.map { table in
            let prefix = String(table.name.dropLast("posts".count))
            // `wp_2_` shares the users of `wp_`.
            let parts = prefix.split(separator: "_")
            let isNumbered = parts.count > 1 && parts.last.map { Int($0) != nil } == true
            let base = isNumbered ? parts.dropLast().joined(separator: "_") + "_" : prefix
            return Site(prefix: prefix, base: base, rows: table.rows)
        }
        return sites.isEmpty ? nil : sites
    }

    /// Returns what the tables say beyond posts and their metadata: names of terms, tables of plug-ins.
    static func rest(of survey: SQLSurvey, _ sites: [Site]) -> SQLRest {
        let taken = ["posts", "postmeta", "term_relationships", "termmeta"]
        let texts = sites.flatMap { site in taken.map { (site.prefix + $0).lowercased() } }
        let names = survey.tables.map(\.name).filter { texts.contains($0.lowercased()) }
        return SQLRest(survey, texts: names) { name in
            let name = name.lowercased()
            if name.hasSuffix("term_taxonomy") { return ["taxonomy"] }
            return name.hasSuffix("terms") ? ["name", "slug"] : []
        }
    }

    /// Returns whether a row is a setting of WordPress or a plug-in. The texts beside the articles are none.
    static func isSetting(_ record: SQLRecord) -> Bool {
        guard record.table.lowercased().hasSuffix("options"), let name = record.text(1) else { return false }
        return !["blogname", "blogdescription"].contains(name) && !name.hasPrefix("widget_")
    }

    static func severalSites(_ sites: [Site]) -> LocalizedText {
        let names = sites.map { "--table \($0.prefix)posts" }.joined(separator: ", ")
        return LocalizedText(
            id: "dump ini memuat \(sites.count) situs WordPress, dan semuanya dibawa. Untuk satu saja: \(names)",
            en: "this dump holds \(sites.count) sites of WordPress, and all were imported. For one only: \(names)"
        )
    }

    /// Learns a row of a dump, if it belongs to the site.
    mutating func learn(_ record: SQLRecord, columns: [String]) {
        let table = record.table.lowercased()
        let (prefix, base) = (site.prefix.lowercased(), site.base.lowercased())
        let name =
            table == base + "users" ? "users" : table.hasPrefix(prefix) ? String(table.dropFirst(prefix.count)) : ""
        let names = [
            "posts", "postmeta", "terms", "term_taxonomy", "term_relationships", "users", "options", "comments",
            "pmpro_memberships_pages", "pmpro_memberships_categories", "icl_translations",
        ]
        guard names.contains(name) else { return }
        var row: [String: String] = [:]
        for (index, column) in columns.enumerated() {
            row[column.lowercased()] = UnreadValue.shown(record.text(index) ?? "")
        }
        let value = { (column: String) in row[column] ?? "" }
        switch name {
        case "posts": posts.append(row)
        case "postmeta":
            let (key, text) = (value("meta_key"), value("meta_value"))
            let isNoise = key.hasPrefix("_oembed") || key == "_wp_attachment_metadata" || key.hasPrefix("_edit_")
            if !isNoise, text.utf8.count <= Self.metaLimit { meta[value("post_id"), default: []].append((key, text)) }
        case "terms": terms[value("term_id")] = (value("name"), value("slug"))
        case "term_taxonomy": taxonomies[value("term_taxonomy_id")] = (value("term_id"), value("taxonomy"))
        case "term_relationships": relations[value("object_id"), default: []].append(value("term_taxonomy_id"))
        case "pmpro_memberships_pages": forMembers.posts.insert(value("page_id"))
        case "pmpro_memberships_categories": forMembers.terms.insert(value("category_id"))
        case "icl_translations":
            if value("element_type").hasPrefix("post_") { languages[value("element_id")] = value("language_code") }
        case "users": users[value("id")] = (value("user_login"), value("display_name"))
        case "options":
            if ["siteurl", "home", "permalink_structure", "sticky_posts"].contains(value("option_name")) {
                settings[value("option_name")] = value("option_value")
            }
        default:
            let isComment = ["", "comment"].contains(value("comment_type"))
            if value("comment_approved") == "1", isComment { comments[value("comment_post_id"), default: 0] += 1 }
        }
    }

    /// Returns the tables as an export.
    ///
    /// - Parameter fallback: the address of the site where the tables do not have it.
    func file(fallback: String) -> WXRFile {
        var file = WXRFile()
        let address = [settings["home"] ?? "", settings["siteurl"] ?? "", fallback, guessedAddress].first {
            !$0.isEmpty
        }
        var home = address ?? ""
        while home.hasSuffix("/") { home.removeLast() }
        file.addresses = [settings["siteurl"] ?? "", home].filter { !$0.isEmpty }
        for user in users.values { file.authors[user.login] = user.name }
        let sticky = Set(ListedValues.read(settings["sticky_posts"] ?? ""))
        let paths = Dictionary(keepingFirst: posts.map { ($0["id"] ?? "", $0) })
        let main = mainLanguage
        for post in posts {
            var item = item(post, home, sticky, paths)
            if let language = languages[item.id], language != main, item.hiding == nil {
                item.hiding = Hiding(.otherLanguage, "language_code", language)
            }
            file.items.append(item)
        }
        return file
    }

    /// The language of most posts; of several, Indonesian or the first. Nil without WPML.
    private var mainLanguage: String? {
        let counts = Dictionary(posts.compactMap { languages[$0["id"] ?? ""] }.map { ($0, 1) }, uniquingKeysWith: +)
        return counts.max { ($0.value, $0.key == "id" ? 1 : 0, $1.key) < ($1.value, $1.key == "id" ? 1 : 0, $0.key) }?
            .key
    }

    /// The address in front of the uploads of the first attachment.
    private var guessedAddress: String {
        for post in posts {
            if let guid = post["guid"], let range = guid.firstRange(of: "/wp-content/") {
                return String(guid[..<range.lowerBound])
            }
        }
        return ""
    }

    private func item(
        _ post: [String: String],
        _ home: String,
        _ sticky: Set<String>,
        _ posts: [String: [String: String]]
    ) -> WXRItem {
        let value = { (column: String) in post[column] ?? "" }
        var item = WXRItem()
        item.id = value("id")
        item.title = value("post_title")
        item.content = value("post_content")
        item.excerpt = value("post_excerpt")
        item.date = value("post_date")
        item.dateGMT = value("post_date_gmt")
        item.modifiedGMT = value("post_modified_gmt")
        item.name = value("post_name")
        item.status = value("post_status")
        item.parent = value("post_parent")
        item.type = value("post_type")
        item.password = value("post_password")
        item.isSticky = sticky.contains(item.id)
        for (key, value) in meta[item.id] ?? [] { item.addMeta(key, value) }
        item.comments = comments[item.id] ?? 0
        item.creator = users[value("post_author")]?.login ?? value("post_author")
        for relation in relations[item.id] ?? [] {
            guard let taxonomy = taxonomies[relation], let term = terms[taxonomy.term] else { continue }
            if taxonomy.taxonomy == "category" {
                item.categories.append(WXRItem.Term(nicename: term.slug, title: term.name))
            } else if taxonomy.taxonomy == "post_tag" {
                item.tags.append(term.name)
            } else if !WXRItem.technicalTaxonomies.contains(taxonomy.taxonomy) {
                item.otherTerms.append(term.name)
            }
        }
        let terms = relations[item.id]?.compactMap { taxonomies[$0]?.term } ?? []
        if forMembers.posts.contains(item.id) || !forMembers.terms.isDisjoint(with: terms) {
            item.hiding = Hiding(.restricted, "pmpro_memberships", "")
        }
        if item.type == "attachment" {
            let file = item.meta["_wp_attached_file"] ?? ""
            item.attachmentURL = file.isEmpty || home.isEmpty ? value("guid") : "\(home)/wp-content/uploads/\(file)"
        } else if !home.isEmpty {
            item.link = link(of: item, home, posts)
        }
        return item
    }

    /// Returns the address of a post by the structure of addresses that the site uses, and of a page by its parents.
    private func link(of item: WXRItem, _ home: String, _ posts: [String: [String: String]]) -> String {
        let plain = "\(home)/?p=\(item.id)"
        guard let structure = settings["permalink_structure"], !structure.isEmpty, !item.name.isEmpty else {
            return plain
        }
        // Types of themes and plug-ins have addresses of their own kind.
        if !["post", "page"].contains(item.type) { return plain }
        if item.type == "page" {
            var path = item.name
            var parent = posts[item.parent]
            var depth = 0
            // Parents can form a circle in a broken database.
            while let page = parent, page["post_type"] == "page", depth < 16 {
                path = "\(page["post_name"] ?? "")/\(path)"
                parent = posts[page["post_parent"] ?? ""]
                depth += 1
            }
            return "\(home)/\(path)/"
        }
        let date = item.date.split { !$0.isNumber }.map(String.init)
        guard date.count == 6 else { return plain }
        var path = structure
        let names = ["%year%", "%monthnum%", "%day%", "%hour%", "%minute%", "%second%"]
        for (name, part) in zip(names, date) { path = path.replacing(name, with: part) }
        path = path.replacing("%postname%", with: item.name).replacing("%post_id%", with: item.id)
        path = path.replacing("%author%", with: item.creator)
        path = path.replacing("%category%", with: item.categories.first?.nicename ?? "uncategorized")
        return home + path
    }
}
