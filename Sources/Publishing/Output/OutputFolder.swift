import Concurrency
import Files
import SiteModel

/// The folder that holds the published portal. Nothing else in Terang writes to it.
struct OutputFolder: Sendable {
    let path: String

    static let stagingName = ".terang-staging"
    private static let lockName = ".terang-lock"

    private var staging: String { path + "/" + Self.stagingName }

    /// What became of one file.
    struct Outcome: Sendable {
        let size: Int
        /// Where the new bytes wait, or nil where the file in its place holds them already.
        let staged: String?
        /// Whether no file stands in its place.
        let isAbsent: Bool
    }

    /// Keeps other builds out. The caller holds on to the lock until it is done.
    func lock() throws -> FileLock {
        try makeDirectory(path)
        guard let lock = try FileLock(path + "/" + Self.lockName) else { throw PublishingError.outputInUse(path) }
        return lock
    }

    /// Makes every file and stages those whose bytes are not in place. What an interrupted build left is cleared first.
    func stage(
        _ files: [OutputFile],
        jobs: Int,
        advance: @escaping @Sendable () -> Void
    ) async throws -> [Outcome] {
        try discardStaging()
        try makeDirectory(staging)
        // Thousands of files in one folder slow some file systems down.
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

    /// The order in which staged files become the portal. Nothing is changed yet.
    ///
    /// - Parameter outcomes: of staging each of the files.
    /// - Throws: `PublishingError.obstructed` where something that is not Terang's is in the way.
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

    /// The files in whose place is a folder, in which there is nothing but stale files and empty folders.
    ///
    /// - Parameters:
    ///   - absent: the files that come where none is yet.
    ///   - stale: files that Terang wrote and that go.
    /// - Throws: `PublishingError.obstructed` for a folder with other files where a file comes, or another file where a folder
    ///   is needed.
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

    /// Whether the folder of a file exists. Remembers what is known of the folders above it.
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

    /// Carries out a plan. A process that is killed leaves a portal that is whole; see ``CommitPlan``.
    ///
    /// - Parameter willCarryOut: hears of each step before it. What it throws counts as a failure of the step.
    /// - Throws: what made a step fail. The folder is then as it was before.
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
