import Files
import Reading

/// The files in an output folder that Terang wrote. Terang removes only these and keeps everything else.
struct Manifest: Sendable, Hashable {
    let paths: Set<OutputPath>

    /// The name of the manifest in the folder for publishing.
    static let fileName = "manifest"

    init(paths: Set<OutputPath>) {
        self.paths = paths
    }

    /// Reads a manifest. Empty where there is none, so that nothing is removed.
    init(file: String) throws(FileError) {
        guard try entryKind(at: file) == .file else {
            paths = []
            return
        }
        let lines = try readFile(file).split(separator: UInt8(ascii: "\n"))
        var paths: Set<OutputPath> = []
        paths.reserveCapacity(lines.count)
        for line in lines {
            let path = OneLine.text(of: line)
            // A path that leads out of the folder can only be an attempt to make Terang remove other files.
            if Self.isInside(path) { paths.insert(OutputPath(path)) }
        }
        self.paths = paths
    }

    /// The paths in sorted order, one per line.
    var text: String { paths.sorted().map { OneLine.written($0.text) + "\n" }.joined() }

    private static func isInside(_ path: String) -> Bool {
        guard path.utf8.first != UInt8(ascii: "/") else { return false }
        return !path.utf8.contains(bytesOf: "..") || !path.split(separator: "/").contains("..")
    }
}
