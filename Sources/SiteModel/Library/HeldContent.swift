package import Content
import Markdown
package import Reading
package import Registers

/// The files of a library that are held back because of their errors, with what replaces them. What is known about them
/// lets diagnostics in other files name the reason.
package struct HeldContent: Sendable {
    /// An article or page that is held back.
    package struct Text: Sendable {
        /// The last published text, which is shown instead. Nil where readers see nothing.
        package let earlier: [UInt8]?
        /// The reason why readers see nothing.
        package let publication: Publication
        /// The current and former addresses of the text, as far as its front matter can be read.
        package let addresses: Set<Address>
        /// The media that it refers to.
        package let media: Set<ContentPath>

        package init(
            earlier: [UInt8]?,
            publication: Publication = .held,
            addresses: Set<Address> = [],
            media: Set<ContentPath> = []
        ) {
            self.earlier = earlier
            self.publication = publication
            self.addresses = addresses
            self.media = media
        }
    }

    /// Whether the rest of the portal is published. Otherwise the errors of these files stop the build, and links to them are not judged.
    package var isPublishing = false
    package var texts: [ContentPath: Text] = [:]
    /// Media and unrecognized files: the published file that replaces a medium, or nil.
    package var files: [ContentPath: MediaFile?] = [:]
    package var registers = HeldInRegisters()
    /// The addresses of the whole portal with nothing held back. Those missing now belong to what is held back.
    package var addresses: Set<Address> = []

    package static let none = HeldContent()

    package init() {}

    /// Creates the entries for texts that cannot be read at all.
    ///
    /// - Parameter heads: returns the beginning of a text.
    /// - Throws: the errors of `heads`.
    init(unreadable readings: LibraryReadings, in zone: SiteTimeZone, heads: (ContentPath) throws -> [UInt8]) rethrows {
        func add(_ paths: [ContentPath], isPage: Bool) throws {
            for path in paths {
                // With this moment nothing counts as expired; expiry is checked when the file is held back.
                let never = Instant(secondsSinceEpoch: 0)
                let head = BrokenHead(try heads(path), id: path, isPage: isPage, in: zone, now: never)
                texts[path] = Text(earlier: nil, publication: head.publication, addresses: head.addresses)
            }
        }
        try add(readings.articles.unreadable, isPage: false)
        try add(readings.pages.unreadable, isPage: true)
        for path in readings.media.unreadable { files.updateValue(nil, forKey: path) }
    }

    /// The texts that readers do not see.
    var unseen: [ContentPath: Text] { texts.filter { $0.value.earlier == nil } }

    /// The unpublished media.
    var media: Set<ContentPath> { Set(files.filter { $0.value == nil }.keys) }
}

/// The readable part of the front matter of a broken text: whether its author wanted it hidden, and the addresses of links to it.
package struct BrokenHead: Sendable {
    package let publication: Publication
    package let addresses: Set<Address>

    /// The maximum size of front matter in bytes.
    package static let sizeLimit = 64 * 1024
    /// The maximum number of lines to examine.
    private static let lineLimit = 200

    private static let keys = FrontMatter.keys(of: .article, in: SiteSettings(path: ""))

    /// - Parameter now: the moment with which `expires` is compared.
    package init(_ text: [UInt8], id: ContentPath, isPage: Bool, in zone: SiteTimeZone, now: Instant) {
        var values: [String: [String]] = [:]
        var aliases: Set<Address> = []
        var hasMark = false
        let lines = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline)
        let head = lines.first.map { $0.hasPrefix("---") ? lines.dropFirst() : lines[...] } ?? []
        for line in head.prefix(Self.lineLimit).prefix(while: { !$0.hasPrefix("---") }) {
            if let (key, value) = Self.keyAndValue(line) {
                // Further to the right are the lines of texts, and keys of other keys.
                let isOwn = line.first?.isWhitespace == false
                let name = isOwn ? Self.keys.name(meantBy: key) ?? key : key.lowercased()
                let isMark =
                    isOwn && name != "draft" && DraftKeys.isMark(key: key, value: Self.withoutComment(value))
                hasMark = hasMark || isMark && !DraftKeys.isEnd(key: key)
                // "drafter: Budi" is no draft.
                let isCertain = isOwn && ["draft", "draf"].contains(key.lowercased())
                if name != "draft" || isCertain || TruthText.read(value) == true {
                    values[name, default: []].append(value)
                }
            }
            let words = line.split { " ,[]\"'".contains($0) }
            aliases.formUnion(words.filter { $0.hasPrefix("/") }.compactMap { Address(alias: String($0)) })
        }
        func all(_ key: String) -> [String] { values[key] ?? [] }
        // A value that is neither yes nor no hides the text: its author wanted something by it.
        func isSet(_ key: String) -> Bool {
            all(key).map(Self.withoutComment).contains {
                !["", "~", "null"].contains($0) && TruthText.read($0) != false
            }
        }
        let saysNo = all("draft").contains { TruthText.read(Self.withoutComment($0)) == false }
        let ended = all("expires").compactMap { DateText.read($0, in: zone) }.filter { $0 <= now }.min()
        if isSet("draft") || hasMark && !saysNo {
            publication = .draft
        } else if isSet("withdrawn") {
            publication = .withdrawn
        } else {
            publication = ended.map(Publication.expired) ?? .held
        }
        var found = aliases
        if isPage {
            found.formUnion(([nil] + all("slug")).compactMap { StandingPage.address(ofFile: id, slug: $0) })
        } else {
            let section = id.topFolder
            let slugs = Set(all("slug") + all("title").map(Slug.make) + [Slug.make(from: id.stem)])
            let dates = all("date").compactMap { DateText.read($0, in: zone) }.map(zone.localTime)
            for date in dates {
                for slug in slugs where Slug.isValid(slug) {
                    found.insert(Addresses.article(section: section, date: date, slug: slug))
                }
            }
        }
        addresses = found
    }

    /// The key of a line and its value, also where another sign stands in place of the colon. Nil for other lines.
    private static func keyAndValue(_ line: Substring) -> (key: String, value: String)? {
        guard line.first(where: { $0 != " " }) != "#",
            let sign = line.firstIndex(of: ":") ?? line.firstIndex(where: { "=;".contains($0) })
        else { return nil }
        return (plain(line[..<sign]), plain(line[line.index(after: sign)...]))
    }

    /// Cuts the comment of a line of YAML from its value.
    private static func withoutComment(_ value: String) -> String {
        value.hasPrefix("#") ? "" : plain(value.firstRange(of: " #").map { value[..<$0.lowerBound] } ?? value[...])
    }

    private static func plain(_ text: Substring) -> String {
        var text = text
        let isFrame = { (sign: Character) in sign.isWhitespace || "\"'".contains(sign) }
        while text.first.map(isFrame) == true { text.removeFirst() }
        while text.last.map(isFrame) == true { text.removeLast() }
        return String(text)
    }
}
