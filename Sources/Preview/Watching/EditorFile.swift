/// Temporary files that editors leave beside the file being edited. They are not part of a portal.
enum EditorFile {
    /// Returns whether a name is that of such a file: hidden, a backup, a swap file or a probe.
    static func isTemporary(_ name: some StringProtocol) -> Bool {
        if name.hasPrefix(".") || name.hasPrefix("#") && name.hasSuffix("#") { return true }
        if name.hasSuffix("~") || name.hasSuffix(".swp") || name.hasSuffix(".swx") { return true }
        // Vim creates and removes a file with this name to test whether it may write.
        return name == "4913"
    }
}
