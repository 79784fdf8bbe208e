import Diagnostics
public import Reading

/// The three classes of public information (UU 14/2008, Pasal 9 to 11).
public enum Klasifikasi: String, Sendable, CaseIterable {
    case berkala
    case sertaMerta = "serta_merta"
    case setiapSaat = "setiap_saat"

    /// Whether an office may rightly have nothing in the class: information is announced at once where it can threaten the
    /// life of many and public order (Pasal 10).
    public var isConditional: Bool { self == .sertaMerta }
}

/// The form in which information is kept.
public enum BentukInformasi: String, Sendable, CaseIterable {
    case cetak, digital, situs, audio, video
}

/// How long information is kept.
public enum Retensi: Sendable, Hashable {
    /// ISO 8601, such as `P5Y`.
    case jangka(Period)
    case permanen
    case selamaBerlaku
    /// In the words of a retention schedule (Jadwal Retensi Arsip), such as `2 tahun aktif, 3 tahun inaktif, musnah`.
    case jadwal(String)
}

/// A span of the calendar (ISO 8601): `P1Y6M`.
public struct Period: Sendable, Hashable {
    public let years: Int
    public let months: Int
    public let days: Int

    public init(years: Int = 0, months: Int = 0, days: Int = 0) {
        self.years = years
        self.months = months
        self.days = days
    }
}

/// The facts of a row of the Daftar Informasi Publik, with its legal elements. What could not be read is nil or empty and
/// is reported by the rules.
public struct PublicInformation: RegisterFacts {
    public internal(set) var nomor = ""
    public internal(set) var klasifikasi: Klasifikasi?
    public internal(set) var kelompok = ""
    public internal(set) var opd: String?
    public internal(set) var judul = ""
    public internal(set) var ringkasan = ""
    public internal(set) var pejabatMenguasai = ""
    public internal(set) var penanggungJawab = ""
    public internal(set) var waktuPembuatan = ""
    public internal(set) var tempatPembuatan = ""
    public internal(set) var bentuk: [BentukInformasi] = []
    public internal(set) var retensi: Retensi?
    /// Files in `media/`, pages of the portal and addresses, as written.
    public internal(set) var berkas: [Located<String>] = []
    public internal(set) var tanggalTerbit: Instant?
    public internal(set) var tanggalMutakhir: Instant?
    public internal(set) var status = ""
    /// Number of the DIK row that this information was exempt under.
    public internal(set) var asalDIK = ""
    /// Articles about the information: `.md` paths or addresses.
    public internal(set) var berita: [Located<String>] = []

    public init() {}

    /// When the information was last refreshed or, failing that, published.
    public var modified: Instant? { tanggalMutakhir ?? tanggalTerbit }

    /// The seven elements that the law asks for are `isLegal`.
    public static let columns: [Column<PublicInformation>] = identification + making + availability

    private static let identification: [Column<PublicInformation>] = [
        Column("nomor", .text, \.nomor, "Nomor", "Number")
            .about(
                "nomor baris; unik di seluruh daftar, atau di setiap klasifikasi, perangkat daerah, atau berkas",
                "number of the row; unique in the list, or within each class, agency or file"
            )
            .required().legal()
            .signs("nomor urut")
            .headings("no, id, no urut, nomor informasi, kode, kode informasi"),
        Column("klasifikasi", .klasifikasi, \.klasifikasi, "Klasifikasi", "Class")
            .about(
                "cara informasi disediakan: `berkala`, `serta_merta`, `setiap_saat`, dalam ejaan apa pun",
                "how the information is provided: `berkala`, `serta_merta`, `setiap_saat`, in any spelling"
            )
            .required()
            .signs("klasifikasi informasi")
            .headings(
                """
                jenis informasi, klasifikasi informasi, kategori informasi, kategori, jenis, sifat informasi, \
                kelompok klasifikasi, classification, classification of information, information classification, type of information
                """
            ),
        Column("kelompok", .text, \.kelompok, "Kelompok", "Group")
            .about("kelompok isi, misalnya Laporan Keuangan", "group of contents, such as Laporan Keuangan")
            .section(keepsSign: true)
            .at(.furtherElement)
            .headings("kelompok informasi, sub kategori, subkategori, rumpun, rumpun informasi, topik"),
        .agency(\.opd)
            .at(.furtherElement)
            .headings(
                """
                kode opd, nama opd, skpd, pd, perangkat daerah, organisasi perangkat daerah, perangkat daerah unit kerja, instansi, dinas
                """
            ),
        Column("judul", .text, \.judul, "Judul", "Title")
            .about("nama informasi", "what the information is called")
            .at(.title)
            .signs("judul, nama informasi, nama dokumen")
            .headings(
                """
                nama informasi, judul informasi, informasi, informasi publik, nama informasi publik, \
                nama dokumen, judul dokumen, uraian informasi, \
                title of information, information title, name of information, information name
                """
            ),
        Column("ringkasan", .text, \.ringkasan, "Ringkasan isi", "Summary")
            .about("ringkasan isi informasi", "what the information holds, in short")
            .required().legal().at(.summary)
            .signs("ringkasan, deskripsi, uraian, isi ringkas")
            .headings(
                """
                ringkasan informasi, ringkasan isi informasi, ringkasan isi informasi publik, isi informasi, \
                isi ringkas, isi ringkas informasi, isi singkat, ringkas isi, uraian singkat, uraian ringkas, ringkasan informasi publik, deskripsi, deskripsi informasi, uraian, keterangan isi, isi dokumen, summary of information, brief description, description
                """
            ),
    ]

    private static let making: [Column<PublicInformation>] = [
        Column("pejabat_menguasai", .text, \.pejabatMenguasai, "Pejabat yang menguasai", "Office in charge")
            .about(
                "pejabat atau unit kerja yang menguasai informasi, bukan nama orang",
                "the office that holds the information, not a person"
            )
            .required().legal().office().formerly("pejabat_penguasa")
            .signs(
                "menguasai, penguasaan, unit penyedia, unit pengelola, pejabat pengelola, unit pemilik, pemilik informasi, penguasa"
            )
            .headings(
                """
                pejabat yang menguasai informasi, \
                pejabat unit kerja yang menguasai informasi, pejabat satuan kerja yang menguasai informasi, \
                unit kerja yang menguasai informasi, penguasa informasi, unit penyedia, unit kerja, \
                unit pengelola, satuan kerja, pejabat, unit, instalasi, unit instalasi, instalasi unit, divisi, pemegang dokumen, pemegang informasi, \
                official in charge, officer in charge, information holder, holder of information
                """
            ),
        Column(
            "penanggung_jawab",
            .text,
            \.penanggungJawab,
            "Penanggung jawab pembuatan atau penerbitan",
            "Responsible for making or publishing it"
        )
        .about("jabatan atau unit, bukan nama orang", "an office, not a person")
        .required().legal().office()
        .signs("penanggung jawab")
        .headings(
            """
            penanggung jawab informasi, penanggung jawab pembuatan, penanggung jawab penerbitan, \
            penanggung jawab pembuatan atau penerbitan informasi, \
            penanggung jawab pembuatan penerbitan informasi, pic, penerbit, \
            penerbit informasi, pembuat informasi, unit penerbit, pembuat, pembuat dokumen, \
            responsible unit, responsible official, responsible person, person in charge
            """
        ),
        Column("waktu_pembuatan", .time, \.waktuPembuatan, "Waktu pembuatan", "Made in")
            .about("tahun, bulan, tanggal, atau rentangnya", "year, month, date or a span of them")
            .required().legal().past()
            .signs("waktu, tahun, tanggal pembuatan, tanggal dibuat, kapan dibuat")
            .headings(
                """
                waktu, tahun, tahun pembuatan, tanggal pembuatan, waktu pembuatan informasi, \
                waktu penerbitan, waktu pembuatan penerbitan, waktu pembuatan penerbitan informasi, tanggal dokumen, \
                date of creation, creation date, time of creation, year of creation, year
                """
            ),
        Column("tempat_pembuatan", .text, \.tempatPembuatan, "Tempat pembuatan", "Made at")
            .about("kota atau tempat informasi dibuat", "city or place where the information was made")
            .required().legal()
            .signs("tempat, lokasi, mana dibuat")
            .headings(
                """
                tempat, tempat pembuatan informasi, tempat penerbitan, tempat pembuatan penerbitan informasi, \
                lokasi pembuatan, place of creation, place, location
                """
            ),
    ]

    private static let availability: [Column<PublicInformation>] = [
        Column("bentuk", .bentuk, \.bentuk, "Bentuk yang tersedia", "Available as")
            .about(
                "satu atau beberapa dari cetak, digital, situs, audio, video; `Hardcopy dan softcopy` dipahami",
                "any of cetak, digital, situs, audio, video; `Hardcopy dan softcopy` is understood"
            )
            .required().legal()
            .signs("bentuk, format, media")
            .headings(
                """
                bentuk informasi, bentuk informasi yang tersedia, bentuk tersedia, format, format informasi, \
                media, bentuk dokumen, hard soft, hardcopy softcopy, soft hard, softcopy hardcopy, hard soft copy, soft hard copy, form, form of information, \
                available form, available format
                """
            ),
        Column("retensi", .retensi, \.retensi, "Jangka waktu penyimpanan", "Kept for")
            .about(
                "`P5Y`, `5 Tahun`, `permanen`, `selama_berlaku`, atau kata jadwal retensi arsip",
                "`P5Y`, `5 Tahun`, `permanen`, `selama_berlaku`, or the words of a retention schedule"
            )
            .required().legal()
            .signs("retensi, penyimpanan, jangka waktu, masa simpan, lama disimpan")
            .headings(
                """
                retensi arsip, jangka waktu penyimpanan atau retensi arsip, jangka waktu retensi, \
                masa simpan, masa retensi, lama penyimpanan, jangka waktu, lama simpan, masa simpan arsip, \
                masa berlaku arsip, simpan, retention, retention period, storage period
                """
            ),
        Column("berkas", .documents, \.berkas, "Berkas", "Document")
            .about(
                "berkas di `media/` atau alamat web; beberapa dipisah koma, titik koma, atau baris baru",
                "files in `media/` or addresses, between commas, semicolons or line breaks"
            )
            .at(.apart)
            .headings(
                """
                tautan, link, url, file, dokumen, unduhan, tautan dokumen, link dokumen, tautan unduh, link informasi, tautan unduhan, link unduhan, \
                link download, alamat url, alamat web
                """
            ),
        Column("tanggal_terbit", .date, \.tanggalTerbit, "Tanggal terbit", "Published")
            .past().at(.furtherElement)
            .headings("tanggal publikasi, tanggal penerbitan, diterbitkan"),
        Column("tanggal_mutakhir", .date, \.tanggalMutakhir, "Tanggal pemutakhiran", "Updated")
            .past().at(.furtherElement)
            .headings(
                """
                tanggal diperbarui, diperbarui, pemutakhiran, terakhir diperbarui, tanggal update, update terakhir
                """
            ),
        Column("status", .text, \.status, "Status", "Status")
            .at(.furtherElement)
            .headings("status informasi, status ketersediaan"),
        Column("asal_dik", .text, \.asalDIK, "Semula dikecualikan dengan nomor", "Formerly exempt under number")
            .about(
                "nomor baris DIK yang dahulu mengecualikan informasi ini",
                "number of the DIK row under which it was exempt"
            )
            .at(.furtherElement)
            .headings("nomor dik, asal dikecualikan"),
        Column("berita", .news, \.berita, "Berita", "News")
            .about(
                "artikel tentang informasi ini: berkas `.md` atau alamat; artikel menyebut baris dengan `register:`",
                "articles about the information, by `.md` path or address; articles name rows by `register:` in turn"
            )
            .at(.apart)
            .headings("artikel, berita terkait"),
    ]
}

extension RegisterProfile {
    /// Daftar Informasi Publik.
    public static let dip = RegisterProfile(
        "dip",
        PublicInformation.self,
        title: LocalizedText(id: "Daftar Informasi Publik", en: "Register of public information"),
        numberings: [
            [], ["klasifikasi"], ["opd"], ["opd", "klasifikasi"], ["kelompok"], ["klasifikasi", "kelompok"],
            ["opd", "klasifikasi", "kelompok"],
        ],
        sharedList: "daftar",
        template: "register",
        reportsEmptyCells: false,
        checks: [
            MissingElements.check, UnknownClassification.check, RetentionNotAPeriod.check, UnknownOrigin.check,
            AgencyWithoutRows.check,
        ]
    )
}
