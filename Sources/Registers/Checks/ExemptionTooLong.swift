import Diagnostics
import Reading

/// An exemption under letter a for more than 30 years.
enum ExemptionTooLong {
    static let rule = Rule.error(
        "exemption-too-long",
        title: LocalizedText(id: "Pengecualian huruf a lebih dari 30 tahun", en: "Letter a for more than 30 years"),
        explanation: """
            Informasi yang dikecualikan karena proses penegakan hukum (UU 14/2008 Pasal 17 huruf a) ditutup paling lama 30 \
            tahun.
            """,
        en:
            "Information that is exempt for law enforcement (UU 14/2008, Pasal 17 letter a) is closed for 30 years at most.",
        wrong: "pasal_17,jangka_waktu\na.1,35 tahun",
        right: "pasal_17,jangka_waktu\na.1,30 tahun",
        isAdjustable: true
    )

    private static let years = 30

    static let check = RegisterCheck(rule, \.exemptInformation) { exempt in
        guard Pasal17Citation.letters(of: exempt.written).contains(.a), let column = tooLong(exempt) else { return nil }
        return Diagnostic(
            rule,
            at: exempt.written.place(of: column),
            id: "\"\(exempt.written[column].quotable)\" lebih dari \(years) tahun, batas pengecualian huruf a",
            en: "\"\(exempt.written[column].quotable)\" is more than \(years) years, the limit of letter a",
            help: "tulis jangka waktu paling lama \(years) tahun",
            en: "write a period of \(years) years at most"
        )
    }

    /// The column that closes the information for too long. Nil where none does.
    private static func tooLong(_ exempt: Row<ExemptInformation>) -> String? {
        if case .jangka(let period) = exempt.jangkaWaktu {
            let days = period.days > 0 ? 1 : 0
            if period.years * 12 + period.months + days > years * 12 { return "jangka_waktu" }
        }
        if exempt.written.firstFilled(["mulai", "berakhir"]) == nil,
            let span = TermText.years(of: exempt.written["jangka_waktu"]), span.count == 2
        {
            return span[1] - span[0] > years ? "jangka_waktu" : nil
        }
        guard let start = exempt.mulai ?? exempt.tanggalPenetapan, let end = exempt.berakhir else { return nil }
        // A day more is a matter of counting.
        let limit = SiteTimeZone.jakarta.instant(Period(years: years, days: 1), after: start)
        return end > limit ? exempt.written.firstFilled(["berakhir", "jangka_waktu"]) : nil
    }
}
