import Reading

extension Klasifikasi {
    /// Reads a class as offices write it: `Berkala`, `SERTA MERTA`, `Informasi yang wajib tersedia setiap saat`.
    public init?(text: String) {
        let words = HeadingName.words(of: text)
        let own = words.filter { !Self.fillers.contains($0) }
        switch (own.isEmpty ? words.filter { !Self.articles.contains($0) } : own).joined() {
        case "berkala", "periodic", "periodical", "periodically", "regular", "regularly": self = .berkala
        case "sertamerta", "immediate", "immediately": self = .sertaMerta
        case "setiapsaat", "anytime", "alltimes": self = .setiapSaat
        default: return nil
        }
    }

    /// Whether a text names exempt information, which is not a class of public information: `Informasi yang dikecualikan`.
    static func isExempt(_ text: String) -> Bool {
        HeadingName.words(of: text).filter { !fillers.contains($0) } == ["dikecualikan"]
    }

    private static let articles: Set<String> = ["at", "available", "information", "public"]
    private static let fillers: Set<String> = [
        "available", "information", "public",
        "informasi", "info", "inf", "publik", "yang", "wajib", "tersedia", "disediakan", "diumumkan", "dan", "secara",
        // Beside the Indonesian name.
        "periodic", "periodical", "periodically", "regular", "regularly", "immediate", "immediately", "at", "any",
        "all", "time", "times",
    ]
}

extension BentukInformasi {
    /// Reads a list of forms as offices write it: `Website, hardcopy, dan softcopy`, `HARDCOPY+SOFTCOPY`.
    ///
    /// - Returns: the forms that were read, each once and in the order of the cases, and the words that were not.
    public static func read(_ text: String) -> (forms: [BentukInformasi], unread: [String]) {
        // `Softcopy (.xlsx)`, `Hardcopy (2 rangkap)`: brackets say more of the form before them.
        if text.contains("("), !isDenied(text.plainWords), case let outer = read(text.withoutBrackets),
            !outer.forms.isEmpty
        {
            return outer
        }
        var found: Set<BentukInformasi> = []
        var unread: [String] = []
        var things: [String] = []
        for part in text.split(whereSeparator: { ",;/+&|\n".contains($0) }) {
            for phrase in phrases(in: part) {
                if let forms = byName[HeadingName.folded(phrase)] ?? byName[HeadingName.folded(withoutFillers(phrase))]
                    ?? ending(of: phrase)
                {
                    found.formUnion(forms)
                } else if Self.things.contains(HeadingName.folded(phrase)) {
                    things.append(phrase)
                } else if !HeadingName.folded(phrase).isEmpty {
                    unread.append(phrase)
                }
            }
        }
        return (allCases.filter(found.contains), found.isEmpty ? things + unread : unread)
    }

    /// Words that say no form, beside one: `Dokumen/Softcopy`, `Video dan foto`.
    private static let things: Set<String> = [
        "dokumen", "laporan", "arsip", "naskah", "surat", "data", "foto", "gambar", "peta", "infografis", "sk",
    ]

    /// Whether words in brackets say that the form before them is not there.
    private static func isDenied(_ words: [Substring]) -> Bool {
        zip(words, words.dropFirst()).contains {
            ["belum", "tidak", "tak"].contains($0) && ["ada", "tersedia"].contains($1)
        }
            || words.contains { ["hilang", "rusak"].contains($0) }
    }

    /// The text between the words that join: `dan`, `serta`, `atau`, `and`.
    private static func phrases(in part: Substring) -> [String] {
        let words = part.split(whereSeparator: \.isWhitespace)
        return words.split { ["dan", "serta", "atau", "and", "or"].contains($0.lowercased()) }.map {
            $0.joined(separator: " ")
        }
    }

    /// The form that the last word of a phrase says of the thing before it: `Peta digital`, `Laporan cetak`. Nil for others, and where it is denied.
    private static func ending(of phrase: String) -> [BentukInformasi]? {
        let words = phrase.plainWords
        guard (2...4).contains(words.count), words.allSatisfy({ !["tidak", "belum", "bukan", "non"].contains($0) })
        else { return nil }
        return words.last.flatMap { qualities.contains($0) ? byName[String($0)] : nil }
    }

    private static let qualities: Set<Substring> = [
        "cetak", "tercetak", "digital", "elektronik", "pdf", "excel", "word", "online", "daring", "softcopy",
        "hardcopy",
    ]

    /// The text without words that say no form: `Media cetak`, `dalam bentuk softcopy`, `melalui website`.
    private static func withoutFillers(_ phrase: String) -> String {
        phrase.split(whereSeparator: \.isWhitespace).filter { !fillers.contains($0.lowercased()) }.joined(
            separator: " "
        )
    }

    private static let fillers: Set<String> = [
        "media", "dokumen", "arsip", "naskah", "salinan", "bentuk", "format", "versi", "file", "dalam", "secara",
        "berupa", "melalui", "via", "tersedia",
    ]

    private static let byName: [String: [BentukInformasi]] = {
        let names: [([BentukInformasi], [String])] = [
            (
                [.cetak],
                [
                    "cetak", "tercetak", "hardcopy", "hc", "hard copies", "hard", "hard file", "kertas", "fisik",
                    "dokumen cetak", "buku", "printout", "fotokopi", "foto copy", "jilid", "brosur", "leaflet",
                    "pamflet", "poster", "spanduk", "baliho", "banner", "buletin", "majalah", "surat kabar", "koran",
                    "papan pengumuman", "papan informasi", "infografis cetak",
                ]
            ),
            (
                [.digital],
                [
                    "digital", "softcopy", "sc", "soft copies", "soft", "soft file", "elektronik", "dokumen elektronik",
                    "dokumen digital", "file", "rekam", "terekam", "rekaman", "pdf", "doc", "docx", "xls", "xlsx",
                    "ppt", "pptx", "csv", "jpg", "jpeg", "png", "word", "excel", "spreadsheet", "rekaman elektronik",
                    "cd", "dvd", "vcd", "cd dvd", "flashdisk", "flash disk", "usb", "hardisk", "harddisk", "hard disk",
                ]
            ),
            (
                [.situs],
                [
                    "situs", "situs web", "website", "web", "web site", "laman", "laman web", "online", "daring",
                    "portal", "aplikasi", "media sosial", "medsos", "sosial", "instagram", "facebook",
                ]
            ),
            ([.audio], ["audio", "suara", "rekaman suara", "mp3"]),
            ([.video], ["video", "rekaman video", "mp4"]),
            ([.audio, .video], ["audiovisual", "audio visual", "audio video"]),
        ]
        var forms: [String: [BentukInformasi]] = [:]
        for (form, words) in names {
            for word in words { forms[HeadingName.folded(word)] = form }
        }
        return forms
    }()
}
