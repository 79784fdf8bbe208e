import Content
import Diagnostics
import Reading
import Registers

/// An exemption with contradictory dates.
enum ContradictingTerm {
    static let rule = Rule.error(
        "contradicting-term",
        title: LocalizedText(
            id: "Masa pengecualian saling bertentangan",
            en: "Term of an exemption contradicts itself"
        ),
        explanation: """
            `mulai`, `jangka_waktu`, dan `berakhir` menyebut hal yang sama dua kali; yang berlaku ialah `berakhir`. Bila \
            `berakhir` lebih dari sehari sesudah jangka yang ditetapkan, informasi ditutup lebih lama daripada \
            keputusannya; bila sebelum `mulai`, informasinya tidak pernah tertutup.
            """,
        en: """
            `mulai`, `jangka_waktu` and `berakhir` say the same thing twice; what counts is `berakhir`. Where it is more than a \
            day behind the period that was set, information is closed for longer than the decision says; where it is before \
            `mulai`, the information was never closed.
            """,
        wrong: "nomor,mulai,jangka_waktu,berakhir\n1,2026-01-02,P5Y,2040-12-31",
        right: "nomor,mulai,jangka_waktu,berakhir\n1,2026-01-02,P5Y,2031-01-02",
        isAdjustable: true
    )

    static let check = SiteCheck(rule) { portal in
        let zone = portal.settings.zone
        return portal.registers.exemptInformation.compactMap { exempt in
            guard let start = exempt.mulai, let end = exempt.berakhir else { return nil }
            if end <= start {
                return diagnostic(exempt, start, zone, LocalizedText(id: "sebelum mulai", en: "before its start"))
            }
            guard exempt.written.cells["berakhir"] != nil, case .jangka(let period) = exempt.jangkaWaktu else {
                return nil
            }
            let due = zone.instant(period, after: start)
            let isLate = CalendarDay(at: end, in: zone) > CalendarDay(at: due, in: zone).advanced(byDays: 1)
            return isLate
                ? diagnostic(
                    exempt,
                    due,
                    zone,
                    LocalizedText(id: "sesudah akhir jangka waktunya", en: "after the end of its period")
                ) : nil
        }
    }

    private static func diagnostic(
        _ exempt: Row<ExemptInformation>,
        _ limit: Instant,
        _ zone: SiteTimeZone,
        _ fault: LocalizedText
    ) -> Diagnostic {
        let day = CalendarDay(at: limit, in: zone).isoDate
        let column = exempt.written.firstFilled(["berakhir", "jangka_waktu"]) ?? "berakhir"
        let written = exempt.written[column].quotable
        return Diagnostic(
            rule,
            at: exempt.written.place(of: column),
            id: "pengecualian berakhir \"\(written)\", \(fault.id) (\(day))",
            en: "the exemption ends \"\(written)\", \(fault.en) (\(day))",
            help: "samakan dengan keputusan penetapannya, atau kosongkan berakhir supaya dihitung",
            en: "make it agree with the decision, or leave berakhir empty to have it calculated"
        )
    }
}
