import Authoring
import Content
import Diagnostics
import Files
import Glibc
public import Reading
import SiteModel

/// Writes imported documents into `content/`: `<section>/<year>/<month>/<slug>.md` and `halaman/…`.
///
/// The writer never overwrites. It recognizes files of an earlier import by the source's identifier, by their old
/// address, or by title and date, and leaves them alone.
public struct ImportWriter: Sendable {
    private let target: ImportTarget
    private let copy: MediaCopy?

    /// - Parameter copy: a copy of the old site's pictures and documents.
    public init(_ target: ImportTarget, copy: MediaCopy? = nil) {
        self.target = target
        self.copy = copy
    }

    /// Writes the documents of a source and reports the result.
    ///
    /// - Parameters:
    ///   - isRehearsal: whether to write nothing. The report is the same.
    ///   - now: the moment of the import, by which texts are old.
    /// - Throws: `ImportInterrupted` where the machine fails while files are written, `FileError` before that,
    ///   `AuthoringError.outsideContent` where a symbolic link leads out of `content/`.
    public func write(_ source: ImportedSource, isRehearsal: Bool = false, now: Instant) throws -> ImportReport {
        var report = ImportReport()
        report.isRehearsal = isRehearsal
        report.skipped = source.skipped
        let questions = source.notes.filter(\.isQuestion)
        report.notes = questions + source.notes.filter { !$0.isQuestion }
        let documents = SourceKey.assigned(to: source.documents).map { target.inSection($0).settled(by: copy) }
        if let note = WriterNote.possiblePictures(of: source.documents, settled: documents) {
            report.notes.append(ImportNote(note))
        }
        if let advice = WriterNote.sections(missingFor: documents, target) { report.notes.append(ImportNote(advice)) }
        var plan = ImportPlan(target: target, keys: Set(documents.map(\.key)))
        var files: [PlannedFile] = []
        // Includes the media of existing files, which may be available only now.
        let media = documents.flatMap(\.media) + source.media
        for document in documents {
            switch try plan.place(document) {
            case .existing(let path):
                report.existing.append(ImportReport.Existing(path: path.shown, origin: document.origin))
            case .new(let file): files.append(file)
            }
        }
        try checkPlaces(of: files, media)
        report.undeclaredCategories = undeclared(in: files)
        do {
            for file in files { try write(file, plan: plan, report: &report) }
            try place(media, report: &report)
            try listNeeded(site: source.site, report: &report)
            // Redirects to what is not yet published would tell its name.
            let shown = files.filter { $0.document.date ?? now <= now }
            try listRedirects(of: shown, report: &report)
        } catch let error as FileError where !isRehearsal {
            report.sort()
            throw ImportInterrupted(cause: error, report: report, total: files.count)
        }
        if let advice = archiveAdvice(on: files, needed: report.needed, now: now) {
            report.notes.insert(ImportNote(advice), at: questions.count)
        }
        report.sort()
        return report
    }

    /// Returns the advice to declare an archive where many old texts lack what new ones must have. Nil where the portal has one.
    private func archiveAdvice(on files: [PlannedFile], needed: [NeededFile], now: Instant) -> LocalizedText? {
        guard target.settings.archive == nil else { return nil }
        let zone = target.settings.zone
        let year = zone.localTime(at: now).year
        let missing = Set(needed.map(\.path))
        let old = files.filter { file in
            let document = file.document
            guard let date = document.day, zone.localTime(at: date).year < year else { return false }
            return document.image?.alt.isEmpty == true || document.body.contains("![](")
                || document.media.contains { missing.contains($0.path) }
        }
        return old.count < 10 ? nil : WriterNote.archive(old.count, year: year)
    }

    private func checkPlaces(of files: [PlannedFile], _ media: [NeededFile]) throws {
        var boundary = ContentBoundary(root: target.root)
        for file in files { try boundary.check(file.path.shown) }
        for file in media {
            do {
                try boundary.check(file.path.shown)
            } catch is FileError {
                // ``place`` reports it.
                continue
            }
        }
    }

    private func write(_ file: PlannedFile, plan: ImportPlan, report: inout ImportReport) throws {
        let path = file.path.shown
        var notes = file.notes
        let text = ImportedFile(file, settings: target.settings, plan: plan).text(&notes)
        if !report.isRehearsal {
            try create(target.root + "/" + path, Array(text.utf8))
        }
        if text.utf8.count > TextFile.markdownLimit { notes.append(WriterNote.tooLong) }
        report.written.append(
            ImportReport.Written(path: path, origin: file.document.origin, isDraft: file.document.isDraft)
        )
        for note in file.document.notes + notes {
            report.notes.append(ImportNote(note, origin: file.document.origin, path: path))
        }
    }

    private func undeclared(in files: [PlannedFile]) -> [String] {
        let declared = Set(target.settings.categories.flatMap { [$0.slug, $0.title.lowercased()] })
        var titles: [String: String] = [:]
        for case (let title, .article) in files.flatMap({ file in
            file.document.categories.map { ($0, file.document.kind) }
        }) where !declared.contains(title.lowercased()) && titles[title.lowercased()] == nil {
            titles[title.lowercased()] = title
        }
        return titles.values.sorted()
    }

    /// Copies the files on this machine and reports the others as needed, unless they exist. A file that cannot be copied is needed and noted.
    private func place(_ media: [NeededFile], report: inout ImportReport) throws(FileError) {
        var seen: Set<ContentPath> = []
        var archive = OpenArchive()
        for file in media where seen.insert(file.path).inserted {
            do throws(FileError) {
                if try entryKind(at: target.root + "/" + file.path.shown) != nil { continue }
                // What lies beside a saved page is certainly its own.
                var isGiven = false
                if let given = file.file { isGiven = try entryKind(at: given) == .file }
                let match = isGiven ? nil : copy?.match(for: file)
                if let source = isGiven ? file.file : match?.file {
                    let content = isGiven ? file.content : nil
                    if !report.isRehearsal {
                        try place(source, content, at: target.root + "/" + file.path.shown, &archive)
                    }
                    report.copied.append(file.path)
                    if match?.isByNameOnly == true { report.notes.append(ImportNote(WriterNote.byName(file, source))) }
                } else {
                    report.needed.append(file)
                }
            } catch {
                guard !Self.endsAll.contains(error.code) else { throw error }
                report.needed.append(file)
                report.notes.append(ImportNote(WriterNote.notCopied(file, error)))
            }
        }
    }

    /// Error codes after which the next file would fail as well.
    private static let endsAll: Set<Int32> = [ENOSPC, EDQUOT, EROFS, EIO, EMFILE, ENFILE, ENOMEM]

    /// Writes the needed files that have a web address as a configuration of `curl`.
    private func listNeeded(site: String, report: inout ImportReport) throws(FileError) {
        report.needed.sort { ($0.path, $0.source) < ($1.path, $1.source) }
        guard let text = FetchList.text(for: report.needed, site: site) else { return }
        let isWritten = report.isRehearsal ? true : try FetchList.write(text, in: target.root)
        if isWritten { report.fetchList = FetchList.name }
    }

    /// Writes the redirects of old addresses that no alias can answer for as a configuration of nginx.
    private func listRedirects(of files: [PlannedFile], report: inout ImportReport) throws(FileError) {
        report.redirects = files.reduce(0) { $0 + $1.queries.count }
        guard report.redirects > 0 else { return }
        var list = try RedirectList.open(in: target.root)
        for file in files {
            for query in file.queries { list.add(query, to: target.settings.url.path(to: file.address)) }
        }
        let isWritten = report.isRehearsal ? true : try list.write(in: target.root)
        if isWritten { report.redirectList = RedirectList.name }
    }

    /// An archive that holds several files, which is read once for all that follow each other.
    private struct OpenArchive {
        var path = ""
        var bytes: [UInt8] = []
    }

    private func place(_ source: String, _ content: ArchivedContent?, at path: String, _ archive: inout OpenArchive)
        throws(FileError)
    {
        let bytes: [UInt8]
        if let content {
            if archive.path != source { archive = OpenArchive(path: source, bytes: try readFile(source)) }
            bytes = content.bytes(of: archive.bytes)
        } else {
            bytes = try readFile(source)
        }
        try create(path, bytes)
    }

    /// Creates a file and its folder. A file that has its name is not overwritten.
    private func create(_ path: String, _ bytes: [UInt8]) throws(FileError) {
        try makeDirectory(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
        guard try createFile(path, bytes) else { throw FileError(operation: "create", path: path, code: EEXIST) }
    }
}
