import ArgumentParser
import Authoring
import Content
import Diagnostics
import Exports
import Files
import Monev
import Publishing
import SiteModel

struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Menerbitkan portal ke output/. (Build the portal.)",
        discussion: """
            Membaca content/ dan themes/, memeriksa semuanya, lalu menulis hanya berkas yang berubah. Bila ada satu kesalahan \
            pun, output/ tidak disentuh; dengan `faults: hold` di site.yaml atau --faults hold hanya artikel, halaman, dan media \
            yang salah ditahan. Berkas di output/ yang bukan buatan Terang dibiarkan.

            Kode keluar: 0 bersih, 1 tidak terbit, 2 terbit dengan berkas yang ditahan.

            Contoh:
              terang build
              terang build --root portal-kota --output /srv/www
              terang build --drafts --future      melihat juga yang belum terbit
              terang build --strict --format github      di CI
              terang build --changed berubah.txt      alamat yang berubah, untuk CDN dan IndexNow
            """
    )

    @OptionGroup var place: PlaceArguments
    @OptionGroup var unpublished: UnpublishedArguments
    @OptionGroup var arguments: BuildArguments

    @Option(
        help: ArgumentHelp(
            "Tulis ke berkas ini alamat yang berubah atau hilang dari folder hasil, satu URL sebaris; kosong bila tidak ada.",
            discussion: "Untuk membersihkan cache CDN dan memberi tahu mesin pencari (IndexNow).",
            valueName: "berkas"
        )
    )
    var changed: String?

    @Option(
        help: ArgumentHelp(
            "Tulis ke berkas ini yang dicari pembaca, sebagai NDJSON untuk antarmuka bulk OpenSearch dan Elasticsearch.",
            discussion:
                "Untuk portal yang terlalu besar bagi pencarian di peramban, atau yang dicari bersama portal lain.",
            valueName: "berkas"
        )
    )
    var searchDocuments: String?

    func run() async throws {
        let output = arguments.outputFolder(of: place)
        var run = BuildRun(command: "build", place: place, unpublished: unpublished, arguments: arguments)
        run.changedFile = changed
        run.searchFile = searchDocuments
        try await run.run { try await $0.build(into: output) }
    }
}

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Memeriksa portal tanpa menerbitkan apa pun. (Check, publish nothing.)",
        discussion: """
            Menemukan persis yang ditemukan `terang build`, dengan kode keluar yang sama: 0 bersih, 1 tidak akan terbit, 2 akan terbit \
            dengan berkas yang ditahan. Arti setiap catatan: terang explain NAMA-ATURAN. Salinan gambar dan dokumen yang sudah diperiksa \
            disimpan di .terang/, bila folder itu boleh ditulisi.

            Contoh:
              terang check
              terang check --strict --format sarif > catatan.sarif
              terang check --fix      memperbaiki yang pasti, sesudah menunjukkannya
              terang check --monev      sudah sampai mana portal memenuhi butir keterbukaan informasi
            """
    )

    @OptionGroup var place: PlaceArguments
    @OptionGroup var unpublished: UnpublishedArguments
    @OptionGroup var arguments: BuildArguments

    @Flag(
        help: """
            Tunjukkan butir keterbukaan informasi yang sudah dan belum tampil, untuk badan publik dan setiap perangkat daerah; \
            text atau json. Pemeriksaan mandiri, bukan instrumen penilaian resmi.
            """
    )
    var monev = false

    @Flag(
        help: """
            Perbaiki catatan yang obatnya pasti, dan tulis baku tanggal, jangka, dan bentuk di daftar CSV: tunjukkan perubahannya sebagai diff, tanyakan di terminal, lalu periksa lagi. Tanpa \
            terminal hanya diff yang dicetak, kecuali dengan --yes.
            """
    )
    var fix = false

    @Flag(help: "Dengan --fix: jangan bertanya.")
    var yes = false

    func validate() throws {
        func refuse(id: String, en: String) -> ValidationError { ValidationError(id: id, en: en, in: place.lang) }
        if yes, !fix { throw refuse(id: "--yes hanya berlaku bersama --fix.", en: "--yes goes with --fix only.") }
        if fix, monev || arguments.format != .text {
            throw refuse(
                id: "--fix hanya untuk laporan text, dan tidak bersama --monev.",
                en: "--fix is for reports as text only, and not with --monev."
            )
        }
        guard monev, arguments.format != .text, arguments.format != .json else { return }
        throw refuse(
            id: "--monev hanya dapat ditulis sebagai text atau json.",
            en: "--monev can be written as text or json only."
        )
    }

    func run() async throws {
        let run = BuildRun(command: "check", place: place, unpublished: unpublished, arguments: arguments)
        if fix { return try await run.runFixes(isConfirmed: yes) }
        guard monev else { return try await run.run { try await $0.check() } }
        try await run.runMonev()
    }
}

/// The shared parts of `build` and `check`.
struct BuildRun {
    let command: String
    let place: PlaceArguments
    let unpublished: UnpublishedArguments
    let arguments: BuildArguments
    /// Where the addresses that changed are written to.
    var changedFile: String?
    /// Where what readers search for is written to, once it is published.
    var searchFile: String?
    /// How often fixes that became possible by earlier ones are looked for.
    private static let fixRounds = 5

    func run(_ work: @escaping @Sendable (PortalBuilder<ConsoleProgress>) async throws -> BuildReport) async throws {
        try await Console.run(in: place.language) {
            let (opened, builder) = try self.opened()
            let language = opened.language
            let report: BuildReport
            do {
                report = try await Interruption.cancelling { try await work(builder) }
            } catch let signal as Interruption.Signal {
                Console.writeNote(
                    LocalizedText(
                        id: "Dihentikan; folder hasil tetap seperti sebelumnya.\n",
                        en: "Stopped; the output folder is as it was.\n"
                    )[language]
                )
                throw ExitCode(signal.exitCode)
            } catch PublishingError.outputRefused(let folder, let refusal) {
                throw ValidationError(refusal.text(on: folder)[language])
            }
            if let changedFile {
                let url = opened.settings.settings.url
                let lines = report.changed.map { url.absolute($0) + "\n" }.joined()
                try writeFile(changedFile, Array(lines.utf8))
            }
            if let searchFile, report.isPublished { try await writeSearchDocuments(of: opened, to: searchFile) }
            try conclude(report, durations: builder.progress.durations, language: language)
        }
    }

    /// Checks the portal and prints the checklist. Where faults prevent publication, prints only the report, because
    /// the evidence in a broken file is unknown.
    func runMonev() async throws {
        try await Console.run(in: place.language) {
            let (opened, builder) = try self.opened()
            let language = opened.language
            let (portal, report) = try await builder.inspect()
            guard !report.isStopped else {
                return try conclude(report, durations: builder.progress.durations, language: language)
            }
            MonevPrinter(language: language, format: arguments.format, isQuiet: arguments.quiet)
                .print(MonevResult(of: portal.site), diagnostics: report.diagnostics)
        }
    }

    /// Checks the portal, changes what has a fix after asking, and checks again.
    ///
    /// - Parameter isConfirmed: whether the changes are made without a question.
    func runFixes(isConfirmed: Bool) async throws {
        try await Console.run(in: place.language) {
            let language = try place.open().language
            var result = try await checked()
            // A corrected head lets the text below be read, in which there may be more to correct.
            for round in 0..<Self.fixRounds {
                let plan = try FixPlan(
                    root: place.folder,
                    diagnostics: result.report.diagnostics,
                    registers: result.portal.registers
                )
                guard round == 0 || !plan.isEmpty,
                    try FixPrinter(plan: plan, language: language).offer(isConfirmed: isConfirmed)
                else { break }
                result = try await checked()
            }
            try conclude(result.report, durations: result.durations, language: language)
        }
    }

    /// A build that has nothing to do has no portal in memory, so the portal is loaded here.
    private func writeSearchDocuments(of opened: OpenedPortal, to file: String) async throws {
        let progress = ConsoleProgress(isShown: false, language: opened.language)
        let options = arguments.options(of: opened, place, unpublished)
        var text: [UInt8] = []
        SearchBulk(site: try await Portal.load(options, progress: progress).site).forEachDocument { text += $0.utf8 }
        try writeFile(file, text)
    }

    private func checked() async throws -> (
        portal: Portal, report: BuildReport, durations: [(stage: BuildStage, duration: Duration)]
    ) {
        let builder = try opened().builder
        let (portal, report) = try await builder.inspect()
        return (portal, report, builder.progress.durations)
    }

    private func opened() throws -> (portal: OpenedPortal, builder: PortalBuilder<ConsoleProgress>) {
        let opened = try place.open()
        let isShown = Console.isTerminal && !arguments.quiet && arguments.format == .text
        let progress = ConsoleProgress(isShown: isShown, language: opened.language)
        let options = arguments.options(of: opened, place, unpublished)
        return (opened, PortalBuilder(options: options, progress: progress))
    }

    private func conclude(
        _ report: BuildReport,
        durations: [(stage: BuildStage, duration: Duration)],
        language: Language
    ) throws {
        ReportPrinter(command: command, arguments: arguments, language: language).print(report, durations: durations)
        if report.isStopped { throw ExitCode.contentFaults }
        if !report.held.isEmpty { throw ExitCode.heldBack }
    }
}
