import Workers

/// Cleans one PDF in a process of its own, so that a file that was made to break programs ends nothing but that process. The program
/// starts itself with a command that it does not list.
public enum DocumentWorker {
    /// The command. Its argument is the file to write; the document is the standard input. Without one the library is tried.
    public static let command = "_dokumen"

    /// How a process ended.
    enum Outcome: Int32 {
        case cleaned = 0
        case withoutLibrary = 3
        case unreadable = 4
        case unchanged = 5
        /// It may not be changed, and nothing in it says where a photograph was taken.
        case kept = 6
        case keptWithPosition = 7
    }

    /// Seconds of computing.
    private static let deadline = 120
    /// Bytes of address space.
    private static let memory = 3 << 30

    /// Does the work and returns the exit code.
    public static func run(_ arguments: [String]) -> Int32 {
        WorkerProcess.limit(seconds: deadline, memory: memory)
        do {
            guard let qpdf = try Qpdf() else { return Outcome.withoutLibrary.rawValue }
            guard let target = arguments.first else { return Outcome.unchanged.rawValue }
            let outcome: Outcome =
                switch try qpdf.clean("/proc/self/fd/0", to: target) {
                case .cleaned: .cleaned
                case .unchanged: .unchanged
                case .kept(hasPosition: false): .kept
                case .kept(hasPosition: true): .keptWithPosition
                }
            return outcome.rawValue
        } catch {
            return Outcome.unreadable.rawValue
        }
    }

    /// Starts the program to learn whether the library is there.
    static func isLibraryThere(_ program: String) throws(WorkerError) -> Bool {
        try start(program, "/dev/null", []) != .withoutLibrary
    }

    /// Starts the program for a document and waits for its end.
    static func clean(_ program: String, _ file: String, to target: String) throws(WorkerError) -> Outcome {
        try start(program, file, [target])
    }

    private static func start(_ program: String, _ file: String, _ words: [String]) throws(WorkerError) -> Outcome {
        switch try WorkerProcess(program).run([command] + words, reading: file) {
        case .exited(let code): Outcome(rawValue: code) ?? .unreadable
        case .killed: .unreadable
        }
    }
}
