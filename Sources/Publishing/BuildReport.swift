public import Content
public import Diagnostics

/// The result of a build or check.
public struct BuildReport: Sendable {
    /// Sorted and without duplicates.
    public let diagnostics: [Diagnostic]
    /// Whether the output folder now holds the portal. False after a check, and where faults prevented publication.
    public internal(set) var isPublished: Bool
    /// Whether faults prevent publication. Warnings do so in strict builds only.
    public let isStopped: Bool
    /// The files that are held back, sorted by path. Empty where faults prevent publication altogether.
    public let held: [HeldFile]
    /// Remarks beside the diagnostics, each a sentence.
    public internal(set) var notes: [LocalizedText]
    public internal(set) var counts: Counts
    /// The addresses whose file in the output folder was replaced, added or removed. Sorted.
    public internal(set) var changed: [Address] = []

    public struct Counts: Sendable, Hashable, Codable {
        public var articles = 0
        /// Articles whose publication date is in the future.
        public var scheduled = 0
        /// Drafts, which are not part of the portal.
        public var drafts = 0
        public var pages = 0
        /// Every file of the portal.
        public var files = 0
        /// The total size of these files in bytes.
        public var bytes = 0
        /// Files that are new or changed.
        public var written = 0
        public var unchanged = 0
        public var removed = 0
    }

    public var errors: Int { diagnostics.count { $0.severity == .error } }
    public var warnings: Int { diagnostics.count { $0.severity == .warning } }

    /// Returns the report with additional remarks.
    func noting(_ notes: [LocalizedText]) -> BuildReport {
        var report = self
        report.notes += notes
        return report
    }

    /// Returns the report with the changed files of the output folder.
    func changing(_ paths: some Sequence<OutputPath>) -> BuildReport {
        var report = self
        report.changed = paths.map { Address(ofFile: $0.text) }.sorted()
        return report
    }
}
