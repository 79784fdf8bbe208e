import Files

extension OutputFolder {
    /// Plans the order in which staged files replace the published portal, without changing anything.
    ///
    /// - Parameters:
    ///   - isWhole: whether they were staged as they will be in the output.
    ///   - outcomes: the result of staging each file.
    ///   - old: the files that Terang wrote here.
    /// - Throws: `PublishingError.obstructed` where a file that Terang did not write is in the way, such as one that appeared in a new
    ///   folder meanwhile.
    func plan(
        _ files: [OutputFile],
        isWhole: Bool = false,
        _ outcomes: [Outcome],
        replacing old: Manifest
    ) throws -> CommitPlan {
        if isWhole {
            if let other = try listDirectory(path).first {
                throw PublishingError.obstructed(file: path, by: "\(path)/\(other.name)")
            }
            return CommitPlan(files: files, tree: tree)
        }
        var staged: [OutputPath: String] = [:]
        var absent: Set<OutputPath> = []
        let own = try isUnlisted(old) ? Manifest(paths: Set(files.map(\.place))) : old
        for (file, outcome) in zip(files, outcomes) where outcome.staged != nil {
            staged[file.place] = outcome.staged
            if outcome.isAbsent { absent.insert(file.place) }
            try refuseForeignFile(at: file.place, isAbsent: outcome.isAbsent, own)
        }
        let stale = absent.isEmpty ? [] : old.paths.subtracting(files.map(\.place))
        let folders = try foldersInPlace(of: absent, stale)
        return CommitPlan(files: files, staged: staged, absent: absent, folders: folders, old: old)
    }

    /// Throws where the file that a new one would replace was not written by Terang, which writes no symbolic links.
    private func refuseForeignFile(at file: OutputPath, isAbsent: Bool, _ old: Manifest) throws {
        let place = "\(path)/\(file)"
        let isForeign = isAbsent ? try entryKind(at: place) == .symbolicLink : !old.paths.contains(file)
        if isForeign { throw PublishingError.obstructed(file: place, by: place) }
    }

    /// Returns the files at whose path there is a folder with only stale files and empty folders.
    ///
    /// - Parameters:
    ///   - absent: the files that do not exist yet.
    ///   - stale: files written by Terang that will be removed.
    /// - Throws: `PublishingError.obstructed` for a folder with other files at the path of a new file, or another file or file system
    ///   where a new file needs a folder.
    private func foldersInPlace(of absent: Set<OutputPath>, _ stale: Set<OutputPath>) throws -> [String] {
        var folders: [String] = []
        var checked: [OutputPath: Bool] = [:]
        let device = try fileSystem(of: path)
        for file in absent.sorted() {
            if try !folderIsThere(for: file, on: device, stale, &checked) { continue }
            guard try entryKind(at: "\(path)/\(file)") == .directory else { continue }
            if let other = try firstForeignFile(in: file.text, stale) {
                throw PublishingError.obstructed(file: "\(path)/\(file)", by: "\(path)/\(other)")
            }
            folders.append(file.text)
        }
        return folders
    }

    /// Returns whether the folder of a file exists, caching the result for the folders above it.
    ///
    /// - Parameter device: the output's file system.
    private func folderIsThere(
        for file: OutputPath,
        on device: UInt?,
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
                case .directory:
                    isThere = true
                    // Nothing can be renamed into another file system that is mounted here.
                    guard try fileSystem(of: "\(path)/\(folder)") == device else {
                        throw PublishingError.obstructed(file: "\(path)/\(file)", by: "\(path)/\(folder)")
                    }
                case .symbolicLink, .file, .other:
                    // A linked folder would have files written outside of the output.
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
}
