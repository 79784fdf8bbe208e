import Diagnostics
import Preview
import Reading
import Synchronization

/// Prints the events of the preview. A mutex guards its state, so it can be shared between tasks.
final class PreviewPrinter: Sendable, Wording {
    let language: Language
    /// Whether other computers can open the preview.
    private let isOpen: Bool
    private let clock: @Sendable (SiteTimeZone) -> Instant
    /// The diagnostics of the previous reading, which are not repeated.
    private let last = Mutex<[Diagnostic]?>(nil)

    /// - Parameter clock: returns the time of an event, which may depend on the portal's zone.
    init(language: Language, isOpen: Bool, clock: @escaping @Sendable (SiteTimeZone) -> Instant) {
        self.language = language
        self.isOpen = isOpen
        self.clock = clock
    }

    func print(_ event: Preview.Event) {
        switch event {
        case .listening(let url): listening(url)
        case .read(let state): read(state, evenIfSame: true)
        case .settled(let state): read(state, evenIfSame: false)
        case .readingFailed(let error):
            note(
                id: "Pembacaan gagal, yang lama tetap tampil: \(error)",
                en: "Reading failed; the previous version is still shown: \(error)"
            )
        case .watchingFailed(let error): note(id: error.message.id, en: error.message.en)
        }
    }

    func end() { note(id: "Pratinjau berhenti.", en: "The preview has ended.") }

    private func listening(_ url: String) {
        let text = LocalizedText(
            id: "Pratinjau: \(url)\nMeja redaksi: \(url)_terang/\nBerhenti dengan Ctrl-C.",
            en: "Preview: \(url)\nEditors' desk: \(url)_terang/\nStop with Ctrl-C."
        )
        Console.writeResult(text[language] + "\n")
        guard isOpen else { return }
        note(
            id: "Perhatian: komputer lain di jaringan ini dapat membuka pratinjau, termasuk draf.",
            en: "Note: other computers on this network can open the preview, including drafts."
        )
    }

    /// - Parameter evenIfSame: whether to print a reading with the same diagnostics as the previous one.
    private func read(_ state: PreviewState, evenIfSame: Bool) {
        let earlier = last.withLock { last in
            defer { last = state.diagnostics }
            return last
        }
        guard evenIfSame || earlier != state.diagnostics else { return }
        let report = TextReport(language: language, isColoured: Console.isColoured)
        Console.writeNote(
            Self.new(state.diagnostics, since: earlier ?? []).groupedByCause().groupedOverFiles().map(report.text)
                .joined()
        )
        let isAgain = earlier != nil
        let articles = LocalizedText.counted(state.articleCount, id: "artikel", en: "article")
        let faults = ReportPrinter.faults(state.errors + state.warnings)
        let (dots, colons) = (time(in: state.zone, separator: "."), time(in: state.zone, separator: ":"))
        note(
            id: "\(dots) \(isAgain ? "dibaca ulang" : "dibaca"): \(articles.id), \(faults.id)",
            en: "\(colons) \(isAgain ? "read again" : "read"): \(articles.en), \(faults.en)"
        )
    }

    /// Returns the local time in the zone, such as 08.31.05.
    private func time(in zone: SiteTimeZone, separator: String) -> String {
        let time = zone.localTime(at: clock(zone))
        return [time.hour, time.minute, time.second].map { paddedNumber($0) }.joined(separator: separator)
    }

    /// Returns the new diagnostics. One that only moved to another line is not new.
    private static func new(_ diagnostics: [Diagnostic], since earlier: [Diagnostic]) -> [Diagnostic] {
        var known = Dictionary(earlier.map { (Finding($0), 1) }, uniquingKeysWith: +)
        return diagnostics.filter { diagnostic in
            let left = known[Finding(diagnostic)] ?? 0
            known[Finding(diagnostic)] = left - 1
            return left <= 0
        }
    }
}

/// Identifies a diagnostic regardless of its line and column.
private struct Finding: Hashable {
    let rule: String
    let path: String
    let message: LocalizedText
    let severity: Severity

    init(_ diagnostic: Diagnostic) {
        rule = diagnostic.rule.id
        path = diagnostic.location.path
        message = diagnostic.message
        severity = diagnostic.severity
    }
}
