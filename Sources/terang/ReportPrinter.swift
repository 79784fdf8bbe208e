import Diagnostics
import Publishing
import Serialization

/// Prints the report of a build or check.
struct ReportPrinter {
    let command: String
    let arguments: BuildArguments
    let language: Language

    func print(_ report: BuildReport, durations: [(stage: BuildStage, duration: Duration)]) {
        let findings = report.diagnostics.groupedByCause()
        switch arguments.format {
        case .text:
            let text = TextReport(
                language: language,
                isColoured: Console.isColoured,
                relatedLimit: arguments.all ? nil : TextReport.usualRelatedLimit
            )
            let shown = arguments.all ? findings : ArchiveFindings.firstOfEach(findings).groupedOverFiles()
            Console.writeNote(shown.map(text.text).joined())
            Console.writeNote(ArchiveFindings.counts(findings)[language])
            Console.writeNote(heldText(report))
            Console.writeNote(notes(report))
            if !arguments.quiet { Console.writeResult(summary(report, findings, durations) + "\n") }
        case .github:
            let text = GitHubReport(language: language)
            Console.writeResult(findings.map(text.text).joined())
            Console.writeResult(report.held.map { text.text(path: $0.path, title: "faults: hold", $0.words) }.joined())
            Console.writeNote(notes(report))
            if !arguments.quiet { Console.writeResult(summary(report, findings, durations) + "\n") }
        case .json:
            Console.writeResult(json(report, findings, durations).text(.indented) + "\n")
        case .sarif:
            let sarif = SARIFReport(language: language, version: Terang.version, rules: Terang.rules)
            Console.writeResult(sarif.value(findings, properties: heldProperties(report)).text(.indented) + "\n")
        }
    }

    /// Returns the section about what is held back; empty where nothing is.
    private func heldText(_ report: BuildReport) -> String {
        guard !report.held.isEmpty else { return "" }
        let count = report.held.count
        let heading = LocalizedText(
            id: "\nDitahan karena kesalahan di dalamnya (\(count)):\n",
            en: "\nHeld back because of their errors (\(count)):\n"
        )
        let lines = report.held.map { "  \($0.path.printedOnOneLine): \($0.words[language].printedOnOneLine)\n" }
        return heading[language] + lines.joined()
    }

    private func notes(_ report: BuildReport) -> String {
        report.notes.map { $0[language].printedOnOneLine + "\n" }.joined()
    }

    private func held(_ report: BuildReport) -> JSON {
        .array(report.held) { file in
            .object(compacting: [
                "path": .string(file.path),
                "state": .string(file.state.rawValue),
                "keepsEarlier": .bool(file.state == .earlier),
                "rows": file.rows.isEmpty ? nil : .array(file.rows.map(JSON.integer)),
                "formerPath": file.formerPath.map(JSON.string),
                "message": .string(file.words[language]),
            ])
        }
    }

    private func heldProperties(_ report: BuildReport) -> JSON? {
        guard !report.held.isEmpty || !report.notes.isEmpty else { return nil }
        return ["held": held(report), "notes": .array(report.notes.map { .string($0[language]) })]
    }

    private func summary(
        _ report: BuildReport,
        _ findings: [Diagnostic],
        _ durations: [(stage: BuildStage, duration: Duration)]
    ) -> String {
        let counts = report.counts
        let heldBack = heldWords(report)
        let time = seconds(durations.reduce(.zero) { $0 + $1.duration })
        let faults = Self.faults(findings)[language]
        let articles = self.articles(counts)
        let pages = LocalizedText.counted(counts.pages, id: "halaman", en: "page")
        let files = LocalizedText.counted(counts.files, id: "berkas", en: "file")
        if report.isPublished {
            return LocalizedText(
                id: """
                    Terbit: \(articles.id), \(pages.id), \(files.id) (\(counts.written) baru atau \
                    berubah, \(counts.removed) dihapus); \(heldBack.id)\(faults); \(time) detik.
                    """,
                en: """
                    Published: \(articles.en), \(pages.en), \(files.en) (\(counts.written) new or \
                    changed, \(counts.removed) removed); \(heldBack.en)\(faults); \(time) seconds.
                    """
            )[language]
        }
        let untouched =
            switch (command, report.isStopped) {
            case ("build", _) where !report.changed.isEmpty:
                LocalizedText(
                    id: "Tidak diterbitkan, hasil lama tidak diubah selain yang disebut di atas",
                    en: "Not published; the previous output is unchanged except for what is named above"
                )
            case ("build", _):
                LocalizedText(
                    id: "Tidak diterbitkan, hasil lama tidak diubah",
                    en: "Not published; the previous output is unchanged"
                )
            case (_, true): LocalizedText(id: "Diperiksa, tidak akan terbit", en: "Checked, would not be published")
            case (_, false): LocalizedText(id: "Diperiksa, akan terbit", en: "Checked, would be published")
            }
        return LocalizedText(
            id: "\(untouched.id): \(articles.id); \(heldBack.id)\(faults); \(time) detik.",
            en: "\(untouched.en): \(articles.en); \(heldBack.en)\(faults); \(time) seconds."
        )[language]
    }

    /// Returns `12 articles (1 scheduled, 2 drafts)`.
    private func articles(_ counts: BuildReport.Counts) -> LocalizedText {
        let articles = LocalizedText.counted(counts.articles, id: "artikel", en: "article")
        var unseen: [LocalizedText] = []
        if counts.scheduled > 0 {
            unseen.append(LocalizedText(id: "\(counts.scheduled) terjadwal", en: "\(counts.scheduled) scheduled"))
        }
        if counts.drafts > 0 { unseen.append(LocalizedText.counted(counts.drafts, id: "draf", en: "draft")) }
        guard !unseen.isEmpty else { return articles }
        return LocalizedText(
            id: "\(articles.id) (belum tampil: \(unseen.map(\.id).joined(separator: ", ")))",
            en: "\(articles.en) (not shown yet: \(unseen.map(\.en).joined(separator: ", ")))"
        )
    }

    private func heldWords(_ report: BuildReport) -> LocalizedText {
        guard !report.held.isEmpty else { return LocalizedText(id: "", en: "") }
        let files = report.held.count(where: \.isWhole)
        let rows = report.held.reduce(0) { $0 + $1.rows.count }
        let parts = [
            files == 0 ? nil : LocalizedText.counted(files, id: "berkas", en: "file"),
            rows == 0 ? nil : LocalizedText.counted(rows, id: "baris", en: "row"),
        ].compactMap { $0 }
        guard !parts.isEmpty else { return LocalizedText(id: "", en: "") }
        return LocalizedText(
            id: parts.map(\.id).joined(separator: " dan ") + " ditahan; ",
            en: parts.map(\.en).joined(separator: " and ") + " held back; "
        )
    }

    /// Returns `1 error, 2 warnings`.
    static func faults(_ findings: [Diagnostic]) -> LocalizedText {
        let errors = LocalizedText.counted(findings.count { $0.severity == .error }, id: "kesalahan", en: "error")
        let warnings = LocalizedText.counted(
            findings.count { $0.severity == .warning },
            id: "peringatan",
            en: "warning"
        )
        return LocalizedText(id: "\(errors.id), \(warnings.id)", en: "\(errors.en), \(warnings.en)")
    }

    private func json(
        _ report: BuildReport,
        _ findings: [Diagnostic],
        _ durations: [(stage: BuildStage, duration: Duration)]
    ) -> JSON {
        let counts = report.counts
        let diagnostics = JSONReport(language: language)
        return [
            "version": .string(Terang.version),
            "command": .string(command),
            "published": .bool(report.isPublished),
            "errors": .integer(findings.count { $0.severity == .error }),
            "warnings": .integer(findings.count { $0.severity == .warning }),
            "counts": [
                "articles": .integer(counts.articles),
                "scheduled": .integer(counts.scheduled),
                "drafts": .integer(counts.drafts),
                "pages": .integer(counts.pages),
                "files": .integer(counts.files),
                "bytes": .integer(counts.bytes),
                "written": .integer(counts.written),
                "unchanged": .integer(counts.unchanged),
                "removed": .integer(counts.removed),
            ],
            "held": held(report),
            "notes": .array(report.notes.map { .string($0[language]) }),
            "rules": ArchiveFindings.json(findings),
            "seconds": .object(durations.map { JSON.Member($0.stage.rawValue, .number(rounded($0.duration))) }),
            "diagnostics": .array(findings.map(diagnostics.value)),
        ]
    }

    private func seconds(_ duration: Duration) -> String {
        let tenths = Int((duration / .milliseconds(100)).rounded())
        return "\(tenths / 10)" + LocalizedText(id: ",", en: ".")[language] + "\(tenths % 10)"
    }

    private func rounded(_ duration: Duration) -> Double { (duration / .milliseconds(1)).rounded() / 1000 }
}
