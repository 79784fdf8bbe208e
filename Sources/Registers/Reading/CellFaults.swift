import Diagnostics
import Reading

extension CellFault {
    static func date(_ text: String) -> CellFault {
        if let day = DateText.spreadsheetDay(text) {
            return CellFault(
                id: "bukan tanggal, melainkan nomor hari lembar kerja",
                en: "is not a date but a spreadsheet's number of a day",
                help: "tulis: \(day); atau ubah format kolomnya menjadi tanggal sebelum menyimpan CSV",
                en: "write: \(day); or format the column as dates before saving it as CSV"
            )
        }
        return CellFault(id: "bukan tanggal", en: "is not a date", help: UnreadableDate.help(for: text))
    }

    static let integer = CellFault(
        id: "bukan bilangan bulat",
        en: "is not a whole number",
        help: LocalizedText(id: "tulis angka saja, misalnya 1250", en: "write digits only, such as 1250")
    )
    static let count = CellFault(
        id: "bukan bilangan bulat mulai 0",
        en: "is not a whole number from 0",
        help: "tulis angka saja, atau kosongkan bila tidak diketahui",
        en: "write digits only, or leave it empty where it is not known"
    )
    static let number = CellFault(
        id: "bukan bilangan",
        en: "is not a number",
        help: LocalizedText(id: "tulis angka, misalnya 7,5", en: "write a number, such as 7,5")
    )
    static let rupiah = CellFault(
        id: "bukan jumlah rupiah yang utuh",
        en: "is not a whole sum of rupiah",
        help: "tulis seluruh angkanya, misalnya 1.500.000.000",
        en: "write all its digits, such as 1.500.000.000"
    )
    static let boolean = CellFault(
        id: "bukan ya atau tidak",
        en: "is neither yes nor no",
        help: LocalizedText(id: "tulis: ya atau tidak", en: "write: ya or tidak")
    )
    static let address = CellFault(
        id: "bukan alamat web atau berkas di media/",
        en: "is neither a web address nor a file in media/",
        help: "tulis: https://… atau media/…",
        en: "write: https://… or media/…"
    )
    static let digest = CellFault(
        id: "bukan SHA-256",
        en: "is not a SHA-256",
        help: "tulis 64 angka heksadesimal, seperti keluaran sha256sum",
        en: "write 64 hexadecimal digits, as sha256sum prints them"
    )

    static let year = CellFault(
        id: "bukan tahun",
        en: "is not a year",
        help: LocalizedText(id: "tulis empat angka, misalnya 2026", en: "write four digits, such as 2026")
    )

    /// A date of a year in which what its column tells cannot have been.
    static func year(_ year: Int, outside years: ClosedRange<Int>) -> CellFault {
        CellFault(
            id: "bertahun \(year), di luar \(years.lowerBound) sampai \(years.upperBound)",
            en: "is of \(year), outside \(years.lowerBound) to \(years.upperBound)",
            help: LocalizedText(id: "periksa tahunnya", en: "check the year")
        )
    }

    /// What is said of a state that is read from another column.
    static let remark = CellFault(
        id: "tidak dibaca: statusnya sudah ada, dan ini bukan status atau sebabnya",
        en: "is not read: the state is there already, and this is no state or its cause",
        help: "tulis misalnya \"Dicabut dengan Perda 3/2025\", atau hapus",
        en: "write such as \"Dicabut dengan Perda 3/2025\", or remove it"
    )

    /// What caused one of some states, in a row that has none of them.
    static func cause(ofOne states: [String], state column: String) -> CellFault {
        CellFault(
            id: "tidak jelas sebab apa",
            en: "may be the cause of several things",
            help: "tulis di \(column): \(states.joined(separator: " atau "))",
            en: "write into \(column): \(states.joined(separator: " or "))"
        )
    }

    static func choice(_ text: String, of choices: [String]) -> CellFault {
        let list = choices.joined(separator: ", ")
        // None of the states of a regulation would be true.
        if choices.contains("berlaku"), Regulation.namesDraft(text, isKind: true) {
            return CellFault(
                id: "bukan keadaan sebuah peraturan",
                en: "is no state of a regulation",
                help: RegulationStatus.draftHelp
            )
        }
        return CellFault(
            id: "bukan salah satu pilihan",
            en: "is not one of the choices",
            help: Suggestion.nearest(to: text, among: choices).map(LocalizedText.didYouMean)
                ?? LocalizedText(id: "pilih: \(list)", en: "choose one of: \(list)")
        )
    }

    /// A text that, like another one of its row, can only be that of the column beside its own.
    static func moved(to heading: String, and text: String, to other: String) -> CellFault {
        CellFault(
            id:
                "tampaknya isi kolom \"\(heading)\", dan \"\(text.quotable)\" isi kolom \"\(other)\": sel baris ini bergeser atau tertukar",
            en:
                "seems to belong below \"\(heading)\", and \"\(text.quotable)\" below \"\(other)\": the cells of this row are moved or exchanged",
            help: "pindahkan setiap sel ke bawah judul kolomnya",
            en: "move each cell below its heading"
        )
    }

    static func form(_ known: [String]) -> CellFault {
        let list = known.joined(separator: ", ")
        return CellFault(
            id: "bukan bentuk informasi yang dikenal",
            en: "is not a known form of information",
            help: LocalizedText(id: "pilih: \(list)", en: "choose from: \(list)")
        )
    }

    static let portal = CellFault(
        id: "bukan alamat portal",
        en: "is not the address of a portal",
        help: LocalizedText(id: "tulis: https://…", en: "write: https://…")
    )

    /// - Parameter written: an address without its scheme, or something else.
    static func site(_ written: String) -> CellFault {
        let isHost = written.contains(".") && !written.contains(where: \.isWhitespace)
        return CellFault(
            id: "bukan alamat web, dan tidak tampil",
            en: "is not a web address, and is not shown",
            help: isHost
                ? LocalizedText(id: "tulis: https://\(written)", en: "write: https://\(written)")
                : LocalizedText(
                    id: "tulis: https://…; alamat kantor ditulis di kolom kontak",
                    en: "write: https://…; the address of the office belongs in the column of its contact"
                )
        )
    }

    static let agencyCode = CellFault(
        id: "tidak dapat menjadi bagian alamat",
        en: "cannot be part of an address",
        help: "pakai huruf kecil, angka, dan tanda hubung",
        en: "use small letters, digits and hyphens"
    )
}
