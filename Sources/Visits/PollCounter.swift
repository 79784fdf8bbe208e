package import Content
import Foundation
package import Reading

/// Counts the votes of a poll in logs of what its form sent.
///
/// A line is a request of an access log with the form's fields after the name of the browser, as the recipe for nginx writes it; of
/// those, an address and a browser have one vote a day, the last. Other lines, with the fields anywhere in them, are a vote each.
package struct PollCounter {
    /// What was found in the logs.
    package struct Reading: Sendable, Hashable {
        package var votes = 0
        /// Lines without a vote.
        package var unreadable = 0
        /// Votes for anything but the poll's options.
        package var unknown = 0
        /// Votes that another of the same visitor on the same day took the place of.
        package var repeated = 0
    }

    private let poll: Poll
    private let zone: SiteTimeZone
    package private(set) var reading = Reading()
    private var votes: [String: Int] = [:]
    private var byVisitor: [Int: (day: CalendarDay, choice: String)] = [:]

    package init(_ poll: Poll, settings: SiteSettings) {
        self.poll = poll
        zone = settings.zone
    }

    /// Reads a log.
    ///
    /// - Throws: as ``LogFile/forEachLine(_:)``.
    package mutating func read(_ file: LogFile) throws {
        let options = Set(poll.options.map(\.title))
        try file.forEachLine { line in
            guard !line.isEmpty else { return }
            let request = LogLine(line)
            let field = request.map(\.rest) ?? line
            guard let choice = Self.choice(in: String(decoding: field, as: UTF8.self)) else {
                reading.unreadable += 1
                return
            }
            guard options.contains(choice) else {
                reading.unknown += 1
                return
            }
            reading.votes += 1
            guard let request else {
                votes[choice, default: 0] += 1
                return
            }
            let day = CalendarDay(at: request.moment, in: zone)
            if byVisitor.updateValue((day, choice), forKey: request.visitor(on: day)) != nil { reading.repeated += 1 }
        }
    }

    /// Returns the poll with the votes that were read. An option that nobody chose has none.
    ///
    /// The same log twice changes nothing: of two counts of a day the one with more votes holds, and days before the first that is kept
    /// are in the sum already. Lines without a day are all the votes that there are.
    ///
    /// - Parameter now: when it was counted.
    package func result(at now: Instant) -> Poll {
        var counted: [CalendarDay: [String: Int]] = [:]
        for (day, choice) in byVisitor.values { counted[day, default: [:]][choice, default: 0] += 1 }
        func known(_ day: CalendarDay) -> [Int] { poll.options.compactMap { $0.days?[day] } }
        let today = CalendarDay(at: now, in: zone)
        let kept = poll.options.flatMap { ($0.days ?? [:]).keys }
        let isDated = votes.isEmpty
        if isDated {
            let isCounted = poll.options.contains { $0.votes != nil }
            let last = isCounted ? Instant(text: poll.updated, in: zone).map { CalendarDay(at: $0, in: zone) } : nil
            let first = kept.min() ?? last?.advanced(byDays: 1)
            counted = counted.filter { day, choices in
                first.map { day >= $0 } ?? true && choices.values.reduce(0, +) >= known(day).reduce(0, +)
            }
            // From here on days are kept, also where nobody voted.
            if known(today).isEmpty, counted[today] == nil { counted[today] = [:] }
        }
        let oldest = today.advanced(byDays: -VisitorFigures.keptDays)
        let local = zone.localTime(at: now)
        var result = poll
        result.updated = "\(local.isoDate) \(local.isoClock.prefix(5))"
        for index in result.options.indices {
            let option = poll.options[index]
            let new = counted.mapValues { $0[option.title] ?? 0 }
            guard isDated else {
                result.options[index].votes = new.values.reduce(votes[option.title] ?? 0, +)
                result.options[index].days = nil
                continue
            }
            let days = (option.days ?? [:]).merging(new) { $1 }
            let before = kept.isEmpty ? option.votes : option.earlier
            let old = days.filter { $0.key < oldest }.values.reduce(0, +)
            result.options[index].votes = days.values.reduce(before ?? 0, +)
            result.options[index].days = days.filter { $0.key >= oldest }
            result.options[index].earlier = before == nil && old == 0 ? nil : (before ?? 0) + old
        }
        return result
    }

    /// The name of the form's field.
    private static let field = "pilihan"

    /// The value of the field in a text, as forms send it (`pilihan=Setiap+hari`) or in JSON.
    private static func choice(in text: String) -> String? {
        let parts = text.split { " &\"\t".contains($0) }
        if let part = parts.first(where: { $0.hasPrefix(field + "=") }) {
            return part.dropFirst(field.count + 1).replacing("+", with: " ").removingPercentEncoding
        }
        do {
            let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
            return object?[field] as? String
        } catch {
            return nil
        }
    }
}
