/// A set of changes on disk.
enum FolderChanges: Sendable, Hashable {
    /// Paths relative to the root. A folder stands for everything below it.
    case paths(Set<String>)
    /// Anything may have changed.
    case everything

    static let none = FolderChanges.paths([])

    var isEmpty: Bool { self == .none }

    /// The paths, or nil where anything may have changed: the argument of ``LivePortal/refresh(changed:)``.
    var paths: Set<String>? {
        switch self {
        case .paths(let paths): paths
        case .everything: nil
        }
    }

    mutating func add(_ other: FolderChanges) {
        switch (self, other) {
        case (.paths(let paths), .paths(let more)): self = .paths(paths.union(more))
        default: self = .everything
        }
    }
}
