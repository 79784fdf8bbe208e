import Reading

/// The three classes of public information (UU 14/2008, Pasal 9 to 11).
public enum Klasifikasi: String, Sendable, CaseIterable {
    case berkala
    case sertaMerta = "serta_merta"
    case setiapSaat = "setiap_saat"
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

/// A row of the Daftar Informasi Publik, with its legal elements. What could not be read is nil or empty here and is
/// reported by the rules; the text as written is in `row`.
public struct PublicInformation: Sendable {
    public let register: String
    public let row: RegisterRow
    public let nomor: String
    public let judul: String
    public let ringkasan: String
    public let pejabatPenguasa: String
    public let penanggungJawab: String
    public let waktuPembuatan: String
    public let tempatPembuatan: String
    public let bentuk: [BentukInformasi]
    public let retensi: Retensi?
    public let klasifikasi: Klasifikasi?
    public let kelompok: String
    /// Code of the agency, as in `opd.csv`; nil where none is named or it is unknown.
    public let opd: String?
    public let berkas: Located<String>?
    public let tanggalTerbit: Instant?
    public let tanggalMutakhir: Instant?
    public let status: String
    /// Number of the DIK row that this information was exempt under.
    public let asalDIK: String
    /// Articles about the information: `.md` paths or addresses.
    public let berita: [Located<String>]
}

/// A letter of UU 14/2008, Pasal 17, with its number where it has one.
public struct Pasal17: Sendable, Hashable {
    public let huruf: Huruf
    public let angka: Int?

    public enum Huruf: String, Sendable, CaseIterable {
        case a, b, c, d, e, f, g, h, i, j
    }

    public init(huruf: Huruf, angka: Int? = nil) {
        self.huruf = huruf
        self.angka = angka
    }
}

/// A row of the Daftar Informasi yang Dikecualikan. It never names a document to be shown.
public struct ExemptInformation: Sendable {
    public let register: String
    public let row: RegisterRow
    public let nomor: String
    public let informasi: String
    public let opd: String?
    public let pasal17: Pasal17?
    public let dasarHukum: String
    public let dasarHukumUU: String
    public let konsekuensiDibuka: String
    public let konsekuensiDitutup: String
    public let alasan: String
    public let cakupan: String
    public let jangkaWaktu: Retensi?
    public let mulai: Instant?
    /// As written or, failing that, `mulai` and `jangkaWaktu` together. Nil where neither gives an end.
    public let berakhir: Instant?
    public let nomorPenetapan: String
    public let tanggalPenetapan: Instant?
    public let tempatPenetapan: String
    public let pejabatPenetap: String
    public let persetujuanPimpinan: String
    public let nomorUji: String
    public let tanggalUji: Instant?
    /// SHA-256 of documents that must never be published: 64 small hexadecimal digits each.
    public let sha256: [Located<String>]
}
