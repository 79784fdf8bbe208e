import Glibc

/// Runs work that blocks in the kernel on a thread of its own. The threads that run tasks are as few as the machine's cores, and must not be blocked.
func runOnOwnThread(_ work: @escaping @Sendable () -> Void) throws(WatchError) {
    let handed = Unmanaged.passRetained(ThreadWork(run: work))
    var thread = pthread_t()
    let code = pthread_create(&thread, nil, runThreadWork, handed.toOpaque())
    guard code == 0 else {
        handed.release()
        throw WatchError(operation: .thread, path: "", code: code)
    }
    pthread_detach(thread)
}

private final class ThreadWork: Sendable {
    let run: @Sendable () -> Void

    init(run: @escaping @Sendable () -> Void) { self.run = run }
}

private func runThreadWork(_ handed: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let handed { Unmanaged<ThreadWork>.fromOpaque(handed).takeRetainedValue().run() }
    return nil
}
