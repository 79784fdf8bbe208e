import Concurrency
import Files
import SiteModel

/// The folder with the published portal. Only this type writes to it.
struct OutputFolder: Sendable {
    let path: String

    static let stagingName = ".terang-staging"
    private static let lockName = ".terang-lock"

    private var staging: String { path + "/" + Self.stagingName }

    /// The result of staging a file.
    struct Outcome: Sendable {
        let size: Int
        /// The path of the staged bytes, or nil where the published file already has them.
        let staged: String?
        /// Whether the published file does not exist yet.
        let isAbsent: Bool
    }

    /// Locks the folder against other builds. The caller keeps the lock until it is done.
    func lock() throws -> FileLock {
        try makeDirectory(path)
        try refuseLink(Self.lockName)
        try refuseLink(Self.stagingName)
        try refuseLink(Manifest.fileName)
        guard let lock = try FileLock(path + "/" + Self.lockName) else { throw PublishingError.outputInUse(path) }
        return lock
    }

    /// Throws where a file of Terang's own is a symbolic link, which would lead writing to another place.
    private func refuseLink(_ name: String) throws {
        let file = path + "/" + name
        guard try entryKind(at: file) == .symbolicLink else { return }
        throw PublishingError.obstructed(file: file, by: file)
    }

    /// Generates every file and stages those that differ from the published ones. Clears the remains of an interrupted
    /// build first.
    func stage(
        _ files: [OutputFile],
        jobs: Int,
        advance: @escaping @Sendable () -> Void
    ) async throws -> [Outcome] {
        try discardStaging()
        // What is not published yet is nobody's business, also where a build is killed.
        try makePrivateDirectory(staging)
        // Some file systems are slow with thousands of files in one folder.
        for shard in 0...(files.count / 1000) { try makeDirectory("\(staging)/\(shard)") }
        return try await parallelMap(Array(files.enumerated()), jobs: jobs) { [self] index, file in
            defer { advance() }
            try Task.checkCancellation()
            let place = "\(path)/\(file.path)"
            let staged = "\(staging)/\(index / 1000)/\(index)"
            let size: Int
            switch file.content {
            case .made(let make):
                let bytes = try make()
                size = bytes.count
                if try Files.file(place, holds: bytes) { return Outcome(size: size, staged: nil, isAbsent: false) }
                try writeFile(staged, bytes)
            case .copied(let source):
                // Videos may be larger than the memory of the machine.
                size = try fileSize(source)
                if try isSameFile(place, source) { return Outcome(size: size, staged: nil, isAbsent: false) }
                try copyFile(source, to: staged)
            }
            return Outcome(size: size, staged: staged, isAbsent: try entryKind(at: place) != .file)
        }
    }

    /// The state of all files that Terang wrote. Nil where an interrupted build left something, or where nothing was written.
    func state() throws -> TreeState? {
        guard try entryKind(at: staging) == nil, try entryKind(at: path) == .directory else { return nil }
        let manifest = try Manifest(folder: path)
        guard !manifest.paths.isEmpty else { return nil }
        var state = TreeState()
        try state.add(path + "/" + Manifest.fileName)
        for file in manifest.paths { try state.add("\(path)/\(file)") }
        return state
    }

    /// Removes what a killed build left, where there is anything and no other build is at work.
    func clearRemains() throws {
        guard try entryKind(at: staging) == .directory, let lock = try FileLock(path + "/" + Self.lockName) else {
            return
        }
        try discardStaging()
        withExtendedLifetime(lock) {}
    }

    func discardStaging() throws {
        if try entryKind(at: staging) == .directory { try removeTree(staging) }
    }

    /// Plans the order in which staged files replace the published portal, without changing anything.
    ///
    /// - Parameter outcomes: the result of staging each file.
    /// - Throws: `PublishingError.obstructed` where a file that Terang did not write is in the way.
    func plan(_ files: [OutputFile], _ outcomes: [Outcome]) throws -> CommitPlan {
        var staged: [OutputPath: String] = [:]
        var absent: Set<OutputPath> = []
        let old = try Manifest(folder: path)
        for (file, outcome) in zip(files, outcomes) where outcome.staged != nil {
            staged[file.place] = outcome.staged
            if outcome.isAbsent { absent.insert(file.place) }
            try refuseForeignFile(at: file.place, isAbsent: outcome.isAbsent, old)
        }
        let stale = absent.isEmpty ? [] : old.paths.subtracting(files.map(\.place))
        let folders = try foldersInPlace(of: absent, stale)
        return CommitPlan(files: files, staged: staged, absent: absent, folders: folders, old: old)
    }

    /// Throws where the file that a new one would replace was not written by Terang.
    private func refuseForeignFile(at file: OutputPath, isAbsent: Bool, _ old: Manifest) throws {
        if old.paths.contains(file) { return }
        let place = "\(path)/\(file)"
        let isThere = isAbsent ? try entryKind(at: place) == .symbolicLink : true
        if isThere { throw PublishingError.obstructed(file: place, by: place) }
    }

    /// Returns the files at whose path there is a folder with only stale files and empty folders.
    ///
    /// - Parameters:
    ///   - absent: the files that do not exist yet.
    ///   - stale: files written by Terang that will be removed.
    /// - Throws: `PublishingError.obstructed` for a folder with other files at the path of a new file, or another file
    ///   where a new file needs a folder.
    private func foldersInPlace(of absent: Set<OutputPath>, _ stale: Set<OutputPath>) throws -> [String] {
        var folders: [String] = []
        var checked: [OutputPath: Bool] = [:]
        for file in absent.sorted() {
            if try !folderIsThere(for: file, stale, &checked) { continue }
            guard try entryKind(at: "\(path)/\(file)") == .directory else { continue }
            if let other = try firstForeignFile(in: file.text, stale) {
                throw PublishingError.obstructed(file: "\(path)/\(file)", by: "\(path)/\(other)")
            }
            folders.append(file.text)
        }
        return folders
    }

    /// Returns whether the folder of a file exists, caching the result for the folders above it.
    private func folderIsThere(
        for file: OutputPath,
        _ stale: Set<OutputPath>,
        _ checked: inout [OutputPath: Bool]
    ) throws -> Bool {
        for folder in file.folders {
            let isThere: Bool
            if let known = checked[folder] {
                isThere = known
            } else {
                switch try entryKind(at: "\(path)/\(folder)") {
                case nil: isThere = false
                case .directory: isThere = true
                case .symbolicLink, .file, .other:
                    // Through a link to a folder, files would be written outside of the output.
                    isThere = false
                    guard stale.contains(folder) else {
                        throw PublishingError.obstructed(file: "\(path)/\(file)", by: "\(path)/\(folder)")
                    }
                }
                checked[folder] = isThere
            }
            if !isThere { return false }
        }
        return true
    }

    private func firstForeignFile(in folder: String, _ stale: Set<OutputPath>) throws -> String? {
        for entry in try listDirectory("\(path)/\(folder)") {
            let inner = "\(folder)/\(entry.name)"
            if entry.kind == .directory {
                if let file = try firstForeignFile(in: inner, stale) { return file }
            } else if !stale.contains(OutputPath(inner)) {
                return inner
            }
        }
        return nil
    }

    /// Executes a plan. A killed process leaves an intact portal; see ``CommitPlan``.
    ///
    /// - Parameter willCarryOut: called before each step. An error that it throws counts as a failure of the step.
    /// - Throws: the error of the failing step. The folder is then as it was before.
    func carryOut(
        _ steps: some Sequence<CommitPlan.Step>,
        notice: String,
        willCarryOut: (CommitPlan.Step) throws -> Void = { _ in }
    ) throws {
        var commit = try Commit(output: path, staging: staging, notice: notice)
        // A power cut counts as a kill: what is renamed has reached the disk, and so have the renames before the command ends.
        try syncFileSystem(of: path)
        do {
            for step in steps {
                try willCarryOut(step)
                try commit.carryOut(step)
            }
            try syncFileSystem(of: path)
        } catch {
            try commit.takeBack()
            throw error
        }
    }
}
