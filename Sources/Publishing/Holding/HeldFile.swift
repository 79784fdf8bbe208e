public import Diagnostics

/// An article or page that is held back because of its errors.
public struct HeldFile: Sendable, Hashable {
    /// The path relative to the portal's root.
    public let path: String
    /// Whether readers go on seeing what it last said. Otherwise they do not see it yet.
    public let keepsEarlier: Bool

    public init(path: String, keepsEarlier: Bool) {
        self.path = path
        self.keepsEarlier = keepsEarlier
    }

    /// What becomes of it, in words.
    public var state: LocalizedText {
        keepsEarlier
            ? LocalizedText(id: "tetap seperti terakhir terbit", en: "stays as it was last published")
            : LocalizedText(id: "belum terbit", en: "not published yet")
    }
}
