import Files

/// A generated portal on disk, with the theme of this repository. It is written once and kept, because a run that
/// writes right after thousands of files were removed measures the file system.
struct GeneratedPortal {
    /// Increased whenever the generated files change.
    static let generation = 1

    let articleCount: Int
    /// The folder of the portal and of everything built from it.
    let folder: String
    let articles: ArticleWriter

    var root: String { folder + "/portal" }

    init(articleCount: Int, in benchmarks: String) {
        self.articleCount = articleCount
        folder = "\(benchmarks)/\(Self.generation)-\(articleCount)"
        articles = ArticleWriter(articleCount: articleCount)
    }

    /// Writes missing files. Copies the theme every time, because it may have changed.
    func prepare(theme: String) throws(FileError) {
        try copyTheme(theme, to: root)
        let mark = folder + "/complete"
        guard try entryKind(at: mark) == nil else {
            // An interrupted run may have left the changed article.
            try restoreArticle()
            return
        }
        try SettingsText.write(to: root)
        for number in 0..<articleCount {
            let article = articles.article(number)
            try write(Array(article.text.utf8), to: "content/" + article.path)
        }
        try writeFile(mark, [])
    }

    /// The article to edit: one from the middle whose title is not shortened in its address.
    private var changing: ArticleWriter.Article {
        let following = (articleCount / 2..<articleCount).lazy.map(articles.article)
        return following.first { $0.title.utf8.count < 60 } ?? articles.article(articleCount / 2)
    }

    /// What an office changes between two builds.
    enum Edit: String {
        case text, title, tags, template
    }

    /// Makes an edit.
    ///
    /// - Parameter number: makes one edit after another differ. Nil where there is one.
    /// - Returns: what the article's page shows from then on, and its address.
    @discardableResult
    func make(_ edit: Edit, _ number: Int? = nil) throws(FileError) -> (text: String, address: String) {
        let text = changing.text
        let suffix = number.map { " \($0)" } ?? ""
        switch edit {
        case .text:
            let sentence = "Naskah ini baru saja dilengkapi\(suffix)."
            try writeArticle(text + sentence + "\n")
            return (sentence, address(titled: changing.title))
        case .title:
            let title = changing.title + " Hari Ini" + suffix
            try writeArticle(text.replacing("\ndate: ", with: " Hari Ini\(suffix)\ndate: ", maxReplacements: 1))
            return (title, address(titled: title))
        case .tags:
            let tag = "Pelantikan" + suffix
            let tags =
                text.contains("\ntags: [")
                ? ("\ntags: [", "\ntags: [\(tag), ") : ("\ndate: ", "\ntags: [\(tag)]\ndate: ")
            try writeArticle(text.replacing(tags.0, with: tags.1, maxReplacements: 1))
            return (tag, address(titled: changing.title))
        case .template:
            let template = try readFile(root + "/" + Self.template)
            try write(template + Array("<!-- baru -->\n".utf8), to: Self.template)
            try writeFile(folder + "/template", template)
            return ("<!-- baru -->", address(titled: changing.title))
        }
    }

    /// Restores the article and the template.
    func takeBackEdits() throws(FileError) {
        try restoreArticle()
        guard try entryKind(at: folder + "/template") != nil else { return }
        try write(try readFile(folder + "/template"), to: Self.template)
        try removeFile(folder + "/template")
    }

    private static let template = "themes/portal/templates/article.mustache"

    private func writeArticle(_ text: String) throws(FileError) {
        try write(Array(text.utf8), to: "content/" + changing.path)
    }

    /// The address of the article to edit.
    var changingAddress: String { address(titled: changing.title) }

    private func address(titled title: some StringProtocol) -> String {
        let folder = changing.path.split(separator: "/").dropLast().joined(separator: "/")
        return "/\(folder)/\(title.lowercased().replacing(" ", with: "-"))/"
    }

    func restoreArticle() throws(FileError) { try writeArticle(changing.text) }

    private func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        try writeWithFolder(root + "/" + path, bytes)
    }
}

/// Copies a theme into a portal, where it may have changed since.
func copyTheme(_ theme: String, to root: String) throws(FileError) {
    for file in try filesBelow(theme) {
        try writeWithFolder(root + "/themes/portal/" + file, try readFile(theme + "/" + file))
    }
}

/// Writes a file, and the folders above it where they are missing.
func writeWithFolder(_ file: String, _ bytes: [UInt8]) throws(FileError) {
    if let slash = file.lastIndex(of: "/") { try makeDirectory(String(file[..<slash])) }
    try writeFile(file, bytes)
}

/// Returns the path of a folder that does not exist yet.
func freshFolder(_ name: String, in folder: String) throws(FileError) -> String {
    var number = 1
    while try entryKind(at: "\(folder)/\(name)-\(number)") != nil { number += 1 }
    return "\(folder)/\(name)-\(number)"
}
