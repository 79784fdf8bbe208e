import Registers
import SiteModel

/// Makes the files below `/data/`: the registers in machine-readable form, their descriptions, and their changes.
struct OpenData {
    private let site: Site
    private let registers: RegisterSite
    private let tables: [DatasetTable]

    init(site: Site, registers: RegisterSite) {
        self.site = site
        self.registers = registers
        let values = DatasetValues(site: site)
        let rows = Dictionary(grouping: registers.listings.flatMap(\.rows), by: \.row.register)
        // The model offers no hidden register. This second check remains because published exempt information cannot be recalled.
        let datasets = registers.datasets.filter { $0.register.definition.isPublished }
        tables = datasets.map { DatasetTable($0, rows[$0.name] ?? [], values: values) }
    }

    func table(of register: String, _ format: TableFormat) throws(RouteError) -> String {
        guard let table = tables.first(where: { $0.dataset.name == register }) else { throw RouteError.empty(register) }
        return switch format {
        case .csv: table.csv
        case .json: table.json()
        }
    }

    /// - Throws: `DigestError` where libcrypto fails.
    func package() throws -> String { try DataPackage(site: site, tables: tables).text() }

    func history() -> RegisterHistory { RegisterHistory(log: registers.log, tables: tables) }

    func catalog() -> String { Catalog(site: site, tables: tables).text() }

    func changesFeed() -> String { ChangesFeed(site: site, registers: registers, tables: tables).text() }

    func legalDocuments() -> String { LegalDocumentFeed(site: site, registers: registers).text() }

    func calendar() -> String { DeadlineCalendar(site: site, registers: registers).text() }
}
