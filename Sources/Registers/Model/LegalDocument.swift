import Diagnostics
public import Reading

/// The facts of a legal document as members of the Jaringan Dokumentasi dan Informasi Hukum (JDIH) exchange them: a
/// regulation with what catalogues of libraries say beside it.
public struct LegalDocument: RegisterFacts {
    public internal(set) var regulation = Regulation()
    public internal(set) var idData = ""
    public internal(set) var singkatanJenis = ""
    public internal(set) var nomorPanggil = ""
    public internal(set) var penerbit = ""
    public internal(set) var deskripsiFisik = ""
    public internal(set) var isbn = ""
    public internal(set) var nomorIndukBuku = ""
    /// Files in `media/` or addresses, as written.
    public internal(set) var berkasAbstrak = ""

    public init() {}

    public var opd: String? { regulation.opd }
    public var modified: Instant? { regulation.modified }

    public mutating func complete(_ row: RegisterRow, of definition: RegisterDefinition, in zone: SiteTimeZone) {
        regulation.complete(row, of: definition, in: zone)
    }

    public static let columns: [Column<LegalDocument>] =
        Regulation.columns.map { $0.lifted(to: \.regulation) } + catalogue

    private static let catalogue: [Column<LegalDocument>] = [
        Column("id_data", .text, \.idData, "Nomor data", "Identifier")
            .about(
                "nomor pada sistem sebelumnya; bila kosong, dibuat dari jenis, tahun, dan nomor",
                "identifier in an earlier system; made from kind, year and number where empty"
            )
            .at(.apart)
            .headings("iddata"),
        Column("singkatan_jenis", .text, \.singkatanJenis, "Singkatan jenis", "Short kind")
            .about("misalnya PERDA", "such as PERDA")
            .headings("singkatan, singkatan bentuk, singkatan jenis bentuk"),
        Column("nomor_panggil", .text, \.nomorPanggil, "Nomor panggil", "Call number")
            .headings("no panggil, nopanggil"),
        Column("penerbit", .text, \.penerbit, "Penerbit", "Publisher"),
        Column("deskripsi_fisik", .text, \.deskripsiFisik, "Deskripsi fisik", "Physical description")
            .about("misalnya 12 hlm.", "such as 12 hlm."),
        Column("isbn", .text, \.isbn, "ISBN", "ISBN"),
        Column("nomor_induk_buku", .text, \.nomorIndukBuku, "Nomor induk buku", "Accession number"),
        Column("berkas_abstrak", .link, \.berkasAbstrak, "Berkas abstrak", "Abstract as a file")
            .about("berkas di `media/` atau alamat web", "a file in `media/` or an address")
            .headings("url abstrak, file abstrak, tautan abstrak"),
    ]
}

extension RegisterProfile {
    /// Legal documents, numbered like regulations and exchanged with the national network at `/feed/document.json`.
    public static let jdih = RegisterProfile(
        "jdih",
        LegalDocument.self,
        title: LocalizedText(id: "Dokumen Hukum", en: "Legal documents"),
        numberings: regulasi.numberings,
        template: "legal-document",
        subjects: regulasi.subjects
    )
}
