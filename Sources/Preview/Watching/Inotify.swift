import Glibc

/// A queue of file system events: inotify(7). Only this file calls its C functions.
struct Inotify: ~Copyable {
    /// A file system event.
    struct Event {
        /// The watch that the event belongs to; -1 where the queue overflowed.
        let watch: Int32
        let mask: UInt32
        /// The affected entry of the watched folder. Empty for events about the folder itself.
        let name: String

        var isFolder: Bool { has(UInt32(IN_ISDIR)) }
        /// Whether events were lost, so that anything may have changed.
        var isOverflow: Bool { has(UInt32(IN_Q_OVERFLOW)) }
        /// Whether the watch ended, because its folder is gone or the watch was removed.
        var isEndOfWatch: Bool { has(UInt32(IN_IGNORED)) }
        /// Whether the watched folder itself was moved or removed.
        var isMoveOfItself: Bool { has(UInt32(IN_MOVE_SELF) | UInt32(IN_DELETE_SELF)) }
        /// Whether an entry was moved in or out, so that the folder at its name is now another one or gone.
        var isMove: Bool { has(UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO)) }
        var isCreation: Bool { has(UInt32(IN_CREATE)) }
        var isRemoval: Bool { has(UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM)) }

        private func has(_ bits: UInt32) -> Bool { mask & bits != 0 }
    }

    /// Closed after writing, created, removed, moved, or changed in its attributes. Writes in progress are ignored,
    /// because the writer closes the file in the end.
    private static let interests =
        UInt32(IN_CLOSE_WRITE) | UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO)
        | UInt32(IN_ATTRIB) | UInt32(IN_MOVE_SELF) | UInt32(IN_DELETE_SELF) | UInt32(IN_ONLYDIR)

    private let descriptor: Int32
    /// The descriptor that is written to when waiting should end.
    private let wake: Int32

    init(wake: borrowing WakeUp) throws(WatchError) {
        descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        guard descriptor >= 0 else { throw WatchError(operation: .start, path: "", code: errno) }
        self.wake = wake.descriptor
    }

    deinit { close(descriptor) }

    /// Adds or renews the watch of a folder. Returns nil where the path is gone, not a folder, or not readable.
    ///
    /// - Parameter followsLink: whether to watch the target of a symbolic link.
    func add(_ path: String, followsLink: Bool) throws(WatchError) -> Int32? {
        let watch = inotify_add_watch(descriptor, path, Self.interests | (followsLink ? 0 : UInt32(IN_DONT_FOLLOW)))
        if watch >= 0 { return watch }
        if [ENOENT, ENOTDIR, EACCES, ELOOP].contains(errno) { return nil }
        throw WatchError(operation: .add, path: path, code: errno)
    }

    /// Removes a watch. A watch that has already ended is ignored.
    func remove(_ watch: Int32) { inotify_rm_watch(descriptor, watch) }

    enum Waiting {
        case events, nothing, wokenUp
    }

    /// Waits until an event occurs.
    ///
    /// - Parameter milliseconds: the maximum time; nil for no limit.
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

    /// Returns the events since the last call, in order.
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

    /// Parses events in the kernel's layout: watch, mask, cookie and length of the name in four bytes each, then the name, padded with zeros.
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

/// Ends a wait from another thread, by writing to a pipe.
struct WakeUp: ~Copyable, Sendable {
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

    /// Ends the current wait and all later ones.
    func signal() {
        var byte: UInt8 = 1
        _ = write(writing, &byte, 1)
    }
}

/// Returns milliseconds since an arbitrary moment, unaffected by changes of the clock.
func monotonicMilliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}

/// Returns whether the entry at a path is complete and will not be written any more: a symbolic link, or a file that is
/// not empty. A newly created file is empty, unless it is a hard link to another.
func isFilled(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFLNK || status.st_size > 0
}

/// Identifies a file or folder independently of its path.
struct FileIdentity: Hashable {
    private let device: UInt64
    private let number: UInt64

    /// Fails where nothing exists at the path or it is not accessible.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = UInt64(status.st_dev)
        number = UInt64(status.st_ino)
    }
}
