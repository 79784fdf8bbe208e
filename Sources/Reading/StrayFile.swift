package import Diagnostics
import Files

/// A file in `content/` that belongs to no part of the portal.
package enum StrayFile {
    static let rule = Rule.warning(
        "stray-file",
        title: LocalizedText(id: "Berkas di luar tempatnya", en: "File out of place"),
        explanation: """
            Berkas ini tidak termasuk bagian mana pun, jadi tidak diterbitkan. Artikel berada di folder bagian \
            yang didaftarkan di `sections`, halaman di `halaman/`, gambar dan dokumen di `media/`.
            """,
        en: """
            This file belongs to no part of the portal, so it is not published. Articles live in the folders \
            declared in `sections`, pages in `halaman/`, pictures and documents in `media/`.
            """,
        wrong: "content/beritaa/rapat.md",
        right: "content/berita/rapat.md"
    )

    /// A file outside every folder that Terang publishes.
    ///
    /// - Parameter folders: the known folders in `content/`, from which the fix suggests one.
    package static func diagnostic(path: String, folders: [String]) -> Diagnostic {
        let folder = path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
        // A table may be of a register that is not public.
        let places = isTable(path) ? folders.filter { $0 != "media" } : folders
        // A file in a folder that exists is not there for a slip in the folder's name.
        let known = folder == "register" ? places : places + ["register"]
        let nearest = folders.contains(folder) ? nil : Suggestion.nearest(to: folder, among: known)
        if !folders.contains(folder), nearest == nil, isShown(path) || isTable(path) {
            let target = "content/media/\(path.lastPathPart)"
            return isTable(path) ? table(path: path, to: target) : media(path: path, to: target, fix: nil)
        }
        return Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: "berkas ini tidak diterbitkan: bukan artikel, halaman, atau media",
            en: "this file is not published: neither article, page nor media",
            help: folders.contains(folder)
                ? LocalizedText(
                    id: "beri naskah nama yang berakhir dengan .md; berkas untuk diunduh di content/media/",
                    en: "give a text a name that ends in .md; files to be downloaded belong into content/media/"
                )
                : nearest.map {
                    LocalizedText.didYouMean("content/\($0)/")
                }
                    ?? LocalizedText(
                        id: "pindahkan ke salah satu dari: " + places.map { "content/\($0)/" }.joined(separator: ", "),
                        en: "move it to one of: " + places.map { "content/\($0)/" }.joined(separator: ", ")
                    )
        )
    }

    package static func isTable(_ path: String) -> Bool {
        ["csv", "tsv", "xls", "xlsx", "xlsm", "ods"].contains(FileType.ending(of: path))
    }

    /// Whether a file is a picture, a film or a PDF, which are made to be shown.
    private static func isShown(_ path: String) -> Bool {
        let type = FileType.of(path)
        return type.isPicture || type.mediaType.hasPrefix("video/") || FileType.ending(of: path) == "pdf"
    }

    /// A table among the texts. What it is for only its writer knows: a register may not be a file to be downloaded.
    package static func table(path: String, to target: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: "tabel tidak diterbitkan dari sini",
            en: "tables are not published from here",
            help:
                "daftar informasi dan register: content/register/NAMA/, seperti diperlihatkan terang register baca BERKAS; tabel berita: terang import csv; yang memang untuk diunduh: \(target)",
            en:
                "lists of information and registers: content/register/NAME/, as terang register baca FILE shows; a table of news: terang import csv; what is to be downloaded: \(target)"
        )
    }

    package static let copyOfItself = rule.message(
        id: "ini salinan content/ di dalam content/; isinya tidak dibaca",
        en: "this is a copy of content/ in content/; what is in it is not read",
        help: "pindahkan isinya yang lebih baru ke content/, lalu hapus folder ini",
        en: "move what is newer in it to content/, then delete the folder"
    )

    /// A text that is named as a translation, as other programs name them: `rapat.en.md`. Nil for others.
    package static func translation(path: String) -> Diagnostic? {
        // Most paths have one stop.
        guard path.utf8.count(where: { $0 == UInt8(ascii: ".") }) > 1 else { return nil }
        let parts = path.lastPathPart.split(separator: ".")
        guard parts.count > 2, LanguageCode.known.contains(String(parts[parts.count - 2])) else { return nil }
        // `lapor.go.id.md` is called after a domain.
        if parts.count > 3, ["go", "co", "or", "ac", "sch", "desa", "web", "my"].contains(parts[parts.count - 3]) {
            return nil
        }
        let (stem, language) = (parts.dropLast(2).joined(separator: "."), parts[parts.count - 2])
        return Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: "terjemahan tidak dikenal dari nama berkas: ini terbit sendiri, di daftar yang sama dengan naskah lain",
            en:
                "translations are not known by names of files: this is published on its own, in the list of all other texts",
            help:
                "beri nama \(stem)-\(language).md dan tautkan dari naskah aslinya, atau \(stem).md bila tidak ada yang lain; bila tidak untuk terbit, tulis draft: true",
            en:
                "name it \(stem)-\(language).md and link it from the original text, or \(stem).md where there is no other; if it is not to be published, write draft: true"
        )
    }

    /// A folder in more folders than are looked into.
    package static func tooDeep(path: String, limit: Int) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: "folder ini di dalam lebih dari \(limit) folder lain; isinya tidak dibaca",
            en: "this folder is in more than \(limit) others; what is in it is not read",
            help: "pindahkan isinya ke folder yang lebih atas, atau hapus folder ini",
            en: "move what is in it further up, or delete the folder"
        )
    }

    package static let folderNamedAsArticle = rule.message(
        id: "ini folder, bukan artikel atau halaman, walaupun namanya berakhir dengan .md",
        en: "this is a folder, not an article or a page, although its name ends in .md",
        help: "ubah nama foldernya tanpa .md; naskah ditulis dalam berkas",
        en: "rename the folder without .md; texts are written in files"
    )

    /// A file in `content/layanan/` that is neither the CSV table nor a Markdown page.
    package static func besideServices(path: String) -> Diagnostic {
        unread(
            path: path,
            LocalizedText(
                id: "content/layanan/ berisi halaman .md dan permohonan.csv",
                en: "content/layanan/ holds .md pages and permohonan.csv"
            )
        )
    }

    /// A file that is not used in its folder.
    ///
    /// - Parameter help: what belongs into the folder.
    package static func unread(path: String, _ help: LocalizedText) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: "berkas ini tidak dibaca",
            en: "this file is not read",
            help: help
        )
    }

    /// A text whose name does not end in `.md`.
    ///
    /// - Parameter fix: gives it the name; nil where another file has that.
    package static func misnamed(path: String, as name: String, fix: Fix?) -> Diagnostic {
        let last = name.lastPathPart
        return Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: "naskah ini tidak diterbitkan: namanya tidak berakhir dengan .md",
            en: "this text is not published: its name does not end in .md",
            help: fix == nil
                ? LocalizedText(
                    id: "\(last) sudah ada: beri nama lain yang berakhir dengan .md",
                    en: "\(last) exists: give it another name that ends in .md"
                )
                : LocalizedText(id: "ubah namanya menjadi \(last)", en: "rename it to \(last)"),
            fix: fix
        )
    }

    /// A document of a word processor or a saved page among the texts.
    package static func officeText(path: String, ending: String, folder: String) -> Diagnostic {
        let isPage = ending.hasPrefix("htm")
        return Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: "berkas .\(ending) tidak diterbitkan sebagai naskah",
            en: "a .\(ending) file is not published as a text",
            help: isPage
                ? LocalizedText(
                    id: "jadikan naskah dengan: terang import html, lalu hapus dari content/\(folder)/",
                    en: "make a text of it with: terang import html, then delete it from content/\(folder)/"
                )
                : LocalizedText(
                    id:
                        "mulai dengan: terang new \(folder) \"Judul\", lalu tempel teksnya; dokumen untuk diunduh di content/media/",
                    en:
                        "begin with: terang new \(folder) \"Title\", then paste the text; documents to be downloaded go into content/media/"
                )
        )
    }

    /// A picture or document among the texts.
    ///
    /// - Parameter fix: moves it to its place; nil where something is there.
    package static func media(path: String, to target: String, fix: Fix?) -> Diagnostic {
        let address = ContentPath(shown: target)?.rawValue ?? target
        return Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: "gambar dan dokumen tidak diterbitkan dari sini",
            en: "pictures and documents are not published from here",
            help: "pindahkan ke \(target), lalu tulis: /\(address)",
            en: "move it to \(target), then write: /\(address)",
            fix: fix
        )
    }
}
