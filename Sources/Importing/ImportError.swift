public import Diagnostics
public import Files

/// Why nothing was imported from a source.
public enum ImportError: Error, Sendable, Hashable {
    /// The source is not of the expected kind. The text says what to give instead.
    case notReadable(LocalizedText)
    /// An argument of the command does not fit the source.
    case wrongArgument(LocalizedText)

    public static func notReadable(id: String, en: String) -> Self { .notReadable(LocalizedText(id: id, en: en)) }
    public static func wrongArgument(id: String, en: String) -> Self { .wrongArgument(LocalizedText(id: id, en: en)) }
}

/// The machine failed in the middle of an import. Files written until then are whole and stay, and the same import, started
/// again, continues after them.
public struct ImportInterrupted: Error {
    public let cause: FileError
    /// The report on the files written before the error. Media are copied after all texts.
    public let report: ImportReport
    /// The number of texts to be written.
    public let total: Int
}
