import Content
import Registers
import SiteModel

/// Makes the files below `/data/`: the registers for machines, what describes them, and what changes in them.
struct OpenData {
    let site: Site
    let registers: RegisterSite
    private let tables: [DatasetTable]

    init(site: Site, registers: RegisterSite) {
        self.site = site
        self.registers = registers
        let rows = DatasetRows(site: site, registers: registers)
        // The model offers none that is hidden; a list of exempt information that slipped through could not be taken back.
        let datasets = registers.datasets.filter { $0.register.definition.isPublished }
        tables = datasets.map { DatasetTable($0, rows: rows.rows(of: $0), zone: site.settings.zone) }
    }

    func files() -> [OutputFile] {
        let site = site
        let registers = registers
        let tables = tables
        let calendar = DeadlineCalendar(site: site, registers: registers)
        var files = tables.flatMap { table in
            [
                file(at: table.dataset.csv) { table.csv() },
                file(at: table.dataset.json) { table.json() },
            ]
        }
        // A package without resources and a catalogue without datasets are none.
        if !tables.isEmpty {
            files.append(file(at: RegisterAddresses.dataPackage) { DataPackage(site: site, tables: tables).text() })
            files.append(file(at: RegisterAddresses.catalog) { Catalog(site: site, tables: tables).text() })
        }
        files.append(
            file(at: RegisterAddresses.changesFeed) {
                ChangesFeed(site: site, registers: registers, tables: tables).text()
            }
        )
        files.append(file(at: RegisterAddresses.calendar) { calendar.text() })
        return files
    }

    private func file(at address: String, text: @escaping @Sendable () -> String) -> OutputFile {
        OutputFile(path: Addresses.file(for: address), kind: .export, text: text)
    }
}
