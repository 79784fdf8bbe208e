import Diagnostics
import Reading

extension SiteBody {
    /// Rewrites the links and pictures of the text and returns the files that it uses.
    ///
    /// - Parameter file: the path of the text below the site's root.
    mutating func rewriteLinks(_ links: SiteLinks, file: String) -> [NeededFile] {
        var media: [NeededFile] = []
        var gone = GoneLinks()
        var result = ""
        var rest = text[...]
        while let mark = rest.firstRange(of: "](") {
            let before = rest[..<mark.lowerBound]
            guard let link = MarkdownLink(rest[mark.upperBound...]) else {
                result += rest[..<mark.upperBound]
                rest = rest[mark.upperBound...]
                continue
            }
            let start = Self.opening(of: before)
            let isPicture = start.map { $0 > before.startIndex && before[before.index(before: $0)] == "!" } ?? false
            rest = rest[link.end...]
            if let start, holds(link.destination) {
                // Only the words of the link stay.
                gone.templates.append(restored(link.destination))
                let head = before[..<start]
                result += (isPicture ? head.dropLast() : head) + before[before.index(after: start)...]
                continue
            }
            if isPicture, let picture = links.picture(link.destination, in: file) {
                media.append(picture)
                result += before + "](/\(picture.path)\(link.title))"
                continue
            }
            let target = links.target(of: link.destination, in: file)
            switch target {
            case .address(let address): result += before + "](\(MarkdownLink.written(address))\(link.title))"
            case .media(let needed):
                media.append(needed)
                result += before + "](/\(needed.path)\(link.title))"
            case .left(let address?):
                gone.left.append(address)
                result += before + "](\(MarkdownLink.written(address))\(link.title))"
            case .draft, .left(nil):
                if case .draft = target {
                    gone.drafts.append(link.destination)
                } else {
                    gone.left.append(link.destination)
                }
                // Without a target, only the words of the link stay.
                if let start, !isPicture {
                    result += before[..<start] + before[before.index(after: start)...]
                } else {
                    result += before + "](\(MarkdownLink.written(link.destination))\(link.title))"
                }
            }
        }
        text = result + rest
        rewriteDefinitions(links, file: file, &media, &gone)
        for text in gone.notes { note(text) }
        return media
    }

    /// Rewrites `[nama]: alamat`.
    private mutating func rewriteDefinitions(
        _ links: SiteLinks,
        file: String,
        _ media: inout [NeededFile],
        _ gone: inout GoneLinks
    ) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for (index, line) in lines.enumerated() {
            let bare = line.drop { $0 == " " }
            guard bare.hasPrefix("["), !bare.hasPrefix("[^"), line.count - bare.count < 4,
                let mark = bare.firstRange(of: "]:")
            else { continue }
            let after = bare[mark.upperBound...].drop { $0 == " " }
            let written = after.prefix { !$0.isWhitespace }
            let address = written.hasPrefix("<") ? String(written.dropFirst().dropLast()) : String(written)
            guard !address.isEmpty else { continue }
            let head = bare[..<mark.upperBound] + " "
            let tail = after.dropFirst(written.count)
            let target = links.target(of: address, in: file)
            switch target {
            case .address(let address): lines[index] = head + MarkdownLink.written(address) + tail
            case .media(let needed):
                media.append(needed)
                lines[index] = head + "/" + needed.path.rawValue + tail
            case .draft:
                gone.drafts.append(address)
                lines[index] = ""
            case .left(let full):
                gone.left.append(full ?? address)
                lines[index] = head + MarkdownLink.written(full ?? address) + tail
            }
        }
        text = lines.joined(separator: "\n")
    }

    /// Returns the `[` that belongs to the `]` after a text.
    private static func opening(of text: Substring) -> Substring.Index? {
        var depth = 1
        var index = text.endIndex
        for _ in 0..<2000 where index > text.startIndex {
            index = text.index(before: index)
            if text[index] == "]" { depth += 1 }
            if text[index] == "[" { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }
}

/// Links that lead nowhere in the new portal.
private struct GoneLinks {
    /// To pages that are not imported.
    var left: [String] = []
    /// To texts that are drafts.
    var drafts: [String] = []
    /// To addresses that the templates of the site make.
    var templates: [String] = []

    var notes: [LocalizedText] {
        let listed = { (links: [String]) in
            links.map { $0.replacing("wiki:", with: "").replacing("post_url:", with: "") }.joined(separator: ", ")
        }
        var notes: [LocalizedText] = []
        if !left.isEmpty {
            notes.append(
                id: "tautan ke halaman yang tidak ikut diimpor: \(listed(left))",
                en: "links to pages that are not imported: \(listed(left))"
            )
        }
        if !drafts.isEmpty {
            notes.append(
                id: "tautan ke naskah yang masih draf menjadi teks biasa: \(listed(drafts))",
                en: "links to texts that are drafts became plain text: \(listed(drafts))"
            )
        }
        if !templates.isEmpty {
            notes.append(
                id: "tautan atau gambar yang alamatnya dibuat templat menjadi teks biasa: \(listed(templates))",
                en: "links or pictures whose address the template makes became plain text: \(listed(templates))"
            )
        }
        return notes
    }
}

/// The part of a link in parentheses.
private struct MarkdownLink {
    let destination: String
    /// With the space before it. Empty for none.
    let title: String
    /// The index after the closing parenthesis.
    let end: Substring.Index

    /// How deep CommonMark reads parentheses in an address.
    private static let maximalDepth = 32

    /// How many characters a link may have.
    private static let maximalLength = 4000

    /// - Parameter text: what follows the opening parenthesis.
    init?(_ text: Substring) {
        var depth = 1
        var quote: Character?
        var last: Character?
        for (index, sign) in zip(text.indices, text).prefix(Self.maximalLength) {
            // A blank line ends the paragraph.
            if sign == "\n", last == "\n" { return nil }
            last = sign
            if let open = quote {
                if sign == open { quote = nil }
                continue
            }
            switch sign {
            case "\"": quote = "\""
            case "(": depth += 1
            case ")": depth -= 1
            default: continue
            }
            guard depth <= Self.maximalDepth else { return nil }
            guard depth == 0 else { continue }
            let inner = text[..<index].trimmed
            end = text.index(after: index)
            if inner.hasPrefix("<"), let close = inner.firstIndex(of: ">") {
                destination = String(inner[inner.index(after: inner.startIndex)..<close])
                title = Self.title(inner[inner.index(after: close)...].trimmed)
                return
            }
            // Addresses with spaces are not links in Markdown, and these systems take some of them.
            if let start = inner.firstIndex(where: { $0 == "\"" || $0 == "'" }), start > inner.startIndex,
                inner[inner.index(before: start)].isWhitespace
            {
                destination = inner[..<start].trimmed
                title = Self.title(String(inner[start...]))
            } else {
                // "=200x" is the size of a picture in some systems.
                let size = inner.firstRange(of: " =")
                destination = size.map { inner[..<$0.lowerBound].trimmed } ?? inner
                title = ""
            }
            return
        }
        return nil
    }

    private static func title(_ text: String) -> String { text.isEmpty ? "" : " " + text }

    static func written(_ address: String) -> String {
        address.contains { $0.isWhitespace || $0 == "(" || $0 == ")" } ? "<\(address)>" : address
    }
}
