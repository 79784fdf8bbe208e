import Diagnostics
import Reading

/// A slug that cannot be part of an address, or a title from which none can be made.
enum BadSlug {
    static let rule = Rule.error(
        "bad-slug",
        title: LocalizedText(id: "Bagian alamat tidak sah", en: "Bad slug"),
        explanation: """
            Bagian alamat (`slug`) memakai huruf kecil a-z, angka, dan tanda hubung, supaya sama di semua \
            peramban dan mudah dibacakan.
            """,
        en: """
            A `slug` has small letters a-z, digits and hyphens, so that it is the same in every browser and easy \
            to read out.
            """,
        wrong: "slug: Rapat PPID",
        right: "slug: rapat-ppid"
    )

    static func diagnostic(
        _ slug: Located<String>,
        key: String = "slug",
        suggestion: String,
        fix: Fix? = nil
    ) -> Diagnostic {
        let example = suggestion.isEmpty ? "rapat-koordinasi" : suggestion
        return Diagnostic(
            rule,
            at: slug.location,
            id: "\"\(slug.value)\" tidak dapat menjadi bagian alamat",
            en: "\"\(slug.value)\" cannot be part of an address",
            help: LocalizedText(id: "tulis: \(key): \(example)", en: "write: \(key): \(example)"),
            fix: fix
        )
    }

    /// A tag of signs only, whose page would have no address.
    static func tag(_ tag: Located<String>) -> Diagnostic {
        Diagnostic(
            rule,
            at: tag.location,
            id: "tag \"\(tag.value)\" tidak memuat huruf a-z atau angka untuk alamatnya",
            en: "the tag \"\(tag.value)\" has neither letters a-z nor digits for its address",
            help: "tulis tag itu dengan huruf, atau hapus",
            en: "write the tag in letters, or delete it"
        )
    }
}
