import Diagnostics

/// Why nothing was imported from a source.
public enum ImportError: Error, Sendable, Hashable {
    /// It is not what it should be; what is to be given instead is in the text.
    case notReadable(LocalizedText)
}
