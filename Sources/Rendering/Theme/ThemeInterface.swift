public import Diagnostics
import Templates

/// The version of what themes rely on: required templates and the names that they may use.
///
/// A name that is taken away or renamed gives the interface a new version and a line in `formerNames`. New names, and templates that have a
/// fallback, do not: they leave every theme as it is.
public enum ThemeInterface {
    public static let version = 2

    /// Names that themes of earlier versions may use, the latest change first.
    static let formerNames: [FormerName] = [
        // Of the links between pages of a list.
        FormerName("title", replacement: "number", since: 2),
        FormerName("agency_key", since: 2, cure: withoutKey),
        FormerName("klasifikasi_key", since: 2, cure: withoutKey),
        FormerName("letter_key", since: 2, cure: withoutKey),
    ]

    private static let withoutKey = LocalizedText(
        id: "hapus atributnya; daftar disaring menurut isi sel",
        en: "leave the attribute out; lists are filtered by what their cells say"
    )

    /// Returns what has changed for a theme that was written for a version: one sentence for each name.
    public static func changes(since version: Int) -> [LocalizedText] {
        formerNames.filter { $0.since > version }.map { former in
            if let replacement = former.replacement {
                return LocalizedText(id: "\(former.name) → \(replacement)", en: "\(former.name) → \(replacement)")
            }
            let cure = former.cure ?? LocalizedText(id: "hapus", en: "leave it out")
            return LocalizedText(id: "\(former.name): \(cure.id)", en: "\(former.name): \(cure.en)")
        }
    }

    /// The table of changes for `docs/themes.md`.
    static var table: String {
        "| version | former name | now |\n| --- | --- | --- |\n"
            + formerNames.map { former in
                let now = former.replacement.map { "`\($0)`" } ?? former.cure?.en ?? "–"
                return "| \(former.since) | `\(former.name)` | \(now) |\n"
            }
            .joined()
    }
}
