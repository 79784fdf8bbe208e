import Concurrency
package import Content
public import Diagnostics
import Digests
import Foundation
public import Reading
public import Registers

/// Keeps documents that the law exempts out of what is published.
public struct LeakGuard: Sendable {
    private let exempt: [Row<ExemptInformation>]
    /// Where each SHA-256 stands.
    private let digests: [String: [(row: RegisterRow, digest: Located<String>)]]
    /// Tables of exempt information that are held back. Whatever they name is guarded.
    private let unread: [UnreadExemptTable]
    /// The tables of these that name each SHA-256.
    private let unreadDigests: [String: [UnreadExemptTable]]

    /// - Parameter now: exemptions that have ended by then guard nothing where `register.yaml` says that their information
    ///   is public.
    public init(_ registers: Registers, now: Instant) {
        let open = Set(registers.registers.filter { $0.definition.afterEnd == .open }.map(\.name))
        exempt = registers.guardedInformation.filter { row in
            !open.contains(row.register) || row.berakhir.map { $0 > now } ?? true
        }
        var digests: [String: [(row: RegisterRow, digest: Located<String>)]] = [:]
        for information in exempt {
            for digest in information.sha256 {
                digests[digest.value.lowercased(), default: []].append((information.written, digest))
            }
        }
        self.digests = digests
        unread = registers.unreadExempt
        var unreadDigests: [String: [UnreadExemptTable]] = [:]
        for table in unread {
            for word in HexadecimalWords.all(in: table.text) {
                unreadDigests[word.lowercased(), default: []].append(table)
            }
        }
        self.unreadDigests = unreadDigests
    }

    private var hasDigests: Bool { !digests.isEmpty || !unreadDigests.isEmpty }

    /// The SHA-256 of media. Files are read only where a row has one, and not again where they did not change.
    ///
    /// - Throws: `FileError` or `DigestError` where the machine fails.
    /// - Parameter changed: paths, relative to the portal's root, of files that are known to have changed.
    func digests(
        of media: [MediaFile],
        known: MediaDigests?,
        changed: Set<String>,
        jobs: Int
    ) async throws -> MediaDigests {
        guard hasDigests else { return MediaDigests(values: [:]) }
        let values = try await parallelMap(media, jobs: jobs) { file in
            if !changed.contains(ContentFiles.shown(file.path)), let value = known?.value(of: file) { return value }
            return try sha256(ofFile: file.file)
        }
        return MediaDigests(values: Dictionary(zip(media, values), uniquingKeysWith: { first, _ in first }))
    }

    /// Finds exempt documents among media.
    func check(_ media: [MediaFile], _ digests: MediaDigests) -> [Diagnostic] {
        guard !exempt.isEmpty || !unread.isEmpty else { return [] }
        let files = NamedFiles(media)
        let named =
            files.named(by: exempt)
            + unread.flatMap { table in
                files.named(in: table.text).map {
                    ExemptDocument.named(inTable: table.path, file: ContentFiles.shown($0.path))
                }
            }
        return media.reduce(into: named) { found, file in
            if let value = digests.value(of: file) { found += matches(of: value, file: ContentFiles.shown(file.path)) }
        }
    }

    /// The rule that exempt documents break.
    package static var rule: Rule { ExemptDocument.rule }

    /// Returns the exempt documents among files, by name and by digest.
    ///
    /// - Throws: `FileError` or `DigestError` where the machine fails.
    package func exempt(among media: [MediaFile]) async throws -> [MediaFile] {
        let digests = try await digests(of: media, known: nil, changed: [], jobs: 1)
        let found = Set(check(media, digests).flatMap(\.related).compactMap { ContentFiles.path(shown: $0.path) })
        return media.filter { found.contains($0.path) }
    }

    /// Finds exempt documents among files that are held in memory.
    ///
    /// - Parameter files: bytes by their path relative to the portal's root.
    /// - Throws: `DigestError` where the machine fails.
    public func check(_ files: [(path: String, bytes: [UInt8])]) throws -> [Diagnostic] {
        guard hasDigests else { return [] }
        return try files.flatMap { matches(of: try sha256(of: $0.bytes), file: $0.path) }
    }

    private func matches(of value: String, file: String) -> [Diagnostic] {
        (digests[value] ?? []).map { ExemptDocument.hashed($0.digest, row: $0.row, file: file) }
            + (unreadDigests[value] ?? []).map { ExemptDocument.named(inTable: $0.path, file: file) }
    }
}

/// The SHA-256 of media files as they were read.
struct MediaDigests: Sendable {
    /// A file that changes is another `MediaFile`, for it has another stamp.
    fileprivate let values: [MediaFile: String]

    func value(of file: MediaFile) -> String? { values[file] }
}

/// Media files by their names, to find those that a text names.
struct NamedFiles {
    /// Names are compared in small letters.
    private let files: [String: [MediaFile]]
    /// The files in and below each folder of `media/`, by the folder's path in small letters.
    private let folders: [(path: String, files: [MediaFile])]
    private let endings: Set<String>
    private let longest: Int

    init(_ media: [MediaFile]) {
        files = Dictionary(grouping: media) { Self.name(of: $0.path.lowercased()) }
        endings = Set(files.keys.compactMap { $0.split(separator: ".").last.map(String.init) })
        longest = files.keys.map(\.count).max() ?? 0
        var folders: [String: [MediaFile]] = [:]
        for file in media {
            var path = file.path.lowercased()[...]
            while let slash = path.lastIndex(of: "/"), path[..<slash] != "media" {
                path = path[..<slash]
                folders[String(path), default: []].append(file)
            }
        }
        self.folders = folders.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    func named(by rows: [Row<ExemptInformation>]) -> [Diagnostic] {
        rows.flatMap { exempt in
            exempt.written.sortedCells.filter { $0.column != "sha256" }.flatMap { column, cell in
                named(in: cell.value).map {
                    ExemptDocument.named(exempt.written, column: column, file: ContentFiles.shown($0.path))
                }
            }
        }
    }

    /// The files that a text names, by name, by path or by that of a folder in `media/`. A path that leads elsewhere in `media/` names another file; one
    /// from another place, such as an office's own disk, counts by its last part.
    func named(in text: String) -> [MediaFile] {
        guard text.contains(where: { "./\\".contains($0) }) else { return [] }
        var found: [String: MediaFile] = [:]
        for reading in Set([text, text.removingPercentEncoding ?? text]) {
            for file in files(inFoldersNamedBy: reading) { found[file.path] = file }
            let characters = Array(reading.lowercased())
            for dot in characters.indices where characters[dot] == "." {
                let ending = characters[(dot + 1)...].prefix { $0.isLetter || $0.isNumber }
                guard endings.contains(String(ending)) else { continue }
                for file in files(endingAt: ending.endIndex, characters) { found[file.path] = file }
            }
        }
        return found.values.sorted { $0.path < $1.path }
    }

    /// The files of each folder that a text names by its path from `media/` on.
    private func files(inFoldersNamedBy text: String) -> [MediaFile] {
        let text = text.lowercased().replacing("\\", with: "/")
        guard text.contains("media/") else { return [] }
        return folders.filter { folder in
            text.ranges(of: folder.path).contains { range in
                let rest = text[range.upperBound...]
                let end = rest.first == "/" ? rest.dropFirst() : rest
                let isWhole = end.first.map { !$0.isNamePart && $0 != "/" } ?? true
                return isWhole && text[..<range.lowerBound].last.map { !$0.isNamePart } ?? true
            }
        }.flatMap(\.files)
    }

    private func files(endingAt end: Int, _ characters: [Character]) -> [MediaFile] {
        var start = end
        while start > 0, end - start < longest, !"/\\\n".contains(characters[start - 1]) {
            start -= 1
            guard start == 0 || !characters[start - 1].isNamePart else { continue }
            if let named = files[String(characters[start..<end])] {
                return named.filter { isMeant($0, by: characters[..<start]) }
            }
        }
        return []
    }

    /// Whether a path before a name, if there is one, can be that of the file.
    private func isMeant(_ file: MediaFile, by before: ArraySlice<Character>) -> Bool {
        let folder = before.reversed().prefix { !$0.isWhitespace && !"\"'(<".contains($0) }.reversed()
        let written = "/" + String(folder).replacing("\\", with: "/")
        guard let media = written.ranges(of: "/media/").last else { return true }
        let path = file.path.lowercased()
        return path.dropLast(Self.name(of: path).count) == "media/" + written[media.upperBound...]
    }

    private static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}

extension Character {
    /// Whether a file's name would go on with this character. White space is none: names in a sentence have it before them.
    fileprivate var isNamePart: Bool { isLetter || isNumber || "_-".contains(self) }
}
