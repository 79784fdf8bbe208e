import Diagnostics
import Importing
import Reading
import Serialization

/// Prints the report of an import.
struct ImportPrinter: Wording {
    let language: Language
    /// Whether to list every file.
    let isVerbose: Bool

    /// The number of files listed below a note unless `isVerbose`.
    private static let listed = 5

    func print(_ report: ImportReport, as format: ResultFormat) {
        switch format {
        case .text: Console.writeResult(text(report))
        case .json: Console.writeResult(json(report).text(.indented) + "\n")
        }
    }

    private func counted(_ number: Int, _ id: String, _ en: String) -> String {
        LocalizedText.counted(number, id: id, en: en)[language]
    }

    private func text(_ report: ImportReport) -> String {
        let parts = [
            writtenLines(report), noteLines(report), skippedLines(report), mediaLines(report), redirectLines(report),
            categoryLines(report),
        ]
        return parts.filter { !$0.isEmpty }.map { $0.map(cut).joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    /// The most characters of a line unless `isVerbose`.
    private static let lineLimit = 400

    private func cut(_ line: String) -> String {
        isVerbose || line.count <= Self.lineLimit ? line : line.prefix(Self.lineLimit) + " …"
    }

    /// Returns whether the printed report leaves something out.
    func leavesOut(of report: ImportReport) -> Bool {
        report.notes.count + report.skipped.count > 20
            || (noteLines(report) + skippedLines(report)).contains { $0.count > Self.lineLimit }
    }

    private func writtenLines(_ report: ImportReport) -> [String] {
        let drafts = report.written.filter(\.isDraft).count
        let files = counted(report.written.count, "berkas", "file")
        let begin = report.isRehearsal ? word("Akan ditulis", "Would write") : word("Ditulis", "Written")
        var lines = ["\(begin): \(files) (\(counted(drafts, "draf", "draft")))."]
        if isVerbose {
            lines += report.written.map { file in
                "  \(file.path)" + (file.isDraft ? word(" (draf)", " (draft)") : "") + " ← \(file.origin[language])"
            }
        }
        if !report.copied.isEmpty {
            lines.append(word("Media disalin: \(report.copied.count).", "Media copied: \(report.copied.count)."))
            if isVerbose { lines += report.copied.map { "  content/\($0)" } }
        }
        if !report.existing.isEmpty {
            let texts = counted(report.existing.count, "naskah", "text")
            lines.append(word("Sudah ada dan dibiarkan", "There already and left alone") + ": \(texts).")
            lines += limited(report.existing.map { "  \($0.path) ← \($0.origin[language])" })
        }
        return lines
    }

    /// Returns the whole report as text.
    func file(_ report: ImportReport) -> String {
        ImportPrinter(language: language, isVerbose: true).text(report)
    }

    /// Returns what the notes on different texts have in common: their words without quotations, numbers, places of files, and what follows a colon.
    private static func kind(of text: String) -> String {
        let quoted = text.split(separator: "\"", omittingEmptySubsequences: false).enumerated().map { index, part in
            index.isMultiple(of: 2) ? String(part) : "\"…\""
        }.joined()
        var words: [String] = []
        for word in quoted.split(separator: " ") {
            let varies = word.contains { $0.isNumber || $0 == "/" } && !word.contains("{") && !word.contains("<")
            if !varies {
                words.append(String(word))
            } else {
                let end = word.reversed().prefix { ",;:.)".contains($0) }.reversed()
                let begin = word.prefix { $0 == "(" }
                let mark = begin + "…" + String(end)
                if words.last != mark { words.append(mark) }
            }
            if word.hasSuffix(":"), words.count > 2 { return words.joined(separator: " ") + " …" }
        }
        return words.joined(separator: " ")
    }

    /// Groups notes of the same kind, with the first examples of each.
    private func noteLines(_ report: ImportReport) -> [String] {
        guard !report.notes.isEmpty else { return [] }
        var order: [LocalizedText] = []
        var places: [LocalizedText: [String]] = [:]
        for note in report.notes {
            if places[note.text] == nil { order.append(note.text) }
            places[note.text, default: []] += place(of: note).map { [$0] } ?? []
        }
        var kinds: [String] = []
        var texts: [String: [LocalizedText]] = [:]
        for text in order {
            let kind = Self.kind(of: text[language])
            if texts[kind] == nil { kinds.append(kind) }
            texts[kind, default: []].append(text)
        }
        var lines = [word("Perlu dilihat manusia:", "Needs a human:")]
        for kind in kinds {
            let group = texts[kind] ?? []
            if group.count > 3 {
                lines.append("  - \(kind) (\(group.reduce(0) { $0 + max(places[$1]?.count ?? 0, 1) }))")
                lines += limited(group.flatMap { examples(of: $0, at: places[$0] ?? []) })
                continue
            }
            for text in group {
                let found = places[text] ?? []
                lines.append("  - " + text[language] + (found.count > Self.listed ? " (\(found.count))" : ""))
                lines += limited(found.map { "      " + $0 })
            }
        }
        return lines
    }

    /// Returns the lines for one text of a group: the first of its places, or all where everything is listed.
    private func examples(of text: LocalizedText, at places: [String]) -> [String] {
        if isVerbose, places.count > 1 {
            return ["      \(text[language]) (\(places.count))"] + places.map { "          \($0)" }
        }
        let begin = places.first.map { "\($0): " } ?? ""
        return ["      \(begin)\(text[language])" + (places.count > 1 ? " (\(places.count))" : "")]
    }

    private func place(of note: ImportNote) -> String? {
        guard let origin = note.origin?[language] else { return note.path }
        return note.path.map { "\($0) ← \(origin)" } ?? origin
    }

    private func skippedLines(_ report: ImportReport) -> [String] {
        guard !report.skipped.isEmpty else { return [] }
        let lines = report.skipped.map { "  \($0.origin?[language] ?? ""): \($0.text[language])" }
        return [word("Dilewati:", "Skipped:")] + limited(lines)
    }

    private func mediaLines(_ report: ImportReport) -> [String] {
        guard !report.needed.isEmpty else { return [] }
        let count = report.needed.count
        let heading = word(
            "Media yang harus Anda letakkan sendiri (\(count)):",
            "Media that you have to put into place (\(count)):"
        )
        let lines = report.needed.map { "  \($0.source) → content/\($0.path)" }
        let fetch = report.fetchList.map { name in
            [
                word(
                    "  Yang beralamat web dapat diunduh di folder portal: curl --config \(name)",
                    "  Those with a web address can be fetched in the portal's folder: curl --config \(name)"
                )
            ]
        }
        return [heading] + (isVerbose ? lines : limited(lines, to: 20)) + (fetch ?? [])
    }

    private func redirectLines(_ report: ImportReport) -> [String] {
        guard report.redirects > 0 else { return [] }
        let count = report.redirects
        guard let name = report.redirectList else {
            return [
                word(
                    "Alamat lama dengan ? (\(count)) tidak dialihkan: berkas lain sudah bernama alihan-nginx.conf.",
                    "Old addresses with ? (\(count)) are not redirected: another file is called alihan-nginx.conf."
                )
            ]
        }
        return [
            word(
                "Alamat lama dengan ? (\(count)) dialihkan oleh server, bukan oleh berkas: pasang \(name) di nginx (cara di dalamnya).",
                "Old addresses with ? (\(count)) are redirected by the server, not by files: install \(name) in nginx (it says how)."
            )
        ]
    }

    private func categoryLines(_ report: ImportReport) -> [String] {
        guard !report.undeclaredCategories.isEmpty else { return [] }
        let heading = word(
            "Kategori yang belum ada; tambahkan di bawah categories: di content/site.yaml:",
            "Categories that are not declared; add below categories: in content/site.yaml:"
        )
        return [heading] + report.undeclaredCategories.map { "  - title: " + YAMLScalar.text($0) }
    }

    private func limited(_ lines: [String], to limit: Int = Self.listed) -> [String] {
        guard !isVerbose, lines.count > limit else { return lines }
        let rest = lines.count - limit
        let indent = String((lines.first ?? "").prefix { $0 == " " })
        return lines.prefix(limit) + [
            indent + word("… dan \(rest) lagi (semuanya: -v)", "… and \(rest) more (all: -v)")
        ]
    }

    private func json(_ report: ImportReport) -> JSON {
        .object(compacting: [
            "dry_run": .bool(report.isRehearsal),
            "written": .array(report.written) { file in
                .object(compacting: [
                    "path": .string(file.path), "origin": .string(file.origin[language]),
                    "draft": .bool(file.isDraft),
                ])
            },
            "existing": .array(report.existing) {
                .object(compacting: ["path": .string($0.path), "origin": .string($0.origin[language])])
            },
            "skipped": .array(report.skipped.map(json)),
            "notes": .array(report.notes.map(json)),
            "copied": .array(report.copied.map { .string($0.shown) }),
            "needed": .array(report.needed) {
                .object(compacting: ["source": .string($0.source), "path": .string($0.path.shown)])
            },
            "fetch_list": report.fetchList.map { .string($0) },
            "redirects": report.redirects == 0 ? nil : .integer(report.redirects),
            "redirect_list": report.redirectList.map { .string($0) },
            "categories": .array(report.undeclaredCategories.map { .string($0) }),
        ])
    }

    private func json(_ note: ImportNote) -> JSON {
        .object(compacting: [
            "text": .string(note.text[language]),
            "origin": note.origin.map { .string($0[language]) },
            "path": note.path.map { .string($0) },
        ])
    }
}
