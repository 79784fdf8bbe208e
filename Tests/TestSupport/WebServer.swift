import Files
import Foundation
import Glibc
import Synchronization

/// A real web server on this machine, with a configuration of its own, that is not the system's.
public final class WebServer {
    /// The address without a trailing slash.
    public let url: String
    private let process: Process
    private let port: UInt16

    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    /// What a server answers.
    public struct Answer {
        public let status: Int
        /// By name in lower case.
        public let headers: [String: String]
        public let body: [UInt8]

        public var text: String { String(decoding: body, as: UTF8.self) }
    }

    /// Debian's nginx, with which the recipe in `deploy/nginx/` is tested.
    public static let nginx = "/usr/sbin/nginx"
    public static let caddy = "/usr/bin/caddy"

    public static func isInstalled(_ program: String) -> Bool {
        FileManager.default.isExecutableFile(atPath: program)
    }

    /// Starts nginx with the recipe of the repository.
    ///
    /// - Parameters:
    ///   - root: the folder to serve.
    ///   - addresses: what `terang deploy nginx` printed.
    ///   - folder: an empty folder for its files.
    ///   - isLogging: whether requests are written to `access.log` there, in the format that Debian's nginx has, and the poll's
    ///     votes to `jajak.log`.
    ///   - dictionary: what `deploy/kamus` printed, for pages that are compressed with a dictionary.
    public static func nginx(
        root: String,
        addresses: String,
        in folder: String,
        isLogging: Bool = false,
        dictionary: String? = nil
    ) throws -> WebServer {
        for (path, bytes) in try RepositoryFolder.files(below: "deploy/nginx", as: "terang") {
            try makeDirectory(folder + "/terang")
            let text = String(decoding: bytes, as: UTF8.self)
                .replacing("/run/", with: folder + "/").replacing("/var/log/nginx/", with: folder + "/")
            try writeFile("\(folder)/\(path)", Array(text.utf8))
        }
        try writeFile(folder + "/terang/alamat.conf", Array(addresses.utf8))
        try writeFile(folder + "/terang/kamus-sidik.conf", Array((dictionary ?? "").utf8))
        let port = try freePort()
        let paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map { "\($0)_temp_path \(folder)/\($0);" }
        let configuration = """
            daemon off;
            master_process off;
            pid \(folder)/pid;
            error_log \(folder)/error.log warn;
            events { worker_connections 64; }
            http {
                access_log \(isLogging ? folder + "/access.log" : "off");
                \(isLogging ? "include terang/terang-jajak-http.conf;" : "")
                \(paths.joined(separator: "\n    "))
                include terang/terang-http.conf;
                \(dictionary == nil ? "" : "include terang/terang-kamus-http.conf;")
                server {
                    listen 127.0.0.1:\(port);
                    server_name portal.kota.example;
                    root \(root);
                    \(isLogging ? "include terang/terang-jajak.conf;" : "")
                    \(dictionary == nil ? "" : "include terang/terang-kamus.conf;")
                    include terang/terang-server.conf;
                }
            }

            """
        try writeFile(folder + "/nginx.conf", Array(configuration.utf8))
        let arguments = ["-p", folder, "-e", folder + "/error.log", "-c", folder + "/nginx.conf"]
        return try WebServer(nginx, arguments, port: port, log: folder + "/error.log")
    }

    /// Starts Caddy with the recipe of the repository.
    public static func caddy(root: String, addresses: String, in folder: String) throws -> WebServer {
        let port = try freePort()
        try writeFile(folder + "/terang-alamat.caddy", Array(addresses.utf8))
        try writeFile(
            folder + "/terang.caddy",
            try readFile(RepositoryFolder.path + "/deploy/caddy/terang.caddy")
        )
        let configuration = """
            {
                admin off
                auto_https off
                storage file_system \(folder)/storage
            }
            import terang.caddy
            http://:\(port) {
                bind 127.0.0.1
                root * \(root)
                import terang
            }

            """
        try writeFile(folder + "/Caddyfile", Array(configuration.utf8))
        let arguments = ["run", "--config", folder + "/Caddyfile", "--adapter", "caddyfile"]
        return try WebServer(caddy, arguments, port: port, log: folder + "/error.log")
    }

    private init(_ program: String, _ arguments: [String], port: UInt16, log: String) throws {
        self.port = port
        url = "http://127.0.0.1:\(port)"
        process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
        process.standardOutput = FileHandle.nullDevice
        try writeFile(log, [])
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
        try process.run()
        for _ in 0..<500 {
            if !process.isRunning { break }
            if let socket = try Self.connect(port) {
                close(socket)
                return
            }
            usleep(20_000)
        }
        stop()
        throw Failure(description: String(decoding: try readFile(log), as: UTF8.self))
    }

    deinit { stop() }

    /// Ends the server. Tests run on threads that hold back other signals, and a program that they start inherits that.
    public func stop() {
        guard process.isRunning else { return }
        kill(process.processIdentifier, SIGKILL)
        process.waitForEnd()
    }

    /// Asks for a path as it stands in a request.
    ///
    /// - Parameter form: what a form sends; nil for a request without one.
    public func get(_ path: String, headers: [String: String] = [:], sending form: String? = nil) throws -> Answer {
        guard let socket = try Self.connect(port) else { throw Failure(description: "\(url) does not answer") }
        defer { close(socket) }
        var fields = headers.map { "\($0): \($1)\r\n" }.joined()
        if let form {
            fields += "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(form.utf8.count)\r\n"
        }
        let request =
            "\(form == nil ? "GET" : "POST") \(path) HTTP/1.1\r\nHost: portal.kota.example\r\nConnection: close\r\n\(fields)\r\n\(form ?? "")"
        try writeAll(Array(request.utf8), to: socket, named: url)
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while case let count = read(socket, &buffer, buffer.count), count > 0 { answer += buffer[..<count] }
        return try Self.answer(answer)
    }

    private static func answer(_ bytes: [UInt8]) throws -> Answer {
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else {
            throw Failure(description: "not an answer: \(String(decoding: bytes, as: UTF8.self))")
        }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
        let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        let fields = lines.dropFirst().compactMap { line -> (String, String)? in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            return (line[..<colon].lowercased(), String(value))
        }
        let headers = Dictionary(fields, uniquingKeysWith: { $0 + ", " + $1 })
        let body = Array(bytes[end.upperBound...])
        return Answer(
            status: status,
            headers: headers,
            body: headers["transfer-encoding"] == "chunked" ? joined(body) : body
        )
    }

    /// The pieces of a body of which each has its length before it.
    private static func joined(_ body: [UInt8]) -> [UInt8] {
        var whole: [UInt8] = []
        var rest = body[...]
        let newline = Array("\r\n".utf8)
        while let end = rest.firstRange(of: newline),
            let size = Int(String(decoding: rest[..<end.lowerBound], as: UTF8.self), radix: 16), size > 0
        {
            whole += rest[end.upperBound...].prefix(size)
            rest = rest[end.upperBound...].dropFirst(size + newline.count)
        }
        return whole
    }

    /// Nil where nobody listens.
    private static func connect(_ port: UInt16) throws -> Int32? {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard socket >= 0 else { throw Failure(description: "socket: \(errno)") }
        var address = self.address(port)
        let isConnected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        if isConnected { return socket }
        close(socket)
        return nil
    }

    private static func address(_ port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        return address
    }

    /// A port that nobody listens at.
    private static func freePort() throws -> UInt16 {
        for _ in 0..<200 {
            let port = UInt16(20_000 + next.wrappingAdd(1, ordering: .relaxed).oldValue % 10_000)
            let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            defer { close(socket) }
            var address = self.address(port)
            let isBound = withUnsafeMutablePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    bind(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
                }
            }
            if isBound { return port }
        }
        throw Failure(description: "no port is free")
    }

    /// The next port to try, below those that the system hands out to programs that do not mind which they get.
    private static let next = Atomic<Int>(Int(getpid()) % 10_000)
}
