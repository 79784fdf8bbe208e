import Content
import Reading
import Registers
import SiteModel

/// Where a column of a dataset takes its values from.
enum DatasetCell {
    /// What the model understood, in one spelling for all rows.
    case known(CellValue)
    /// Nothing, whatever the cell holds.
    case withheld
}

/// A row of a dataset, and what is better known of it than its cells say.
struct DatasetRow {
    let row: RegisterRow
    /// By column name. Other columns are read from their cells.
    var cells: [String: DatasetCell] = [:]

    /// Sets what is known of a column; a cell that was not understood stays as it is written.
    mutating func set(_ column: String, _ value: CellValue?) {
        if let value { cells[column] = .known(value) }
    }
}

/// Gives the rows of datasets in the order of the lists that people read.
struct DatasetRows {
    let site: Site
    let registers: RegisterSite
    private let media: Set<String>

    init(site: Site, registers: RegisterSite) {
        self.site = site
        self.registers = registers
        media = Set(site.media.map(\.path))
    }

    func rows(of dataset: RegisterDataset) -> [DatasetRow] {
        switch dataset.register.definition.profile {
        case .dip: registers.entries.filter { $0.information.register == dataset.name }.map(row)
        case .dik: registers.exempt.filter { $0.information.register == dataset.name }.map(row)
        case nil: rows(of: dataset.register)
        }
    }

    private func row(_ entry: PublicEntry) -> DatasetRow {
        let information = entry.information
        var row = DatasetRow(row: information.row)
        row.set("opd", information.opd.map(CellValue.text))
        row.set("klasifikasi", information.klasifikasi.map { .text($0.rawValue) })
        row.set("retensi", information.retensi.map { .text($0.text) })
        if BentukInformasi.read(information.row["bentuk"]).unread.isEmpty, !information.bentuk.isEmpty {
            row.set("bentuk", .list(information.bentuk.map(\.rawValue)))
        }
        row.cells["berkas"] = entry.document.map { .known(.text(address(of: $0))) } ?? .withheld
        let news = site.articles(entry.articles).map { site.settings.url.absolute($0.address) } + entry.externalNews
        row.cells["berita"] = news.isEmpty ? .withheld : .known(.list(news))
        return row
    }

    private func row(_ entry: ExemptEntry) -> DatasetRow {
        let information = entry.information
        var row = DatasetRow(row: information.row)
        row.set("opd", information.opd.map(CellValue.text))
        row.set("pasal_17", information.pasal17.map { .text($0.text) })
        row.set("jangka_waktu", information.jangkaWaktu.map { .text($0.text) })
        row.set("berakhir", information.berakhir.map { .day(CalendarDay(at: $0, in: site.settings.zone)) })
        return row
    }

    private func rows(of register: Register) -> [DatasetRow] {
        let links = register.definition.columns.filter { $0.kind == .uri }.map(\.name)
        return register.rows.map { cells in
            var row = DatasetRow(row: cells)
            for column in links where !cells[column].isEmpty { row.set(column, .text(url(cells[column]))) }
            return row
        }
    }

    private func address(of document: RowDocument) -> String {
        switch document {
        case .file(let address, _, _): site.settings.url.prefix + address
        case .page(let address): site.settings.url.prefix + address
        case .external(let url): url
        }
    }

    /// The whole URL of an address as a cell writes it: a file in `media/`, an address of the portal, or another site's.
    private func url(_ text: String) -> String {
        let path = text.hasPrefix("/") ? String(text.dropFirst()) : text
        if media.contains(path) { return site.settings.url.absolute("/" + path) }
        return text.hasPrefix("/") || text.hasPrefix("media/") ? site.settings.url.prefix + "/" + path : text
    }
}

extension Retensi {
    /// As the registers' columns write it.
    fileprivate var text: String {
        switch self {
        case .jangka(let period): period.iso8601
        case .permanen: "permanen"
        case .selamaBerlaku: "selama_berlaku"
        }
    }
}

extension Pasal17 {
    /// `j`, or `h.4` for a letter with a number.
    fileprivate var text: String { huruf.rawValue + (angka.map { ".\($0)" } ?? "") }
}
