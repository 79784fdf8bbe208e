import Dispatch
import Foundation
import Synchronization

/// The signals that end the program: Ctrl-C, SIGTERM and SIGHUP.
enum Interruption {
    /// A signal that ended the work.
    struct Signal: Error {
        let number: Int32

        /// By the convention of shells.
        var exitCode: Int32 { 128 + number }
    }

    /// How long work that was cancelled may go on. What a process leaves that ends amid its work is harmless.
    private static let patience = DispatchTimeInterval.seconds(5)

    /// Runs the work and cancels it when a signal arrives. Work that does not end by itself then ends with the program.
    ///
    /// - Throws: ``Signal`` where the work ended with an error after a signal, otherwise its own error.
    static func cancelling<Result: Sendable>(
        _ work: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        let received = Mutex<Int32?>(nil)
        let task = Task { try await work() }
        let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number)
            source.setEventHandler {
                received.withLock { $0 = $0 ?? number }
                task.cancel()
                DispatchQueue.global().asyncAfter(deadline: .now() + patience) {
                    _exit(Signal(number: number).exitCode)
                }
            }
            source.resume()
            return source
        }
        defer { for source in sources { source.cancel() } }
        do {
            return try await task.value
        } catch {
            throw received.withLock { $0 }.map { Signal(number: $0) } ?? error
        }
    }
}
