package import Diagnostics

/// A file in `content/` that belongs to no part of the portal.
package enum StrayFile {
    static let rule = Rule(
        id: "stray-file",
        severity: .warning,
        title: LocalizedText(id: "Berkas di luar tempatnya", en: "File out of place"),
        explanation: LocalizedText(
            id: """
                Berkas ini tidak termasuk bagian mana pun, jadi tidak diterbitkan. Artikel berada di folder bagian \
                yang didaftarkan di `sections`, halaman di `halaman/`, gambar dan dokumen di `media/`.
                """,
            en: """
                This file belongs to no part of the portal, so it is not published. Articles live in the folders \
                declared in `sections`, pages in `halaman/`, pictures and documents in `media/`.
                """
        ),
        example: Rule.Example(wrong: "content/beritaa/rapat.md", right: "content/berita/rapat.md")
    )

    /// A file outside every folder that Terang publishes.
    ///
    /// - Parameter folders: the known folders in `content/`, from which the fix suggests one.
    package static func diagnostic(path: String, folders: [String]) -> Diagnostic {
        let folder = path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
        let nearest = Suggestion.nearest(to: folder, among: folders)
        return Diagnostic(
            rule,
            at: SourceLocation(path: path),
            message: LocalizedText(
                id: "berkas ini tidak diterbitkan: bukan artikel, halaman, atau media",
                en: "this file is not published: neither article, page nor media"
            ),
            help: nearest.map {
                LocalizedText.didYouMean("content/\($0)/")
            }
                ?? LocalizedText(
                    id: "pindahkan ke salah satu dari: " + folders.map { "content/\($0)/" }.joined(separator: ", "),
                    en: "move it to one of: " + folders.map { "content/\($0)/" }.joined(separator: ", ")
                )
        )
    }

    /// A folder with the name of an article.
    package static func folderNamedAsArticle(path: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path),
            message: LocalizedText(
                id: "ini folder, bukan artikel atau halaman, walaupun namanya berakhir dengan .md",
                en: "this is a folder, not an article or a page, although its name ends in .md"
            ),
            help: LocalizedText(
                id: "ubah nama foldernya tanpa .md; naskah ditulis dalam berkas",
                en: "rename the folder without .md; texts are written in files"
            )
        )
    }

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
            message: LocalizedText(id: "berkas ini tidak dibaca", en: "this file is not read"),
            help: help
        )
    }
}
