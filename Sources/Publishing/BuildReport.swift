import Diagnostics

/// What a build or check did and found.
public struct BuildReport: Sendable {
    /// Sorted; each once.
    public let diagnostics: [Diagnostic]
    /// Whether the output folder now holds the portal. False for a check, and where faults kept the build from publishing.
    public let isPublished: Bool
    public let counts: Counts

    /// Numbers of a build.
    public struct Counts: Sendable, Hashable {
        public var articles = 0
        public var pages = 0
        /// Files of the portal, of whatever kind.
        public var files = 0
        /// Bytes of these files.
        public var bytes = 0
        /// Files that are new or changed.
        public var written = 0
        public var unchanged = 0
        public var removed = 0
    }

    public var errors: Int { diagnostics.count { $0.severity == .error } }
    public var warnings: Int { diagnostics.count { $0.severity == .warning } }
}
