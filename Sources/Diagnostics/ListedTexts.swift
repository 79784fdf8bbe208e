extension Collection<String> {
    /// Returns the first texts side by side for a message, with a sign where there are more: `a, b, …`.
    package func listed(first limit: Int, separator: String = ", ") -> String {
        prefix(limit).joined(separator: separator) + (count > limit ? separator + "…" : "")
    }
}
