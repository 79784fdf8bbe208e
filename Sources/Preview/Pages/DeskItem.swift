import Diagnostics

/// A line on the editors' desk.
struct DeskItem: Sendable, Hashable {
    let title: String
    /// What there is to say beyond the title, such as when, or what to write instead.
    var notes: [String] = []
    /// The file, where it is about one.
    var place: SourceLocation?
    /// The page that it is about, as a path on this host, percent-encoded.
    var link: String?
    /// How grave a finding is, and the name of its rule.
    var severity: Severity?
    var rule: String?
    /// The line that a finding is about.
    var excerpt: String?
}

/// Lines on the desk that belong together.
struct DeskGroup: Sendable {
    /// The fragment that leads to it.
    let id: String
    let title: LocalizedText
    /// What stands in place of lines where there are none.
    let empty: LocalizedText
    let items: [DeskItem]
}
