import Files
import Glibc

/// The resources used by a finished process.
struct Usage {
    /// Seconds from start to end.
    let wall: Double
    /// Seconds of processor time over all threads, in user and kernel mode.
    let processor: Double
    /// The peak memory in MB.
    let memory: Double
}

extension Usage {
    /// The median of each figure. Nil where there is none.
    init?(mediansOf usages: [Usage]) {
        guard !usages.isEmpty else { return nil }
        func median(_ figure: (Usage) -> Double) -> Double { usages.map(figure).sorted()[usages.count / 2] }
        self.init(wall: median(\.wall), processor: median(\.processor), memory: median(\.memory))
    }
}

/// Runs and measures processes.
enum Subprocess {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Runs a program to its end. Redirects standard output to a file and shows standard error.
    static func run(_ program: String, _ arguments: [String], output: String) throws -> Usage {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
        defer { words.forEach { free($0) } }
        words.append(nil)
        let clock = ContinuousClock()
        let began = clock.now
        var process = pid_t()
        let code = posix_spawnp(&process, program, &actions, nil, words, environ)
        guard code == 0 else { throw FileError(operation: "spawn", path: program, code: code) }
        var status: Int32 = 0
        var usage = rusage()
        while wait4(process, &status, 0, &usage) < 0 {
            guard errno == EINTR else { throw FileError(operation: "wait4", path: program, code: errno) }
        }
        let wall = (clock.now - began) / .seconds(1)
        guard status == 0 else {
            throw Failure(description: "\(program) \(arguments.joined(separator: " ")): ended with status \(status)")
        }
        return Usage(
            wall: wall,
            processor: seconds(usage.ru_utime) + seconds(usage.ru_stime),
            memory: Double(usage.ru_maxrss) / 1024
        )
    }

    static func pause(seconds: Int) throws {
        guard sleep(UInt32(seconds)) == 0 else { throw Failure(description: "interrupted") }
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }
}
