import Content
import Diagnostics
import Publishing
import Reading
import Registers
import SiteModel

/// Collects what editors should know about a portal.
struct DeskGroups: Sendable {
    /// The number of days that the desk looks ahead.
    static let days = 30
    /// The maximum number of errors shown with their line, for which a file has to be read.
    private static let quoted = 20

    let state: PreviewState
    let excerpts: Excerpts
    private let places: PagePlaces

    private var language: Language { state.language }
    private var site: Site? { state.current?.portal.site }

    init(state: PreviewState, excerpts: Excerpts) {
        self.state = state
        self.excerpts = excerpts
        places = PagePlaces(state.current)
    }

    /// Returns the groups in the order in which they are shown.
    func groups() -> [DeskGroup] {
        // Without a site, it is unknown whether there are drafts.
        [errors] + (state.held.isEmpty ? [] : [held]) + (site == nil ? [] : [drafts, scheduled, upcoming]) + topics
    }

    var errors: DeskGroup {
        DeskGroup(
            id: "kesalahan",
            title: LocalizedText(id: "Kesalahan", en: "Errors"),
            empty: LocalizedText(id: "Tidak ada: portal dapat diterbitkan.", en: "None: the portal can be published."),
            items: state.errors.enumerated().map { item($1, isQuoted: $0 < Self.quoted) }
        )
    }

    /// The files that `faults: hold` keeps from readers, with the first reasons of each.
    private var held: DeskGroup {
        let reasons = Dictionary(grouping: state.errors, by: \.location.path)
        return DeskGroup(
            id: "ditahan",
            title: LocalizedText(id: "Ditahan", en: "Held back"),
            empty: LocalizedText(id: "Tidak ada yang ditahan.", en: "Nothing is held back."),
            items: state.held.map { file in
                let found = reasons[file.path] ?? []
                return DeskItem(
                    title: file.words[language],
                    notes: found.prefix(Self.reasons).map { $0.message[language] },
                    place: found.first?.location ?? SourceLocation(path: file.path),
                    severity: .error
                )
            }
        )
    }

    /// The maximum number of reasons shown for a file.
    private static let reasons = 3

    private var drafts: DeskGroup {
        let library = state.current?.portal.library
        let articles = (library?.articles ?? []).filter(\.isDraft)
        let pages = (library?.pages ?? []).filter(\.isDraft)
        return DeskGroup(
            id: "draf",
            title: LocalizedText(id: "Draf", en: "Drafts"),
            empty: LocalizedText(id: "Tidak ada draf.", en: "No drafts."),
            items: articles.map { item(title: $0.title, file: $0.body.path) }
                + pages.map { item(title: $0.title, file: $0.body.path) }
        )
    }

    private var scheduled: DeskGroup {
        let articles = (site?.articles ?? []).filter { article in
            !article.article.isDraft && article.article.date.value > (site?.options.now ?? article.article.date.value)
        }
        return DeskGroup(
            id: "terjadwal",
            title: LocalizedText(id: "Terjadwal", en: "Scheduled"),
            empty: LocalizedText(id: "Tidak ada artikel terjadwal.", en: "No scheduled articles."),
            // The soonest first.
            items: articles.reversed().map {
                item(title: $0.article.title, file: $0.article.body.path, note: moment($0.article.date.value))
            }
        )
    }

    private var upcoming: DeskGroup {
        let end = site?.options.now.advanced(bySeconds: Self.days * 86_400)
        let changes = (site?.scheduledChanges ?? []).filter { change in
            guard let end, change.instant <= end else { return false }
            switch change.kind {
            case .articleExpires, .pageExpires, .announcementEnds, .alertEnds, .exemptionEnds, .relabelDue,
                .rowGoesStale, .reportOverdue:
                return true
            case .articleAppears, .newsAges, .eventEnds, .reportYearBegins, .bindingDatePasses: return false
            }
        }
        return DeskGroup(
            id: "segera",
            title: LocalizedText(id: "Berakhir dalam \(Self.days) hari", en: "Ending within \(Self.days) days"),
            empty: LocalizedText(
                id: "Tidak ada yang berakhir atau jatuh tempo dalam \(Self.days) hari.",
                en: "Nothing ends or is due within \(Self.days) days."
            ),
            items: changes.map { change in
                DeskItem(
                    title: change.reason[language],
                    notes: moment(change.instant).map { [$0] } ?? [],
                    place: places.file(of: change.subject).map { SourceLocation(path: $0) },
                    link: places.link(to: change.subject)
                )
            }
        )
    }

    /// Findings by topic. Errors appear in the first group as well, which shows what prevents publication; the topics show all work of one kind.
    private var topics: [DeskGroup] {
        let found = Dictionary(grouping: state.errors + state.warnings, by: FindingTopic.init)
        return FindingTopic.allCases.map { topic in
            let shown = (found[topic] ?? []).filter { topic != .others || $0.severity == .warning }
            return DeskGroup(
                id: topic.rawValue,
                title: topic.title,
                empty: topic.empty,
                items: shown.map { item($0, isQuoted: false) }
            )
        }
    }

    private func item(_ diagnostic: Diagnostic, isQuoted: Bool) -> DeskItem {
        DeskItem(
            title: diagnostic.message[language],
            notes: diagnostic.help.map { [$0[language]] } ?? [],
            place: diagnostic.location,
            link: places.link(toFile: diagnostic.location),
            severity: diagnostic.severity,
            rule: diagnostic.rule.id,
            excerpt: isQuoted ? excerpts.line(at: diagnostic.location) : nil
        )
    }

    private func item(title: Located<String>, file: String, note: String? = nil) -> DeskItem {
        let place = SourceLocation(path: file)
        return DeskItem(
            title: title.value,
            notes: note.map { [$0] } ?? [],
            place: place,
            link: places.link(toFile: place)
        )
    }

    private func moment(_ instant: Instant) -> String? {
        site.map { MomentText(zone: $0.settings.zone, language: language).text(instant) }
    }
}

private enum FindingTopic: String, CaseIterable {
    case registers = "register"
    case pictures = "gambar"
    case links = "tautan"
    case others = "lainnya"

    init(_ diagnostic: Diagnostic) {
        switch diagnostic.rule.topic {
        case .pictures: self = .pictures
        case .links: self = .links
        case nil:
            let path = ContentPath(shown: diagnostic.location.path)
            self = path.map(RegisterFiles.contains) == true ? .registers : .others
        }
    }

    var title: LocalizedText {
        switch self {
        case .registers:
            LocalizedText(
                id: "Daftar informasi: usang dan catatan lain",
                en: "Registers: stale rows and other findings"
            )
        case .pictures: LocalizedText(id: "Gambar tanpa teks pengganti", en: "Pictures without alternative text")
        case .links: LocalizedText(id: "Tautan putus", en: "Broken links")
        case .others: LocalizedText(id: "Peringatan lain", en: "Other warnings")
        }
    }

    var empty: LocalizedText {
        switch self {
        case .registers:
            LocalizedText(
                id: "Tidak ada catatan pemeriksaan pada daftar informasi.",
                en: "No findings in the registers."
            )
        case .pictures:
            LocalizedText(id: "Semua gambar punya teks pengganti.", en: "All pictures have alternative text.")
        case .links: LocalizedText(id: "Tidak ada tautan putus.", en: "No broken links.")
        case .others: LocalizedText(id: "Tidak ada peringatan lain.", en: "No other warnings.")
        }
    }
}
