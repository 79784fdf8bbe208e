import Diagnostics
import Publishing
import Reading
import Serialization

/// Explains why a file with errors is held back, or cannot be published.
struct HeldExplanation {
    private let path: String
    private let state: LocalizedText
    private let faults: [Diagnostic]
    private let language: Language

    /// Creates the explanation of a file with errors. Nil where the portal knows of no errors in it.
    init?(of id: ContentPath, in portal: Portal, language: Language) {
        path = id.shown
        faults = Set(portal.diagnostics).filter { [path] in $0.location.path == path && $0.severity == .error }.sorted()
        self.language = language
        if let file = portal.held.first(where: { [path] in $0.path == path }) {
            state = LocalizedText(id: "ditahan: \(file.words.id)", en: "held back: \(file.words.en)")
        } else if !faults.isEmpty {
            state = LocalizedText(id: "tidak dapat terbit: ada kesalahan", en: "cannot be published: it has errors")
        } else {
            return nil
        }
    }

    var text: String {
        let report = TextReport(language: language, isColoured: Console.isColoured)
        return Explanation.line(LocalizedText(id: "berkas", en: "file"), path, in: language)
            + Explanation.line(LocalizedText(id: "keadaan", en: "state"), state[language], in: language)
            + faults.map(report.text).joined()
    }

    var json: JSON {
        [
            "path": .string(path),
            "state": .string(state[language]),
            "diagnostics": .array(faults.map(JSONReport(language: language).value)),
        ]
    }
}
