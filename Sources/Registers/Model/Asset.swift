import Diagnostics
public import Reading

/// The facts of a row of a list of assets (barang milik daerah or negara), as inventory cards (Kartu Inventaris Barang) describe them.
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
    public internal(set) var nomorRegister = ""
    /// As its card says, such as the engine size of a vehicle.
    public internal(set) var ukuran = ""
    public internal(set) var bahan = ""
    /// In square metres.
    public internal(set) var luas: Double?
    public internal(set) var luasLantai: Double?
    /// In kilometres and metres, as cards of roads have them.
    public internal(set) var panjang: Double?
    public internal(set) var lebar: Double?
    public internal(set) var konstruksi = ""
    public internal(set) var bertingkat = ""
    public internal(set) var beton = ""
    public internal(set) var nomorPolisi = ""
    /// Numbers by which a vehicle or machine could be claimed. They are shown nowhere.
    public internal(set) var nomorPabrik = ""
    public internal(set) var nomorRangka = ""
    public internal(set) var nomorMesin = ""
    public internal(set) var nomorBPKB = ""
    public internal(set) var statusTanah = ""
    public internal(set) var kodeTanah = ""
    /// Of a title to land. Shown nowhere.
    public internal(set) var nomorSertifikat = ""
    public internal(set) var tanggalSertifikat: Instant?
    public internal(set) var nomorDokumen = ""
    public internal(set) var tanggalDokumen: Instant?
    public internal(set) var pencipta = ""
    public internal(set) var tanggalMulai: Instant?
    /// When the stock was taken.
    public internal(set) var tanggalInventarisasi: Instant?
    public internal(set) var berkas: [Located<String>] = []

    public init() {}

    public var modified: Instant? { tanggalInventarisasi }

    public static let columns: [Column<Asset>] = thing + (card + numbers).map { $0.rare() } + value

    private static let thing: [Column<Asset>] = [
        Column("nomor", .text, \.nomor, "Nomor", "Number")
            .about(
                "unik di seluruh daftar, atau di setiap golongan, perangkat daerah, atau berkas",
                "unique in the list, or within each group, agency or file"
            )
            .required()
            .headings("no, no urut, nup"),
        Column("kode_barang", .text, \.kodeBarang, "Kode barang", "Code")
            .headings("kode, no kode barang, kode aset"),
        Column("nama", .text, \.nama, "Nama barang", "Name")
            .required().at(.title)
            .headings(
                """
                jenis barang, nama barang jenis barang, jenis barang nama barang, nama jenis barang, jenis nama barang, nama aset, \
                uraian, uraian barang
                """
            ),
        Column("golongan", .choice(groups), \.golongan, "Golongan", "Group")
            .about(
                "\(groups.listed), atau huruf kartu inventarisnya (KIB A sampai F)",
                "\(groups.listed), or the letter of its inventory card (KIB A to F)"
            )
            .section()
            .headings("kib, golongan barang, kelompok, kelompok barang, kategori, kategori aset"),
        Column("merek", .text, \.merek, "Merek atau tipe", "Make")
            .headings("merk, merk type, merk tipe, merek tipe, tipe, type, spesifikasi, judul pencipta"),
        .agency(\.opd)
            .headings("kode opd, nama opd, skpd, dinas, pengguna barang, kuasa pengguna barang"),
        Column("lokasi", .text, \.lokasi, "Lokasi", "Place")
            .about("letak tanah atau gedung; ruang tidak perlu", "where land or building is; rooms are not needed")
            .headings("letak, alamat, letak alamat, letak lokasi, letak lokasi alamat, tempat"),
    ]

    /// What the inventory cards A to F say of the thing beside its name.
    private static let card: [Column<Asset>] = [
        Column("ukuran", .text, \.ukuran, "Ukuran", "Size")
            .headings("ukuran cc, cc, dimensi"),
        Column("bahan", .text, \.bahan, "Bahan", "Material"),
        Column("luas_m2", .amount, \.luas, "Luas (m²)", "Area (m²)")
            .headings("luas m2, luas tanah m2"),
        Column("luas_lantai_m2", .amount, \.luasLantai, "Luas lantai (m²)", "Floor area (m²)")
            .headings("luas lantai, luas lantai m2, luas bangunan, luas bangunan m2"),
        Column("panjang_km", .amount, \.panjang, "Panjang (km)", "Length (km)"),
        Column("lebar_m", .amount, \.lebar, "Lebar (m)", "Width (m)"),
        Column("konstruksi", .text, \.konstruksi, "Konstruksi", "Construction")
            .headings("konstruksi bangunan, bangunan p sp d, bangunan"),
        Column("bertingkat", .text, \.bertingkat, "Bertingkat", "Storeys")
            .headings("bertingkat tidak, konstruksi bangunan bertingkat tidak, konstruksi bertingkat tidak"),
        Column("beton", .text, \.beton, "Beton", "Concrete")
            .headings("beton tidak, konstruksi bangunan beton tidak, konstruksi beton tidak"),
        Column("status_tanah", .text, \.statusTanah, "Status tanah", "Title to the land")
            .headings("hak, hak tanah, status tanah hak, status hak"),
        Column("pencipta", .text, \.pencipta, "Pencipta", "Author or artist")
            .headings("pengarang, barang bercorak kesenian kebudayaan pencipta"),
        Column("tanggal_mulai", .date, \.tanggalMulai, "Mulai dibangun", "Building began on")
            .headings("tgl mulai, tgl bln thn mulai"),
    ]

    private static let numbers: [Column<Asset>] = [
        Column("nomor_register", .text, \.nomorRegister, "Nomor register", "Number of registration")
            .headings("register, no register, no reg"),
        Column("nomor_polisi", .text, \.nomorPolisi, "Nomor polisi", "Number plate")
            .headings("no polisi, polisi, nopol"),
        Column("nomor_pabrik", .text, \.nomorPabrik, "Nomor pabrik", "Serial number")
            .unpublished()
            .headings("no pabrik, pabrik, nomor seri"),
        Column("nomor_rangka", .text, \.nomorRangka, "Nomor rangka", "Chassis number")
            .unpublished()
            .headings("no rangka, rangka"),
        Column("nomor_mesin", .text, \.nomorMesin, "Nomor mesin", "Engine number")
            .unpublished()
            .headings("no mesin, mesin"),
        Column("nomor_bpkb", .text, \.nomorBPKB, "Nomor BPKB", "Number of the title to the vehicle")
            .unpublished()
            .headings("no bpkb, bpkb"),
        Column("nomor_sertifikat", .text, \.nomorSertifikat, "Nomor sertifikat", "Number of the title to the land")
            .unpublished()
            .headings("no sertifikat, sertifikat nomor, status tanah sertifikat nomor, sertifikat"),
        Column("tanggal_sertifikat", .date, \.tanggalSertifikat, "Tanggal sertifikat", "Date of the title to the land")
            .headings("tgl sertifikat, sertifikat tanggal, status tanah sertifikat tanggal"),
        Column("nomor_dokumen", .text, \.nomorDokumen, "Nomor dokumen", "Number of the document")
            .headings("no dokumen, dokumen nomor, dokumen gedung nomor"),
        Column("tanggal_dokumen", .date, \.tanggalDokumen, "Tanggal dokumen", "Date of the document")
            .headings("tgl dokumen, dokumen tanggal, dokumen gedung tanggal"),
        Column("kode_tanah", .text, \.kodeTanah, "Kode tanah", "Code of the land")
            .headings("nomor kode tanah, no kode tanah"),
    ]

    private static let value: [Column<Asset>] = [
        Column("jumlah", .amount, \.jumlah, "Jumlah", "Quantity")
            .headings("kuantitas, volume, luas, jumlah barang, banyaknya, jumlah banyaknya, jumlah volume"),
        Column("satuan", .text, \.satuan, "Satuan", "Unit"),
        Column("tahun_perolehan", .year, \.tahunPerolehan, "Tahun perolehan", "Acquired in")
            .past()
            .headings("tahun, tahun pembelian, tahun pengadaan, tahun cetak pembelian, thn perolehan"),
        Column("asal_perolehan", .text, \.asalPerolehan, "Asal perolehan", "Acquired by")
            .about("misalnya pembelian atau hibah", "such as purchase or gift")
            .headings(
                "asal usul, asal usul cara perolehan, asal usul barang, asal usul pembiayaan, cara perolehan, sumber"
            ),
        Column("nilai_perolehan", .amount, \.nilaiPerolehan, "Nilai perolehan (Rp)", "Value (Rp)")
            .headings(
                "nilai, harga, harga rp, harga perolehan, harga perolehan rp, nilai perolehan, nilai aset, nilai kontrak, harga satuan"
            ),
        Column("kondisi", .choice(conditions), \.kondisi, "Kondisi", "Condition")
            .about(conditions.listed, conditions.listed)
            .headings(
                "keadaan, keadaan barang, kondisi barang, kondisi bangunan, kondisi bangunan b kb rb, kondisi b kb rb"
            ),
        Column("penggunaan", .text, \.penggunaan, "Penggunaan", "Use")
            .headings("peruntukan, status penggunaan"),
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
