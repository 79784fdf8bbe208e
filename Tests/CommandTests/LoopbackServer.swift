import Foundation
import Glibc
import Synchronization
import Testing

/// Another body's portal on this machine: answers with files that tests give it, or never answers.
final class LoopbackServer: Sendable {
    private let listener: Int32
    /// The address of the portal.
    let address: String
    private let files: Mutex<[String: [UInt8]]>
    private let requests = Mutex<[String]>([])

    /// - Parameter files: by path, such as `/data/dip.csv`; what begins with `Location:` leads elsewhere. Nil for a server that takes connections and says nothing.
    init(_ files: [String: [UInt8]]?) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &place) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, length) == 0 && listen(listener, 16) == 0 && getsockname(listener, $0, &length) == 0
            }
        }
        try #require(isBound)
        self.listener = listener
        address = "http://127.0.0.1:\(UInt16(bigEndian: place.sin_port))"
        self.files = Mutex(files ?? [:])
        if files != nil { Thread { self.serve() }.start() }
    }

    /// The paths that were asked for.
    var asked: [String] { requests.withLock { $0 } }

    func set(_ files: [String: [UInt8]]) { self.files.withLock { $0 = files } }

    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    private func serve() {
        while true {
            let connection = accept(listener, nil, nil)
            guard connection >= 0 else { return }
            var request: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 4096)
            while !String(decoding: request, as: UTF8.self).contains("\r\n\r\n") {
                let count = recv(connection, &buffer, buffer.count, 0)
                if count <= 0 { break }
                request += buffer[..<count]
            }
            let words = String(decoding: request, as: UTF8.self).split(separator: " ")
            let path = words.count > 1 ? String(words[1]) : ""
            requests.withLock { $0.append(path) }
            let body = files.withLock { $0[path] }
            let redirection = body.map { String(decoding: $0.prefix(500), as: UTF8.self) } ?? ""
            let head =
                if body == nil {
                    "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n"
                } else if redirection.hasPrefix("Location:") {
                    "HTTP/1.1 302 Found\r\n\(redirection)\r\n"
                } else { "HTTP/1.1 200 OK\r\n" }
            let answer = Array((head + "Connection: close\r\n\r\n").utf8) + (body ?? [])
            _ = send(connection, answer, answer.count, Int32(MSG_NOSIGNAL))
            close(connection)
        }
    }
}
