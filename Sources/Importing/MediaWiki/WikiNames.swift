import Reading

/// The titles of a wiki: its namespaces, and the addresses of its pages.
struct WikiNames {
    /// What the prefix of a link tells.
    enum Kind {
        case page, file, media, category
        /// The same page in another language.
        case language
        /// A user, a template.
        case other
    }

    private let names: [String: Kind]
    /// The address of pages without their titles: `https://wiki.example/index.php/`. Empty where it is unknown.
    let prefix: String

    init(_ export: MediaWikiExport) {
        var names: [String: Kind] = [:]
        // Only some wikis have namespaces from 100 on, which their exports name.
        for (name, number) in Self.standard where number < 100 { names[name] = Self.kind(of: number) }
        for (number, name) in export.namespaces where names[Self.folded(name)].map({ $0 == .other }) ?? true {
            names[Self.folded(name)] = Self.kind(of: number)
        }
        self.names = names
        let base = export.base
        // The main page has no query where addresses are made from titles.
        prefix = base.lastIndex(of: "/").map { String(base[...$0]) } ?? ""
    }

    private static func kind(of namespace: Int) -> Kind {
        [0: .page, -2: .media, 6: .file, 14: .category][namespace] ?? .other
    }

    /// Returns the number of the namespace that the prefix of a title names: 0 where it names none.
    ///
    /// - Parameter declared: the names that the wiki itself gives.
    static func namespace(of title: String, declared: [Int: String]) -> Int {
        guard let colon = title.firstIndex(of: ":") else { return 0 }
        let name = folded(title[..<colon])
        guard !name.isEmpty else { return 0 }
        return declared.first { folded($0.value) == name }?.key ?? standard[name] ?? 0
    }

    private static func folded(_ name: some StringProtocol) -> String {
        String(name).replacing("_", with: " ").trimmed.lowercased()
    }

    /// The numbers of namespaces by their English and Indonesian names, also earlier ones.
    private static let standard: [String: Int] = {
        var numbers = ["media": -2, "medium": -2, "special": -1, "istimewa": -1]
        for name in ["talk", "pembicaraan", "bicara"] { numbers[name] = 1 }
        let names = [
            2: "user pengguna", 4: "project", 6: "file image berkas gambar", 8: "mediawiki",
            10: "template templat", 12: "help bantuan", 14: "category kategori", 100: "portal",
        ]
        for (number, list) in names {
            for name in list.split(separator: " ") {
                numbers[String(name)] = number
                for talk in ["\(name) talk", "pembicaraan \(name)", "bicara \(name)", "\(name) pembicaraan"] {
                    numbers[talk] = number + 1
                }
            }
        }
        return numbers
    }()

    /// Codes of the wikis that pages in other languages are linked on, whatever languages an office writes in.
    private static let languages = Set(
        words: """
            en id ms jv su ban min ace bug bjn mad gor nia map-bms tet nl de fr ar ja zh es pt ru it ko vi th tl hi ta tr fa ur he pl
            uk sv da no fi cs hu ro el ca eu simple
            """
    )

    /// Returns the kind and the rest of a link's target: `Kategori:Pasar`, `:Kategori:Pasar`, `Profil`. An unknown prefix is a part of the title.
    func read(_ target: String) -> (kind: Kind, title: String, isLink: Bool) {
        let isLink = target.hasPrefix(":")
        let text = (isLink ? String(target.dropFirst()) : target).replacing("_", with: " ").trimmed
        guard let colon = text.firstIndex(of: ":") else { return (.page, text, isLink) }
        let prefix = text[..<colon].trimmed
        let rest = text[text.index(after: colon)...].trimmed
        if let kind = names[Self.folded(prefix)] { return (kind, kind == .page ? text : rest, isLink) }
        // `en:City hall`; "PP:12" is a title.
        return (Self.languages.contains(prefix) ? .language : .page, text, isLink)
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
