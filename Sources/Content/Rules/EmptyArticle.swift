import Diagnostics

/// An article or page with nothing below its front matter.
enum EmptyArticle {
    static let rule = Rule.error(
        "empty-article",
        title: LocalizedText(id: "Artikel tidak berisi", en: "Article without text"),
        explanation: """
            Artikel atau halaman yang terbit berisi teks, gambar, video, atau lampiran. Naskah yang belum jadi diberi \
            `draft: true`.
            """,
        en: """
            A published article or page has text, a picture, a video or an attachment. Unfinished work is marked `draft: true`.
            """,
        wrong: """
            ---
            title: Segera
            date: 2017-10-13
            ---
            """,
        right: """
            ---
            title: Segera
            date: 2017-10-13
            draft: true
            ---
            """
    )

    /// An album that has text and no picture.
    static let album = rule.message(
        id: "album ini belum berisi foto",
        en: "the album has no pictures",
        help:
            "tambahkan fotonya di kepala: pictures: [{src: media/foto.jpg, alt: \(PictureWithoutAlt.placeholder.id)}]",
        en:
            "add them to the front matter: pictures: [{src: media/photo.jpg, alt: \(PictureWithoutAlt.placeholder.en)}]",
        severity: .warning
    )

    static let diagnostic = rule.message(
        id: "tidak ada isi sesudah kepala artikel",
        en: "no text after the front matter",
        help: "tulis isinya, atau tandai sebagai draf: draft: true",
        en: "write the text, or mark it as a draft: draft: true"
    )
}
