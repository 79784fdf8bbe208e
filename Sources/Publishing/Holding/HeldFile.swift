public import Diagnostics

/// A file that is held back because of its errors.
public struct HeldFile: Sendable, Hashable {
    /// What readers see of it.
    public enum State: String, Sendable, Hashable {
        /// What it last said.
        case earlier
        /// Nothing yet: it has never been public.
        case new
        /// Nothing: it is a draft.
        case draft
        /// Nothing before its date.
        case scheduled
        /// Nothing any more: its `expires` has passed.
        case expired
        /// Nothing: it is no text, and what is in it cannot be published.
        case unpublished
    }

    /// The path relative to the portal's root.
    public let path: String
    public let state: State
    /// The path of the file that said before what is shown, where the file has been renamed since.
    public let formerPath: String?

    public init(path: String, state: State, formerPath: String? = nil) {
        self.path = path
        self.state = state
        self.formerPath = formerPath
    }

    /// What becomes of it, in words.
    public var words: LocalizedText {
        switch state {
        case .earlier:
            formerPath.map {
                LocalizedText(
                    id: "tetap seperti terakhir terbit, dari \($0)",
                    en: "stays as it was last published, from \($0)"
                )
            } ?? LocalizedText(id: "tetap seperti terakhir terbit", en: "stays as it was last published")
        case .new: LocalizedText(id: "belum terbit", en: "not published yet")
        case .draft: LocalizedText(id: "draf, tidak tampil", en: "a draft, not shown")
        case .scheduled: LocalizedText(id: "terjadwal, belum tampil", en: "scheduled, not shown yet")
        case .expired: LocalizedText(id: "sudah diturunkan, tidak tampil lagi", en: "taken down, not shown any more")
        case .unpublished: LocalizedText(id: "tidak diterbitkan", en: "not published")
        }
    }
}
