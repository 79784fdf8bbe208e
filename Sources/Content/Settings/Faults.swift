import Diagnostics
import Patterns
public import Reading
import Serialization

/// How a build treats files with errors.
public enum FaultHandling: String, Sendable, Hashable, CaseIterable {
    /// Nothing is published.
    case stop
    /// Articles and pages with errors are held back, and everything else is published.
    case hold

    /// What people write for these values.
    static let otherWords: [String: FaultHandling] = [
        "tahan": .hold, "ditahan": .hold, "menahan": .hold, "berhenti": .stop, "hentikan": .stop, "henti": .stop,
    ]
}

/// The milder treatment of older articles, which another system published first.
public struct ArchiveSettings: Sendable, Hashable {
    /// The first day whose articles, and pages last changed on it, are not part of the archive.
    public var before: Located<CalendarDay>

    static let keys = KeyTable(
        ArchiveSettings(before: Located(CalendarDay(number: 0), at: SourceLocation(path: "")))
    ) {
        Key("before", KeyType<CalendarDay>.day.located, to: \.before).needed("2024-01-01")
            .meaning(
                "artikel sebelum tanggal ini, dan halaman yang terakhir diubah (`updated`) sebelumnya, termasuk arsip: yang tidak dimilikinya menjadi peringatan",
                "articles before this day, and pages last changed (`updated`) before it, are the archive: what they lack is a warning"
            )
    }

    private static let year = Pattern(/(?:19|20)\d\d/)

    /// Returns the group that a year alone was meant as.
    @Sendable static func cure(_ year: String) -> String? {
        year.wholeMatch(of: Self.year).map { "{before: \($0.output)-01-01}" }
    }

    /// Returns whether an article of this date, or a page last changed on it, is part of the archive.
    func contains(_ date: LocalTime) -> Bool { CalendarDay(date) < before.value }
}

extension SiteSettings {
    /// Returns whether an article of this date is part of the portal's archive.
    package func isArchived(_ date: LocalTime) -> Bool { archive?.contains(date) ?? false }
}

extension KeyType<CalendarDay> {
    /// A day without a time, which is the same in every zone.
    fileprivate static var day: KeyType {
        parsed(.date, write: { .plain($0.isoDate) }) { text in
            DateText.reading(text, in: .jakarta).map { CalendarDay(at: $0.instant, in: .jakarta) }
        }
    }
}
