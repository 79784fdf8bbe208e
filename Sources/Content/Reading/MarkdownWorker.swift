import Markdown
import Serialization
package import Workers

/// Parses texts that may take long in a process of their own, which is ended after a while.
public struct MarkdownWorker: Sendable {
    /// The command with which the program starts itself. It is not listed. Its argument is how many seconds it may compute.
    public static let command = "_naskah"

    /// Bytes of address space.
    private static let memory = 1 << 30
    /// Bytes of the document: more than ten times the longest text.
    private static let size = 32 << 20

    private let process: WorkerProcess
    /// Seconds of computing.
    let seconds: Int

    package init(_ process: WorkerProcess, seconds: Int) {
        self.process = process
        self.seconds = seconds
    }

    /// Returns the document of a text, or nil where it is not done in time or exceeds limits that are not about time.
    ///
    /// - Throws: `FileError` where the machine fails.
    func parse(_ text: ArraySlice<UInt8>, _ options: MarkdownOptions) throws -> MarkdownDocument? {
        let head = try CompactCoder.bytes(of: options)
        let input = Array("\(head.count)\n".utf8) + head + text
        let (ending, output) = try process.run([Self.command, String(seconds)], giving: input, limit: Self.size)
        guard ending == .exited(0) else { return nil }
        return try CompactCoder.value(MarkdownDocument.self, from: output[...])
    }

    /// Does the work and returns the exit code: 0 with the document on the standard output.
    public static func run(_ arguments: [String]) -> Int32 {
        guard arguments.count == 1, let seconds = Int(arguments[0]), seconds > 0 else { return 64 }
        WorkerProcess.limit(seconds: seconds, memory: memory)
        do {
            let input = WorkerProcess.input()
            guard let end = input.firstIndex(of: UInt8(ascii: "\n")),
                let count = Int(String(decoding: input[..<end], as: UTF8.self)),
                (0...(input.count - end - 1)).contains(count)
            else { return 64 }
            var options = try CompactCoder.value(MarkdownOptions.self, from: input[(end + 1)...].prefix(count))
            options.limits = options.limits.withoutTime
            let document = try MarkdownParser(options: options).parse(Array(input[(end + 1 + count)...]))
            return WorkerProcess.answer(try CompactCoder.bytes(of: document)) ? 0 : 1
        } catch {
            return 1
        }
    }
}
