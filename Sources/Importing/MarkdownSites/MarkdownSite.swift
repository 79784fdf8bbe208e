import Files
import Reading

/// A folder of Markdown files that another system publishes.
struct MarkdownSite {
    enum System: String {
        case hugo = "Hugo"
        case jekyll = "Jekyll"
        case eleventy = "Eleventy"
        case astro = "Astro"
        case obsidian = "Obsidian"
        case plain = "Markdown"
    }

    let root: String
    let system: System
    /// All files below the root, in order.
    let files: [String]
    let settings: [String: FreeValue]
    /// The file of the settings. Empty where there is none.
    let settingsFile: String
    /// Whether the settings cannot be read and may hide texts.
    let hasUnreadSettings: Bool
    /// The texts to import, paths below the root.
    let texts: [String]
    /// Pages and texts in formats that are not read, such as `.org` and `.canvas`.
    let others: [String]
    /// Files by name in lower case.
    private let names: [String: [String]]
    private let fileSet: Set<String>

    /// - Parameter path: the folder of the site, one of its folders of texts, or one file.
    init(_ path: String) throws(FileError) {
        let place = try Self.place(path)
        root = place.root
        files = try filesBelow(place.root).filter { file in
            !file.split(separator: "/").dropLast().contains { Self.foreign.contains(String($0)) }
        }
        system = try Self.system(of: place.root, files)
        (settings, settingsFile, hasUnreadSettings) = try Self.settings(of: system, root: place.root, files)
        var texts: [String] = []
        var others: [String] = []
        let bundles = Set(files.filter { $0.lastPathPart.lowercased() == "index.md" }.map(Self.folder))
        for file in files where file.hasPrefix(place.scope) {
            if Self.isText(file, of: system) {
                texts.append(file)
            } else if file.lowercased().hasSuffix(".html") {
                // What lies in the bundle of a text is a part of it.
                let isPart = system == .hugo && bundles.contains(Self.folder(of: file))
                let isPage = try Self.isPage(file, of: system, root: place.root)
                if isPage, !isPart { texts.append(file) } else { others.append(file) }
            } else if Self.unread.contains(where: file.lowercased().hasSuffix) {
                others.append(file)
            }
        }
        (self.texts, self.others) = (texts, others)
        var names: [String: [String]] = [:]
        for file in files { names[file.lastPathPart.lowercased(), default: []].append(file) }
        self.names = names
        fileSet = Set(files)
    }

    /// Folders with what other people wrote, or with what a program made.
    private static let foreign: Set<String> = [
        "node_modules", "_site", "vendor", "bower_components", "themes", "archetypes", "layouts", "_layouts",
        "_includes", "_sass", "_plugins", "_data", "exampleSite", "resources",
    ]

    static func folder(of path: String) -> String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "" }

    private static func place(_ path: String) throws(FileError) -> (root: String, scope: String) {
        let folder = folder(of: path).isEmpty ? (path.hasPrefix("/") ? "" : ".") : folder(of: path)
        if try entryKind(at: path) != .directory { return (folder, path.lastPathPart) }
        let name = path.lastPathPart
        guard path.contains("/") else { return (path, "") }
        if ["_posts", "_drafts"].contains(name) { return (folder, name + "/") }
        if name == "content" {
            for settings in [
                "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "config.yml",
            ] { if try entryKind(at: "\(folder)/\(settings)") != nil { return (folder, "content/") } }
        }
        return (path, "")
    }

    private static func system(of root: String, _ files: [String]) throws(FileError) -> System {
        let top = Set(files.filter { !$0.contains("/") }.map { $0.lowercased() })
        func has(_ prefix: String) -> Bool { top.contains { $0.hasPrefix(prefix) } }
        if try entryKind(at: "\(root)/.obsidian") != nil { return .obsidian }
        if has("eleventy.config.") { return .eleventy }
        for name in [".eleventy.js", ".eleventy.cjs"] where try entryKind(at: "\(root)/\(name)") != nil {
            return .eleventy
        }
        if has("astro.config.") { return .astro }
        if has("_config.") || files.contains(where: { ("/" + $0).contains("/_posts/") }) { return .jekyll }
        let isHugo =
            files.contains { $0.hasPrefix("config/_default/") } || files.contains { $0.hasSuffix("/_index.md") }
        if has("hugo.") || has("config.") || isHugo { return .hugo }
        if top.contains("package.json") {
            let text = String(decoding: try readFile("\(root)/package.json", limit: 1 << 20), as: UTF8.self)
            if text.contains("@11ty/eleventy") { return .eleventy }
        }
        return .plain
    }

    private static func settings(of system: System, root: String, _ files: [String]) throws(FileError) -> (
        values: [String: FreeValue], file: String, isUnread: Bool
    ) {
        let stems: [String] =
            switch system {
            case .jekyll: ["_config"]
            case .hugo: ["hugo", "config", "config/_default/hugo", "config/_default/config"]
            case .eleventy, .astro, .obsidian, .plain: []
            }
        for stem in stems {
            for ending in ["toml", "yaml", "yml", "json"] where files.contains("\(stem).\(ending)") {
                let text = try text(of: "\(root)/\(stem).\(ending)")
                var settings = FrontReader.settings(text, name: "\(stem).\(ending)")
                for ending in ["toml", "yaml", "yml"] where files.contains("config/_default/permalinks.\(ending)") {
                    let text = try self.text(of: "\(root)/config/_default/permalinks.\(ending)")
                    settings["permalinks"] = .mapping(FrontReader.settings(text, name: "x.\(ending)"))
                }
                for ending in ["toml", "yaml", "yml"] where files.contains("config/_default/cascade.\(ending)") {
                    let text = try self.text(of: "\(root)/config/_default/cascade.\(ending)")
                    settings["cascade"] = FrontReader.value(text, name: "x.\(ending)")
                }
                let words = ["published", "draft", "hidden", "private", "cascade", "render", "expiry"]
                let isUnread = settings.isEmpty && words.contains(where: text.contains)
                return (settings, "\(stem).\(ending)", isUnread)
            }
        }
        return ([:], "", false)
    }

    static func text(of path: String) throws(FileError) -> String {
        LegacyText(try readFile(path, limit: 16 * 1024 * 1024)).text
    }

    /// Endings of texts, and of templates with texts, that are not read.
    private static let unread = [
        ".org", ".adoc", ".asciidoc", ".rst", ".textile", ".pandoc", ".njk", ".liquid", ".hbs", ".mustache", ".ejs",
        ".haml", ".pug", ".webc", ".canvas", ".htm",
    ]

    /// Returns whether a file of HTML is a page of the system, and not one that it copies.
    private static func isPage(_ file: String, of system: System, root: String) throws(FileError) -> Bool {
        switch system {
        case .hugo: ("/" + file).contains("/content/")
        case .jekyll, .eleventy: try text(of: "\(root)/\(file)").hasPrefix("---")
        case .astro, .obsidian, .plain: false
        }
    }

    private static func isText(_ file: String, of system: System) -> Bool {
        let name = file.lowercased()
        if system == .jekyll, ("/" + name).contains("/_posts/"), name.hasSuffix(".html") { return true }
        return [".md", ".markdown", ".mdown", ".mkd", ".mdx"].contains { name.hasSuffix($0) }
    }

    /// Returns the file at a path below the root, whatever the case of its letters. Nil where there is none.
    func file(_ path: String) -> String? {
        if fileSet.contains(path) { return path }
        return names[path.lastPathPart.lowercased()]?.first { $0.lowercased() == path.lowercased() }
    }

    /// Returns the only file with a name. Nil where none or several have it.
    func file(named name: String) -> String? {
        let found = names[name.lowercased()] ?? []
        return found.count == 1 ? found.first : nil
    }

    /// Returns a text of the settings. Empty where there is none.
    func setting(_ key: String) -> String {
        for (name, value) in settings where name.lowercased() == key.lowercased() {
            if case .text(let text) = value { return text }
        }
        return ""
    }

    /// The address of the site, such as `https://kota.example/blog`, without a slash at the end. Empty where it is not known.
    var address: String {
        let whole = system == .hugo ? setting("baseURL") : setting("url") + basePath
        guard WebAddress(whole).host?.isEmpty == false else { return "" }
        return whole.hasSuffix("/") ? String(whole.dropLast()) : whole
    }

    /// The path of the site on its host, such as `/blog`, without a slash at the end. Mostly empty.
    var basePath: String {
        let path = system == .hugo ? WebAddress(setting("baseURL")).path : setting("baseurl")
        return path.hasSuffix("/") ? String(path.dropLast()) : path
    }
}
