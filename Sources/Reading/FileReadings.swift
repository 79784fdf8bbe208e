import Concurrency
package import Diagnostics
package import Files

/// The value and diagnostics of reading one file.
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

extension FileReading where Value: Codable {
    /// A reading as it is kept between two runs.
    package struct Kept: Codable {
        package let path: ContentPath
        package let stamp: FileStamp
        private let value: Value?
        private let diagnostics: [StoredDiagnostic]

        /// Returns the reading, or nil where a rule of its diagnostics is unknown.
        ///
        /// - Parameter rules: by identifier.
        package func reading(_ rules: [String: Rule]) -> FileReading? {
            let known = diagnostics.compactMap { $0.diagnostic(of: rules) }
            guard known.count == diagnostics.count else { return nil }
            return FileReading(stamp: stamp, value: value, diagnostics: known)
        }

        fileprivate init?(path: ContentPath, _ reading: FileReading) {
            guard let stamp = reading.stamp else { return nil }
            self.path = path
            self.stamp = stamp
            value = reading.value
            diagnostics = reading.diagnostics.map(StoredDiagnostic.init)
        }
    }
}

extension FileReadings where Value: Codable {
    /// Returns the readings of these files in the form in which they are stored.
    package func kept(_ paths: [ContentPath]) -> [FileReading<Value>.Kept] {
        paths.compactMap { path in self[path].flatMap { FileReading.Kept(path: path, $0) } }
    }

    /// - Parameter rules: by identifier.
    package init(_ kept: some Sequence<FileReading<Value>.Kept>, rules: [String: Rule]) {
        let readings = kept.compactMap { kept in kept.reading(rules).map { (kept.path, $0) } }
        self.init(paths: readings.map(\.0), readings.map(\.1))
    }
}

/// The readings of files of one kind by their paths, kept so that unchanged files are not read again.
package struct FileReadings<Value: Sendable>: Sendable {
    private let paths: [ContentPath]
    /// In the order of the paths.
    private var readings: [FileReading<Value>]
    private let positions: [ContentPath: Int]

    package static var none: FileReadings { FileReadings(paths: [], []) }

    fileprivate init(paths: [ContentPath], _ readings: [FileReading<Value>]) {
        self.paths = paths
        self.readings = readings
        positions = Dictionary(keepingFirst: paths.enumerated().map { ($1, $0) })
    }

    fileprivate subscript(path: ContentPath) -> FileReading<Value>? { positions[path].map { readings[$0] } }

    /// The values that could be read, in the order of the paths.
    package var values: [Value] { readings.compactMap(\.value) }

    /// The files that could not be read, in the order of the paths.
    package var unreadable: [ContentPath] { zip(paths, readings).compactMap { $1.value == nil ? $0 : nil } }

    package var stamps: [ContentPath: FileStamp?] { positions.mapValues { readings[$0].stamp } }

    package var diagnostics: [Diagnostic] { readings.flatMap(\.diagnostics) }

    /// Returns the value of a file, or nil where the file does not exist or could not be read.
    package func value(at path: ContentPath) -> Value? { self[path]?.value }

    /// Replaces the reading of a file that there is.
    package mutating func replace(_ path: ContentPath, with reading: FileReading<Value>) {
        if let position = positions[path] { readings[position] = reading }
    }

    /// Returns a reading for each file, reusing the cached one while its stamp is unchanged.
    ///
    /// - Parameters:
    ///   - content: the folder that contains the paths.
    ///   - changed: paths of files to read even if their stamps are unchanged.
    package func updated<Failure: Error>(
        _ files: [ContentPath],
        in content: String,
        changed: Set<ContentPath>,
        jobs: Int,
        _ read: @Sendable @escaping (ContentPath) throws(Failure) -> (value: Value?, diagnostics: [Diagnostic])
    ) async throws -> FileReadings {
        let readings = try await parallelMap(files, jobs: jobs) { path in
            // Taken before reading, so that a change during the reading is noticed the next time.
            let stamp = try FileStamp(of: content + "/" + path.rawValue)
            if let known = self[path], let stamp, known.stamp == stamp, !changed.contains(path) { return known }
            let (value, diagnostics) = try read(path)
            return FileReading(stamp: stamp, value: value, diagnostics: diagnostics)
        }
        return FileReadings(paths: files, readings)
    }
}
