import Files

/// The folders that are watched, and what their events mean. Used by one thread.
struct WatchedTree: ~Copyable {
    /// The folder that holds the others. Of its own entries only these matter.
    private let root: String
    private let names: [String]
    private let inotify: Inotify
    /// The folder of each watch, relative to the root; the root itself is empty.
    private var folders: [Int32: String] = [:]
    private var watches: [String: Int32] = [:]
    /// Which folder stood at the root's path when it was last watched. Nil where there was none.
    private var rootIdentity: FileIdentity?
    /// The first folder that could not be watched.
    private var failure: WatchError?

    init(root: String, names: [String], wake: borrowing WakeUp) throws(WatchError) {
        self.root = root
        self.names = names
        inotify = try Inotify(wake: wake)
        rescan()
    }

    func wait(milliseconds: Int?) throws(WatchError) -> Inotify.Waiting {
        try inotify.wait(milliseconds: milliseconds)
    }

    /// Whether there is a folder to watch.
    var watchesRoot: Bool { watches[""] != nil }

    /// Watches everything anew where the root's path leads to another folder than before, or to one again. Events do not
    /// tell all of this: a folder that is gone has none, nor does the path itself when a folder above is moved.
    ///
    /// - Returns: whether it did.
    mutating func followRoot() -> Bool {
        let identity = FileIdentity(root)
        let isOther = identity != rootIdentity
        guard isOther || identity != nil && !watchesRoot else { return false }
        rescan()
        // One that may not be watched is no news each time.
        return isOther || watchesRoot
    }

    /// What could not be watched since the last call.
    mutating func takeFailure() -> WatchError? {
        defer { failure = nil }
        return failure
    }

    /// What has happened since the last call.
    mutating func changes() throws(WatchError) -> FolderChanges {
        var changes = FolderChanges.none
        for event in try inotify.read() { take(event, &changes) }
        return changes
    }

    mutating func take(_ event: Inotify.Event, _ changes: inout FolderChanges) {
        if event.isOverflow {
            rescan()
            changes = .everything
            return
        }
        guard let folder = folders[event.watch] else { return }
        if event.isEndOfWatch {
            forget(event.watch)
        } else if event.isMoveOfItself {
            // Folders below are told of by their own parent. What stands at the root's names may be a link to elsewhere.
            guard folder.isEmpty || names.contains(folder) else { return }
            rescan()
            changes = .everything
        } else if !event.name.isEmpty {
            entry(event, in: folder, &changes)
        }
    }

    private mutating func entry(_ event: Inotify.Event, in folder: String, _ changes: inout FolderChanges) {
        guard !EditorFile.isTemporary(event.name) else { return }
        let path = folder.isEmpty ? event.name : folder + "/" + event.name
        if folder.isEmpty {
            guard names.contains(path), event.isCreation || event.isMove || event.isRemoval else { return }
            unwatch(below: path)
            watch(path)
            changes = .everything
            return
        }
        guard event.isFolder else {
            // A new file is told of again when it has been written; a second name for another file is not.
            if event.isCreation, !isFilled(root + "/" + path) { return }
            changes.add(.paths([path]))
            return
        }
        if event.isRemoval || event.isMove { unwatch(below: path) }
        if !event.isRemoval { watch(path) }
        // Files may have come into the folder before it was watched: it stands for all of them.
        changes.add(.paths([path]))
    }

    /// Watches all folders as they are now.
    private mutating func rescan() {
        for watch in folders.keys.sorted() { inotify.remove(watch) }
        folders = [:]
        watches = [:]
        rootIdentity = FileIdentity(root)
        add("", at: root, followsLink: true)
        for name in names { watch(name) }
    }

    /// Watches a folder and those below it. A folder is watched before it is looked into, so that nothing made in between
    /// is missed.
    private mutating func watch(_ folder: String) {
        guard add(folder, at: root + "/" + folder, followsLink: names.contains(folder)) else { return }
        let entries: [DirectoryEntry]
        do throws(FileError) {
            entries = try listDirectory(root + "/" + folder)
        } catch {
            // It is gone again, which its parent will tell.
            return
        }
        for entry in entries where entry.kind == .directory && !EditorFile.isTemporary(entry.name) {
            watch(folder + "/" + entry.name)
        }
    }

    @discardableResult
    private mutating func add(_ folder: String, at path: String, followsLink: Bool) -> Bool {
        do throws(WatchError) {
            guard let watch = try inotify.add(path, followsLink: followsLink) else { return false }
            folders[watch] = folder
            watches[folder] = watch
            return true
        } catch {
            if failure == nil { failure = error }
            return false
        }
    }

    private mutating func unwatch(below folder: String) {
        for (path, watch) in watches where path == folder || path.hasPrefix(folder + "/") {
            inotify.remove(watch)
            forget(watch)
        }
    }

    private mutating func forget(_ watch: Int32) {
        guard let folder = folders.removeValue(forKey: watch) else { return }
        if watches[folder] == watch { watches[folder] = nil }
    }
}
