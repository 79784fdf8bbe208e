/// Files that programs leave beside the one they are working on. They are no part of a portal.
enum EditorFile {
    /// Whether a name is of such a file: hidden, a copy, a swap file or a probe.
    static func isTemporary(_ name: some StringProtocol) -> Bool {
        if name.hasPrefix(".") || name.hasPrefix("#") && name.hasSuffix("#") { return true }
        if name.hasSuffix("~") || name.hasSuffix(".swp") || name.hasSuffix(".swx") { return true }
        // Vim makes a file with this name to see whether it may, and removes it.
        return name == "4913"
    }
}
