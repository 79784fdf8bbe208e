/// One piece of an SQL text.
enum SQLToken: Equatable {
    /// A word without quotes: a keyword, a name, a variable.
    case word(String)
    /// A name in backticks.
    case name(String)
    /// A text in quotes, its escapes resolved; or what a hexadecimal number stands for.
    case string([UInt8])
    /// A text longer than is kept.
    case oversized
    case number(String)
    case symbol(Unicode.Scalar)
    /// A text or comment that the end of the dump cuts off.
    case unfinished

    /// What a keyword is compared with: a word in capital letters, or "" for anything else.
    var keyword: String {
        if case .word(let word) = self { word.uppercased() } else { "" }
    }

    /// The name of a table or column. ANSI mode writes names in double quotes.
    var identifier: String? {
        switch self {
        case .word(let text), .name(let text): text
        case .string(let bytes): String(decoding: bytes, as: UTF8.self)
        default: nil
        }
    }
}
