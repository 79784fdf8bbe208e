import Diagnostics
import Files
import Reading
import Serialization

/// Guesses the addresses of an old site from the links between its texts: a link to `/berita/detail/12/rapat`, beside a row with
/// the number 12 and the short name `rapat`, shows `/berita/detail/{id}/{slug}`.
struct AddressGuess {
    /// A row as its address may name it.
    struct Row {
        let id: String
        let slug: String
        /// Year, month and day. Empty where it has no date.
        let day: [String]
    }

    /// A pattern with the number of rows that links name by it.
    typealias Found = (pattern: OldAddressPattern, rows: Int)

    /// Of the old site. Nil where it is not known.
    private let host: String?
    private var slugs: [String: Row] = [:]
    private var ids: Set<String> = []
    /// The addresses that texts lead to, from the root of their site: by host, or under none for those of the old site.
    private var links: [String: Set<String>] = [:]
    private var linkCount = 0

    /// The most links to look at, and the most patterns of a site.
    private static let linkLimit = 20_000
    private static let patternLimit = 4
    /// The fewest rows that the links of a pattern name: by their short names, and by their numbers, which other tables have too.
    private static let (fewestSlugs, fewestNumbers) = (2, 3)

    /// - Parameter site: the address of the old site. Empty where it is not known.
    init(site: String) { host = WebAddress(site).host }

    /// Learns a row and the links in its text.
    mutating func learn(_ row: Row, _ html: String) {
        if row.slug.contains(where: \.isLetter) { slugs[row.slug.lowercased()] = row }
        if !row.id.isEmpty, row.id.allSatisfy(\.isNumber) { ids.insert(row.id) }
        guard linkCount < Self.linkLimit else { return }
        for link in Self.links(in: html) {
            guard let (host, place) = place(of: link) else { continue }
            // A text that other sites have as well may name its source.
            if !host.isEmpty, !row.slug.isEmpty, place.lowercased().contains(row.slug.lowercased()) { continue }
            if links[host, default: []].insert(place).inserted { linkCount += 1 }
        }
    }

    /// The hosts of the old site, where it is not known: those whose addresses name rows by their short names.
    var hosts: [String] {
        links.keys.filter { !$0.isEmpty && patterns(on: $0).contains { $0.pattern.text.contains("{slug}") } }.sorted()
    }

    /// The patterns that links show, those with the most rows first.
    var patterns: [Found] {
        let found = patterns(on: "") + hosts.flatMap(patterns)
        return found.enumerated().filter { index, one in
            !found[..<index].contains { $0.pattern == one.pattern }
        }.map(\.element)
    }

    private func patterns(on host: String) -> [Found] {
        var rows: [String: Set<String>] = [:]
        for link in links[host] ?? [] {
            if let (pattern, row) = pattern(of: link) { rows[pattern, default: []].insert(row) }
        }
        let enough = rows.filter { pattern, rows in
            rows.count >= (pattern.contains("{slug}") ? Self.fewestSlugs : Self.fewestNumbers)
        }
        return enough.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(Self.patternLimit)
            .compactMap { text, rows in OldAddressPattern(known: text).map { ($0, rows.count) } }
    }

    /// Returns an address from the root of its site, with its host unless that is the old site. Nil for those of other sites, if
    /// the old one is known, and of files.
    private func place(of link: String) -> (host: String, place: String)? {
        let address = WebAddress(link.replacing("&amp;", with: "&"))
        let isOwn = address.host == nil || address.host == host
        guard ["http", "https", nil].contains(address.scheme), isOwn || host == nil else { return nil }
        var path = address.path[...]
        while let step = ["../", "./"].first(where: path.hasPrefix) { path = path.dropFirst(step.count) }
        guard !path.isEmpty || address.query != nil, !FileType.of(String(path)).isMedia, path.utf8.count < 300 else {
            return nil
        }
        let place = (path.hasPrefix("/") ? "" : "/") + path + (address.query.map { "?" + $0 } ?? "")
        return (isOwn ? "" : address.host ?? "", place)
    }

    /// Returns the pattern of an address that names a row, and the row. Nil for other addresses.
    private func pattern(of link: String) -> (pattern: String, row: String)? {
        let parts = Self.parts(of: link.percentDecoded)
        for (index, part) in parts.enumerated() {
            guard let (row, shape) = named(part) else { continue }
            var parts = parts
            parts[index] = shape
            for other in parts.indices where other != index && parts[other].allSatisfy(\.isNumber) {
                if parts[other] == row.id {
                    parts[other] = "{id}"
                } else if let unit = row.day.firstIndex(of: parts[other]) {
                    parts[other] = "{\(OldAddressPattern.dateNames[unit])}"
                }
            }
            return (parts.joined(), row.slug)
        }
        let numbers = parts.indices.filter { ids.contains(parts[$0]) }
        let words = Set(parts.map { $0.lowercased() })
        guard numbers.count == 1, let index = numbers.first, !words.isDisjoint(with: Self.textWords),
            words.isDisjoint(with: Self.otherWords)
        else { return nil }
        var shape = parts
        shape[index] = "{id}"
        return (shape.joined(), parts[index])
    }

    /// Returns the row that a part of an address names, and the part as a pattern: `{slug}`, `{id}-{slug}`, `{slug}-{id}`.
    private func named(_ part: String) -> (Row, String)? {
        let part = part.lowercased()
        if let row = slugs[part] { return (row, "{slug}") }
        if let cut = part.firstIndex(of: "-"), let row = slugs[String(part[part.index(after: cut)...])],
            row.id == part[..<cut]
        {
            return (row, "{id}-{slug}")
        }
        if let cut = part.lastIndex(of: "-"), let row = slugs[String(part[..<cut])],
            row.id == part[part.index(after: cut)...]
        {
            return (row, "{slug}-{id}")
        }
        return nil
    }

    /// Words of addresses of texts, and of other things that have numbers.
    private static let textWords = KindWords.news.union([
        "read", "baca", "detail", "detailberita", "detail_berita", "berita_detail", "view", "lihat", "content",
        "konten",
    ])
    private static let otherWords: Set<String> = [
        "kategori", "category", "tag", "label", "album", "galeri", "gallery", "foto", "video", "agenda", "event",
        "pengumuman", "download", "unduh", "file", "user", "penulis", "author", "page", "halaman", "hal", "arsip",
    ]

    /// Returns the words of an address, and the signs between them as parts of their own.
    private static func parts(of link: String) -> [String] {
        var parts = [""]
        for sign in link {
            if "/?&=.,".contains(sign) { parts += [String(sign), ""] } else { parts[parts.count - 1].append(sign) }
        }
        return parts.filter { !$0.isEmpty }
    }

    /// Returns the values of `href` in a text.
    private static func links(in html: String) -> [String] {
        var found: [String] = []
        let bytes = Array(html.utf8)
        let name = Array("href=".utf8)
        var index = 0
        while let start = bytes[index...].firstIndex(of: name[0]) {
            index = start + 1
            guard bytes[start...].starts(with: name), start + name.count < bytes.count else { continue }
            let quote = bytes[start + name.count]
            guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { continue }
            let value = bytes[(start + name.count + 1)...].prefix { $0 != quote }
            found.append(String(decoding: value, as: UTF8.self).trimmed)
            index = value.endIndex
        }
        return found
    }
}

extension LocalizedText {
    static func guessedAddresses(_ found: [AddressGuess.Found]) -> LocalizedText {
        let list = found.map { "\($0.pattern.text) (\($0.rows))" }.joined(separator: ", ")
        return LocalizedText(
            id: "alamat lama menurut tautan di dalam naskah: \(list). Bila bukan itu, sebut dengan --old-address",
            en: "old addresses by the links within the texts: \(list). If they are others, name them with --old-address"
        )
    }
}
