import Files

/// The machine failed in the middle of an import. What was written until then is whole and stays; the same import again
/// leaves it alone and goes on behind it.
public struct ImportInterrupted: Error, Sendable, Hashable {
    public let cause: FileError
    /// Texts that were written.
    public let written: Int
    /// Texts that were to be written.
    public let total: Int
    /// Media that were copied, which comes after all texts.
    public let copied: Int
}
