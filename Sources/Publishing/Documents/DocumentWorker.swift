import Files
import Workers

/// Cleans one document in a process of its own, so that a file that was made to break programs ends nothing but that process. The program
/// starts itself with a command that it does not list.
public enum DocumentWorker {
    /// The command. Its argument is the file to write; the document is the standard input. Without one the library is tried.
    public static let command = "_dokumen"

    /// How a process ended.
    enum Outcome: Int32, CaseIterable {
        case cleaned = 0
        case withoutLibrary = 3
        case unreadable = 4
        case unchanged = 5
        /// It may not be changed, and nothing in it says where a photograph was taken.
        case kept = 6
        case keptWithPosition = 7
        /// Cleaned, with comments or changes in its text that nobody accepted.
        case cleanedWithRemarks = 8
        case unchangedWithRemarks = 9
        /// It names who wrote it, and its format cannot be cleaned.
        case named = 10

        /// Whether the process wrote a file.
        var hasFile: Bool { self == .cleaned || self == .cleanedWithRemarks }
    }

    /// Seconds of computing.
    private static let deadline = 120
    /// Bytes of address space.
    private static let memory = 3 << 30

    /// Does the work and returns the exit code.
    public static func run(_ arguments: [String]) -> Int32 {
        WorkerProcess.limit(seconds: deadline, memory: memory)
        do {
            guard let target = arguments.first else {
                return try (Qpdf() == nil ? Outcome.withoutLibrary : .unchanged).rawValue
            }
            return try clean(source, to: target).rawValue
        } catch let error as FileError {
            return WorkerProcess.exitCode(forMachineError: error.code)
        } catch {
            let code = (error as? SystemLibrary.Failure)?.machineError
            return code.map(WorkerProcess.exitCode) ?? Outcome.unreadable.rawValue
        }
    }

    private static let source = "/proc/self/fd/0"

    private static func clean(_ source: String, to target: String) throws -> Outcome {
        let head = try readFile(source, limit: 16)
        if FilmMetadata.begins(head) { return try FilmMetadata.clean(source, to: target) ? .cleaned : .unchanged }
        if OfficeDocument.begins(head) {
            switch try OfficeDocument.clean(readFile(source)) {
            case .cleaned(let bytes, let hasRemarks):
                try writeFile(target, bytes)
                return hasRemarks ? .cleanedWithRemarks : .cleaned
            case .unchanged(let hasRemarks): return hasRemarks ? .unchangedWithRemarks : .unchanged
            case .kept(let hasPosition): return hasPosition ? .keptWithPosition : .kept
            case .named: return .named
            }
        }
        guard let qpdf = try Qpdf() else { return .withoutLibrary }
        return switch try qpdf.clean(source, to: target) {
        case .cleaned: .cleaned
        case .unchanged: .unchanged
        case .kept(let hasPosition): hasPosition ? .keptWithPosition : .kept
        }
    }

    /// Starts the program to learn whether the library is there.
    static func isLibraryThere(_ program: String) throws(FileError) -> Bool {
        try start(program, "/dev/null", writing: nil) != .withoutLibrary
    }

    /// Starts the program for a document and waits for its end.
    static func clean(_ program: String, _ file: String, to target: String) throws(FileError) -> Outcome {
        try start(program, file, writing: target)
    }

    private static func start(_ program: String, _ file: String, writing target: String?) throws(FileError) -> Outcome {
        let arguments = [command] + (target.map { [$0] } ?? [])
        return try WorkerProcess(program).outcome(of: arguments, reading: file, writing: target, otherwise: .unreadable)
    }
}
