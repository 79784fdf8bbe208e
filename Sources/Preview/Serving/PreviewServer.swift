import FlyingSocks
import Glibc

/// An HTTP/1.1 server for browsers, at one address of this machine.
final class PreviewServer: Sendable {
    /// Limits on what browsers may use.
    struct Limits: Sendable {
        /// The number of simultaneous connections, as far as the system has descriptors. Beyond it, the connections
        /// that have waited longest for a request are closed.
        var connections = 256
        /// The time within which a request must arrive, first its beginning and then the rest.
        var request = Duration.seconds(30)
        /// The time for which a browser may accept nothing of a response.
        var write = Duration.seconds(60)
        /// The time that a browser has to close its side after the server closed its own.
        var close = Duration.seconds(2)
    }

    private let listener: Socket
    private let handler: PreviewHandler
    private let host: String
    private let limits: Limits
    let connections = Connections()
    let port: UInt16

    /// Binds the address. Browsers that connect before ``run()`` wait.
    ///
    /// - Parameters:
    ///   - host: an IP address, or `localhost`.
    ///   - port: 0 for any free port.
    /// - Throws: `PreviewError` where the address is not available, `SocketError` where the machine fails otherwise.
    init(host: String, port: UInt16, hub: PreviewHub, root: String, limits: Limits = Limits()) throws {
        do {
            (listener, self.port) = try Self.listen(host, port)
        } catch SocketError.failed(_, let code, _) where [EADDRINUSE, EACCES, EADDRNOTAVAIL].contains(code) {
            throw PreviewError(code, host: host, port: port)
        }
        self.host = host
        var limits = limits
        limits.connections = min(limits.connections, Self.roomForConnections())
        self.limits = limits
        handler = PreviewHandler(root: root, hub: hub, requests: RequestGuard(host: host, port: self.port))
    }

    deinit { close(listener.file.rawValue) }

    /// The URL under which browsers on this machine reach the server.
    var url: String {
        let name =
            switch host {
            case "0.0.0.0": "127.0.0.1"
            case "::": "[::1]"
            default: host.contains(":") ? "[\(host)]" : host
            }
        return "http://\(name):\(port)/"
    }

    /// Serves until the task is cancelled.
    ///
    /// - Throws: `SocketError` where the machine fails.
    func run() async throws {
        let pool: SocketPool<ePoll> = .ePoll()
        try await pool.prepare()
        let door = try AsyncSocket(socket: listener, pool: pool)
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask { try await pool.run() }
            group.addTask { [connections] in
                while true {
                    try await Task.sleep(for: .milliseconds(500))
                    connections.cutOverdue()
                }
            }
            while true {
                while connections.count >= limits.connections {
                    connections.makeRoom(below: limits.connections)
                    try await Task.sleep(for: .milliseconds(5))
                }
                guard let socket = try await accept(door) else { continue }
                connections.open(socket.socket)
                let connection = Connection(socket: socket, handler: handler, connections: connections, limits: limits)
                group.addTask { await connection.serve() }
            }
        }
    }

    /// Raises the limit of descriptors as far as the system allows, and returns how many of them connections may use.
    /// The others are for reading files.
    private static func roomForConnections() -> Int {
        var limit = rlimit()
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard getrlimit(resource, &limit) == 0 else { return descriptorsForFiles }
        if limit.rlim_cur < limit.rlim_max {
            limit.rlim_cur = min(limit.rlim_max, 4096)
            // Where raising is refused, the limit stays as it is.
            _ = setrlimit(resource, &limit)
            guard getrlimit(resource, &limit) == 0 else { return descriptorsForFiles }
        }
        return max(4, Int(clamping: limit.rlim_cur) - descriptorsForFiles)
    }

    private static let descriptorsForFiles = 48

    /// Returns the next connection, or nil where the browser disconnected already or the machine currently has no descriptors.
    private func accept(_ door: AsyncSocket) async throws -> AsyncSocket? {
        do {
            return try await door.accept()
        } catch SocketError.failed(_, let code, _)
            where [ECONNABORTED, EPROTO, EMFILE, ENFILE, ENOBUFS, ENOMEM].contains(code)
        {
            try await Task.sleep(for: .milliseconds(100))
            return nil
        }
    }

    /// Returns the first free port from `port` on, or nil where none is near.
    static func freePort(host: String, from port: UInt16) -> UInt16? {
        (port...UInt16(clamping: Int(port) + 20)).lazy.compactMap { port in
            do {
                let (socket, port) = try listen(host, port)
                close(socket.file.rawValue)
                return port
            } catch {
                return nil
            }
        }.first
    }

    /// Listens at an address, and returns the socket with its port.
    private static func listen(_ host: String, _ port: UInt16) throws -> (Socket, UInt16) {
        let address = try address(host, port)
        let socket = try Socket(domain: Int32(address.family))
        do {
            try socket.setValue(true, for: .localAddressReuse)
            try socket.bind(to: address)
            // Sends small pieces immediately (`TCP_NODELAY`). Connections inherit the option.
            var isOn: Int32 = 1
            setsockopt(
                socket.file.rawValue,
                Int32(IPPROTO_TCP),
                TCP_NODELAY,
                &isOn,
                socklen_t(MemoryLayout<Int32>.size)
            )
        } catch {
            close(socket.file.rawValue)
            throw error
        }
        // Closes the socket itself on failure.
        try socket.listen()
        switch try socket.sockname() {
        case .ip4(_, let port), .ip6(_, let port): return (socket, port)
        case .unix: throw SocketError.unsupportedAddress
        }
    }

    private static func address(_ host: String, _ port: UInt16) throws(PreviewError) -> any SocketAddress {
        do {
            if host.contains(":") { return try sockaddr_in6.inet6(ip6: host, port: port) }
            return try sockaddr_in.inet(ip4: host == "localhost" ? "127.0.0.1" : host, port: port)
        } catch {
            throw PreviewError.notAnAddress(host)
        }
    }
}
