import Concurrency
import Diagnostics
import Files

/// The folder with the published portal. Only this type writes to it.
struct OutputFolder: Sendable {
    let path: String
    /// The folder for private working files. None of them is in the output.
    private let work: StoreFolder

    /// - Parameters:
    ///   - path: the output folder, which need not exist.
    ///   - root: the folder of the portal that is published.
    init(path: String, root: String) throws {
        self.path = path
        work = try StoreFolder(publishingTo: path, of: root)
    }

    var staging: String { work.file("staging") }
    /// The staged files of a whole portal, as they will be in the output.
    var tree: String { staging + "/tree" }
    private var lockFile: String { work.file("lock") }
    var manifestFile: String { work.file(Manifest.fileName) }

    /// Names of files that earlier versions of Terang left in the output, and that a killed process may have left while copying.
    private enum Former {
        static let manifest = ".terang-manifest"
        static let staging = ".terang-staging"
        static let files = [".terang-lock", Commit.copyName]
    }

    /// The result of staging a file.
    struct Outcome: Sendable {
        let size: Int
        /// The path of the staged bytes, or nil where the published file already has them.
        let staged: String?
        /// Whether the published file does not exist yet.
        let isAbsent: Bool
        /// What the file's page weighs too much.
        var findings: [Diagnostic] = []
    }

    /// Locks the folder against other builds of the same portal. The caller keeps the lock until it is done.
    func lock() throws -> FileLock {
        try makeDirectory(path)
        try work.make()
        for file in [lockFile, staging, manifestFile] { try refuseLink(file) }
        guard let lock = try FileLock(lockFile) else { throw PublishingError.outputInUse(path) }
        try clearFormer()
        return lock
    }

    /// Returns whether the folder does not exist and would be on the file system of the working files, so that a whole portal can be
    /// renamed into its place.
    func canBeRenamedInto() throws -> Bool {
        guard try entryKind(at: path) == nil else { return false }
        return try work.isOnFileSystem(ofFutureFile: path)
    }

    /// Throws where one of Terang's own files is a symbolic link, through which Terang would write elsewhere.
    private func refuseLink(_ file: String) throws {
        guard try entryKind(at: file) == .symbolicLink else { return }
        throw PublishingError.obstructed(file: file, by: file)
    }

    /// Returns the files that Terang wrote here, including those that an earlier version listed.
    func manifest() throws -> Manifest {
        let former = try Manifest(file: path + "/" + Former.manifest)
        let known = try Manifest(file: manifestFile)
        return former.paths.isEmpty ? known : Manifest(paths: former.paths.union(known.paths))
    }

    /// Returns the files of the portal in the folder: those that Terang wrote or, where there is no list of them, all.
    /// Files whose names begin with a dot are not part of a portal.
    func publishedFiles() throws -> Set<OutputPath> {
        let listed = try manifest().paths
        guard listed.isEmpty else { return listed }
        var files: Set<OutputPath> = []
        var open = try entryKind(at: path) == .directory ? [""] : []
        while let folder = open.popLast() {
            for entry in try listDirectory("\(path)/\(folder)") where !entry.name.hasPrefix(".") {
                let inner = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
                if entry.kind == .directory { open.append(inner) } else { files.insert(OutputPath(inner)) }
            }
        }
        return files
    }

    /// Returns whether the folder holds a portal that Terang published and whose list of files was deleted.
    func isUnlisted(_ manifest: Manifest) throws -> Bool {
        try manifest.paths.isEmpty && addressOfPortal() != nil
    }

    /// The name of the mark of a folder whose files include drafts or what is not due yet.
    private static let unpublishedMark = "draf"

    /// Keeps beside the manifest whether the files include drafts or what is not due yet.
    func mark(includesUnpublished: Bool) throws {
        let isMarked = try isMarkedUnpublished()
        if includesUnpublished, !isMarked { try work.put([], as: Self.unpublishedMark) }
        if !includesUnpublished, isMarked { try removeFile(work.file(Self.unpublishedMark)) }
    }

    func isMarkedUnpublished() throws -> Bool { try entryKind(at: work.file(Self.unpublishedMark)) == .file }

    /// Returns whether any file that Terang's list names exists here.
    func isListed() throws -> Bool {
        try manifest().paths.contains { try entryKind(at: "\(path)/\($0)") != nil }
    }

    /// Returns the address of the portal in the folder, read from its feed, or nil where there is no feed that Terang wrote.
    func addressOfPortal() throws -> String? {
        let feed = path + "/feed.xml"
        guard try entryKind(at: feed) == .file else { return nil }
        let text = String(decoding: try readFile(feed, limit: Self.feedHead), as: UTF8.self)
        guard let generator = text.firstRange(of: "<generator>Terang</generator>") else { return nil }
        let head = text[..<generator.lowerBound]
        guard let start = head.firstRange(of: "<link>"), let end = head.firstRange(of: "</link>"),
            start.upperBound <= end.lowerBound
        else { return nil }
        return String(head[start.upperBound..<end.lowerBound])
    }

    /// The number of bytes at the beginning of a feed that contain its description of the portal.
    private static let feedHead = 64 * 1024

    /// Takes over the list of an earlier version, and removes that version's files from the output.
    private func clearFormer() throws {
        let list = path + "/" + Former.manifest
        if try entryKind(at: list) == .file {
            try work.put(Array(manifest().text.utf8), as: Manifest.fileName)
            try removeFile(list)
        }
        for name in Former.files where try entryKind(at: path + "/" + name) == .file {
            try removeFile(path + "/" + name)
        }
        let old = path + "/" + Former.staging
        if try entryKind(at: old) == .directory { try removeTree(old) }
    }

    /// Makes every file and stages those that differ from the published ones. Removes the remains of an interrupted build first.
    ///
    /// - Parameters:
    ///   - isWhole: whether all files are staged as they will be in the output, because it is to be renamed into place as a whole.
    ///   - kept: tells which files are certain to be as they are published. Nil where none is.
    ///   - scales: weighs pages. Nil where none is weighed.
    func stage(
        _ files: [OutputFile],
        isWhole: Bool = false,
        kept: KeptFiles? = nil,
        scales: PageScales? = nil,
        jobs: Int,
        advance: @escaping @Sendable () -> Void
    ) async throws -> [Outcome] {
        try work.make()
        try discardStaging()
        try makePrivateDirectory(staging)
        // Some file systems are slow with thousands of files in one folder.
        for shard in 0...(files.count / 1000) where !isWhole { try makeDirectory("\(staging)/\(shard)") }
        if isWhole { try makeDirectory(tree) }
        return try await parallelMap(Array(files.enumerated()), jobs: jobs) { [self] index, file in
            defer { advance() }
            try Task.checkCancellation()
            let place = "\(path)/\(file.path)"
            let staged = isWhole ? "\(tree)/\(file.path)" : "\(staging)/\(index / 1000)/\(index)"
            if isWhole, let slash = staged.lastIndex(of: "/") { try makeDirectory(String(staged[..<slash])) }
            let size: Int
            if let kept, kept.contains(file) {
                if kept.isSample(index) { try kept.compare(file, with: place) }
                let findings = try scales?.findings(for: file, html: readFile(place)) ?? []
                return Outcome(size: try fileSize(place), staged: nil, isAbsent: false, findings: findings)
            }
            var findings: [Diagnostic] = []
            switch file.content {
            case .made(let make):
                let bytes = try make()
                size = bytes.count
                findings = try scales?.findings(for: file, html: bytes) ?? []
                if try !isWhole && Files.file(place, holds: bytes) {
                    return Outcome(size: size, staged: nil, isAbsent: false, findings: findings)
                }
                try writeFile(staged, bytes)
            case .copied(let source):
                // Videos may be larger than the machine's memory.
                size = try fileSize(source)
                if try !isWhole && isSameFile(place, source) {
                    return Outcome(size: size, staged: nil, isAbsent: false)
                }
                try copyFile(source, to: staged)
            }
            let isAbsent = try isWhole || entryKind(at: place) != .file
            return Outcome(size: size, staged: staged, isAbsent: isAbsent, findings: findings)
        }
    }

    /// Returns the state of all files that Terang wrote. Nil where an interrupted build or an earlier version left
    /// files behind, or where nothing was published.
    func state(jobs: Int) async throws -> TreeState? {
        guard try entryKind(at: path) == .directory, try !hasRemains() else { return nil }
        let files = try Array(Manifest(file: manifestFile).paths)
        guard !files.isEmpty else { return nil }
        let states = try await parallelMap(files.parts(of: 1000), jobs: jobs) { [path] files in
            var state = TreeState()
            for file in files { try state.add("\(path)/\(file)") }
            return state
        }
        var state = TreeState()
        try state.add(manifestFile)
        for part in states { state.add(part) }
        return state
    }

    private func hasRemains() throws -> Bool {
        let former = [Former.manifest, Former.staging] + Former.files
        return try entryKind(at: staging) != nil || former.contains { try entryKind(at: path + "/" + $0) != nil }
    }

    /// Removes what a killed build or an earlier version left behind, if no other build is running.
    func clearRemains() throws {
        guard try hasRemains() else { return }
        try work.make()
        guard let lock = try FileLock(lockFile) else { return }
        try clearFormer()
        try discardStaging()
        withExtendedLifetime(lock) {}
    }

    func discardStaging() throws {
        if try entryKind(at: staging) == .directory { try removeTree(staging) }
    }

    /// Replaces a published file immediately, without staging.
    func replace(_ file: OutputPath, by bytes: [UInt8]) throws {
        let new = work.file("replacement")
        try writeFlushedFile(new, bytes)
        try Commit.move(new, to: file.text, in: path)
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
        var commit = try Commit(output: path, staging: staging, manifest: manifestFile, notice: notice)
        // The disk is flushed before and after the renames, so that a power cut does no more harm than a killed process.
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

extension OutputFolder {
    /// Returns a path with symbolic links resolved, as far as it exists. In the rest, `..` is resolved as it will be once the folders exist.
    static func resolved(_ path: String) throws -> String {
        if let resolved = try resolvedPath(path) { return resolved }
        guard let slash = path.lastIndex(of: "/") else { return try (resolvedPath(".") ?? ".") + "/" + path }
        let folder = try resolved(slash == path.startIndex ? "/" : String(path[..<slash]))
        let name = path[path.index(after: slash)...]
        switch name {
        case "", ".": return folder
        case "..":
            return folder.lastIndex(of: "/").map { $0 == folder.startIndex ? "/" : String(folder[..<$0]) } ?? folder
        default: return folder == "/" ? "/" + name : folder + "/" + name
        }
    }
}
