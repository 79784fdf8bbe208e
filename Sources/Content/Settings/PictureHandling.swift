/// How pictures of `media/` are published.
public enum PictureHandling: String, Sendable, Hashable, CaseIterable {
    /// Without metadata, in sizes that fit screens.
    case sizes
    /// As they are.
    case originals
}
