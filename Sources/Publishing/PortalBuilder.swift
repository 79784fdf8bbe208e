import Concurrency
import Content
import Diagnostics
import Files
import Registers
import SiteModel

public struct PortalBuilder<Progress: BuildProgress>: Sendable {
    let options: PortalOptions
    public let progress: Progress

    public init(options: PortalOptions, progress: Progress) {
        self.options = options
        self.progress = progress
    }

    /// Does everything that a build does except writing, and finds the same faults.
    ///
    /// - Throws: the same errors as ``build(into:)``.
    public func check() async throws -> BuildReport {
        try guardOutput(options.outputFolder)
        let known = try await last(output: nil).report
        if let known, !options.verifiesStore { return known }
        let (portal, report) = try await inspect()
        try verify(report, against: known)
        guard report.isStopped else { return report }
        let folder = try OutputFolder(path: options.outputFolder, root: options.root)
        return report.noting(try await ExemptWithdrawal(portal).pending(in: folder))
    }

    /// Throws where a build or check differs from what the store predicted.
    private func verify(_ report: BuildReport, against known: BuildReport?) throws {
        guard let known else { return }
        let isSame =
            report.diagnostics == known.diagnostics && report.isPublished == known.isPublished
            && report.counts == known.counts
        guard isSame else { throw PublishingError.storeDiffers }
    }

    /// Returns the record of the last build where it is still of use, and the report of a new build where that would
    /// equal the last one.
    private func last(output: String?) async throws -> (record: BuildRecord?, report: BuildReport?) {
        guard options.usesStore else { return (nil, nil) }
        progress.begin(.reading, total: 0)
        defer { progress.end() }
        guard let record = try await BuildRecord.last(of: options, output: output) else { return (nil, nil) }
        return (record, try record.report(of: options, isBuild: output != nil))
    }

    /// Works like ``check()`` and also returns the portal.
    public func inspect() async throws -> (portal: Portal, report: BuildReport) {
        let draft = try await draft()
        return (draft.portal, try await examine(draft))
    }

    private func examine(_ draft: Draft) async throws -> BuildReport {
        guard !draft.files.isEmpty else { return report(draft) }
        progress.begin(.rendering, total: draft.files.count)
        await draft.source?.collectSearchWords(jobs: options.jobs)
        async let prepared: Void? = draft.source?.prepare()
        let scales = PageScales(draft.files, settings: draft.portal.library.settings)
        let weights = try await parallelMap(draft.files, jobs: options.jobs) { [progress] file in
            defer { progress.advance() }
            try Task.checkCancellation()
            switch file.content {
            case .made(let make):
                let bytes = try make()
                return (bytes.count, try scales.findings(for: file, html: bytes))
            case .copied(let source): return (try fileSize(source), [])
            }
        }
        try await prepared
        progress.end()
        return report(draft, sizes: weights.map(\.0), weighed: weights.flatMap(\.1))
    }

    /// Publishes the portal to a folder. Where faults prevent publication, leaves the folder unchanged.
    ///
    /// - Throws: `FileError` or `PublishingError` where the machine fails, and the errors of `Portal.load`.
    public func build(into output: String) async throws -> BuildReport {
        try guardOutput(output)
        let (record, known) = try await last(output: output)
        if let known, !options.verifiesStore { return known }
        let start = options.usesStore ? BuildRecord.Start(options) : nil
        let (draft, report): (Draft, BuildReport)
        do {
            (draft, report) = try await buildAnew(into: output, after: options.verifiesStore ? nil : record)
        } catch PublishingError.storeDiffers {
            return try await buildWithoutStore(into: output)
        }
        try verify(report, against: known)
        // Once the picture library is installed, the same sources give other files, so such a build is not recorded.
        if !draft.pictures.isWithoutLibrary { try await start?.keep(report, of: draft.portal, in: output) }
        // Freeing a large portal takes a twentieth of its build, and the process mostly ends before that.
        Task.detached { withExtendedLifetime(draft) {} }
        return report
    }

    /// Clears the store, which has proved wrong, and builds everything.
    private func buildWithoutStore(into output: String) async throws -> BuildReport {
        try BuildRecord.clear(options.root)
        var options = options
        options.usesStore = false
        let builder = PortalBuilder(options: options, progress: progress)
        return try await builder.buildAnew(into: output, after: nil).1.noting([Self.clearedStore])
    }

    /// - Parameter record: the record of the last build. Pages that are known to be unchanged since are not rendered
    ///   again.
    private func buildAnew(into output: String, after record: BuildRecord?) async throws -> (Draft, BuildReport) {
        let draft = try await draft(output: output)
        // The output folder is not even created where faults have been found so far.
        let folder = try OutputFolder(path: output, root: options.root)
        guard !draft.files.isEmpty, !isStopped(draft) else {
            try folder.clearRemains()
            let withdrawal = try await ExemptWithdrawal(draft.portal).carryOut(in: folder)
            return (draft, try await examine(draft).noting(withdrawal.notes).changing(withdrawal.paths))
        }
        let isFirst = try folder.canBeRenamedInto()
        let lock = try folder.lock()
        defer { withExtendedLifetime(lock) {} }
        do {
            let report = try await publish(draft, in: folder, isFirst: isFirst, after: record)
            try folder.discardStaging()
            progress.end()
            return (draft, report)
        } catch {
            // Removes staged files where the machine fails, for example because the disk is full.
            try folder.discardStaging()
            throw error
        }
    }

    /// - Parameter isFirst: whether the folder did not exist before, so that all files are renamed into its place at once.
    private func publish(
        _ draft: Draft,
        in folder: OutputFolder,
        isFirst: Bool,
        after record: BuildRecord?
    ) async throws -> BuildReport {
        progress.begin(.rendering, total: draft.files.count)
        let kept = try draft.pictures.isWithoutLibrary ? nil : KeptFiles(record, draft.portal, root: options.root)
        await draft.source?.collectSearchWords(jobs: options.jobs)
        async let prepared: Void? = draft.source?.prepare()
        let scales = PageScales(draft.files, settings: draft.portal.library.settings)
        let outcomes = try await folder.stage(
            draft.files,
            isWhole: isFirst,
            kept: kept,
            scales: scales,
            jobs: options.jobs
        ) { [progress] in
            progress.advance()
        }
        try await prepared
        let found = report(draft, sizes: outcomes.map(\.size), weighed: outcomes.flatMap(\.findings))
        guard !found.isStopped else { return found }
        let old = try folder.manifest()
        let plan = try folder.plan(draft.files, isWhole: isFirst, outcomes, replacing: old)
        let replaced = zip(draft.files, outcomes).filter { $0.1.staged != nil && !$0.1.isAbsent }.map(\.0.place)
        let unlisted = try folder.isUnlisted(old) ? Self.unlisted(replacing: replaced.sorted()) : nil
        let notes = try [unlisted, moved(in: draft.portal)].compactMap { $0 }
        progress.begin(.publishing, total: plan.steps.count)
        let isKept = try keepsTexts(of: draft.portal)
        if isKept { try prepareTexts(of: draft.portal) }
        do {
            if !plan.steps.isEmpty {
                try folder.carryOut(plan.steps, notice: PublicationNotice.html(draft.portal.site))
            }
        } catch {
            if isKept { try PublishedSources.abandon(root: options.root) }
            throw error
        }
        try folder.mark(includesUnpublished: options.includesDrafts || options.includesFuture)
        if isKept { try PublishedSources.confirm(root: options.root) }
        let written = zip(draft.files, outcomes).filter { $0.1.staged != nil }.map(\.0.place)
        let removed = plan.removed
        return published(draft, found, notes: notes, written: written.count, removed: removed.count)
            .changing(Set(written + removed))
    }

    /// A portal and its files before writing.
    struct Draft {
        let portal: Portal
        /// Nil where faults prevent publication.
        let source: PortalFiles?
        /// Empty where faults prevent publication.
        let files: [OutputFile]
        var pictures = PictureCache.none
        /// What is wrong with the log of the registers.
        var log: [Diagnostic] = []
    }

    private func draft(output: String? = nil) async throws -> Draft {
        var options = options
        if let output {
            options.output = output
            options.keepsResults = true
        }
        let portal = try await Portal.load(options, progress: progress)
        guard let theme = portal.theme, !portal.isStopped else {
            progress.end()
            return Draft(portal: portal, source: nil, files: [])
        }
        let pictures = try await PictureCache(portal.site, options, progress, isPublishing: output != nil)
            .adding(try await DocumentCache(portal.site, options, isPublishing: output != nil))
        let source = try PortalFiles(site: portal.site, theme: theme, pictures: pictures)
        return Draft(
            portal: portal,
            source: source,
            files: try source.all(),
            pictures: pictures,
            log: try logFindings(portal, options)
        )
    }

    /// What is wrong with the log of the registers beside what is published and what was.
    private func logFindings(_ portal: Portal, _ options: PortalOptions) throws -> [Diagnostic] {
        let published = options.outputFolder
        let found = [try RewrittenLog.check(portal.registers.log, against: published)]
        return try (found + [UnloggedRows.check(portal.site)]).compactMap { $0 }
    }

    /// Throws where a folder cannot become the output folder.
    private func guardOutput(_ output: String) throws {
        let loaded = try options.settings ?? LibraryLoader(root: options.root, jobs: 1).settings()
        let settings = loaded.settings
        try OutputGuard(output: output, root: options.root, url: settings.isReadable ? settings.url : nil).check()
    }
}
