import Glibc

/// A queue of what happens in folders: inotify(7). All its C calls are here.
struct Inotify: ~Copyable {
    /// Something that happened.
    struct Event {
        /// The watch it belongs to; -1 where the queue overflowed.
        let watch: Int32
        let mask: UInt32
        /// The entry of the watched folder, or empty where it is about the folder itself.
        let name: String

        var isFolder: Bool { has(UInt32(IN_ISDIR)) }
        /// Events were lost: anything may have happened.
        var isOverflow: Bool { has(UInt32(IN_Q_OVERFLOW)) }
        /// The watch is gone, with its folder or because it was taken away.
        var isEndOfWatch: Bool { has(UInt32(IN_IGNORED)) }
        /// The watched folder itself was moved or removed.
        var isMoveOfItself: Bool { has(UInt32(IN_MOVE_SELF) | UInt32(IN_DELETE_SELF)) }
        /// An entry came or went whole: the folder below it is another one now, or none.
        var isMove: Bool { has(UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO)) }
        var isCreation: Bool { has(UInt32(IN_CREATE)) }
        var isRemoval: Bool { has(UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM)) }

        private func has(_ bits: UInt32) -> Bool { mask & bits != 0 }
    }

    /// Written and closed, made, removed, moved, readable again. Writing that is still going on is not waited for: who
    /// writes closes in the end.
    private static let interests =
        UInt32(IN_CLOSE_WRITE) | UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO)
        | UInt32(IN_ATTRIB) | UInt32(IN_MOVE_SELF) | UInt32(IN_DELETE_SELF) | UInt32(IN_ONLYDIR)

    private let descriptor: Int32
    /// Written to when waiting is to end.
    private let wake: Int32

    init(wake: borrowing WakeUp) throws(WatchError) {
        descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        guard descriptor >= 0 else { throw WatchError(operation: .start, path: "", code: errno) }
        self.wake = wake.descriptor
    }

    deinit { close(descriptor) }

    /// Watches a folder, or goes on watching it. Nil where it is gone, no folder, or not to be read.
    ///
    /// - Parameter followsLink: whether a symbolic link is watched as the folder it leads to.
    func add(_ path: String, followsLink: Bool) throws(WatchError) -> Int32? {
        let watch = inotify_add_watch(
            descriptor,
            path,
            Self.interests | (followsLink ? 0 : UInt32(IN_DONT_FOLLOW))
        )
        if watch >= 0 { return watch }
        if [ENOENT, ENOTDIR, EACCES, ELOOP].contains(errno) { return nil }
        throw WatchError(operation: .add, path: path, code: errno)
    }

    /// Ends a watch. One that has ended already is no failure.
    func remove(_ watch: Int32) { inotify_rm_watch(descriptor, watch) }

    /// What waiting came to.
    enum Waiting {
        case events, nothing, wokenUp
    }

    /// Waits until something happens.
    ///
    /// - Parameter milliseconds: how long at most; nil for as long as it takes.
    func wait(milliseconds: Int?) throws(WatchError) -> Waiting {
        var descriptors = [
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: wake, events: Int16(POLLIN), revents: 0),
        ]
        let count = poll(&descriptors, 2, milliseconds.map { Int32(clamping: $0) } ?? -1)
        if count < 0, errno != EINTR { throw WatchError(operation: .wait, path: "", code: errno) }
        if count <= 0 { return .nothing }
        return descriptors[1].revents != 0 ? .wokenUp : .events
    }

    /// What has happened since the last call, in order.
    func read() throws(WatchError) -> [Event] {
        var events: [Event] = []
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count > 0 {
                events += Self.events(buffer[..<count])
            } else if count == 0 || errno == EAGAIN {
                return events
            } else if errno != EINTR {
                throw WatchError(operation: .wait, path: "", code: errno)
            }
        }
    }

    /// Events as the kernel lays them out: watch, mask, cookie and length of the name in four bytes each, then the name,
    /// filled up with zeros.
    private static func events(_ bytes: ArraySlice<UInt8>) -> [Event] {
        var events: [Event] = []
        var start = bytes.startIndex
        while start + 16 <= bytes.endIndex {
            let (watch, mask, length) = bytes[start..<start + 16].withUnsafeBytes {
                (
                    $0.loadUnaligned(fromByteOffset: 0, as: Int32.self),
                    $0.loadUnaligned(fromByteOffset: 4, as: UInt32.self),
                    Int($0.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
                )
            }
            let name = bytes[(start + 16)..<min(start + 16 + length, bytes.endIndex)].prefix { $0 != 0 }
            events.append(Event(watch: watch, mask: mask, name: String(decoding: name, as: UTF8.self)))
            start += 16 + length
        }
        return events
    }
}

/// Ends a wait from another thread: a pipe that is written to.
struct WakeUp: ~Copyable, Sendable {
    /// To be waited for.
    let descriptor: Int32
    private let writing: Int32

    init() throws(WatchError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw WatchError(operation: .start, path: "", code: errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        descriptor = ends[0]
        writing = ends[1]
    }

    deinit {
        close(descriptor)
        close(writing)
    }

    /// From now on, nothing waits.
    func signal() {
        var byte: UInt8 = 1
        _ = write(writing, &byte, 1)
    }
}

/// Milliseconds that have passed since some moment; no clock that is set changes them.
func monotonicMilliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}

/// Whether something stands at a path that nobody needs to write any more: a symbolic link, or a file that holds something.
/// A file that was made a moment ago is empty, unless it is a second name for another.
func isFilled(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFLNK || status.st_size > 0
}

/// Which file or folder stands at a path, whatever it is called.
struct FileIdentity: Hashable {
    private let device: UInt64
    private let number: UInt64

    /// Nil where nothing stands there, or nobody may look.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = UInt64(status.st_dev)
        number = UInt64(status.st_ino)
    }
}
