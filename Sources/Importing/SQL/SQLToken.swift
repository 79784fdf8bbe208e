enum SQLToken: Equatable {
    /// A word without quotes: a keyword, a name, a variable.
    case word(String)
    /// A name in backticks.
    case name(String)
    /// A quoted text without its escapes, or the bytes of a hexadecimal number.
    case string([UInt8])
    /// A text longer than the limit.
    case oversized
    case number(String)
    case symbol(Unicode.Scalar)
    /// A text or comment that the end of the dump cuts off.
    case unfinished

    /// A word in capital letters, for comparison with keywords. Empty for any other token.
    var keyword: String { if case .word(let word) = self { word.uppercased() } else { "" } }

    /// The name of a table or column. ANSI mode writes names in double quotes.
    var identifier: String? {
        switch self {
        case .word(let text), .name(let text): text
        case .string(let bytes): String(decoding: bytes, as: UTF8.self)
        default: nil
        }
    }
}
