extension RegisterProfile {
    /// No column names a document to be shown, on purpose.
    static let dikColumns: [RegisterColumn] = dikSubject + dikPeriod + dikDecision

    private static let dikSubject: [RegisterColumn] = [
        RegisterColumn(
            name: "nomor",
            title: "Nomor",
            description: "Nomor baris, unik di seluruh daftar.",
            isRequired: true,
            synonyms: ["no", "id", "no urut", "nomor urut", "kode"]
        ),
        RegisterColumn(
            name: "informasi",
            title: "Informasi yang dikecualikan",
            isRequired: true,
            synonyms: [
                "nama informasi", "judul", "judul informasi", "informasi dikecualikan", "jenis informasi",
                "informasi publik yang dikecualikan", "nama informasi yang dikecualikan",
            ]
        ),
        RegisterColumn(
            name: "ringkasan",
            title: "Ringkasan isi",
            description: "Gambaran isi yang tidak membuka rahasianya.",
            synonyms: ["deskripsi", "deskripsi informasi", "uraian", "ringkasan informasi", "ringkasan isi informasi"]
        ),
        RegisterColumn(
            name: "opd",
            title: "Perangkat daerah",
            description: "Kode, nama, atau singkatan perangkat daerah menurut opd.csv.",
            synonyms: [
                "kode opd", "nama opd", "skpd", "perangkat daerah", "organisasi perangkat daerah", "instansi", "dinas",
            ]
        ),
        RegisterColumn(
            name: "penanggung_jawab",
            title: "Penanggung jawab",
            synonyms: ["pj", "penanggung jawab informasi", "unit kerja", "pejabat yang menguasai", "pejabat menguasai"]
        ),
        RegisterColumn(
            name: "pasal_17",
            title: "Pasal 17 huruf",
            description: "Huruf a sampai j UU 14/2008 Pasal 17, dengan angka bila huruf itu berangka.",
            synonyms: ["pasal", "huruf", "pasal 17 huruf", "uu 14 2008 pasal 17", "uu kip pasal 17"]
        ),
        RegisterColumn(
            name: "dasar_hukum",
            title: "Dasar hukum pengecualian",
            isRequired: true,
            synonyms: [
                "dasar hukum pengecualian", "dasar pengecualian", "dasar hukum pengecualian informasi",
                "landasan hukum",
            ]
        ),
        RegisterColumn(
            name: "dasar_hukum_uu",
            title: "Undang-undang lain",
            description: "Undang-undang yang melarang pembukaan; wajib untuk huruf j.",
            synonyms: ["undang undang", "dasar hukum undang undang", "uu"]
        ),
        RegisterColumn(
            name: "konsekuensi_dibuka",
            title: "Konsekuensi bila dibuka",
            isRequired: true,
            synonyms: ["konsekuensi jika dibuka", "akibat bila dibuka", "akibat jika dibuka", "konsekuensi pembukaan"]
        ),
        RegisterColumn(
            name: "konsekuensi_ditutup",
            title: "Konsekuensi bila ditutup",
            isRequired: true,
            synonyms: [
                "konsekuensi jika ditutup", "manfaat bila ditutup", "manfaat jika ditutup", "konsekuensi penutupan",
                "akibat bila ditutup",
            ]
        ),
        RegisterColumn(name: "alasan", title: "Alasan", synonyms: ["alasan pengecualian", "pertimbangan"]),
        RegisterColumn(
            name: "cakupan",
            title: "Cakupan",
            description: "Seluruh dokumen atau sebagian.",
            choices: ["seluruh", "sebagian"],
            synonyms: ["cakupan pengecualian", "lingkup"]
        ),
    ]

    private static let dikPeriod: [RegisterColumn] = [
        RegisterColumn(
            name: "jangka_waktu",
            title: "Jangka waktu pengecualian",
            description: "Periode ISO 8601 seperti P5Y.",
            isRequired: true,
            synonyms: [
                "jangka waktu pengecualian", "masa pengecualian", "batas waktu pengecualian", "lama pengecualian",
            ]
        ),
        RegisterColumn(
            name: "mulai",
            title: "Mulai dikecualikan",
            kind: .date,
            synonyms: ["tanggal mulai", "mulai berlaku", "mulai dikecualikan"]
        ),
        RegisterColumn(
            name: "berakhir",
            title: "Berakhir",
            kind: .date,
            synonyms: ["tanggal berakhir", "berakhir pada", "sampai dengan"]
        ),
    ]

    private static let dikDecision: [RegisterColumn] = [
        RegisterColumn(
            name: "nomor_penetapan",
            title: "Nomor penetapan",
            synonyms: ["nomor sk", "no sk", "nomor surat penetapan", "no penetapan", "nomor keputusan"]
        ),
        RegisterColumn(
            name: "tanggal_penetapan",
            title: "Tanggal penetapan",
            kind: .date,
            synonyms: ["tanggal sk", "tgl penetapan", "tanggal keputusan"]
        ),
        RegisterColumn(name: "tempat_penetapan", title: "Tempat penetapan", synonyms: ["tempat sk"]),
        RegisterColumn(
            name: "pejabat_penetap",
            title: "Pejabat yang menetapkan",
            synonyms: ["pejabat penetapan", "ditetapkan oleh", "yang menetapkan"]
        ),
        RegisterColumn(
            name: "persetujuan_pimpinan",
            title: "Persetujuan pimpinan",
            description: "Nomor surat persetujuan pimpinan badan publik.",
            synonyms: ["persetujuan", "persetujuan pimpinan badan publik", "persetujuan atasan"]
        ),
        RegisterColumn(
            name: "nomor_uji",
            title: "Nomor uji konsekuensi",
            synonyms: ["nomor uji konsekuensi", "no uji konsekuensi", "berita acara uji konsekuensi"]
        ),
        RegisterColumn(
            name: "tanggal_uji",
            title: "Tanggal uji konsekuensi",
            kind: .date,
            synonyms: ["tanggal uji konsekuensi", "tgl uji konsekuensi"]
        ),
        RegisterColumn(
            name: "sha256",
            title: "SHA-256",
            description: "SHA-256 dokumen yang tidak boleh terbit.",
            kind: .list,
            synonyms: ["sha 256", "hash", "checksum"]
        ),
    ]
}
