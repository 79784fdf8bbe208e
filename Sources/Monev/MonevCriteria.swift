import Content
import Diagnostics
import Markdown
import Registers
import SiteModel

/// How the points of the checklist are looked for.
enum MonevCriteria {
    /// A page with text, by the name of its file.
    ///
    /// - Parameter parts: phrases; one of each list is in the text.
    static func page(_ names: [String], file: String, parts: [[String]] = [])
        -> @Sendable (MonevEvidence) -> MonevFinding
    {
        { evidence in
            let pages = evidence.pages(named: names)
            guard !pages.isEmpty else {
                return .absent("belum ada halaman, misalnya \(file)", "there is no page, such as \(file)")
            }
            let filled = pages.filter { !$0.page.body.document.isEmpty }
            guard let page = filled.first(where: { slots(in: $0) == 0 }) ?? filled.first else {
                let missing = LocalizedText(id: "halamannya masih kosong", en: "the page is empty")
                return .form(at: pages.map(\.address), missing: missing)
            }
            guard slots(in: page) == 0 else { return unfilled(page) }
            let missing = missing(parts, in: page).compactMap(\.first)
            return .shown(at: filled.map(\.address), missing: missing.map { LocalizedText(id: $0, en: $0) })
        }
    }

    /// Rows of one class.
    static func list(of klasifikasi: Klasifikasi) -> @Sendable (MonevEvidence) -> MonevFinding {
        { evidence in
            let rows = (evidence.registers?.publicInformation.rows ?? []).filter { $0.row.klasifikasi == klasifikasi }
            guard !rows.isEmpty else {
                guard !klasifikasi.isConditional, let list = evidence.emptyLists.first else {
                    return nothing(in: klasifikasi)
                }
                return .form(at: [list], missing: noRows)
            }
            let incomplete = rows.count { $0.lacksElements }
            let missing = LocalizedText(
                id: "\(incomplete) dari \(rows.count) baris belum memuat semua unsur",
                en: "\(incomplete) of \(rows.count) rows lack elements"
            )
            return .shown(at: [RegisterAddresses.list(of: klasifikasi)], missing: incomplete == 0 ? [] : [missing])
        }
    }

    /// The text where no row of a class exists.
    static func nothing(in klasifikasi: Klasifikasi) -> MonevFinding {
        let name = klasifikasi.monevName
        return klasifikasi.isConditional
            ? .unanswered(
                "tidak ada barisnya; \(name) hanya untuk informasi yang dapat mengancam hajat hidup orang banyak",
                "there are no rows; the class \(name) is for what can threaten the life of many only"
            )
            : .absent("belum ada baris DIP di kelas \(name)", "no row of the DIP in the class \(name)")
    }

    /// A row, a register or a page about a subject.
    ///
    /// A row that only mentions the subject in its summary, that is stale, or whose document cannot be opened from here,
    /// shows it in part. Information `setiap saat` may be had on request (UU 14/2008, Pasal 11), so that its row suffices.
    static func subject(_ phrases: [String], page: String? = nil) -> @Sendable (MonevEvidence) -> MonevFinding {
        { evidence in
            let lists = evidence.registers(about: phrases)
            let pages = (page.map { evidence.pages(named: [$0]) } ?? []).filter {
                !$0.page.body.document.isEmpty && missing([phrases], in: $0).isEmpty
            }
            let elsewhere =
                lists.filter { !counted(in: $0).isEmpty }.map(\.address)
                + pages.filter { slots(in: $0) == 0 }.map(\.address)
            let rows = evidence.rows(about: phrases)
            let full = rows.filter { lacks(of: $0).isEmpty }
            if !full.isEmpty || !elsewhere.isEmpty { return .shown(at: full.map(\.address) + elsewhere) }
            if let nearest = rows.min(by: { lacks(of: $0).count < lacks(of: $1).count }) {
                return .shown(at: rows.map(\.address), missing: lacks(of: nearest))
            }
            let mentions = evidence.rows(mentioning: phrases)
            let words = phrases.joined(separator: ", ")
            guard mentions.isEmpty else {
                let missing = LocalizedText(
                    id: "hanya disebut dalam ringkasan; belum ada baris tersendiri",
                    en: "only mentioned in summaries; there is no row of its own"
                )
                return .shown(at: mentions.map(\.address), missing: [missing])
            }
            if let page = pages.first { return unfilled(page) }
            if let list = lists.first { return .form(at: [list.address], missing: noRows) }
            return .absent(
                "belum ada baris DIP yang judul atau kelompoknya menyebut: \(words)",
                "no row of the DIP has in its title or group: \(words)"
            )
        }
    }

    private static func lacks(of row: RowEntry) -> [LocalizedText] {
        var lacks: [LocalizedText] = []
        if row.documents.isEmpty, row.row.klasifikasi != .setiapSaat {
            lacks.append(LocalizedText(id: "dokumennya belum dapat dibuka", en: "its document cannot be opened"))
        }
        if row.isStale {
            lacks.append(LocalizedText(id: "informasinya perlu dimutakhirkan", en: "the information is stale"))
        }
        return lacks
    }

    /// Whether all of some rows are known to be fresh.
    static func freshness(of rows: [RowEntry], at address: Address) -> MonevFinding {
        guard !rows.isEmpty else { return .absent("belum ada baris DIP", "there is no row of the DIP") }
        let rows = rows.filter { $0.freshness != nil }
        guard !rows.isEmpty else {
            return .unanswered("tidak ada baris yang wajib dimutakhirkan", "no row has to be refreshed")
        }
        let stale = rows.count { $0.isStale }
        let undated = rows.count { $0.freshness == .undated }
        var missing: [LocalizedText] = []
        if stale > 0 {
            missing.append(
                id: "\(stale) dari \(rows.count) baris lewat waktu",
                en: "\(stale) of \(rows.count) rows are stale"
            )
        }
        if undated > 0 {
            missing.append(
                id: "\(undated) dari \(rows.count) baris tanpa tanggal",
                en: "\(undated) of \(rows.count) rows have no date"
            )
        }
        guard stale + undated < rows.count else { return MonevFinding(state: .belum, addresses: [], missing: missing) }
        return .shown(at: [address], missing: missing)
    }
}

extension RowEntry {
    /// Whether the row leaves an element open that the law asks for.
    fileprivate var lacksElements: Bool {
        row.columns.contains { column in
            guard column.isLegal, row.isAsked(for: column.name) else { return false }
            return row.value(of: column.name) == nil && row.written[column.name].isBlankMark
        }
    }
}
