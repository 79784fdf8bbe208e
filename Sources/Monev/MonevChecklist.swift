import Reading
import Registers

/// What assessments of public bodies commonly look for on a portal, after UU 14/2008, Pasal 9 to 12, 17 and 19. The
/// wording and the weights are Terang's own: this is not an official instrument.
enum MonevChecklist {
    /// All points, in the order of `MonevGroup.allCases`.
    static let points =
        office + service + periodic + immediate + standing + exemption + reporting + innovation

    static let profile = "content/layanan/profil-ppid.md"
    static let body = "content/halaman/profil.md"
    static let list = "content/register/dip/"

    private static let office = [
        point("profil-ppid", .saranaLayanan, 3, "Profil PPID", "Profile of the PPID").onPage(),
        point("sk-ppid", .saranaLayanan, 3, "SK penetapan PPID", "Decree that appoints the PPID").onPage(),
        point("visi-misi", .saranaLayanan, 2, "Visi dan misi PPID", "Vision and mission of the PPID")
            .onPart(of: profile, saying: ["visi"], ["misi"]),
        point("tugas-ppid", .saranaLayanan, 2, "Tugas dan fungsi PPID", "Tasks of the PPID")
            .onPart(of: profile, saying: ["tugas"]),
        point("struktur-ppid", .saranaLayanan, 2, "Struktur PPID", "Organisation of the PPID")
            .onPart(of: profile, saying: ["struktur", "susunan"]),
        point("pedoman", .saranaLayanan, 2, "Peraturan tentang keterbukaan informasi", "Regulations on openness")
            .shown(
                in: "content/register/regulasi/",
                MonevCriteria.regulations("keterbukaan informasi publik", "informasi publik", "layanan informasi")
            ),
        point("sop", .saranaLayanan, 2, "SOP layanan informasi", "Operating procedures").onPage(),
        point("forum", .saranaLayanan, 4, "Rapat atau forum layanan informasi", "Meetings on the service")
            .shown(in: "content/berita/", MonevCriteria.meetings),
    ]

    private static let service = [
        point(
            "maklumat",
            .saranaLayanan,
            3,
            "Maklumat pelayanan dengan dasar hukum dan akibatnya",
            "Service pledge with its basis and sanctions"
        )
        .onPage(
            saying: ["dasar hukum", "undang undang"],
            ["sanggup", "janji", "berjanji"],
            ["tidak ditepati", "sanksi", "keberatan"]
        ),
        point("tata-cara", .saranaLayanan, 3, "Tata cara permohonan informasi", "How to request information")
            .onPage(or: "tata-cara-permohonan"),
        point("tata-cara-keberatan", .saranaLayanan, 2, "Tata cara keberatan", "How to object")
            .onPart(of: "content/layanan/tata-cara.md", or: "tata-cara-keberatan", saying: ["keberatan"]),
        point(
            "sengketa",
            .saranaLayanan,
            2,
            "Cara menyelesaikan sengketa, dengan alamat Komisi Informasi",
            "Dispute procedure with the Komisi Informasi's address"
        )
        .onPage(saying: ["komisi informasi"], ["alamat", "jalan", "jl"]),
        point("formulir-permohonan", .saranaLayanan, 3, "Formulir permohonan", "Form for requests").onPage(),
        point("formulir-keberatan", .saranaLayanan, 3, "Formulir keberatan", "Form for objections").onPage(),
        point("biaya", .saranaLayanan, 2, "Standar biaya", "Costs").onPage(),
        point("jadwal", .saranaLayanan, 2, "Jadwal layanan", "Service hours").onPage(),
        point("meja-layanan", .saranaLayanan, 3, "Meja layanan informasi", "Service desk")
            .onPart(
                of: "content/layanan/jadwal.md",
                or: "kontak",
                saying: ["meja layanan", "meja informasi", "desk layanan"]
            ),
        point("faq", .saranaLayanan, 1, "Pertanyaan yang sering diajukan", "Frequent questions").onPage(),
        point("survei", .saranaLayanan, 2, "Survei kepuasan", "Survey of satisfaction").onPage(),
        point("kontak", .saranaLayanan, 2, "Kontak dan jam layanan", "Contact and hours")
            .shown(in: ContentPath.settings.shown, MonevCriteria.contact),
        point("aksesibilitas", .saranaLayanan, 4, "Kemudahan bagi penyandang disabilitas", "Accessibility")
            .onPage(folder: "halaman"),
        point(
            "bentuk-lain",
            .saranaLayanan,
            2,
            "Informasi dalam bentuk suara atau bahasa sederhana",
            "Information as audio or in easy language"
        )
        .shown(in: "content/layanan/maklumat.md", MonevCriteria.otherForms),
        point("laman", .saranaLayanan, 3, "Laman informasi publik di menu utama", "Public information in the main menu")
            .shown(in: ContentPath.settings.shown, MonevCriteria.landing),
        point("pencarian", .saranaLayanan, 2, "Pencarian informasi", "Search").shown(in: list, MonevCriteria.search),
    ]

    private static let periodic = [
        point("daftar-berkala", .berkala, 3, "Daftar informasi berkala", "The list")
            .shown(in: list, MonevCriteria.list(of: .berkala)),
        point("profil-badan", .berkala, 2, "Profil badan publik", "Profile of the body")
            .shown(
                in: body,
                MonevCriteria.subject(["profil", "struktur organisasi", "tugas dan fungsi"], page: "profil")
            ),
        point("alamat-badan", .berkala, 2, "Alamat lengkap kantor", "Full address of the office")
            .shown(in: ContentPath.settings.shown, MonevCriteria.address),
        point("tugas-badan", .berkala, 2, "Tugas dan fungsi badan", "Tasks of the body").about("tugas", page: "profil"),
        point("struktur-badan", .berkala, 2, "Struktur organisasi badan", "Organisation of the body")
            .about("susunan organisasi", "struktur organisasi", page: "profil"),
        point("anggaran", .berkala, 3, "Anggaran", "Budget").about("anggaran", "apbd", "apbn", "dpa"),
        point("laporan-keuangan", .berkala, 3, "Laporan keuangan", "Financial report")
            .about("laporan keuangan", "neraca", "realisasi anggaran", "calk"),
        point("kinerja", .berkala, 3, "Laporan kinerja", "Performance report")
            .about("kinerja", "lkjip", "lakip", "sakip", "lppd"),
        point("laporan-badan", .berkala, 2, "Laporan tahunan badan", "Yearly report of the body")
            .about("laporan tahunan", "lkjip", "lakip"),
        point("perencanaan", .berkala, 4, "Rencana kerja", "Plans")
            .about("rencana strategis", "renstra", "rkpd", "rpjmd", "rencana kerja", "renja"),
        point("lhkpn", .berkala, 3, "Ringkasan harta kekayaan pejabat", "Summary of officials' assets")
            .about("lhkpn", "harta kekayaan"),
        point("dokumen-pengadaan", .berkala, 6, "Dokumen pengadaan menurut paket", "Procurement documents by package")
            .shown(in: "content/register/pengadaan/", MonevCriteria.wholes(about: "pengadaan")),
        point("peraturan", .berkala, 3, "Peraturan dan keputusan", "Regulations and decrees")
            .about(
                "peraturan",
                "regulasi",
                "produk hukum",
                "perundang undangan",
                "perda",
                "perwal",
                "perbup",
                file: "content/register/regulasi/"
            ),
        point("pengaduan", .berkala, 2, "Cara mengadukan pelanggaran", "How to report misconduct")
            .about("pengaduan", "aduan", "lapor", "whistleblowing", page: "pengaduan"),
    ]

    private static let immediate = [
        point("daftar-serta-merta", .sertaMerta, 3, "Daftar informasi serta merta", "The list")
            .shown(in: list, MonevCriteria.list(of: .sertaMerta)),
        point("darurat", .sertaMerta, 2, "Peringatan dini dan evakuasi", "Emergency and evacuation")
            .about("evakuasi", "darurat", "peringatan dini", "bencana", "tanggap darurat"),
    ]

    private static let standing = [
        point("daftar-setiap-saat", .setiapSaat, 3, "Daftar informasi setiap saat", "The list")
            .shown(in: list, MonevCriteria.list(of: .setiapSaat)),
        point("penetapan-dip", .setiapSaat, 5, "DIP ditetapkan dengan keputusan", "The DIP is set by decree")
            .shown(in: list + "register.yaml", MonevCriteria.decree),
        point("statistik", .setiapSaat, 2, "Data statistik", "Statistics")
            .about("statistik", "data sektoral", "dalam angka"),
        point("kepegawaian", .setiapSaat, 2, "Data kepegawaian", "Figures of personnel")
            .about("kepegawaian", "jumlah pegawai", "jumlah aparatur", "asn"),
        point("surat", .setiapSaat, 5, "Surat masuk dan keluar", "Correspondence")
            .about("surat menyurat", "surat masuk", "surat keluar", "korespondensi"),
        point("perjanjian", .setiapSaat, 2, "Perjanjian dengan pihak lain", "Agreements with others")
            .about("perjanjian", "kerja sama", "kerjasama", "nota kesepahaman", "kontrak", "mou"),
        point("aset", .setiapSaat, 5, "Daftar aset", "Assets")
            .about("aset", "barang milik daerah", "barang milik negara", "inventaris", file: "content/register/aset/"),
    ]

    private static let exemption = [
        point("dik", .pengecualian, 3, "DIK ditampilkan", "The DIK is shown")
            .shown(in: "content/register/dik/", MonevCriteria.exemptList),
        point(
            "persetujuan-dik",
            .pengecualian,
            3,
            "Setiap pengecualian diuji, ditetapkan, dan disetujui",
            "Every exemption is tested, decreed and approved"
        )
        .shown(in: "content/register/dik/register.yaml", MonevCriteria.approvals),
        point("masa-dik", .pengecualian, 2, "Tidak ada pengecualian yang lewat masa", "No exemption has ended")
            .shown(in: "content/register/dik/", MonevCriteria.terms),
    ]

    private static let reporting = [
        point(
            "daftar-permohonan",
            .pelaporan,
            3,
            "Daftar permohonan, tanpa data pemohon",
            "Register of requests, without people"
        )
        .shown(in: "content/register/permohonan/", MonevCriteria.register("register permohonan", "daftar permohonan")),
        point("laporan-tahunan", .pelaporan, 6, "Laporan layanan tahun lalu", "Last year's service report")
            .shown(in: BesideTable.requestFigures.path, MonevCriteria.yearlyReport),
        point("angka-permohonan", .pelaporan, 2, "Angka permohonan lengkap", "Figures of requests")
            .shown(in: BesideTable.requestFigures.path, MonevCriteria.requestFigures),
        point("penyampaian-laporan", .pelaporan, 4, "Bukti penyampaian laporan", "Proof that the report was handed up")
            .onPage(),
        point("kemutakhiran", .pelaporan, 2, "Informasi mutakhir", "Information is fresh")
            .shown(in: list, MonevCriteria.freshRows),
        point("opd-lengkap", .pelaporan, 2, "Semua perangkat daerah tercakup", "All agencies are covered")
            .shown(in: list, MonevCriteria.agencies),
    ]

    private static let innovation = [
        point("data-terbuka", .inovasi, 1, "Data terbuka berlisensi", "Open data with a licence")
            .shown(in: list + "register.yaml", MonevCriteria.openData),
        point("perubahan", .inovasi, 1, "Catatan perubahan daftar", "Log of changes")
            .shown(in: list + "edisi/", MonevCriteria.changeLog),
        point("berita-terkait", .inovasi, 1, "Berita terhubung dengan daftar", "News on listed rows")
            .shown(in: "content/berita/", MonevCriteria.news),
    ]
}
