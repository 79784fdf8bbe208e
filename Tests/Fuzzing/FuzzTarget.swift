/// A reader of what others write, for inputs that nobody would write. Whatever the bytes are, it ends, traps nowhere and keeps
/// what it promises.
public struct FuzzTarget: Sendable {
    public let name: String
    /// Inputs from which others are made.
    public let seeds: [[UInt8]]
    /// Pieces that mean something to the reader.
    public let words: [String]
    /// Returns what is wrong with what the reader made of the bytes. Nil where nothing is.
    public let complaint: @Sendable ([UInt8]) throws -> String?

    init(
        _ name: String,
        seeds: [String],
        words: [String],
        bytes: [[UInt8]] = [],
        complaint: @escaping @Sendable ([UInt8]) throws -> String?
    ) {
        self.name = name
        self.seeds = seeds.map { Array($0.utf8) } + bytes
        self.words = words
        self.complaint = complaint
    }

    public static let all =
        [frontMatter, settings, markdown, html, table, workbook, sheet, dates, template, request, media, visits]
        + importers
}
