extension RegisterProfile {
    /// The columns of the profile, in the order in which lists and exports show them.
    public var columns: [RegisterColumn] {
        switch self {
        case .dip: Self.dipColumns
        case .dik: Self.dikColumns
        }
    }

    /// What a register with the profile is called where `register.yaml` gives no title.
    public var title: String {
        switch self {
        case .dip: "Daftar Informasi Publik"
        case .dik: "Daftar Informasi yang Dikecualikan"
        }
    }

    private static let dipColumns: [RegisterColumn] = [
        RegisterColumn(
            name: "nomor",
            title: "Nomor",
            description: "Nomor baris, unik di seluruh daftar.",
            isRequired: true,
            synonyms: ["no", "id", "no urut", "nomor urut", "nomor informasi", "kode", "kode informasi"]
        ),
        RegisterColumn(
            name: "klasifikasi",
            title: "Klasifikasi",
            description: "Cara informasi disediakan.",
            isRequired: true,
            choices: Klasifikasi.allCases.map(\.rawValue),
            synonyms: [
                "jenis informasi", "klasifikasi informasi", "kategori informasi", "kategori", "jenis",
                "sifat informasi",
                "kelompok klasifikasi",
            ]
        ),
        RegisterColumn(
            name: "kelompok",
            title: "Kelompok",
            description: "Kelompok isi, misalnya Laporan Keuangan.",
            synonyms: ["kelompok informasi", "sub kategori", "subkategori", "rumpun", "rumpun informasi", "topik"]
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
            name: "judul",
            title: "Judul",
            description: "Nama informasi.",
            synonyms: [
                "nama informasi", "judul informasi", "informasi", "informasi publik", "nama informasi publik",
                "nama dokumen",
                "judul dokumen", "uraian informasi",
            ]
        ),
        RegisterColumn(
            name: "ringkasan",
            title: "Ringkasan isi",
            description: "Ringkasan isi informasi.",
            isRequired: true,
            synonyms: [
                "ringkasan informasi", "ringkasan isi informasi", "ringkasan isi informasi publik", "isi informasi",
                "deskripsi", "deskripsi informasi", "uraian", "keterangan isi",
            ]
        ),
        RegisterColumn(
            name: "pejabat_penguasa",
            title: "Pejabat yang menguasai",
            description: "Pejabat atau unit kerja yang menguasai informasi.",
            isRequired: true,
            synonyms: [
                "pejabat menguasai", "pejabat yang menguasai informasi", "pejabat unit kerja yang menguasai informasi",
                "pejabat satuan kerja yang menguasai informasi", "unit kerja yang menguasai informasi",
                "penguasa informasi",
                "unit penyedia", "unit kerja", "unit pengelola", "satuan kerja", "pejabat",
            ]
        ),
        RegisterColumn(
            name: "penanggung_jawab",
            title: "Penanggung jawab",
            description: "Penanggung jawab pembuatan atau penerbitan informasi.",
            isRequired: true,
            synonyms: [
                "penanggung jawab informasi", "penanggung jawab pembuatan", "penanggung jawab penerbitan",
                "penanggung jawab pembuatan atau penerbitan informasi",
                "penanggung jawab pembuatan penerbitan informasi",
                "pj", "penerbit",
            ]
        ),
        RegisterColumn(
            name: "waktu_pembuatan",
            title: "Waktu pembuatan",
            description: "Tahun, bulan, tanggal, atau rentangnya.",
            isRequired: true,
            synonyms: [
                "waktu", "tahun", "tahun pembuatan", "tanggal pembuatan", "waktu pembuatan informasi",
                "waktu penerbitan", "waktu pembuatan penerbitan", "waktu pembuatan penerbitan informasi",
            ]
        ),
        RegisterColumn(
            name: "tempat_pembuatan",
            title: "Tempat pembuatan",
            description: "Kota atau tempat informasi dibuat.",
            isRequired: true,
            synonyms: [
                "tempat", "tempat pembuatan informasi", "tempat penerbitan", "tempat pembuatan penerbitan informasi",
                "lokasi pembuatan",
            ]
        ),
        RegisterColumn(
            name: "bentuk",
            title: "Bentuk",
            description: "Bentuk informasi yang tersedia.",
            kind: .list,
            isRequired: true,
            choices: BentukInformasi.allCases.map(\.rawValue),
            synonyms: [
                "bentuk informasi", "bentuk informasi yang tersedia", "bentuk tersedia", "format", "format informasi",
                "media",
                "bentuk dokumen",
            ]
        ),
        RegisterColumn(
            name: "retensi",
            title: "Jangka waktu penyimpanan",
            description: "Periode ISO 8601 seperti P5Y, permanen, atau selama_berlaku.",
            isRequired: true,
            synonyms: [
                "jangka waktu penyimpanan", "retensi arsip", "jangka waktu penyimpanan atau retensi arsip",
                "jangka waktu retensi", "masa simpan", "masa retensi", "lama penyimpanan", "jangka waktu",
            ]
        ),
        RegisterColumn(
            name: "berkas",
            title: "Berkas",
            description: "Berkas di media/ atau alamat web.",
            synonyms: [
                "tautan", "link", "url", "file", "dokumen", "unduhan", "tautan dokumen", "link dokumen",
                "link informasi",
            ]
        ),
        RegisterColumn(
            name: "tanggal_terbit",
            title: "Tanggal terbit",
            kind: .date,
            synonyms: ["tanggal publikasi", "tanggal penerbitan", "diterbitkan", "tgl terbit"]
        ),
        RegisterColumn(
            name: "tanggal_mutakhir",
            title: "Tanggal pemutakhiran",
            kind: .date,
            synonyms: [
                "tanggal pemutakhiran", "tanggal diperbarui", "diperbarui", "pemutakhiran", "terakhir diperbarui",
                "tanggal update", "tgl mutakhir",
            ]
        ),
        RegisterColumn(name: "status", title: "Status", synonyms: ["status informasi", "status ketersediaan"]),
        RegisterColumn(
            name: "asal_dik",
            title: "Asal DIK",
            description: "Nomor baris DIK yang dahulu mengecualikan informasi ini.",
            synonyms: ["nomor dik", "asal dikecualikan"]
        ),
        RegisterColumn(
            name: "berita",
            title: "Berita",
            description: "Artikel tentang informasi ini: berkas .md atau alamat.",
            kind: .list,
            synonyms: ["artikel", "berita terkait"]
        ),
    ]
}
