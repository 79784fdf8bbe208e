package import Diagnostics

/// A name that templates could use in an earlier version of the interface between program and themes.
package struct FormerName: Sendable, Hashable {
    /// As templates wrote it, without the groups around it.
    package let name: String
    /// What it is called now. Nil where it is gone.
    package let replacement: String?
    /// The version of the interface from which on it is not offered.
    package let since: Int
    /// What to write where nothing has taken its place.
    package let cure: LocalizedText?

    package init(_ name: String, replacement: String? = nil, since: Int, cure: LocalizedText? = nil) {
        self.name = name
        self.replacement = replacement
        self.since = since
        self.cure = cure
    }

    /// What to write instead, where the place offers it. Nil where the name was another one.
    func help(offered: Set<String>, prefix: String) -> LocalizedText? {
        guard let replacement else {
            guard let cure else { return nil }
            return LocalizedText(
                id: "sejak antarmuka tema \(since) nama ini tidak ada lagi: \(cure.id)",
                en: "since version \(since) of the theme interface there is no such name: \(cure.en)"
            )
        }
        guard offered.contains(replacement) else { return nil }
        return LocalizedText(
            id: "sejak antarmuka tema \(since) namanya \"\(prefix)\(replacement)\"",
            en: "since version \(since) of the theme interface it is called \"\(prefix)\(replacement)\""
        )
    }
}
