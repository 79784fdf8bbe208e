import Diagnostics

/// What the import of saved pages says.
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

    /// - Parameter lines: what stood above the text, and says when and by whom.
    static func linesTaken(_ lines: [String]) -> LocalizedText {
        let list = lines.map { "\"\($0)\"" }.joined(separator: ", ")
        return LocalizedText(
            id: "baris di atas naskah tidak ikut ke dalam teks: \(list)",
            en: "lines above the text were not taken into it: \(list)"
        )
    }

    static func noPages(_ folder: String) -> LocalizedText {
        LocalizedText(
            id: "Di folder \(folder) tidak ada berkas .html. Simpan halamannya dari peramban (Ctrl+S) ke folder itu.",
            en: "There is no .html file in \(folder). Save the pages from a browser (Ctrl+S) into it."
        )
    }

    static func archive(_ path: String) -> LocalizedText {
        LocalizedText(
            id: "\(path) adalah arsip MHTML. Simpan ulang sebagai \"Halaman web, lengkap\" (.html).",
            en: "\(path) is an MHTML archive. Save the page again as \"Web page, complete\" (.html)."
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
