import Diagnostics
import Reading

/// A mail address of a private provider in a text that everybody may read.
enum PrivateEmail {
    static let rule = Rule.warning(
        "private-email",
        title: LocalizedText(id: "E-mail pribadi dalam teks publik", en: "Private mail address in public text"),
        explanation: """
            Alamat di penyedia umum seperti Gmail atau Yahoo biasanya milik seseorang, hilang bila ia pindah tugas, dan tidak \
            membuktikan bahwa yang menjawab badan publik. Pakai alamat di domain resmi. Alamat yang menyebut kantornya (`ppid.kota@gmail.com`) \
            dan kolom kontak dibiarkan. Di daftar informasi yang dikecualikan, di kolom mana pun, alamat seperti itu, \
            seperti nomor ponsel, adalah kesalahan.
            """,
        en: """
            An address at a public provider such as Gmail or Yahoo is mostly somebody's own, is lost when that person moves \
            on, and does not show that a public body answers. Use an address in the official domain. Addresses that name the \
            office (`ppid.kota@gmail.com`) and columns for contacts are left alone. In the list of exempt information such \
            an address is an error in any column, as is a mobile number.
            """,
        wrong: "ringkasan\nE-mail: contoh.nama@gmail.com",
        right: "ringkasan\nE-mail: ppid@kota.example"
    )

    private static let providers: Set<String> = [
        "aol.com", "gmail.co.id", "gmail.com", "gmx.com", "googlemail.com", "hotmail.co.id", "hotmail.com",
        "icloud.com", "live.co.id", "live.com", "mail.com", "me.com", "msn.com", "outlook.co.id", "outlook.com",
        "plasa.com", "pm.me", "proton.me", "protonmail.com", "rocketmail.com", "telkom.net", "yahoo.co.id", "yahoo.com",
        "yandex.com", "ymail.com", "zoho.com",
    ]

    static let check = TextCheck(rule) { find($0, agencies: $1.agencies) }

    private static func find(_ texts: [PublicText], agencies: [Agency]) -> [Diagnostic] {
        let inRows = texts.compactMap { text in
            (text.isContact ? nil : provider(in: text.cell.value)).map {
                Diagnostic(
                    rule,
                    at: text.row.place(of: text.column),
                    message: message($0),
                    help: help,
                    severity: text.isExempt ? .error : nil
                )
            }
        }
        let ofAgencies = agencies.compactMap { agency in
            provider(in: agency.contact).map {
                Diagnostic(rule, at: agency.location, message: message($0), help: help)
            }
        }
        return inRows + ofAgencies
    }

    private static func message(_ provider: String) -> LocalizedText {
        LocalizedText(id: "berisi alamat e-mail di \(provider)", en: "holds a mail address at \(provider)")
    }

    private static let help = LocalizedText(
        id: "tulis alamat di domain resmi, misalnya ppid@kota.example, atau hapus",
        en: "write an address in the official domain, such as ppid@kota.example, or remove it"
    )

    /// The provider of the first address in a text that is at one of these and names no office.
    static func provider(in text: String) -> String? {
        guard text.utf8.contains(UInt8(ascii: "@")) else { return nil }
        let parts = text.lowercased().split(separator: "@", omittingEmptySubsequences: false)
        for (before, part) in zip(parts, parts.dropFirst()) {
            let host = part.prefix { $0.isLetter || $0.isNumber || ".-".contains($0) }
            let name = String(host.last == "." ? host.dropLast() : host)
            if providers.contains(name), !isOfOffice(before) { return name }
        }
        return nil
    }

    /// Whether what is before the sign of an address names an office: `dinkes.kota`, `ppidkotacontoh`.
    private static func isOfOffice(_ before: Substring) -> Bool {
        let start = before.lastIndex { !$0.isLetter && !$0.isNumber && !"._-+".contains($0) }
        let box = before[(start.map(before.index(after:)) ?? before.startIndex)...]
        let words = box.split { !$0.isLetter }.map(String.init)
        return words.contains { word in
            shortNames.contains(word) || OfficeName.words.contains(word) || names.contains(where: word.contains)
        }
    }

    /// Names of offices that are found within a word as well: no name of a person has them.
    private static let names =
        OfficeName.words.filter { $0.count > 4 } + [
            "ppid", "kominfo", "humas", "dinkes", "disdik", "dukcapil", "dishub", "disperindag", "disnaker", "dispora",
            "dispar", "dinsos", "dpmptsp", "pemkot", "pemkab", "pemprov", "pemda", "pemdes", "setda", "setwan", "dprd",
            "rsud", "bapenda", "bpkad", "bpbd", "bkpsdm", "satpol", "layanan", "pengaduan", "informasi",
        ]
    /// Others, which are whole words only.
    private static let shortNames: Set<String> = [
        "kec", "kel", "desa", "kpu", "bkd", "dlh", "pkm", "sdn", "smpn", "sman", "smkn", "info", "admin", "camat",
        "lurah",
    ]
}
