import Content
import Diagnostics
import Reading
import Registers

/// A row of the DIP that has not been refreshed in time.
enum StaleInformation {
    static let rule = Rule.warning(
        "stale-information",
        title: LocalizedText(id: "Informasi belum dimutakhirkan", en: "Information not refreshed"),
        explanation: """
            Informasi berkala dimutakhirkan paling lambat enam bulan sekali. Yang dihitung `tanggal_mutakhir` atau, bila \
            kosong, `tanggal_terbit`; baris tanpa keduanya dinilai dari tahun terakhir di `waktu_pembuatan`. Yang tidak \
            berubah tidak dinilai: arsip `permanen`, peraturan, dan rencana untuk tahun-tahun yang masih berjalan \
            (\"Renstra 2025-2029\"). Informasi lain hanya dinilai bila portal menetapkannya \
            di `site.yaml` (`deadlines.stale_months`).
            """,
        en: """
            Information of the class berkala is refreshed every six months at least. What counts is `tanggal_mutakhir` or, \
            where that is empty, `tanggal_terbit`; rows with neither are judged by the last year in `waktu_pembuatan`. What does \
            not change is not judged: records kept for ever (`permanen`), regulations, and plans for years to come \
            (\"Renstra 2025-2029\"). Other information is judged only where \
            the portal sets it in `site.yaml` (`deadlines.stale_months`).
            """,
        wrong: "klasifikasi,tanggal_mutakhir\nberkala,2024-01-31",
        right: "klasifikasi,tanggal_mutakhir\nberkala,2026-01-31"
    )

    static let check = SiteCheck(rule) { portal in
        let (today, deadlines, zone) = (portal.today, portal.settings.deadlines, portal.settings.zone)
        return portal.registers.publicInformation.compactMap { information in
            switch information.facts.freshness(today: today, deadlines: deadlines, zone: zone) {
            case .fresh, nil: nil
            case .stale(let since): stale(information, since, deadlines, today)
            case .undated: undated(information, deadlines, today)
            }
        }
    }

    private static func stale(
        _ information: Row<PublicInformation>,
        _ since: CalendarDay,
        _ deadlines: Deadlines,
        _ today: CalendarDay
    ) -> Diagnostic? {
        guard let months = deadlines.refreshMonths(of: information.klasifikasi) else { return nil }
        return Diagnostic(
            rule,
            at: information.written.place(of: information.written.firstFilled(["tanggal_mutakhir", "tanggal_terbit"])),
            id: "usang sejak \(since.isoDate): sudah lebih dari \(months) bulan tidak dimutakhirkan",
            en: "stale since \(since.isoDate): not refreshed for more than \(months) months",
            help: help(today)
        )
    }

    /// Returns the diagnostic about a row of the class berkala that gives no date of refreshing, if its other dates are old.
    private static func undated(
        _ information: Row<PublicInformation>,
        _ deadlines: Deadlines,
        _ today: CalendarDay
    ) -> Diagnostic? {
        let written = information.waktuPembuatan
        guard information.klasifikasi == .berkala, let last = CreationTime.lastDay(of: written) else { return nil }
        // A plan for 2025-2029 is valid until 2029, whenever it was made.
        let span = CreationTime.lastDayOfSpan(in: information.judul + "\n" + information.ringkasan)
        if let span, span >= today { return nil }
        guard let months = deadlines.refreshMonths(of: .berkala), today > last.advanced(byMonths: months) else {
            return nil
        }
        return Diagnostic(
            rule,
            at: information.written.place(of: "waktu_pembuatan"),
            id:
                "dibuat \"\(written.quotable)\" tanpa tanggal pemutakhiran: lebih dari \(months) bulan tidak dimutakhirkan",
            en: "made in \"\(written.quotable)\" with no later date: not refreshed for more than \(months) months",
            help: help(today)
        )
    }

    private static func help(_ today: CalendarDay) -> LocalizedText {
        LocalizedText(
            id: "mutakhirkan informasinya, lalu isi tanggal_mutakhir: \(today.isoDate)",
            en: "refresh the information, then fill tanggal_mutakhir: \(today.isoDate)"
        )
    }
}
