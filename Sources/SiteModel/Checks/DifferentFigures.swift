import Content
import Diagnostics
import Reading
import Registers

/// Yearly figures in `permohonan.csv` that differ from the counts of the registers of requests and objections.
enum DifferentFigures {
    static let rule = Rule.warning(
        "different-figures",
        title: LocalizedText(
            id: "Angka laporan berbeda dari daftar permohonan",
            en: "Figures of the report differ from the register"
        ),
        explanation: """
            `layanan/permohonan.csv` menyebut angka setahun, dan daftar permohonan atau keberatan memuat barisnya. Pembaca melihat \
            keduanya, maka keduanya harus sama. Yang dibandingkan adalah tahun yang sudah lewat. Daftar yang baru dimulai di tengah \
            tahun boleh memuat lebih sedikit.
            """,
        en: """
            `layanan/permohonan.csv` gives the figures of a year, and the register of requests or objections has its rows. Readers see \
            both, so they must agree. Years that are over are compared. A register that began in the middle of a year may have \
            fewer.
            """
    )

    /// Figures by their column in `permohonan.csv`.
    private static let figures: [(column: String, value: @Sendable (RequestFigures) -> Int?)] = [
        ("diterima", \.received), ("dikabulkan", \.granted), ("dikabulkan_sebagian", \.partlyGranted),
        ("ditolak", \.refused), ("dicabut", \.withdrawn), ("keberatan", \.objections), ("sengketa", \.disputes),
    ]

    static let check = SiteCheck(rule) { portal in
        let registers = portal.registers
        let zone = portal.settings.zone
        let calendar = WorkingCalendar(holidays: registers.holidays)
        let tally = RequestTally(registers, calendar: calendar, zone: zone)
        let first = registers.requests.compactMap(\.tanggal).min().map { CalendarDay(at: $0, in: zone) }
        return registers.requestFigures.compactMap { written in
            guard let first, let place = written.location, written.year < portal.today.year,
                let counted = tally.counted(written.year)
            else { return nil }
            let isWhole = first.year < written.year || first.month == 1
            let different = figures.filter { figure in
                guard let said = figure.value(written), let rows = figure.value(counted) else { return false }
                return isWhole ? said != rows : said < rows
            }
            return different.isEmpty ? nil : diagnostic(different.map(\.column), written, counted, at: place)
        }
    }

    private static func diagnostic(
        _ columns: [String],
        _ written: RequestFigures,
        _ counted: RequestFigures,
        at place: SourceLocation
    ) -> Diagnostic {
        let parts = figures.filter { columns.contains($0.column) }.map { figure in
            (figure.column, figure.value(written) ?? 0, figure.value(counted) ?? 0)
        }
        return Diagnostic(
            rule,
            at: place,
            id: "angka tahun \(written.year) berbeda dari daftarnya: "
                + parts.map { "\($0) \($1), di daftar \($2)" }.joined(separator: "; "),
            en: "figures of \(written.year) differ from the registers: "
                + parts.map { "\($0) \($1), in the register \($2)" }.joined(separator: "; "),
            help: "betulkan angkanya atau lengkapi daftarnya; sel yang kosong diisi dari daftar",
            en: "correct the figure or complete the register; an empty cell is filled from the register"
        )
    }
}
