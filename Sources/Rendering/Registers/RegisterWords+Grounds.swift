import Content
import Diagnostics
import Registers

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
    var agencies: String { word(id: "Perangkat Daerah", en: "Agencies") }
    var matrix: String { word(id: "Matriks Informasi Publik", en: "Matrix of public information") }
    var changes: String { word(id: "Perubahan Daftar", en: "Changes to the registers") }
    var report: String { word(id: "Laporan Layanan Informasi", en: "Report on information requests") }
    var noAgency: String { word(id: "Tanpa perangkat daerah", en: "Without an agency") }
    var present: String { word(id: "sekarang", en: "now") }
}
