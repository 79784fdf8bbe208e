/// Cuts what a browser sends into requests, before anybody spends time on them.
///
/// The preview takes no bodies, so that one head follows the other. FlyingFox reads a line in time that grows with the
/// square of its length and sets no limit; a page of another site could keep it busy with a few long addresses.
struct RequestHeads {
    /// More than browsers send, unless somebody makes them. Bytes.
    static let limit = 16 * 1024

    private var bytes: [UInt8] = []
    /// What has been looked through for the end of a head.
    private var searched = 0

    /// Why a request is not passed on.
    enum Refusal: Error, Equatable {
        case tooLong
        /// The request has a body, which nothing here asks for.
        case hasBody
        /// Of two hosts, one reader could believe the first and another the last (RFC 9112, section 3.2).
        case twoHosts

        /// The answer, after which the connection ends.
        var response: [UInt8] {
            let status =
                switch self {
                case .tooLong: "431 Request Header Fields Too Large"
                case .hasBody: "413 Content Too Large"
                case .twoHosts: "400 Bad Request"
                }
            return Array("HTTP/1.1 \(status)\r\nConnection: close\r\nContent-Length: 0\r\n\r\n".utf8)
        }
    }

    mutating func add(_ more: [UInt8]) { bytes += more }

    /// The next head, as it was sent, with the blank line at its end. Nil until it is there.
    mutating func next() throws(Refusal) -> [UInt8]? {
        guard let end = end() else {
            if bytes.count > Self.limit { throw .tooLong }
            return nil
        }
        guard end <= Self.limit else { throw .tooLong }
        let head = Array(bytes[..<end])
        bytes.removeFirst(end)
        searched = 0
        try check(head)
        return head
    }

    /// Behind the blank line that ends the first head.
    private mutating func end() -> Int? {
        while searched < bytes.count {
            let index = searched
            guard bytes[index] == UInt8(ascii: "\n"), index > 0 else {
                searched += 1
                continue
            }
            let rest = bytes[(index + 1)...].prefix(2)
            if rest.first == UInt8(ascii: "\n") { return index + 2 }
            if rest.elementsEqual([UInt8(ascii: "\r"), UInt8(ascii: "\n")]) { return index + 3 }
            // The blank line may still be on its way.
            if rest.isEmpty || rest.count == 1 && rest.first == UInt8(ascii: "\r") { return nil }
            searched += 1
        }
        return nil
    }

    private func check(_ head: [UInt8]) throws(Refusal) {
        var hosts = 0
        for line in head.split(separator: UInt8(ascii: "\n")).dropFirst() {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let name = String(decoding: line[..<colon], as: UTF8.self).lowercased().filter { !$0.isWhitespace }
            let value = String(decoding: line[line.index(after: colon)...], as: UTF8.self).filter { !$0.isWhitespace }
            if name == "host" { hosts += 1 }
            if name == "transfer-encoding" || name == "content-length" && value != "0" { throw .hasBody }
        }
        if hosts > 1 { throw .twoHosts }
    }
}
