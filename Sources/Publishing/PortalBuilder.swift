import Concurrency
import Content
import Diagnostics
import Files
import Reading
import Registers
import Rendering
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
        let words = await draft.source?.searchWords(jobs: options.jobs)
        async let prepared: Void? = draft.source?.prepare(words)
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

    private static var clearedStore: LocalizedText {
        LocalizedText(
            id: """
                Catatan di .terang/store/ tidak cocok dengan isi portal dan sudah dihapus; semua halaman dibangun dari awal. Periksa \
                cakram dan memori mesin ini; bila terulang, laporkan kesalahan Terang ini.
                """,
            en: """
                The records in .terang/store/ did not match the portal and have been removed; every page was rebuilt. Check the disk \
                and the memory of this machine; if it happens again, report this fault in Terang.
                """
        )
    }

    /// - Parameter record: the record of the last build. Pages that are known to be unchanged since are not rendered
    ///   again.
    private func buildAnew(into output: String, after record: BuildRecord?) async throws -> (Draft, BuildReport) {
        let draft = try await draft(output: output)
        // The output folder is not even created where faults have been found so far.
        let folder = try OutputFolder(path: output, root: options.root)
        guard !draft.files.isEmpty, !report(draft).isStopped else {
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
        let words = await draft.source?.searchWords(jobs: options.jobs)
        async let prepared: Void? = draft.source?.prepare(words)
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

    /// Returns the remark about updating a portal whose list of Terang's files is missing.
    private static func unlisted(replacing files: [OutputPath]) -> LocalizedText {
        let named = files.prefix(10).map(\.text).joined(separator: ", ")
        let rest = files.count - 10
        let replaced = LocalizedText(
            id: files.isEmpty ? "" : " (diganti: \(named)\(rest > 0 ? ", dan \(rest) lagi" : ""))",
            en: files.isEmpty ? "" : " (replaced: \(named)\(rest > 0 ? ", and \(rest) more" : ""))"
        )
        return LocalizedText(
            id: """
                Daftar berkas terbitan di .terang/ tidak ada: berkas portal ini diperbarui\(replaced.id), tetapi halaman lama yang sudah \
                tidak termasuk portal tidak dihapus. Kosongkan folder hasil sekali, lalu bangun lagi.
                """,
            en: """
                The list of published files in .terang/ is missing: the portal's files are up to date\(replaced.en), but old pages that are \
                no longer part of it were not removed. Empty the output folder once, then build again.
                """
        )
    }

    /// Returns the remark about texts whose addresses have changed since the last publication and lead nowhere now. Nil where there are
    /// none, or where nothing is known of the last publication.
    private func moved(in portal: Portal) throws -> LocalizedText? {
        let last = try PublishedSources(root: options.root).entries
        let moved = Self.texts(of: portal).compactMap { id, address -> String? in
            guard let old = last[id]?.address, old != address, portal.site.routes[old] == nil else {
                return nil
            }
            return "\(ContentFiles.shown(id)): aliases: [\(old)]"
        }
        guard !moved.isEmpty else { return nil }
        let listed = moved.listed(first: 10, separator: "; ")
        return LocalizedText(
            id: """
                Alamat \(moved.count) naskah berubah, dan alamat lamanya sekarang tidak ada lagi bagi pembaca dan mesin pencari. Supaya \
                tetap sampai, tambahkan di kepalanya: \(listed)
                """,
            en: """
                The addresses of \(moved.count) texts have changed, and the old ones lead nowhere for readers and search engines. To keep \
                them, add to the front matter: \(listed)
                """
        )
    }

    private static func texts(of portal: Portal) -> [(id: String, address: Address)] {
        portal.site.articles.map { ($0.id, $0.address) } + portal.site.pages.map { ($0.page.id, $0.address) }
    }

    /// A portal and its files before writing.
    private struct Draft {
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

    /// Prepares copies of the texts that are about to be published, so that they can stay public when their files get
    /// errors.
    private func prepareTexts(of portal: Portal) throws {
        let stamps = portal.loadedLibrary.textStamps
        let texts = Self.texts(of: portal).map { id, address in
            PublishedSources.Text(id: id, address: address, stamp: stamps[id] ?? nil, earlier: portal.earlierTexts[id])
        }
        try PublishedSources.prepare(texts + registerFiles(of: portal), root: options.root)
    }

    /// Returns the register files from which something is published.
    private func registerFiles(of portal: Portal) -> [PublishedSources.Text] {
        let unshown = Set(portal.held.filter { $0.isWhole && $0.state != .earlier }.map(\.path))
        let shown = Set(portal.library.registers.registers.map(\.name))
        return portal.loadedLibrary.registerStamps.compactMap { path, stamp in
            let parts = path.split(separator: "/").map(String.init)
            let isRead = RegisterFiles.isBeside(path) || parts.count > 1 && shown.contains(parts[1])
            guard isRead, !unshown.contains(ContentFiles.shown(path)) else { return nil }
            return PublishedSources.Text(id: path, address: nil, stamp: stamp, earlier: portal.earlierTexts[path])
        }
    }

    /// Returns whether copies of published texts are kept. Once there are copies, they are kept up to date even where
    /// nothing is held back any more.
    private func keepsTexts(of portal: Portal) throws -> Bool {
        guard !options.includesDrafts, !options.includesFuture else { return false }
        if options.handling(in: portal.library.settings) == .hold { return true }
        return try PublishedSources.isThere(in: options.root)
    }

    /// Throws where a folder cannot become the output folder.
    private func guardOutput(_ output: String) throws {
        let loaded = try options.settings ?? LibraryLoader(root: options.root, jobs: 1).settings()
        let settings = loaded.settings
        try OutputGuard(output: output, root: options.root, url: settings.isReadable ? settings.url : nil).check()
    }

    private func report(_ draft: Draft, sizes: [Int] = [], weighed: [Diagnostic] = []) -> BuildReport {
        let budget = draft.portal.library.settings.budgets.page
        // Where files with errors are held back, a damaged picture stops nothing: it is published as it is.
        let isHolding = options.handling(in: draft.portal.library.settings) == .hold
        let pictures = draft.pictures.diagnostics.map { isHolding ? $0.graded(.warning) : $0 }
        let heavy = zip(draft.files, sizes).compactMap { file, size in
            file.isPage ? PageTooHeavy.check(path: file.route.source ?? file.path, size: size, budget: budget) : nil
        }
        var counts = BuildReport.Counts()
        counts.articles = draft.portal.site.articles.count
        for article in draft.portal.library.articles {
            switch draft.portal.site.options.publication(of: article) {
            case .scheduled: counts.scheduled += 1
            case .draft: counts.drafts += 1
            case .published, .expired, .withdrawn, .held: break
            }
        }
        counts.pages = draft.files.count(where: \.isPage)
        counts.files = draft.files.count
        counts.bytes = sizes.reduce(0, +)
        let graded = draft.portal.policy.apply(to: heavy + weighed + pictures + draft.log)
        let held = Set(draft.portal.held.filter(\.isWhole).map(\.path))
        let isDoubtful = !draft.portal.doubts.isEmpty || graded.contains { !held.contains($0.location.path) }
        let isStopped =
            draft.portal.isStopped || graded.contains { $0.severity == .error } || options.isStrict && isDoubtful
        return BuildReport(
            diagnostics: Set(draft.portal.diagnostics + graded).sorted().bounded(),
            isPublished: false,
            isStopped: isStopped,
            held: isStopped ? [] : draft.portal.held,
            notes: draft.portal.notes,
            counts: counts
        )
    }

    private func published(
        _ draft: Draft,
        _ found: BuildReport,
        notes: [LocalizedText],
        written: Int,
        removed: Int
    ) -> BuildReport {
        var report = found.noting(notes)
        report.isPublished = true
        report.counts.written = written
        report.counts.unchanged = draft.files.count - written
        report.counts.removed = removed
        return report
    }
}
