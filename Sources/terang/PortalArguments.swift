public import ArgumentParser
import Content
import Diagnostics
import Foundation
import Publishing
import Reading

/// The format of findings and results.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, github, sarif
}

/// The format of a result: text for people, JSON for programs.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

extension Language: ExpressibleByArgument {}
extension FaultHandling: ExpressibleByArgument {}

/// The options that select a portal and a moment.
///
/// Those of ``RootArguments`` are declared once more: a debug build of ArgumentParser reads a group five times for each group around it.
struct PlaceArguments: ParsableArguments, PortalSelecting {
    @Option(help: .root) var root = "."
    @Option(help: .lang) var lang: Language?

    @Option(
        help: ArgumentHelp(
            "Saat yang dipakai sebagai \"sekarang\": 2026-01-31, \"2026-01-31 08:00\" (zona waktu portal), atau ISO 8601.",
            discussion: "Tanpa opsi ini berlaku SOURCE_DATE_EPOCH, lalu jam mesin.",
            valueName: "waktu"
        )
    )
    var now: String?

    @Option(help: ArgumentHelp("Banyaknya pekerjaan serentak; bawaan: banyaknya inti prosesor.", valueName: "n"))
    var jobs: Int?

    func validate() throws {
        try validateRoot()
        if let now { try validate(now, of: "--now") }
        if let jobs, jobs < 1 {
            throw ValidationError(id: "--jobs harus sekurangnya 1.", en: "--jobs must be 1 or more.", in: lang)
        }
        // Until the end of the year 9999, the last that dates can be written in.
        if now == nil, let epoch = Self.sourceDateEpoch, !(Int(epoch).map((0..<253_402_300_800).contains) ?? false) {
            throw ValidationError(
                id: "SOURCE_DATE_EPOCH \"\(epoch)\" bukan bilangan detik sejak 1970 sampai tahun 9999.",
                en: "SOURCE_DATE_EPOCH \"\(epoch)\" is not a number of seconds from 1970 to the year 9999.",
                in: lang
            )
        }
    }

    /// Throws a `ValidationError` unless the text is a valid moment.
    func validate(_ text: String, of option: String) throws {
        guard Instant(text: text, in: .jakarta) == nil else { return }
        let days = "2026-01-31, \"2026-01-31 08:00\""
        let instant = "2026-01-31T08:00:00+07:00"
        throw ValidationError(
            id: "\(option) \"\(text)\" tidak terbaca. Tulis misalnya \(days), atau \(instant).",
            en: "\(option) \"\(text)\" cannot be read. Write for example \(days) or \(instant).",
            in: lang
        )
    }

    /// Resolves all options once: from arguments, then the environment, then the machine.
    func options(of portal: OpenedPortal) -> PortalOptions {
        var options = PortalOptions(root: folder, now: moment)
        options.settings = portal.settings
        options.program = "/proc/self/exe"
        options.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
        return options
    }

    /// Loads the portal at a moment, by default the one that the options name. Of a portal with errors, which is not published,
    /// prints the errors instead.
    ///
    /// - Throws: `ExitCode.contentFaults` for a portal with errors.
    func portal(
        _ opened: OpenedPortal,
        at moment: (@Sendable (SiteTimeZone) -> Instant)? = nil,
        refuses: Bool = true
    ) async throws -> Portal {
        let language = opened.language
        var options = options(of: opened)
        options.now = moment ?? options.now
        let portal = try await Portal.load(options, progress: ConsoleProgress(isShown: false, language: language))
        guard refuses, portal.isStopped else { return portal }
        try Console.refuse(Array(Set(portal.diagnostics)), in: language)
    }

    private var moment: @Sendable (SiteTimeZone) -> Instant {
        let fallback = Self.sourceDateEpoch.flatMap { Int($0) } ?? Int(Date().timeIntervalSince1970)
        return { [now] zone in
            now.flatMap { Instant(text: $0, in: zone) } ?? Instant(secondsSinceEpoch: fallback)
        }
    }

    /// See reproducible-builds.org.
    private static var sourceDateEpoch: String? { ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"] }

    static func withoutSlash(_ path: String) -> String {
        path.count > 1 && path.hasSuffix("/") ? withoutSlash(String(path.dropLast())) : path
    }
}

/// The options that select which unpublished articles to include.
///
/// The groups of a command are beside one another for the same reason.
struct UnpublishedArguments: ParsableArguments {
    @Flag(help: "Sertakan draf.")
    var drafts = false

    @Flag(help: "Sertakan artikel yang tanggalnya belum tiba.")
    var future = false

    /// Resolves all options once.
    func options(of portal: OpenedPortal, _ place: PlaceArguments, isStrict: Bool = false) -> PortalOptions {
        var options = place.options(of: portal)
        options.includesDrafts = drafts
        options.includesFuture = future
        options.isStrict = isStrict
        return options
    }
}

/// The options that `build` and `check` have besides those of ``PlaceArguments`` and ``UnpublishedArguments``.
struct BuildArguments: ParsableArguments {
    @Option(help: ArgumentHelp("Folder hasil; bawaan: output/ di dalam folder portal.", valueName: "folder"))
    var output: String?

    @Flag(help: "Perlakukan peringatan sebagai kesalahan.")
    var strict = false

    @Option(
        help: ArgumentHelp(
            "Bila ada kesalahan: stop tidak menerbitkan apa pun, hold menahan artikel dan halaman yang salah saja.",
            discussion: "Tanpa opsi ini berlaku `faults` di site.yaml.",
            valueName: "stop|hold"
        )
    )
    var faults: FaultHandling?

    @Flag(help: "Bangun dari awal, juga bila .terang/store/ mencatat bahwa tidak ada yang berubah.")
    var noCache = false

    @Flag(help: "Bangun dari awal, dan pastikan bahwa hasilnya sama dengan yang dikatakan .terang/store/.")
    var verify = false

    @Option(
        help: """
            text untuk manusia, json untuk program, github untuk anotasi GitHub Actions, sarif untuk SARIF 2.1.0. \
            Selain text ditulis ke keluaran baku.
            """
    )
    var format = OutputFormat.text

    @Flag(name: .shortAndLong, help: "Hanya tulis catatan pemeriksaan.")
    var quiet = false

    @Flag(help: "Tulis setiap catatan tentang arsip. Bawaan: tiga catatan per aturan, lalu banyaknya.")
    var all = false

    /// Resolves all options once.
    func options(
        of opened: OpenedPortal,
        _ place: PlaceArguments,
        _ unpublished: UnpublishedArguments
    ) -> PortalOptions {
        var options = unpublished.options(of: opened, place, isStrict: strict)
        options.faults = faults
        options.output = outputFolder(of: place)
        options.usesStore = !noCache
        options.verifiesStore = verify
        return options
    }

    func outputFolder(of place: PlaceArguments) -> String {
        output.map(PlaceArguments.withoutSlash) ?? PlaceArguments.withoutSlash(place.root) + "/output"
    }
}
