package import Content
import Diagnostics
import Foundation
package import Reading

/// What another counter exports, brought into the form of this one.
package enum CountExport: String, Sendable, CaseIterable {
    /// The CSV of page views that GoatCounter exports.
    case goatcounter
    /// Answers of Matomo's interface for reports: `VisitsSummary.get` by day, and `Actions.getPageUrls`.
    case matomo
    /// Answers of Umami's interface: `pageviews` by day, and `metrics` of paths.
    case umami

    /// What a file is not.
    package struct Unreadable: Error, Sendable {
        package let path: String
        package let source: CountExport
    }

    /// The name that is shown as the source of the figures.
    package var title: String {
        switch self {
        case .goatcounter: "GoatCounter"
        case .matomo: "Matomo"
        case .umami: "Umami"
        }
    }

    /// An answer of an interface is never longer.
    private static let sizeLimit = 64 << 20

    /// Reads a file.
    ///
    /// - Throws: ``Unreadable``, or as ``LogFile``.
    package func tally(of file: LogFile, settings: SiteSettings, at now: Instant) throws -> VisitTally {
        switch self {
        case .goatcounter:
            var export = GoatCounterExport(settings: settings, at: now)
            try file.forEachLine { export.add(String(decoding: $0, as: UTF8.self)) }
            guard let tally = export.tally else { throw Unreadable(path: file.path, source: self) }
            return tally
        case .matomo, .umami:
            guard let text = try file.text(limit: Self.sizeLimit), let tally = tally(of: text, settings) else {
                throw Unreadable(path: file.path, source: self)
            }
            return tally
        }
    }

    private func tally(of text: String, _ settings: SiteSettings) -> VisitTally? {
        let value: Any
        do { value = try JSONSerialization.jsonObject(with: Data(text.utf8)) } catch { return nil }
        switch (self, value) {
        case (.matomo, let days as [String: Any]): return Self.days(days, zone: settings.zone)
        case (.matomo, let pages as [[String: Any]]): return Self.pages(of: pages, settings)
        case (.umami, let answer as [String: Any]):
            guard let series = (answer["sessions"] ?? answer["pageviews"]) as? [[String: Any]] else { return nil }
            return Self.series(series, zone: settings.zone)
        case (.umami, let pages as [[String: Any]]):
            var tally = VisitTally()
            for page in pages { tally.add(page["x"] as? String, page["y"], settings) }
            return tally.pages.isEmpty && !pages.isEmpty ? nil : tally
        default: return nil
        }
    }

    /// Matomo gives a day its number, or an object of numbers, or an empty list for none.
    private static func days(_ days: [String: Any], zone: SiteTimeZone) -> VisitTally? {
        var tally = VisitTally()
        for (text, value) in days {
            guard let moment = Instant(text: text, in: zone) else { return nil }
            let numbers = value as? [String: Any]
            let count = numbers.map { $0["nb_uniq_visitors"] ?? $0["nb_visits"] ?? 0 } ?? value
            tally.visitors[CalendarDay(at: moment, in: zone)] = number(count) ?? 0
        }
        return tally
    }

    /// Pages have their addresses; groups of pages, as in a table that is not flat, have none.
    private static func pages(of pages: [[String: Any]], _ settings: SiteSettings) -> VisitTally? {
        var tally = VisitTally()
        for page in pages { tally.add(page["url"] as? String, page["nb_visits"] ?? page["nb_hits"], settings) }
        return tally.pages.isEmpty && !pages.isEmpty ? nil : tally
    }

    /// Umami names days `x`, in versions before the second `t`, with midnight in the zone that was asked for.
    private static func series(_ series: [[String: Any]], zone: SiteTimeZone) -> VisitTally? {
        var tally = VisitTally()
        for point in series {
            guard let text = (point["x"] ?? point["t"]) as? String, let count = number(point["y"] ?? 0),
                let moment = Instant(text: text, in: zone)
            else { return nil }
            tally.visitors[CalendarDay(at: moment, in: zone), default: 0] += count
        }
        return tally
    }

    /// A whole number that is not below zero, also between quotes.
    static func number(_ value: Any?) -> Int? {
        let number =
            (value as? NSNumber).map { Int(exactly: $0.doubleValue.rounded()) } ?? (value as? String).map { Int($0) }
        return number.flatMap { $0 }.flatMap { (0...1_000_000_000_000).contains($0) ? $0 : nil }
    }
}

extension VisitTally {
    /// Adds the visitors of a page of the portal, by its path or whole address.
    mutating func add(_ address: String?, _ count: Any?, _ settings: SiteSettings) {
        guard let address, let count = CountExport.number(count) else { return }
        let path = WebAddress(address).path
        guard path.hasPrefix(settings.url.basePath + "/") else { return }
        let below = String(path.dropFirst(settings.url.basePath.count))
        pages[below.hasSuffix("/") ? below : below + "/", default: 0] += count
    }
}

/// Counts the page views that GoatCounter exports: sessions are visitors.
private struct GoatCounterExport {
    private let settings: SiteSettings
    private let firstOfPages: CalendarDay
    private var columns: [String: Int] = [:]
    private var isBroken = false
    private var sessions: [CalendarDay: Set<String>] = [:]
    private var readers: [String: Set<String>] = [:]
    /// Views without a session.
    private var others: [CalendarDay: Int] = [:]

    init(settings: SiteSettings, at now: Instant) {
        self.settings = settings
        firstOfPages = CalendarDay(at: now, in: settings.zone).advanced(byDays: 1 - VisitTally.span)
    }

    /// Nil where the file is not an export.
    var tally: VisitTally? {
        guard !isBroken, !columns.isEmpty else { return nil }
        var tally = VisitTally()
        for (day, sessions) in sessions { tally.visitors[day, default: 0] += sessions.count }
        tally.visitors.merge(others, uniquingKeysWith: +)
        for (page, readers) in readers { tally.add(page, readers.count, settings) }
        return tally
    }

    mutating func add(_ line: String) {
        guard !isBroken, !line.isEmpty else { return }
        let cells = Self.cells(line)
        guard !columns.isEmpty else {
            // The number of the format is before the name of the first column.
            let names = cells.enumerated().map { ($1.drop { $0.isNumber || $0 == "\u{FEFF}" }.lowercased(), $0) }
            columns = Dictionary(keepingFirst: names)
            isBroken = columns["path"] == nil || columns["date"] == nil || columns["session"] == nil
            return
        }
        func cell(_ name: String) -> String { columns[name].flatMap { $0 < cells.count ? cells[$0] : nil } ?? "" }
        guard let moment = Instant(text: cell("date"), in: settings.zone),
            !["true", "1"].contains(cell("event").lowercased()), ["", "0"].contains(cell("bot"))
        else { return }
        let day = CalendarDay(at: moment, in: settings.zone)
        let session = cell("session")
        if session.isEmpty {
            if ["true", "1"].contains(cell("firstvisit").lowercased()) { others[day, default: 0] += 1 }
        } else {
            sessions[day, default: []].insert(session)
            if day >= firstOfPages { readers[cell("path"), default: []].insert("\(day.number) \(session)") }
        }
    }

    /// The cells of a line. A whole history has more lines than tables that people make.
    private static func cells(_ line: String) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
        }
        return cells
    }
}
