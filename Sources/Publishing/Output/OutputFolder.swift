import Concurrency
import Files
import SiteModel

/// The folder that holds the published portal. Nothing else in Terang writes to it.
struct OutputFolder: Sendable {
    let path: String

    static let stagingName = ".terang-staging"
    private static let lockName = ".terang-lock"
    private static let noticeName = "notice.html"

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

    /// Carries out a plan. Stopping it anywhere leaves a portal that is whole; see ``CommitPlan``.
    func carryOut(_ steps: some Sequence<CommitPlan.Step>, notice: String) throws {
        var folders: Set<String> = []
        let noticeFile = staging + "/" + Self.noticeName
        try writeFile(noticeFile, Array(notice.utf8))
        for step in steps {
            switch step {
            case .record(let manifest):
                let staged = staging + "/manifest"
                try writeFile(staged, Array(manifest.text.utf8))
                try renameFile(staged, to: path + "/" + Manifest.fileName)
            case .announce(let file):
                try makeFolder(of: file, &folders)
                _ = try linkFile(noticeFile, to: "\(path)/\(file)")
            case .withdraw(let file):
                let copy = staging + "/withdrawn.html"
                // A killed build may have taken the page away already.
                guard try entryKind(at: "\(path)/\(file)") == .file else { continue }
                try writeFile(copy, Array(notice.utf8))
                try renameFile(copy, to: "\(path)/\(file)")
            case .publish(let staged, let file):
                try makeFolder(of: file, &folders)
                try renameFile(staged, to: "\(path)/\(file)")
            case .remove(let file):
                // Where a killed build has made a folder of a file, the manifest still names the file.
                if try entryKind(at: "\(path)/\(file)") != .directory { try removeFile("\(path)/\(file)") }
                try removeEmptyFolders(above: file)
            }
        }
    }

    private func makeFolder(of file: String, _ made: inout Set<String>) throws {
        guard let slash = file.lastIndex(of: "/") else { return }
        let folder = String(file[..<slash])
        if made.insert(folder).inserted { try makeDirectory("\(path)/\(folder)") }
    }

    private func removeEmptyFolders(above file: String) throws {
        var folder = file[...]
        while let slash = folder.lastIndex(of: "/") {
            folder = folder[..<slash]
            guard try removeDirectoryIfEmpty("\(path)/\(folder)") else { return }
        }
    }
}

extension OutputFile {
    /// The bytes of the file.
    func bytes() throws -> [UInt8] {
        switch content {
        case .made(let make): try make()
        case .copied(let source): try readFile(source)
        }
    }
}
