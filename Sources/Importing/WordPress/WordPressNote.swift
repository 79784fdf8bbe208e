import Diagnostics

/// Texts for the report of an import from WordPress.
enum WordPressNote {
    static let documentType = LocalizedText(
        id:
            "Berkas ini menyatakan DOCTYPE, yang tidak pernah ada dalam ekspor WordPress. Buat ulang lewat Perkakas → Ekspor.",
        en: "This file declares a DOCTYPE, which no export of WordPress has. Make it again with Tools → Export."
    )
    static let notWXR = LocalizedText(
        id:
            "Berkas ini bukan ekspor WordPress. Buat lewat Perkakas → Ekspor → Semua konten, lalu sebut berkas .xml-nya.",
        en:
            "This file is not an export of WordPress. Make one with Tools → Export → All content, and name its .xml file."
    )
    static let password = LocalizedText(
        id: "naskah ini berkata sandi di WordPress; ditulis sebagai draf",
        en: "this had a password in WordPress; written as a draft"
    )
    static let shortAddresses = LocalizedText(
        id: "alamat pendek WordPress (?p=12) tidak dapat dialihkan oleh berkas; alihkan di server bila masih dipakai",
        en: "WordPress's short addresses (?p=12) cannot be redirected by files; redirect them on the server if need be"
    )

    static func broken(at line: Int) -> LocalizedText {
        LocalizedText(
            id: "berkas ekspor rusak mulai baris \(line); yang sesudahnya tidak terbaca, buat ekspor baru",
            en: "the export is broken from line \(line) on; what follows was not read, make a new one"
        )
    }

    static func origin(_ item: WXRItem) -> LocalizedText {
        let kind = item.type == "page" ? (id: "halaman", en: "page") : (id: "pos", en: "post")
        return LocalizedText(id: "\(kind.id) \(item.id)", en: "\(kind.en) \(item.id)")
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

    static func uncategorized(_ count: Int) -> LocalizedText {
        let texts = LocalizedText.counted(count, id: "naskah", en: "text")
        return LocalizedText(
            id: "kategori bawaan WordPress (Uncategorized) pada \(texts.id) dibuang",
            en: "WordPress's default category (Uncategorized) on \(texts.en) was left out"
        )
    }

    static func otherType(_ type: String, _ count: Int) -> LocalizedText {
        let items = LocalizedText.counted(count, id: "butir", en: "item")
        return LocalizedText(
            id: "\(items.id) berjenis \"\(type)\" tidak diimpor (menu, revisi, atau buatan plugin)",
            en: "not imported: \(items.en) of the type \"\(type)\" (menus, revisions, or made by plug-ins)"
        )
    }
}
