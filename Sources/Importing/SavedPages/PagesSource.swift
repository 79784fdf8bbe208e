import Diagnostics
import Files
import HTMLReading
import Reading

/// Imports pages that a browser saved or Word exported as articles.
public struct PagesSource {
    private let place: ImportPlace

    public init(_ place: ImportPlace) { self.place = place }

    /// - Parameter path: a folder of pages, one page, or a text file with the name of a page on each line.
    /// - Throws: `ImportError.notReadable` where there is no page.
    public func read(_ path: String) throws -> ImportedSource {
        var source = ImportedSource()
        var pages: [SavedPage] = []
        for file in try files(path, &source) {
            do {
                let bytes = try readFile(file, limit: Self.lengthLimit)
                if case .other(let note) = PageFile(bytes, path: file) {
                    // A file given by name deserves an answer. In a folder, the others are read.
                    guard file != path else { throw ImportError.notReadable(note) }
                    source.skipped.append(ImportNote(note, origin: Self.origin(file)))
                    continue
                }
                let archive = WebArchive.isNamed(file) ? WebArchive(bytes) : nil
                let page = archive?.page?.content.bytes(of: bytes) ?? bytes
                let (document, isTextOnly) = try HTMLParser().parseWholeOrText(HTMLBytes.text(page))
                if isTextOnly { source.notes.append(ImportNote(HTMLError.tooComplex.note, origin: Self.origin(file))) }
                pages.append(SavedPage(file: file, document: document, archive: archive))
            } catch let error as HTMLError {
                source.skipped.append(ImportNote(error.note, origin: Self.origin(file)))
            }
        }
        let site = site(of: pages)
        let siteNames = Self.repeatedTitles(pages)
        var rests: [PageRest] = []
        for page in pages {
            if page.isList {
                let words = Self.lines(of: page)
                source.skipped.append(ImportNote(PageNote.list.quoting(words), origin: Self.origin(page.file)))
                continue
            }
            let reader = PageReader(page: page, site: site, siteNames: siteNames, zone: place.zone)
            let origin = Self.origin(page.file)
            let (document, rest) = reader.document(in: place.section, origin: origin)
            if document.body.trimmed.isEmpty, document.image == nil {
                source.skipped.append(ImportNote(PageNote.noText.quoting(Self.lines(of: page)), origin: origin))
            } else {
                source.documents.append(document)
                rests.append(rest)
            }
        }
        let notes = PageRest.notes(on: rests)
        for (index, own) in notes.own.enumerated() { source.documents[index].notes += own }
        source.notes += notes.shared.map { ImportNote($0) }
        return source
    }

    /// The most bytes of a page, or of an archive with a page and its pictures.
    private static let lengthLimit = 64 * 1024 * 1024

    /// Returns all lines of a page that is skipped.
    private static func lines(of page: SavedPage) -> [String] {
        let nothing = ImportedDocument(kind: .page(folder: ""), origin: origin(page.file), title: "")
        return PageRest(page, of: nothing, comments: []).lines
    }

    private static func origin(_ file: String) -> LocalizedText {
        let name = file.lastPathPart
        return LocalizedText(id: name, en: name)
    }

    private func files(_ path: String, _ source: inout ImportedSource) throws -> [String] {
        switch try entryKind(at: path) {
        case .directory:
            source.skipped += try ImportNote.misnamed(below: path)
            // Browsers save the parts of a page, such as frames of other sites, in a folder beside it.
            let pages = try filesBelow(path).filter { name in
                PageFile.isNamed(name) && !name.split(separator: "/").dropLast().contains { $0.hasSuffix("_files") }
            }
            guard !pages.isEmpty else { throw ImportError.notReadable(PageNote.noPages(path)) }
            return pages.map { "\(path)/\($0)" }
        case .file, .symbolicLink:
            let bytes = try readFile(path, limit: Self.lengthLimit)
            try SourceKind.check(bytes, path: path, wanted: "halaman HTML")
            switch PageFile(bytes, path: path) {
            case .page: return [path]
            case .text: return try listed(HTMLBytes.text(bytes), beside: path, &source)
            case .other(let note): throw ImportError.notReadable(note)
            }
        case nil, .other: throw ImportError.notReadable(PageNote.missing(path))
        }
    }

    /// Returns the pages in a list, relative to its folder.
    private func listed(_ text: String, beside list: String, _ source: inout ImportedSource) throws -> [String] {
        let folder = list.lastIndex(of: "/").map { String(list[...$0]) } ?? ""
        var files: [String] = []
        var others = 0
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let name = String(line).trimmed
            guard !name.isEmpty, !name.hasPrefix("#") else { continue }
            let place = LocalizedText(id: "baris \(number + 1)", en: "line \(number + 1)")
            let file = name.hasPrefix("/") ? name : folder + name
            if name.hasPrefix("http://") || name.hasPrefix("https://"), PageFile.canBeName(name) {
                source.skipped.append(ImportNote(PageNote.webAddress(name), origin: place))
            } else if PageFile.canBeName(name), try entryKind(at: file) == .file {
                files.append(file)
            } else if PageFile.canBeName(name), PageFile.isNamed(name) {
                source.skipped.append(ImportNote(PageNote.missing(file), origin: place))
            } else {
                // The note must not repeat the line: in a file that is not a list, it can be anything.
                others += 1
                source.skipped.append(ImportNote(PageNote.notAName, origin: place))
            }
        }
        guard others <= files.count + source.skipped.count - others else {
            throw ImportError.notReadable(PageNote.notHTML(list, hint: .none))
        }
        guard !files.isEmpty else { throw ImportError.notReadable(PageNote.emptyList(list)) }
        return files
    }

    private func site(of pages: [SavedPage]) -> OldSite {
        var site = OldSite()
        site.base = place.base
        for page in pages {
            for address in page.addresses {
                site.addHost(of: address)
                site.addImported(address)
            }
            if let address = page.addresses.first {
                let host = WebAddress(address).host == nil ? [] : ["/wp-content/uploads"]
                if site.uploads.isEmpty { site.uploads = host }
            }
        }
        return site
    }

    /// Returns the titles that several pages share, which are the name of the site.
    private static func repeatedTitles(_ pages: [SavedPage]) -> Set<String> {
        var count: [String: Int] = [:]
        for page in pages { count[page.fullTitle, default: 0] += 1 }
        return Set(count.filter { $0.value > 1 }.keys)
    }
}
