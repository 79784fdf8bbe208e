package import Content
import Foundation
import Reading

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
    private var byVisitor: [Int: String] = [:]

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
            var hasher = Hasher()
            hasher.combine(request.address)
            hasher.combine(request.agent)
            hasher.combine(CalendarDay(at: request.moment, in: zone))
            if byVisitor.updateValue(choice, forKey: hasher.finalize()) != nil { reading.repeated += 1 }
        }
    }

    /// The poll with the votes that were read. An option that nobody chose has none.
    ///
    /// - Parameter updated: when it was counted.
    package func result(updated: String) -> Poll {
        var counted = votes
        for choice in byVisitor.values { counted[choice, default: 0] += 1 }
        var result = poll
        for index in result.options.indices { result.options[index].votes = counted[result.options[index].title] ?? 0 }
        result.updated = updated
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
