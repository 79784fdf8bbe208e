import Diagnostics
import Preview
import Synchronization

/// Tells on the terminal what the preview does.
final class PreviewPrinter: Sendable {
    private let language: Language
    /// Whether others than this computer can see the preview.
    private let isOpen: Bool
    /// What was said of the last state, so that it is said once.
    private let last = Mutex<[Diagnostic]?>(nil)

    init(language: Language, isOpen: Bool) {
        self.language = language
        self.isOpen = isOpen
    }

    func print(_ event: Preview.Event) {
        switch event {
        case .listening(let url): listening(url)
        case .read(let state): read(state)
        case .readingFailed(let error):
            note(
                LocalizedText(
                    id: "Pembacaan gagal, yang lama tetap tampil: \(error)",
                    en: "Reading failed, what was read before stays: \(error)"
                )
            )
        case .watchingFailed(let error): note(error.message)
        }
    }

    /// The preview has ended.
    func end() { note(LocalizedText(id: "Pratinjau berhenti.", en: "The preview has ended.")) }

    private func listening(_ url: String) {
        let text = LocalizedText(
            id: "Pratinjau: \(url)\nMeja redaksi: \(url)_terang/\nBerhenti dengan Ctrl-C.",
            en: "Preview: \(url)\nEditors' desk: \(url)_terang/\nStop with Ctrl-C."
        )
        Console.writeResult(text[language] + "\n")
        guard isOpen else { return }
        note(
            LocalizedText(
                id: "Perhatian: komputer lain di jaringan ini dapat membuka pratinjau, termasuk draf.",
                en: "Mind: other computers on this network can open the preview, drafts included."
            )
        )
    }

    private func read(_ state: PreviewState) {
        let isNews = last.withLock { last in
            defer { last = state.diagnostics }
            return last != state.diagnostics
        }
        guard isNews else { return }
        let report = TextReport(language: language, isColoured: Console.isColoured)
        Console.writeNote(state.errors.map(report.text).joined())
        note(
            LocalizedText(
                id: "\(state.errors.count) kesalahan, \(state.warnings.count) peringatan",
                en: "\(state.errors.count) errors, \(state.warnings.count) warnings"
            )
        )
    }

    private func note(_ text: LocalizedText) { Console.writeNote(text[language] + "\n") }
}
