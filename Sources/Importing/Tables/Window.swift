import Reading
import Registers

/// From when to when a text is shown.
struct Window: Equatable {
    var start: Instant?
    var end: Instant?
}

extension Window {
    /// Reads a span of time: `2026-01-01 s.d. 2026-02-01`, `1 - 31 Januari 2026`, `sampai 31 Januari 2026`. Nil for other texts, such as a
    /// single moment.
    init?(span text: String, zone: SiteTimeZone) {
        guard text.utf8.count < 100, Self.joints.contains(where: { text.utf8.contains(bytesOf: $0) }),
            let end = TermText.date(in: text, zone: zone)
        else { return nil }
        self.init(start: TermText.start(in: text, zone: zone), end: end)
    }

    private static let joints = [" - ", "–", "s.d", "s/d", "sd ", "ampai", "ingga"]

    /// Takes only what both have.
    mutating func narrow(to other: Window) {
        start = [start, other.start].compactMap { $0 }.max()
        end = [end, other.end].compactMap { $0 }.min()
    }
}
