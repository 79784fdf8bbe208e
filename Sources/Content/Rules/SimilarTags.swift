package import Diagnostics
package import Reading

/// Tags that are written differently and share one page.
package enum SimilarTags {
    static let rule = Rule.warning(
        "similar-tags",
        title: LocalizedText(id: "Tag yang berbagi satu halaman", en: "Tags that share one page"),
        explanation: """
            Alamat halaman tag memuat huruf dan angka saja: "C", "C++", dan "C#" menjadi satu halaman `/tag/c/`, dengan nama \
            yang paling lama dipakai. Tulis tag yang sama selalu sama, dan tag yang lain dengan kata yang lain.
            """,
        en: """
            The address of a tag's page has letters and digits only: "C", "C++" and "C#" are one page `/tag/c/`, with the \
            name used longest. Write the same tag always the same, and another tag with another word.
            """,
        wrong: "tags: [C, C++]",
        right: "tags: [C, Cpp]"
    )

    /// - Parameter other: the tag that has the page, where it is used first.
    package static func diagnostic(_ tag: Located<String>, other: Located<String>) -> Diagnostic {
        Diagnostic(
            rule,
            at: tag.location,
            id: "tag \"\(tag.value)\" dan \"\(other.value)\" berbagi satu halaman",
            en: "the tags \"\(tag.value)\" and \"\(other.value)\" share one page",
            help: "bila sama maksudnya, tulis sama; bila tidak, pakai kata lain, misalnya \"C++\" menjadi \"Cpp\"",
            en: "if they mean the same, write them the same; if not, use another word, such as \"Cpp\" for \"C++\"",
            related: [other.location]
        )
    }
}
