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
    }

    private let output: String
    private let staging: String
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

    init(output: String, staging: String, notice: String) throws {
        self.output = output
        self.staging = staging
        self.notice = Array(notice.utf8)
        noticeFile = ("\(staging)/notice-0.html", 0)
        try writeFile(noticeFile.path, self.notice)
    }

    mutating func carryOut(_ step: CommitPlan.Step) throws {
        switch step {
        case .record(let manifest):
            let staged = staging + "/manifest"
            try writeFile(staged, Array(manifest.text.utf8))
            try put(staged, at: Manifest.fileName)
        case .clear(let folder):
            try removeEmptyFolders(from: folder)
        case .announce(let file):
            try makeFolder(of: file)
            try announce(file)
        case .withdraw(let file):
            // A killed build may have removed the page already.
            guard try entryKind(at: place(file)) == .file else { return }
            let copy = staging + "/withdrawn.html"
            try writeFile(copy, notice)
            try put(copy, at: file)
        case .publish(let staged, let file):
            try makeFolder(of: file)
            if announced.contains(file) { try renameFile(staged, to: place(file)) } else { try put(staged, at: file) }
        case .remove(let file):
            // The manifest still lists a file that a killed build replaced by a folder.
            let kind = try entryKind(at: place(file))
            guard kind != .directory else { return }
            if kind != nil {
                let kept = try nextKept()
                try renameFile(place(file), to: kept)
                undos.append(.restore(kept: kept, path: file))
            }
            try removeEmptyFolders(above: file)
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
                try renameFile(kept, to: place(file))
            case .remove(let file):
                try removeFile(place(file))
                try removeEmptyFolders(above: file)
            }
        }
    }

    private func place(_ file: String) -> String { "\(output)/\(file)" }

    /// Moves a staged file into place and keeps the file that it replaces.
    private mutating func put(_ staged: String, at file: String) throws {
        let undo = try keep(file)
        try renameFile(staged, to: place(file))
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
            try writeFile(kept, try readFile(place(file)))
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
                // File systems limit the number of hard links to a file.
                noticeFile.number += 1
                noticeFile.path = "\(staging)/notice-\(noticeFile.number).html"
                try writeFile(noticeFile.path, notice)
                return try announce(file)
            }
            guard try entryKind(at: place(file)) == nil else { return }
            let copy = staging + "/announced.html"
            try writeFile(copy, notice)
            try renameFile(copy, to: place(file))
        }
        undos.append(.remove(path: file))
        announced.insert(file)
    }

    private static func isWithoutLinks(_ error: FileError) -> Bool {
        [EPERM, EMLINK, EOPNOTSUPP, ENOSYS].contains(error.code)
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
