import Content
import Files
import Reading
import Registers
import Serialization
import SiteModel

/// The legal documents of the portal in the format that the national network (Jaringan Dokumentasi dan Informasi Hukum Nasional) collects from its
/// members: a JSON array of objects with string values only, `-` or empty where a document has no value. Drafts of regulations are none of them.
struct LegalDocumentFeed {
    let site: Site
    let registers: RegisterSite

    func text() -> String {
        let values = DatasetValues(site: site)
        let documents = registers.listings.filter { $0.profile == .jdih }.flatMap(\.rows).compactMap { entry in
            (entry.row.facts as? LegalDocument).flatMap { $0.regulation.isDraft ? nil : self.json($0, entry, values) }
        }
        return JSON.array(documents).text(.indented) + "\n"
    }

    private func json(_ document: LegalDocument, _ entry: RowEntry, _ values: DatasetValues) -> JSON {
        let regulation = document.regulation
        let file = entry.documents.first.map(values.address) ?? ""
        let abstract = document.berkasAbstrak.isEmpty ? "" : values.url(document.berkasAbstrak)
        let fields: KeyValuePairs<String, String> = [
            "idData": document.idData.isEmpty ? entry.row.identity.slug : document.idData,
            "tahun_pengundangan": regulation.tahun.map(String.init) ?? "",
            "tanggal_penetapan": day(regulation.tanggalPenetapan),
            "tanggal_pengundangan": day(regulation.tanggalPengundangan),
            "jenis": regulation.jenis,
            "noPeraturan": regulation.nomor,
            "judul": title(of: regulation),
            "noPanggil": document.nomorPanggil,
            "singkatanJenis": document.singkatanJenis,
            "tempatTerbit": regulation.tempatPenetapan,
            "penerbit": document.penerbit,
            "deskripsiFisik": document.deskripsiFisik,
            "sumber": regulation.sumber,
            "subjek": regulation.subjek,
            "isbn": document.isbn,
            "status": regulation.status,
            "bahasa": regulation.bahasa,
            "bidangHukum": regulation.bidangHukum,
            "teuBadan": regulation.teuBadan,
            "nomorIndukBuku": document.nomorIndukBuku,
            "fileDownload": fileName(of: file),
            "urlDownload": file,
            "abstrak": fileName(of: abstract),
            "urlAbstrak": abstract,
            "urlDetailPeraturan": site.settings.url.absolute(entry.address),
            // The network's collector expects these values of every document: take it over, and show it.
            "operasi": "4",
            "display": "1",
        ]
        return .object(fields.map { JSON.Member($0, .string($1.isEmpty ? Self.absent[$0] ?? "-" : $1)) })
    }

    /// Missing addresses and dates are empty strings; other missing texts are hyphens.
    private static let absent = [
        "tanggal_penetapan": "", "tanggal_pengundangan": "", "fileDownload": "", "urlDownload": "", "abstrak": "",
        "urlAbstrak": "",
    ]

    private func day(_ instant: Instant?) -> String {
        instant.map { CalendarDay(at: $0, in: site.settings.zone).isoDate } ?? ""
    }

    /// `Peraturan Daerah Nomor 5 Tahun 2026 tentang Pelayanan Publik`.
    private func title(of regulation: Regulation) -> String {
        let number = regulation.nomor.isEmpty ? "" : " Nomor \(regulation.nomor)"
        let year = regulation.tahun.map { " Tahun \($0)" } ?? ""
        return "\(regulation.jenis)\(number)\(year) tentang \(regulation.judul)"
    }

    private func fileName(of address: String) -> String {
        let path = address.prefix { $0 != "?" && $0 != "#" }
        return path.lastPathPart
    }
}
