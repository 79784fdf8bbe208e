import Files

/// The machine failed in the middle of an import. What was written until then is whole and stays; the same import again
/// leaves it alone and goes on behind it.
public struct ImportInterrupted: Error {
    public let cause: FileError
    /// What became of the source until then. Media are copied after all texts.
    public let report: ImportReport
    /// Texts that were to be written.
    public let total: Int
}
