extension StringProtocol {
    /// The last part of a path or address between slashes. Empty where it has none.
    public var lastPathPart: String { split(separator: "/").last.map { String($0) } ?? "" }

    /// A name without its ending: `rapat` of `rapat.md`.
    public var withoutEnding: String { String(lastIndex(of: ".").map { self[..<$0] } ?? self[...]) }
}
