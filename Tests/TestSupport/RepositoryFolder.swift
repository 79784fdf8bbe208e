import Files

/// The folder of the repository, where tests find sample files.
public enum RepositoryFolder {
    public static let path = String(#filePath.dropLast("/Tests/TestSupport/RepositoryFolder.swift".count))

    /// A moment at which nothing of the sample portal is wrong.
    public static let sampleMoment = "2026-11-26"

    /// Returns the files below a folder of the repository, under another folder name.
    public static func files(below folder: String, as name: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for path in try filesBelow("\(Self.path)/\(folder)") {
            files["\(name)/\(path)"] = try readFile("\(Self.path)/\(folder)/\(path)")
        }
        return files
    }
}
