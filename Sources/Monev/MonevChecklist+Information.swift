import Diagnostics
import Reading
import Registers

/// The points about the classes of information.
extension MonevChecklist {
    static let periodic = [
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
            file: ContentFiles.shown(ContentFiles.settings),
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
            file: "content/register/regulasi/",
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

    static let immediate = [
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

    static let standing = [
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
}
