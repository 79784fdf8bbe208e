/// How pictures of `media/` are published.
public enum PictureHandling: String, Sendable, Hashable, CaseIterable {
    /// Without metadata, in sizes that fit screens.
    case sizes
    /// Like ``sizes``, in the format AVIF as well.
    case avif
    /// As they are.
    case originals

    /// What people write for these values.
    static let otherWords: [String: PictureHandling] = [
        "asli": .originals, "original": .originals, "apa adanya": .originals, "ukuran": .sizes, "size": .sizes,
    ]
}
