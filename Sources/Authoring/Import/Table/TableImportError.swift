import Diagnostics

/// Why nothing can be taken from a table.
public enum TableImportError: Error, Sendable, Hashable {
    /// What was asked for does not fit the source: a mistake in the command.
    case wrongArgument(LocalizedText)
    /// The source is not what it should be.
    case unreadableSource(LocalizedText)
}
