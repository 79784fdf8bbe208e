import Diagnostics
import Registers
import SiteModel

/// The files of the transparency half.
struct RegisterFiles: Sendable {
    let context: RegisterContext

    private var registers: RegisterSite { context.registers }

    /// Rows and agencies, which lists lead to; the pages of the service are standing pages.
    func pages() -> [OutputFile] {
        let pages = RegisterPages(context: context)
        let accountability = AccountabilityPages(context: context)
        var files = registers.entries.map { entry in
            file(at: entry.address, .page, source: entry.information.row.location.path) { pages.html(entry) }
        }
        files += registers.exempt.map { entry in
            file(at: entry.address, .page, source: entry.information.row.location.path) { pages.html(entry) }
        }
        for other in registers.others {
            files += other.rows.map { entry in
                file(at: entry.address, .page, source: entry.row.location.path) { pages.html(entry, of: other) }
            }
        }
        files += registers.agencies.map { entry in
            file(at: entry.address, .page, source: entry.agency.location.path) { accountability.html(entry) }
        }
        return files
    }

    func lists() -> [OutputFile] {
        let accountability = AccountabilityPages(context: context)
        let changes = ChangePagination.pages(of: registers.changes)
        var files = registerLists()
        files.append(file(at: RegisterAddresses.agencies, .list) { accountability.agencies() })
        files.append(file(at: RegisterAddresses.matrix, .list) { accountability.matrix() })
        files.append(file(at: RegisterAddresses.report, .list) { accountability.report() })
        for (index, groups) in changes.enumerated() {
            let address = Addresses.page(index + 1, of: RegisterAddresses.changes)
            files.append(
                file(at: address, .list) { accountability.changes(groups, page: index + 1, of: changes.count) }
            )
        }
        let search = RegisterSearchIndex(context: context)
        files.append(file(at: RegisterAddresses.searchIndex, .export) { search.text() })
        return files
    }

    private func registerLists() -> [OutputFile] {
        let pages = RegisterPages(context: context)
        var files = [file(at: RegisterAddresses.landing, .list) { pages.landing() }]
        for list in [registers.whole] + registers.classes {
            files += paged(list) { pages.html(list, page: $0) }
        }
        if let list = registers.exemptList { files += paged(list) { pages.exemptHTML(list, page: $0) } }
        for other in registers.others {
            let columns = other.tableColumns
            files += paged(other.list) { pages.html(other, columns: columns, page: $0) }
        }
        return files
    }

    private func paged(_ list: RegisterList, _ html: @escaping @Sendable (Int) -> String) -> [OutputFile] {
        (1...list.pageCount).map { number in
            file(at: list.address(ofPage: number), .list) { html(number) }
        }
    }

    private func file(
        at address: String,
        _ kind: OutputFile.Kind,
        source: String? = nil,
        _ text: @escaping @Sendable () -> String
    ) -> OutputFile {
        OutputFile(path: Addresses.file(for: address), kind: kind, source: source, text: text)
    }
}
