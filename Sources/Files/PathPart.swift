extension StringProtocol {
    /// The last part of a path or address between slashes. Empty where it has none.
    public var lastPathPart: String {
        utf8.split(separator: UInt8(ascii: "/")).last.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// A name without its ending: `rapat` of `rapat.md`.
    public var withoutEnding: String { String(lastIndex(of: ".").map { self[..<$0] } ?? self[...]) }
}
