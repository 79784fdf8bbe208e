import Diagnostics
import Files
import Reading

/// What an edited copy of the shipped theme becomes with the theme of this program, known before anything is written: edits of the copy
/// and changes of the theme are merged three ways.
///
/// The theme that a copy was made of lies beside it, in the hidden folder `.asal/`: `terang init` writes it, and each update renews it file by
/// file, so that an update that was interrupted goes on where it stopped.
public struct ThemeUpdate: Sendable {
    /// What becomes of a file.
    public enum Outcome: Sendable, Hashable {
        case added, replaced, removed, merged
        /// Both versions are in the file, this many times.
        case conflicting(Int)
        /// Edited here and gone from the theme, or the other way round, or no text, or behind a symbolic link: it stays as it is.
        case kept
    }

    public struct Change: Sendable, Hashable {
        /// Relative to the portal's root.
        public let path: String
        public let outcome: Outcome
        let before: [UInt8]
        /// Nil where the file goes.
        let after: [UInt8]?
    }

    /// The theme that a copy was made of, below the copy.
    static let baseFolder = ".asal"

    private let root: String
    /// The copy's folder relative to the portal's root.
    private let folder: String
    /// The shipped theme, by path below the theme's folder.
    private let shipped: [String: [UInt8]]
    /// Sorted by path, `theme.yaml` last: it says what the others are written for.
    public private(set) var changes: [Change] = []

    /// - Parameters:
    ///   - root: the folder that holds `themes/`.
    ///   - theme: the name of the copy's folder.
    ///   - base: a folder with the theme that the copy was made of. Nil for the one that is kept beside the copy.
    /// - Throws: `ThemeUpdateError` where there is nothing to merge, `FileError` where the machine fails.
    public init(root: String, theme: String, base: String? = nil) throws {
        try self.init(root: root, theme: theme, base: base, shipped: PortalStarter.theme)
    }

    init(root: String, theme: String, base: String?, shipped: [String: [UInt8]]) throws {
        self.root = root
        self.shipped = shipped
        folder = "themes/\(theme)"
        let copy = "\(root)/\(folder)"
        guard try entryKind(at: copy + "/theme.yaml") != nil else { throw ThemeUpdateError.noTheme(folder) }
        let own = try Self.files(below: copy)
        let unresolved = own.compactMap { path, bytes in
            MergeConflict.diagnostic(in: bytes, path: "\(folder)/\(path)").map { _ in "\(folder)/\(path)" }
        }
        guard unresolved.isEmpty else { throw ThemeUpdateError.unresolved(unresolved.sorted()) }
        let place = base ?? "\(copy)/\(Self.baseFolder)"
        let earlier = try resolvedPath(place) == nil ? [:] : try Self.files(below: place)
        let different = own.keys.filter { shipped[$0] != nil && shipped[$0] != own[$0] }
        guard earlier["theme.yaml"] != nil || different.isEmpty else {
            throw ThemeUpdateError.noBase(place, edited: different.map { "\(folder)/\($0)" }.sorted())
        }
        let paths = Set(own.keys).union(shipped.keys).union(earlier.keys)
        for path in paths.sorted(by: Self.isBefore) {
            let change = try change(of: path, from: earlier[path], own: own[path], to: shipped[path])
            if let change { changes.append(change) }
        }
    }

    public var isEmpty: Bool { changes.isEmpty }

    /// Writes the changes, and the shipped theme as the one that the copy is made of.
    ///
    /// - Returns: the paths of files that were edited since the update was planned, which are left alone.
    /// - Throws: `FileError` where the machine fails. A later update goes on from there.
    public func carryOut() throws -> [String] {
        var left: [String] = []
        let planned = Dictionary(keepingFirst: changes.map { ($0.path, $0) })
        let base = "\(root)/\(folder)/\(Self.baseFolder)"
        let known = try entryKind(at: base) == nil ? [] : try filesBelow(base)
        for path in Set(known).union(shipped.keys).sorted(by: Self.isBefore) {
            let shown = "\(folder)/\(path)"
            if let change = planned[shown], change.outcome != .kept {
                let isAsPlanned =
                    change.outcome == .added
                    ? try entryKind(at: "\(root)/\(shown)") == nil : try file("\(root)/\(shown)", holds: change.before)
                guard isAsPlanned else {
                    left.append(shown)
                    continue
                }
                try Self.put(change.after, at: "\(root)/\(shown)")
            }
            try Self.put(shipped[path], at: "\(base)/\(path)")
        }
        return left
    }

    /// The changes as a unified diff.
    public var diff: String {
        changes.filter { $0.outcome != .kept }
            .map { UnifiedDiff.text(path: $0.path, before: $0.before, after: $0.after ?? []) }.joined()
    }

    private func change(
        of path: String,
        from base: [UInt8]?,
        own: [UInt8]?,
        to new: [UInt8]?
    ) throws -> Change? {
        guard new != own, new != base else { return nil }
        let shown = "\(folder)/\(path)"
        func change(_ outcome: Outcome, _ after: [UInt8]? = nil) -> Change {
            Change(path: shown, outcome: outcome, before: own ?? [], after: after)
        }
        if try own == nil && (entryKind(at: "\(root)/\(shown)") != nil || !hasPlainFolders(path)) {
            return change(.kept)
        }
        if own == base { return change(own == nil ? .added : new == nil ? .removed : .replaced, new) }
        guard let own, let new, let ownText = String(validating: own, as: UTF8.self),
            let newText = String(validating: new, as: UTF8.self),
            let baseText = String(validating: base ?? [], as: UTF8.self)
        else { return change(.kept) }
        let merge = ThreeWayMerge(base: baseText, own: ownText, new: newText)
        let after = Array(merge.text.utf8)
        if after == own { return nil }
        return change(merge.conflicts == 0 ? .merged : .conflicting(merge.conflicts), after)
    }

    /// Whether the folders on the way to a file, as far as they exist, belong to the copy and are not symbolic links.
    private func hasPlainFolders(_ path: String) throws -> Bool {
        var place = "\(root)/\(folder)"
        for part in path.split(separator: "/").dropLast() {
            place += "/\(part)"
            guard let kind = try entryKind(at: place) else { return true }
            guard kind == .directory else { return false }
        }
        return true
    }

    private static func isBefore(_ left: String, _ right: String) -> Bool {
        (left == "theme.yaml" ? 1 : 0, left) < (right == "theme.yaml" ? 1 : 0, right)
    }

    private static func files(below folder: String) throws -> [String: [UInt8]] {
        try Dictionary(keepingFirst: filesBelow(folder).map { ($0, try readFile("\(folder)/\($0)")) })
    }

    /// Gives a file these bytes, all at once, or removes it where they are nil.
    private static func put(_ bytes: [UInt8]?, at path: String) throws {
        guard let bytes else { return try removeFile(path) }
        if try file(path, holds: bytes) { return }
        if try entryKind(at: path) != nil { return try replaceFile(path, bytes) }
        if let slash = path.lastIndex(of: "/") { try makeDirectory(String(path[..<slash])) }
        _ = try createFile(path, bytes)
    }
}

/// Why a theme cannot be updated.
public enum ThemeUpdateError: Error, Sendable, Hashable {
    /// There is no `theme.yaml` in this folder.
    case noTheme(String)
    /// These files still have the markers of a conflict.
    case unresolved([String])
    /// The folder that should hold the theme that the copy was made of does not, and these files differ from the shipped ones.
    case noBase(String, edited: [String])
}
