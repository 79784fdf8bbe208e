import Diagnostics
public import Reading

/// How a request for information was decided.
public enum RequestDecision: String, Sendable, CaseIterable {
    case dikabulkan
    case dikabulkanSebagian = "dikabulkan_sebagian"
    case ditolak
    /// The applicant took it back.
    case dicabut
    /// It is being worked on.
    case diproses
}

/// The facts of a request for public information, without the person who made it: what the book of requests (UU 14/2008,
/// Pasal 22) says of matter and answer.
public struct InformationRequest: RegisterFacts {
    public internal(set) var nomor = ""
    public internal(set) var tanggal: Instant?
    public internal(set) var saluran = ""
    public internal(set) var jenisPemohon = ""
    public internal(set) var pokok = ""
    public internal(set) var opd: String?
    public internal(set) var klasifikasiInformasi = ""
    public internal(set) var putusan = ""
    public internal(set) var tanggalJawaban: Instant?
    /// Working days to the answer, where the row says so itself.
    public internal(set) var hariKerja: Int?
    public internal(set) var alasan = ""

    public init() {}

    public var modified: Instant? { tanggalJawaban ?? tanggal }

    /// Nil where the row does not say.
    public var decision: RequestDecision? { RequestDecision(rawValue: putusan) }

    public static let columns: [Column<InformationRequest>] = request + answer

    private static let request: [Column<InformationRequest>] = [
        Column("nomor", .text, \.nomor, "Nomor pendaftaran", "Number")
            .about("unik, atau mulai lagi setiap tahun", "unique, or beginning anew in each year")
            .required()
            .headings("no, no registrasi, no pendaftaran, no permohonan, no registrasi permohonan"),
        Column("tanggal", .date, \.tanggal, "Tanggal diterima", "Received on")
            .about("tanggal permohonan diterima", "the day on which the request was received")
            .required().past().since(2008).counted()
            .headings(
                "tgl, tanggal permohonan, tanggal masuk, tanggal terima, tanggal pengajuan, hari tanggal, hari dan tanggal, timestamp, stempel waktu"
            ),
        Column("saluran", .choice(RequestChoices.channels), \.saluran, "Saluran", "Channel")
            .about(
                "cara permohonan disampaikan: \(RequestChoices.channels.listed)",
                "how it was made: \(RequestChoices.channels.listed)"
            )
            .headings(
                "media, media permohonan, cara, cara permohonan, saluran permohonan, kanal, kanal permohonan, sarana, melalui, via"
            ),
        Column(
            "jenis_pemohon",
            .choice(RequestChoices.applicants),
            \.jenisPemohon,
            "Jenis pemohon",
            "Kind of applicant"
        )
        .about("\(RequestChoices.applicants.listed); bukan nama", "\(RequestChoices.applicants.listed); not a name")
        .headings("kategori pemohon, status pemohon, kelompok pemohon"),
        Column("pokok", .text, \.pokok, "Informasi yang diminta", "Information asked for")
            .about("apa yang diminta, tanpa nama orang", "what was asked for, without names of people")
            .required().at(.title).anonymous()
            .headings(
                """
                informasi diminta, rincian informasi, rincian informasi yang dibutuhkan, informasi yang dimohon, pokok \
                permohonan, perihal, informasi yang dibutuhkan, permohonan informasi
                """
            )
            .signs(
                """
                rincian diminta, rincian dimohon, rincian dimohonkan, rincian dibutuhkan, informasi diminta, informasi dimohon, \
                informasi dimohonkan, informasi dibutuhkan, informasi butuhkan, informasi inginkan, informasi minta
                """
            )
            .beside(
                """
                tujuan penggunaan, tujuan penggunaan informasi, tujuan, tujuan permohonan, tujuan permohonan informasi, alasan \
                penggunaan informasi, alasan permohonan, cara memperoleh, cara memperoleh informasi, cara mendapatkan, cara mendapatkan informasi, cara \
                mendapatkan salinan, cara mendapatkan salinan informasi, cara penyampaian, cara penyampaian informasi, bentuk informasi, bentuk \
                informasi yang dikuasai, bentuk salinan, format informasi, jenis permohonan, jenis permintaan, status informasi di bawah \
                penguasaan, di bawah penguasaan, dikuasai, dikuasai y t, belum didokumentasikan, biaya, biaya perolehan, biaya dan cara pembayaran
                """
            ),
        .agency(\.opd)
            .headings(
                """
                kode opd, nama opd, skpd, dinas, unit tujuan, perangkat daerah tujuan, opd tujuan, skpd tujuan, dinas tujuan, \
                ppid pelaksana, ppid pembantu
                """
            ),
        Column(
            "klasifikasi_informasi",
            .choice(RequestChoices.classes),
            \.klasifikasiInformasi,
            "Klasifikasi informasi",
            "Class of the information"
        )
        .about(
            "\(RequestChoices.classes.listed), dalam ejaan apa pun",
            "\(RequestChoices.classes.listed), in any spelling"
        )
        .headings("klasifikasi, jenis informasi, kategori informasi, status informasi"),
    ]

    private static let answer: [Column<InformationRequest>] = [
        Column("putusan", .choice(RequestChoices.decisions), \.putusan, "Keputusan", "Decision")
            .about(RequestChoices.decisions.listed, RequestChoices.decisions.listed)
            .required().counted()
            .headings(
                "keputusan ppid, jawaban, jawaban ppid, tanggapan ppid, tindak lanjut, status, status permohonan, hasil, tanggapan"
            ),
        Column("tanggal_jawaban", .date, \.tanggalJawaban, "Tanggal jawaban", "Answered on")
            .past().since(2008)
            .headings(
                """
                tanggal jawab, tanggal pemberitahuan, tanggal pemberitahuan tertulis, tanggal keputusan, tanggal selesai, \
                hari dan tanggal pemberitahuan tertulis, hari tanggal pemberitahuan tertulis, pemberitahuan tertulis
                """
            ),
        Column("hari_kerja", .count, \.hariKerja, "Hari kerja", "Working days")
            .about(
                "sampai jawaban; dihitung dari tanggal dan `libur.csv` bila kosong",
                "to the answer; reckoned from dates and `libur.csv` where empty"
            )
            .headings("waktu penyelesaian, lama hari, jumlah hari, jangka waktu, waktu, waktu pelayanan"),
        Column("alasan", .text, \.alasan, "Alasan penolakan", "Reason of the refusal")
            .about("alasan ditolak, tanpa nama orang", "why it was refused, without names of people")
            .headings("alasan ditolak, dasar penolakan, alasan dan dasar hukum"),
    ]
}

/// What registers of requests and objections choose from.
enum RequestChoices {
    static let channels: KeyValuePairs = [
        "langsung": "datang langsung, tatap muka, meja layanan, loket, datang, lisan",
        "surat": "pos, surat tertulis, tertulis, faksimile",
        "e-mail": "surel, surat elektronik",
        "situs": "website, web, situs web, laman, online, daring, formulir daring, aplikasi, e-ppid",
        "telepon": "telp, telpon",
        "pesan": "whatsapp, wa, sms, telegram",
        "media_sosial": "medsos, instagram, ig, facebook, fb, tiktok, youtube, x, twitter",
        "lapor": "sp4n lapor, sp4n-lapor!, lapor!",
    ]

    static let applicants: KeyValuePairs = [
        "perorangan":
            "perseorangan, individu, pribadi, warga, masyarakat, mahasiswa, pelajar, wartawan, jurnalis, peneliti, dosen",
        "kelompok": "kelompok orang, komunitas",
        "badan_hukum": "lsm, organisasi, perusahaan, yayasan, perkumpulan, badan usaha, media",
        "badan_publik": "instansi, instansi pemerintah, lembaga negara",
    ]

    static let classes: KeyValuePairs = [
        "berkala": "informasi berkala, wajib berkala, secara berkala",
        "serta_merta": "informasi serta merta",
        "setiap_saat": "informasi setiap saat, tersedia setiap saat",
        "dikecualikan": "informasi yang dikecualikan, informasi dikecualikan, rahasia",
        "tidak_dikuasai": "tidak di bawah penguasaan, tidak berada di bawah penguasaan, bukan kewenangan",
    ]

    static let decisions: KeyValuePairs = [
        RequestDecision.dikabulkan.rawValue:
            "diterima, diberikan, dipenuhi, dikabulkan seluruhnya, diberikan seluruhnya, dikabulkan penuh, diterima seluruhnya",
        RequestDecision.dikabulkanSebagian.rawValue:
            "sebagian, diberikan sebagian, diterima sebagian, dipenuhi sebagian",
        RequestDecision.ditolak.rawValue: "tolak, tidak dikabulkan, tidak diberikan, tidak dipenuhi",
        RequestDecision.dicabut.rawValue: "dibatalkan, batal, ditarik, gugur",
        RequestDecision.diproses.rawValue: "proses, dalam proses, sedang diproses, belum dijawab, menunggu",
    ]
}

extension RegisterProfile {
    /// Requests for information, numbered from one end to the other or anew in each year.
    public static let permohonan = RegisterProfile(
        "permohonan",
        InformationRequest.self,
        title: LocalizedText(id: "Daftar Permohonan Informasi", en: "Register of requests for information"),
        numberings: [[], ["tanggal"]],
        template: "request",
        subjects: ["register permohonan", "daftar permohonan"]
    )
}
