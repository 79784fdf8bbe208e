import Diagnostics

let unknownKey = Rule.error(
    "unknown-key",
    title: LocalizedText(id: "Kunci tidak dikenal", en: "Unknown key"),
    explanation: "Hanya kunci yang dikenal.",
    en: "Known keys only.",
    wrong: "tittle: Rapat\ndate: x",
    right: "title: Rapat"
)

let tooHeavy = Rule.warning(
    "too-heavy",
    title: LocalizedText(id: "Terlalu berat", en: "Too heavy"),
    explanation: "Perkecil.",
    en: "Make it smaller."
)

func fault(
    _ rule: Rule = unknownKey,
    path: String = "content/berita/rapat.md",
    line: Int = 4,
    column: Int = 1,
    message: String = "tittle",
    help: LocalizedText? = LocalizedText(id: "maksudnya \"title\"?", en: "did you mean \"title\"?"),
    related: [SourceLocation] = []
) -> Diagnostic {
    Diagnostic(
        rule,
        at: SourceLocation(path: path, line: line, column: column),
        message: LocalizedText(id: "kunci \"\(message)\" tidak dikenal", en: "unknown key \"\(message)\""),
        help: help,
        related: related
    )
}

let other = SourceLocation(path: "content/berita/lain.md", line: 2, column: 8)
