import FlyingFox
import FlyingSocks
import Glibc

/// Listens for browsers.
struct PreviewServer: Sendable {
    private let server: HTTPServer
    private let address: any SocketAddress
    /// Where the server itself listens, behind the door.
    private let inside: sockaddr_un
    private let host: String
    private let port: UInt16

    /// Rendering is not given up on: a page is as slow as it is. Seconds.
    private static let timeout = 600.0

    /// - Parameter port: 0 for any that is free.
    /// - Throws: `PreviewError.notAnAddress`.
    init(host: String, port: UInt16, hub: PreviewHub, root: String) throws(PreviewError) {
        self.host = host
        let port = port == 0 ? Self.freePort(host: host, from: 0) ?? 0 : port
        self.port = port
        let guarding = RequestGuard(host: host, port: port)
        let handler = FoxAdapter(handler: PreviewHandler(root: root, hub: hub, requests: guarding))
        address = try Self.address(host, port)
        inside = .unix(abstractNamespace: "terang-\(getpid())-\(port)")
        server = HTTPServer(
            config: HTTPServer.Configuration(address: inside, timeout: Self.timeout, logger: .disabled),
            handler: handler
        )
    }

    /// Where browsers on this machine find it.
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
    /// - Throws: `PreviewError` where the port cannot be had.
    func run() async throws {
        do {
            let door = try FrontDoor(at: address, to: inside)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await server.run() }
                group.addTask { try await door.run() }
                defer { group.cancelAll() }
                try await group.next()
            }
        } catch SocketError.failed(_, let code, _) where [EADDRINUSE, EACCES, EADDRNOTAVAIL].contains(code) {
            throw PreviewError(code, host: host, port: port)
        }
    }

    /// Waits until browsers can come.
    func waitUntilListening() async throws { try await server.waitUntilListening() }

    /// The first free port from this one on; from 0, any. Nil where none is near.
    static func freePort(host: String, from port: UInt16) -> UInt16? {
        (port...UInt16(clamping: Int(port) + 20)).lazy.compactMap { listen(host: host, port: $0) }.first
    }

    /// The port that one gets for listening on a port, for a moment. Nil where one does not.
    private static func listen(host: String, port: UInt16) -> UInt16? {
        do {
            let address = try address(host, port)
            let socket = try Socket(domain: Int32(address.family))
            defer { close(socket.file.rawValue) }
            try socket.setValue(true, for: .localAddressReuse)
            try socket.bind(to: address)
            try socket.listen()
            switch try socket.sockname() {
            case .ip4(_, let port), .ip6(_, let port): return port
            case .unix: return nil
            }
        } catch {
            return nil
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
