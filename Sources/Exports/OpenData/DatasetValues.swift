import Content
import Reading
import Registers
import Serialization
import SiteModel

/// Converts the cells of rows into values of open data: one spelling for all rows, and absolute URLs.
struct DatasetValues {
    /// The value of a row in a column.
    enum Cell: Hashable {
        case empty
        case typed(JSON)
        /// A text that is not of the column's type.
        case foreign(String)

        var isForeign: Bool {
            if case .foreign = self { return true }
            return false
        }

        var value: JSON? {
            switch self {
            case .empty: nil
            case .typed(let value): value
            case .foreign(let text): .string(text)
            }
        }
    }

    private let site: Site
    private let media: Set<String>

    init(site: Site) {
        self.site = site
        media = Set(site.media.map(\.path.rawValue))
    }

    /// Returns a cell's value. Documents and news become absolute URLs where their target exists; a document without one is given as it is written.
    func cell(of column: RegisterColumn, in entry: RowEntry) -> Cell {
        switch column.meaning {
        case .document:
            let addresses = entry.documents.map(address) + entry.deadDocuments
            return addresses.isEmpty ? .empty : .typed(.array(addresses.map(JSON.string)))
        case .news:
            let articles = site.articles(entry.articles).map { site.settings.url.absolute($0.address) }
            let news = articles + entry.externalNews
            return news.isEmpty ? .empty : .typed(.array(news.map(JSON.string)))
        default:
            if let value = entry.value(of: column.name) { return .typed(json(value)) }
            guard let written = entry.row.written.cells[column.name]?.value else { return .empty }
            // A list of texts accepts any text.
            return column.kind == .list ? .typed(.array([.string(written)])) : .foreign(written)
        }
    }

    private func json(_ value: CellValue) -> JSON {
        switch value {
        case .text(let text), .time(let text), .agency(let text): .string(text)
        case .integer(let number): .integer(number)
        // A sum of whole rupiah has no decimals; beyond 2^53 a Double has none of its own.
        case .number(let number):
            number == number.rounded() && abs(number) < 0x1p53 ? .integer(Int(number)) : .number(number)
        case .truth(let truth): .bool(truth)
        case .moment(let instant): .string(CalendarDay(at: instant, in: site.settings.zone).isoDate)
        case .list(let parts), .documents(let parts): .array(parts.map { .string($0.value) })
        case .link(let text): .string(url(text))
        case .klasifikasi(let klasifikasi): .string(klasifikasi.rawValue)
        case .bentuk(let forms): .array(forms.map { .string($0.rawValue) })
        case .retensi(let retensi): .string(retensi.text)
        case .pasal17(let letters): .array(letters.map { .string($0.text) })
        }
    }

    func address(of document: RowDocument) -> String {
        switch document {
        case .file(let address, _, _): site.settings.url.absolute(address)
        case .page(let address, let suffix): site.settings.url.absolute(address) + suffix
        case .external(let url): url
        }
    }

    /// Returns the absolute URL for an address as a cell writes it: a file in `media/`, an address of the portal, or one of another site.
    func url(_ text: String) -> String {
        let path = text.hasPrefix("/") ? String(text.dropFirst()) : text
        if media.contains(path) { return site.settings.url.absolute("/" + path) }
        return text.hasPrefix("/") || text.hasPrefix("media/") ? site.settings.url.prefix + "/" + path : text
    }
}

extension Retensi {
    /// The retention period as cells of registers write it.
    fileprivate var text: String {
        switch self {
        case .jangka(let period): period.iso8601
        case .permanen: "permanen"
        case .selamaBerlaku: "selama_berlaku"
        case .jadwal(let words): words
        }
    }
}
