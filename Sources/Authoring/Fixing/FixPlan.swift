public import Diagnostics
import Files
import Reading
public import Registers

/// The changes to `content/` that the fixes of diagnostics amount to, computed before anything is written. Fixes that
/// would collide with others, overwrite a file, leave `content/` or change a file that is not UTF-8 are not part of it.
public struct FixPlan: Sendable {
    /// A file whose bytes change.
    public struct Change: Sendable, Hashable {
        /// Relative to the portal's root.
        public let path: String
        public let before: [UInt8]
        public let after: [UInt8]
    }

    /// A file whose path changes. Both paths are relative to the portal's root.
    public struct Move: Sendable, Hashable {
        public let from: String
        public let to: String
    }

    /// The folder that holds `content/`.
    let root: String
    /// Sorted by path.
    public private(set) var changes: [Change] = []
    /// In the order of their diagnostics.
    public private(set) var moves: [Move] = []
    /// The number of diagnostics that the plan removes.
    public private(set) var fixed = 0
    /// The number of register cells that the plan rewrites in the spelling of open data.
    public private(set) var respelled = 0
    /// The diagnostics whose fixes are not part of the plan.
    public private(set) var left: [Diagnostic] = []

    public var isEmpty: Bool { changes.isEmpty && moves.isEmpty }

    /// - Parameters:
    ///   - root: the folder that holds `content/`.
    ///   - diagnostics: the findings of a check of the portal.
    ///   - registers: the registers whose cells are rewritten in the spelling of open data.
    /// - Throws: `FileError` where the machine fails.
    public init(root: String, diagnostics: [Diagnostic], registers: Registers = .none) throws {
        self.root = root
        var texts: [String: EditedText] = [:]
        var pieces: [String: EditedText.Pieces] = [:]
        var recoded: [String: Change] = [:]
        for diagnostic in diagnostics.sorted() {
            switch diagnostic.fix {
            case nil: continue
            case .edits(let edits)?:
                guard try add(edits, to: &pieces, of: &texts) else { break }
                fixed += 1
                continue
            case .move(let from, let to)?:
                guard try isMovable(from, to) else { break }
                moves.append(Move(from: from, to: to))
                fixed += 1
                continue
            case .recode(let path)?:
                guard try isFileOfItsOwn(path), case let before = try readFile(root + "/" + path),
                    let after = OldEncoding.utf8(before)
                else { break }
                recoded[path] = Change(path: path, before: before, after: after)
                fixed += 1
                continue
            }
            left.append(diagnostic)
        }
        for (path, register) in registers.textFiles {
            for edit in try CellSpellings.edits(in: root + "/" + path, path: path, of: register)
            where try add([edit], to: &pieces, of: &texts) { respelled += 1 }
        }
        try addReferences(to: &pieces, of: &texts)
        changes = Set(pieces.keys).union(recoded.keys).sorted().compactMap { path in
            if let change = recoded[path] { return change }
            guard let text = texts[path], let pieces = pieces[path] else { return nil }
            let after = text.with(pieces)
            return after == text.bytes ? nil : Change(path: path, before: text.bytes, after: after)
        }
    }

    /// Adds all edits of one fix or none of them, and returns whether it added them.
    private func add(
        _ edits: [TextEdit],
        to pieces: inout [String: EditedText.Pieces],
        of texts: inout [String: EditedText]
    ) throws -> Bool {
        guard let path = edits.first?.start.path, edits.allSatisfy({ $0.start.path == path && $0.end.path == path }),
            let text = try text(path, &texts)
        else { return false }
        let found = edits.compactMap(text.piece)
        return found.count == edits.count && pieces[path, default: .init()].add(found)
    }

    /// Returns the text of a file in `content/`, or nil where it is reached through a symbolic link or is not UTF-8.
    private func text(_ path: String, _ texts: inout [String: EditedText]) throws -> EditedText? {
        if let text = texts[path] { return text }
        guard try isFileOfItsOwn(path) else { return nil }
        let text = EditedText(try readFile(root + "/" + path))
        texts[path] = text
        return text
    }

    /// Returns whether a path is a regular file in `content/` that is not reached through a symbolic link.
    private func isFileOfItsOwn(_ path: String) throws -> Bool {
        guard isInside(path), try entryKind(at: root + "/" + path) == .file else { return false }
        return try isPlainFolder(of: path)
    }

    private func isInside(_ path: String) -> Bool {
        ContentPath(shown: path) != nil && !path.split(separator: "/").contains("..")
    }

    /// Returns whether no folder on the way to a path is a symbolic link, as far as the folders exist.
    private func isPlainFolder(of path: String) throws -> Bool {
        var folder = path
        while let slash = folder.lastIndex(of: "/") {
            folder = String(folder[..<slash])
            // The portal's own folder may be a link.
            if folder == "content" { return true }
            let kind = try entryKind(at: root + "/" + folder)
            guard kind == nil || kind == .directory else { return false }
        }
        return true
    }

    private func isMovable(_ from: String, _ to: String) throws -> Bool {
        guard try isFileOfItsOwn(from), isInside(to), try isPlainFolder(of: to) else { return false }
        return try entryKind(at: root + "/" + to) == nil && !moves.contains { $0.to == to || $0.from == from }
    }

    /// Adds edits that write the new paths of moved files into the texts that refer to them.
    private func addReferences(
        to pieces: inout [String: EditedText.Pieces],
        of texts: inout [String: EditedText]
    ) throws {
        let moved = moves.compactMap { move -> MovedReferences? in
            guard let from = ContentPath(shown: move.from), let to = ContentPath(shown: move.to) else { return nil }
            return MovedReferences(from: from, to: to)
        }
        guard !moved.isEmpty else { return }
        for path in try filesBelow(root + "/content")
        where [".md", ".csv", ".yaml"].contains(where: path.lowercased().hasSuffix) {
            let path = ContentPath(path)
            let shown = path.shown
            guard let text = try text(shown, &texts) else { continue }
            for piece in moved.flatMap({ $0.pieces(in: text, path: path) }) {
                _ = pieces[shown, default: .init()].add([piece])
            }
        }
    }
}

extension Registers {
    /// The CSV files of the registers.
    fileprivate var textFiles: [(path: String, register: Register)] {
        registers.flatMap { register in
            register.files.filter { FileType.ending(of: $0.path) == "csv" }.map { ($0.path, register) }
        }
    }
}

extension FixPlan {
    /// The plan as a unified diff, with Git's extended headers for renamed files.
    public var diff: String {
        changes.map { change in
            // UTF-16 is not text for a terminal, and nothing but the encoding changes.
            guard change.before.contains(0), !change.after.contains(0) else {
                return UnifiedDiff.text(path: change.path, before: change.before, after: change.after)
            }
            return "--- \(change.path) (UTF-16)\n+++ \(change.path) (UTF-8)\n"
        }.joined()
            + moves.map { "rename from \($0.from)\nrename to \($0.to)\n" }.joined()
    }

    /// Applies the plan: each file is replaced atomically, then files are moved. Files that changed since the plan was
    /// made, and paths that were taken since, are left alone.
    ///
    /// - Returns: the paths that were left alone.
    /// - Throws: `FileError` where the machine fails. Changes made until then remain.
    public func carryOut() throws -> [String] {
        var left: [String] = []
        for change in changes {
            guard try isFileOfItsOwn(change.path), try file(root + "/" + change.path, holds: change.before) else {
                left.append(change.path)
                continue
            }
            try replaceFile(root + "/" + change.path, change.after)
        }
        for move in moves {
            guard try isFileOfItsOwn(move.from), try isPlainFolder(of: move.to) else {
                left.append(move.from)
                continue
            }
            let target = root + "/" + move.to
            try makeDirectory(String(target[..<(target.lastIndex(of: "/") ?? target.endIndex)]))
            if try !moveFile(root + "/" + move.from, to: target) { left.append(move.from) }
        }
        return left
    }
}
