import Concurrency
import Content
package import Diagnostics
import Digests
package import Files
import Reading
import Registers
import Serialization

/// Readings of articles, pages and media, stored in a folder between two runs of the program, so that the next run
/// reads only files that changed. The folder may be deleted at any time.
///
/// The readings are divided into parts by path, so that an edit rewrites only one part. A part that is damaged, or was
/// written by another program or with other settings, is ignored.
package struct ReadingStore: Sendable {
    /// The number of parts.
    private static let count = 64

    private let folder: String
    private let conditions: String
    private let rules: [String: Rule]

    /// - Parameters:
    ///   - folder: need not exist until readings are stored.
    ///   - conditions: everything beside the portal's files and settings that affects readings. Readings under other conditions are ignored.
    ///   - rules: all rules that stored diagnostics may have.
    package init(folder: String, conditions: String, rules: [Rule]) {
        self.folder = folder
        self.conditions = conditions
        self.rules = Dictionary(keepingFirst: rules.map { ($0.id, $0) })
    }

    /// The readings of the files in one part.
    private struct Part: Codable, Sendable {
        let conditions: String
        let articles: [FileReading<Article>.Kept]
        let pages: [FileReading<StandingPage>.Kept]
        let media: [FileReading<MediaFile>.Kept]
    }

    /// Returns the stored readings of a portal with these settings.
    func readings(_ settings: LoadedSettings, jobs: Int) async -> LibraryReadings {
        let conditions = conditions(of: settings)
        let parts = await parallelMap(Array(0..<Self.count), jobs: jobs) { part(at: $0, conditions) }.compactMap(\.self)
        return LibraryReadings(
            articles: FileReadings(parts.lazy.flatMap(\.articles), rules: rules),
            pages: FileReadings(parts.lazy.flatMap(\.pages), rules: rules),
            media: FileReadings(parts.lazy.flatMap(\.media), rules: rules),
            registers: .none
        )
    }

    /// Stores readings, where they differ from those stored already.
    ///
    /// - Parameter start: the stamp of a file written before anything was read. Files written since are not stored,
    ///   because another write might leave their stamp unchanged.
    package func keep(_ library: LoadedLibrary, since start: FileStamp, jobs: Int) async throws {
        let conditions = conditions(of: library.settings)
        let readings = library.readings
        try makeDirectory(folder)
        let files = [readings.articles.stamps, readings.pages.stamps, readings.media.stamps].map { stamps in
            Self.spread(stamps.filter { $0.value?.isOlder(than: start) == true })
        }
        _ = try await parallelMap(Array(0..<Self.count), jobs: jobs) { index in
            let paths = files.map { $0[index].map(\.path) }
            if paths.allSatisfy(\.isEmpty) { return try removeFile(path(ofPart: index)) }
            let file = KeptFile(path(ofPart: index))
            let state = try sha256(
                of: Array(([conditions] + files.flatMap { $0[index].map(\.state) }).joined(separator: "\n").utf8)
            )
            if try file.key() == state { return }
            let part = Part(
                conditions: conditions,
                articles: readings.articles.kept(paths[0]),
                pages: readings.pages.kept(paths[1]),
                media: readings.media.kept(paths[2])
            )
            try file.keep(try CompactCoder.bytes(of: part)[...], key: state)
        }
    }

    private func conditions(of settings: LoadedSettings) -> String {
        ([conditions] + settings.stamps.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value?.text ?? "")" })
            .joined(separator: "\n")
    }

    private func path(ofPart index: Int) -> String { "\(folder)/\(index)" }

    /// Returns the paths of each part in order, with their stamps as text.
    private static func spread(_ stamps: [ContentPath: FileStamp?]) -> [[(path: ContentPath, state: String)]] {
        var parts = [[(path: ContentPath, state: String)]](repeating: [], count: count)
        for (path, stamp) in stamps {
            parts[Int(fnv1a32(path.rawValue.utf8) >> 8) % count].append((path, "\(path)\t\(stamp?.text ?? "")"))
        }
        return parts.map { $0.sorted { $0.path < $1.path } }
    }

    /// Returns a part, or nil where none is usable. A damaged part is removed.
    private func part(at index: Int, _ conditions: String) -> Part? {
        do {
            guard let bytes = try KeptFile(path(ofPart: index)).bytes() else { return nil }
            let part = try CompactCoder.value(Part.self, from: bytes)
            return part.conditions == conditions ? part : nil
        } catch {
            // No fault of the store may prevent a build, which rewrites it.
            return nil
        }
    }
}
