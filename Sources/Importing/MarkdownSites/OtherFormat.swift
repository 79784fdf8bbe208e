import Diagnostics
import Files

/// Files of a site in formats that are not read, of which the report says what is in them.
enum OtherFormat {
    /// Returns the format of a file as pandoc names it. Nil for formats that pandoc does not read.
    static func readable(by file: String) -> String? {
        switch file.lowercased().split(separator: ".").last {
        case "org": "org"
        case "rst": "rst"
        case "textile": "textile"
        default: nil
        }
    }

    /// Returns what a site without texts has instead, and how it is brought. Nil for a site without files.
    static func advice(on site: MarkdownSite) throws(FileError) -> LocalizedText? {
        var counts: [Substring: Int] = [:]
        for file in site.files { counts[file.lowercased().split(separator: ".").last ?? "", default: 0] += 1 }
        let endings = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3)
        guard !endings.isEmpty else { return nil }
        let list = endings.map { ".\($0.key) (\($0.value))" }.joined(separator: ", ")
        var format = site.files.lazy.compactMap(readable).first
        if format == nil, let page = site.files.first(where: { $0.hasSuffix(".txt") && !$0.contains("conf/") }),
            try MarkdownSite.text(of: "\(site.root)/\(page)").contains("=====")
        {
            format = "dokuwiki"
        }
        let (id, en) =
            format.map { format in
                (
                    "; ubah dulu setiap halaman yang boleh dibaca umum: pandoc -f \(format) -t gfm -o nama.md nama.txt",
                    "; convert each page that everybody may read first: pandoc -f \(format) -t gfm -o name.md name.txt"
                )
            } ?? (
                "; simpan halamannya dari peramban, lalu: terang import html folder/",
                "; save its pages from a browser, then: terang import html folder/"
            )
        return LocalizedText(id: "Yang ada: \(list)\(id)", en: "There are: \(list)\(en)")
    }

    /// Returns the words that people read in a file: those of a canvas of Obsidian, of a page of HTML, or of a text with signs.
    static func words(of file: String, _ text: String) -> [String] {
        let name = file.lowercased()
        if name.hasSuffix(".canvas") { return RestColumns.texts(in: text).filter { $0.contains(" ") || $0.count > 20 } }
        guard name.hasSuffix(".html") || name.hasSuffix(".htm") else { return ReadableLines.of(text) }
        let words = PlainHTML.words(ReadableLines.withoutTemplates(text))
        return words.isEmpty ? [] : [words]
    }
}
