/// The kind of a section's articles. It decides which keys their front matter has, how they are listed, and which pages they get.
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

    /// The setting that declares a section of this kind, as an item of `sections`.
    package var declaration: String {
        "- {folder: \(rawValue), title: \(rawValue.prefix(1).uppercased())\(rawValue.dropFirst()), kind: \(rawValue)}"
    }

    /// What people write for these values.
    static let otherWords: [String: SectionKind] = [
        "news": .berita, "artikel": .berita, "kabar": .berita, "liputan": .berita, "siaran pers": .berita,
        "acara": .agenda, "kegiatan": .agenda, "event": .agenda, "events": .agenda, "jadwal": .agenda,
        "announcement": .pengumuman, "announcements": .pengumuman, "pemberitahuan": .pengumuman, "info": .pengumuman,
        "foto": .galeri, "album": .galeri, "gallery": .galeri, "galeri foto": .galeri,
        "videos": .video, "galeri video": .video,
    ]
}
