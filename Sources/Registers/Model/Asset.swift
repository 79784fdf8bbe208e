import Diagnostics
public import Reading

/// The facts of a row of a list of assets (barang milik daerah or negara), as inventory cards (Kartu Inventaris Barang)
/// describe them.
public struct Asset: RegisterFacts {
    public internal(set) var nomor = ""
    public internal(set) var kodeBarang = ""
    public internal(set) var nama = ""
    public internal(set) var golongan = ""
    public internal(set) var merek = ""
    public internal(set) var opd: String?
    public internal(set) var jumlah: Double?
    public internal(set) var satuan = ""
    public internal(set) var tahunPerolehan: Int?
    public internal(set) var asalPerolehan = ""
    public internal(set) var nilaiPerolehan: Double?
    public internal(set) var kondisi = ""
    public internal(set) var penggunaan = ""
    public internal(set) var lokasi = ""
    /// When the stock was taken.
    public internal(set) var tanggalInventarisasi: Instant?
    public internal(set) var berkas: [Located<String>] = []

    public init() {}

    public var modified: Instant? { tanggalInventarisasi }

    public static let columns: [Column<Asset>] = thing + value

    private static let thing: [Column<Asset>] = [
        Column("nomor", .text, \.nomor, "Nomor", "Number")
            .about(
                "unik di seluruh daftar, atau di setiap golongan, perangkat daerah, atau berkas",
                "unique in the list, or within each group, agency or file"
            )
            .required()
            .headings("no, no urut, nomor urut, nomor register, no register, nup"),
        Column("kode_barang", .text, \.kodeBarang, "Kode barang", "Code")
            .headings("kode, no kode barang, nomor kode barang, kode aset"),
        Column("nama", .text, \.nama, "Nama barang", "Name")
            .required().at(.title)
            .headings(
                "jenis barang, nama barang jenis barang, jenis barang nama barang, nama aset, uraian, uraian barang"
            ),
        Column("golongan", .choice(groups), \.golongan, "Golongan", "Group")
            .about(
                "\(groups.listed), atau huruf kartu inventarisnya (KIB A sampai F)",
                "\(groups.listed), or the letter of its inventory card (KIB A to F)"
            )
            .section()
            .headings("kib, golongan barang, kelompok, kelompok barang, kategori, kategori aset"),
        Column("merek", .text, \.merek, "Merek atau tipe", "Make")
            .headings("merk, merk type, merek tipe, tipe, type, spesifikasi"),
        Column("opd", .agency, \.opd, "Perangkat daerah", "Agency")
            .about(
                "kode, nama, atau singkatan perangkat daerah menurut `opd.csv`",
                "code, name or short name of the agency as in `opd.csv`"
            )
            .headings("kode opd, nama opd, skpd, dinas, pengguna barang, kuasa pengguna barang"),
        Column("lokasi", .text, \.lokasi, "Lokasi", "Place")
            .about("letak tanah atau gedung; ruang tidak perlu", "where land or building is; rooms are not needed")
            .headings("letak, alamat, letak lokasi, tempat"),
    ]

    private static let value: [Column<Asset>] = [
        Column("jumlah", .amount, \.jumlah, "Jumlah", "Quantity")
            .headings("kuantitas, volume, luas, jumlah barang"),
        Column("satuan", .text, \.satuan, "Satuan", "Unit"),
        Column("tahun_perolehan", .integer, \.tahunPerolehan, "Tahun perolehan", "Acquired in")
            .headings("tahun, tahun pembelian, tahun pengadaan, thn perolehan"),
        Column("asal_perolehan", .text, \.asalPerolehan, "Asal perolehan", "Acquired by")
            .about("misalnya pembelian atau hibah", "such as purchase or gift")
            .headings("asal usul, asal usul cara perolehan, cara perolehan, sumber"),
        Column("nilai_perolehan", .amount, \.nilaiPerolehan, "Nilai perolehan (Rp)", "Value (Rp)")
            .headings("nilai, harga, harga perolehan, nilai perolehan, nilai aset, harga satuan"),
        Column("kondisi", .choice(conditions), \.kondisi, "Kondisi", "Condition")
            .about(conditions.listed, conditions.listed)
            .headings("keadaan, keadaan barang, kondisi barang"),
        Column("penggunaan", .text, \.penggunaan, "Penggunaan", "Use")
            .headings("peruntukan, status penggunaan, keterangan"),
        Column("tanggal_inventarisasi", .date, \.tanggalInventarisasi, "Tanggal inventarisasi", "Stock taken on")
            .past()
            .headings("tanggal, per tanggal, tanggal data"),
        Column("berkas", .documents, \.berkas, "Berkas", "Document")
            .about("berkas di `media/` atau alamat web", "files in `media/` or addresses")
            .at(.apart)
            .headings("tautan, link, url, file, dokumen"),
    ]

    private static let groups: KeyValuePairs = [
        "tanah": "a, kib a",
        "peralatan_dan_mesin": "b, kib b, peralatan, mesin, kendaraan",
        "gedung_dan_bangunan": "c, kib c, gedung, bangunan",
        "jalan_irigasi_dan_jaringan": "d, kib d, jalan irigasi jaringan, jalan jaringan dan irigasi",
        "aset_tetap_lainnya": "e, kib e",
        "konstruksi_dalam_pengerjaan": "f, kib f, kdp",
        "aset_tak_berwujud": "atb, aset tidak berwujud",
    ]

    private static let conditions: KeyValuePairs = [
        "baik": "b", "rusak_ringan": "rr, kurang baik, kb", "rusak_berat": "rb, rusak",
    ]
}

extension RegisterProfile {
    /// Assets, numbered from one end to the other or anew in each group or agency.
    public static let aset = RegisterProfile(
        "aset",
        Asset.self,
        title: LocalizedText(id: "Daftar Aset", en: "List of assets"),
        numberings: [[], ["golongan"], ["opd"], ["opd", "golongan"]],
        template: "asset",
        subjects: ["aset", "inventaris", "barang milik daerah", "barang milik negara"]
    )
}
