import Content
import Diagnostics
import Digests
import Files
import Reading
import Registers
import Serialization
import SiteModel

/// `datapackage.json`: describes the CSV files (Frictionless Data Package 1, Table Schema 1).
struct DataPackage {
    let site: Site
    let tables: [DatasetTable]

    /// - Throws: `DigestError` where libcrypto fails.
    func text() throws -> String {
        let settings = site.settings
        let licences = Set(tables.map { DataLicence($0.dataset.register) })
        let shared = licences.count == 1 ? licences.first.flatMap { $0 } : nil
        let json = JSON.object(compacting: [
            "profile": "data-package",
            "name": .string(name(settings.name)),
            "id": .string(settings.url.absolute(RegisterAddresses.dataPackage)),
            "title": .string(DatasetTexts(site: site).catalogTitle),
            "description": .string(DatasetTexts(site: site).catalogDescription),
            "homepage": .string(settings.url.absolute(RegisterAddresses.landing)),
            "licenses": shared.map { [licence($0)] },
            "contributors": [
                [
                    "title": .string(DatasetTexts(site: site).publisher),
                    "path": .string(settings.url.absolute(Addresses.home)),
                    "role": "publisher",
                ]
            ],
            "resources": .array(try tables.map(resource)),
        ])
        return json.text(.indented) + "\n"
    }

    private func resource(_ table: DatasetTable) throws -> JSON {
        let register = table.dataset.register
        let bytes = Array(table.csv.utf8)
        return .object(compacting: [
            "profile": "tabular-data-resource",
            "name": .string(name(register.name)),
            "path": .string(table.dataset.csv.rawValue.lastPathPart),
            "title": .string(register.definition.title.value),
            "description": .string(DatasetTexts(site: site).description(of: register)),
            "format": "csv",
            "mediatype": .string(table.dataset.csv.type.mediaType),
            "encoding": "utf-8",
            "bytes": .integer(bytes.count),
            "hash": .string("sha256:" + (try sha256(of: bytes))),
            "dialect": ["delimiter": ",", "lineTerminator": "\r\n", "quoteChar": "\"", "doubleQuote": true],
            "licenses": DataLicence(register).map { [licence($0)] },
            "schema": schema(of: table),
        ])
    }

    private func schema(of table: DatasetTable) -> JSON {
        let key = table.primaryKey()
        return .object(compacting: [
            "fields": .array(table.columns.indices.map { field($0, of: table) }),
            "missingValues": [""],
            "primaryKey": key.isEmpty ? nil : .array(key.map(JSON.string)),
        ])
    }

    private func field(_ index: Int, of table: DatasetTable) -> JSON {
        let language = site.settings.language
        let column = table.columns[index].column
        let description = column.description[language]
        let isTyped = table.columns[index].isTyped
        let isFilled = table.columns[index].isFilled
        let isAddress = column.isForFiles && isTyped && table.rows.allSatisfy { $0[index].map(Self.isURL) ?? true }
        let choices = isTyped && column.kind == .string ? column.choices : []
        let constraints = JSON.object(compacting: [
            "required": column.isRequired && isFilled ? true : nil,
            "enum": choices.isEmpty ? nil : .array(choices.map(JSON.string)),
        ])
        return .object(compacting: [
            "name": .string(column.name),
            "title": .string(column.title[language]),
            "description": description.isEmpty ? nil : .string(description),
            "type": .string(isTyped ? column.kind.tableSchemaType : "string"),
            "format": isAddress ? "uri" : nil,
            "constraints": constraints == .object([]) ? nil : constraints,
        ])
    }

    private func licence(_ licence: DataLicence) -> JSON {
        .object(compacting: ["name": .string(licence.identifier), "path": licence.address.map(JSON.string)])
    }

    /// Returns a name of lower-case letters, digits and hyphens, as packages and resources require.
    private func name(_ text: String) -> String {
        let slug = Slug.make(from: text)
        return slug.isEmpty ? "data" : slug
    }

    private static func isURL(_ value: JSON) -> Bool {
        // CSV writes a list of one address as the address alone.
        if case .array(let parts) = value { return parts.count == 1 && parts.allSatisfy(isURL) }
        guard case .string(let text) = value, ["https://", "http://"].contains(where: text.hasPrefix) else {
            return false
        }
        return text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}[]".utf8.contains($0) }
    }
}

extension RegisterColumn.Kind {
    /// The type of Table Schema. Its lists would be JSON in a cell, which spreadsheets do not read, so lists are strings.
    fileprivate var tableSchemaType: String {
        switch self {
        case .string, .uri, .list: "string"
        case .integer: "integer"
        case .number: "number"
        case .date: "date"
        case .boolean: "boolean"
        }
    }
}
