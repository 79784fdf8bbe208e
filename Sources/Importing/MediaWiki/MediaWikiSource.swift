import Diagnostics
import Reading

/// Imports an export of MediaWiki (Istimewa:Ekspor, or `dumpBackup`): the pages of content, as their newest revision has them.
public struct MediaWikiSource {
    /// The name of the expected source, for messages.
    public static let wanted = "ekspor MediaWiki"

    private let place: ImportPlace
    private let isPublic: Bool

    /// - Parameter isPublic: whether everybody could read the wiki, which its export does not say. Otherwise all pages are drafts.
    public init(_ place: ImportPlace, isPublic: Bool) {
        self.place = place
        self.isPublic = isPublic
    }

    /// - Throws: `ImportError.notReadable` for other files.
    public func read(_ bytes: [UInt8]) throws -> ImportedSource {
        guard let export = MediaWikiExport(bytes) else { throw ImportError.notReadable(MediaWikiNote.other) }
        return read(export, answer: "--publik")
    }

    /// Returns the documents of an export, or of the same pages in the tables of a dump.
    ///
    /// - Parameter answer: what to repeat the command with, where everybody could read the wiki.
    func read(_ export: MediaWikiExport, answer: String) -> ImportedSource {
        let names = WikiNames(export)
        var source = ImportedSource()
        source.site = export.base
        if !isPublic { source.notes.append(ImportNote(MediaWikiNote.question(answer))) }
        if let line = export.brokenAt { source.notes.append(ImportNote(WordPressNote.broken(at: line))) }
        let texts = export.pages.filter(Self.isText)
        let earlier = Self.redirects(in: export)
        var site = OldSite()
        site.base = place.base
        site.addHost(of: export.base)
        site.uploads = [String(WebAddress(names.address(ofFile: "")).path.dropLast())]
        // Links to an earlier title lead to the page, too.
        let addresses = texts.map { page in
            ([page.title] + (earlier[WikiNames.canonical(page.title)] ?? [])).map { names.address(of: $0) }
        }
        for address in addresses.joined() { site.addImported(address) }
        source.documents = zip(texts, addresses).map { document($0, $1, names, site) }
        source.skipped = Self.skipped(in: export, texts: texts)
        source.notes += MediaWikiNote.counts(of: export).map { ImportNote($0) }
        return source
    }

    private static func isText(_ page: MediaWikiPage) -> Bool {
        page.namespace == 0 && page.redirect.isEmpty && !page.isHidden && ["", "wikitext"].contains(page.model)
            && !page.text.trimmed.isEmpty
    }

    /// Returns the titles that lead to a page, by its own title. Some lead to a title that leads on.
    private static func redirects(in export: MediaWikiExport) -> [String: [String]] {
        var targets: [String: String] = [:]
        for page in export.pages where page.namespace == 0 && !page.redirect.isEmpty {
            targets[WikiNames.canonical(page.title)] = WikiNames.canonical(String(page.redirect.prefix { $0 != "#" }))
        }
        var titles: [String: [String]] = [:]
        for (title, first) in targets.sorted(by: { $0.key < $1.key }) {
            var target = first
            for _ in 0..<8 { target = targets[target] ?? target }
            titles[target, default: []].append(title)
        }
        return titles
    }

    private func document(_ page: MediaWikiPage, _ addresses: [String], _ names: WikiNames, _ site: OldSite)
        -> ImportedDocument
    {
        let title = OldText.line(page.title, name: "title")
        var document = ImportedDocument(
            kind: .page(folder: ""),
            origin: MediaWikiNote.origin(page),
            title: title.text
        )
        document.notes = title.notes
        document.key = SourceKey.make(["mediawiki", WebAddress(names.prefix).host ?? "", page.id])
        document.updated = Instant(text: page.timestamp, in: place.zone)
        document.slug = Slug.make(from: page.title)
        let text = Wikitext(page.text, title: page.title, names: names)
        document.categories = text.categories
        var converter = BodyConverter(site: site)
        converter.page = addresses.first ?? ""
        document.take(OldBody(text.html, name: "text", takesDateline: false) { converter.convert($0) })
        document.body = text.withFootnotes(document.body)
        if !text.templates.isEmpty { document.notes.append(MediaWikiNote.templates(text.templates)) }
        let kept = KeptWords(document)
        let lost = text.leftOut.filter(kept.misses)
        if !lost.isEmpty { document.notes.append(WriterNote.linesLost(lost)) }
        if isPublic {
            document.oldAddresses = addresses
        } else {
            document.isDraft = true
            document.notes.append(HidingReason.uncertain.note("", ""))
        }
        return document
    }

    /// Returns the pages that nothing is made from, with their words. Those of users, and talks about pages, are only counted.
    private static func skipped(in export: MediaWikiExport, texts: [MediaWikiPage]) -> [ImportNote] {
        let known = Set(texts.map(\.id))
        return export.pages.filter { page in
            page.redirect.isEmpty && !MediaWikiNote.isOfPersons(page)
                && !(page.namespace == 0 && known.contains(page.id))
        }.map { page in
            let words = page.isHidden ? [] : page.text.split(separator: "\n").map { PlainHTML.words(String($0)) }
            return ImportNote(
                MediaWikiNote.reason(page).quoting(words.filter { !$0.isEmpty }),
                origin: MediaWikiNote.origin(page)
            )
        }
    }
}

/// Texts for the report of an import from MediaWiki.
enum MediaWikiNote {
    static let other = LocalizedText(
        id:
            "Berkas ini bukan ekspor MediaWiki. Di wiki: Istimewa:Ekspor, atau php maintenance/dumpBackup.php --current > wiki.xml",
        en:
            "This file is not an export of MediaWiki. In the wiki: Special:Export, or php maintenance/dumpBackup.php --current > wiki.xml"
    )
    static let dump = LocalizedText(
        id: "dump ini milik MediaWiki, dan tidak memuat tabel revision dan text dengan naskahnya. \(export.id)",
        en: "this dump is of MediaWiki, and has no tables revision and text with its texts. \(export.en)"
    )
    private static let export = LocalizedText(
        id: """
            Pakai ekspornya: di wiki Istimewa:Ekspor, atau php maintenance/dumpBackup.php --current > wiki.xml; lalu: \
            terang import mediawiki wiki.xml
            """,
        en: """
            Use its export: in the wiki Special:Export, or php maintenance/dumpBackup.php --current > wiki.xml; then: \
            terang import mediawiki wiki.xml
            """
    )
    static func question(_ answer: String) -> LocalizedText {
        LocalizedText(
            id: """
                sumber tidak menyebut apakah wiki ini dapat dibaca tanpa masuk, maka semua halaman ditulis sebagai draf. Bila dulu terbuka \
                bagi siapa saja, hapus yang sudah ditulis, lalu ulangi dengan: \(answer)
                """,
            en: """
                the source does not say whether this wiki was open without an account, therefore all pages became drafts. Where everybody \
                could read it, remove what was written and repeat with: \(answer)
                """
        )
    }

    static func onlyPages(_ column: String) -> LocalizedText {
        LocalizedText(
            id: "--publik \(column)=…: untuk wiki hanya --publik 'page=*', bila dulu terbuka bagi siapa saja",
            en: "--publik \(column)=…: for a wiki only --publik 'page=*', where everybody could read it"
        )
    }

    static func origin(_ page: MediaWikiPage) -> LocalizedText { LocalizedText(id: page.title, en: page.title) }

    static func templates(_ names: [String]) -> LocalizedText {
        LocalizedText(id: "templat yang tidak dibawa", en: "templates that were left out").with(names)
    }

    /// Whether a page is of a user, or a talk, in which people sign.
    static func isOfPersons(_ page: MediaWikiPage) -> Bool { page.namespace == 2 || page.namespace % 2 != 0 }

    static func reason(_ page: MediaWikiPage) -> LocalizedText {
        if page.isHidden {
            return LocalizedText(
                id: "naskah revisi terakhirnya disembunyikan di wiki; tidak dibawa",
                en: "the text of the newest revision is hidden in the wiki; left out"
            )
        }
        if page.namespace != 0 {
            return LocalizedText(id: "bukan halaman isi; tidak dibawa", en: "not a page of content; left out")
        }
        if !page.packing.isEmpty {
            return LocalizedText(
                id: "tidak terbaca dari dump (\(page.packing)); tidak dibawa",
                en: "not readable in a dump (\(page.packing)); left out"
            )
        }
        return ["", "wikitext"].contains(page.model)
            ? LocalizedText(id: "tanpa isi", en: "without text")
            : LocalizedText(
                id: "bukan wikitext (\(page.model)); tidak dibawa",
                en: "not wikitext (\(page.model)); left out"
            )
    }

    /// The note on a dump of which some texts are packed, which only the wiki itself can read.
    static func packed(_ count: Int) -> LocalizedText {
        LocalizedText(
            id:
                "\(count) halaman terkompresi atau disimpan di luar basis data, maka tidak terbaca dari dump. \(export.id)",
            en: "\(count) pages are packed, or kept outside of the database, and cannot be read in a dump. \(export.en)"
        )
    }

    static func counts(of export: MediaWikiExport) -> [LocalizedText] {
        let persons = export.pages.count(where: isOfPersons)
        let revisions = export.pages.reduce(0) { $0 + $1.revisions - 1 }
        var notes: [LocalizedText] = []
        if persons > 0 {
            notes.append(
                id: "\(persons) halaman pengguna dan pembicaraan tidak ikut diimpor",
                en: "not imported: \(persons) pages of users and talks"
            )
        }
        if revisions > 0 {
            notes.append(
                id: "\(revisions) revisi lama tidak ikut diimpor; hanya yang terbaru yang menjadi halaman",
                en: "not imported: \(revisions) earlier revisions; only the newest becomes a page"
            )
        }
        return notes
    }
}
