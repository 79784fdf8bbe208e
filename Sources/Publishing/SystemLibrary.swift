import Glibc
import Workers

/// A library of Debian's that a worker process loads when it is needed: portals that do not need it do without.
struct SystemLibrary {
    /// A function of a library is missing or did not do its work.
    struct Failure: Error {
        let function: String
        /// The `errno` where the machine failed. Nil where the input did or the library.
        var machineError: Int32?

        init(function: String) { self.function = function }

        /// - Parameter message: what the library says of the failure.
        init(function: String, message: String) {
            self.function = function
            machineError = WorkerProcess.machineError(in: message)
        }
    }

    private let handle: UnsafeMutableRawPointer

    /// Fails where the library is not installed.
    ///
    /// - Throws: `Failure` where the machine cannot load it.
    init?(_ name: String) throws(Failure) {
        guard let handle = dlopen(name, RTLD_NOW) else {
            let failure = Failure(function: "dlopen", message: String(cString: dlerror()))
            if failure.machineError == nil { return nil }
            throw failure
        }
        self.handle = handle
    }

    func function(_ name: String) throws(Failure) -> UnsafeMutableRawPointer {
        guard let function = dlsym(handle, name) else { throw Failure(function: name) }
        return function
    }
}
