import Content
import Diagnostics
import Files
import Reading
import Serialization
import SiteModel

struct PlannedFile {
    var document: ImportedDocument
    let path: ContentPath
    let slug: String
    let aliases: [Address]
    /// Old addresses with a query, which no alias can answer for.
    let queries: [QueryAddress]
    /// The address in the portal, from its root.
    let address: Address
    /// Notes from placing it.
    let notes: [LocalizedText]
}

/// Finds a free file and address for each document, one after the other.
struct ImportPlan {
    enum Place {
        case new(PlannedFile)
        /// The file that holds the document already.
        case existing(ContentPath)
    }

    /// The folder of articles without a date.
    static let undated = "tanpa-tanggal"

    private let target: ImportTarget
    /// The keys of all documents.
    private let keys: Set<String>
    /// Files, old and new, by address in lower case.
    private var claims: [String: ContentPath]
    /// New files.
    private var taken: Set<ContentPath> = []
    /// Old files that hold a document of this import.
    private var found: Set<ContentPath> = []
    /// By wished file, the last number that was tried. No earlier one becomes free again.
    private var numbers: [ContentPath: Int] = [:]
    /// By wished file, the old files with it or with a number after it, that may hold a document of this import.
    private var oldFiles: [ContentPath: [ContentPath]] = [:]
    /// The number of files that were looked at for a free one.
    private(set) var probes = 0

    /// - Parameter keys: the keys of all documents to place.
    init(target: ImportTarget, keys: Set<String>) {
        self.target = target
        self.keys = keys
        claims = target.claims
    }

    /// Returns the file that will answer for an old address.
    func file(for address: String) -> ContentPath? {
        let old = WebAddress(address)
        let path = old.path(below: target.settings.url.basePath)
        guard !old.hasQuery, let alias = Address(alias: path) else { return nil }
        return claims[alias.folded]
    }

    mutating func place(_ document: ImportedDocument) throws -> Place {
        var document = document
        if let file = target.filesByKey[document.key], found.insert(file).inserted { return .existing(file) }
        var notes: [LocalizedText] = []
        var queries: [QueryAddress] = []
        let old = expressible(document.oldAddresses, &queries, &notes)
        for alias in old {
            if let file = claims[alias.address.folded], target.claims[alias.address.folded] != nil,
                holdsSame(document, in: file, under: alias.address), found.insert(file).inserted
            {
                return .existing(file)
            }
        }
        complete(&document, &notes)
        notes += PersonalData.notes(on: document)
        let wished = besideReserved(&document, &notes)
        let series = path(of: document, slug: wished)
        if let file = oldFile(of: series, for: document, wished) { return .existing(file) }
        while true {
            let number = numbers[series, default: 0] + 1
            numbers[series] = number
            let slug = number == 1 ? wished : "\(wished)-\(number)"
            let path = path(of: document, slug: slug)
            let address = address(of: document, slug: slug)
            probes += 1
            if taken.contains(path) { continue }
            guard try entryKind(at: "\(target.root)/\(path.shown)") == nil, claims[address.folded] == nil,
                !target.reserved.contains(address)
            else { continue }
            taken.insert(path)
            claims[address.folded] = path
            let aliases = claim(old, for: path, address: address, &notes)
            if number > 1, !document.isArticle, target.titles[series] != nil {
                notes.append(WriterNote.beside(series.rawValue))
            }
            return .new(
                PlannedFile(
                    document: document,
                    path: path,
                    slug: slug,
                    aliases: aliases,
                    // Redirects to drafts would tell their names.
                    queries: document.isDraft ? [] : queries,
                    address: address,
                    notes: notes
                )
            )
        }
    }

    /// Returns the old file of an earlier import without a source key that holds a document, among those that its wished
    /// file and numbers after it name.
    ///
    /// - Parameter series: the path of the wished file.
    private mutating func oldFile(of series: ContentPath, for document: ImportedDocument, _ wished: String)
        -> ContentPath?
    {
        if oldFiles[series] == nil { oldFiles[series] = candidates(of: document, wished) }
        guard let files = oldFiles[series] else { return nil }
        for (index, file) in files.enumerated() {
            probes += 1
            guard holdsSame(document, in: file, under: address(of: document, slug: file.stem)) else { continue }
            oldFiles[series]?.remove(at: index)
            if found.insert(file).inserted { return file }
            return oldFile(of: series, for: document, wished)
        }
        return nil
    }

    private func candidates(of document: ImportedDocument, _ wished: String) -> [ContentPath] {
        var files: [ContentPath] = []
        var number = 1
        while true {
            let path = path(of: document, slug: number == 1 ? wished : "\(wished)-\(number)")
            guard target.titles[path] != nil || number == 1 else { return files }
            // The file of another document of this import is not asked again.
            let isOthers = target.keys[path].map(keys.contains) ?? false
            if target.titles[path] != nil, !isOthers { files.append(path) }
            number += 1
        }
    }

    /// Completes what every file needs.
    private func complete(_ document: inout ImportedDocument, _ notes: inout [LocalizedText]) {
        document.title = document.title.spacedOnce
        if document.title.isEmpty {
            document.title = document.slug.isEmpty ? "Tanpa judul" : document.slug
            document.isDraft = true
            notes.append(WriterNote.noTitle)
        }
        if !document.body.contains(where: { !$0.isWhitespace }), !document.isDraft {
            document.isDraft = true
            notes.append(WriterNote.noText)
        }
        if case .article = document.kind, document.date == nil {
            document.isDraft = true
            notes.append(WriterNote.noDate)
        }
    }

    /// Returns whether an old file without a source key comes from an earlier import of a document: its aliases include the old address, or title and
    /// date are the same. The same address is not enough, because another page may have it.
    private func holdsSame(_ document: ImportedDocument, in path: ContentPath, under address: Address) -> Bool {
        guard let file = target.titles[path] else { return false }
        // The file belongs to another document.
        if let key = target.keys[path], key != document.key, keys.contains(key) { return false }
        if target.aliases[path]?.contains(address.folded) == true { return true }
        let title = document.title.spacedOnce
        // Of a faulty file only the line of its title is known.
        guard file.title == title || file.title == YAMLScalar.text(title) else { return false }
        // Portals begin with a page called "Profil", as old sites do.
        return document.isArticle ? file.date == document.date : document.key.isEmpty
    }

    private static func slug(of document: ImportedDocument) -> String {
        let wished = document.slug.lowercased()
        if Slug.isValid(wished) {
            // The rest is room for a number.
            var cut = wished.prefix(Slug.chosenLimit - 10)
            while cut.hasSuffix("-") { cut.removeLast() }
            return String(cut)
        }
        for text in [wished, document.title] {
            let slug = Slug.make(from: text)
            if !slug.isEmpty { return slug }
        }
        return "tanpa-judul"
    }

    private func path(of document: ImportedDocument, slug: String) -> ContentPath {
        switch document.kind {
        case .article(let section):
            guard let date = document.date else { return "\(section)/\(Self.undated)/\(slug).md" }
            let day = target.settings.zone.localTime(at: date)
            return "\(section)/\(paddedNumber(day.year, width: 4))/\(paddedNumber(day.month))/\(slug).md"
        case .page(let folder): return "\(ContentFolder.pagesFolder)/\(folder.isEmpty ? "" : folder + "/")\(slug).md"
        }
    }

    private func address(of document: ImportedDocument, slug: String) -> Address {
        switch document.kind {
        case .article(let section):
            // An article without a date has no address yet.
            guard let date = document.date else { return "/\(section)/\(Self.undated)/\(slug)/" }
            let day = target.settings.zone.localTime(at: date)
            return Addresses.month(section: section, year: day.year, month: day.month) + slug + "/"
        case .page(let folder): return "/\(folder.isEmpty ? "" : folder + "/")\(slug)/"
        }
    }
}

extension ImportPlan {
    private struct OldAlias {
        /// As written.
        let text: String
        /// The address that it means.
        let address: Address
    }

    /// Returns the old addresses that a file can answer for, each once, and those that a list of redirects can.
    private func expressible(_ addresses: [String], _ queries: inout [QueryAddress], _ notes: inout [LocalizedText])
        -> [OldAlias]
    {
        var seen: Set<String> = []
        var aliases: [OldAlias] = []
        for text in addresses {
            let old = WebAddress(text)
            let path = old.path(below: target.settings.url.basePath)
            if old.hasQuery {
                if let query = QueryAddress(text, base: target.settings.url.basePath), query.isListable {
                    queries.append(query)
                } else {
                    notes.append(WriterNote.noAlias(text))
                }
            } else if let address = Address(alias: path) {
                if seen.insert(address.folded).inserted { aliases.append(OldAlias(text: path, address: address)) }
            } else if path != "/" {
                notes.append(WriterNote.noAlias(text))
            }
        }
        return aliases
    }

    private mutating func claim(
        _ aliases: [OldAlias],
        for path: ContentPath,
        address: Address,
        _ notes: inout [LocalizedText]
    ) -> [Address] {
        var written: [Address] = []
        for alias in aliases where alias.address.folded != address.folded {
            let key = alias.address.folded
            if let other = claims[key] {
                notes.append(WriterNote.claimed(alias.text, by: other.shown))
            } else if target.reserved.contains(alias.address) {
                notes.append(WriterNote.generated(alias.text))
            } else {
                claims[key] = path
                written.append(alias.address)
            }
        }
        return written
    }

    /// Moves a page out of folders that the portal reserves, where no number makes its address free, and returns the slug to try first.
    private func besideReserved(_ document: inout ImportedDocument, _ notes: inout [LocalizedText]) -> String {
        let slug = Self.slug(of: document)
        guard case .page(let folder) = document.kind else { return slug }
        var above = ""
        for part in folder.split(separator: "/") {
            // Only folders that are reserved with all addresses below them are in the way. An impossible page represents them.
            let isTaken = target.reserved.contains("/\(above)\(part)/\(Self.undated)/")
            above += part + (isTaken ? "-lama/" : "/")
        }
        let inner = String(above.dropLast())
        if inner != folder { notes.append(WriterNote.reservedFolder(folder, now: inner)) }
        document.kind = .page(folder: inner)
        return target.reserved.contains("/\(above)\(slug)/") ? slug + "-lama" : slug
    }
}
