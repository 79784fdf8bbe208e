import Diagnostics
import Reading
import SiteModel

/// Formats an agenda as text for people.
struct AgendaText: Wording {
    let agenda: Agenda
    let language: Language

    var text: String {
        var text = agenda.since.map(past) ?? ""
        guard let next = agenda.next else {
            return text
                + word(
                    "Tidak ada jadwal: portal tidak berubah dengan sendirinya.\n",
                    "Nothing is scheduled: the portal does not change by itself.\n"
                )
        }
        let span = span(to: next)
        text += word(
            "Perubahan berikutnya: \(clock(next)), \(span).\n",
            "The next change: \(clock(next)), \(span).\n"
        )
        // With --since, future changes are shown only if --limit is given.
        if agenda.since != nil, agenda.limit == nil { return text }
        text += groups(agenda.shown)
        let hidden = agenda.changes.count - agenda.shown.count
        if hidden > 0 {
            text += "\n" + word("… dan \(hidden) perubahan lagi\n", "… and \(hidden) more\n")
        }
        return text
    }

    private func past(_ due: Agenda.Due) -> String {
        guard !due.changes.isEmpty else {
            return word(
                "Tidak ada yang berubah sejak \(clock(due.since)).\n",
                "Nothing has changed since \(clock(due.since)).\n"
            )
        }
        return word(
            "Berubah sejak \(clock(due.since)); jalankan terang build:\n",
            "Changed since \(clock(due.since)); run terang build:\n"
        ) + groups(due.changes[...]) + "\n"
    }

    /// Returns the changes grouped by moment.
    private func groups(_ changes: ArraySlice<ScheduledChange>) -> String {
        var text = ""
        var instant: Instant?
        for change in changes {
            if change.instant != instant { text += "\n\(clock(change.instant))\n" }
            instant = change.instant
            text += "  \(change.reason[language].printedOnOneLine)\n"
        }
        return text
    }

    /// Returns `2026-01-31 08:00 WIB`.
    private func clock(_ instant: Instant) -> String {
        let time = agenda.zone.localTime(at: instant)
        let clock = time.second == 0 ? String(time.isoClock.dropLast(3)) : time.isoClock
        return "\(time.isoDate) \(clock) \(agenda.zone.abbreviation(at: instant))"
    }

    /// Returns the time until a moment in its two largest units.
    private func span(to instant: Instant) -> String {
        let seconds = instant.secondsSinceEpoch - agenda.now.secondsSinceEpoch
        let parts: [(Int, LocalizedText)] = [
            (seconds / 86_400, LocalizedText(id: "hari", en: "d")),
            (seconds / 3600 % 24, LocalizedText(id: "jam", en: "h")),
            (seconds / 60 % 60, LocalizedText(id: "menit", en: "min")),
            (seconds % 60, LocalizedText(id: "detik", en: "s")),
        ]
        let words = parts.drop { $0.0 == 0 }.prefix(2).filter { $0.0 > 0 }.map { "\($0.0) \($0.1[language])" }
        return word("dalam ", "in ") + words.joined(separator: " ")
    }
}
