import Content
import Digests
import Files
import Foundation
import Reading
import SiteModel

/// Has the sizes of pictures made by ``PictureWorker``, and caches them with a list of those worth publishing.
struct PictureMaker: Sendable {
    let folder: StoreFolder
    let program: String
    let withAVIF: Bool

    /// Must change whenever pictures are made differently.
    private static let recipe = "1"

    /// The cached sizes of a picture. The list is written last, so every file that it names is complete.
    fileprivate struct List: Codable {
        struct Size: Codable {
            let format: PictureFormat
            let width: Int
            let bytes: Int

            var step: PictureSizing.Step { PictureSizing.Step(format: format, width: width) }
        }

        /// The size in bytes of the picture's own file as published.
        let bytes: Int
        /// The smaller sizes in the picture's own format, and all sizes in other formats.
        let sizes: [Size]
    }

    /// The sizes of one picture.
    struct Made: Sendable {
        /// The path of the picture's own file. Nil where the original is published unchanged.
        let file: String?
        fileprivate let name: String
        fileprivate let folder: StoreFolder
        fileprivate let sizing: PictureSizing
        fileprivate let list: List

        /// The names of all cached files of the picture.
        var files: [String] {
            let own = sizing.isReduced ? [sizing.own.file(of: name)] : []
            return [name + ".json"] + own + list.sizes.map { $0.step.file(of: name) }
        }

        func published(at address: Address) -> PublishedPictures.Sizes {
            func files(_ format: PictureFormat) -> [PublishedPictures.File] {
                list.sizes.filter { $0.format == format }.sorted { $0.width < $1.width }.map { size in
                    let file = size.step.file(of: name)
                    return .init(address: Addresses.picture(file), width: size.width, file: folder.file(file))
                }
            }
            let whole = PublishedPictures.File(address: address, width: sizing.width, file: "")
            let others = [PictureFormat.avif, .webp].filter { $0 != sizing.format }.map(files)
            return .init(bytes: list.bytes, own: files(sizing.format) + [whole], others: others.filter { !$0.isEmpty })
        }
    }

    /// Returns the published sizes of a picture, or nil where it cannot be decoded completely.
    ///
    /// - Parameter digest: the digest of the original.
    func sizes(of file: MediaFile, _ digest: String) throws -> Made? {
        guard let sizing = file.sizing else { return nil }
        let name = try Self.name(of: sizing, digest, withAVIF: withAVIF)
        var known = try list(name, sizing)
        if known == nil { known = try make(file, sizing, name) }
        guard let known else { return nil }
        let own = sizing.isReduced ? folder.file(sizing.own.file(of: name)) : nil
        return Made(file: own, name: name, folder: folder, sizing: sizing, list: known)
    }

    /// Returns the name with which the files of a picture's sizes begin.
    ///
    /// - Parameter digest: the digest of the original.
    static func name(of sizing: PictureSizing, _ digest: String, withAVIF: Bool) throws -> String {
        let words = [digest, recipe, "\(sizing)", String(withAVIF)]
        return String(try sha256(of: Array(words.joined(separator: "\0").utf8)).prefix(16))
    }

    /// Returns the list of a picture if all of its files exist.
    private func list(_ name: String, _ sizing: PictureSizing) throws -> List? {
        let file = folder.file(name + ".json")
        guard try entryKind(at: file) == .file else { return nil }
        let list: List
        do {
            list = try JSONDecoder().decode(List.self, from: Data(readFile(file)))
        } catch is DecodingError {
            return nil
        }
        var files = list.sizes.map { ($0.step.file(of: name), $0.bytes) }
        if sizing.isReduced { files.append((sizing.own.file(of: name), list.bytes)) }
        for (name, bytes) in files {
            let file = folder.file(name)
            guard try entryKind(at: file) == .file, try fileSize(file) == bytes else { return nil }
        }
        return list
    }

    private func make(_ file: MediaFile, _ sizing: PictureSizing, _ name: String) throws -> List? {
        // Two files may hold the same picture, and two builds may run at once, so drafts have names of their own.
        let mark = try sha256(of: Array(file.path.rawValue.utf8)).prefix(8)
        let draft = folder.file(".\(name)-\(mark)-\(ProcessInfo.processInfo.processIdentifier)")
        let steps = sizing.steps(withAVIF: withAVIF)
        let drafts = steps.map { $0.file(of: draft) }
        defer { for draft in drafts { Self.discard(draft) } }
        guard try PictureWorker.run(program, file.file, to: draft, steps, of: sizing) == .made else { return nil }
        var made: [(size: List.Size, draft: String)] = []
        for (step, draft) in zip(steps, drafts) {
            let bytes = try readFile(draft)
            let clean = CleanPicture(bytes)?.bytes ?? bytes
            if clean != bytes { try writeFile(draft, clean) }
            made.append((List.Size(format: step.format, width: step.width, bytes: clean.count), draft))
        }
        let own: Int
        if sizing.isReduced {
            own = try keepSmaller(made.removeFirst(), of: file, sizing, as: sizing.own.file(of: name))
        } else {
            own = file.publishedSize
        }
        let kept = Self.worthwhile(made, besides: own, sizing)
        for (size, draft) in kept {
            try renameFile(draft, to: folder.file(size.step.file(of: name)))
        }
        let list = List(bytes: own, sizes: kept.map(\.size))
        try folder.put(Array(try JSONEncoder().encode(list)), as: name + ".json")
        return list
    }

    /// Keeps the smaller of the reduced file and the original, which an editor may have compressed as well. Returns its size in bytes.
    private func keepSmaller(
        _ made: (size: List.Size, draft: String),
        of file: MediaFile,
        _ sizing: PictureSizing,
        as name: String
    ) throws -> Int {
        var bytes = made.size.bytes
        if !sizing.isTooWide, file.size <= bytes, let original = CleanPicture(try readFile(file.file)), original.isWhole
        {
            try writeFile(made.draft, original.bytes)
            bytes = original.bytes.count
        }
        try renameFile(made.draft, to: folder.file(name))
        return bytes
    }

    /// Drops sizes that are not smaller in bytes than a wider picture of the same format, and formats that save nothing.
    private static func worthwhile(
        _ made: [(size: List.Size, draft: String)],
        besides own: Int,
        _ sizing: PictureSizing
    ) -> [(size: List.Size, draft: String)] {
        var kept: [(size: List.Size, draft: String)] = []
        for format in PictureFormat.allCases {
            var limit = own
            let candidates = made.filter { $0.size.format == format }.sorted { $0.size.width > $1.size.width }
            if format != sizing.format, let widest = candidates.first, widest.size.bytes >= own { continue }
            for candidate in candidates where candidate.size.bytes < limit {
                limit = candidate.size.bytes
                kept.append(candidate)
            }
        }
        return kept
    }

    /// Removes the drafts of a process that failed.
    private static func discard(_ draft: String) {
        do { try removeFile(draft) } catch { return }
    }
}
