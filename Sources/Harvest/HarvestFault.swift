package import Diagnostics
import Reading

/// Why nothing could be taken from an agency's portal.
package enum HarvestFault: Error, Hashable {
    /// curl is not installed.
    case noProgram
    /// curl cannot be started.
    case program(String)
    /// The agencies with these codes have the same portal: whose rows it has nobody can tell.
    case shared([String])
    case unknownHost, unreachable, untrusted, insecure, refused, redirected
    /// The portal leads to this address, which is not below its own.
    case elsewhere(String)
    /// The machine has no root certificates.
    case noCertificates
    /// In seconds.
    case tooSlow(Int)
    /// In bytes.
    case tooLarge(Int)
    case content(BadContent)

    /// What is wrong with what a portal sent.
    package enum BadContent: Hashable {
        /// `datapackage.json` is not one.
        case noPackage
        /// The package has no table for any register.
        case noTable
        /// The table of that name is not the one that the package describes.
        case differs(String)
        /// The package gives no SHA-256 of the table of that name.
        case noDigest(String)
        /// The table of that name has other columns than the package says, or cannot be read.
        case unreadable(String)
        /// The table of that name has no rows, and had some.
        case emptied(String)
    }

    /// - Parameter status: the exit code of curl. Nil is returned for success.
    init?(curl status: Int32, seconds: Int, limit: Int) {
        switch status {
        case 0: return nil
        case 5, 6: self = .unknownHost
        case 22: self = .refused
        case 28: self = .tooSlow(seconds)
        case 51, 60, 83, 90, 91: self = .untrusted
        case 35, 58, 59, 66, 80: self = .insecure
        case 77, 82: self = .noCertificates
        case 1, 47: self = .redirected
        case 63: self = .tooLarge(limit)
        default: self = .unreachable
        }
    }

    /// Whether the machine is at fault and no portal can be asked.
    var isOfMachine: Bool {
        switch self {
        case .noProgram, .program, .noCertificates: true
        default: false
        }
    }

    package var text: LocalizedText {
        switch self {
        case .noProgram:
            LocalizedText(
                id: "perintah ini memakai curl, yang belum terpasang; pasang dengan: apt install curl",
                en: "this command uses curl, which is not installed; install it with: apt install curl"
            )
        case .program(let reason):
            LocalizedText(id: "curl tidak dapat dijalankan: \(reason)", en: "curl cannot be started: \(reason)")
        case .shared(let codes):
            LocalizedText(
                id:
                    "alamat portalnya sama dengan milik \(codes.joined(separator: ", ")), jadi tidak jelas daftar siapa yang ada di sana",
                en:
                    "its portal is that of \(codes.joined(separator: ", ")) as well, so that nobody can tell whose lists it has"
            )
        case .unknownHost:
            LocalizedText(id: "alamatnya tidak dikenal di internet", en: "its address is unknown on the internet")
        case .unreachable: LocalizedText(id: "portalnya tidak dapat dihubungi", en: "its portal cannot be reached")
        case .untrusted:
            LocalizedText(
                id: "sertifikat HTTPS-nya tidak dapat dipercaya: kedaluwarsa, untuk nama lain, atau dibuat sendiri",
                en: "its HTTPS certificate cannot be trusted: it has expired, is for another name, or made by itself"
            )
        case .insecure:
            LocalizedText(
                id: "servernya tidak menjawab lewat HTTPS (sambungan aman tidak dapat dibuat)",
                en: "its server does not answer by HTTPS (no secure connection could be made)"
            )
        case .noCertificates:
            LocalizedText(
                id: "komputer ini tidak punya sertifikat akar; pasang dengan: apt install ca-certificates",
                en: "this machine has no root certificates; install them with: apt install ca-certificates"
            )
        case .refused:
            LocalizedText(
                id: "portalnya menjawab bahwa berkas data tidak ada",
                en: "its portal answers that there is no such data file"
            )
        case .redirected:
            LocalizedText(
                id: "portalnya mengalihkan terlalu sering, atau ke alamat tanpa HTTPS",
                en: "its portal redirects too often, or to an address without HTTPS"
            )
        case .elsewhere(let address):
            LocalizedText(
                id:
                    "portalnya mengalihkan ke \(address.quotable); bila itu portalnya sendiri, tulis alamatnya di kolom portal opd.csv",
                en:
                    "its portal leads to \(address.quotable); where that is its own, write its address in the column portal of opd.csv"
            )
        case .tooSlow(let seconds):
            LocalizedText(id: "tidak selesai dalam \(seconds) detik", en: "not finished within \(seconds) seconds")
        case .tooLarge(let limit):
            LocalizedText(
                id: "mengirim lebih dari \(limit / 1_048_576) MB",
                en: "sends more than \(limit / 1_048_576) MB"
            )
        case .content(let fault): fault.text
        }
    }
}

extension HarvestFault.BadContent {
    fileprivate var text: LocalizedText {
        switch self {
        case .noPackage:
            LocalizedText(
                id: "data/datapackage.json di portalnya bukan paket data Frictionless",
                en: "data/datapackage.json on its portal is not a Frictionless data package"
            )
        case .noTable:
            LocalizedText(
                id: "paket datanya tidak berisi tabel untuk daftar di portal ini",
                en: "its data package has no table for a register of this portal"
            )
        case .differs(let name):
            LocalizedText(
                id: "isi \(name) tidak cocok dengan SHA-256 di paket datanya",
                en: "\(name) does not match the SHA-256 in its data package"
            )
        case .noDigest(let name):
            LocalizedText(
                id: "paket datanya tidak menyebut SHA-256 \(name); portalnya perlu dibangun dengan Terang terbaru",
                en: "its data package gives no SHA-256 of \(name); its portal needs to be built by the newest Terang"
            )
        case .unreadable(let name):
            LocalizedText(
                id: "kolom \(name) bukan yang disebut paket datanya, atau tabelnya tidak terbaca",
                en: "the columns of \(name) are not those in its data package, or the table cannot be read"
            )
        case .emptied(let name): LocalizedText(id: "\(name) kini kosong", en: "\(name) is empty by now")
        }
    }
}
