import Content
import Diagnostics

/// A row of the DIP that has not been refreshed in time.
enum StaleInformation {
    static let rule = Rule(
        id: "stale-information",
        severity: .warning,
        title: LocalizedText(id: "Informasi belum dimutakhirkan", en: "Information not refreshed"),
        explanation: LocalizedText(
            id: """
                Informasi berkala dimutakhirkan paling lambat enam bulan sekali; informasi lain dianggap usang sesudah dua belas \
                bulan. Yang dihitung `tanggal_mutakhir` atau, bila kosong, `tanggal_terbit`; baris tanpa keduanya tidak dapat \
                diperiksa. Jangkanya dapat diubah di `site.yaml` (`deadlines`).
                """,
            en: """
                Information of the class berkala is refreshed every six months at least; other information counts as stale after \
                twelve. What counts is `tanggal_mutakhir` or, where that is empty, `tanggal_terbit`; rows with neither cannot be \
                checked. `deadlines` in `site.yaml` sets other spans.
                """
        ),
        example: Rule.Example(
            wrong: "klasifikasi,tanggal_mutakhir\nberkala,2024-01-31",
            right: "klasifikasi,tanggal_mutakhir\nberkala,2026-01-31"
        )
    )

    static func check(
        _ rows: [PublicInformation],
        today: CalendarDay,
        deadlines: Deadlines,
        zone: SiteTimeZone
    ) -> [Diagnostic] {
        rows.compactMap { information in
            guard case .stale(let since) = information.freshness(today: today, deadlines: deadlines, zone: zone) else {
                return nil
            }
            let months = deadlines.refreshMonths(of: information.klasifikasi)
            return Diagnostic(
                rule,
                in: information.row,
                column: information.row.firstFilled(["tanggal_mutakhir", "tanggal_terbit"]),
                message: LocalizedText(
                    id: "usang sejak \(since.isoDate): sudah lebih dari \(months) bulan tidak dimutakhirkan",
                    en: "stale since \(since.isoDate): not refreshed for more than \(months) months"
                ),
                help: LocalizedText(
                    id: "mutakhirkan informasinya, lalu isi tanggal_mutakhir: \(today.isoDate)",
                    en: "refresh the information, then fill tanggal_mutakhir: \(today.isoDate)"
                )
            )
        }
    }
}
