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
        for file in try filesBelow(theme) {
            try write(try readFile(theme + "/" + file), to: "themes/portal/" + file)
        }
        let mark = folder + "/complete"
        guard try entryKind(at: mark) == nil else {
            // An interrupted run may have left the changed article.
            try restoreArticle()
            return
        }
        try write(Array(SettingsText.site.utf8), to: "content/site.yaml")
        for (path, text) in SettingsText.pages { try write(Array(text.utf8), to: "content/" + path) }
        for picture in ArticleWriter.pictures { try write(SettingsText.picture, to: "content/media/\(picture).png") }
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

    /// Appends a paragraph to the article.
    func changeArticle(adding sentence: String = "Naskah ini baru saja dilengkapi.") throws(FileError) {
        let article = changing
        try write(Array((article.text + sentence + "\n").utf8), to: "content/" + article.path)
    }

    /// The address of the article to edit.
    var changingAddress: String {
        let article = changing
        let folder = article.path.split(separator: "/").dropLast().joined(separator: "/")
        return "/\(folder)/\(article.title.lowercased().replacing(" ", with: "-"))/"
    }

    func restoreArticle() throws(FileError) {
        let article = changing
        try write(Array(article.text.utf8), to: "content/" + article.path)
    }

    /// Returns a new output folder.
    func freshOutput(_ name: String) throws(FileError) -> String {
        var number = 1
        while try entryKind(at: "\(folder)/\(name)-\(number)") != nil { number += 1 }
        return "\(folder)/\(name)-\(number)"
    }

    private func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        let file = root + "/" + path
        if let slash = file.lastIndex(of: "/") { try makeDirectory(String(file[..<slash])) }
        try writeFile(file, bytes)
    }
}
