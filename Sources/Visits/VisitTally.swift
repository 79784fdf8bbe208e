package import Content
package import Reading

/// The visitors of each day and of each page, as one source knows them.
package struct VisitTally: Sendable, Hashable {
    /// Days that the source covers without a visitor have a zero.
    package var visitors: [CalendarDay: Int] = [:]
    /// Visitors of pages over the last ``span`` days, by their addresses below the portal's root.
    package var pages: [String: Int] = [:]

    package init() {}

    /// How far back visitors of pages are counted. Days.
    package static let span = 30
    /// How many pages are kept: enough that the most read articles are among them.
    private static let pageLimit = 60

    package mutating func add(_ other: VisitTally) {
        visitors.merge(other.visitors, uniquingKeysWith: +)
        pages.merge(other.pages, uniquingKeysWith: +)
    }

    /// The most visited pages, the first the most.
    var popular: [VisitorFigures.Page] {
        pages.map { VisitorFigures.Page(address: Address($0), visitors: $1) }
            .sorted { ($1.visitors, $0.address) < ($0.visitors, $1.address) }
            .prefix(Self.pageLimit).map(\.self)
    }
}

extension VisitorFigures {
    /// How many days are kept one by one: this month, and the one before.
    static let keptDays = 62

    /// Returns the figures with what a source counted. The same source twice changes nothing: of two counts of a day the larger
    /// one holds, and days before the first that is kept are in the total already.
    ///
    /// - Parameters:
    ///   - now: when it was counted.
    ///   - source: where the figures come from, in the portal's language.
    package func adding(_ tally: VisitTally, at now: Instant, in zone: SiteTimeZone, source: String) -> VisitorFigures {
        let today = CalendarDay(at: now, in: zone)
        var figures = self
        if days.isEmpty, let total, total > 0 { figures.earlier = total }
        let first = days.keys.min() ?? Self.lastDay(of: self, in: zone)?.advanced(byDays: 1)
        for (day, count) in tally.visitors where day <= today {
            if let first, day < first { continue }
            figures.days[day] = max(figures.days[day] ?? 0, count)
        }
        let oldest = today.advanced(byDays: -Self.keptDays)
        for (day, count) in figures.days where day < oldest {
            figures.earlier = (figures.earlier ?? 0) + count
            figures.days[day] = nil
        }
        figures.today = figures.days[today]
        figures.yesterday = figures.days[today.advanced(byDays: -1)]
        // Weeks begin on Mondays.
        figures.week = figures.sum(from: today.advanced(byDays: -((today.weekday + 6) % 7)), to: today)
        figures.month = figures.sum(from: today.advanced(byDays: 1 - today.day), to: today)
        figures.total = (figures.earlier ?? 0) + figures.days.values.reduce(0, +)
        if !tally.pages.isEmpty { figures.popular = tally.popular }
        let local = zone.localTime(at: now)
        figures.updated = "\(local.isoDate) \(local.isoClock.prefix(5))"
        figures.source = source
        return figures
    }

    /// The last day that a total without days covers.
    private static func lastDay(of figures: VisitorFigures, in zone: SiteTimeZone) -> CalendarDay? {
        guard figures.total != nil else { return nil }
        return Instant(text: figures.updated, in: zone).map { CalendarDay(at: $0, in: zone) }
    }

    /// Nil where nothing is known of any of the days.
    private func sum(from first: CalendarDay, to last: CalendarDay) -> Int? {
        let known = days.filter { (first...last).contains($0.key) }
        return known.isEmpty ? nil : known.values.reduce(0, +)
    }
}
