import Reading

/// The columns of the tables beside the registers.
public enum ServiceColumns {
    /// `content/opd.csv`.
    public static let agencies = RegisterColumns([
        column("code", "Kode", "Code", isRequired: true, synonyms: "kode opd, id, slug"),
        column(
            "name",
            "Nama",
            "Name",
            isRequired: true,
            synonyms: "nama opd, perangkat daerah, nama perangkat daerah, opd, skpd, instansi"
        ),
        column("short_name", "Singkatan", "Short name", synonyms: "nama singkat, akronim"),
        column("ppid", "PPID pembantu", "Office that serves requests", synonyms: "ppid pelaksana"),
        contact,
        column("site", "Situs", "Site", synonyms: "website, situs web, laman, web, url"),
        column("portal", "Portal sendiri", "Portal of its own", synonyms: "portal ppid, alamat portal"),
    ])

    /// How an office is reached, in one column or several.
    private static let contact: RegisterColumn = {
        var contact = column(
            "contact",
            "Kontak",
            "Contact",
            synonyms:
                "telepon, telp, nomor telepon, no telepon, surel, email, alamat email, whatsapp, faks, alamat, alamat kantor"
        )
        contact.isOfParts = true
        return contact
    }()

    /// `content/pejabat.csv`. It names people for the offices that they hold, which is public.
    public static let officials = RegisterColumns([
        column("jabatan", "Jabatan", "Office", isRequired: true, synonyms: "nama jabatan"),
        column("nama", "Nama", "Name", synonyms: "nama pejabat, pejabat, nama lengkap"),
        column("opd", "Perangkat daerah", "Agency", synonyms: "kode opd, unit kerja, instansi"),
        column("peran_ppid", "Peran dalam PPID", "Part in the information service", synonyms: "peran"),
        column(
            "sampai",
            "Menjabat sampai",
            "Term ends",
            .date,
            synonyms: "akhir masa jabatan, masa jabatan sampai, berakhir, tmt selesai"
        ),
        column("lhkpn", "LHKPN", "Summary of assets", synonyms: "tautan lhkpn, pengumuman lhkpn"),
    ])

    /// `content/libur.csv`.
    public static let holidays = RegisterColumns([
        column("date", "Tanggal", "Date", .date, isRequired: true, synonyms: "tgl"),
        column("name", "Nama", "Name", isRequired: true, synonyms: "hari libur, nama hari libur, libur, keterangan"),
    ])

    /// `content/layanan/permohonan.csv`.
    public static let requestFigures = RegisterColumns([
        column("tahun", "Tahun", "Year", .integer, isRequired: true),
        column(
            "diterima",
            "Permohonan diterima",
            "Requests received",
            .integer,
            isRequired: true,
            synonyms: "jumlah permohonan, permohonan, permohonan masuk, masuk"
        ),
        column(
            "dikabulkan",
            "Dikabulkan",
            "Granted",
            .integer,
            synonyms: "dikabulkan seluruhnya, permohonan dikabulkan"
        ),
        column("dikabulkan_sebagian", "Dikabulkan sebagian", "Granted in part", .integer, synonyms: "sebagian"),
        column("ditolak", "Ditolak", "Refused", .integer, synonyms: "permohonan ditolak"),
        column(
            "dicabut",
            "Dicabut pemohon",
            "Withdrawn",
            .integer,
            synonyms: "ditarik, dibatalkan, permohonan dicabut, dicabut pemohon, gugur"
        ),
        column("keberatan", "Keberatan", "Objections", .integer, synonyms: "jumlah keberatan"),
        column("sengketa", "Sengketa", "Disputes", .integer, synonyms: "sengketa informasi, jumlah sengketa"),
        column(
            "rata_hari",
            "Rata-rata hari kerja",
            "Mean working days to an answer",
            .number,
            synonyms: "rata rata hari, rata rata waktu, waktu rata rata"
        ),
        column("alasan_penolakan", "Alasan penolakan", "Reasons of refusals", synonyms: "alasan ditolak, alasan"),
    ])

    private static func column(
        _ name: String,
        _ id: String,
        _ en: String,
        _ kind: RegisterColumn.Kind = .string,
        isRequired: Bool = false,
        synonyms: String = ""
    ) -> RegisterColumn {
        var column = RegisterColumn(name, id, en, kind)
        column.isRequired = isRequired
        column.synonyms = synonyms.split(separator: ",").map { $0.trimmed }
        return column
    }
}
