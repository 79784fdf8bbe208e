import Diagnostics
import Files

/// Texts for the report of an import of Markdown.
enum MarkdownNote {
    static let project = LocalizedText(
        id: "tentang proyek, bukan naskah situs, dilewati",
        en: "about the project, not a text of the site, skipped"
    )
    static let list = LocalizedText(
        id: "halaman daftar tanpa naskah, dilewati",
        en: "a page of a list without a text, skipped"
    )
    /// - Parameter words: what the file says.
    /// - Parameter file: the name of the file, whose ending tells which program converts it.
    static func otherFormat(_ words: [String], file: String) -> LocalizedText {
        let list = WriterNote.quoted(words)
        if let format = OtherFormat.readable(by: file) {
            let name = file.lastPathPart
            let stem = name.withoutEnding
            let command = "pandoc -s -f \(format) -t gfm -o \(stem).md \(name)"
            return LocalizedText(
                id: "berformat yang tidak dibaca; ubah dahulu dengan: \(command), lalu impor lagi. Isinya: \(list)",
                en: "in a format that is not read; convert it with: \(command), and import again. It says: \(list)"
            )
        }
        return LocalizedText(
            id: "templat, atau berformat yang tidak dibaca; tidak dibawa: \(list)",
            en: "a template, or in a format that is not read; left out: \(list)"
        )
    }

    static let open = LocalizedText(
        id: "front matter tidak ditutup; seluruh berkas menjadi naskah draf",
        en: "the front matter has no end; the whole file became the text of a draft"
    )
    static let titleFromName = LocalizedText(
        id: "judul diambil dari nama berkas; periksa",
        en: "the title was made from the file name; please check"
    )

    /// - Parameter values: keys with those of their values that nothing keeps.
    static func valuesLost(_ values: [String]) -> LocalizedText {
        LocalizedText(id: "nilai front matter yang tidak dibawa", en: "values of the front matter that were left out")
            .with(values.joined(separator: "; "))
    }

    static func missing(_ path: String) -> LocalizedText {
        LocalizedText(
            id:
                "\(path) tidak ada. Sebut folder situs Hugo, Jekyll, Eleventy, Astro, vault Obsidian, atau satu berkas .md.",
            en:
                "\(path) does not exist. Give the folder of a site of Hugo, Jekyll, Eleventy, Astro, a vault of Obsidian, or an .md file."
        )
    }

    /// - Parameter others: what is there instead.
    static func noTexts(_ path: String, _ others: LocalizedText?) -> LocalizedText {
        LocalizedText(
            id: "Di \(path) tidak ada berkas .md." + (others.map { " \($0.id)" } ?? ""),
            en: "There is no .md file in \(path)." + (others.map { " \($0.en)" } ?? "")
        )
    }

    static func system(_ site: MarkdownSite) -> LocalizedText {
        let files = LocalizedText.counted(site.texts.count, id: "berkas", en: "file")
        return LocalizedText(
            id: "dibaca sebagai situs \(site.system.rawValue): \(files.id)",
            en: "read as a site of \(site.system.rawValue): \(files.en)"
        )
    }

    static func unreadable(_ fault: LocalizedText) -> LocalizedText {
        LocalizedText(
            id: "front matter tidak terbaca (\(fault.id)); ditulis sebagai draf dengan yang terbaca baris demi baris",
            en: "the front matter cannot be read (\(fault.en)); written as a draft with what single lines say"
        )
    }

    static func unknownAddress(_ pattern: String) -> LocalizedText {
        LocalizedText(
            id: "alamat lama menurut \"\(pattern)\" tidak dapat dihitung; tambahkan aliases sendiri",
            en: "the old address by \"\(pattern)\" cannot be told; add it to aliases yourself"
        )
    }

    static func badDate(_ text: String) -> LocalizedText {
        LocalizedText(id: "tanggal \"\(text)\" tidak terbaca", en: "the date \"\(text)\" cannot be read")
    }

    static func several(_ key: String, _ text: String) -> LocalizedText {
        LocalizedText(id: "\(key) tidak dipakai: \"\(text)\"", en: "\(key) was not used: \"\(text)\"")
    }

    static func noPicture(_ source: String) -> LocalizedText {
        LocalizedText(
            id: "gambar utama \"\(source)\" bukan berkas gambar yang dikenal; tidak dibawa",
            en: "the lead picture \"\(source)\" is not a known picture; left out"
        )
    }
}
