import Content
import Diagnostics
import Files
import Reading

/// The writer's notes on documents.
enum WriterNote {
    /// Lines of a source in quotation marks, for a sentence. Those within a line become single, so that it has one end.
    static func quoted(_ lines: [String]) -> String {
        lines.map { "\"\(SecretName.masked($0).replacing("\"", with: "'"))\"" }.joined(separator: ", ")
    }

    static let noTitle = LocalizedText(
        id: "sumber tidak menyebut judul; ditulis sebagai draf, isi title",
        en: "the source gives no title; written as a draft, fill in title"
    )
    static let noText = LocalizedText(
        id: "naskah kosong; ditulis sebagai draf",
        en: "there is no text; written as a draft"
    )
    static let noDate = LocalizedText(
        id: "tanggal tidak ditemukan; ditulis sebagai draf, isi date lalu pindahkan ke folder tahun dan bulannya",
        en: "no date was found; written as a draft, fill in date and move it to the folder of its year and month"
    )
    static let tooLong = LocalizedText(
        id: "berkas lebih dari \(TextFile.markdownLimit / 1_048_576) MB; bagi menjadi beberapa naskah",
        en: "the file is longer than \(TextFile.markdownLimit / 1_048_576) MB; split it"
    )
    static let pictureWithoutAlt = LocalizedText(
        id: "gambar utama (image) belum punya teks pengganti (alt)",
        en: "the lead picture (image) has no alternative text (alt) yet"
    )

    static func noAlias(_ address: String) -> LocalizedText {
        LocalizedText(
            id: "alamat lama \(address) tidak dapat dijadikan alias; alihkan di server bila perlu",
            en: "the old address \(address) cannot become an alias; redirect it on the server if need be"
        )
    }

    static func claimed(_ address: String, by file: String) -> LocalizedText {
        LocalizedText(
            id: "alamat lama \(address) sudah dipakai \(file) dan tidak dialihkan",
            en: "the old address \(address) is taken by \(file) and was not redirected"
        )
    }

    static func beside(_ file: String) -> LocalizedText {
        LocalizedText(
            id:
                "\(file) sudah ada dan lain isinya; halaman ini ditaruh di sampingnya, satukan atau hapus salah satunya",
            en: "\(file) is there already and says something else; this page was put beside it, join them or delete one"
        )
    }

    static func generated(_ address: String) -> LocalizedText {
        LocalizedText(
            id: "alamat lama \(address) dipakai halaman buatan portal sendiri dan tidak dialihkan",
            en: "the old address \(address) is one of the portal's own pages and was not redirected"
        )
    }

    static func reservedFolder(_ folder: String, now other: String) -> LocalizedText {
        LocalizedText(
            id: "folder \(folder) dipakai halaman buatan portal sendiri; halaman ini ditaruh di halaman/\(other)",
            en: "the folder \(folder) is one of the portal's own; this page was put into halaman/\(other)"
        )
    }

    static func notCopied(_ file: NeededFile, _ error: FileError) -> LocalizedText {
        LocalizedText(
            id: "media \(file.path) tidak dapat disalin; letakkan sendiri (\(error))",
            en: "the file \(file.path) could not be copied; put it into place yourself (\(error))"
        )
    }

    static func byName(_ file: NeededFile, _ copied: String) -> LocalizedText {
        LocalizedText(
            id: "media \(file.path) disalin dari \(copied), yang sama namanya saja; periksa apakah gambarnya benar",
            en:
                "the file \(file.path) was copied from \(copied), which has only its name; see whether it is the right one"
        )
    }

    static func unusableTag(_ tag: String) -> LocalizedText {
        LocalizedText(
            id: "tag \"\(tag)\" tanpa huruf atau angka dibuang",
            en: "the tag \"\(tag)\" has no letter or digit"
        )
    }

    static func notForPages(_ names: [String]) -> LocalizedText {
        LocalizedText(
            id: "halaman tidak punya kategori atau tag; yang dibuang",
            en: "pages have no categories or tags; left out"
        ).with(names)
    }

    static func unrelated(_ addresses: [String]) -> LocalizedText {
        LocalizedText(
            id: "berita terkait yang tidak ikut diimpor, atau belum bertanggal, tidak dicantumkan",
            en: "related articles that are not imported, or have no date yet, were left out"
        ).with(addresses)
    }

    static func linesLost(_ lines: [String]) -> LocalizedText {
        LocalizedText(id: "tulisan yang tidak ikut ke dalam naskah", en: "words that are not in the text").quoting(
            lines
        )
    }

    /// Returns a note on texts whose lead picture only a copy of the old site can give, and none did.
    static func possiblePictures(of sources: [ImportedDocument], settled: [ImportedDocument]) -> LocalizedText? {
        let without = zip(sources, settled).filter { $0.possiblePicture != nil && $1.image == nil }
        guard let example = without.first?.0.possiblePicture?.places.first?.source else { return nil }
        let count = without.count
        return LocalizedText(
            id: """
                \(count) naskah mungkin bergambar utama, tetapi hanya berkasnya yang memberi tahu (misalnya \(example)), dan berkas \
                itu tidak ada di salinan situs lama. Sebut salinannya dengan --uploads pada impor pertama; yang tidak punya \
                berkas memang tanpa gambar
                """,
            en: """
                \(LocalizedText.counted(count, id: "", en: "text").en) may have had a lead picture, which only its file tells (such as \
                \(example)), and no copy of the old site has it. Name the copy with --uploads in the first import; those \
                without a file had no picture
                """
        )
    }

    /// Returns the advice to declare sections for events and announcements. Nil where there are none, or the portal has them.
    static func sections(missingFor documents: [ImportedDocument], _ target: ImportTarget) -> LocalizedText? {
        let kinds = Set(documents.compactMap(\.sectionKind)).filter { target.section(of: $0) == nil }
        guard !kinds.isEmpty else { return nil }
        let names = kinds.map(\.rawValue).sorted()
        let lines = names.map { "{folder: \($0), title: \($0.prefix(1).uppercased() + $0.dropFirst()), kind: \($0)}" }
        let list = lines.joined(separator: ", ")
        return LocalizedText(
            id: """
                \(names.joined(separator: " dan ")) ditulis sebagai artikel biasa; dengan bagian sendiri di sections: di site.yaml \
                sebelum impor (\(list)) waktunya ikut dibawa
                """,
            en: """
                \(names.joined(separator: " and ")) were written as plain articles; with sections of their own below sections: in \
                site.yaml before the import (\(list)) their times come along
                """
        )
    }

    /// - Parameter year: the year before which texts are old.
    static func archive(_ count: Int, year: Int) -> LocalizedText {
        let texts = LocalizedText.counted(count, id: "naskah lama", en: "old text")
        let setting = "archive: {before: \(year)-01-01}"
        return LocalizedText(
            id:
                "\(texts.id) bergambar tanpa teks pengganti atau bermedia yang belum ada; dengan \(setting) di site.yaml, itu peringatan saja",
            en:
                "\(texts.en) with pictures without an alternative text, or with media that are not there; with \(setting) in site.yaml these are only warnings"
        )
    }
}
