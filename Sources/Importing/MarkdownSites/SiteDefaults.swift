import Files
import Reading

/// What the settings and folders of a site say about its texts, beyond their own front matter: values that texts
/// inherit, and places that the system does not publish.
struct SiteDefaults {
    /// A value that a text inherits, with the file that says so.
    typealias Inherited = (key: String, value: FreeValue, source: String)

    let site: MarkdownSite
    /// Values by the folder below which they hold, with a condition on the path.
    private var rules: [Rule] = []
    /// Texts that stand for their folder: branches of Hugo, by folder.
    private var branches: [String: SiteText] = [:]
    /// Folders of Hugo with an `index.md`, whose other files are parts of that page.
    private var bundles: Set<String> = []
    /// Patterns of paths that the system leaves out, with the setting that says so.
    private var ignored: [(pattern: PathPattern, isPart: Bool, setting: String)] = []
    /// Whether only notes that say so are published.
    private var publishesMarked = false
    /// Settings that cannot be read and may hide texts. Empty for none.
    private var unread = ""
    /// Folders in which the system looks for texts. Empty for everywhere.
    private var roots: [String] = []

    private struct Rule {
        /// Nil for all texts.
        var pattern: PathPattern?
        /// Empty for all kinds.
        var kind = ""
        let values: [String: FreeValue]
        let source: String
    }

    init(_ site: MarkdownSite) throws(FileError) {
        self.site = site
        switch site.system {
        case .jekyll: readJekyll()
        case .hugo: try readHugo()
        case .eleventy: try readEleventy()
        case .obsidian: try readObsidian()
        case .astro: break
        case .plain: try readMkDocs()
        }
    }

    /// Returns the values that a text inherits, the nearest first.
    func values(for file: String) -> [Inherited] {
        rules.reversed().filter { rule in
            (rule.pattern?.matches(file) ?? true)
                && (rule.kind.isEmpty || kinds(of: file).contains { PathPattern(rule.kind).matches($0) })
        }.flatMap { rule in rule.values.sorted { $0.key < $1.key }.map { ($0.key, $0.value, rule.source) } }
    }

    /// Returns why the system does not publish a text, whatever its front matter says. Nil where it does.
    func hiding(of text: SiteText, zone: SiteTimeZone, now: Instant) -> Hiding? {
        let file = text.file
        let place = { (setting: String) in Hiding(.unpublishedPlace, setting, file) }
        let unread = site.hasUnreadSettings ? site.settingsFile : unread
        if !unread.isEmpty { return Hiding(.uncertain, unread, "tidak terbaca") }
        if let rule = ignored.first(where: { $0.isPart ? $0.pattern.matchesPart(of: file) : $0.pattern.matches(file) })
        {
            return place(rule.setting)
        }
        if !roots.isEmpty, !roots.contains(where: { file.hasPrefix($0) }) { return place(roots[0]) }
        switch site.system {
        case .jekyll: return unpublishedFolder(of: file).map(place)
        case .hugo:
            if bundles.contains(where: { file.hasPrefix($0 + "/") && !isIndex(file) }) { return place("index.md") }
            for folder in Self.folders(above: file) {
                // The front page says nothing about the others.
                guard let branch = branches[folder], branch.file != file, folder.contains("/") else { continue }
                if let hiding = branch.hiding(zone: zone, now: now), hiding.reason != .unlisted {
                    return Hiding(.hiddenParent, "\(branch.file): \(hiding.column)", hiding.value)
                }
            }
            return nil
        case .obsidian:
            let isMarked = text.values.contains { Self.isPublishing($0) }
            return publishesMarked && !isMarked ? Hiding(.off, "publish", "") : nil
        case .astro:
            // Whatever begins with an underscore, and folders of it, are parts of other pages or set aside.
            return file.split(separator: "/").first { $0.hasPrefix("_") }.map { place(String($0)) }
        case .eleventy, .plain: return nil
        }
    }

    /// Returns whether a value of a note says that it is published.
    private static func isPublishing(_ entry: SiteText.Entry) -> Bool {
        ["publish", "dgpublish"].contains(FrontKeys.folded(entry.key)) && entry.value.truth == true
    }

    private func isIndex(_ file: String) -> Bool { file.lastPathPart.lowercased().hasPrefix("index.") }

    /// Returns the folders of a file, the innermost first.
    private static func folders(above file: String) -> [String] {
        var folders: [String] = []
        var folder = MarkdownSite.folder(of: file)
        while !folder.isEmpty {
            folders.append(folder)
            folder = MarkdownSite.folder(of: folder)
        }
        return folders
    }

    /// The names that settings may use for the kind of a text.
    private func kinds(of file: String) -> Set<String> {
        switch site.system {
        case .jekyll:
            let folders = file.split(separator: "/").dropLast().filter { $0.hasPrefix("_") }.map {
                String($0.dropFirst())
            }
            return folders.isEmpty ? ["pages", "page"] : Set(folders)
        case .hugo:
            let isList = file.lastPathPart.lowercased().hasPrefix("_index.")
            return isList ? ["section", "home"] : ["page"]
        case .eleventy, .astro, .obsidian, .plain: return []
        }
    }

    // MARK: - Jekyll

    private mutating func readJekyll() {
        let name = site.settingsFile
        if case .list(let defaults) = site.settings["defaults"] {
            for case .mapping(let entry) in defaults {
                guard case .mapping(let values) = entry["values"] else { continue }
                var rule = Rule(values: values, source: name)
                if case .mapping(let scope) = entry["scope"] {
                    let path = scope["path"]?.shortText ?? ""
                    if !path.isEmpty, path != "." { rule.pattern = PathPattern(path) }
                    rule.kind = scope["type"]?.shortText ?? ""
                }
                rules.append(rule)
            }
        }
        for pattern in site.settings["exclude"]?.shortTexts ?? [] where !pattern.isEmpty {
            ignored.append((PathPattern(pattern), false, "\(name): exclude"))
        }
    }

    /// Returns the folder or name for which Jekyll leaves a file out: those with an underscore that are not a collection with pages of its own.
    private func unpublishedFolder(of file: String) -> String? {
        let included = site.settings["include"]?.shortTexts ?? []
        var parts = file.split(separator: "/").map(String.init)[...]
        // What is in a collection is published, but not what begins with an underscore in there.
        while let part = parts.popFirst() {
            let isSpecial = part.hasPrefix("_") || part.hasPrefix("#") || part.hasSuffix("~")
            guard isSpecial, !included.contains(part), !["_posts", "_drafts"].contains(part) else { continue }
            if !parts.isEmpty, isShownCollection(String(part.dropFirst())) { continue }
            return part
        }
        return nil
    }

    private func isShownCollection(_ name: String) -> Bool {
        guard case .mapping(let collections) = site.settings["collections"],
            case .mapping(let entry) = collections[name]
        else { return false }
        return entry["output"]?.truth == true
    }

    // MARK: - Hugo

    private mutating func readHugo() throws(FileError) {
        addCascade(site.settings, below: "", source: site.settingsFile)
        for file in site.files where file.lowercased().hasSuffix(".md") {
            let name = file.lastPathPart.lowercased()
            let folder = MarkdownSite.folder(of: file)
            if name.hasPrefix("index."), folder.contains("/") { bundles.insert(folder) }
            guard name.hasPrefix("_index."), !folder.isEmpty else { continue }
            let branch = SiteText(file: file, source: try MarkdownSite.text(of: "\(site.root)/\(file)"))
            branches[folder] = branch
        }
        // The nearest of several folders comes last.
        for (folder, branch) in branches.sorted(by: { ($0.key.utf8.count, $0.key) < ($1.key.utf8.count, $1.key) }) {
            let values = Dictionary(branch.values.map { ($0.key, $0.value) }) { first, _ in first }
            addCascade(values, below: folder, source: branch.file)
        }
        var folders = ["contentdir"].compactMap { site.settings.value($0)?.shortText }
        if case .mapping(let languages) = site.settings.value("languages") {
            for case (_, .mapping(let language)) in languages.sorted(by: { $0.key < $1.key }) {
                if let folder = language.value("contentdir")?.shortText { folders.append(folder) }
            }
        }
        roots = (folders.isEmpty ? ["content"] : folders).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        if !site.files.contains(where: { file in roots.contains { file.hasPrefix($0) } }) { roots = [] }
        for pattern in site.settings.value("ignorefiles")?.shortTexts ?? [] {
            // Regular expressions. Whatever has their letters counts.
            let letters = pattern.replacing(".*", with: "").filter { !"\\^$()+".contains($0) }
            if !letters.isEmpty { ignored.append((PathPattern("**\(letters)**"), false, "ignoreFiles")) }
        }
    }

    private mutating func addCascade(_ values: [String: FreeValue], below folder: String, source: String) {
        let entries: [FreeValue] =
            switch values.value("cascade") {
            case .list(let list): list
            case .some(let value): [value]
            case nil: []
            }
        for case .mapping(var entry) in entries {
            var rule = Rule(values: [:], source: source)
            var target: [String: FreeValue] = [:]
            for name in ["_target", "target"] {
                if case .mapping(let given) = entry.removeValue(forKey: name) { target = given }
            }
            let environment = target.value("environment")?.shortText ?? ""
            if !environment.isEmpty, !PathPattern(environment).matches("production") { continue }
            if case .mapping(let params) = entry.removeValue(forKey: "params") { entry.merge(params) { own, _ in own } }
            rule = Rule(kind: target.value("kind")?.shortText ?? "", values: entry, source: source)
            let path = target.value("path")?.shortText ?? ""
            if !path.isEmpty {
                rule.pattern = PathPattern("{content/,}" + path.drop { $0 == "/" })
            } else if !folder.isEmpty, folder != "content" {
                rule.pattern = PathPattern(folder)
            }
            rules.append(rule)
        }
    }

    // MARK: - Eleventy

    private mutating func readEleventy() throws(FileError) {
        for name in [".eleventyignore", ".gitignore"] where try entryKind(at: "\(site.root)/\(name)") == .file {
            ignore(try MarkdownSite.text(of: "\(site.root)/\(name)"), name)
        }
        for name in [".eleventy.js", ".eleventy.cjs"] + site.files.filter({ $0.hasPrefix("eleventy.config.") })
        where try entryKind(at: "\(site.root)/\(name)") == .file {
            let script = ScriptText(try MarkdownSite.text(of: "\(site.root)/\(name)"))
            for pattern in script.arguments(of: "ignores.add(") { ignored.append((PathPattern(pattern), false, name)) }
            let input = PathPattern.plain(script.value(of: "input") ?? "")
            if !input.isEmpty, site.files.contains(where: { $0.hasPrefix(input + "/") }) { roots = [input + "/"] }
        }
        // The nearest folder, and then the text's own file, come last.
        let data = site.files.filter { ScriptText.isData($0) }.sorted { first, second in
            let depth = { (file: String) in file.count { $0 == "/" } }
            return (depth(first), first) < (depth(second), second)
        }
        let texts = Set(site.texts.map(\.withoutEnding))
        for file in data {
            let stem = ScriptText.stem(of: file)
            let folder = MarkdownSite.folder(of: file)
            let isFolder = !folder.isEmpty && folder.lastPathPart == stem.lastPathPart
            guard isFolder || texts.contains(stem) else { continue }
            let text = try MarkdownSite.text(of: "\(site.root)/\(file)")
            var values = ScriptText(text).flags
            if file.hasSuffix(".json") {
                // What cannot be read may hide everything.
                let read = FrontReader.value(text, name: file)
                if case .mapping(let given) = read { values = given } else { values["draft"] = .flag(true) }
            }
            let pattern = PathPattern(isFolder ? folder : stem + ".*")
            rules.append(Rule(pattern: pattern, values: values, source: file))
        }
    }

    /// Takes patterns as `.gitignore` has them, one on a line.
    ///
    /// - Parameter folder: the folder whose paths they are. Empty for the root.
    private mutating func ignore(_ patterns: String, below folder: String = "", _ setting: String) {
        for line in patterns.split(whereSeparator: \.isNewline).map(\.trimmed)
        where !line.isEmpty && !line.hasPrefix("#") && !line.hasPrefix("!") {
            let isPart = !line.dropLast().contains("/")
            let path = isPart || folder.isEmpty ? line : folder + (line.hasPrefix("/") ? "" : "/") + line
            ignored.append((PathPattern(path), isPart, setting))
        }
    }

    // MARK: - MkDocs

    private mutating func readMkDocs() throws(FileError) {
        for name in ["mkdocs.yml", "mkdocs.yaml"] where site.files.contains(name) {
            let settings = try mkDocs(name)
            let folder = PathPattern.plain(settings["docs_dir"]?.shortText ?? "docs")
            for key in ["exclude_docs", "draft_docs"] {
                ignore(settings[key]?.shortText ?? "", below: folder, "\(name): \(key)")
            }
            for case .mapping(let plugin) in Self.list(settings["plugins"]) {
                guard case .mapping(let exclude) = plugin["exclude"] else { continue }
                for glob in Self.list(exclude["glob"]).map(\.shortText) where !glob.isEmpty {
                    // Its stars stand for slashes, too.
                    let deep = glob.split(separator: "*").joined(separator: "**")
                    let pattern = (glob.hasPrefix("*") ? "**" : "") + deep + (glob.hasSuffix("*") ? "**" : "")
                    ignored.append((PathPattern(folder + "/" + pattern), false, "\(name): exclude"))
                }
                // Regular expressions, which are not read, may be of any text.
                if exclude["regex"] != nil { unread = "\(name): exclude" }
            }
        }
    }

    /// Returns the settings in a file, with those that it inherits.
    private mutating func mkDocs(_ name: String, depth: Int = 0) throws(FileError) -> [String: FreeValue] {
        guard try entryKind(at: "\(site.root)/\(name)") == .file else {
            unread = name
            return [:]
        }
        let text = try MarkdownSite.text(of: "\(site.root)/\(name)")
        guard case .mapping(var settings) = FrontReader.value(text, name: name) else {
            if ["exclude", "draft_docs", "INHERIT"].contains(where: text.contains) { unread = name }
            return [:]
        }
        let parent = settings["INHERIT"]?.shortText ?? ""
        guard !parent.isEmpty else { return settings }
        let folder = MarkdownSite.folder(of: name)
        let path = (folder.isEmpty ? "" : folder + "/") + PathPattern.plain(parent)
        guard depth < 8, !parent.hasPrefix("/"), !parent.contains("..") else {
            unread = "\(name): INHERIT"
            return settings
        }
        settings.merge(try mkDocs(path, depth: depth + 1)) { own, _ in own }
        return settings
    }

    private static func list(_ value: FreeValue?) -> [FreeValue] {
        if case .list(let values) = value { return values }
        // Plug-ins by their names.
        if case .mapping(let values) = value {
            return values.sorted { $0.key < $1.key }.map { .mapping([$0.key: $0.value]) }
        }
        return value.map { [$0] } ?? []
    }

    // MARK: - Obsidian

    private mutating func readObsidian() throws(FileError) {
        let lists = [("publish", "excluded"), ("app", "userIgnoreFilters"), ("templates", "folder")]
        for (name, key) in lists where try entryKind(at: "\(site.root)/.obsidian/\(name).json") == .file {
            let text = try MarkdownSite.text(of: "\(site.root)/.obsidian/\(name).json")
            for pattern in FrontReader.settings(text, name: "x.json")[key]?.shortTexts ?? [] where !pattern.isEmpty {
                ignored.append((PathPattern(pattern), false, ".obsidian/\(name).json: \(key)"))
            }
        }
        for file in site.texts where !publishesMarked {
            let text = SiteText(file: file, source: try MarkdownSite.text(of: "\(site.root)/\(file)"))
            publishesMarked = text.values.contains { Self.isPublishing($0) }
        }
    }
}

extension [String: FreeValue] {
    /// Returns the value of a key, whatever its case.
    fileprivate func value(_ key: String) -> FreeValue? {
        filter { $0.key.lowercased() == key }.min { $0.key < $1.key }?.value
    }
}

extension PathPattern {
    /// Returns a path without `./` and slashes around it.
    fileprivate static func plain(_ path: String) -> String {
        String(path.drop { $0 == "." || $0 == "/" }.reversed().drop { $0 == "/" }.reversed())
    }
}
