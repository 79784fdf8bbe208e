/// Whether media that only drafts, scheduled and expired texts use are published.
public enum UnpublishedMediaHandling: String, Sendable, Hashable, CaseIterable {
    /// They are public as soon and as long as the texts are.
    case hide
    /// They are public whatever becomes of the texts.
    case publish

    /// What people write for these values.
    static let otherWords: [String: UnpublishedMediaHandling] = [
        "sembunyikan": .hide, "disembunyikan": .hide, "tahan": .hide, "hidden": .hide,
        "terbitkan": .publish, "tampilkan": .publish, "terbit": .publish, "show": .publish,
    ]
}
