import Diagnostics
import Registers

/// What assessments of public bodies commonly look for on a portal, after UU 14/2008, Pasal 9 to 12, 17 and 19. The
/// wording and the weights are Terang's own: this is not an official instrument.
public enum MonevChecklist {
    /// All points, in the order of `MonevGroup.allCases`.
    public static let points =
        office + service + periodic + immediate + standing + exemption + reporting + innovation

    private static let profile = "content/layanan/profil-ppid.md"
    private static let body = "content/halaman/profil.md"
    private static let list = "content/register/dip/"

    private static let office = [
        page("profil-ppid", 3, "Profil PPID", "Profile of the PPID"),
        page("sk-ppid", 3, "SK penetapan PPID", "Decree that appoints the PPID"),
        part("visi-misi", 2, "Visi dan misi PPID", "Vision and mission of the PPID", of: profile, ["visi"], ["misi"]),
        part("tugas-ppid", 2, "Tugas dan fungsi PPID", "Tasks of the PPID", of: profile, ["tugas"]),
        part("struktur-ppid", 2, "Struktur PPID", "Organisation of the PPID", of: profile, ["struktur", "susunan"]),
        point(
            "pedoman",
            .saranaLayanan,
            2,
            "Peraturan tentang keterbukaan informasi",
            "Regulations on openness",
            file: "content/register/regulasi/",
            MonevCriteria.regulations("keterbukaan informasi publik", "informasi publik", "layanan informasi")
        ),
        page("sop", 2, "SOP layanan informasi", "Operating procedures"),
        point(
            "forum",
            .saranaLayanan,
            4,
            "Rapat atau forum layanan informasi",
            "Meetings on the service",
            file: "content/berita/",
            MonevCriteria.meetings
        ),
    ]

    private static let service = [
        page(
            "maklumat",
            3,
            "Maklumat pelayanan dengan dasar hukum dan akibatnya",
            "Service pledge with its basis and sanctions",
            parts: ["dasar hukum", "undang undang"],
            ["sanggup", "janji", "berjanji"],
            ["tidak ditepati", "sanksi", "keberatan"]
        ),
        page(
            "tata-cara",
            3,
            "Tata cara permohonan informasi",
            "How to request information",
            or: "tata-cara-permohonan"
        ),
        part(
            "tata-cara-keberatan",
            2,
            "Tata cara keberatan",
            "How to object",
            of: "content/layanan/tata-cara.md",
            or: "tata-cara-keberatan",
            ["keberatan"]
        ),
        page(
            "sengketa",
            2,
            "Cara menyelesaikan sengketa, dengan alamat Komisi Informasi",
            "Dispute procedure with the Komisi Informasi's address",
            parts: ["komisi informasi"],
            ["alamat", "jalan", "jl"]
        ),
        page("formulir-permohonan", 3, "Formulir permohonan", "Form for requests"),
        page("formulir-keberatan", 3, "Formulir keberatan", "Form for objections"),
        page("biaya", 2, "Standar biaya", "Costs"),
        page("jadwal", 2, "Jadwal layanan", "Service hours"),
        part(
            "meja-layanan",
            3,
            "Meja layanan informasi",
            "Service desk",
            of: "content/layanan/jadwal.md",
            or: "kontak",
            ["meja layanan", "meja informasi", "desk layanan"]
        ),
        page("faq", 1, "Pertanyaan yang sering diajukan", "Frequent questions"),
        page("survei", 2, "Survei kepuasan", "Survey of satisfaction"),
        point(
            "kontak",
            .saranaLayanan,
            2,
            "Kontak dan jam layanan",
            "Contact and hours",
            file: "content/site.yaml",
            MonevCriteria.contact
        ),
        page("aksesibilitas", 4, "Kemudahan bagi penyandang disabilitas", "Accessibility", folder: "halaman"),
        point(
            "bentuk-lain",
            .saranaLayanan,
            2,
            "Informasi dalam bentuk suara atau bahasa sederhana",
            "Information as audio or in easy language",
            file: list,
            MonevCriteria.otherForms
        ),
        point(
            "laman",
            .saranaLayanan,
            3,
            "Laman informasi publik di menu utama",
            "Public information in the main menu",
            file: "content/site.yaml",
            MonevCriteria.landing
        ),
        point("pencarian", .saranaLayanan, 2, "Pencarian informasi", "Search", file: list, MonevCriteria.search),
    ]

    private static let periodic = [
        point(
            "daftar-berkala",
            .berkala,
            3,
            "Daftar informasi berkala",
            "The list",
            file: list,
            MonevCriteria.list(of: .berkala)
        ),
        point(
            "profil-badan",
            .berkala,
            2,
            "Profil badan publik",
            "Profile of the body",
            file: body,
            MonevCriteria.subject(["profil", "struktur organisasi", "tugas dan fungsi"], page: "profil")
        ),
        point(
            "alamat-badan",
            .berkala,
            2,
            "Alamat lengkap kantor",
            "Full address of the office",
            file: "content/site.yaml",
            MonevCriteria.address
        ),
        subject("tugas-badan", 2, "Tugas dan fungsi badan", "Tasks of the body", page: "profil", "tugas"),
        subject(
            "struktur-badan",
            2,
            "Struktur organisasi badan",
            "Organisation of the body",
            page: "profil",
            "susunan organisasi",
            "struktur organisasi"
        ),
        subject("anggaran", 3, "Anggaran", "Budget", "anggaran", "apbd", "apbn", "dpa"),
        subject(
            "laporan-keuangan",
            3,
            "Laporan keuangan",
            "Financial report",
            "laporan keuangan",
            "neraca",
            "realisasi anggaran",
            "calk"
        ),
        subject("kinerja", 3, "Laporan kinerja", "Performance report", "kinerja", "lkjip", "lakip", "sakip", "lppd"),
        subject(
            "laporan-badan",
            2,
            "Laporan tahunan badan",
            "Yearly report of the body",
            "laporan tahunan",
            "lkjip",
            "lakip"
        ),
        subject(
            "perencanaan",
            4,
            "Rencana kerja",
            "Plans",
            "rencana strategis",
            "renstra",
            "rkpd",
            "rpjmd",
            "rencana kerja",
            "renja"
        ),
        subject(
            "lhkpn",
            3,
            "Ringkasan harta kekayaan pejabat",
            "Summary of officials' assets",
            "lhkpn",
            "harta kekayaan"
        ),
        point(
            "dokumen-pengadaan",
            .berkala,
            6,
            "Dokumen pengadaan menurut paket",
            "Procurement documents by package",
            file: "content/register/pengadaan/",
            MonevCriteria.wholes(about: "pengadaan")
        ),
        subject(
            "peraturan",
            3,
            "Peraturan dan keputusan",
            "Regulations and decrees",
            "peraturan",
            "regulasi",
            "produk hukum",
            "perundang undangan",
            "perda",
            "perwal",
            "perbup"
        ),
        subject(
            "pengaduan",
            2,
            "Cara mengadukan pelanggaran",
            "How to report misconduct",
            page: "pengaduan",
            "pengaduan",
            "aduan",
            "lapor",
            "whistleblowing"
        ),
    ]

    private static let immediate = [
        point(
            "daftar-serta-merta",
            .sertaMerta,
            3,
            "Daftar informasi serta merta",
            "The list",
            file: list,
            MonevCriteria.list(of: .sertaMerta)
        ),
        subject(
            "darurat",
            2,
            "Peringatan dini dan evakuasi",
            "Emergency and evacuation",
            group: .sertaMerta,
            "evakuasi",
            "darurat",
            "peringatan dini",
            "bencana",
            "tanggap darurat"
        ),
    ]

    private static let standing = [
        point(
            "daftar-setiap-saat",
            .setiapSaat,
            3,
            "Daftar informasi setiap saat",
            "The list",
            file: list,
            MonevCriteria.list(of: .setiapSaat)
        ),
        point(
            "penetapan-dip",
            .setiapSaat,
            5,
            "DIP ditetapkan dengan keputusan",
            "The DIP is set by decree",
            file: list + "register.yaml",
            MonevCriteria.decree
        ),
        subject(
            "statistik",
            2,
            "Data statistik",
            "Statistics",
            group: .setiapSaat,
            "statistik",
            "data sektoral",
            "dalam angka"
        ),
        subject(
            "kepegawaian",
            2,
            "Data kepegawaian",
            "Figures of personnel",
            group: .setiapSaat,
            "kepegawaian",
            "jumlah pegawai",
            "jumlah aparatur",
            "asn"
        ),
        subject(
            "surat",
            5,
            "Surat masuk dan keluar",
            "Correspondence",
            group: .setiapSaat,
            "surat menyurat",
            "surat masuk",
            "surat keluar",
            "korespondensi"
        ),
        subject(
            "perjanjian",
            2,
            "Perjanjian dengan pihak lain",
            "Agreements with others",
            group: .setiapSaat,
            "perjanjian",
            "kerja sama",
            "kerjasama",
            "nota kesepahaman",
            "kontrak",
            "mou"
        ),
        subject(
            "aset",
            5,
            "Daftar aset",
            "Assets",
            group: .setiapSaat,
            file: "content/register/aset/",
            "aset",
            "barang milik daerah",
            "barang milik negara",
            "inventaris"
        ),
    ]

    private static let exemption = [
        point(
            "dik",
            .pengecualian,
            3,
            "DIK ditampilkan",
            "The DIK is shown",
            file: "content/register/dik/",
            MonevCriteria.exemptList
        ),
        point(
            "persetujuan-dik",
            .pengecualian,
            3,
            "Setiap pengecualian diuji, ditetapkan, dan disetujui",
            "Every exemption is tested, decreed and approved",
            file: "content/register/dik/register.yaml",
            MonevCriteria.approvals
        ),
        point(
            "masa-dik",
            .pengecualian,
            2,
            "Tidak ada pengecualian yang lewat masa",
            "No exemption has ended",
            file: "content/register/dik/",
            MonevCriteria.terms
        ),
    ]

    private static let reporting = [
        point(
            "daftar-permohonan",
            .pelaporan,
            3,
            "Daftar permohonan, tanpa data pemohon",
            "Register of requests, without people",
            file: "content/register/permohonan/",
            MonevCriteria.register("register permohonan", "daftar permohonan")
        ),
        point(
            "laporan-tahunan",
            .pelaporan,
            6,
            "Laporan layanan tahun lalu",
            "Last year's service report",
            file: "content/layanan/permohonan.csv",
            MonevCriteria.yearlyReport
        ),
        point(
            "angka-permohonan",
            .pelaporan,
            2,
            "Angka permohonan lengkap",
            "Figures of requests",
            file: "content/layanan/permohonan.csv",
            MonevCriteria.requestFigures
        ),
        page(
            "penyampaian-laporan",
            4,
            "Bukti penyampaian laporan",
            "Proof that the report was handed up",
            group: .pelaporan
        ),
        point(
            "kemutakhiran",
            .pelaporan,
            2,
            "Informasi mutakhir",
            "Information is fresh",
            file: list,
            MonevCriteria.freshRows
        ),
        point(
            "opd-lengkap",
            .pelaporan,
            2,
            "Semua perangkat daerah tercakup",
            "All agencies are covered",
            file: "content/opd.csv",
            MonevCriteria.agencies
        ),
    ]

    private static let innovation = [
        point(
            "data-terbuka",
            .inovasi,
            1,
            "Data terbuka berlisensi",
            "Open data with a licence",
            file: list + "register.yaml",
            MonevCriteria.openData
        ),
        point(
            "perubahan",
            .inovasi,
            1,
            "Catatan perubahan daftar",
            "Log of changes",
            file: list + "edisi/",
            MonevCriteria.changeLog
        ),
        point(
            "berita-terkait",
            .inovasi,
            1,
            "Berita terhubung dengan daftar",
            "News on listed rows",
            file: "content/berita/",
            MonevCriteria.news
        ),
    ]
}

extension MonevChecklist {
    private typealias Test = @Sendable (MonevEvidence) -> MonevFinding

    private static func point(
        _ id: String,
        _ group: MonevGroup,
        _ weight: Int,
        _ indonesian: String,
        _ english: String,
        file: String,
        _ test: @escaping Test
    ) -> MonevPoint {
        MonevPoint(id, group, LocalizedText(id: indonesian, en: english), weight: weight, file: file, test: test)
    }

    /// A page of its own.
    ///
    /// - Parameter parts: what its text says, by one of several phrases each.
    private static func page(
        _ id: String,
        _ weight: Int,
        _ indonesian: String,
        _ english: String,
        group: MonevGroup = .saranaLayanan,
        folder: String = "layanan",
        or other: String? = nil,
        parts: [String]...
    ) -> MonevPoint {
        point(
            id,
            group,
            weight,
            indonesian,
            english,
            file: "content/\(folder)/\(id).md",
            MonevCriteria.page([id] + (other.map { [$0] } ?? []), file: "content/\(folder)/\(id).md", parts: parts)
        )
    }

    /// A part of a page.
    private static func part(
        _ id: String,
        _ weight: Int,
        _ indonesian: String,
        _ english: String,
        of file: String,
        or other: String? = nil,
        _ parts: [String]...
    ) -> MonevPoint {
        let name = file.split(separator: "/").last.map { String($0.dropLast(3)) } ?? ""
        let names = [name] + (other.map { [$0] } ?? [])
        return point(
            id,
            .saranaLayanan,
            weight,
            indonesian,
            english,
            file: file,
            MonevCriteria.part(of: names, file: file, parts)
        )
    }

    /// A row, a register or a page about a subject.
    private static func subject(
        _ id: String,
        _ weight: Int,
        _ indonesian: String,
        _ english: String,
        group: MonevGroup = .berkala,
        page: String? = nil,
        file: String? = nil,
        _ phrases: String...
    ) -> MonevPoint {
        point(
            id,
            group,
            weight,
            indonesian,
            english,
            file: file ?? page.map { "content/halaman/\($0).md" } ?? list,
            MonevCriteria.subject(phrases, page: page)
        )
    }
}
