import Diagnostics

/// Why nothing is taken from a table. A table that cannot be read at all is an `ImportError`.
public enum TableImportError: Error, Sendable, Hashable {
    /// What was asked for does not fit the source: a mistake in the command.
    case wrongArgument(LocalizedText)
}
