import Dispatch
public import Foundation

extension Process {
    /// Waits for the program's end. Foundation's own wait notices it up to 50 ms late, which is longer than most programs run.
    public func waitForEnd() {
        let end = DispatchSemaphore(value: 0)
        terminationHandler = { _ in end.signal() }
        // The handler may come too late for a program that is just ending.
        while isRunning { _ = end.wait(timeout: .now() + .milliseconds(50)) }
    }
}
