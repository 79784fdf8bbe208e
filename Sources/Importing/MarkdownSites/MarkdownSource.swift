import Diagnostics
import Files
import HTMLReading
import Reading

/// Imports a folder of Markdown files: a site of Hugo, Jekyll or Eleventy, a vault of Obsidian, or any other.
public struct MarkdownSource {
    private let place: ImportPlace

    public init(_ place: ImportPlace) { self.place = place }

    /// - Parameter path: the folder of the site, or one file.
    /// - Throws: `ImportError.notReadable` where there is no Markdown.
    public func read(_ path: String) throws -> ImportedSource {
        guard try entryKind(at: path) != nil else { throw ImportError.notReadable(MarkdownNote.missing(path)) }
        let site = try MarkdownSite(path)
        guard !site.texts.isEmpty else {
            if try entryKind(at: path) == .file {
                try SourceKind.check(readFile(path, limit: 1 << 26), path: path, wanted: "Markdown")
            }
            throw ImportError.notReadable(MarkdownNote.noTexts(path, try OtherFormat.advice(on: site)))
        }
        var source = ImportedSource()
        source.site = site.address
        source.notes.append(ImportNote(MarkdownNote.system(site)))
        let defaults = try SiteDefaults(site)
        let addresses = SiteAddresses(site: site, zone: place.zone)
        var pending: [Pending] = []
        for file in site.texts {
            let written = try MarkdownSite.text(of: "\(site.root)/\(file)")
            let text = SiteText(file: file, source: written, inherited: defaults.values(for: file))
            if let reason = Self.reason(toSkip: text, in: site) {
                source.skipped.append(ImportNote(reason, origin: Self.origin(file)))
            } else {
                pending.append(read(text, defaults, addresses))
            }
        }
        Self.holdUnknownStates(&pending)
        source.skipped += try ImportNote.misnamed(below: site.root)
        for file in site.others {
            let words = OtherFormat.words(of: file, try MarkdownSite.text(of: "\(site.root)/\(file)"))
            if !words.isEmpty {
                source.skipped.append(
                    ImportNote(MarkdownNote.otherFormat(words, file: file), origin: Self.origin(file))
                )
            }
        }
        let links = links(of: pending, site)
        var counts = KeyCounts()
        for item in pending { source.documents.append(finish(item, site, links, &counts)) }
        source.notes += counts.notes.map { ImportNote($0) }
        return source
    }

    /// A text whose body waits until the addresses of all are known.
    private struct Pending {
        let text: SiteText
        let address: String
        let aliases: [String]
        var document: ImportedDocument
    }

    /// Makes drafts of texts with a word that is not known, under a key that elsewhere says of texts that they are public.
    private static func holdUnknownStates(_ pending: inout [Pending]) {
        let states = pending.map { item in
            item.text.values.filter(\.isState).map {
                ($0.key, $0.value.shownFlag, RecordFlag($0.value.shownFlag))
            }
        }
        let keys = Set(states.joined().filter { $0.2 == .on }.map(\.0))
        for (index, values) in states.enumerated() where !pending[index].document.isDraft {
            guard let state = values.first(where: { keys.contains($0.0) && $0.2 == .unknown && !$0.1.isEmpty }) else {
                continue
            }
            pending[index].document.isDraft = true
            pending[index].document.oldAddresses = []
            pending[index].document.notes.append(Hiding(.uncertain, state.0, state.1).note)
        }
    }

    private static func origin(_ file: String) -> LocalizedText { LocalizedText(id: file, en: file) }

    private static func reason(toSkip text: SiteText, in site: MarkdownSite) -> LocalizedText? {
        let name = text.file.lastPathPart.lowercased()
        let isTop = !text.file.contains("/")
        let project = ["readme", "contributing", "license", "changelog", "code_of_conduct", "security", "todo"]
        if text.front.format == .none, project.contains(where: { name.hasPrefix($0 + ".") }) {
            return MarkdownNote.project
        }
        let isEmpty = text.front.body.allSatisfy(\.isWhitespace)
        if isEmpty, name.hasPrefix("_index.") || text.isIndex || isTop { return MarkdownNote.list }
        // A template that lists other texts.
        if name.hasSuffix(".html"),
            ["{% for", "{%- for", "{{ range", "{{ paginator"].contains(where: text.front.body.contains)
        {
            return MarkdownNote.otherFormat(OtherFormat.words(of: name, text.front.body), file: name)
        }
        return nil
    }

    private func links(of pending: [Pending], _ site: MarkdownSite) -> SiteLinks {
        var places: [String: SiteLinks.Place] = [:]
        var names: [String: SiteLinks.Place] = [:]
        for item in pending {
            let place = SiteLinks.Place(
                address: item.address,
                isDraft: item.document.isDraft || item.address.isEmpty,
                aliases: item.aliases
            )
            places[item.text.file] = place
            let name = item.text.file.lastPathPart.lowercased()
            let bare = name.withoutEnding
            for key in [bare, item.text.stem.lowercased()] where names[key] == nil { names[key] = place }
            for alias in item.text.texts(.aliases) where site.system == .obsidian && names[alias.lowercased()] == nil {
                names[alias.lowercased()] = place
            }
        }
        return SiteLinks(site: site, base: place.base, places: places, names: names)
    }

    private func read(_ text: SiteText, _ defaults: SiteDefaults, _ addresses: SiteAddresses) -> Pending {
        var reader = FrontValues(text, defaults: defaults, zone: place.zone, section: place.section, now: place.now)
        reader.read()
        let address = addresses.address(of: text, date: reader.document.date)
        reader.readAddress(address)
        var document = reader.document
        if let pattern = addresses.unknownPattern(of: text, date: reader.document.date) {
            document.notes.append(MarkdownNote.unknownAddress(pattern))
        }
        return Pending(text: text, address: address, aliases: reader.aliases(beside: address), document: document)
    }

    private func finish(_ item: Pending, _ site: MarkdownSite, _ links: SiteLinks, _ counts: inout KeyCounts)
        -> ImportedDocument
    {
        var document = item.document
        for entry in item.text.values where entry.source.isEmpty {
            counts.add(entry.key, as: entry.meaning, entry.value)
        }
        if item.text.file.lowercased().hasSuffix(".html") {
            let converted = HTMLToMarkdown().convert(item.text.front.body)
            document.notes += converted.notes
            document.body = converted.markdown
        } else {
            // Pelican's marks of its folders.
            document.body = ["static", "filename", "attach"].reduce(item.text.front.body) {
                $0.replacing("]({\($1)}", with: "](")
            }
        }
        var body = SiteBody(document.body, system: site.system, title: document.title)
        body.holdCode()
        let isProgram = item.text.file.lowercased().hasSuffix(".mdx")
        if isProgram { body.dropModules() }
        body.holdRaw(isProgram: isProgram)
        body.convertTags(site: site)
        body.convertMarks(site: site)
        body.convertHTML()
        body.lowerHeadings()
        document.media += body.rewriteLinks(links, file: item.text.file)
        document.body = body.finish(source: item.text.source)
        document.notes += body.notes
        if let image = document.image, let file = links.picture(image.src, in: item.text.file) {
            document.image?.src = file.path.rawValue
            document.media.append(file)
        } else if let image = document.image {
            document.image = nil
            document.notes.append(MarkdownNote.noPicture(image.src))
        }
        noteLosses(of: item.text, in: &document)
        return document
    }

    /// Names what of a text is neither in its document nor in the notes.
    private func noteLosses(of text: SiteText, in document: inout ImportedDocument) {
        var kept = KeptWords(document)
        let counted: Set<FrontKeys.Meaning> = [
            .ignored, .state, .hidden, .build, .pinned, .draft, .date, .published, .updated, .expires,
        ]
        var values: [String] = []
        for entry in text.values where entry.source.isEmpty && !counted.contains(entry.meaning) {
            kept.add(entry.key)
            let lost = KeptWords.texts(of: entry.value).filter { kept.misses(PlainMarkdown.line($0)) }
            if !lost.isEmpty { values.append("\(entry.key): \(lost.joined(separator: ", ").spacedOnce)") }
        }
        if !values.isEmpty { document.notes.append(MarkdownNote.valuesLost(values)) }
        let lines = (ReadableLines.of(text.front.body) + ReadableLines.attributes(of: text.front.body)).filter(
            kept.misses
        )
        if !lines.isEmpty { document.notes.append(WriterNote.linesLost(lines)) }
    }
}
