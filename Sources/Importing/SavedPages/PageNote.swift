import Diagnostics

/// Texts for the report of an import of saved pages.
enum PageNote {
    static let dateFromText = LocalizedText(
        id: "tanggal diambil dari teks halaman; cocokkan dengan aslinya",
        en: "the date was taken from the text of the page; compare it with the original"
    )
    static let noAddress = LocalizedText(
        id: "alamat lama halaman tidak diketahui, jadi tidak dialihkan; isi aliases bila perlu",
        en: "the old address of the page is not known and was not redirected; fill in aliases if need be"
    )
    static let shortBody = LocalizedText(
        id: "naskah yang ditemukan sangat pendek; cocokkan dengan halaman aslinya",
        en: "the text that was found is very short; compare it with the page"
    )

    /// - Parameter lines: omitted lines above the text, with date and author.
    static func linesTaken(_ lines: [String]) -> LocalizedText {
        LocalizedText(
            id: "baris di atas naskah tidak ikut ke dalam teks",
            en: "lines above the text were not taken into it"
        ).quoting(lines)
    }

    static let noText = LocalizedText(
        id: "halaman tanpa naskah: tidak ada teks atau gambar yang ditemukan",
        en: "a page without an article: neither text nor picture was found"
    )
    static let list = LocalizedText(
        id: "halaman depan atau daftar berita, bukan satu berita; dilewati, simpan halaman beritanya satu per satu",
        en: "a front page or a list of news, not an article; skipped, save the pages of its articles one by one"
    )
    static let notAName = LocalizedText(
        id: "bukan nama berkas halaman (.html), dilewati",
        en: "not the name of a page (.html), skipped"
    )

    /// - Parameter parts: headings, and the number of lines below each.
    static func partsDropped(_ parts: [(heading: String, lines: Int)]) -> LocalizedText {
        LocalizedText(
            id: "tidak ikut ke dalam teks: "
                + parts.map { "\"\($0.heading)\" dan \($0.lines) baris di bawahnya" }.joined(separator: ", "),
            en: "not taken into the text: "
                + parts.map { "\"\($0.heading)\" and \($0.lines) lines below it" }.joined(separator: ", ")
        )
    }

    /// - Parameter lines: lines of the page that are not in the text.
    static func rest(_ lines: [String]) -> LocalizedText {
        LocalizedText(
            id: "yang tertulis di luar naskah tidak ikut; periksa apakah ada yang termasuk beritanya",
            en: "what is written beside the text was left out; see whether some of it belongs to the article"
        ).quoting(lines)
    }

    /// - Parameter lines: lines that several pages have.
    static func sharedRest(_ lines: [String]) -> LocalizedText {
        LocalizedText(
            id: "menu, tombol, dan tulisan lain yang sama di beberapa halaman tidak ikut",
            en: "menus, buttons and other words that several pages share were left out"
        ).quoting(lines)
    }

    static func commentsDropped(_ lines: Int) -> LocalizedText {
        LocalizedText(
            id: "komentar pembaca tidak ikut (\(lines) baris)",
            en: "readers' comments were left out (lines: \(lines))"
        )
    }

    /// The likely kind of a file that is not a page.
    enum Hint {
        case none, wordpress, sql, csv
    }

    static func notHTML(_ path: String, hint: Hint) -> LocalizedText {
        let (id, en) =
            switch hint {
            case .none:
                (
                    "Sebut folder halaman tersimpan, satu berkas .html, atau daftar .txt dengan satu nama berkas di setiap baris.",
                    "Give a folder of saved pages, an .html file, or a list in a .txt file, the name of one file in each line."
                )
            case .wordpress:
                (
                    "Ini ekspor WordPress: terang import wordpress \(path)",
                    "This is an export of WordPress: terang import wordpress \(path)"
                )
            case .sql: ("Dump basis data: terang import sql \(path)", "For a database dump: terang import sql \(path)")
            case .csv: ("Tabel: terang import csv \(path)", "For a table: terang import csv \(path)")
            }
        return LocalizedText(id: "\(path) bukan halaman HTML. \(id)", en: "\(path) is not an HTML page. \(en)")
    }

    static func noPages(_ folder: String) -> LocalizedText {
        LocalizedText(
            id: "Di folder \(folder) tidak ada berkas .html. Simpan halamannya dari peramban (Ctrl+S) ke folder itu.",
            en: "There is no .html file in \(folder). Save the pages from a browser (Ctrl+S) into it."
        )
    }

    static func archive(_ path: String) -> LocalizedText {
        LocalizedText(
            id: "\(path) bukan arsip MHTML yang berisi halaman. Simpan ulang sebagai \"Halaman web, lengkap\" (.html).",
            en: "\(path) is not an MHTML archive with a page. Save it again as \"Web page, complete\" (.html)."
        )
    }

    static func missing(_ path: String) -> LocalizedText {
        LocalizedText(
            id: "\(path) tidak ada. Sebut folder halaman tersimpan, satu berkas .html, atau daftar .txt.",
            en: "\(path) does not exist. Give a folder of saved pages, an .html file, or a list in a .txt file."
        )
    }

    static func emptyList(_ path: String) -> LocalizedText {
        LocalizedText(
            id: "\(path) tidak menyebut berkas .html yang ada. Tulis satu nama berkas di setiap baris.",
            en: "\(path) names no .html file that exists. Write the name of one file in each line."
        )
    }

    static func webAddress(_ address: String) -> LocalizedText {
        LocalizedText(
            id: "\(address) adalah alamat web, dilewati; simpan dulu halamannya dari peramban",
            en: "\(address) is a web address, skipped; save the page from a browser first"
        )
    }
}
