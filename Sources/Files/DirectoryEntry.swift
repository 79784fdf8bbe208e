import Glibc

/// One name in a folder.
public struct DirectoryEntry: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case file, directory, symbolicLink
        /// A device, a socket or a pipe.
        case other
    }

    /// Bytes that are not UTF-8 are replaced in it (U+FFFD), and no file can be opened by what comes of that.
    public let name: String
    public let kind: Kind
    /// Whether the name is UTF-8.
    public let isUTF8: Bool
}

/// Returns the entries of a folder sorted by name, without `.` and `..`. Symbolic links are not followed.
public func listDirectory(_ path: String) throws(FileError) -> [DirectoryEntry] {
    guard let handle = opendir(path) else { throw FileError(operation: "opendir", path: path, code: errno) }
    defer { closedir(handle) }
    var entries: [DirectoryEntry] = []
    while true {
        errno = 0
        guard let entry = readdir(handle) else {
            if errno != 0 { throw FileError(operation: "readdir", path: path, code: errno) }
            break
        }
        let (name, isUTF8) = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
            tuple.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { bytes in
                String(validatingCString: bytes).map { ($0, true) } ?? (String(cString: bytes), false)
            }
        }
        guard name != ".", name != ".." else { continue }
        let kind = try kind(of: path + "/" + name, type: entry.pointee.d_type)
        entries.append(DirectoryEntry(name: name, kind: kind, isUTF8: isUTF8))
    }
    // Swift compares strings by canonical equivalence; their bytes order names that differ only in how accents are encoded.
    return entries.sorted { left, right in
        left.name == right.name ? left.name.utf8.lexicographicallyPrecedes(right.name.utf8) : left.name < right.name
    }
}

private func kind(of path: String, type: UInt8) throws(FileError) -> DirectoryEntry.Kind {
    switch Int(type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .directory
    case Int(DT_LNK): .symbolicLink
    // Some file systems do not report the type.
    case Int(DT_UNKNOWN): try entryKind(at: path) ?? .other
    default: .other
    }
}

/// Returns the kind of entry at a path without following symbolic links, or nil where nothing exists.
public func entryKind(at path: String) throws(FileError) -> DirectoryEntry.Kind? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
        if errno == ENOENT || errno == ENOTDIR { return nil }
        throw FileError(operation: "lstat", path: path, code: errno)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .directory
    case S_IFLNK: return .symbolicLink
    default: return .other
    }
}

/// Returns the topmost part of a path that does not exist yet, or nil where the whole path exists. Removing that part
/// with everything in it undoes whatever was created at the path.
public func firstMissing(of path: String) throws(FileError) -> String? {
    var missing: String?
    var rest = path
    while try entryKind(at: rest) == nil {
        missing = rest
        guard let slash = rest.lastIndex(of: "/"), slash != rest.startIndex else { break }
        rest = String(rest[..<slash])
    }
    return missing
}

/// Returns the path with symbolic links and `..` resolved, or nil where it does not exist.
public func resolvedPath(_ path: String) throws(FileError) -> String? {
    guard let resolved = realpath(path, nil) else {
        if errno == ENOENT || errno == ENOTDIR || errno == ELOOP { return nil }
        throw FileError(operation: "realpath", path: path, code: errno)
    }
    defer { free(resolved) }
    return String(cString: resolved)
}

/// How deep folders are looked into. Each takes room on the stack, and beyond some length no path can be opened.
public enum FolderDepth {
    public static let limit = 64
}

/// Returns the regular files below a folder as sorted paths relative to it. Skips symbolic links, names that begin with a
/// dot unless they are in `hidden`, and names that are not UTF-8, which ``misnamedFiles(below:)`` returns. Folders deeper than
/// ``FolderDepth/limit`` are an error.
public func filesBelow(_ folder: String, withHidden hidden: Set<String> = []) throws(FileError) -> [String] {
    var misnamed: [String] = []
    return try filesBelow(folder, withHidden: hidden, depth: 0, &misnamed)
}

/// Returns what ``filesBelow(_:withHidden:)`` skips because of its name: files and folders whose names are not UTF-8, as paths
/// relative to the folder, to be shown.
public func misnamedFiles(below folder: String) throws(FileError) -> [String] {
    var misnamed: [String] = []
    _ = try filesBelow(folder, withHidden: [], depth: 0, &misnamed)
    return misnamed
}

private func filesBelow(
    _ folder: String,
    withHidden hidden: Set<String>,
    depth: Int,
    _ misnamed: inout [String]
) throws(FileError) -> [String] {
    guard depth <= FolderDepth.limit else { throw FileError(operation: "opendir", path: folder, code: ENAMETOOLONG) }
    var files: [String] = []
    for entry in try listDirectory(folder) where !entry.name.hasPrefix(".") || hidden.contains(entry.name) {
        guard entry.isUTF8 else {
            misnamed.append(entry.name)
            continue
        }
        switch entry.kind {
        case .file: files.append(entry.name)
        case .directory:
            var inner: [String] = []
            let below = try filesBelow("\(folder)/\(entry.name)", withHidden: hidden, depth: depth + 1, &inner)
            files += below.map { "\(entry.name)/\($0)" }
            misnamed += inner.map { "\(entry.name)/\($0)" }
        case .symbolicLink, .other: continue
        }
    }
    return files
}
