import Concurrency
import Files
import Reading
package import Registers
import Serialization

/// Takes the lists of agencies from their own portals into `content/register/<name>/dari/<agency>.csv`.
package struct Harvester: Sendable {
    /// The folder `content/` on this machine.
    private let content: String
    private let registers: [Register]
    /// The codes of agencies by the address of their portals.
    private let owners: [String: [String]]
    private let fetch: WebFetch
    private let today: String
    private let jobs: Int

    /// The largest `datapackage.json`, in bytes.
    private static let packageLimit = 2 * 1024 * 1024

    /// - Parameters:
    ///   - content: the folder `content/` on this machine.
    ///   - agencies: all of the portal, also those that are not asked.
    ///   - today: the day, as rows say it: `2026-11-27`.
    ///   - jobs: how many portals are asked at once.
    package init(content: String, registers: [Register], agencies: [Agency], fetch: WebFetch, today: String, jobs: Int)
    {
        self.content = content
        owners = Dictionary(grouping: agencies) { $0.portalKey }.mapValues { $0.map(\.code) }
        // Registers of requests are counted for each year, and registers of own columns mean what their office means.
        self.registers = registers.filter { $0.definition.profile != .own && !$0.definition.columns.areAnonymous }
        self.fetch = fetch
        self.today = today
        self.jobs = jobs
    }

    /// What became of one agency's lists.
    package struct Outcome: Sendable {
        package let agency: Agency
        package let tables: [Table]
        /// Why some or all of its lists stay as they were. Nil where nothing went wrong.
        package let fault: HarvestFault?
        /// Whether lists from an earlier time are still there.
        package let hasEarlier: Bool
    }

    /// A list that was taken.
    package struct Table: Sendable {
        package enum Change: Sendable, Hashable {
            case unchanged
            /// How many rows were not there before, and how many are not there any more.
            case changed(new: Int, gone: Int)
        }

        /// The path relative to the portal's root.
        package let path: String
        package let count: Int
        package let change: Change
        /// Columns that this portal's register does not have.
        package let leftOut: [String]
    }

    /// Asks the portals of agencies, several at once, and writes what changed. A portal that cannot be read leaves what was
    /// taken from it before as it is.
    ///
    /// - Returns: the outcomes in the order of the agencies.
    /// - Throws: `HarvestFault` where no portal can be asked, `FileError` where the machine fails.
    package func harvest(_ agencies: [Agency]) async throws -> [Outcome] {
        try await parallelMap(agencies, jobs: jobs) { agency in try harvest(agency) }
    }

    private func harvest(_ agency: Agency) throws -> Outcome {
        var tables: [Table] = []
        var fault: HarvestFault?
        do {
            guard let portal = PortalAddress(agency.portal) else { throw HarvestFault.unknownHost }
            let others = owners[agency.portalKey, default: []].filter { $0 != agency.code }
            guard others.isEmpty else { throw HarvestFault.shared(others) }
            let bytes = try fetch.bytes(of: "data/datapackage.json", at: portal, limit: Self.packageLimit)
            let package = try RemotePackage(bytes)
            let found = registers.compactMap { register in package.resource(for: register).map { (register, $0) } }
            if found.isEmpty { throw HarvestFault.content(.noTable) }
            for (register, resource) in found {
                do {
                    tables.append(try take(resource, for: register, of: agency, at: portal))
                } catch let error as HarvestFault where !error.isOfMachine {
                    fault = error
                }
            }
        } catch let error as HarvestFault where !error.isOfMachine {
            fault = error
        }
        let taken = Set(tables.map(\.path))
        let hasEarlier = try registers.map { path(of: agency, in: $0) }.contains { path in
            try !taken.contains(path.shown) && entryKind(at: content + "/" + path.rawValue) != nil
        }
        return Outcome(agency: agency, tables: tables, fault: fault, hasEarlier: hasEarlier)
    }

    private func path(of agency: Agency, in register: Register) -> ContentPath {
        "register/\(register.name)/\(RegisterFiles.harvestFolder)/\(agency.code).csv"
    }

    private func take(
        _ resource: RemotePackage.Resource,
        for register: Register,
        of agency: Agency,
        at portal: PortalAddress
    ) throws -> Table {
        let bytes = try fetch.bytes(of: "data/" + resource.path, at: portal, limit: RegisterFiles.sizeLimit)
        let remote = try RemoteTable(bytes, of: resource)
        let known = HarvestedTable.names(of: register.definition)
        let columns = remote.columns.indices.filter { known.contains(remote.columns[$0]) }
        let source = HarvestedTable.sourceText(
            register.definition,
            address: "\(portal.text)/data/\(resource.path)",
            agency: agency.name
        )
        let origin = HarvestedTable.origin(of: register.definition)
        let head = columns.map { remote.columns[$0] } + origin
        let rows = remote.rows.map { row in columns.map { row[$0] } + [source] }
        let path = path(of: agency, in: register)
        let leftOut = remote.columns.indices.filter { index in
            // The source that the agency itself took rows from gives way to the agency's portal.
            register.definition.columns[remote.columns[index]] == nil && !origin.contains(remote.columns[index])
                && remote.rows.contains { !$0[index].isEmpty }
        }
        return Table(
            path: path.shown,
            count: rows.count,
            change: try write(rows, head, to: path, of: resource),
            leftOut: leftOut.map { remote.columns[$0] }
        )
    }

    /// Writes the table where it has rows and they are others than those that are there: the day in a row is the one on which the table
    /// was first seen as it is.
    private func write(_ rows: [[String]], _ head: [String], to path: ContentPath, of resource: RemotePackage.Resource)
        throws -> Table.Change
    {
        let file = content + "/" + path.rawValue
        let earlier = try entryKind(at: file) == nil ? nil : rowTexts(of: try readFile(file))
        if let earlier, earlier.head == head, earlier.rows == rows { return .unchanged }
        if rows.isEmpty {
            guard earlier?.rows.isEmpty ?? true else { throw HarvestFault.content(.emptied(resource.path)) }
            return .unchanged
        }
        var writer = CSVWriter()
        writer.write(head)
        for row in rows { writer.write(row + [today]) }
        let parts = path.parts.dropLast()
        for count in 1...parts.count { try makeDirectory(content + "/" + parts.prefix(count).joined(separator: "/")) }
        let bytes = Array(writer.text.utf8)
        if try !createFile(file, bytes) { try replaceFile(file, bytes) }
        let (old, new) = (Set(earlier?.rows ?? []), Set(rows))
        return .changed(new: new.subtracting(old).count, gone: old.subtracting(new).count)
    }

    /// The heading of a table that was written before, and its rows without the day.
    private func rowTexts(of bytes: [UInt8]) -> (head: [String], rows: [[String]]) {
        let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
        var reader = CSVReader(text, path: "", Findings())
        guard let head = reader.next()?.cells.map(\.text.value), !head.isEmpty else { return ([], []) }
        var rows: [[String]] = []
        while let record = reader.next() {
            var texts = [String](repeating: "", count: head.count)
            for cell in record.cells where cell.index < texts.count { texts[cell.index] = cell.text.value }
            rows.append(Array(texts.dropLast()))
        }
        return (head, rows)
    }
}

extension Agency {
    /// The address of the portal in one spelling.
    fileprivate var portalKey: String { (PortalAddress(portal)?.text ?? portal).lowercased() }
}
