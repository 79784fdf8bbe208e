import Diagnostics
import Reading

/// Texts for the report of an import from WordPress.
enum WordPressNote {
    static let documentType = LocalizedText(
        id:
            "Berkas ini menyatakan DOCTYPE, yang tidak pernah ada dalam ekspor WordPress. Buat ulang lewat Perkakas → Ekspor.",
        en: "This file declares a DOCTYPE, which no export of WordPress has. Make it again with Tools → Export."
    )
    static let notWXR = LocalizedText(
        id: """
            Berkas ini bukan ekspor WordPress. Buat lewat Perkakas → Ekspor → Semua konten, lalu sebut berkas .xml-nya. Yang XML dari \
            phpMyAdmin atau mysqldump diekspor ulang dengan format SQL, lalu: terang import sql
            """,
        en: """
            This file is not an export of WordPress. Make one with Tools → Export → All content, and name its .xml file. XML of \
            phpMyAdmin or mysqldump is to be exported again in the format SQL, then: terang import sql
            """
    )
    static func feed(_ count: Int) -> LocalizedText {
        LocalizedText(
            id: """
                sumber ini umpan (RSS), bukan ekspor: isinya \(count) naskah, biasanya hanya yang terbaru. Yang lebih lama diambil \
                dari ekspor atau halaman tersimpan
                """,
            en: """
                this source is a feed (RSS), no export: it has \(count) texts, mostly the newest only. Take older ones from an \
                export or from saved pages
                """
        )
    }

    static let password = LocalizedText(
        id: "naskah ini berkata sandi di WordPress; ditulis sebagai draf",
        en: "this had a password in WordPress; written as a draft"
    )
    static let partEnds = LocalizedText(
        id: "sebagian naskah ini berakhir lebih dahulu di situs lama; di sini seluruhnya berakhir saat itu (expires)",
        en: "a part of this text ends earlier on the old site; here the whole of it ends then (expires)"
    )
    static let missedSchedule = LocalizedText(
        id: "terjadwal di WordPress, tetapi waktunya sudah lewat dan belum terbit; ditulis sebagai draf",
        en: "scheduled in WordPress, but not published when its time came; written as a draft"
    )

    static func hiddenParent(_ parent: LocalizedText, _ state: String) -> LocalizedText {
        LocalizedText(
            id: "di bawah \(parent.id), yang tidak ditampilkan (\(state)); ditulis sebagai draf",
            en: "below \(parent.en), which was hidden (\(state)); written as a draft"
        )
    }

    static func joined(_ count: Int) -> LocalizedText {
        LocalizedText(
            id: "berkas ini memuat \(count) ekspor yang digabung; semuanya dibaca",
            en: "this file holds \(count) exports that were joined; all were read"
        )
    }

    /// - Parameter text: what is outside of the export.
    static func outside(_ text: String) -> LocalizedText {
        let words = text.spacedOnce.prefix(300)
        return LocalizedText(
            id: "teks di luar ekspor dilewati: \"\(words)\"",
            en: "text outside of the export was skipped: \"\(words)\""
        )
    }

    static func ampersands(_ lines: [Int]) -> LocalizedText {
        let list = lines.prefix(10).map(String.init).joined(separator: ", ")
        return LocalizedText(
            id: "\(lines.count) tanda & yang salah tulis dalam XML diperbaiki (baris \(list))",
            en: "repaired in the XML: \(lines.count) wrong & (line \(list))"
        )
    }

    static let encoding = LocalizedText(
        id: "berkas bukan UTF-8; dibaca sebagai Windows-1252, periksa huruf beraksen",
        en: "the file is not UTF-8 and was read as Windows-1252; check accented letters"
    )

    static func missingBlock(_ id: String) -> LocalizedText {
        LocalizedText(
            id: "blok pakai ulang \(id) tidak ada dalam ekspor atau tidak terbit; isinya tidak dibawa",
            en: "the reusable block \(id) is not in the export or not published; its text is missing"
        )
    }

    static func unusedBlock(_ item: WXRItem) -> LocalizedText {
        LocalizedText(
            id: "blok pakai ulang \(item.id) \"\(item.title)\" tidak dipakai naskah mana pun, tidak dibawa",
            en: "the reusable block \(item.id) \"\(item.title)\" is used by no text and was left out"
        )
    }

    static func dynamicBlock(_ name: String) -> LocalizedText {
        LocalizedText(
            id: "blok \"\(name)\" dibuat WordPress saat halaman dibuka dan tidak ada isinya dalam ekspor",
            en: "the block \"\(name)\" is made by WordPress when a page is opened and has no text in the export"
        )
    }

    static func fromAttributes(_ name: String) -> LocalizedText {
        LocalizedText(
            id: "isi blok \"\(name)\" diambil dari pengaturannya; periksa",
            en: "the content of the block \"\(name)\" was taken from its settings; please check"
        )
    }

    static func libraryTexts(_ texts: [String]) -> LocalizedText {
        LocalizedText(
            id: "keterangan di pustaka media tidak dibawa, karena naskah punya sendiri",
            en: "what the media library says was left out, because the text has its own"
        ).quoting(texts)
    }

    static func unusedLibraryTexts(_ texts: [String]) -> LocalizedText {
        LocalizedText(
            id: "keterangan di pustaka media untuk berkas yang tidak dipakai naskah mana pun",
            en: "what the media library says of files that no text uses"
        ).quoting(texts)
    }

    static func leftInBlock(_ name: String, _ texts: [String]) -> LocalizedText {
        LocalizedText(
            id: "pengaturan blok \"\(name)\" tidak dibawa",
            en: "settings of the block \"\(name)\" were left out"
        ).with(texts)
    }

    static func footnoteWithoutMark(_ text: String) -> LocalizedText {
        LocalizedText(
            id: "catatan kaki tanpa tanda di naskah tidak dibawa: \"\(text)\"",
            en: "a footnote without a mark in the text was left out: \"\(text)\""
        )
    }

    static func markWithoutFootnote(_ number: Int) -> LocalizedText {
        LocalizedText(
            id: "teks catatan kaki \(number) tidak ada dalam ekspor",
            en: "the text of footnote \(number) is not in the export"
        )
    }

    static func broken(at line: Int) -> LocalizedText {
        LocalizedText(
            id: "berkas ekspor rusak mulai baris \(line); yang sesudahnya tidak terbaca, buat ekspor baru",
            en: "the export is broken from line \(line) on; what follows was not read, make a new one"
        )
    }

    static func origin(_ item: WXRItem) -> LocalizedText {
        let kind =
            switch item.type {
            case "post": (id: "pos", en: "post")
            case "page": (id: "halaman", en: "page")
            default: (id: item.type, en: item.type)
            }
        return LocalizedText(id: "\(kind.id) \(item.id)", en: "\(kind.en) \(item.id)")
    }

    static func named(_ origin: LocalizedText, _ title: String) -> LocalizedText {
        LocalizedText(id: "\(origin.id) (\(title))", en: "\(origin.en) (\(title))")
    }

    static func skipped(_ status: String) -> LocalizedText {
        status == "trash"
            ? LocalizedText(id: "ada di tempat sampah, dilewati", en: "in the trash, skipped")
            : LocalizedText(
                id: "bukan naskah sendiri (\(status)), dilewati",
                en: "no text of its own (\(status)), skipped"
            )
    }

    static func state(_ status: String) -> LocalizedText {
        LocalizedText(
            id: "berstatus \"\(status)\" di WordPress; ditulis sebagai draf",
            en: "its status in WordPress was \"\(status)\"; written as a draft"
        )
    }

    static func missingThumbnail(_ id: String) -> LocalizedText {
        LocalizedText(
            id: "gambar unggulan (lampiran \(id)) tidak ada dalam ekspor",
            en: "the featured image (attachment \(id)) is not in the export"
        )
    }

    static func comments(_ count: Int, in posts: Int) -> LocalizedText {
        let comments = LocalizedText.counted(count, id: "komentar", en: "comment")
        let texts = LocalizedText.counted(posts, id: "naskah", en: "text")
        return LocalizedText(
            id: "\(comments.id) pada \(texts.id) tidak ikut diimpor",
            en: "not imported: \(comments.en) on \(texts.en)"
        )
    }

    static func hiddenAttachments(_ count: Int) -> LocalizedText {
        let files = LocalizedText.counted(count, id: "lampiran", en: "attachment")
        return LocalizedText(
            id: "\(files.id) milik naskah yang disembunyikan atau dihapus hanya dibawa bila dipakai naskah lain",
            en: "\(files.en) of hidden or deleted texts come only where another text uses them"
        )
    }

    static func uncategorized(_ count: Int) -> LocalizedText {
        let texts = LocalizedText.counted(count, id: "naskah", en: "text")
        return LocalizedText(
            id: "kategori bawaan WordPress (Uncategorized) pada \(texts.id) dibuang",
            en: "WordPress's default category (Uncategorized) on \(texts.en) was left out"
        )
    }

    static func otherType(_ type: String, _ count: Int, titles: [String]) -> LocalizedText {
        let items = LocalizedText.counted(count, id: "butir", en: "item")
        let list = titles.isEmpty ? "" : ": " + WriterNote.quoted(titles)
        return LocalizedText(
            id: "\(items.id) berjenis \"\(type)\" tidak diimpor (menu, revisi, atau buatan plugin)\(list)",
            en: "not imported: \(items.en) of the type \"\(type)\" (menus, revisions, or made by plug-ins)\(list)"
        )
    }

    /// A message on a column that says nothing in an import of WordPress.
    static func onlyTypes(_ column: String) -> LocalizedText {
        LocalizedText(
            id: """
                --publik \(column) tidak berpengaruh: pada WordPress keadaan naskah sudah pasti, dan --publik hanya untuk jenis kiriman, \
                misalnya --publik post_type=pengumuman,layanan
                """,
            en: """
                --publik \(column) has no effect: the states of WordPress are certain, and --publik is only for types, such as \
                --publik post_type=pengumuman,layanan
                """
        )
    }

    static func unknownTypes(_ types: [String], known: [String]) -> LocalizedText {
        LocalizedText(
            id: """
                --publik post_type=\(types.joined(separator: ",")): tidak ada kiriman berjenis itu. Yang ada: \
                \(known.joined(separator: ", "))
                """,
            en: """
                --publik post_type=\(types.joined(separator: ",")): there is nothing of that type. The types are: \
                \(known.joined(separator: ", "))
                """
        )
    }

    /// A note on earlier versions of a text, with what only they say.
    static func revisions(_ count: Int, _ lines: [String]) -> LocalizedText {
        let revisions = LocalizedText.counted(count, id: "revisi lama", en: "earlier version")
        return LocalizedText(id: "\(revisions.id) tidak dibawa", en: "\(revisions.en) left out").quoting(lines)
    }

    static func uncertainType(_ type: String, _ count: Int) -> LocalizedText {
        let texts = LocalizedText.counted(count, id: "naskah", en: "text")
        return LocalizedText(
            id: """
                \(texts.id) berjenis \"\(type)\", buatan tema atau plugin, ditulis sebagai draf, karena sumber tidak menyatakan apakah \
                jenis itu tampil. Bila dulu tampil, hapus yang sudah ditulis, lalu ulangi dengan: --publik post_type=\(type)
                """,
            en: """
                \(texts.en) of the type \"\(type)\" of a theme or plug-in became drafts, because the source does not say whether that \
                type was shown. Where it was, remove what was written and repeat with: --publik post_type=\(type)
                """
        )
    }
}
