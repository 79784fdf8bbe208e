import Content
import Markdown
import Reading
import Registers
import SiteModel
import Templates

/// The names of `service.mustache`: a page of the information service, from `content/layanan/`.
struct ServiceView: PageForms {
    let published: PublishedPage
    let context: RegisterContext
    let text: MarkdownHTML

    init(_ published: PublishedPage, context: RegisterContext) {
        self.published = published
        self.context = context
        text = published.page.body.html(
            links: published.links,
            prefix: context.prefix,
            pictures: context.context.articleContext.pictures
        )
    }

    var dates: DateWords { context.dates }

    func view(of document: RowDocument) -> DocumentView { DocumentView(document, context) }

    private var subject: ServiceSubject { ServiceSubject(published.page) }

    static let names = NameTable<ServiceView>([
        .html("content", "the text, without its footnotes") { $0.text.body },
        footnotes, summary, contents, updated, isDraft, audio, easyRead,
        .list("deadlines", "the deadlines of the service, on `tata-cara` and `jadwal`; empty on other pages") { view in
            view.subject.hasDeadlines ? DeadlineRows(context: view.context).rows() : []
        },
        .list("agencies", "the agencies with their PPID pembantu, on `profil`; empty on other pages") { view in
            view.subject.hasAgencies
                ? view.context.registers.agencies.map { AgencyItemView(entry: $0, context: view.context) } : []
        },
        .list("officials", "who holds the offices (`pejabat.csv`), on `profil`, `struktur` and `pejabat`") { view in
            view.subject.hasAgencies
                ? view.context.registers.officials.map { OfficialView(official: $0, context: view.context) } : []
        },
        .text("held_notice", "how many rows of `pejabat.csv` are held back, in words, beside `officials`; may be empty")
        { view in
            view.subject.hasAgencies ? view.context.words.held(view.context.registers.heldOfficials) : ""
        },
        .list("held", "what is held back, by reason") { view in
            view.subject.hasAgencies ? HeldView.all(view.context.registers.heldOfficials, view.context) : []
        },
        .count("unfilled", "number of slots in the text that are not filled in; empty where there are none") {
            UnfilledSlot.count(in: $0.published.page.body.document.plainText)
        },
        .flag("is_request_form", "whether it is the page `formulir-permohonan`") { $0.subject == .request },
        .flag("is_objection_form", "whether it is the page `formulir-keberatan`") { $0.subject == .objection },
        .text("action", "where its form is sent: `forms` in `site.yaml`; empty where it is for printing only") { view in
            let forms = view.context.settings.forms
            return switch view.subject {
            case .request: forms.request?.value ?? ""
            case .objection: forms.objection?.value ?? ""
            case .procedure, .profile, .other: ""
            }
        },
        .list("services", "all pages of the service") { $0.context.services(current: $0.published.id) },
    ])
}

/// What a page of the service is about, by its file's name.
private enum ServiceSubject {
    case request, objection, procedure, profile, other

    init(_ page: StandingPage) {
        let name = page.id.stem
        switch name {
        case "formulir-permohonan": self = .request
        case "formulir-keberatan": self = .objection
        case _ where name.hasPrefix("tata-cara") || name.hasPrefix("jadwal"): self = .procedure
        case _ where ["profil", "struktur", "pejabat"].contains(where: name.hasPrefix): self = .profile
        default: self = .other
        }
    }

    var hasDeadlines: Bool { self == .procedure }
    var hasAgencies: Bool { self == .profile }
}

/// A person who holds an office.
struct OfficialView: TemplateView {
    let official: Official
    let context: RegisterContext

    static let names = NameTable<OfficialView>([
        .text("office", "the office") { $0.official.office },
        .text("name", "who holds it; may be empty") { $0.official.name },
        .text("role", "the part in the information service; may be empty") { $0.official.role },
        .text("agency", "the agency's short name; may be empty") { view in
            view.context.agency(view.official.agency)?.shownShortName ?? ""
        },
        .text("assets", "address of the summary of assets (LHKPN); empty where there is none") { view in
            view.official.assets.isWebAddress ? view.official.assets : ""
        },
    ])
}

extension RegisterContext {
    /// The pages of the service in the order of their menu.
    func services(current: ContentPath? = nil) -> [LinkView] {
        servicePages.map { page in
            LinkView(
                title: page.page.title.value,
                address: prefix + page.address.encoded,
                isCurrent: page.id == current
            )
        }
    }
}

struct DeadlineView: TemplateView {
    let title: String
    let limit: String

    static let names = NameTable<DeadlineView>([
        .text("title", "what is to be done") { $0.title },
        .text("limit", "by when, such as 10 hari kerja") { $0.limit },
    ])
}

/// The deadlines of the settings in words.
struct DeadlineRows {
    let context: RegisterContext

    private var words: RegisterWords { context.words }

    func rows() -> [DeadlineView] {
        let deadlines = context.registers.deadlines
        return [
            row(
                id: "Jawaban atas permohonan informasi",
                en: "Answer to a request",
                workingDays(deadlines.answer, id: "permohonan diterima", en: "the request was received")
            ),
            row(
                id: "Perpanjangan waktu jawaban, satu kali",
                en: "Extension of the answer, once",
                workingDays(deadlines.extension, id: "batas waktu jawaban", en: "the answer was due")
            ),
            row(
                id: "Pengajuan keberatan",
                en: "Raising an objection",
                workingDays(deadlines.objection, id: "alasan keberatan ditemukan", en: "its reason was found")
            ),
            row(
                id: "Tanggapan atasan PPID",
                en: "Answer of the superior",
                workingDays(deadlines.superior, id: "keberatan diterima", en: "the objection was received")
            ),
            row(
                id: "Permohonan sengketa ke Komisi Informasi",
                en: "Dispute before the Komisi Informasi",
                workingDays(
                    deadlines.dispute,
                    id: "tanggapan atasan PPID diterima",
                    en: "the superior's answer was received"
                )
            ),
            row(
                id: "Pemutakhiran informasi berkala",
                en: "Update of periodic information",
                words.word(id: "paling lambat setiap ", en: "at least every ")
                    + words.quantity(deadlines.refreshMonths, id: "bulan", en: "month")
            ),
            row(
                id: "Laporan layanan informasi",
                en: "Report on requests",
                words.word(id: "paling lambat ", en: "by ") + day(deadlines.report)
                    + words.word(id: " sesudah tahun layanan berakhir", en: " after the year that it is about")
            ),
        ]
    }

    private func row(id: String, en: String, _ limit: String) -> DeadlineView {
        DeadlineView(title: words.word(id: id, en: en), limit: limit)
    }

    /// - Parameters:
    ///   - id: the event from which the days are counted.
    ///   - en: the same in English.
    private func workingDays(_ days: Int, id: String, en: String) -> String {
        words.word(id: "paling lambat ", en: "within ") + words.quantity(days, id: "hari kerja", en: "working day")
            + words.word(id: " sejak \(id)", en: " after \(en)")
    }

    private func day(_ day: MonthDay) -> String {
        "\(day.day) \(CalendarNames.month(day.month, in: words.language))"
    }
}
