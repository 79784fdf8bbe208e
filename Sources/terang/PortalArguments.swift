import ArgumentParser
import Content
import Diagnostics
import Files
import Foundation
import Publishing

/// How findings and results are written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, github, sarif
}

extension Language: ExpressibleByArgument {}

/// The options that say which portal, and in which language to speak of it.
struct PlaceArguments: ParsableArguments {
    @Option(help: ArgumentHelp("Folder portal, yang berisi content/ dan themes/.", valueName: "folder"))
    var root = "."

    @Option(help: "Bahasa pesan: id atau en; bawaan: bahasa portal.")
    var lang: Language?

    func validate() throws {
        guard let fault = try Self.fault(of: root) else { return }
        throw ValidationError(fault[lang ?? .id])
    }

    /// Why a folder can hold no portal, or nil. One without a portal in it is no wrong usage: its content is at fault.
    private static func fault(of root: String) throws -> LocalizedText? {
        let place: String?
        do {
            place = try resolvedPath(root)
        } catch {
            // What the machine refuses is reported when the folder is read.
            return nil
        }
        guard let place else {
            return LocalizedText(
                id:
                    "Folder \(root) tidak ada. Sebut folder portal: --root FOLDER, atau buat yang baru: terang init FOLDER",
                en:
                    "There is no folder \(root). Name the portal's folder: --root FOLDER, or make one: terang init FOLDER"
            )
        }
        guard try entryKind(at: place) != .directory else { return nil }
        return LocalizedText(
            id: "\(root) bukan folder. Sebut folder yang berisi content/ dan themes/: --root FOLDER",
            en: "\(root) is no folder. Name the one that holds content/ and themes/: --root FOLDER"
        )
    }

    var folder: String { PortalArguments.withoutSlash(root) }

    /// The language that was asked for, else the portal's own.
    func language() throws -> Language {
        try lang ?? PortalLanguage.read(root: folder)
    }
}

/// The option that says when.
struct MomentArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Saat yang dipakai sebagai \"sekarang\": 2026-01-31, \"2026-01-31 08:00\" (zona waktu portal), atau ISO 8601.",
            discussion: "Tanpa opsi ini berlaku SOURCE_DATE_EPOCH, lalu jam mesin.",
            valueName: "waktu"
        )
    )
    var now: String?

    func validate() throws {
        if let now { try Self.validate(now, of: "--now") }
        if now == nil, let epoch = Self.sourceDateEpoch, Int(epoch) == nil {
            throw ValidationError("SOURCE_DATE_EPOCH \"\(epoch)\" bukan bilangan detik.")
        }
    }

    /// Refuses what is no moment in any zone.
    static func validate(_ text: String, of option: String) throws {
        guard Instant(text: text, in: .jakarta) == nil else { return }
        throw ValidationError(
            """
            \(option) "\(text)" tidak terbaca. Tulis misalnya 2026-01-31, "2026-01-31 08:00", atau 2026-01-31T08:00:00+07:00.
            """
        )
    }

    /// What counts as now: the argument first, then the environment, then the machine's clock.
    var moment: @Sendable (SiteTimeZone) -> Instant {
        let fallback = Self.sourceDateEpoch.flatMap { Int($0) } ?? Int(Date().timeIntervalSince1970)
        return { [now] zone in
            now.flatMap { Instant(text: $0, in: zone) } ?? Instant(secondsSinceEpoch: fallback)
        }
    }

    /// See reproducible-builds.org.
    private static var sourceDateEpoch: String? {
        ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"]
    }
}

/// The options that say which portal, and when, and what of it.
struct PortalArguments: ParsableArguments {
    @OptionGroup var place: PlaceArguments
    @OptionGroup var moment: MomentArguments

    @Flag(help: "Sertakan draf.")
    var drafts = false

    @Flag(help: "Sertakan artikel yang tanggalnya belum tiba.")
    var future = false

    @Option(help: ArgumentHelp("Banyaknya pekerjaan serentak; bawaan: banyaknya inti prosesor.", valueName: "n"))
    var jobs: Int?

    var root: String { place.root }
    var lang: Language? { place.lang }

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs harus sekurangnya 1.") }
    }

    /// Everything resolved, once.
    func options(isStrict: Bool = false) -> PortalOptions {
        var options = PortalOptions(root: place.folder, now: moment.moment)
        options.includesDrafts = drafts
        options.includesFuture = future
        options.isStrict = isStrict
        options.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
        return options
    }

    static func withoutSlash(_ path: String) -> String {
        path.count > 1 && path.hasSuffix("/") ? withoutSlash(String(path.dropLast())) : path
    }
}

/// The options of `build` and `check`.
struct BuildArguments: ParsableArguments {
    @OptionGroup var portal: PortalArguments

    @Option(help: ArgumentHelp("Folder hasil; bawaan: output/ di dalam folder portal.", valueName: "folder"))
    var output: String?

    @Flag(help: "Perlakukan peringatan sebagai kesalahan.")
    var strict = false

    @Flag(help: "Jangan memakai tembolok .terang/. (Versi ini selalu membangun dari awal.)")
    var noCache = false

    @Option(
        help: """
            text untuk manusia, json untuk program, github untuk anotasi GitHub Actions, sarif untuk SARIF 2.1.0. \
            Selain text ditulis ke keluaran baku.
            """
    )
    var format = OutputFormat.text

    @Flag(name: .shortAndLong, help: "Hanya tulis temuan.")
    var quiet = false

    var outputFolder: String {
        output.map(PortalArguments.withoutSlash) ?? PortalArguments.withoutSlash(portal.root) + "/output"
    }
}
