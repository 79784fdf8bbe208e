import Files
import FlyingSocks
import FoundationEssentials
import Glibc
import Synchronization

/// The connection of one browser: reads its requests and writes the answers, one after the other.
struct Connection: Sendable {
    let socket: AsyncSocket
    let handler: PreviewHandler
    let connections: Connections
    let limits: PreviewServer.Limits

    /// Serves until either side closes the connection or the browser exceeds a time limit.
    func serve() async {
        defer { connections.close(socket.socket) }
        do {
            try await answerRequests()
            // Closing at once would discard data that the browser has not received yet (RFC 9112, section 9.6).
            shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
            try await waiting(limits.close) { while true { _ = try await socket.read(atMost: Self.pieceSize) } }
        } catch {
            // The browser disconnected or was too slow, or the server stops; there is nobody to tell.
            return
        }
    }

    /// The maximum number of bytes read or written at a time.
    private static let pieceSize = 64 * 1024

    private func answerRequests() async throws {
        var parser = RequestParser()
        do {
            while true {
                let request = try await waiting(limits.request) { () async throws -> PreviewRequest in
                    while true {
                        if let request = try parser.next() { return request }
                        parser.add(try await socket.read(atMost: Self.pieceSize))
                    }
                }
                guard try await send(await handler.respond(to: request), to: request) else { return }
            }
        } catch let refusal as RequestParser.Refusal {
            var request = PreviewRequest(path: "")
            request.keepsAlive = false
            _ = try await send(.text("\(refusal.rawValue)", status: refusal.rawValue), to: request)
        }
    }

    /// Runs work that waits for the browser, with a time limit.
    private func waiting<Value>(_ limit: Duration, _ work: () async throws -> Value) async throws -> Value {
        connections.wait(for: socket.socket, atMost: limit)
        defer { connections.stopWaiting(for: socket.socket) }
        return try await work()
    }

    private func write(_ bytes: [UInt8]) async throws {
        try await waiting(limits.write) { try await socket.write(Data(bytes)) }
    }

    /// Sends a response and returns whether another request may follow.
    private func send(_ response: PreviewResponse, to request: PreviewRequest) async throws -> Bool {
        let hasBody = request.method != "HEAD"
        switch response.body {
        case .bytes(let bytes):
            let head = response.head(length: bytes.count, keepsAlive: request.keepsAlive)
            try await write(hasBody ? head + bytes : head)
        case .file(let path):
            let file: ChunkedFile
            do {
                file = try ChunkedFile(path)
            } catch {
                return try await send(.text("404: \(error)", status: 404), to: request)
            }
            var response = response
            let part = request.part(ofSize: file.size)
            response.headers.append(("Accept-Ranges", "bytes"))
            if let part {
                response.status = 206
                response.headers.append(
                    ("Content-Range", "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(file.size)")
                )
            }
            let bytes = part ?? 0..<file.size
            try await write(response.head(length: bytes.count, keepsAlive: request.keepsAlive))
            if hasBody { try await send(bytes, of: file) }
        case .stream(let pieces):
            try await write(response.head(length: nil, keepsAlive: false))
            if hasBody { try await send(pieces) }
            return false
        }
        return request.keepsAlive
    }

    private func send(_ part: Range<Int>, of file: ChunkedFile) async throws {
        try file.skip(part.lowerBound)
        var rest = part.count
        while rest > 0 {
            let bytes = try file.next(size: min(rest, Self.pieceSize))
            // The file became shorter. Only closing the connection tells the browser that the response is incomplete.
            if bytes.isEmpty { throw SocketError.disconnected }
            try await write(bytes)
            rest -= bytes.count
        }
    }

    /// Sends pieces as they arrive, until there are no more or the browser disconnects.
    private func send(_ pieces: AsyncStream<[UInt8]>) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { while true { _ = try await socket.read(atMost: Self.pieceSize) } }
            group.addTask { for await piece in pieces { try await write(piece) } }
            defer { group.cancelAll() }
            try await group.next()
        }
    }
}

/// The open connections and their deadlines. A lock makes it safe to share between tasks.
final class Connections: Sendable {
    private struct State {
        /// The open connections by descriptor, with the time at which each was opened.
        var open: [Int32: ContinuousClock.Instant] = [:]
        /// Connections that were shut down and are about to be closed.
        var closing: Set<Int32> = []
        /// The times at which the server gives up waiting for a browser.
        var deadlines: [Int32: ContinuousClock.Instant] = [:]
    }

    private let state = Mutex(State())

    var count: Int { state.withLock(\.open.count) }

    func open(_ socket: Socket) { state.withLock { $0.open[socket.file.rawValue] = .now } }

    /// Closes a connection. The system may then reuse its descriptor.
    func close(_ socket: Socket) {
        state.withLock { state in
            state.open[socket.file.rawValue] = nil
            state.closing.remove(socket.file.rawValue)
            state.deadlines[socket.file.rawValue] = nil
            _ = Glibc.close(socket.file.rawValue)
        }
    }

    func wait(for socket: Socket, atMost limit: Duration) {
        state.withLock { $0.deadlines[socket.file.rawValue] = .now + limit }
    }

    func stopWaiting(for socket: Socket) { state.withLock { $0.deadlines[socket.file.rawValue] = nil } }

    /// Shuts down the connections whose deadline has passed. Their tasks then end.
    func cutOverdue() {
        state.withLock { state in
            for (number, deadline) in state.deadlines where deadline < .now { Self.cut(number, &state) }
        }
    }

    /// Shuts down the connection with the nearest deadline, unless fewer than `limit` are open. Where none has a
    /// deadline, shuts down the oldest event stream, whose page reconnects.
    func makeRoom(below limit: Int) {
        state.withLock { state in
            guard state.open.count - state.closing.count >= limit else { return }
            let listening = state.open.filter { [closing = state.closing] in !closing.contains($0.key) }
            let oldest = state.deadlines.min { $0.value < $1.value } ?? listening.min { $0.value < $1.value }
            if let oldest { Self.cut(oldest.key, &state) }
        }
    }

    private static func cut(_ number: Int32, _ state: inout State) {
        shutdown(number, Int32(SHUT_RDWR))
        state.deadlines[number] = nil
        state.closing.insert(number)
    }
}
