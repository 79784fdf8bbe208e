/// Which pages have a card of their own, the picture that networks show of pages without one.
public enum SocialCards: String, Sendable, Hashable, CaseIterable {
    /// Every article, page and list.
    case pages
    /// None: the portal's card stands for all.
    case portal

    /// What people write for these values.
    static let otherWords: [String: SocialCards] = [
        "halaman": .pages, "page": .pages, "situs": .portal, "site": .portal,
    ]
}
