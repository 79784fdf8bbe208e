import Files

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
        let text = String(decoding: try readFile(file), as: UTF8.self)
        // A path that leads out of the folder can only be an attempt to have other files removed.
        paths = Set(
            text.split(separator: "\n").map { OneLine.text(of: $0) }.filter(Self.isInside).map { OutputPath($0) }
        )
    }

    /// The paths in sorted order, one on each line.
    var text: String { paths.sorted().map { OneLine.written($0.text) + "\n" }.joined() }

    private static func isInside(_ path: String) -> Bool {
        !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
    }
}
