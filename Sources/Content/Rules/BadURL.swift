import Diagnostics
import Reading

/// A web address that is not one, or not one that a portal may use.
enum BadURL {
    static let rule = Rule(
        id: "bad-url",
        severity: .error,
        title: LocalizedText(id: "Alamat web tidak sah", en: "Bad web address"),
        explanation: LocalizedText(
            id: """
                Alamat di `site.yaml` ditulis lengkap dengan `https://`. Alamat portal (`url`) tidak memuat tanda tanya atau \
                tanda pagar.
                """,
            en: """
                Addresses in `site.yaml` are written in full, with `https://`. The portal's own (`url`) has neither a question \
                mark nor a hash.
                """
        ),
        example: Rule.Example(wrong: "url: www.kota.example", right: "url: https://www.kota.example")
    )

    @Sendable static func diagnostic(_ key: String, _ text: Located<String>) -> Diagnostic {
        let host = text.value.split(separator: "/", omittingEmptySubsequences: true).last { $0.contains(".") }
        let example = "https://" + (host.map(String.init) ?? "kota.example")
        return Diagnostic(
            rule,
            at: text.location,
            message: LocalizedText(
                id: "\"\(text.value)\" bukan alamat web yang dapat dipakai untuk \"\(key)\"",
                en: "\"\(text.value)\" is not a web address that \"\(key)\" can use"
            ),
            help: LocalizedText(id: "tulis, misalnya: \(key): \(example)", en: "write, for example: \(key): \(example)")
        )
    }
}
