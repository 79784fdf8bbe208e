import Diagnostics
import Reading

/// A retention that is not a period of time.
enum RetentionNotAPeriod {
    static let rule = Rule.warning(
        "retention-not-a-period",
        title: LocalizedText(id: "Jangka waktu penyimpanan bukan jangka waktu", en: "Retention is not a period"),
        explanation: """
            Jangka waktu penyimpanan menjawab "berapa lama": `P5Y` atau `5 tahun`, `permanen`, `selama_berlaku`, atau kata \
            jadwal retensi arsip seperti `2 tahun aktif, 3 tahun inaktif, musnah` dan `sesuai JRA`. Sebuah tahun seperti 2026 \
            adalah saat, bukan jangka; `Aktif` adalah keadaan arsip.
            """,
        en: """
            A retention answers "for how long": `P5Y` or `5 tahun`, `permanen`, `selama_berlaku` (while in force), or \
            the words of a retention schedule such as `2 tahun aktif, 3 tahun inaktif, musnah` and `sesuai JRA`. A year such as \
            2026 is a point in time, and `Aktif` is the state of a record.
            """,
        wrong: "retensi\nAktif",
        right: "retensi\n2 tahun"
    )

    static let check = RegisterCheck(rule, \.publicInformation) { information in
        let written = information.written["retensi"]
        guard isDoubtful(information.retensi, written), !written.isBlankMark else { return nil }
        let isYear = Int(written).map { (1900...2199).contains($0) } ?? false
        let isContradicted = Retensi.isContradicted(written)
        let number = Int(written).flatMap { (1...100).contains($0) ? $0 : nil }
        return Diagnostic(
            rule,
            at: information.written.place(of: "retensi"),
            id: "\"\(written.quotable)\" "
                + (isContradicted
                    ? "menyebut dua lama yang berbeda"
                    : isYear ? "adalah tahun, bukan jangka waktu" : "bukan jangka waktu"),
            en: "\"\(written.quotable)\" "
                + (isContradicted
                    ? "gives two different lengths"
                    : isYear ? "is a year, not a period of time" : "is not a period of time"),
            help: number.map { "maksudnya \($0) tahun? tulis: P\($0)Y" }
                ?? "tulis lamanya, misalnya: P5Y atau 5 tahun; permanen; atau selama_berlaku",
            en: number.map { "\($0) years? write: P\($0)Y" }
                ?? "write how long, such as: P5Y or 5 tahun; permanen; or selama_berlaku"
        )
    }

    /// Whether a text was not read, gives two lengths, or a longer one than any schedule of retention says in years.
    private static func isDoubtful(_ retensi: Retensi?, _ written: String) -> Bool {
        switch retensi {
        case nil: true
        case .jangka(let period): period.years > 100
        case .jadwal: Retensi.isContradicted(written)
        default: false
        }
    }
}
