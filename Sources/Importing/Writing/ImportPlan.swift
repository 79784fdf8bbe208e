import Content
import Diagnostics
import Files
import Reading
import Serialization
import SiteModel

/// A document and the file that it goes into.
struct PlannedFile {
    var document: ImportedDocument
    /// Below `content/`.
    let path: String
    let slug: String
    /// As they are written in the file.
    let aliases: [String]
    /// What was found while placing it.
    let notes: [LocalizedText]
}

/// Finds a free file and a free address for each document, one after the other.
struct ImportPlan {
    enum Place {
        case new(PlannedFile)
        /// A file below `content/` that holds it already.
        case existing(String)
    }

    /// The folder of articles that wait for their date.
    static let undated = "tanpa-tanggal"

    private let target: ImportTarget
    /// The keys of all documents.
    private let keys: Set<String>
    /// By address in small letters: files below `content/`, old and new.
    private var claims: [String: String]
    /// Files that are new.
    private var taken: Set<String> = []
    /// Old files that a document was found to be in.
    private var found: Set<String> = []

    /// - Parameter keys: the keys of all documents that will be placed.
    init(target: ImportTarget, keys: Set<String>) {
        self.target = target
        self.keys = keys
        claims = target.claims
    }

    /// The file that will answer for an old address.
    func file(for address: String) -> String? {
        let old = WebAddress(address)
        let path = old.path(below: target.settings.url.basePath)
        guard !old.hasQuery, let alias = Alias.address(from: path) else { return nil }
        return claims[alias.lowercased()]
    }

    mutating func place(_ document: ImportedDocument) throws -> Place {
        var document = document
        if let file = target.filesByKey[document.key], found.insert(file).inserted { return .existing(file) }
        var notes: [LocalizedText] = []
        let old = expressible(document.oldAddresses, &notes)
        for alias in old {
            if let file = claims[alias.address.lowercased()], target.claims[alias.address.lowercased()] != nil,
                holdsSame(document, in: file, under: alias.address), found.insert(file).inserted
            {
                return .existing(file)
            }
        }
        complete(&document, &notes)
        notes += PersonalData.notes(on: document)
        let wished = besideReserved(&document, &notes)
        var number = 0
        while true {
            number += 1
            let slug = number == 1 ? wished : "\(wished)-\(number)"
            let path = path(of: document, slug: slug)
            let address = address(of: document, slug: slug)
            if taken.contains(path) { continue }
            if holdsSame(document, in: path, under: address), found.insert(path).inserted { return .existing(path) }
            guard try entryKind(at: "\(target.root)/content/\(path)") == nil, claims[address.lowercased()] == nil,
                !target.reserved.contains(address)
            else { continue }
            taken.insert(path)
            claims[address.lowercased()] = path
            let aliases = claim(old, for: path, address: address, &notes)
            return .new(PlannedFile(document: document, path: path, slug: slug, aliases: aliases, notes: notes))
        }
    }

    /// What a document must have, so that its file is one.
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

    /// Whether an old file that does not say where it comes from is what an earlier import made of a document: it has the
    /// old address for an alias, or the same title and date. An address of its own is not enough, as another page may have
    /// it.
    private func holdsSame(_ document: ImportedDocument, in path: String, under address: String) -> Bool {
        guard let file = target.titles[path] else { return false }
        // It was made of another document, which will be found in it.
        if let key = target.keys[path], key != document.key, keys.contains(key) { return false }
        if target.aliases[path]?.contains(address.lowercased()) == true { return true }
        let title = document.title.spacedOnce
        // Of a file that cannot be read, only the line of its title is known.
        guard file.title == title || file.title == YAMLScalar.text(title) else { return false }
        if case .article = document.kind { return file.date == document.date }
        return true
    }

    private static func slug(of document: ImportedDocument) -> String {
        let wished = document.slug.lowercased()
        if Slug.isValid(wished) {
            // The rest is for the number that a name may need.
            var cut = wished.prefix(110)
            while cut.hasSuffix("-") { cut.removeLast() }
            return String(cut)
        }
        for text in [wished, document.title] {
            let slug = Slug.make(from: text)
            if !slug.isEmpty { return slug }
        }
        return "tanpa-judul"
    }

    private func path(of document: ImportedDocument, slug: String) -> String {
        switch document.kind {
        case .article(let section):
            guard let date = document.date else { return "\(section)/\(Self.undated)/\(slug).md" }
            let day = target.settings.zone.localTime(at: date)
            return "\(section)/\(paddedNumber(day.year, width: 4))/\(paddedNumber(day.month))/\(slug).md"
        case .page(let folder):
            return "halaman/" + (folder.isEmpty ? "" : folder + "/") + slug + ".md"
        }
    }

    private func address(of document: ImportedDocument, slug: String) -> String {
        switch document.kind {
        case .article(let section):
            // Without a date there is no address yet.
            guard let date = document.date else { return "/\(section)/\(Self.undated)/\(slug)/" }
            let day = target.settings.zone.localTime(at: date)
            return Addresses.month(section: section, year: day.year, month: day.month) + slug + "/"
        case .page(let folder):
            return "/" + (folder.isEmpty ? "" : folder + "/") + slug + "/"
        }
    }
}

extension ImportPlan {
    private struct OldAlias {
        /// As it is written.
        let text: String
        /// What it stands for.
        let address: String
    }

    /// Old addresses that a file can answer for, each once.
    private func expressible(_ addresses: [String], _ notes: inout [LocalizedText]) -> [OldAlias] {
        var seen: Set<String> = []
        var aliases: [OldAlias] = []
        for text in addresses {
            let old = WebAddress(text)
            let path = old.path(below: target.settings.url.basePath)
            if old.hasQuery {
                if !notes.contains(WriterNote.query) { notes.append(WriterNote.query) }
            } else if let address = Alias.address(from: path) {
                if seen.insert(address.lowercased()).inserted { aliases.append(OldAlias(text: path, address: address)) }
            } else if path != "/" {
                notes.append(WriterNote.noAlias(text))
            }
        }
        return aliases
    }

    private mutating func claim(
        _ aliases: [OldAlias],
        for path: String,
        address: String,
        _ notes: inout [LocalizedText]
    ) -> [String] {
        var written: [String] = []
        for alias in aliases where alias.address.lowercased() != address.lowercased() {
            let key = alias.address.lowercased()
            if let other = claims[key] {
                notes.append(WriterNote.claimed(alias.text, by: "content/" + other))
            } else if target.reserved.contains(alias.address) {
                notes.append(WriterNote.generated(alias.text))
            } else {
                claims[key] = path
                written.append(alias.text)
            }
        }
        return written
    }

    /// Takes a page out of folders that are the portal's own, in which no number would ever make its address free, and
    /// gives the slug to try first.
    private func besideReserved(_ document: inout ImportedDocument, _ notes: inout [LocalizedText]) -> String {
        let slug = Self.slug(of: document)
        guard case .page(let folder) = document.kind else { return slug }
        var above = ""
        for part in folder.split(separator: "/") {
            // Only what is reserved with all below it is in the way; a page that no number could mean stands for all.
            let isTaken = target.reserved.contains("/\(above)\(part)/\(Self.undated)/")
            above += part + (isTaken ? "-lama/" : "/")
        }
        let inner = String(above.dropLast())
        if inner != folder { notes.append(WriterNote.reservedFolder(folder, now: inner)) }
        document.kind = .page(folder: inner)
        return target.reserved.contains("/\(above)\(slug)/") ? slug + "-lama" : slug
    }
}
