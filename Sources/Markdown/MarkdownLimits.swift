/// What a text may hold at most, so that parsing ends in bounded time.
public struct MarkdownLimits: Sendable {
    /// What there is too much of.
    public enum Construct: String, Sendable, Hashable, CaseIterable {
        case length
    }

    /// Length of a text in bytes of UTF-8.
    public var length = 512 * 1024

    public init() {}

    func check(_ text: [UInt8]) throws(MarkdownError) {
        if text.count > length { throw .tooComplex(TextPosition(line: 1, column: 1), .length) }
    }
}
