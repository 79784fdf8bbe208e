extension StringProtocol {
    /// The last part of a path or address between slashes. Empty where it has none.
    public var lastPathPart: String { split(separator: "/").last.map { String($0) } ?? "" }
}
