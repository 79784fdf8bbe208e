import Diagnostics
import Reading

/// An exemption that begins before it was decided.
enum ExemptionBeforeDecision {
    static let rule = Rule.warning(
        "exemption-before-decision",
        title: LocalizedText(id: "Pengecualian mulai sebelum penetapan", en: "Exemption begins before its decision"),
        explanation: """
            Informasi dikecualikan sejak ditetapkan: sebelum itu ia terbuka bagi siapa pun yang meminta. `mulai` sebelum \
            `tanggal_penetapan` biasanya salah ketik, atau berasal dari penetapan sebelumnya, yang kemudian diperpanjang; maka tulis tanggal \
            penetapan yang pertama, atau mulai yang baru. Jangka waktu dalam tahun (`2026 - 2030`) hanya dibandingkan tahunnya.
            """,
        en: """
            Information is exempt from its decision on: before that it is open to whoever asks. A `mulai` before \
            `tanggal_penetapan` is mostly a wrong date, or that of an earlier decision which was renewed: write the date of the first \
            decision, or the new beginning. Of spans in years (`2026 - 2030`) only the years are compared.
            """,
        wrong: "mulai,tanggal_penetapan\n2025-01-02,2026-01-02",
        right: "mulai,tanggal_penetapan\n2026-01-02,2026-01-02"
    )

    static let check = RegisterCheck(rule, \.exemptInformation) { exempt in
        guard let start = exempt.mulai, let decision = exempt.tanggalPenetapan, start < decision else { return nil }
        let isExact = !exempt.written["mulai"].isBlankMark
        let years = [start, decision].map { SiteTimeZone.jakarta.localTime(at: $0).year }
        guard isExact || years[0] < years[1] else { return nil }
        return Diagnostic(
            rule,
            at: exempt.written.place(
                of: exempt.written.firstFilled(["mulai", "jangka_waktu", "tanggal_penetapan"]) ?? "mulai"
            ),
            id: "pengecualian mulai sebelum tanggal penetapannya",
            en: "the exemption begins before the date of its decision",
            help: "periksa mulai dan tanggal_penetapan",
            en: "check mulai and tanggal_penetapan"
        )
    }
}
