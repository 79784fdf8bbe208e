import Diagnostics

/// Large pictures in a portal on a machine without the library that makes them smaller.
enum PictureLibrary {
    static let rule = Rule.error(
        "picture-library",
        title: LocalizedText(id: "Pustaka gambar belum terpasang", en: "The picture library is not installed"),
        explanation: """
            Gambar diterbitkan dalam beberapa ukuran, dan yang lebih lebar dari 1600 piksel atau melebihi anggaran diperkecil, \
            dengan pustaka libvips. \
            Pasang paketnya (Debian dan Ubuntu: `apt-get install libvips42`), perkecil gambarnya sendiri, atau tulis \
            `pictures: originals` di `site.yaml` supaya gambar terbit apa adanya.
            """,
        en: """
            Pictures are published in several sizes, and those wider than 1600 pixels or above the budget are made smaller, by the \
            library libvips. \
            Install its package (Debian and Ubuntu: `apt-get install libvips42`), make the pictures smaller yourself, or write \
            `pictures: originals` in `site.yaml`, so that pictures are published as they are.
            """
    )

    static let diagnostic = rule.message(
        id: "gambar ini perlu diperkecil, tetapi libvips belum terpasang",
        en: "this picture has to be made smaller, but libvips is not installed",
        help: "pasang: apt-get install libvips42; atau tulis di site.yaml: pictures: originals",
        en: "install: apt-get install libvips42; or write in site.yaml: pictures: originals"
    )

    /// The pictures are small enough to publish, but phones get them in only one size.
    static let oneSize = rule.message(
        id: "gambar terbit dalam satu ukuran saja, karena libvips belum terpasang",
        en: "pictures are published in one size only, because libvips is not installed",
        help: "pasang: apt-get install libvips42; atau tulis di site.yaml: pictures: originals",
        en: "install: apt-get install libvips42; or write in site.yaml: pictures: originals",
        severity: .warning
    )

    /// The library cannot write a format that the settings request.
    static let withoutAVIF = rule.message(
        id: "libvips di komputer ini tidak dapat membuat AVIF",
        en: "libvips on this machine cannot make AVIF",
        help:
            "pasang penyandi AVIF (Debian 13: apt-get install libheif-plugin-aomenc); atau tulis di site.yaml: pictures: sizes",
        en:
            "install an encoder (Debian 13: apt-get install libheif-plugin-aomenc); or write in site.yaml: pictures: sizes",
        severity: .warning
    )
}
