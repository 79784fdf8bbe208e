import Reading

/// The titles of a wiki: its namespaces, and the addresses of its pages.
struct WikiNames {
    /// What the prefix of a link tells.
    enum Kind {
        case page, file, media, category
        /// Another language or site, a user, a template.
        case other
    }

    private let names: [String: Kind]
    /// The address of pages without their titles: `https://wiki.example/index.php/`. Empty where it is unknown.
    let prefix: String

    init(_ export: MediaWikiExport) {
        var names: [String: Kind] = [:]
        for (key, name) in export.namespaces {
            names[name.lowercased()] = [0: .page, -2: .media, 6: .file, 14: .category][key] ?? .other
        }
        for name in ["file", "image", "berkas", "gambar"] { names[name] = .file }
        for name in ["category", "kategori"] { names[name] = .category }
        for name in ["media", "medium"] { names[name] = .media }
        for name in ["user", "pengguna", "template", "templat", "special", "istimewa", "mediawiki", "help", "bantuan"] {
            names[name] = names[name] ?? .other
        }
        self.names = names
        let base = export.base
        // The main page has no query where addresses are made from titles.
        prefix = base.lastIndex(of: "/").map { String(base[...$0]) } ?? ""
    }

    /// Returns the kind and the rest of a link's target: `Kategori:Pasar`, `:Kategori:Pasar`, `Profil`. An unknown prefix is a part of the title.
    func read(_ target: String) -> (kind: Kind, title: String, isLink: Bool) {
        let isLink = target.hasPrefix(":")
        let text = (isLink ? String(target.dropFirst()) : target).replacing("_", with: " ").trimmed
        guard let colon = text.firstIndex(of: ":") else { return (.page, text, isLink) }
        let name = text[..<colon].trimmed.lowercased()
        let rest = text[text.index(after: colon)...].trimmed
        if let kind = names[name] { return (kind, kind == .page ? text : rest, isLink) }
        // Links to the same page in other languages: `en:City hall`.
        let isLanguage = (2...3).contains(name.count) && name.allSatisfy { $0.isASCII && $0.isLowercase }
        return (isLanguage ? .other : .page, text, isLink)
    }

    /// Returns a title as wikis compare it: with a capital at the beginning, without underscores.
    static func canonical(_ title: String) -> String {
        let text = title.replacing("_", with: " ").spacedOnce
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// Returns the address of a page.
    func address(of title: String) -> String {
        let name = Self.canonical(title).replacing(" ", with: "_")
        return (prefix.isEmpty ? "/" : prefix) + name.replacing("?", with: "%3F").replacing("#", with: "%23")
    }

    /// Returns the address at which a wiki gives a file, whatever folder it is in.
    func address(ofFile name: String) -> String {
        (prefix.isEmpty ? "/" : prefix) + "Special:FilePath/" + Self.canonical(name).replacing(" ", with: "_")
    }
}
