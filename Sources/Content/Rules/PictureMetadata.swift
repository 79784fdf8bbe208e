import Diagnostics

/// A picture that says where it was taken, in a portal that publishes pictures as they are.
enum PictureMetadata {
    static let rule = Rule.error(
        "picture-metadata",
        title: LocalizedText(id: "Foto memuat lokasi pengambilan", en: "Photograph holds the place where it was taken"),
        explanation: """
            Ponsel menulis letak GPS ke dalam setiap foto. Siapa pun yang mengunduhnya dapat melihat rumah pelapor atau tempat \
            tinggal korban. Terang menghapusnya dari setiap gambar yang diterbitkan, kecuali bila `site.yaml` berisi \
            `pictures: originals`: berkasnya terbit apa adanya.
            """,
        en: """
            Phones write the GPS position into each photograph. Whoever downloads it sees where a complainant or a victim lives. \
            Terang removes it from every picture that it publishes, except where `site.yaml` says `pictures: originals`: files are \
            then published as they are.
            """
    )

    static let diagnostic = rule.message(
        id: "foto ini memuat letak GPS pengambilannya",
        en: "this photograph holds the GPS position where it was taken",
        help: "hapus letaknya dari berkas, atau hapus pictures: originals dari site.yaml",
        en: "remove the position from the file, or remove pictures: originals from site.yaml"
    )
}
