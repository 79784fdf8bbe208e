import Reading
import Registers
import SiteModel
import Templates

/// The names of `exempt-row.mustache`: a row of the DIK. Nothing in it leads to a document: what the row's cells say is
/// offered as text only.
final class ExemptRowView: FramedView {
    let frame: FrameView
    let entry: ExemptEntry
    let context: RegisterContext

    init(_ entry: ExemptEntry, frame: FrameView, context: RegisterContext) {
        self.entry = entry
        self.frame = frame
        self.context = context
    }

    private var information: ExemptInformation { entry.information }

    static let names = NameTable<ExemptRowView>(framed: [
        .text("nomor", "its number") { $0.information.nomor },
        .text("summary", "what the information is about; may be empty") { $0.information.row["ringkasan"] },
        .text("letter", "the letter of UU 14/2008, Pasal 17, with its number, in words; empty where unknown") { view in
            view.information.pasal17.map(view.context.words.letter) ?? ""
        },
        .text("ground", "what the letter protects; empty where unknown") { view in
            (view.information.pasal17?.huruf).map(view.context.words.ground) ?? ""
        },
        .text("law", "address of the text of UU 14/2008") { $0.context.law },
        .text("if_opened", "the consequence of opening it; may be empty") { $0.information.konsekuensiDibuka },
        .text("if_closed", "the benefit of keeping it closed; may be empty") { $0.information.konsekuensiDitutup },
        .text("term", "how long it stays closed: terbuka dalam 212 hari") { view in
            view.context.words.term(view.entry.term)
        },
        .text("opens", "the day on which it becomes public; empty where there is none") { view in
            view.entry.term.opens.map(view.context.dates.date) ?? ""
        },
        .flag("is_ended", "whether the exemption has ended") { $0.entry.term.hasEnded },
        .group("agency", "the agency that keeps it; absent where none is named") { view in
            view.context.agency(view.information.opd).map { view.context.link($0.agency.name, $0.address) }
        },
        .list("elements", "what else the row says, in the order of the register's columns") {
            ExemptElements(information: $0.information, context: $0.context).elements()
        },
        .list("articles", "the newest news about it, at most 20") { view in
            view.context.context.entries(view.entry.articles.prefix(RegisterContext.newsLimit))
        },
        .text("article_count", "number of news about it") { groupedNumber($0.entry.articles.count) },
        .group("register", "the register that it belongs to; absent where that offers no data") { view in
            view.context.dataset(view.information.register).map { RegisterView($0, view.context) }
        },
        .group("previous", "the row before; absent for the first") { view in
            view.context.link(view.entry.previous.flatMap(view.context.registers.reference))
        },
        .group("next", "the row after; absent for the last") { view in
            view.context.link(view.entry.next.flatMap(view.context.registers.reference))
        },
    ])
}

/// The elements of a row of the DIK but for those that its page shows by themselves.
struct ExemptElements {
    let information: ExemptInformation
    let context: RegisterContext

    private var words: RegisterWords { context.words }

    func elements() -> [ElementView] {
        let row = information.row
        let law = information.pasal17.map(words.letter) ?? row["pasal_17"]
        let texts: [(String, String, isRequired: Bool)] = [
            ("nomor", information.nomor, true),
            ("opd", context.agency(information.opd)?.agency.name ?? row["opd"], false),
            ("penanggung_jawab", row["penanggung_jawab"], false),
            ("pasal_17", law, true),
            ("dasar_hukum", information.dasarHukum, true),
            ("dasar_hukum_uu", information.dasarHukumUU, information.pasal17?.huruf == .j),
            ("alasan", information.alasan, false),
            ("cakupan", information.cakupan, false),
            ("jangka_waktu", information.jangkaWaktu.map(words.retention) ?? row["jangka_waktu"], true),
            ("mulai", date(information.mulai, "mulai"), false),
            ("berakhir", date(information.berakhir, "berakhir"), false),
            ("nomor_penetapan", information.nomorPenetapan, true),
            ("tanggal_penetapan", date(information.tanggalPenetapan, "tanggal_penetapan"), true),
            ("tempat_penetapan", information.tempatPenetapan, false),
            ("pejabat_penetap", information.pejabatPenetap, true),
            ("persetujuan_pimpinan", information.persetujuanPimpinan, true),
            ("nomor_uji", information.nomorUji, false),
            ("tanggal_uji", date(information.tanggalUji, "tanggal_uji"), false),
        ]
        return texts.filter { !$0.1.isEmpty || $0.isRequired }.map {
            ElementView(name: $0.0, title: words.column($0.0), text: $0.1, isRequired: $0.isRequired)
        }
    }

    private func date(_ instant: Instant?, _ column: String) -> String {
        instant.map(context.dates.date) ?? information.row[column]
    }
}
