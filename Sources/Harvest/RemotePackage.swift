import ASCII
import Digests
import Foundation
import Reading
import Registers

/// What `datapackage.json` of another portal says (Frictionless Data Package 1), as far as it is needed.
struct RemotePackage: Decodable {
    let resources: [Resource]

    struct Resource: Decodable {
        let name: String
        let path: String
        let bytes: Int?
        let hash: String?
        let schema: Schema?

        /// The names of the columns, in their order.
        var columns: [String] { schema?.fields.map(\.name) ?? [] }

        /// Whether the path leads to a file beside the package.
        var isBesidePackage: Bool {
            !path.isEmpty && !path.contains("..")
                && path.utf8.allSatisfy { $0.isASCIIAlphanumeric || ".-_".utf8.contains($0) }
        }
    }

    struct Schema: Decodable {
        let fields: [Field]
    }

    struct Field: Decodable {
        let name: String
    }

    init(_ bytes: [UInt8]) throws(HarvestFault) {
        do {
            self = try JSONDecoder().decode(RemotePackage.self, from: Data(bytes))
        } catch {
            throw .content(.noPackage)
        }
    }

    /// The table for a register: the one of its name or, failing that, the only one with all that the register requires. Nil
    /// where there is none, or several.
    func resource(for register: Register) -> Resource? {
        let columns = register.definition.columns
        let required = Set(columns.filter { ($0.isRequired || $0.isAsked) && $0.isPublished }.map(\.name))
        let fitting = resources.filter { $0.isBesidePackage && required.isSubset(of: $0.columns) }
        return fitting.first { $0.name == register.name } ?? (fitting.count == 1 ? fitting[0] : nil)
    }
}

/// A table of another portal: its rows, each with a text for every column.
struct RemoteTable {
    let columns: [String]
    let rows: [[String]]

    /// Reads a table, if it is the one that the package describes.
    ///
    /// - Throws: `HarvestFault` where it is not, `DigestError` where libcrypto fails.
    init(_ bytes: [UInt8], of resource: RemotePackage.Resource) throws {
        guard let hash = resource.hash?.lowercased(), hash.hasPrefix("sha256:") else {
            throw HarvestFault.content(.noDigest(resource.path))
        }
        guard try hash == "sha256:" + sha256(of: bytes), resource.bytes.map({ $0 == bytes.count }) ?? true else {
            throw HarvestFault.content(.differs(resource.path))
        }
        let text = String(validating: bytes, as: UTF8.self)?.replacing("\r\n", with: "\n")
        let findings = Findings()
        guard let text, !text.utf8.contains(0) else { throw HarvestFault.content(.unreadable(resource.path)) }
        var reader = CSVReader(text, path: resource.path, findings)
        guard let head = reader.next(), head.cells.map(\.text.value) == resource.columns else {
            throw HarvestFault.content(.unreadable(resource.path))
        }
        columns = resource.columns
        var rows: [[String]] = []
        while let record = reader.next() {
            var texts = [String](repeating: "", count: columns.count)
            for cell in record.cells where cell.index < texts.count { texts[cell.index] = cell.text.value }
            rows.append(texts)
        }
        guard findings.count == 0 else { throw HarvestFault.content(.unreadable(resource.path)) }
        self.rows = rows
    }
}
