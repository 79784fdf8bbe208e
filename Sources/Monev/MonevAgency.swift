public import Content
public import Diagnostics
import Reading
import Registers
import SiteModel

/// What an agency shows of what an agency is asked for.
public struct MonevAgency: Sendable, Hashable {
    /// As in `opd.csv`.
    public let code: String
    public let name: String
    public let address: Address
    public let answers: [MonevAgencyAnswer]

    public var share: MonevShare { MonevShare(answers.map { ($0.finding.state, 1) }) }
}

/// A point about an agency with what was found.
public struct MonevAgencyAnswer: Sendable, Hashable {
    /// Small letters and hyphens; unique for an agency.
    public let id: String
    public let title: LocalizedText
    /// The file in which it is written.
    public let file: String
    public let finding: MonevFinding
}

extension MonevAgency {
    init(_ entry: AgencyEntry, registers: RegisterSite, _ evidence: MonevEvidence) {
        code = entry.agency.code
        name = entry.agency.name
        address = entry.address
        let rows = entry.rows.compactMap(registers.entry)
        // Where its rows are or, while it has none, the folder of the list.
        let file = rows.first?.row.written.location.path ?? evidence.file("content/register/dip/")
        answers =
            entry.classes.map { Self.rows(of: $0, file: file, registers: registers) } + [
                MonevAgencyAnswer(
                    id: "mutakhir",
                    title: LocalizedText(id: "Semua informasinya mutakhir", en: "All its information is fresh"),
                    file: file,
                    finding: MonevCriteria.freshness(of: rows, at: entry.address)
                ),
                Self.cell(
                    "kontak",
                    LocalizedText(id: "Kontak perangkat daerah", en: "Contact of the agency"),
                    entry.agency.contact,
                    column: "contact",
                    entry
                ),
                Self.cell(
                    "ppid-pembantu",
                    LocalizedText(id: "PPID pembantu disebutkan", en: "The office that serves requests is named"),
                    entry.agency.ppid,
                    column: "ppid",
                    entry
                ),
                Self.news(entry, site: evidence.site),
            ]
    }

    private static func rows(of rows: ClassRows, file: String, registers: RegisterSite) -> MonevAgencyAnswer {
        let name = rows.klasifikasi.monevName
        return MonevAgencyAnswer(
            id: RegisterAddresses.pathPart(of: rows.klasifikasi),
            title: LocalizedText(id: "Informasi \(name)", en: "Information of the class \(name)"),
            file: file,
            finding: rows.rows.isEmpty
                ? MonevCriteria.nothing(in: rows.klasifikasi)
                : .shown(at: rows.rows.compactMap { registers.entry($0)?.address })
        )
    }

    private static func cell(
        _ id: String,
        _ title: LocalizedText,
        _ value: String,
        column: String,
        _ entry: AgencyEntry
    ) -> MonevAgencyAnswer {
        // The office may call it by its own word.
        let words = ServiceColumns.agencies[column]?.title
        return MonevAgencyAnswer(
            id: id,
            title: title,
            file: BesideTable.agencies.path,
            finding: value.isEmpty
                ? .absent(
                    "kolom \"\(words?.id ?? column)\" (\(column)) kosong di content/opd.csv",
                    "the column \"\(words?.en ?? column)\" (\(column)) is empty in content/opd.csv"
                )
                : .shown(at: [entry.address])
        )
    }

    private static func news(_ entry: AgencyEntry, site: Site) -> MonevAgencyAnswer {
        let addresses = site.articles(entry.articles).map(\.address)
        return MonevAgencyAnswer(
            id: "berita",
            title: LocalizedText(id: "Berita tentang informasinya", en: "News about its information"),
            file: "content/berita/",
            finding: addresses.isEmpty
                ? .absent("belum ada berita yang menyebut barisnya", "no article names a row of it")
                : .shown(at: addresses)
        )
    }
}

extension Klasifikasi {
    /// The class as it is said in a sentence.
    var monevName: String { rawValue.spacedWords }
}
