import ArgumentParser
import Content
import Foundation
import Publishing
import Reading
import Serialization
import SiteModel

struct Schedule: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Menunjukkan kapan portal berubah dengan sendirinya. (When to build next, and why.)",
        discussion: """
            Artikel yang terbit atau diturunkan, masa pengecualian yang berakhir, informasi yang harus dimutakhirkan, laporan yang \
            jatuh tempo, dan artikel yang keluar dari peta situs berita: setiap perubahan memerlukan terang build sesudah saatnya. \
            Perubahan bertanda "setiap hari" disebut sekali, yang berikutnya; ia berulang setiap hari.

            Contoh:
              terang schedule
              terang schedule --limit 5
              terang schedule --format json
              terang schedule --since 2026-01-31T08:00:00+07:00      adakah yang berubah sejak terbitan terakhir?
              terang schedule --format github > .github/workflows/terbit.yml
              terang schedule --format gitlab > .gitlab-ci.yml
              terang schedule --format cron

            Kode keluar: 0 ada jawabannya, juga bila tidak ada jadwal; dengan --since: 0 ada yang berubah, 3 tidak ada. \
            1 isi portal bermasalah, 64 salah perintah, 70 gangguan komputer.
            """
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, cron, github, gitlab
    }

    @OptionGroup var place: PlaceArguments

    @Option(
        help: """
            text untuk manusia, json untuk program, cron untuk satu baris crontab, github dan gitlab untuk alur kerja siap pakai.
            """
    )
    var format = Format.text

    @Option(
        help: ArgumentHelp(
            "Tanyakan apa yang berubah sesudah saat ini sampai sekarang, misalnya sejak terbitan terakhir.",
            valueName: "waktu"
        )
    )
    var since: String?

    @Option(help: ArgumentHelp("Tunjukkan sebanyak-banyaknya n perubahan.", valueName: "n"))
    var limit: Int?

    func validate() throws {
        if let limit, limit < 1 {
            throw ValidationError(id: "--limit harus sekurangnya 1.", en: "--limit must be 1 or more.", in: place.lang)
        }
        guard let since else { return }
        try place.validate(since, of: "--since")
        if format != .text, format != .json {
            throw ValidationError(
                id: "--since hanya menjawab sebagai text atau json.",
                en: "--since answers as text or json only.",
                in: place.lang
            )
        }
    }

    func run() async throws {
        try await place.run { opened, language in
            let portal = try await place.portal(opened)
            let zone = portal.site.settings.zone
            let now = portal.site.options.now
            let agenda = Agenda(
                now: now,
                zone: zone,
                changes: portal.site.scheduledChanges,
                limit: limit,
                since: try await due(until: now, in: zone, opened)
            )
            switch format {
            case .text: Console.writeResult(AgendaText(agenda: agenda, language: language).text)
            case .json: Console.writeResult(agenda.json(in: language).text(.indented) + "\n")
            case .cron, .github, .gitlab:
                let wakeUp = WakeUp(agenda: agenda, language: language)
                switch format {
                case .github: Console.writeResult(wakeUp.github)
                case .gitlab: Console.writeResult(wakeUp.gitlab)
                default: Console.writeResult(wakeUp.crontab(program: try Self.programPath(), root: absoluteRoot))
                }
            }
            if let since = agenda.since, since.changes.isEmpty { throw ExitCode.nothingDue }
        }
    }

    /// Returns the changes between `--since` and now: those scheduled as seen from `--since`.
    private func due(until now: Instant, in zone: SiteTimeZone, _ opened: OpenedPortal) async throws -> Agenda.Due? {
        guard let since, let instant = Instant(text: since, in: zone) else { return nil }
        guard instant <= now else {
            throw ValidationError(
                id: "--since \(since) belum tiba; sekarang \(zone.rfc3339(now)). Sebut saat yang sudah lewat.",
                en: "--since \(since) is in the future; it is \(zone.rfc3339(now)). Name a moment in the past.",
                in: opened.language
            )
        }
        // What was wrong then, such as a date that had not come, is not an answer.
        let past = try await place.portal(opened, at: { _ in instant }, refuses: false)
        return Agenda.Due(since: instant, changes: past.site.scheduledChanges.filter { $0.instant <= now })
    }

    /// cron runs commands in another working directory.
    private var absoluteRoot: String { URL(fileURLWithPath: place.folder).standardizedFileURL.path }

    /// Returns the path of the running executable from the kernel, however it was invoked.
    private static func programPath() throws -> String {
        try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    }
}

extension ExitCode {
    /// Nothing has changed since the given moment.
    static let nothingDue = ExitCode(3)
}
