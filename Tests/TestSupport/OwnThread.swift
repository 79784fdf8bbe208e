import Dispatch
public import Testing

/// Runs each test on a thread of its own, for those that wait for other programs: on the threads that all tests share, they would
/// wait behind every long test at each step. Tests of one suite run at the same time unless it is `.serialized`.
public struct OwnThread: SuiteTrait, TestTrait, TestScoping {
    public var isRecursive: Bool { true }

    public func provideScope(
        for test: Test,
        testCase: Test.Case?,
        performing function: @Sendable () async throws -> Void
    ) async throws {
        try await withTaskExecutorPreference(Self.executor()) { try await function() }
    }

    /// A thread of its own for a task that several tests wait for.
    public static func executor() -> any TaskExecutor { Thread() }

    private final class Thread: TaskExecutor {
        private let queue = DispatchQueue(label: "terang.tests")

        func enqueue(_ job: consuming ExecutorJob) {
            let job = UnownedJob(job)
            queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
        }
    }
}

extension Trait where Self == OwnThread {
    /// Runs each test on a thread of its own. See ``OwnThread``.
    public static var ownThread: Self { OwnThread() }
}
