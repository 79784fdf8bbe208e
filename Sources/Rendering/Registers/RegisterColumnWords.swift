import Diagnostics
import Registers

/// The names under which pages show the columns of the built-in registers.
extension RegisterWords {
    /// The title of a column of the DIP or DIK, or `fallback` for any other.
    func column(_ name: String, fallback: String = "") -> String {
        Self.columns[name]?[language] ?? (fallback.isEmpty ? name : fallback)
    }

    private static let columns: [String: LocalizedText] = [
        "nomor": LocalizedText(id: "Nomor", en: "Number"),
        "judul": LocalizedText(id: "Judul", en: "Title"),
        "informasi": LocalizedText(id: "Informasi yang dikecualikan", en: "Exempt information"),
        "ringkasan": LocalizedText(id: "Ringkasan isi", en: "Summary"),
        "klasifikasi": LocalizedText(id: "Klasifikasi", en: "Class"),
        "kelompok": LocalizedText(id: "Kelompok", en: "Group"),
        "opd": LocalizedText(id: "Perangkat daerah", en: "Agency"),
        "pejabat_penguasa": LocalizedText(id: "Pejabat yang menguasai", en: "Office in charge"),
        "penanggung_jawab": LocalizedText(
            id: "Penanggung jawab pembuatan atau penerbitan",
            en: "Responsible for making or publishing it"
        ),
        "waktu_pembuatan": LocalizedText(id: "Waktu pembuatan", en: "Made in"),
        "tempat_pembuatan": LocalizedText(id: "Tempat pembuatan", en: "Made at"),
        "bentuk": LocalizedText(id: "Bentuk yang tersedia", en: "Available as"),
        "retensi": LocalizedText(id: "Jangka waktu penyimpanan", en: "Kept for"),
        "berkas": LocalizedText(id: "Berkas", en: "Document"),
        "tanggal_terbit": LocalizedText(id: "Tanggal terbit", en: "Published"),
        "tanggal_mutakhir": LocalizedText(id: "Tanggal pemutakhiran", en: "Updated"),
        "status": LocalizedText(id: "Status", en: "Status"),
        "asal_dik": LocalizedText(id: "Semula dikecualikan dengan nomor", en: "Formerly exempt under number"),
        "berita": LocalizedText(id: "Berita", en: "News"),
        "pasal_17": LocalizedText(id: "Dasar pengecualian, UU 14/2008", en: "Ground, Act 14/2008"),
        "dasar_hukum": LocalizedText(id: "Dasar hukum", en: "Legal basis"),
        "dasar_hukum_uu": LocalizedText(id: "Undang-undang lain", en: "Other Act"),
        "konsekuensi_dibuka": LocalizedText(id: "Akibat bila dibuka", en: "Consequence of opening it"),
        "konsekuensi_ditutup": LocalizedText(id: "Manfaat bila ditutup", en: "Benefit of keeping it closed"),
        "alasan": LocalizedText(id: "Alasan", en: "Reason"),
        "cakupan": LocalizedText(id: "Cakupan", en: "Extent"),
        "jangka_waktu": LocalizedText(id: "Jangka waktu pengecualian", en: "Exempt for"),
        "mulai": LocalizedText(id: "Mulai dikecualikan", en: "Exempt from"),
        "berakhir": LocalizedText(id: "Berakhir", en: "Exempt until"),
        "nomor_penetapan": LocalizedText(id: "Nomor penetapan", en: "Number of the decision"),
        "tanggal_penetapan": LocalizedText(id: "Tanggal penetapan", en: "Date of the decision"),
        "tempat_penetapan": LocalizedText(id: "Tempat penetapan", en: "Place of the decision"),
        "pejabat_penetap": LocalizedText(id: "Ditetapkan oleh", en: "Decided by"),
        "persetujuan_pimpinan": LocalizedText(id: "Persetujuan pimpinan", en: "Approval of the head"),
        "nomor_uji": LocalizedText(id: "Nomor uji konsekuensi", en: "Number of the consequence test"),
        "tanggal_uji": LocalizedText(id: "Tanggal uji konsekuensi", en: "Date of the consequence test"),
    ]
}

/// The ten grounds of exemption.
extension RegisterWords {
    /// `Pasal 17 huruf h angka 4`.
    func letter(_ pasal: Pasal17) -> String {
        let letter = word(id: "Pasal 17 huruf ", en: "Article 17 letter ") + pasal.huruf.rawValue
        return letter + (pasal.angka.map { word(id: " angka ", en: " number ") + String($0) } ?? "")
    }

    /// What a letter of UU 14/2008, Pasal 17, protects, in few words.
    func ground(_ huruf: Pasal17.Huruf) -> String {
        switch huruf {
        case .a: word(id: "proses penegakan hukum", en: "law enforcement")
        case .b:
            word(
                id: "hak kekayaan intelektual dan persaingan usaha",
                en: "intellectual property and business competition"
            )
        case .c: word(id: "pertahanan dan keamanan negara", en: "defence and security of the state")
        case .d: word(id: "kekayaan alam Indonesia", en: "Indonesia's natural wealth")
        case .e: word(id: "ketahanan ekonomi nasional", en: "the national economy")
        case .f: word(id: "hubungan luar negeri", en: "foreign relations")
        case .g: word(id: "akta otentik pribadi dan wasiat", en: "personal deeds and wills")
        case .h: word(id: "rahasia pribadi", en: "personal privacy")
        case .i:
            word(
                id: "memorandum atau surat antar- atau intra-badan publik yang dirahasiakan",
                en: "confidential memoranda and letters between or within public bodies"
            )
        case .j: word(id: "tidak boleh diungkapkan berdasarkan undang-undang", en: "closed by another Act")
        }
    }
}

/// Titles of pages.
extension RegisterWords {
    var landing: String { word(id: "Informasi Publik", en: "Public information") }
    var whole: String { word(id: "Daftar Informasi Publik", en: "Register of public information") }
    var exempt: String { word(id: "Informasi yang Dikecualikan", en: "Exempt information") }
    var agencies: String { word(id: "Perangkat Daerah", en: "Agencies") }
    var matrix: String { word(id: "Matriks Informasi Publik", en: "Matrix of public information") }
    var changes: String { word(id: "Perubahan Daftar", en: "Changes to the registers") }
    var report: String { word(id: "Laporan Layanan Informasi", en: "Report on information requests") }
    var noAgency: String { word(id: "Tanpa perangkat daerah", en: "Without an agency") }
    var present: String { word(id: "sekarang", en: "now") }
}
