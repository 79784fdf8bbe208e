import Files
import Glibc

/// Executes the steps of a plan and can undo them.
struct Commit {
    /// How to undo a change.
    private enum Undo {
        /// Moves a replaced or removed file back into place.
        case restore(kept: String, path: String)
        /// Removes a new file.
        case remove(path: String)
        /// Moves the whole portal back.
        case unpublish(tree: String)
        /// Restores the previous list of files, or removes the list where there was none.
        case relist(kept: String?)
    }

    /// The temporary name of a file that is copied into the output from another file system.
    static let copyName = ".terang-baru"

    private let output: String
    private let staging: String
    /// The path of the list of files.
    private let manifest: String
    private let notice: [UInt8]
    /// The placeholder file to which new addresses are linked, and the number of such files used before.
    private var noticeFile: (path: String, number: Int)
    private var undos: [Undo] = []
    /// The number of kept files.
    private var kept = 0
    /// Pages that did not exist before their placeholder.
    private var announced: Set<String> = []
    /// Folders known to exist.
    private var folders: Set<String> = []

    init(output: String, staging: String, manifest: String, notice: String) throws {
        self.output = output
        self.staging = staging
        self.manifest = manifest
        self.notice = Array(notice.utf8)
        noticeFile = ("\(staging)/notice-0.html", 0)
        try writeFile(noticeFile.path, self.notice)
    }

    mutating func carryOut(_ step: CommitPlan.Step) throws {
        switch step {
        case .record(let manifest):
            let staged = staging + "/manifest"
            try writeFlushedFile(staged, Array(manifest.text.utf8))
            let kept = try entryKind(at: self.manifest) == .file ? "\(staging)/manifest-\(undos.count)" : nil
            if let kept { try copyFile(self.manifest, to: kept) }
            try renameFile(staged, to: self.manifest)
            undos.append(.relist(kept: kept))
        case .clear(let folder):
            try removeEmptyFolders(from: folder)
        case .announce(let file):
            try makeFolder(of: file)
            try announce(file)
        case .withdraw(let file):
            // A killed build may have removed the page already.
            guard try entryKind(at: place(file)) == .file else { return }
            let copy = staging + "/withdrawn.html"
            if try !linkNotice(to: copy) { try writeFlushedFile(copy, notice) }
            try put(copy, at: file)
        case .publish(let staged, let file):
            try makeFolder(of: file)
            if announced.contains(file) { try moveIn(staged, to: file) } else { try put(staged, at: file) }
        case .remove(let file):
            // The manifest still lists a file that a killed build replaced by a folder.
            let kind = try entryKind(at: place(file))
            guard kind != .directory else { return }
            if kind != nil {
                let kept = try nextKept()
                try moveOut(file, to: kept)
                undos.append(.restore(kept: kept, path: file))
            }
            try removeEmptyFolders(above: file)
        case .publishAll(let tree):
            try renameFile(tree, to: output)
            undos.append(.unpublish(tree: tree))
        }
    }

    /// Undoes every step, the last one first.
    ///
    /// - Throws: `FileError` where the machine fails again. The remaining portal is intact, as after a kill.
    mutating func takeBack() throws {
        folders = []
        while let undo = undos.popLast() {
            switch undo {
            case .restore(let kept, let file):
                try makeFolder(of: file)
                try moveIn(kept, to: file)
            case .remove(let file):
                try removeFile(place(file))
                try removeEmptyFolders(above: file)
            case .unpublish(let tree):
                try renameFile(output, to: tree)
                try makeDirectory(output)
            case .relist(let kept):
                if let kept { try renameFile(kept, to: manifest) } else { try removeFile(manifest) }
            }
        }
    }

    private func moveIn(_ source: String, to file: String) throws { try Self.move(source, to: file, in: output) }

    /// Moves a file to its place in the output. From another file system it is first copied under a temporary name, so
    /// that its place never holds a partial file.
    static func move(_ source: String, to file: String, in output: String) throws {
        if try rename(source, to: output + "/" + file) { return }
        let copy = output + "/" + copyName
        try copyFile(source, to: copy)
        try renameFile(copy, to: output + "/" + file)
        try removeFile(source)
    }

    /// Moves a file out of the output.
    private func moveOut(_ file: String, to target: String) throws {
        if try !Self.rename(place(file), to: target) { try copyFile(place(file), to: target) }
        // Renaming does nothing where both are names of one file, as placeholders are.
        try removeFile(place(file))
    }

    /// Renames a file. Returns false where the two paths are on different file systems.
    private static func rename(_ source: String, to target: String) throws(FileError) -> Bool {
        do {
            try renameFile(source, to: target)
            return true
        } catch {
            if error.code == EXDEV { return false }
            throw error
        }
    }

    private func place(_ file: String) -> String { "\(output)/\(file)" }

    /// Moves a staged file into place and keeps the file that it replaces.
    private mutating func put(_ staged: String, at file: String) throws {
        let undo = try keep(file)
        try moveIn(staged, to: file)
        undos.append(undo)
    }

    /// Keeps a file under a second name, or as a copy where the file system does not support hard links.
    private mutating func keep(_ file: String) throws -> Undo {
        let kept = try nextKept()
        do {
            _ = try linkFile(place(file), to: kept)
        } catch {
            if [ENOENT, ENOTDIR].contains(error.code) { return .remove(path: file) }
            guard Self.isWithoutLinks(error) else { throw error }
            guard try entryKind(at: place(file)) == .file else { return .remove(path: file) }
            try copyFile(place(file), to: kept)
        }
        return .restore(kept: kept, path: file)
    }

    /// Creates a placeholder at a path where no file exists.
    private mutating func announce(_ file: String) throws {
        do {
            guard try linkFile(noticeFile.path, to: place(file)) else { return }
        } catch {
            guard Self.isWithoutLinks(error) else { throw error }
            if error.code == EMLINK {
                // File systems limit the number of hard links to a file, so a new file is started from time to time.
                noticeFile.number += 1
                noticeFile.path = "\(staging)/notice-\(noticeFile.number).html"
                try writeFlushedFile(noticeFile.path, notice)
                return try announce(file)
            }
            guard try entryKind(at: place(file)) == nil else { return }
            let copy = staging + "/announced.html"
            try writeFlushedFile(copy, notice)
            try moveIn(copy, to: file)
        }
        undos.append(.remove(path: file))
        announced.insert(file)
    }

    /// Gives the placeholder file, which is on the disk already, a further name. Returns false where it cannot have one.
    private func linkNotice(to path: String) throws -> Bool {
        do {
            return try linkFile(noticeFile.path, to: path)
        } catch {
            guard Self.isWithoutLinks(error) else { throw error }
            return false
        }
    }

    private static func isWithoutLinks(_ error: FileError) -> Bool {
        [EPERM, EMLINK, EOPNOTSUPP, ENOSYS, EXDEV].contains(error.code)
    }

    /// Returns a free name in the staging folder. Some file systems are slow with thousands of files in one folder.
    private mutating func nextKept() throws -> String {
        let folder = "\(staging)/kept-\(kept / 1000)"
        if kept % 1000 == 0 { try makeDirectory(folder) }
        kept += 1
        return "\(folder)/\(kept)"
    }

    private mutating func makeFolder(of file: String) throws {
        guard let slash = file.lastIndex(of: "/") else { return }
        let folder = String(file[..<slash])
        if folders.insert(folder).inserted { try makeDirectory(place(folder)) }
    }

    private mutating func removeEmptyFolders(above file: String) throws {
        var folder = file[...]
        while let slash = folder.lastIndex(of: "/") {
            folder = folder[..<slash]
            guard try removeDirectoryIfEmpty(place(String(folder))) else { return }
            folders.remove(String(folder))
        }
    }

    private func removeEmptyFolders(from folder: String) throws {
        guard try entryKind(at: place(folder)) == .directory else { return }
        for entry in try listDirectory(place(folder)) { try removeEmptyFolders(from: "\(folder)/\(entry.name)") }
        try removeDirectoryIfEmpty(place(folder))
    }
}
