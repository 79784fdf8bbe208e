import Importing
import Reading

/// The moment at which tests import.
enum ImportMoment {
    static let now = Instant(secondsSinceEpoch: 1_764_000_000)
}

extension ImportWriter {
    /// Writes at the moment at which tests import.
    func write(_ source: ImportedSource, isRehearsal: Bool = false) throws -> ImportReport {
        try write(source, isRehearsal: isRehearsal, now: ImportMoment.now)
    }
}
