/// Writes the user documentation of rules: all of `docs/rules.md`, and single rules for `terang explain`.
public struct RuleReference: Sendable {
    let rules: [Rule]

    public init(_ rules: [Rule]) { self.rules = rules.sorted { $0.id < $1.id } }

    /// The complete reference in Markdown, in both languages, sorted by identifier.
    public var markdown: String {
        var text = """
            # Rules

            What Terang checks. The name in brackets at the end of a message leads here; `terang explain NAME` prints the same.
            An *error* keeps the portal from being published; a *warning* does so with `--strict` only.

            `rules:` in `site.yaml` gives a rule another severity (`error`, `warning`) or switches it off (`off`). Rules listed as
            *error, fixed* cannot be lowered.

            This page is printed from the rules: `make docs`.

            | rule | severity | what is wrong |
            | --- | --- | --- |

            """
        for rule in rules {
            text +=
                "| [`\(rule.id)`](#\(rule.id)) | \(severity(of: rule)) | \(rule.title.id) / \(rule.title.en) |\n"
        }
        for rule in rules { text += "\n" + markdown(of: rule) }
        return text
    }

    private func severity(of rule: Rule) -> String {
        rule.severity.rawValue + (rule.isAdjustable ? "" : ", fixed")
    }

    private func markdown(of rule: Rule) -> String {
        var text = "## \(rule.id)\n\n\(rule.explanation.id)\n\n*\(rule.explanation.en)*\n"
        if let example = rule.example {
            text +=
                "\nSalah / *wrong*:\n\n```\n\(example.wrong)\n```\n\nBenar / *right*:\n\n```\n\(example.right)\n```\n"
        }
        return text
    }

    /// Returns one rule in one language, or nil where the identifier is unknown.
    public func text(ofRule id: String, in language: Language) -> String? {
        guard let rule = rules.first(where: { $0.id == id }) else { return nil }
        let wrong = LocalizedText(id: "Salah", en: "Wrong")[language]
        let right = LocalizedText(id: "Benar", en: "Right")[language]
        var text =
            "\(rule.id) (\(rule.severity.word[language])): \(rule.title[language])\n\n\(rule.explanation[language])\n"
        if let example = rule.example {
            text += "\n\(wrong):\n\(indented(example.wrong))\n\(right):\n\(indented(example.right))"
        }
        return text
    }

    private func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)\n" }.joined()
    }
}
