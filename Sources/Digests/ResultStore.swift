import Files
package import Serialization

/// Results of long computations, kept in a folder between two runs of the program, each with the digest of what it was computed from. A run
/// with the same input takes the result over. The folder may be deleted at any time, and no fault of it prevents a build.
public struct ResultStore: Sendable, Hashable {
    /// Knows nothing and keeps nothing.
    public static let none = ResultStore(folder: "", conditions: "", isWritten: false)

    private let folder: String
    /// What affects results beside their input.
    private let conditions: String
    private let isWritten: Bool

    /// - Parameters:
    ///   - folder: need not exist until a result is kept.
    ///   - conditions: everything beside their input that affects results, such as the program.
    ///   - isWritten: whether results are kept for later runs.
    public init(folder: String, conditions: String, isWritten: Bool) {
        self.folder = folder
        self.conditions = conditions
        self.isWritten = isWritten
    }

    /// The store for a second computation of the same kind in one run, so that it does not replace the results of the first.
    public var second: ResultStore {
        self == .none ? self : ResultStore(folder: folder + "/2", conditions: conditions, isWritten: isWritten)
    }

    /// Returns the digest of what a result is computed from. Nil where there is no store.
    ///
    /// - Parameter input: adds every text on which the result depends.
    package func key(of input: (TextsDigest) throws -> Void) -> String? {
        guard self != .none else { return nil }
        do {
            let digest = try TextsDigest()
            try digest.add(conditions)
            try input(digest)
            return try digest.finish()
        } catch {
            return nil
        }
    }

    /// Returns the result that an earlier run computed from this input. Where none is kept, computes it and keeps it for the next run.
    ///
    /// - Parameters: those of ``known(_:key:)``.
    package func result<Result: Packable, Failure: Error>(
        _ name: String,
        key: String?,
        compute: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        if let known: Result = known(name, key: key) { return known }
        let result = try compute()
        keep(result, as: name, key: key)
        return result
    }

    /// Returns the result that an earlier run computed from this input. Nil where none is kept.
    ///
    /// - Parameters:
    ///   - name: the place of the result, which keeps only the last one.
    ///   - key: that of ``key(of:)``.
    package func known<Result: Packable>(_ name: String, key: String?) -> Result? {
        guard let key else { return nil }
        do {
            guard let bytes = try file(name).bytes(key: key) else { return nil }
            var arrays = PackedArrays(bytes)
            let result = try Result(unpacking: &arrays)
            return arrays.bytes.isEmpty ? result : nil
        } catch {
            return nil
        }
    }

    /// Keeps a result for the next run.
    package func keep(_ result: some Packable, as name: String, key: String?) {
        guard isWritten, let key else { return }
        var arrays = PackedArrays()
        result.pack(into: &arrays)
        do {
            try makeDirectory(folder)
            try file(name).keep(arrays.bytes, key: key)
        } catch {
            // The next run computes the result again.
        }
    }

    /// Removes the results of parts that there are no more: `name-3`, `name-4` and so on after three parts.
    package func removeParts(of name: String, from count: Int) {
        guard isWritten, self != .none else { return }
        do {
            var number = count
            while try entryKind(at: "\(folder)/\(name)-\(number)") == .file {
                try removeFile("\(folder)/\(name)-\(number)")
                number += 1
            }
        } catch {
            // What is left is never asked for.
        }
    }

    private func file(_ name: String) -> KeptFile { KeptFile("\(folder)/\(name)") }
}
