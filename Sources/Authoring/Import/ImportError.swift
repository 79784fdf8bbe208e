import Diagnostics

/// Why nothing was imported from a source.
public enum ImportError: Error, Sendable, Hashable {
    /// It is not what it should be; what is to be given instead is in the text.
    case notReadable(LocalizedText)
}

/// The machine failed in the middle of an import.
public struct InterruptedImport: Error {
    /// What was done until then; an import that is repeated goes on from there.
    public let report: ImportReport
    /// Mostly a `FileError`.
    public let cause: any Error
}
