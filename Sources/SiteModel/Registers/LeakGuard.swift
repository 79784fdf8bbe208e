import Concurrency
package import Content
public import Diagnostics
import Digests
import Files
public import Reading
public import Registers
import Serialization

/// Keeps exempt documents from being published.
public struct LeakGuard: Sendable {
    private let exempt: [Row<ExemptInformation>]
    /// The rows with a SHA-256, and the location of the digest in each.
    private let digests: [String: [(row: RegisterRow, digest: Located<String>)]]
    /// Tables of exempt information that are held back. Every document that they name is guarded.
    private let unread: [UnreadExemptTable]
    /// The tables among them that contain a SHA-256.
    private let unreadDigests: [String: [UnreadExemptTable]]

    /// - Parameter now: exemptions that ended before this moment are not guarded where `register.yaml` says that their information is public.
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

    /// Returns the SHA-256 digests of media. A file is read only if a row contains a digest, and only once while it does not change.
    ///
    /// - Parameter changed: paths, relative to the portal's root, of files that are known to have changed.
    /// - Throws: `FileError` or `DigestError` where the machine fails.
    func digests(
        of media: [MediaFile],
        known: MediaDigests?,
        changed: Set<String>,
        jobs: Int
    ) async throws -> MediaDigests {
        guard hasDigests else { return MediaDigests(values: [:]) }
        let values = try await parallelMap(media, jobs: jobs) { file in
            if !changed.contains(file.path.shown), let value = known?.value(of: file) { return value }
            return try sha256(ofFile: file.file)
        }
        return MediaDigests(values: Dictionary(keepingFirst: zip(media, values)))
    }

    /// Returns diagnostics about exempt documents among media.
    func check(_ media: [MediaFile], _ digests: MediaDigests) -> [Diagnostic] {
        guard !exempt.isEmpty || !unread.isEmpty else { return [] }
        let files = NamedFiles(media)
        let named =
            files.named(by: exempt)
            + unread.flatMap { table in
                files.named(in: table.text).map {
                    ExemptDocument.named(inTable: table.path, file: $0.path.shown)
                }
            }
        return media.reduce(into: named) { found, file in
            if let value = digests.value(of: file) { found += matches(of: value, file: file.path.shown) }
        }
    }

    /// The rule of diagnostics about exempt documents.
    package static var rule: Rule { ExemptDocument.rule }

    /// Returns the exempt documents among media, recognized by name or digest.
    ///
    /// - Throws: `FileError` or `DigestError` where the machine fails.
    package func exempt(among media: [MediaFile]) async throws -> [MediaFile] {
        let digests = try await digests(of: media, known: nil, changed: [], jobs: 1)
        let found = Set(check(media, digests).flatMap(\.related).compactMap { ContentPath(shown: $0.path) })
        return media.filter { found.contains($0.path) }
    }

    /// Returns diagnostics about exempt documents among files in memory.
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
    /// Digests by file. A changed file is another key, because its stamp differs.
    fileprivate let values: [MediaFile: String]

    func value(of file: MediaFile) -> String? { values[file] }
}

/// Media files by name, for finding those that a text refers to.
struct NamedFiles {
    /// Files by their names as ``plain(_:)`` has them.
    private let files: [String: [MediaFile]]
    /// The files in and below each folder of `media/`, by the lower-case path of the folder.
    private let folders: [(path: String, files: [MediaFile])]
    private let endings: Set<String>
    private let longest: Int

    init(_ media: [MediaFile]) {
        files = Dictionary(grouping: media) { Self.plain($0.path.rawValue.lowercased().lastPathPart) }
        endings = Set(files.keys.compactMap { $0.split(separator: ".").last.map(String.init) })
        longest = files.keys.map(\.count).max() ?? 0
        var folders: [String: [MediaFile]] = [:]
        for file in media {
            var path = file.path.rawValue.lowercased()[...]
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
                    ExemptDocument.named(exempt.written, column: column, file: $0.path.shown)
                }
            }
        }
    }

    /// Returns the files that a text refers to by name, by path or by a folder in `media/`. A path that leads elsewhere in `media/` refers to another
    /// file; of a path from another place, such as an office's own disk, only the last part counts.
    func named(in text: String) -> [MediaFile] {
        guard text.contains(where: { "./\\".contains($0) }) else { return [] }
        var found: [ContentPath: MediaFile] = [:]
        for reading in Set([text, text.percentDecoded]) {
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

    /// Returns the files of each folder that a text refers to by its path from `media/` on.
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
            if let named = files[Self.plain(String(characters[start..<end]))] {
                return named.filter { isMeant($0, by: characters[..<start]) }
            }
        }
        return []
    }

    /// Returns whether the path written before a name, if any, can be the file's path.
    private func isMeant(_ file: MediaFile, by before: ArraySlice<Character>) -> Bool {
        let folder = before.reversed().prefix { !$0.isWhitespace && !"\"'(<".contains($0) }.reversed()
        let written = "/" + String(folder).replacing("\\", with: "/")
        guard let media = written.ranges(of: "/media/").last else { return true }
        let path = file.path.rawValue.lowercased()
        return path.dropLast(path.lastPathPart.count) == "media/" + written[media.upperBound...]
    }

    /// A name in lower case with one sign for all that people and programs write between words: `Denah Server.pdf` is `denah_server.pdf`.
    /// It has as many characters.
    private static func plain(_ name: String) -> String { String(name.map { " -\u{A0}".contains($0) ? "_" : $0 }) }

}

extension Character {
    /// Whether a file name continues with this character. White space does not count, because it precedes names in sentences.
    fileprivate var isNamePart: Bool { isLetter || isNumber || "_-".contains(self) }
}
