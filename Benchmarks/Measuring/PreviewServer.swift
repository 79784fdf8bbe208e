import Files
import Glibc

/// A preview server that runs in the background until it is stopped.
final class PreviewServer {
    private let process: pid_t
    let port: UInt16

    /// Starts a program and redirects its output to a file.
    init(_ program: String, _ arguments: [String], port: UInt16, output: String) throws {
        self.port = port
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
        defer { words.forEach { free($0) } }
        words.append(nil)
        var process = pid_t()
        let code = posix_spawnp(&process, program, &actions, nil, words, environ)
        guard code == 0 else { throw FileError(operation: "spawn", path: program, code: code) }
        self.process = process
    }

    deinit {
        kill(process, SIGKILL)
        var status: Int32 = 0
        waitpid(process, &status, 0)
    }

    /// Requests a page every few milliseconds until it contains a text.
    ///
    /// - Returns: the seconds that this took.
    func wait(for text: String, at address: String, limit: Double) throws -> Double {
        let clock = ContinuousClock()
        let began = clock.now
        let wanted = Array(text.utf8)
        while true {
            if let page = page(at: address), page.contains(wanted) { return (clock.now - began) / .seconds(1) }
            let waited = (clock.now - began) / .seconds(1)
            guard waited < limit else {
                throw Subprocess.Failure(description: "\(address) did not show \"\(text)\" within \(limit) s")
            }
            usleep(2_000)
        }
    }

    /// Returns the whole response, including its head, or nil while the server does not listen yet.
    private func page(at address: String) -> [UInt8]? {
        let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard connection >= 0 else { return nil }
        defer { close(connection) }
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_port = port.bigEndian
        place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let isConnected = withUnsafePointer(to: &place) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else { return nil }
        let request = "GET \(address) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n"
        guard send(connection, request, request.utf8.count, Int32(MSG_NOSIGNAL)) == request.utf8.count else {
            return nil
        }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { return answer }
            answer += buffer[..<count]
        }
    }
}
