import Diagnostics
import Reading

/// An alias that cannot be a path below the site.
enum BadAlias {
    static let rule = Rule(
        id: "bad-alias",
        severity: .error,
        title: LocalizedText(id: "Alamat lama tidak sah", en: "Bad alias"),
        explanation: LocalizedText(
            id: """
                Alamat lama ditulis sebagai jalur dari akar situs, misalnya `/berita/judul-lama/`. Tanda tanya, \
                `..`, dan nama situs tidak dapat menjadi berkas.
                """,
            en: """
                Old addresses are paths from the root of the site, such as `/berita/old-title/`. Question marks, \
                `..` and host names cannot become files.
                """
        ),
        example: Rule.Example(wrong: "aliases: [https://kota.example/lama]", right: "aliases: [/lama/]")
    )

    static func diagnostic(_ alias: Located<String>) -> Diagnostic {
        Diagnostic(
            rule,
            at: alias.location,
            message: LocalizedText(
                id: "alamat lama \"\(alias.value)\" tidak dapat dibuat",
                en: "alias \"\(alias.value)\" cannot be made"
            ),
            help: LocalizedText(
                id: "tulis jalur dari akar situs, misalnya /berita/judul-lama/",
                en: "write a path from the root of the site, such as /berita/old-title/"
            )
        )
    }
}
