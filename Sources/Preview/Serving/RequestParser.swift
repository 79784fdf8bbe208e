import ASCII
import Foundation

/// Parses requests from the bytes that a browser sends (RFC 9112), in bounded memory and linear time.
///
/// Requests have no bodies, so each begins where the previous one ended.
package struct RequestParser {
    /// The maximum length in bytes of a request's head. Browsers normally send less.
    static let limit = 16 * 1024

    /// The reason why a request is rejected, as an HTTP status. The connection ends, because the beginning of the next request is unknown.
    package enum Refusal: Int, Error {
        case malformed = 400
        /// The request has a body, which the preview never asks for.
        case hasBody = 413
        case tooLong = 431
        case otherVersion = 505
    }

    private var bytes: [UInt8] = []
    /// The offsets of the next head, of its last line, and of the bytes not scanned yet.
    private var head = 0
    private var line = 0
    private var searched = 0

    package init() {}

    package mutating func add(_ more: [UInt8]) { bytes += more }

    /// Returns the next request, or nil until its head is complete.
    package mutating func next() throws(Refusal) -> PreviewRequest? {
        while let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
            let isBlank = bytes[line..<end].allSatisfy { $0 == UInt8(ascii: "\r") }
            searched = end + 1
            line = searched
            guard isBlank else { continue }
            guard searched - head <= Self.limit else { throw .tooLong }
            let lines = bytes[head..<searched].split(separator: UInt8(ascii: "\n"))
                .map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
                .filter { !$0.isEmpty }
            head = searched
            // Blank lines may precede a request (section 2.2).
            if !lines.isEmpty { return try PreviewRequest(lines) }
        }
        bytes.removeFirst(head)
        (head, line, searched) = (0, line - head, bytes.count)
        if bytes.count > Self.limit { throw .tooLong }
        return nil
    }
}

extension PreviewRequest {
    /// - Parameter lines: the request line and the header fields, without line ends.
    fileprivate init(_ lines: [ArraySlice<UInt8>]) throws(RequestParser.Refusal) {
        guard lines.allSatisfy({ !$0.contains { $0 == 0 || $0 == UInt8(ascii: "\r") } }) else { throw .malformed }
        let words = lines[0].split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard words.count == 3, words[0].isToken, !words[1].isEmpty else { throw .malformed }
        let version = String(decoding: words[2], as: UTF8.self)
        guard version == "HTTP/1.1" || version == "HTTP/1.0" else {
            throw version.hasPrefix("HTTP/") ? .otherVersion : .malformed
        }
        let fields = try Self.fields(lines.dropFirst())
        if fields["transfer-encoding"] != nil || fields["content-length", default: "0"] != "0" { throw .hasBody }
        let target = String(decoding: words[1], as: UTF8.self).split(separator: "?", maxSplits: 1)
        self.init(
            method: String(decoding: words[0], as: UTF8.self),
            path: target.first.map(String.init) ?? "",
            query: target.count > 1 ? Self.query(target[1]) : [:],
            host: fields["host"],
            origin: fields["origin"],
            fetchSite: fields["sec-fetch-site"],
            fetchMode: fields["sec-fetch-mode"],
            fetchDestination: fields["sec-fetch-dest"],
            range: fields["range"]
        )
        let options = fields["connection", default: ""].lowercased().split { $0 == "," || $0 == " " }
        keepsAlive = version == "HTTP/1.1" ? !options.contains("close") : options.contains("keep-alive")
    }

    /// Returns header fields by lower-case name. The values of repeated fields are joined to one list.
    private static func fields(_ lines: ArraySlice<ArraySlice<UInt8>>) throws(RequestParser.Refusal) -> [String: String]
    {
        var fields: [String: String] = [:]
        for line in lines {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), line[..<colon].isToken else { throw .malformed }
            let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
            var bytes = line[(colon + 1)...].drop { " \t".utf8.contains($0) }
            while let last = bytes.last, " \t".utf8.contains(last) { bytes.removeLast() }
            let value = String(decoding: bytes, as: UTF8.self)
            guard let earlier = fields[name] else {
                fields[name] = value
                continue
            }
            // With two `Host` fields, one reader could trust the first and another the last (section 3.2).
            if name == "host" { throw .malformed }
            fields[name] = earlier + ", " + value
        }
        return fields
    }

    /// Returns the parameters of a query in the encoding of `URLSearchParams`. The first of repeated names wins.
    private static func query(_ text: Substring) -> [String: String] {
        let pairs = text.split(separator: "&").map { pair in
            pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                .map { $0.replacing("+", with: " ").removingPercentEncoding ?? "" }
        }
        return Dictionary(pairs.map { ($0[0], $0.count > 1 ? $0[1] : "") }) { first, _ in first }
    }
}

extension ArraySlice<UInt8> {
    /// Whether these bytes are a token (RFC 9110, section 5.6.2), which methods and field names must be.
    fileprivate var isToken: Bool {
        !isEmpty
            && allSatisfy { $0.isASCIIAlphanumeric || "!#$%&'*+-.^_`|~".utf8.contains($0) }
    }
}
