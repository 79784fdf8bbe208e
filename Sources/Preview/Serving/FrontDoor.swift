import FlyingFox
import FlyingSocks
import Foundation
import Glibc

/// Stands before the server: lets in requests of a bounded length, and carries them and their answers.
struct FrontDoor: Sendable {
    private let socket: Socket
    /// Where the server waits, which no browser can reach by itself.
    private let inside: sockaddr_un

    /// How long an answer may still come to somebody who has nothing more to ask. Seconds.
    private static let patience = 5

    /// Takes the address, and keeps those waiting who come before ``run()``.
    ///
    /// - Throws: `SocketError` where the address cannot be had.
    init(at address: any SocketAddress, to inside: sockaddr_un) throws {
        self.inside = inside
        socket = try Socket(domain: Int32(address.family))
        do {
            try socket.setValue(true, for: .localAddressReuse)
            try socket.bind(to: address)
            try socket.listen()
        } catch {
            close(socket.file.rawValue)
            throw error
        }
    }

    /// Receives until the task is cancelled.
    func run() async throws {
        defer { close(socket.file.rawValue) }
        let pool = HTTPServer.defaultPool()
        try await pool.prepare()
        let door = try AsyncSocket(socket: socket, pool: pool)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await pool.run() }
            group.addTask {
                try await withThrowingDiscardingTaskGroup { visitors in
                    while true {
                        let visitor = try await door.accept()
                        visitors.addTask { await receive(visitor, pool) }
                    }
                }
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    private func receive(_ visitor: AsyncSocket, _ pool: some AsyncSocketPool) async {
        defer { close(visitor.socket.file.rawValue) }
        do {
            let server = try AsyncSocket(socket: Socket(domain: AF_UNIX), pool: pool)
            defer { close(server.socket.file.rawValue) }
            try await server.connect(to: inside)
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await carryAnswers(from: server, to: visitor) }
                group.addTask { await carryRequests(from: visitor, to: server) }
                await group.next()
                group.cancelAll()
            }
        } catch {
            // The server has stopped, and nobody is left to be told.
            return
        }
    }

    private func carryAnswers(from server: AsyncSocket, to visitor: AsyncSocket) async {
        do {
            while true { try await visitor.write(Data(server.read(atMost: 64 * 1024))) }
        } catch {
            // One of both hung up, which ends the connection.
            return
        }
    }

    private func carryRequests(from visitor: AsyncSocket, to server: AsyncSocket) async {
        var heads = RequestHeads()
        do {
            while true {
                while let head = try heads.next() { try await server.write(Data(head)) }
                heads.add(try await visitor.read(atMost: 4096))
            }
        } catch let refusal as RequestHeads.Refusal {
            await refuse(visitor, refusal)
        } catch {
            // Who has closed only their own side still waits for an answer; the other task ends where nobody does.
            do { try await Task.sleep(for: .seconds(Self.patience)) } catch { return }
        }
    }

    private func refuse(_ visitor: AsyncSocket, _ refusal: RequestHeads.Refusal) async {
        do { try await visitor.write(Data(refusal.response)) } catch { return }
    }
}
