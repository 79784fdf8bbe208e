import ASCII
import Diagnostics
import Foundation
import Reading

/// A request in an access log of nginx, Apache (combined, also with the host before it) or Caddy (JSON).
struct LogLine: Sendable, Hashable {
    /// The client's address as the log has it. It serves to tell visitors apart, and is never kept.
    let address: ArraySlice<UInt8>
    let moment: Instant
    let method: ArraySlice<UInt8>
    /// The path with its query, as it was asked for.
    let target: ArraySlice<UInt8>
    let status: Int
    /// How the browser names itself; empty where it does not.
    let agent: ArraySlice<UInt8>
    /// What follows the agent between quotes, such as the body of a request; empty where there is nothing.
    let rest: ArraySlice<UInt8>

    /// Reads a line without its line break. Nil for one that is not a request, or that does not say what browser it came from.
    init?(_ line: ArraySlice<UInt8>) {
        if line.first == UInt8(ascii: "{") { self.init(json: line) } else { self.init(combined: line) }
    }

    private init?(combined line: ArraySlice<UInt8>) {
        guard let opening = line.firstIndex(of: UInt8(ascii: "[")),
            let closing = line[opening...].firstIndex(of: UInt8(ascii: "]")),
            let moment = Self.moment(line[(opening + 1)..<closing])
        else { return nil }
        // The address, two names, and before them perhaps the host.
        let names = line[..<opening].split(separator: UInt8(ascii: " "))
        guard names.count >= 3 else { return nil }
        var position = closing + 1
        guard let request = Self.quoted(line, from: &position),
            let status = Self.number(line[position...].drop { $0 == UInt8(ascii: " ") }),
            Self.quoted(line, from: &position) != nil, let agent = Self.quoted(line, from: &position)
        else { return nil }
        let words = request.split(separator: UInt8(ascii: " "))
        guard words.count >= 2 else { return nil }
        address = names[names.count - 3]
        self.moment = moment
        method = words[0]
        target = words[1]
        self.status = status
        self.agent = agent == [UInt8(ascii: "-")] ? [] : agent
        rest = Self.quoted(line, from: &position) ?? []
    }

    private init?(json line: ArraySlice<UInt8>) {
        struct Line: Decodable {
            struct Request: Decodable {
                let remote_ip: String?
                let remote_addr: String?
                let method: String
                let uri: String
                let headers: [String: [String]]?
            }
            let ts: Double
            let status: Int
            let request: Request
        }
        let read: Line
        do { read = try JSONDecoder().decode(Line.self, from: Data(line)) } catch { return nil }
        guard read.ts.isFinite, abs(read.ts) < 1e11 else { return nil }
        address = Array((read.request.remote_ip ?? read.request.remote_addr ?? "").utf8)[...]
        moment = Instant(secondsSinceEpoch: Int(read.ts.rounded(.down)))
        method = Array(read.request.method.utf8)[...]
        target = Array(read.request.uri.utf8)[...]
        status = read.status
        agent = Array((read.request.headers?["User-Agent"]?.first ?? "").utf8)[...]
        rest = []
    }

    /// Tells the visitor, an address and a browser on a day, from others. Mixed with numbers of chance that end with the program.
    func visitor(on day: CalendarDay) -> Int {
        var hasher = Hasher()
        hasher.combine(address)
        hasher.combine(agent)
        hasher.combine(day)
        return hasher.finalize()
    }

    /// The next text between quotes, with its escapes as they are. Nil where there is none.
    private static func quoted(_ line: ArraySlice<UInt8>, from position: inout Int) -> ArraySlice<UInt8>? {
        guard let opening = line[position...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
        var end = opening + 1
        while end < line.endIndex, line[end] != UInt8(ascii: "\"") { end += line[end] == UInt8(ascii: "\\") ? 2 : 1 }
        guard end < line.endIndex else { return nil }
        position = end + 1
        return line[(opening + 1)..<end]
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        let digits = bytes.prefix(while: \.isASCIIDigit)
        return digits.isEmpty || digits.count > 10 ? nil : digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    /// Reads `27/Nov/2026:16:08:00 +0700`, or the moment in ISO 8601.
    private static func moment(_ bytes: ArraySlice<UInt8>) -> Instant? {
        let parts = bytes.split { [UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: " ")].contains($0) }
        guard parts.count == 7, parts[6].count == 5, let month = months[Array(parts[1])] else {
            let text = String(decoding: bytes, as: UTF8.self)
            return text.contains("T") ? Instant(text: text, in: .jakarta) : nil
        }
        let numbers = [0, 2, 3, 4, 5].compactMap { number(parts[$0]) }
        guard numbers.count == 5, let offset = number(parts[6].dropFirst()),
            let local = LocalTime(
                year: numbers[1],
                month: month,
                day: numbers[0],
                hour: numbers[2],
                minute: numbers[3],
                second: min(numbers[4], 59)
            )
        else { return nil }
        let ahead = (offset / 100 * 60 + offset % 100) * 60
        let isBehind = parts[6].first == UInt8(ascii: "-")
        return Instant(secondsSinceEpoch: local.secondsSinceEpoch + (isBehind ? ahead : -ahead))
    }

    /// By their first three letters in English. Looked up as bytes, for every line of a log.
    private static let months: [[UInt8]: Int] = Dictionary(
        uniqueKeysWithValues: (1...12).map { (Array(CalendarNames.month($0, in: .en).utf8.prefix(3)), $0) }
    )
}
