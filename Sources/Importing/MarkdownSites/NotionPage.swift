import Patterns
import Reading
import Serialization

/// A page that Notion exported as Markdown: its name ends in an identifier, and the properties that it has in a database are lines below its heading.
enum NotionPage {
    /// Returns the name of a page without its identifier. Nil where another program named it.
    static func name(_ stem: String) -> String? {
        guard let space = stem.lastIndex(of: " "), stem.distance(from: space, to: stem.endIndex) == 33,
            stem[space...].dropFirst().allSatisfy({ $0.isASCII && $0.isHexDigit })
        else { return nil }
        return String(stem[..<space])
    }

    private static let property = Pattern(/\p{L}[\p{L}\p{N} _\/()-]{0,40}: \S/)

    /// Returns the text of a page with its heading and properties as front matter. Pelican and MultiMarkdown have the title among
    /// these, without a heading.
    static func withFrontMatter(_ text: String, hasHeading: Bool) -> String {
        let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.first?.drop(while: { $0 == "\u{FEFF}" }), first.hasPrefix(hasHeading ? "# " : "Title: ")
        else { return text }
        var members = hasHeading ? [JSON.Member("title", .string(first.dropFirst(2).trimmed))] : []
        var rest = lines.dropFirst(hasHeading ? 1 : 0)
        let below = rest.drop { $0.allSatisfy(\.isWhitespace) }
        let properties = below.prefix { $0.prefixMatch(of: property) != nil }
        let next = lines[properties.endIndex...].first ?? ""
        // Other lines directly below belong to a paragraph.
        if !properties.isEmpty, next.allSatisfy(\.isWhitespace) {
            for line in properties {
                let parts = line.split(separator: ":", maxSplits: 1)
                members.append(.init(String(parts[0]), .string(parts[1].trimmed)))
            }
            rest = lines[properties.endIndex...]
        }
        return members.isEmpty ? text : JSON.object(members).text() + "\n" + rest.joined(separator: "\n")
    }
}
