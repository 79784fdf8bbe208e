import Diagnostics
import Serialization

/// The report on a state that the script on a page receives.
struct StateReport: Sendable {
    /// The maximum number of errors that the overlay lists. The desk has all.
    private static let listed = 20

    let state: PreviewState
    let excerpts: Excerpts

    /// - Parameter isOutdated: whether the page in the browser differs from the current one at its address. Nil for a
    ///   report that is not about a page.
    func json(isOutdated: Bool?) -> JSON {
        let errors = state.errors
        return .object(compacting: [
            "version": .integer(state.version), "reload": isOutdated.map(JSON.bool),
            "errors": .array(errors.prefix(Self.listed).map(error)), "errorCount": .integer(errors.count),
            "warningCount": .integer(state.warnings.count), "unpublished": UnpublishedPages(state.current).json,
            "words": words(errors: errors.count, warnings: state.warnings.count),
        ])
    }

    private func error(_ diagnostic: Diagnostic) -> JSON {
        let report = JSONReport(language: state.language).value(diagnostic)
        guard case .object(let members) = report, let line = excerpts.line(at: diagnostic.location) else {
            return report
        }
        return .object(members + [JSON.Member("excerpt", .string(line))])
    }

    private func words(errors: Int, warnings: Int) -> JSON {
        let more = max(0, errors - Self.listed)
        let words: KeyValuePairs<String, LocalizedText> = [
            "title": .counted(errors, id: "kesalahan", en: "error"),
            "behind": state.current == nil ? FaultPage.notice : state.isBehind ? Self.behind : Self.held,
            "more": LocalizedText(id: "dan \(more) lagi di meja redaksi", en: "and \(more) more on the editors' desk"),
            "help": LocalizedText(id: "Saran", en: "Help"), "close": LocalizedText(id: "Tutup", en: "Close"),
            "desk": DeskPage.title, "warnings": .counted(warnings, id: "peringatan", en: "warning"),
            "draft": LocalizedText(id: "Draf", en: "Draft"),
            "scheduled": LocalizedText(id: "Terjadwal", en: "Scheduled"),
            "lost": LocalizedText(
                id: "Pratinjau terputus; menunggu terang serve…",
                en: "Preview disconnected; waiting for terang serve…"
            ),
        ]
        return .object(words.map { JSON.Member($0.key, .string($0.value[state.language])) })
    }

    private static let held = LocalizedText(
        id: "Yang salah ditahan; halaman di balik ini memperlihatkan selebihnya.",
        en: "Files with errors are held back; the page behind this shows the rest."
    )

    private static let behind = LocalizedText(
        id: "Halaman di balik ini adalah yang terakhir tanpa kesalahan.",
        en: "The page behind this is the last one without errors."
    )
}
