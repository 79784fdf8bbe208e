/// What a section's articles are. It decides which keys their front matter has, how they are listed, and what the portal
/// makes of them.
public enum SectionKind: String, Sendable, Hashable, CaseIterable {
    /// News, the newest first.
    case berita
    /// Events with a beginning, those to come first.
    case agenda
    /// Announcements, those in force first.
    case pengumuman
    /// Albums of pictures.
    case galeri
    /// Videos that are seen elsewhere.
    case video
}
