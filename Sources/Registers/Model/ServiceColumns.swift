/// The columns of the tables beside the registers.
enum ServiceColumns {
    /// `content/opd.csv`.
    static let agencies: [RegisterColumn] = [
        RegisterColumn(name: "code", title: "Kode", isRequired: true, synonyms: ["kode opd", "id", "slug"]),
        RegisterColumn(
            name: "name",
            title: "Nama",
            isRequired: true,
            synonyms: ["nama opd", "perangkat daerah", "nama perangkat daerah", "opd", "skpd", "instansi"]
        ),
        RegisterColumn(name: "short_name", title: "Singkatan", synonyms: ["nama singkat", "akronim"]),
        RegisterColumn(name: "ppid", title: "PPID pembantu", synonyms: ["ppid pelaksana"]),
        RegisterColumn(name: "contact", title: "Kontak", synonyms: ["telepon", "surel", "email"]),
        RegisterColumn(name: "site", title: "Situs", synonyms: ["website", "situs web", "laman", "web", "url"]),
    ]

    /// `content/libur.csv`.
    static let holidays: [RegisterColumn] = [
        RegisterColumn(name: "date", title: "Tanggal", kind: .date, isRequired: true, synonyms: ["tgl"]),
        RegisterColumn(
            name: "name",
            title: "Nama",
            isRequired: true,
            synonyms: ["hari libur", "nama hari libur", "libur", "keterangan"]
        ),
    ]

    /// `content/layanan/permohonan.csv`.
    static let requestFigures: [RegisterColumn] = [
        RegisterColumn(name: "tahun", title: "Tahun", kind: .integer, isRequired: true),
        RegisterColumn(
            name: "diterima",
            title: "Permohonan diterima",
            kind: .integer,
            isRequired: true,
            synonyms: ["jumlah permohonan", "permohonan", "permohonan masuk", "masuk"]
        ),
        RegisterColumn(
            name: "dikabulkan",
            title: "Dikabulkan",
            kind: .integer,
            synonyms: ["dikabulkan seluruhnya", "permohonan dikabulkan"]
        ),
        RegisterColumn(
            name: "dikabulkan_sebagian",
            title: "Dikabulkan sebagian",
            kind: .integer,
            synonyms: ["sebagian"]
        ),
        RegisterColumn(name: "ditolak", title: "Ditolak", kind: .integer, synonyms: ["permohonan ditolak"]),
        RegisterColumn(name: "keberatan", title: "Keberatan", kind: .integer, synonyms: ["jumlah keberatan"]),
        RegisterColumn(
            name: "sengketa",
            title: "Sengketa",
            kind: .integer,
            synonyms: ["sengketa informasi", "jumlah sengketa"]
        ),
        RegisterColumn(
            name: "rata_hari",
            title: "Rata-rata hari kerja",
            kind: .number,
            synonyms: ["rata rata hari", "rata rata waktu", "rata rata hari kerja", "waktu rata rata"]
        ),
        RegisterColumn(name: "alasan_penolakan", title: "Alasan penolakan", synonyms: ["alasan ditolak", "alasan"]),
    ]
}
