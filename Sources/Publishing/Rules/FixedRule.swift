import Content
import Diagnostics
import Reading

/// A rule that `site.yaml` tries to lower or switch off although it is fixed.
enum FixedRule {
    static let rule = Rule.error(
        "fixed-rule",
        title: LocalizedText(id: "Aturan tidak dapat dilunakkan", en: "Rule cannot be lowered"),
        explanation: """
            Sebagian aturan menjaga supaya portal utuh dan aman, atau supaya dokumen yang dikecualikan undang-undang tidak \
            terbit. Aturan itu selalu kesalahan; `rules` di `site.yaml` tidak dapat mengubahnya menjadi peringatan atau \
            mematikannya.
            """,
        en: """
            Some rules keep the portal intact and safe, or prevent the publication of documents that the law exempts. They \
            are always errors; `rules` in `site.yaml` can neither lower them to warnings nor switch them off.
            """,
        wrong: """
            rules:
              exempt-document: off
            """,
        right: """
            rules:
              file-sharing-link: error
            """
    )

    static func check(_ settings: [RuleSetting], known: [Rule]) -> [Diagnostic] {
        let fixed = Set(known.filter { !$0.isAdjustable }.map(\.id))
        return settings.filter { fixed.contains($0.rule.value) && $0.severity != .error }.map { setting in
            Diagnostic(
                rule,
                at: setting.rule.location,
                id: "aturan \"\(setting.rule.value)\" selalu kesalahan dan tidak dapat dilunakkan",
                en: "rule \"\(setting.rule.value)\" is always an error and cannot be lowered",
                help: "hapus baris ini, lalu perbaiki yang dilaporkan aturan itu",
                en: "remove this line and fix what the rule reports"
            )
        }
    }
}
