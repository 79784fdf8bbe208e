import Diagnostics
import Reading
import Registers
import SiteModel

/// Says in the portal's language what the registers hold as values.
struct RegisterWords: Sendable {
    let language: Language
    let dates: DateWords

    func word(id: String, en: String) -> String { LocalizedText(id: id, en: en)[language] }

    /// `Serta-merta`.
    func short(_ klasifikasi: Klasifikasi) -> String {
        switch klasifikasi {
        case .berkala: word(id: "Berkala", en: "Periodic")
        case .sertaMerta: word(id: "Serta-merta", en: "Immediate")
        case .setiapSaat: word(id: "Setiap saat", en: "At any time")
        }
    }

    /// `Informasi serta-merta`.
    func title(_ klasifikasi: Klasifikasi) -> String {
        switch klasifikasi {
        case .berkala: word(id: "Informasi berkala", en: "Periodic information")
        case .sertaMerta: word(id: "Informasi serta-merta", en: "Immediate information")
        case .setiapSaat: word(id: "Informasi setiap saat", en: "Information available at any time")
        }
    }

    /// What the class means to readers.
    func meaning(_ klasifikasi: Klasifikasi) -> String {
        switch klasifikasi {
        case .berkala:
            word(id: "Diumumkan dan dimutakhirkan secara rutin.", en: "Announced and updated regularly.")
        case .sertaMerta:
            word(
                id: "Diumumkan tanpa ditunda karena menyangkut keselamatan orang banyak dan ketertiban umum.",
                en: "Announced without delay, because lives and public order depend on it."
            )
        case .setiapSaat:
            word(
                id: "Disediakan dan diberikan kepada siapa pun yang memintanya.",
                en: "Kept ready and given to anyone who asks."
            )
        }
    }

    func form(_ bentuk: BentukInformasi) -> String {
        switch bentuk {
        case .cetak: word(id: "Cetak", en: "Print")
        case .digital: word(id: "Digital", en: "Digital")
        case .situs: word(id: "Situs web", en: "Website")
        case .audio: word(id: "Audio", en: "Audio")
        case .video: word(id: "Video", en: "Video")
        }
    }

    func forms(_ bentuk: [BentukInformasi]) -> String {
        bentuk.map(form).joined(separator: ", ")
    }

    /// `5 tahun`, `permanen`.
    func retention(_ retensi: Retensi) -> String {
        switch retensi {
        case .jangka(let period): self.period(period)
        case .permanen: word(id: "permanen", en: "permanent")
        case .selamaBerlaku: word(id: "selama berlaku", en: "while in force")
        case .jadwal(let words): words
        }
    }

    /// `1 tahun 6 bulan`.
    func period(_ period: Period) -> String {
        let parts = [
            (period.years, "tahun", "year"), (period.months, "bulan", "month"), (period.days, "hari", "day"),
        ]
        return parts.filter { $0.0 != 0 }.map { quantity($0.0, id: $0.1, en: $0.2) }.joined(separator: " ")
    }

    /// `212 hari`.
    func quantity(_ number: Int, id: String, en: String) -> String {
        "\(groupedNumber(number)) \(word(id: id, en: number == 1 ? en : en + "s"))"
    }

    /// A year, a month, a date or a range of them (ISO 8601) in words; any other text as it is.
    func time(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }) else { return text }
        let ends = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .map { moment(Substring($0)) }
        guard ends.count <= 2, !ends.contains(nil) else { return text }
        return ends.compactMap { $0 }.joined(separator: " – ")
    }

    private func moment(_ text: Substring) -> String? {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int(Substring($0)) }
        guard numbers.count == parts.count, parts.first?.count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 })
        else { return nil }
        switch numbers.count {
        case 1: return String(text)
        case 2 where (1...12).contains(numbers[1]):
            return "\(CalendarNames.month(numbers[1], in: language)) \(numbers[0])"
        case 3:
            return LocalTime(year: numbers[0], month: numbers[1], day: numbers[2]).map { dates.date(CalendarDay($0)) }
        default: return nil
        }
    }

    /// How long the information stays closed: `dikecualikan sampai 6 Mei 2049`. What the row says as it is written, where it gives no date.
    func term(_ term: ExemptionTerm) -> String {
        switch term {
        case .permanent: word(id: "permanen", en: "permanent")
        case .event(let words, nil): words
        case .event(let words, let review?):
            words + word(id: "; ditinjau kembali ", en: "; to be reviewed on ") + dates.date(review)
        case .unstated(""): word(id: "jangka waktu belum dicantumkan", en: "period not stated")
        case .unstated(let words): words
        case .running(let opens, _): exempt(until: opens)
        case .ended(let since, nil):
            word(id: "masa pengecualian berakhir ", en: "exemption ended on ") + dates.date(since)
        case .ended(let since, .open): word(id: "informasi publik sejak ", en: "public since ") + dates.date(since)
        case .ended(let since, .review):
            word(id: "berakhir ", en: "ended on ") + dates.date(since)
                + word(id: ", sedang diuji kembali", en: ", being tested anew")
        }
    }

    func exempt(until day: CalendarDay) -> String {
        word(id: "dikecualikan sampai ", en: "exempt until ") + dates.date(day)
    }

    /// What a row of the DIK is: `Dikecualikan`, `Informasi publik`.
    func state(_ term: ExemptionTerm?) -> String {
        switch term {
        case .ended(_, nil): word(id: "Masa pengecualian berakhir", en: "Exemption ended")
        case .ended(_, .open): word(id: "Informasi publik", en: "Public information")
        case .ended(_, .review): word(id: "Sedang diuji kembali", en: "Being tested anew")
        case .permanent, .event, .unstated, .running, nil: word(id: "Dikecualikan", en: "Exempt")
        }
    }

    /// What readers are told of a row's age; empty for one that is fresh.
    func staleness(_ freshness: Freshness) -> String {
        switch freshness {
        case .fresh: ""
        case .undated:
            word(
                id: "Tanggal pemutakhiran informasi ini belum dicantumkan.",
                en: "It is not stated when this information was last updated."
            )
        case .stale(let since):
            word(
                id: "Informasi ini seharusnya dimutakhirkan sebelum \(dates.date(since)).",
                en: "This information should have been updated before \(dates.date(since))."
            )
        }
    }

    /// `1,4 MB`.
    func size(_ bytes: Int) -> String {
        if bytes < 1000 { return quantity(bytes, id: "byte", en: "byte") }
        let (unit, name) = bytes < 1_000_000 ? (1000, "kB") : (1_000_000, "MB")
        return "\(tenths(bytes / (unit / 10))) \(name)"
    }

    /// A number of tenths with a comma, as Indonesian writes it, or a dot: 58 is `5,8`. Whole numbers go without.
    func tenths(_ number: Int) -> String {
        let rest = number % 10
        return groupedNumber(number / 10) + (rest == 0 ? "" : word(id: ",", en: ".") + String(rest))
    }

    func share(_ share: Share) -> String { tenths(share.perMille) + "%" }
}
