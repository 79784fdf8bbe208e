import Concurrency
import Diagnostics
import Files

/// What one file said when it was read, and what was wrong with it.
package struct FileReading<Value: Sendable>: Sendable {
    let stamp: FileStamp?
    let value: Value?
    let diagnostics: [Diagnostic]

    package init(stamp: FileStamp?, value: Value?, diagnostics: [Diagnostic]) {
        self.stamp = stamp
        self.value = value
        self.diagnostics = diagnostics
    }
}

/// What files of one kind said, by their paths below `content/`, so that those that did not change need not be read again.
package struct FileReadings<Value: Sendable>: Sendable {
    private var byPath: [String: FileReading<Value>]
    private let paths: [String]

    package static var none: FileReadings { FileReadings(paths: [], []) }

    private init(paths: [String], _ readings: [FileReading<Value>]) {
        self.paths = paths
        byPath = Dictionary(zip(paths, readings), uniquingKeysWith: { first, _ in first })
    }

    /// What could be read, in the order of the paths.
    package var values: [Value] { paths.compactMap { byPath[$0]?.value } }

    package var diagnostics: [Diagnostic] { paths.flatMap { byPath[$0]?.diagnostics ?? [] } }

    /// What a file said, or nil where there is none or it could not be read.
    package func value(at path: String) -> Value? { byPath[path]?.value }

    package mutating func replace(_ path: String, with reading: FileReading<Value>) { byPath[path] = reading }

    /// The readings of some files: of those whose stamps are as they were, what is known; of the others, what `read` gives.
    ///
    /// - Parameters:
    ///   - content: the folder in which the paths are.
    ///   - changed: paths of files that are read whatever their stamps say.
    package func updated<Failure: Error>(
        _ files: [String],
        in content: String,
        changed: Set<String>,
        jobs: Int,
        _ read: @Sendable @escaping (String) throws(Failure) -> (value: Value?, diagnostics: [Diagnostic])
    ) async throws -> FileReadings {
        let readings = try await parallelMap(files, jobs: jobs) { path in
            // Taken before the file is read: what is written meanwhile shows the next time.
            let stamp = try FileStamp(of: content + "/" + path)
            if let known = byPath[path], let stamp, known.stamp == stamp, !changed.contains(path) { return known }
            let (value, diagnostics) = try read(path)
            return FileReading(stamp: stamp, value: value, diagnostics: diagnostics)
        }
        return FileReadings(paths: files, readings)
    }
}
