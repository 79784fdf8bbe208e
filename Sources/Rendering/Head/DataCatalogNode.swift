import Content
import Files
import Reading
import Registers
import Serialization
import SiteModel

/// What the landing page of the registers says of their data in the words of schema.org.
struct DataCatalogNode: Sendable {
    let url: SiteURL
    let zone: SiteTimeZone
    /// The identifier of the body that publishes the portal.
    let publisher: JSON

    /// The JSON text of the catalogue.
    func json(_ datasets: [RegisterDataset], of page: PageHead, at address: String) -> String {
        let catalog: JSON = .object(compacting: [
            "@type": "DataCatalog",
            "@id": .string(address + "#katalog"),
            "url": .string(address),
            "name": .string(page.breadcrumbs.last?.title ?? page.title),
            "description": page.description.isEmpty ? nil : .string(page.description),
            "publisher": ["@id": publisher],
            "dataset": .array(datasets.map(dataset)),
        ])
        return catalog.text(.insideHTML)
    }

    /// The JSON text of one register, for the page that lists it.
    func json(_ dataset: RegisterDataset) -> String { self.dataset(dataset).text(.insideHTML) }

    private func dataset(_ dataset: RegisterDataset) -> JSON {
        let definition = dataset.register.definition
        let title = definition.title.value
        return .object(compacting: [
            "@type": "Dataset",
            "@id": .string(url.absolute(dataset.csv) + "#data"),
            "name": .string(title),
            "description": .string(definition.description.isEmpty ? title : definition.description),
            "url": .string(url.absolute(dataset.page)),
            "license": DataLicence(dataset.register).map(license),
            "temporalCoverage": definition.period.isEmpty ? nil : .string(definition.period),
            "dateModified": dataset.lastModified.map { .string(zone.rfc3339($0)) },
            "isAccessibleForFree": true,
            "creator": ["@id": publisher],
            "distribution": [
                download(dataset.csv), download(dataset.json),
            ],
        ])
    }

    private func download(_ address: Address) -> JSON {
        [
            "@type": "DataDownload",
            "encodingFormat": .string(address.type.mediaType),
            "contentUrl": .string(url.absolute(address)),
        ]
    }

    /// schema.org takes an address or a work with a name.
    private func license(_ licence: DataLicence) -> JSON {
        let name = licence.identifier
        let address = name.isWebAddress ? name : licence.commonsAddress
        return address.map(JSON.string) ?? ["@type": "CreativeWork", "name": .string(name)]
    }
}
