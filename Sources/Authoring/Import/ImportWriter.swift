import Content
import Diagnostics
import Files

/// Writes imported documents into `content/`: `<section>/<year>/<month>/<slug>.md` and `halaman/…`.
///
/// Nothing is ever written over. What an earlier import wrote is recognised by the name that the source has for it, by its
/// old address, or by its title and date, and left alone.
public struct ImportWriter: Sendable {
    private let target: ImportTarget

    public init(_ target: ImportTarget) {
        self.target = target
    }

    /// Writes what a source gives, and says what became of it.
    ///
    /// - Parameter isRehearsal: whether nothing is to be written; the report is the same.
    /// - Throws: `ImportInterrupted` where the machine fails while files are written, `FileError` before that.
    public func write(_ source: ImportedSource, isRehearsal: Bool = false) throws -> ImportReport {
        var report = ImportReport()
        report.isRehearsal = isRehearsal
        report.skipped = source.skipped
        report.notes = source.notes
        let documents = SourceKey.assigned(to: source.documents)
        var plan = ImportPlan(target: target, keys: Set(documents.map(\.key)))
        var files: [PlannedFile] = []
        for document in documents {
            switch try plan.place(document) {
            case .existing(let path):
                report.existing.append(ImportReport.Existing(path: "content/" + path, origin: document.origin))
            case .new(let file): files.append(file)
            }
        }
        report.undeclaredCategories = undeclared(in: files)
        let media = files.flatMap(\.document.media) + source.media
        do {
            for file in files { try write(file, plan: plan, isRehearsal: isRehearsal, report: &report) }
            try place(media, isRehearsal: isRehearsal, report: &report)
        } catch let error as FileError where !isRehearsal {
            throw ImportInterrupted(
                cause: error,
                written: report.written.count,
                total: files.count,
                copied: report.copied.count
            )
        }
        report.written.sort { $0.path < $1.path }
        return report
    }

    private func write(
        _ file: PlannedFile,
        plan: ImportPlan,
        isRehearsal: Bool,
        report: inout ImportReport
    ) throws {
        let path = "content/" + file.path
        var notes = file.notes
        let text = ImportedFile(file, settings: target.settings, plan: plan).text(&notes)
        if !isRehearsal {
            let full = target.root + "/" + path
            try makeDirectory(String(full[..<(full.lastIndex(of: "/") ?? full.endIndex)]))
            guard try createFile(full, Array(text.utf8)) else {
                throw FileError(operation: "create", path: full, code: 17)
            }
        }
        if text.utf8.count > ImportedFile.lengthLimit { notes.append(WriterNote.tooLong) }
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

    /// Copies the files that are on this machine; the others are needed, unless they are there already.
    private func place(_ media: [NeededFile], isRehearsal: Bool, report: inout ImportReport) throws {
        var seen: Set<String> = []
        for file in media where seen.insert(file.path).inserted {
            let path = target.root + "/content/" + file.path
            if try entryKind(at: path) != nil { continue }
            guard let source = file.file, try entryKind(at: source) == .file else {
                report.needed.append(file)
                continue
            }
            if !isRehearsal {
                try makeDirectory(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
                _ = try createFile(path, try readFile(source))
            }
            report.copied.append(file.path)
        }
        report.copied.sort()
        report.needed.sort { ($0.path, $0.source) < ($1.path, $1.source) }
    }
}
