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
        guard let lock = try FileLock(path + "/" + Self.lockName) else { throw PublishingError.outputInUse(path) }
        return lock
    }

    /// Generates every file and stages those that differ from the published ones. Clears the remains of an interrupted
    /// build first.
    func stage(
        _ files: [OutputFile],
        jobs: Int,
        advance: @escaping @Sendable () -> Void
    ) async throws -> [Outcome] {
        try discardStaging()
        try makeDirectory(staging)
        // Some file systems are slow with thousands of files in one folder.
        for shard in 0...(files.count / 1000) { try makeDirectory("\(staging)/\(shard)") }
        return try await parallelMap(Array(files.enumerated()), jobs: jobs) { [self] index, file in
            defer { advance() }
            let bytes = try file.bytes()
            let place = "\(path)/\(file.path)"
            if try Files.file(place, holds: bytes) { return Outcome(size: bytes.count, staged: nil, isAbsent: false) }
            let staged = "\(staging)/\(index / 1000)/\(index)"
            try writeFile(staged, bytes)
            return Outcome(size: bytes.count, staged: staged, isAbsent: try entryKind(at: place) != .file)
        }
    }

    func discardStaging() throws {
        if try entryKind(at: staging) == .directory { try removeTree(staging) }
    }

    /// Plans the order in which staged files replace the published portal, without changing anything.
    ///
    /// - Parameter outcomes: the result of staging each file.
    /// - Throws: `PublishingError.obstructed` where a file that Terang did not write is in the way.
    func plan(_ files: [OutputFile], _ outcomes: [Outcome]) throws -> CommitPlan {
        var staged: [String: String] = [:]
        var absent: Set<String> = []
        for (file, outcome) in zip(files, outcomes) {
            staged[file.path] = outcome.staged
            if outcome.isAbsent { absent.insert(file.path) }
        }
        let old = try Manifest(folder: path)
        let stale = absent.isEmpty ? [] : old.paths.subtracting(files.map(\.path))
        let folders = try foldersInPlace(of: absent, stale)
        return CommitPlan(files: files, staged: staged, absent: absent, folders: folders, old: old)
    }

    /// Returns the files at whose path there is a folder with only stale files and empty folders.
    ///
    /// - Parameters:
    ///   - absent: the files that do not exist yet.
    ///   - stale: files written by Terang that will be removed.
    /// - Throws: `PublishingError.obstructed` for a folder with other files at the path of a new file, or another file
    ///   where a new file needs a folder.
    private func foldersInPlace(of absent: Set<String>, _ stale: Set<String>) throws -> [String] {
        var folders: [String] = []
        var checked: [String: Bool] = [:]
        for file in absent.sorted() {
            if try !folderIsThere(for: file, stale, &checked) { continue }
            guard try entryKind(at: "\(path)/\(file)") == .directory else { continue }
            if let other = try firstForeignFile(in: file, stale) {
                throw PublishingError.obstructed(file: "\(path)/\(file)", by: "\(path)/\(other)")
            }
            folders.append(file)
        }
        return folders
    }

    /// Returns whether the folder of a file exists, caching the result for the folders above it.
    private func folderIsThere(for file: String, _ stale: Set<String>, _ checked: inout [String: Bool]) throws -> Bool {
        for index in file.indices where file[index] == "/" {
            let folder = String(file[..<index])
            let isThere: Bool
            if let known = checked[folder] {
                isThere = known
            } else {
                switch try entryKind(at: "\(path)/\(folder)") {
                case nil: isThere = false
                case .directory: isThere = true
                case .symbolicLink, .file, .other:
                    let target = try resolvedPath("\(path)/\(folder)")
                    isThere = try target.map { try entryKind(at: $0) == .directory } ?? false
                    guard isThere || stale.contains(folder) else {
                        throw PublishingError.obstructed(file: "\(path)/\(file)", by: "\(path)/\(folder)")
                    }
                }
                checked[folder] = isThere
            }
            if !isThere { return false }
        }
        return true
    }

    private func firstForeignFile(in folder: String, _ stale: Set<String>) throws -> String? {
        for entry in try listDirectory("\(path)/\(folder)") {
            let inner = "\(folder)/\(entry.name)"
            if entry.kind == .directory {
                if let file = try firstForeignFile(in: inner, stale) { return file }
            } else if !stale.contains(inner) {
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
        do {
            for step in steps {
                try willCarryOut(step)
                try commit.carryOut(step)
            }
        } catch {
            try commit.takeBack()
            throw error
        }
    }
}
