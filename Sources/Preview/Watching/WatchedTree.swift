import Files

/// The watched folders and the interpretation of their events. Used by one thread only.
struct WatchedTree: ~Copyable {
    /// The folder that contains the watched ones. Only `names` among its own entries matter.
    private let root: String
    private let names: [String]
    private let inotify: Inotify
    /// The folder of each watch, relative to the root; empty for the root itself.
    private var folders: [Int32: String] = [:]
    private var watches: [String: Int32] = [:]
    /// The identity of the folder at the root's path when it was last watched. Nil where there was none.
    private var rootIdentity: FileIdentity?
    /// The first folder that could not be watched since the last ``takeFailure()``.
    private var failure: WatchError?

    init(root: String, names: [String], wake: borrowing WakeUp) throws(WatchError) {
        self.root = root
        self.names = names
        inotify = try Inotify(wake: wake)
        rescan()
    }

    func wait(milliseconds: Int?) throws(WatchError) -> Inotify.Waiting { try inotify.wait(milliseconds: milliseconds) }

    /// Whether the root exists and is watched.
    var watchesRoot: Bool { watches[""] != nil }

    /// Watches everything again where the root's path leads to another folder than before, or exists again. Events do
    /// not show all of this: a missing folder has none, nor does moving a folder above the root cause one.
    ///
    /// - Returns: whether the root changed.
    mutating func followRoot() -> Bool {
        let identity = FileIdentity(root)
        let isOther = identity != rootIdentity
        guard isOther || identity != nil && !watchesRoot else { return false }
        rescan()
        // Repeated failures to watch the same folder are not reported as changes.
        return isOther || watchesRoot
    }

    /// Returns and clears the first failure since the last call, nil where there was none.
    mutating func takeFailure() -> WatchError? {
        defer { failure = nil }
        return failure
    }

    /// Returns the changes since the last call.
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
            // Events about subfolders come from their parents' watches. An entry with one of the root's names may be a symbolic link.
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
            // Another event follows when a new file has been written. A hard link to an existing file has no second event.
            if event.isCreation, !isFilled(root + "/" + path) { return }
            changes.add(.paths([path]))
            return
        }
        if event.isRemoval || event.isMove { unwatch(below: path) }
        if !event.isRemoval { watch(path) }
        // Files may have been added to the folder before it was watched, so the folder stands for all of them.
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

    /// Watches a folder and those below it. A folder is watched before it is listed, so that entries created in between are not missed.
    private mutating func watch(_ folder: String) {
        guard folder.utf8.count(where: { $0 == UInt8(ascii: "/") }) <= FolderDepth.limit,
            add(folder, at: root + "/" + folder, followsLink: names.contains(folder))
        else { return }
        let entries: [DirectoryEntry]
        do throws(FileError) {
            entries = try listDirectory(root + "/" + folder)
        } catch {
            // The folder is gone already, which its parent's events will report.
            return
        }
        for entry in entries where entry.kind == .directory && !EditorFile.isTemporary(entry.name) {
            watch(folder + "/" + entry.name)
        }
    }

    @discardableResult private mutating func add(_ folder: String, at path: String, followsLink: Bool) -> Bool {
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
