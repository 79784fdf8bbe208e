import Reading

/// Agencies by what registers call them: code, name or short name, in any case and punctuation.
struct AgencyNames: Sendable {
    private var codes: [String: String] = [:]

    init(_ agencies: [Agency]) {
        // Codes come first: no name of another agency may take one.
        for names in [
            agencies.map { ($0.code, $0.code) }, agencies.map { ($0.name, $0.code) },
            agencies.map { ($0.shortName, $0.code) },
        ] {
            for (name, code) in names where codes[HeadingName.folded(name)] == nil {
                codes[HeadingName.folded(name)] = code
            }
        }
        codes[""] = nil
    }

    /// The code of the agency, or nil where there is none of that name.
    func code(of name: String) -> String? { codes[HeadingName.folded(name)] }
}

extension PublicInformation {
    /// - Parameter fileAgency: the agency after which the CSV file is named, for rows that name none.
    init(_ cells: CellReader, register: String, agencies: AgencyNames, fileAgency: String?) {
        let row = cells.row
        let forms = BentukInformasi.read(row["bentuk"])
        // Nothing read at all is an element that is missing, which another rule reports.
        if !forms.forms.isEmpty, let cell = row.cells["bentuk"] {
            for word in forms.unread {
                cells.report(
                    Located(word, at: cell.location),
                    in: "bentuk",
                    .form(BentukInformasi.allCases.map(\.rawValue))
                )
            }
        }
        self.init(
            register: register,
            row: row,
            nomor: row["nomor"],
            judul: row.cells["judul"]?.value ?? Summary.beginning(of: row["ringkasan"]),
            ringkasan: row["ringkasan"],
            pejabatPenguasa: row["pejabat_penguasa"],
            penanggungJawab: row["penanggung_jawab"],
            waktuPembuatan: row["waktu_pembuatan"],
            tempatPembuatan: row["tempat_pembuatan"],
            bentuk: forms.forms,
            retensi: Retensi(text: row["retensi"]),
            klasifikasi: Klasifikasi(text: row["klasifikasi"]),
            kelompok: row["kelompok"],
            opd: row.cells["opd"].map { agencies.code(of: $0.value) } ?? fileAgency,
            berkas: row.cells["berkas"],
            tanggalTerbit: cells.date("tanggal_terbit"),
            tanggalMutakhir: cells.date("tanggal_mutakhir"),
            status: row["status"],
            asalDIK: row["asal_dik"],
            berita: cells.list("berita")
        )
    }
}

extension ExemptInformation {
    /// - Parameter fileAgency: the agency after which the CSV file is named, for rows that name none.
    init(_ cells: CellReader, register: String, agencies: AgencyNames, fileAgency: String?) {
        let row = cells.row
        let period = Retensi(text: row["jangka_waktu"])
        let start = cells.date("mulai")
        var end = cells.date("berakhir")
        if row.cells["berakhir"] == nil, let start, case .jangka(let period) = period {
            end = cells.zone.instant(period, after: start)
        }
        let letter = row.cells["pasal_17"]
        self.init(
            register: register,
            row: row,
            nomor: row["nomor"],
            informasi: row["informasi"],
            opd: row.cells["opd"].map { agencies.code(of: $0.value) } ?? fileAgency,
            pasal17: letter.map { Pasal17(text: $0.value) } ?? Pasal17(lawText: row["dasar_hukum"]),
            dasarHukum: row["dasar_hukum"],
            dasarHukumUU: row["dasar_hukum_uu"],
            konsekuensiDibuka: row["konsekuensi_dibuka"],
            konsekuensiDitutup: row["konsekuensi_ditutup"],
            alasan: row["alasan"],
            cakupan: row["cakupan"],
            jangkaWaktu: period,
            mulai: start,
            berakhir: end,
            nomorPenetapan: row["nomor_penetapan"],
            tanggalPenetapan: cells.date("tanggal_penetapan"),
            tempatPenetapan: row["tempat_penetapan"],
            pejabatPenetap: row["pejabat_penetap"],
            persetujuanPimpinan: row["persetujuan_pimpinan"],
            nomorUji: row["nomor_uji"],
            tanggalUji: cells.date("tanggal_uji"),
            sha256: cells.digests("sha256")
        )
    }

    /// What the information is about, as far as that may be told.
    public var ringkasan: String { row["ringkasan"] }
    public var penanggungJawab: String { row["penanggung_jawab"] }
}
