/// The files of a log of static files, below its address (C2SP tlog-tiles).
public enum LogTiles {
    /// Hashes or entries in a full tile.
    static let width = 256
    public static let checkpoint = "checkpoint"

    /// Returns the path of a tile: `tile/0/x001/067`, with `.p/12` where it is not full.
    ///
    /// - Parameters:
    ///   - level: a number, or `entries`.
    ///   - width: how much it holds.
    static func path(_ level: String, _ index: Int, width: Int) -> String {
        var parts = [padded(index % 1000)]
        var rest = index / 1000
        while rest > 0 {
            parts.insert("x" + padded(rest % 1000), at: 0)
            rest /= 1000
        }
        return "tile/\(level)/" + parts.joined(separator: "/") + (width < Self.width ? ".p/\(width)" : "")
    }

    private static func padded(_ number: Int) -> String {
        String(repeating: "0", count: 3 - String(number).count) + String(number)
    }

    /// Returns the paths of the tiles with the entries of a log of a size, in order.
    static func entryPaths(size: Int) -> [String] { paths("entries", count: size).map(\.path) }

    private static func paths(_ level: String, count: Int) -> [(path: String, range: Range<Int>)] {
        stride(from: 0, to: count, by: width).map { start in
            let end = min(start + width, count)
            return (path(level, start / width, width: end - start), start..<end)
        }
    }

    /// Returns the tiles of a log by path.
    ///
    /// - Parameter sizes: those of earlier checkpoints, for whose readers tiles that were not full stay until they are.
    static func files(entries: [[UInt8]], tree: MerkleTree, sizes: [Int]) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for size in Set(sizes + [entries.count]).sorted() {
            var count = size
            var level = 0
            for (path, range) in paths("entries", count: count) where isNeeded(path, range, of: entries.count) {
                files[path] = entries[range].flatMap(framed)
            }
            while count > 0 {
                let hashes = tree.hashes(ofTileLevel: level)
                for (path, range) in paths("\(level)", count: count) where isNeeded(path, range, of: hashes.count) {
                    files[path] = hashes[range].flatMap { $0 }
                }
                count /= width
                level += 1
            }
        }
        return files
    }

    /// Whether a tile is full, or has not become full since.
    private static func isNeeded(_ path: String, _ range: Range<Int>, of count: Int) -> Bool {
        range.count == width || range.lowerBound / width == count / width
    }

    /// An entry after its length in two bytes.
    private static func framed(_ entry: [UInt8]) -> [UInt8] {
        [UInt8(entry.count >> 8 & 0xFF), UInt8(entry.count & 0xFF)] + entry
    }

    /// Returns the entries of a tile, or nil where it is not one.
    static func entries(in tile: [UInt8]) -> [[UInt8]]? {
        var entries: [[UInt8]] = []
        var place = 0
        while place < tile.count {
            guard place + 2 <= tile.count else { return nil }
            let end = place + 2 + Int(tile[place]) << 8 + Int(tile[place + 1])
            guard end <= tile.count else { return nil }
            entries.append(Array(tile[(place + 2)..<end]))
            place = end
        }
        return entries
    }
}
