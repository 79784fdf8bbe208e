import Diagnostics
import Registers

/// What assessments of public bodies commonly look for on a portal, after UU 14/2008, Pasal 9 to 12, 17 and 19. The
/// wording and the weights are Terang's own: this is not an official instrument.
public enum MonevChecklist {
    /// All points, in the order of `MonevGroup.allCases`.
    public static let points = service + periodic + immediate + standing + exemption + reporting + innovation

    private static let service = [
        point("profil-ppid", .saranaLayanan, "Profil PPID", "Profile of the PPID", MonevCriteria.page("profil-ppid")),
        point("maklumat", .saranaLayanan, "Maklumat pelayanan", "Service pledge", MonevCriteria.page("maklumat")),
        point(
            "tata-cara",
            .saranaLayanan,
            "Tata cara permohonan informasi",
            "How to request information",
            MonevCriteria.page("tata-cara", "tata-cara-permohonan")
        ),
        point(
            "formulir-permohonan",
            .saranaLayanan,
            "Formulir permohonan",
            "Form for requests",
            MonevCriteria.page("formulir-permohonan")
        ),
        point(
            "formulir-keberatan",
            .saranaLayanan,
            "Formulir keberatan",
            "Form for objections",
            MonevCriteria.page("formulir-keberatan")
        ),
        point("biaya", .saranaLayanan, "Biaya layanan", "Costs", MonevCriteria.page("biaya")),
        point("jadwal", .saranaLayanan, "Jadwal layanan", "Service hours", MonevCriteria.page("jadwal")),
        point("kontak", .saranaLayanan, "Kontak dan jam layanan", "Contact and hours", MonevCriteria.contact),
        point(
            "aksesibilitas",
            .saranaLayanan,
            "Kemudahan bagi penyandang disabilitas",
            "Accessibility",
            MonevCriteria.page("aksesibilitas", folder: "halaman")
        ),
        point("pencarian", .saranaLayanan, "Pencarian informasi", "Search", MonevCriteria.search),
    ]

    private static let periodic = [
        point("daftar-berkala", .berkala, "Daftar informasi berkala", "The list", MonevCriteria.list(of: .berkala)),
        point(
            "profil-badan",
            .berkala,
            "Profil badan publik",
            "Profile of the body",
            MonevCriteria.subject("profil", "struktur organisasi", "tugas dan fungsi", page: "profil")
        ),
        point("anggaran", .berkala, "Anggaran", "Budget", MonevCriteria.subject("anggaran", "apbd", "apbn", "dpa")),
        point(
            "laporan-keuangan",
            .berkala,
            "Laporan keuangan",
            "Financial report",
            MonevCriteria.subject("laporan keuangan", "neraca", "realisasi anggaran", "calk")
        ),
        point(
            "kinerja",
            .berkala,
            "Laporan kinerja",
            "Performance report",
            MonevCriteria.subject("kinerja", "lkjip", "lakip", "sakip", "lppd")
        ),
        point(
            "perencanaan",
            .berkala,
            "Rencana kerja",
            "Plans",
            MonevCriteria.subject("rencana strategis", "renstra", "rkpd", "rpjmd", "rencana kerja", "renja")
        ),
        point(
            "lhkpn",
            .berkala,
            "Ringkasan harta kekayaan pejabat",
            "Summary of officials' assets",
            MonevCriteria.subject("lhkpn", "harta kekayaan")
        ),
        point(
            "pengadaan",
            .berkala,
            "Pengadaan barang dan jasa",
            "Procurement",
            MonevCriteria.subject("pengadaan", "sirup", "rencana umum pengadaan", "lelang", "tender")
        ),
        point(
            "peraturan",
            .berkala,
            "Peraturan dan keputusan",
            "Regulations and decrees",
            MonevCriteria.subject(
                "peraturan",
                "regulasi",
                "produk hukum",
                "perundang undangan",
                "perda",
                "perwal",
                "perbup"
            )
        ),
        point(
            "pengaduan",
            .berkala,
            "Cara mengadukan pelanggaran",
            "How to report misconduct",
            MonevCriteria.subject("pengaduan", "aduan", "lapor", "whistleblowing", page: "pengaduan")
        ),
    ]

    private static let immediate = [
        point(
            "daftar-serta-merta",
            .sertaMerta,
            "Daftar informasi serta merta",
            "The list",
            MonevCriteria.list(of: .sertaMerta)
        ),
        point(
            "darurat",
            .sertaMerta,
            "Peringatan dini dan evakuasi",
            "Emergency and evacuation",
            MonevCriteria.subject("evakuasi", "darurat", "peringatan dini", "bencana", "tanggap darurat")
        ),
    ]

    private static let standing = [
        point(
            "daftar-setiap-saat",
            .setiapSaat,
            "Daftar informasi setiap saat",
            "The list",
            MonevCriteria.list(of: .setiapSaat)
        ),
        point(
            "penetapan-dip",
            .setiapSaat,
            "DIP ditetapkan dengan keputusan",
            "The DIP is set by decree",
            MonevCriteria.decree
        ),
        point(
            "statistik",
            .setiapSaat,
            "Data statistik",
            "Statistics",
            MonevCriteria.subject("statistik", "data sektoral", "dalam angka")
        ),
        point(
            "perjanjian",
            .setiapSaat,
            "Perjanjian dengan pihak lain",
            "Agreements with others",
            MonevCriteria.subject("perjanjian", "kerja sama", "kerjasama", "nota kesepahaman", "kontrak", "mou")
        ),
        point(
            "aset",
            .setiapSaat,
            "Daftar aset",
            "Assets",
            MonevCriteria.subject("aset", "barang milik daerah", "barang milik negara", "inventaris")
        ),
    ]

    private static let exemption = [
        point("dik", .pengecualian, "DIK ditampilkan", "The DIK is shown", MonevCriteria.exemptList),
        point(
            "persetujuan-dik",
            .pengecualian,
            "Setiap pengecualian diuji, ditetapkan, dan disetujui",
            "Every exemption is tested, decreed and approved",
            MonevCriteria.approvals
        ),
        point(
            "masa-dik",
            .pengecualian,
            "Tidak ada pengecualian yang lewat masa",
            "No exemption has ended",
            MonevCriteria.terms
        ),
    ]

    private static let reporting = [
        point(
            "laporan-tahunan",
            .pelaporan,
            "Laporan layanan tahun lalu",
            "Last year's service report",
            MonevCriteria.yearlyReport
        ),
        point(
            "angka-permohonan",
            .pelaporan,
            "Angka permohonan lengkap",
            "Figures of requests",
            MonevCriteria.requestFigures
        ),
        point("kemutakhiran", .pelaporan, "Informasi mutakhir", "Information is fresh", MonevCriteria.freshRows),
        point(
            "opd-lengkap",
            .pelaporan,
            "Semua perangkat daerah tercakup",
            "All agencies are covered",
            MonevCriteria.agencies
        ),
    ]

    private static let innovation = [
        point("data-terbuka", .inovasi, "Data terbuka berlisensi", "Open data with a licence", MonevCriteria.openData),
        point("perubahan", .inovasi, "Catatan perubahan daftar", "Log of changes", MonevCriteria.changeLog),
        point("berita-terkait", .inovasi, "Berita terhubung dengan daftar", "News on listed rows", MonevCriteria.news),
    ]

    private static func point(
        _ id: String,
        _ group: MonevGroup,
        _ indonesian: String,
        _ english: String,
        _ test: @escaping @Sendable (MonevEvidence) -> MonevFinding
    ) -> MonevPoint {
        MonevPoint(
            id,
            group,
            LocalizedText(id: indonesian, en: english),
            weight: duties.contains(id) ? 3 : group == .inovasi ? 1 : 2,
            test: test
        )
    }

    /// What the law asks every public body for by name.
    private static let duties: Set<String> = [
        "profil-ppid", "maklumat", "tata-cara", "formulir-permohonan", "formulir-keberatan", "daftar-berkala",
        "daftar-setiap-saat", "anggaran", "laporan-keuangan", "kinerja", "pengadaan", "peraturan", "penetapan-dip",
        "dik",
        "persetujuan-dik", "laporan-tahunan",
    ]
}
