public import Reading

/// Where and when texts are imported.
public struct ImportPlace: Sendable {
    /// The folder of the section for the articles.
    public var section: String
    /// The base path of the new portal, such as `/blog`. Mostly empty.
    public var base: String
    /// The zone of times without one.
    public var zone: SiteTimeZone
    /// The moment of the import, against which texts are scheduled or expired.
    public var now: Instant

    public init(section: String = "berita", base: String = "", zone: SiteTimeZone, now: Instant) {
        self.section = section
        self.base = base
        self.zone = zone
        self.now = now
    }
}
