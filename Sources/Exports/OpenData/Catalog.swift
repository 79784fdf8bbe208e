import Content
import Diagnostics
import Files
import Reading
import Registers
import Serialization
import SiteModel

/// `catalog.jsonld`: the registers as a catalogue that other catalogues harvest (DCAT 3 with the mandatory classes and properties of DCAT-AP).
struct Catalog {
    let site: Site
    let tables: [DatasetTable]

    private var url: SiteURL { site.settings.url }
    private var texts: DatasetTexts { DatasetTexts(site: site) }

    func text() -> String {
        let catalog = url.absolute(RegisterAddresses.catalog)
        let days = tables.compactMap(modified)
        let json = JSON.object(compacting: [
            "@context": Self.context,
            "@id": .string(catalog),
            "@type": "dcat:Catalog",
            "dcterms:title": localized(texts.catalogTitle),
            "dcterms:description": localized(texts.catalogDescription),
            "dcterms:publisher": publisher(),
            "dcterms:language": language(),
            "dcterms:modified": days.max().map(date),
            "foaf:homepage": node(url.absolute(RegisterAddresses.landing), type: "foaf:Document"),
            "dcat:dataset": .array(tables.map(dataset)),
        ])
        return json.text(.indented) + "\n"
    }

    private func dataset(_ table: DatasetTable) -> JSON {
        let register = table.dataset.register
        let name = register.name
        return .object(compacting: [
            "@id": .string(identifier(name)),
            "@type": "dcat:Dataset",
            "dcterms:identifier": .string(identifier(name)),
            "dcterms:title": localized(register.definition.title.value),
            "dcterms:description": localized(texts.description(of: register)),
            "dcterms:publisher": ["@id": .string(publisherIdentifier)],
            "dcterms:language": language(),
            "dcterms:issued": register.definition.decree.date.map { date(day($0)) },
            "dcterms:modified": modified(table).map(date),
            "dcat:contactPoint": contactPoint(),
            "dcat:landingPage": node(url.absolute(table.dataset.page), type: "foaf:Document"),
            "dcat:distribution": [
                distribution(table, file: table.dataset.csv, format: "CSV"),
                distribution(table, file: table.dataset.json, format: "JSON"),
            ],
        ])
    }

    private func distribution(_ table: DatasetTable, file: Address, format: String) -> JSON {
        let register = table.dataset.register
        let licence = DataLicence(register)
        return .object(compacting: [
            "@id": .string(identifier("\(register.name)-\(format.lowercased())")),
            "@type": "dcat:Distribution",
            "dcterms:title": localized("\(register.definition.title.value) (\(format))"),
            "dcat:accessURL": ["@id": .string(url.absolute(table.dataset.page))],
            "dcat:downloadURL": ["@id": .string(url.absolute(file))],
            "dcat:mediaType": node(
                "https://www.iana.org/assignments/media-types/\(file.type.mediaType)",
                type: "dcterms:MediaType"
            ),
            "dcterms:license": licence.flatMap(\.address).map { node($0, type: "dcterms:LicenseDocument") },
            "dcterms:rights": licence.flatMap { licence in
                licence.address == nil
                    ? ["@type": "dcterms:RightsStatement", "rdfs:label": localized(licence.identifier)] : nil
            },
        ])
    }

    private func publisher() -> JSON {
        [
            "@id": .string(publisherIdentifier),
            "@type": "foaf:Agent",
            "foaf:name": localized(texts.publisher),
            "foaf:homepage": node(url.absolute(Addresses.home), type: "foaf:Document"),
        ]
    }

    private func contactPoint() -> JSON {
        let contact = site.settings.contact
        let telephone = contact.telephone.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
        return .object(compacting: [
            "@id": .string(identifier("kontak")),
            "@type": ["vcard:Kind", "vcard:Organization"],
            "vcard:fn": localized(texts.publisher),
            "vcard:hasEmail": contact.email.isEmpty
                ? nil : ["@id": .string("mailto:" + contact.email.percentEncodedPath)],
            "vcard:hasTelephone": telephone.isEmpty ? nil : ["@id": .string("tel:" + telephone)],
            "vcard:hasURL": ["@id": .string(url.absolute(RegisterAddresses.landing))],
        ])
    }

    /// Returns a dataset's last change or, failing that, the day of its decree.
    private func modified(_ table: DatasetTable) -> CalendarDay? {
        (table.dataset.lastModified ?? table.dataset.register.definition.decree.date).map(day)
    }

    private func day(_ instant: Instant) -> CalendarDay { CalendarDay(at: instant, in: site.settings.zone) }

    private func identifier(_ name: String) -> String { url.absolute(RegisterAddresses.catalog) + "#" + name }

    private var publisherIdentifier: String { identifier("penerbit") }

    private func localized(_ text: String) -> JSON {
        ["@value": .string(text), "@language": .string(site.settings.language.rawValue)]
    }

    private func date(_ day: CalendarDay) -> JSON { ["@value": .string(day.isoDate), "@type": "xsd:date"] }

    private func node(_ address: String, type: String) -> JSON { ["@id": .string(address), "@type": .string(type)] }

    /// Returns the language from the European Union's list, which DCAT-AP requires and which has Indonesian.
    private func language() -> JSON {
        let code =
            switch site.settings.language {
            case .id: "IND"
            case .en: "ENG"
            }
        return node(
            "http://publications.europa.eu/resource/authority/language/\(code)",
            type: "dcterms:LinguisticSystem"
        )
    }

    private static let context: JSON = [
        "dcat": "http://www.w3.org/ns/dcat#",
        "dcterms": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "vcard": "http://www.w3.org/2006/vcard/ns#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    ]
}
