import Reading
import Registers
import SiteModel
import Templates

/// The names of `register-row.mustache`: a row of the DIP.
final class RegisterRowView: FramedView {
    let frame: FrameView
    let entry: PublicEntry
    let context: RegisterContext

    init(_ entry: PublicEntry, frame: FrameView, context: RegisterContext) {
        self.entry = entry
        self.frame = frame
        self.context = context
    }

    private var information: PublicInformation { entry.information }

    static let names = NameTable<RegisterRowView>(framed: [
        .text("nomor", "its number") { $0.information.nomor },
        .text("summary", "what the information is about; may be empty") { $0.information.ringkasan },
        .group("klasifikasi", "the list of its class; absent where the class is unknown") { view in
            view.information.klasifikasi.map {
                view.context.link(view.context.words.title($0), RegisterAddresses.list(of: $0))
            }
        },
        .group("agency", "the agency that keeps it; absent where none is named") { view in
            view.context.agency(view.information.opd).map { view.context.link($0.agency.name, $0.address) }
        },
        .list("elements", "what the row says, in the order of the law, without title, summary and document") {
            PublicElements(entry: $0.entry, context: $0.context).elements()
        },
        .group("document", "the information itself; absent where none is linked") { view in
            view.entry.document.map { DocumentView($0, view.context) }
        },
        .text("freshness", "what is to be said of its age; empty where it was updated in time") { view in
            view.context.words.staleness(view.entry.freshness)
        },
        .flag("is_stale", "whether it is due to be updated") { $0.entry.freshness.isStale },
        .list("articles", "the newest news about it, at most 20") { view in
            view.context.context.entries(view.entry.articles.prefix(RegisterContext.newsLimit))
        },
        .text("article_count", "number of news about it") { groupedNumber($0.entry.articles.count) },
        .list("external_news", "news about it on other sites") { view in
            view.entry.externalNews.filter(\.isWebAddress).map { LinkView(title: $0, address: $0) }
        },
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

extension RegisterContext {
    /// News on the page of a row or an agency.
    static let newsLimit = 20
}

extension String {
    /// Whether it may stand in a link as it is.
    var isWebAddress: Bool {
        let start = lowercased()
        return start.hasPrefix("https://") || start.hasPrefix("http://")
    }
}

/// The elements of a row of the DIP. Those that the law asks for are always there, others where the row has them.
struct PublicElements {
    let entry: PublicEntry
    let context: RegisterContext

    private var information: PublicInformation { entry.information }
    private var words: RegisterWords { context.words }

    func elements() -> [ElementView] {
        let row = information.row
        let agency = context.agency(information.opd)
        let forms = words.forms(information.bentuk)
        let legal = [
            element("nomor", information.nomor),
            element(
                "klasifikasi",
                information.klasifikasi.map(words.title) ?? row["klasifikasi"],
                address: information.klasifikasi.map { context.prefix + RegisterAddresses.list(of: $0) }
            ),
            element("pejabat_penguasa", information.pejabatPenguasa),
            element("penanggung_jawab", information.penanggungJawab),
            element("waktu_pembuatan", words.time(information.waktuPembuatan)),
            element("tempat_pembuatan", information.tempatPembuatan),
            element("bentuk", forms.isEmpty ? row["bentuk"] : forms),
            element("retensi", information.retensi.map(words.retention) ?? row["retensi"]),
        ]
        let further = [
            element(
                "opd",
                agency?.agency.name ?? row["opd"],
                address: agency.map { context.prefix + $0.address },
                isRequired: false
            ),
            element("kelompok", information.kelompok, isRequired: false),
            element("tanggal_terbit", date(information.tanggalTerbit, "tanggal_terbit"), isRequired: false),
            element("tanggal_mutakhir", date(information.tanggalMutakhir, "tanggal_mutakhir"), isRequired: false),
            element("status", information.status, isRequired: false),
            element("asal_dik", information.asalDIK, isRequired: false),
        ]
        return legal + further.filter { !$0.text.isEmpty }
    }

    private func element(_ name: String, _ text: String, address: String? = nil, isRequired: Bool = true) -> ElementView
    {
        ElementView(
            name: name,
            title: words.column(name),
            text: text,
            address: address ?? "",
            isRequired: isRequired
        )
    }

    private func date(_ instant: Instant?, _ column: String) -> String {
        instant.map(context.dates.date) ?? information.row[column]
    }
}

/// The document or page that a row of the DIP names.
final class DocumentView: TemplateView {
    let document: RowDocument
    let context: RegisterContext

    init(_ document: RowDocument, _ context: RegisterContext) {
        self.document = document
        self.context = context
    }

    static let names = NameTable<DocumentView>([
        .text("address", "where it is") { view in
            switch view.document {
            case .file(let address, _, _), .page(let address): view.context.prefix + address
            case .external(let url): url
            }
        },
        .text("name", "the file's name, or the site's; empty for a page of the portal") { $0.document.name },
        .text("format", "the ending of the file's name in capitals, such as PDF; may be empty") { $0.document.format },
        .text("size", "the file's size, such as 1,4 MB; empty where unknown") { view in
            guard case .file(_, _, let size) = view.document else { return "" }
            return view.context.words.size(size)
        },
        .flag("is_file", "whether it is a file of the portal") { view in
            guard case .file = view.document else { return false }
            return true
        },
        .flag("is_external", "whether it is on another site") { view in
            guard case .external = view.document else { return false }
            return true
        },
    ])
}

extension RowDocument {
    /// The last part of a file's path, or the host of another site.
    fileprivate var name: String {
        switch self {
        case .file(_, let path, _): String(path.split(separator: "/").last ?? "")
        case .page: ""
        case .external(let url):
            String(url.drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" }.prefix { !"/?#".contains($0) })
        }
    }

    fileprivate var format: String {
        let path: Substring
        switch self {
        case .file(_, let file, _): path = file[...]
        case .page: return ""
        case .external(let url):
            path = url.drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" }.prefix { $0 != "?" && $0 != "#" }
            guard path.contains("/") else { return "" }
        }
        let file = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return "" }
        let ending = file[file.index(after: dot)...]
        guard (2...5).contains(ending.utf8.count), ending.utf8.allSatisfy(\.isLetterOrDigit) else { return "" }
        return ending.uppercased()
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }
}
