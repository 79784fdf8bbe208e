public import Files
import Glibc

/// Runs the program itself in a separate process for work on untrusted input that may exhaust time or memory, or crash: only that process ends.
public struct WorkerProcess: Sendable {
    /// How a process ended that the machine did not fail.
    public enum Ending: Sendable, Hashable {
        case exited(Int32)
        /// A signal ended the process: it exhausted its time or memory, or crashed.
        case killed
    }

    private let program: String

    /// - Parameter program: the path of the program.
    public init(_ program: String) { self.program = program }

    /// Runs the program with a file as its standard input, and waits until it ends. Its output is discarded.
    ///
    /// - Parameter place: where it writes, which is named where the machine fails it. Nil where it writes nothing.
    public func run(_ arguments: [String], reading file: String, writing place: String?) throws(FileError) -> Ending {
        try run(arguments, at: place) { actions in
            posix_spawn_file_actions_addopen(&actions, 0, file, O_RDONLY, 0)
            posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        }.wait()
    }

    /// Runs the program in the same way, and returns what its exit code stands for.
    ///
    /// - Parameter failure: returned for other exit codes, and where the process was killed.
    public func outcome<Outcome: RawRepresentable<Int32>>(
        of arguments: [String],
        reading file: String,
        writing place: String?,
        otherwise failure: Outcome
    ) throws(FileError) -> Outcome {
        switch try run(arguments, reading: file, writing: place) {
        case .exited(let code): Outcome(rawValue: code) ?? failure
        case .killed: failure
        }
    }

    /// Runs the program with bytes as its standard input, and waits until it ends. The program must read all of its input before it prints.
    ///
    /// - Parameter limit: the maximum size of its output in bytes. A process that prints more is killed.
    public func run(_ arguments: [String], giving input: [UInt8], limit: Int) throws(FileError)
        -> (ending: Ending, output: [UInt8])
    {
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw FileError(operation: "socketpair", path: program, code: errno)
        }
        let (ours, theirs) = (ends[0], ends[1])
        defer { close(ours) }
        let started = Result { () throws(FileError) in
            try run(arguments) { actions in
                posix_spawn_file_actions_adddup2(&actions, theirs, 0)
                posix_spawn_file_actions_adddup2(&actions, theirs, 1)
            }
        }
        // Reading from our end reports the end of the process only once nobody else holds the other end.
        close(theirs)
        let process = try started.get()
        Self.send(input, to: ours)
        let output = Self.receive(from: ours, limit: limit)
        // A process that keeps printing after the limit is killed.
        if output == nil { kill(process.id, SIGKILL) }
        let ending = try process.wait()
        return (output == nil ? .killed : ending, output ?? [])
    }

    /// Stops sending when the process has ended early; its ending says why.
    private static func send(_ bytes: [UInt8], to socket: Int32) {
        bytes.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Glibc.send(
                    socket,
                    UnsafeRawBufferPointer(rebasing: rest).baseAddress,
                    rest.count,
                    Int32(MSG_NOSIGNAL)
                )
                if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { break }
            }
        }
        shutdown(socket, Int32(SHUT_WR))
    }

    private static func receive(from socket: Int32, limit: Int) -> [UInt8]? {
        var output: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = recv(socket, &piece, piece.count, 0)
            if count == 0 || count < 0 && errno != EINTR { return output }
            if count > 0 { output += piece[..<count] }
            if output.count > limit { return nil }
        }
    }

    private func run(
        _ words: [String],
        at place: String? = nil,
        _ open: (inout posix_spawn_file_actions_t) -> Void
    ) throws(FileError) -> Running {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        open(&actions)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        let arguments: [UnsafeMutablePointer<CChar>?] = ([program] + words).map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        // No setting of the user may change a result. Work is divided among processes: the threads that libraries for pictures start by
        // OpenMP only spin while they wait for each other.
        var settings = ["OMP_NUM_THREADS=1"]
        #if SANITIZED
            // Swift's runtime keeps memory until the end of a process.
            settings.append("ASAN_OPTIONS=detect_leaks=0")
        #endif
        let environment = settings.map { strdup($0) } + [nil]
        defer { for setting in environment { free(setting) } }
        var process = pid_t()
        let code = posix_spawn(&process, program, &actions, nil, arguments, environment)
        guard code == 0 else { throw FileError(operation: "posix_spawn", path: program, code: code) }
        return Running(program: program, place: place ?? program, id: process)
    }

    private struct Running {
        let program: String
        /// Where the process works, which is named where the machine fails it.
        let place: String
        let id: pid_t

        func wait() throws(FileError) -> Ending {
            var status: Int32 = 0
            while waitpid(id, &status, 0) < 0 {
                guard errno == EINTR else { throw FileError(operation: "waitpid", path: program, code: errno) }
            }
            guard status & 0x7F == 0 else { return .killed }
            let code = status >> 8 & 0xFF
            // The dynamic loader ends a program so whose libraries it cannot load.
            if code == 127 { throw FileError(operation: "exec", path: program, code: ELIBACC) }
            if code > WorkerProcess.machineFailure {
                throw FileError(operation: "work", path: place, code: code - WorkerProcess.machineFailure)
            }
            return .exited(code)
        }
    }
}

extension WorkerProcess {
    /// Limits the running worker process. Exceeding the time ends it; exceeding the memory makes allocations fail.
    ///
    /// - Parameters:
    ///   - seconds: CPU time.
    ///   - memory: address space in bytes.
    public static func limit(seconds: Int, memory: Int) {
        limit(__rlimit_resource(RLIMIT_CPU.rawValue), to: rlim_t(seconds))
        #if !SANITIZED
            // A sanitizer takes more address space than any limit leaves.
            limit(__rlimit_resource(RLIMIT_AS.rawValue), to: rlim_t(memory))
        #endif
    }

    /// Called in the worker process: returns its whole input.
    public static func input() -> [UInt8] {
        var input: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(0, &piece, piece.count)
            if count > 0 { input += piece[..<count] } else if count == 0 || errno != EINTR { return input }
        }
    }

    /// Called in the worker process: writes the result, and returns whether all of it was taken.
    public static func answer(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = write(1, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return false }
            }
            return true
        }
    }

    /// Exit codes above say that not the input is at fault but the machine, whose `errno` is added.
    fileprivate static let machineFailure: Int32 = 128

    /// Called in the worker process: the exit code with which it ends where the machine fails it, so that the input is not blamed.
    ///
    /// - Parameter code: the `errno` of the system call.
    public static func exitCode(forMachineError code: Int32) -> Int32 { machineFailure + code }

    /// What the machine may fail with at any call. Memory is not among it: input exhausts that as well.
    private static let machineErrors = [EIO, ENOSPC, EDQUOT, EFBIG, EROFS, EACCES, EMFILE, ENFILE, EINTR]

    /// Called in the worker process: returns the `errno` that a library names at the end of a line of its message. Nil where the message is
    /// about something else.
    public static func machineError(in message: String) -> Int32? {
        let lines = message.split(separator: "\n")
        return machineErrors.first { code in
            let text = ": " + String(cString: strerror(code))
            return lines.contains { $0.hasSuffix(text) }
        }
    }

    private static func limit(_ resource: __rlimit_resource, to value: rlim_t) {
        var limit = rlimit(rlim_cur: value, rlim_max: value)
        // Where a limit cannot be set, the work runs without it.
        _ = setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    }
}
