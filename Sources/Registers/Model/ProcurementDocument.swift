import Diagnostics
public import Reading

/// The facts of a document of a procurement package, of the kinds that assessments of openness ask for.
public struct ProcurementDocument: RegisterFacts {
    public internal(set) var nomor = ""
    public internal(set) var paket = ""
    public internal(set) var tahun: Int?
    public internal(set) var opd: String?
    public internal(set) var kodeRUP = ""
    public internal(set) var jenisPengadaan = ""
    public internal(set) var metode = ""
    public internal(set) var sumberDana = ""
    public internal(set) var pagu: Double?
    public internal(set) var jenisDokumen = ""
    public internal(set) var ketersediaan = ""
    public internal(set) var nomorDokumen = ""
    public internal(set) var tanggal: Instant?
    public internal(set) var berkas: [Located<String>] = []
    public internal(set) var berita: [Located<String>] = []

    public init() {}

    public var modified: Instant? { tanggal }

    public static let columns: [Column<ProcurementDocument>] = package + document

    private static let package: [Column<ProcurementDocument>] = [
        Column("nomor", .text, \.nomor, "Nomor", "Number")
            .about("unik di seluruh daftar, atau di setiap paket", "unique in the list, or within each package")
            .required()
            .headings("no, no urut, nomor urut"),
        Column("paket", .text, \.paket, "Paket", "Package")
            .about("nama paket pengadaan", "name of the procurement package")
            .section()
            .required().qualifying()
            .headings(
                "nama paket, paket pekerjaan, nama paket pekerjaan, nama pekerjaan, pekerjaan, nama pengadaan, nama paket pengadaan"
            ),
        Column("tahun", .year, \.tahun, "Tahun anggaran", "Budget year")
            .required().qualifying()
            .headings("tahun, ta"),
        .agency(\.opd)
            .headings("kode opd, nama opd, skpd, dinas, satuan kerja, nama satuan kerja"),
        Column("kode_rup", .text, \.kodeRUP, "Kode RUP", "RUP code")
            .headings("id rup, kode paket, id paket, kode tender")
            .implying("jenis_dokumen", "Rencana Umum Pengadaan")
            .beside(
                """
                produk dalam negeri, pdn, penggunaan produk dalam negeri, usaha kecil, usaha kecil koperasi, usaha mikro, umk, \
                pemanfaatan barang jasa, jadwal pemanfaatan, jadwal pelaksanaan kontrak, jadwal pemilihan penyedia, waktu pemilihan, \
                pelaksanaan kontrak, pemilihan penyedia, lokasi, lokasi pekerjaan, volume, volume pekerjaan, uraian pekerjaan, pra dipa, klpd, nama klpd, \
                tanggal diumumkan, tanggal umumkan paket, tanggal perbarui paket, tipe swakelola, total pagu, sumber data
                """
            ),
        Column("jenis_pengadaan", .text, \.jenisPengadaan, "Jenis pengadaan", "Kind of procurement")
            .about("misalnya barang, pekerjaan konstruksi, jasa konsultansi", "such as goods, works, consultancy")
            .headings("jenis, jenis paket, jenis pekerjaan, jenis barang jasa"),
        Column("metode", .text, \.metode, "Metode pemilihan", "Method")
            .about("misalnya tender, e-purchasing, swakelola", "such as tender, e-purchasing, own work")
            .headings("metode, metode pengadaan, cara pengadaan"),
        Column("sumber_dana", .text, \.sumberDana, "Sumber dana", "Funds"),
        Column("pagu", .amount, \.pagu, "Pagu (Rp)", "Budget (Rp)")
            .headings("pagu, pagu anggaran, nilai pagu, total nilai"),
    ]

    private static let document: [Column<ProcurementDocument>] = [
        Column("jenis_dokumen", ProcurementKind.cell, \.jenisDokumen, "Jenis dokumen", "Kind of document")
            .about(
                "satu dari \(ProcurementKind.all.count) jenis di bawah tabel ini",
                "one of the \(ProcurementKind.all.count) kinds below this table"
            )
            .required().at(.title).counted()
            .headings("dokumen, nama dokumen"),
        Column("ketersediaan", .choice(availability), \.ketersediaan, "Ketersediaan", "Availability")
            .about(
                """
                \(availability.listed); kosong berarti tersedia bila barisnya menyebut berkas, nomor, atau tanggal dokumen, selain itu \
                `tidak_dinyatakan`. `tidak_berlaku`: paket ini tidak memerlukannya
                """,
                """
                \(availability.listed); empty means available where the row has a file, number or date of the document, and otherwise \
                `tidak_dinyatakan` (not stated). `tidak_berlaku`: the package needs none
                """
            )
            .blank("tidak_dinyatakan", unless: "berkas, nomor_dokumen, tanggal")
            .headings("status, status dokumen, ada tidak"),
        Column("nomor_dokumen", .text, \.nomorDokumen, "Nomor dokumen", "Number of the document")
            .about("misalnya 027/15/SPK/2026", "such as 027/15/SPK/2026")
            .rare()
            .headings("no dokumen, nomor surat, no surat, nomor kontrak, no kontrak"),
        Column("tanggal", .date, \.tanggal, "Tanggal dokumen", "Date of the document")
            .past()
            .headings("tanggal, tgl"),
        Column("berkas", .documents, \.berkas, "Berkas", "Document")
            .about("berkas di `media/` atau alamat web", "files in `media/` or addresses")
            .at(.apart)
            .headings("tautan, link, url, file, unduhan, tautan dokumen, link dokumen"),
        Column("berita", .news, \.berita, "Berita", "News")
            .about("artikel: berkas `.md` atau alamat", "articles, by `.md` path or address")
            .at(.apart)
            .headings("artikel, berita terkait"),
    ]

    private static let availability: KeyValuePairs = [
        "tersedia": "ada, v, ya",
        "atas_permintaan": "dapat diminta, melalui permohonan",
        "tidak_berlaku": "tidak perlu, tidak diperlukan, n/a",
        "dikecualikan": "rahasia",
        "belum_ada": "belum, belum tersedia, menyusul, tidak, tidak ada, tidak tersedia",
        "tidak_dinyatakan": "tidak diketahui, tidak disebut, tidak jelas",
    ]

    fileprivate static let parts = RegisterParts(whole: ["paket", "tahun", "opd"], part: "jenis_dokumen") { facts in
        switch (facts as? ProcurementDocument)?.ketersediaan {
        case "tidak_berlaku": .inapplicable
        case "dikecualikan": .exempt
        case "belum_ada": .missing
        case "tidak_dinyatakan": .unstated
        default: .shown
        }
    }
}

public struct ProcurementKind: Sendable, Hashable {
    /// Where in a procurement the document is made.
    public enum Stage: String, Sendable, CaseIterable {
        case perencanaan, pemilihan, pelaksanaan
    }

    public let name: String
    public let stage: Stage
    /// Other names, which commas separate.
    let otherNames: String

    private static func kinds(_ stage: Stage, _ names: KeyValuePairs<String, String>) -> [ProcurementKind] {
        names.map { ProcurementKind(name: $0, stage: stage, otherNames: $1) }
    }

    /// In the order in which a procurement makes them.
    public static let all: [ProcurementKind] = planning + selection + outcome + contract + payment + handover

    private static let planning = kinds(
        .perencanaan,
        ["Rencana Umum Pengadaan": "rup, sirup, rencana umum pengadaan (rup)"]
    )

    private static let selection = kinds(
        .pemilihan,
        [
            "Kerangka Acuan Kerja": "kak, tor, kerangka acuan kerja (kak)",
            "Harga Perkiraan Sendiri": "hps, hps dan riwayat hps, harga perkiraan sendiri (hps), riwayat hps",
            "Spesifikasi Teknis": "spesifikasi, spek, spek teknis",
            "Rancangan Kontrak": "draf kontrak, draft kontrak",
            "Persyaratan Penyedia": "lembar data kualifikasi, ldk, dokumen persyaratan penyedia",
            "Persyaratan Pemilihan": "lembar data pemilihan, ldp, dokumen persyaratan proses pemilihan",
            "Daftar Kuantitas dan Harga": "dkh, boq, bill of quantity, rab",
            "Jadwal dan Lokasi Pekerjaan":
                "jadwal pelaksanaan, jadwal pelaksanaan dan data lokasi pekerjaan, lokasi pekerjaan",
            "Gambar Rancangan": "gambar, ded, gambar rancangan pekerjaan",
            "Studi Kelayakan dan Dokumen Lingkungan":
                "studi kelayakan, amdal, ukl upl, ukl-upl, dokumen lingkungan hidup",
            "Dokumen Penawaran Administratif": "penawaran administratif, dokumen penawaran administrasi",
            "Surat Penawaran": "surat penawaran penyedia, penawaran harga",
            "Sertifikat atau Lisensi Kekayaan Intelektual": "sertifikat, lisensi, sertifikat atau lisensi",
        ]
    )

    private static let outcome = kinds(
        .pemilihan,
        [
            "Berita Acara Pemberian Penjelasan":
                "aanwijzing, ba pemberian penjelasan, ba penjelasan, berita acara penjelasan, ba aanwijzing, berita acara aanwijzing, bapp",
            "Berita Acara Negosiasi": "ba negosiasi, berita acara pengumuman negosiasi",
            "Berita Acara Sanggah":
                "ba sanggah, sanggah banding, berita acara sanggah dan sanggah banding, jawaban sanggah",
            "Berita Acara Penetapan Penyedia":
                "pengumuman penyedia, penetapan pemenang, pengumuman pemenang, ba penetapan penyedia",
            "Laporan Hasil Pemilihan":
                "laporan hasil pemilihan penyedia, bahp, berita acara hasil pemilihan, ba hasil pemilihan",
            "Surat Penunjukan Penyedia": "sppbj, surat penunjukan penyedia barang/jasa",
            "Perjanjian Kemitraan": "surat perjanjian kemitraan, kso, kerja sama operasi",
            "Penugasan Tim Swakelola": "surat penugasan, surat pembentukan tim swakelola, tim swakelola",
            "Nota Kesepahaman": "mou, memorandum of understanding",
        ]
    )

    private static let contract = kinds(
        .pelaksanaan,
        [
            "Kontrak dan Perubahannya":
                "kontrak, dokumen kontrak, surat perjanjian, spk, addendum, adendum, addendum kontrak, adendum kontrak, kontrak dan addendum",
            "Ringkasan Kontrak": "resume kontrak",
            "Surat Perintah Mulai Kerja": "spmk",
            "Jaminan Pelaksanaan": "surat jaminan pelaksanaan",
            "Jaminan Uang Muka": "surat jaminan uang muka",
            "Jaminan Pemeliharaan": "surat jaminan pemeliharaan",
        ]
    )

    private static let payment = kinds(
        .pelaksanaan,
        [
            "Surat Tagihan": "tagihan, invoice, faktur",
            "Surat Pesanan E-Purchasing": "surat pesanan, nota pesanan, e-purchasing, epurchasing",
            "Surat Perintah Membayar": "spm",
            "Surat Perintah Pencairan Dana": "sp2d",
        ]
    )

    private static let handover = kinds(
        .pelaksanaan,
        [
            "Laporan Pelaksanaan": "laporan pelaksanaan pekerjaan, laporan kemajuan",
            "Laporan Penyelesaian": "laporan penyelesaian pekerjaan, laporan akhir",
            "Berita Acara Pemeriksaan": "berita acara pemeriksaan hasil pekerjaan, ba pemeriksaan, baphp",
            "Berita Acara Serah Terima Sementara": "pho, provisional hand over, bast sementara, serah terima pertama",
            "Berita Acara Serah Terima Akhir":
                "fho, final hand over, bast, berita acara serah terima, serah terima akhir",
        ]
    )

    fileprivate static let cell: CellType<String> = {
        var type = CellType<String>.choice(all.map(\.name))
        type.otherChoices = all.flatMap { RegisterColumn.ChoiceName.all(of: [$0.name: $0.otherNames]) }
        return type
    }()

    /// The kinds by stage as `docs/registers.md` prints them.
    static let reference: String = Stage.allCases.map { stage in
        "- \(stage.rawValue): " + all.filter { $0.stage == stage }.map { "`\($0.name)`" }.joined(separator: ", ") + "\n"
    }.joined()
}

extension RegisterProfile {
    /// Procurement documents by package, numbered from one end to the other or anew in each package.
    public static let pengadaan = RegisterProfile(
        "pengadaan",
        ProcurementDocument.self,
        title: LocalizedText(id: "Dokumen Pengadaan", en: "Procurement documents"),
        numberings: [[], ["paket"], ["tahun", "paket"]],
        template: "procurement",
        checks: [ConflictingPackage.check],
        parts: ProcurementDocument.parts,
        subjects: ["pengadaan", "rencana umum pengadaan", "dokumen pengadaan"]
    )
}
