import Diagnostics
import Reading
import Registers

/// The points about the classes of information.
extension MonevChecklist {
    static let periodic = [
        point("daftar-berkala", .berkala, 3, "Daftar informasi berkala", "The list")
            .shown(in: list, MonevCriteria.list(of: .berkala)),
        point("profil-badan", .berkala, 2, "Profil badan publik", "Profile of the body")
            .shown(
                in: body,
                MonevCriteria.subject(["profil", "struktur organisasi", "tugas dan fungsi"], page: "profil")
            ),
        point("alamat-badan", .berkala, 2, "Alamat lengkap kantor", "Full address of the office")
            .shown(in: ContentFiles.shown(ContentFiles.settings), MonevCriteria.address),
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

    static let immediate = [
        point("daftar-serta-merta", .sertaMerta, 3, "Daftar informasi serta merta", "The list")
            .shown(in: list, MonevCriteria.list(of: .sertaMerta)),
        point("darurat", .sertaMerta, 2, "Peringatan dini dan evakuasi", "Emergency and evacuation")
            .about("evakuasi", "darurat", "peringatan dini", "bencana", "tanggap darurat"),
    ]

    static let standing = [
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
}
