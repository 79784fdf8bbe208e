import Files

/// A made portal on disk, with a theme copied from this repository. It is written once and kept: a measured run that
/// writes where thousands of files have just been removed measures the file system.
struct MadePortal {
    /// Raised with every change of what is written.
    static let generation = 1

    let articleCount: Int
    /// Holds the portal, and all that is built from it.
    let folder: String
    let articles: ArticleWriter

    var root: String { folder + "/portal" }

    init(articleCount: Int, in benchmarks: String) {
        self.articleCount = articleCount
        folder = "\(benchmarks)/\(Self.generation)-\(articleCount)"
        articles = ArticleWriter(articleCount: articleCount)
    }

    /// Writes what is not there yet. The theme is taken over every time, for it may have changed.
    func prepare(theme: String) throws(FileError) {
        for file in try filesBelow(theme) {
            try write(try readFile(theme + "/" + file), to: "themes/portal/" + file)
        }
        let mark = folder + "/complete"
        guard try entryKind(at: mark) == nil else {
            // A run that was interrupted may have left the changed article behind.
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

    /// The article that changes: from the middle, with a title that nobody cuts to make an address of it.
    private var changing: ArticleWriter.Article {
        let following = (articleCount / 2..<articleCount).lazy.map(articles.article)
        return following.first { $0.title.utf8.count < 60 } ?? articles.article(articleCount / 2)
    }

    /// Gives an article from the middle a new last paragraph.
    func changeArticle(adding sentence: String = "Naskah ini baru saja dilengkapi.") throws(FileError) {
        let article = changing
        try write(Array((article.text + sentence + "\n").utf8), to: "content/" + article.path)
    }

    /// Where the article stands that changes.
    var changingAddress: String {
        let article = changing
        let folder = article.path.split(separator: "/").dropLast().joined(separator: "/")
        return "/\(folder)/\(article.title.lowercased().replacing(" ", with: "-"))/"
    }

    func restoreArticle() throws(FileError) {
        let article = changing
        try write(Array(article.text.utf8), to: "content/" + article.path)
    }

    /// A folder for output in which nothing has ever been.
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
