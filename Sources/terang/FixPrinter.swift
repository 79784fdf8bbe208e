import Authoring
import Diagnostics
import Foundation

/// Shows the changes of `terang check --fix`, asks, and makes them.
struct FixPrinter: Wording {
    let plan: FixPlan
    let language: Language

    /// Prints the plan as a diff on standard output and carries it out where that is confirmed. Without a terminal that could
    /// be asked, nothing is changed.
    ///
    /// - Returns: whether anything was changed.
    func offer(isConfirmed: Bool) throws -> Bool {
        guard !plan.isEmpty else {
            note(id: "Tidak ada catatan yang obatnya pasti.", en: "Nothing found has a certain cure.")
            return false
        }
        Console.writeResult(plan.diff)
        let question = LocalizedText(id: "Terapkan? \(planned.id). [y/T] ", en: "Apply? \(planned.en). [y/N] ")
        guard isConfirmed || Console.confirms(question, command: "terang check --fix --yes", in: language) else {
            return false
        }
        let left = try plan.carryOut()
        for path in left {
            note(
                id: "\(path): berubah sejak diperiksa, tidak disentuh.",
                en: "\(path): changed since it was checked, left alone."
            )
        }
        note(id: "\(done.id).", en: "\(done.en).")
        return true
    }

    private var planned: LocalizedText { counts(LocalizedText(id: "catatan", en: "finding")) }

    private var done: LocalizedText {
        let counts = counts(LocalizedText(id: "catatan diperbaiki", en: "finding"))
        return LocalizedText(id: counts.id, en: "fixed \(counts.en)")
    }

    private func counts(_ noun: LocalizedText) -> LocalizedText {
        var fixed = LocalizedText.counted(plan.fixed, id: noun.id, en: noun.en)
        if plan.respelled > 0 {
            let cells = LocalizedText.counted(plan.respelled, id: "sel ditulis baku", en: "cell")
            fixed = LocalizedText(id: "\(fixed.id), \(cells.id)", en: "\(fixed.en), respelled \(cells.en)")
        }
        let files = LocalizedText.counted(plan.changes.count, id: "berkas", en: "file")
        let moves = LocalizedText.counted(plan.moves.count, id: "berkas", en: "file")
        return LocalizedText(
            id: "\(fixed.id), \(files.id) berubah, \(moves.id) berpindah",
            en: "\(fixed.en), \(files.en) changed, \(moves.en) moved"
        )
    }
}
