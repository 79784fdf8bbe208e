import Content
import Diagnostics
import Markdown
import Reading
import Registers
import SiteModel

extension MonevCriteria {
    /// Looks for text about something on one of some pages, such as a heading with what is below.
    ///
    /// - Parameter parts: phrases; one of each list is in the text.
    static func part(of names: [String], file: String, _ parts: [[String]]) -> @Sendable (MonevEvidence) -> MonevFinding
    {
        { evidence in
            let pages = evidence.pages(named: names).filter { !$0.page.body.document.isEmpty }
            let found = pages.filter { missing(parts, in: $0).isEmpty }
            guard let page = found.first(where: { slots(in: $0) == 0 }) ?? found.first else {
                let phrase = parts.compactMap(\.first).joined(separator: ", ")
                return .absent("belum ditulis di \(file): \(phrase)", "not written in \(file): \(phrase)")
            }
            return slots(in: page) == 0 ? .shown(at: [page.address]) : unfilled(page)
        }
    }

    /// The lists of phrases of which the text of a page has none.
    static func missing(_ parts: [[String]], in page: PublishedPage) -> [[String]] {
        let document = page.page.body.document
        let text = WordIndex([
            ([page.page.title.value, document.plainText] + document.headings.map(\.text)).joined(separator: "\n")
        ])
        return parts.filter { text.texts(with: $0).isEmpty }
    }

    static func slots(in page: PublishedPage) -> Int {
        UnfilledSlot.count(in: page.page.body.document.plainText)
    }

    /// A page whose slots are to be filled in.
    static func unfilled(_ page: PublishedPage) -> MonevFinding {
        let count = slots(in: page)
        return .form(
            at: [page.address],
            missing: LocalizedText(
                id: "\(count) isian di halamannya belum diisi",
                en: "\(count) slots of the page are not filled in"
            ),
            file: page.id.shown
        )
    }

    /// Looks for regulations on a subject in lists of regulations or rows of the DIP.
    static func regulations(_ phrases: String...) -> @Sendable (MonevEvidence) -> MonevFinding {
        { evidence in
            let lists = evidence.registers(about: ["peraturan", "regulasi"])
            let rows = lists.flatMap(counted(in:))
            let found = WordIndex(rows.map(\.title)).texts(with: phrases).map { rows[$0].address }
            guard found.isEmpty else { return .shown(at: found) }
            return subject(phrases.map { "peraturan " + $0 }, page: "dasar-hukum")(evidence)
        }
    }

    /// Looks for news on meetings about the service in the last two years.
    static func meetings(_ evidence: MonevEvidence) -> MonevFinding {
        let articles = evidence.articles(about: [
            ["rapat", "forum", "fgd", "bimtek", "bimbingan teknis", "sosialisasi", "uji konsekuensi", "lokakarya"],
            [
                "ppid", "informasi publik", "layanan informasi", "pelayanan informasi", "keterbukaan informasi", "dip",
                "dik",
            ],
        ])
        guard let newest = articles.first else {
            return .absent(
                "belum ada berita tentang rapat atau forum layanan informasi",
                "no article is about a meeting on the service"
            )
        }
        let earliest = evidence.site.options.now.advanced(bySeconds: -2 * 366 * 86_400)
        let old = LocalizedText(id: "beritanya lebih lama dari dua tahun", en: "the news is more than two years old")
        return .shown(at: articles.prefix(5).map(\.address), missing: newest.article.date.value < earliest ? [old] : [])
    }

    static func address(_ evidence: MonevEvidence) -> MonevFinding {
        let address = evidence.site.settings.address
        let parts = [
            (address.street, LocalizedText(id: "jalan (address.street)", en: "street (address.street)")),
            (address.city, LocalizedText(id: "kota (address.city)", en: "city (address.city)")),
        ]
        return .shown(at: [Addresses.home], of: parts.count, missing: parts.filter { isUnfilled($0.0) }.map(\.1))
    }

    /// Whether a setting says nothing yet.
    static func isUnfilled(_ setting: String) -> Bool { setting.isEmpty || UnfilledSlot.count(in: setting) > 0 }

    /// Looks for the landing page of public information, and a way to it in the main menu.
    static func landing(_ evidence: MonevEvidence) -> MonevFinding {
        guard evidence.registers != nil else {
            return .absent("portal belum memuat informasi publik", "the portal has no public information")
        }
        let isInMenu = evidence.site.settings.menus.main.contains { item in
            item.link.value.hasPrefix(RegisterAddresses.landing.rawValue)
        }
        let missing = LocalizedText(
            id: "tautan \(RegisterAddresses.landing) di menu utama",
            en: "a link to \(RegisterAddresses.landing) in the main menu"
        )
        return .shown(at: [RegisterAddresses.landing], missing: isInMenu ? [] : [missing])
    }

    /// Looks for rows that are available as sound, and pages that are or have a version in sound or easy language.
    static func otherForms(_ evidence: MonevEvidence) -> MonevFinding {
        let rows = (evidence.registers?.publicInformation.rows ?? []).filter { row in
            (row.row.facts as? PublicInformation)?.bentuk.contains(.audio) == true && !row.documents.isEmpty
        }
        let pages = evidence.site.pages.filter { page in
            page.audio != nil || page.easyRead != nil || page.id.rawValue.contains("bahasa-sederhana")
                || page.page.body.document.links.contains { link in
                    [".mp3", ".ogg", ".m4a", ".opus"].contains { link.destination.lowercased().hasSuffix($0) }
                }
        }
        let addresses = rows.map(\.address) + pages.map(\.address)
        guard addresses.isEmpty else { return .shown(at: addresses) }
        return .absent(
            "belum ada rekaman suara atau versi berbahasa sederhana: tulis audio: atau easy_read: di kepala sebuah halaman, misalnya maklumat",
            "there is no recording or version in easy language: write audio: or easy_read: in the head of a page, such as maklumat"
        )
    }

    /// Looks for a register by what its profile is about.
    static func register(_ phrases: String...) -> @Sendable (MonevEvidence) -> MonevFinding {
        { evidence in
            let lists = evidence.registers(about: phrases)
            let filled = lists.filter { !counted(in: $0).isEmpty }
            if !filled.isEmpty { return .shown(at: filled.map(\.address)) }
            if let list = lists.first { return .form(at: [list.address], missing: noRows) }
            return .absent("belum ada daftarnya", "there is no such register")
        }
    }

    /// The rows of a list without drafts of regulations.
    static func counted(in list: RegisterListing) -> [RowEntry] {
        list.rows.filter { Regulation(of: $0.row.facts)?.isDraft != true }
    }

    static let noRows = LocalizedText(id: "daftarnya belum berisi", en: "the register has no rows")

    /// Looks for wholes with all their parts, such as procurement packages with their documents.
    static func wholes(about phrase: String) -> @Sendable (MonevEvidence) -> MonevFinding {
        { evidence in
            let lists = evidence.registers(about: [phrase]).filter { $0.profile.parts != nil }
            let filled = lists.filter { !$0.rows.isEmpty }
            guard !filled.isEmpty else {
                if let list = lists.first { return .form(at: [list.address], missing: noRows) }
                let finding = subject([phrase])(evidence)
                guard finding.state == .ya || finding.state == .sebagian else { return finding }
                let missing = LocalizedText(id: "dokumen menurut paket", en: "documents by package")
                return .shown(at: finding.addresses, missing: finding.missing + [missing])
            }
            let missing = zip(kinds(of: filled), parts(about: phrase, evidence)).filter { $1 != .ya }.map(\.0)
            return .shown(at: filled.map(\.address), missing: missing.map { LocalizedText(id: $0, en: $0) })
        }
    }

    private static func kinds(of lists: [RegisterListing]) -> [String] {
        lists.first.flatMap { list in list.profile.columns.first { $0.name == list.profile.parts?.part } }?.choices
            ?? []
    }

    /// Whether each part is shown for some whole: all that one of them needs are `ya`.
    static func parts(about phrase: String, _ evidence: MonevEvidence) -> [MonevState] {
        let lists = evidence.registers(about: [phrase]).filter { $0.profile.parts != nil }
        let groups = lists.flatMap(\.groups)
        let shown = Set(groups.flatMap(\.shown))
        let exempt = Set(groups.flatMap(\.exempt))
        return kinds(of: lists).map { kind in
            if shown.contains(kind) { return .ya }
            if exempt.contains(kind) { return .sebagian }
            return groups.isEmpty ? .isian : .belum
        }
    }
}
