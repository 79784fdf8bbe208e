public import Diagnostics
import Glibc

/// The machine does not allow watching folders.
public struct WatchError: Error, Sendable, Hashable, CustomStringConvertible {
    enum Operation: String {
        case start = "inotify_init1"
        case add = "inotify_add_watch"
        case wait = "poll"
        case thread = "pthread_create"
    }

    let operation: Operation
    /// The folder that the error is about; empty where it is about none.
    let path: String
    /// The `errno` of the system call.
    let code: Int32

    /// A description of the error and, where the user can do something about it, a remedy.
    public var message: LocalizedText {
        switch (operation, code) {
        case (.add, ENOSPC):
            LocalizedText(
                id: """
                    Batas folder yang dapat dipantau mesin ini habis. Naikkan fs.inotify.max_user_watches, misalnya: \
                    sudo sysctl fs.inotify.max_user_watches=524288
                    """,
                en: """
                    This machine's limit of watched folders is used up. Raise fs.inotify.max_user_watches, such as: \
                    sudo sysctl fs.inotify.max_user_watches=524288
                    """
            )
        case (.start, EMFILE):
            LocalizedText(
                id: """
                    Terlalu banyak program memantau folder di mesin ini. Naikkan fs.inotify.max_user_instances, misalnya: \
                    sudo sysctl fs.inotify.max_user_instances=512
                    """,
                en: """
                    Too many programs watch folders on this machine. Raise fs.inotify.max_user_instances, such as: \
                    sudo sysctl fs.inotify.max_user_instances=512
                    """
            )
        default:
            LocalizedText(
                id: "Folder tidak dapat dipantau: \(description)",
                en: "Folders cannot be watched: \(description)"
            )
        }
    }

    public var description: String {
        (path.isEmpty ? "" : path + ": ") + "\(operation.rawValue): \(String(cString: strerror(code)))"
    }
}
