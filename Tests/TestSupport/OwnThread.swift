import Dispatch
public import Testing

/// Runs the tests of a suite on a thread of their own, for those that wait for other programs: on the threads that all tests share,
/// they would wait behind every long test at each step.
public struct OwnThread: SuiteTrait, TestTrait, TestScoping {
    private let thread = Thread()

    public var isRecursive: Bool { true }

    public func provideScope(
        for test: Test,
        testCase: Test.Case?,
        performing function: @Sendable () async throws -> Void
    ) async throws {
        try await withTaskExecutorPreference(thread) { try await function() }
    }

    private final class Thread: TaskExecutor {
        private let queue = DispatchQueue(label: "terang.tests")

        func enqueue(_ job: consuming ExecutorJob) {
            let job = UnownedJob(job)
            queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
        }
    }
}

extension Trait where Self == OwnThread {
    /// Runs tests on a thread of their own. See ``OwnThread``.
    public static var ownThread: Self { OwnThread() }
}
