import Diagnostics
import Reading

/// A row of an agency that `opd.csv` does not have.
enum UnknownAgency {
    static let rule = Rule.error(
        "unknown-agency",
        title: LocalizedText(id: "Perangkat daerah tidak dikenal", en: "Unknown agency"),
        explanation: """
            Kolom `opd` memuat kode, nama, atau singkatan perangkat daerah seperti di `content/opd.csv`. Baris dengan nama \
            lain tidak tampil di halaman perangkat daerah mana pun. Berkas dari `terang harvest` bernama kode perangkat \
            daerahnya: `dari/<kode>.csv`.
            """,
        en: """
            The column `opd` has the code, name or short name of an agency as in `content/opd.csv`. A row with another name \
            would stand on no agency's page. A file of `terang harvest` is named after the agency's code: \
            `dari/<code>.csv`.
            """,
        wrong: "opd\ndiskominf",
        right: "opd\ndiskominfo",
        isAdjustable: true
    )

    static let check = RegisterCheck(rule) { inFiles($0) + inRows($0) }

    /// Finds tables from agencies' own portals that are named after none: all their rows would be of no agency.
    private static func inFiles(_ registers: Registers) -> [Diagnostic] {
        registers.registers.flatMap(\.files).compactMap { file in
            guard file.agency == nil, RegisterFiles.isHarvested(shown: file.path) else { return nil }
            let name = TableFile.name(of: file.path)
            let nearest = Suggestion.nearest(to: name, among: registers.agencies.map(\.code))
            return Diagnostic(
                rule,
                at: SourceLocation(path: file.path),
                id: "berkas ini bernama \"\(name.quotable)\", yang bukan kode perangkat daerah di content/opd.csv",
                en: "this file is named \"\(name.quotable)\", which is not the code of an agency in content/opd.csv",
                help: nearest.map { .didYouMean($0 + ".csv") }
                    ?? LocalizedText(
                        id:
                            "tambahkan kodenya di content/opd.csv, atau hapus berkas ini bila perangkat daerahnya sudah tidak ada",
                        en: "add the code to content/opd.csv, or delete this file where the agency is no more"
                    )
            )
        }
    }

    private static func inRows(_ registers: Registers) -> [Diagnostic] {
        guard !registers.agencies.isEmpty else { return [] }
        let names = registers.agencies.flatMap { [$0.code, $0.name, $0.shortName] }.filter { !$0.isEmpty }
        // A suggestion takes time, and no more of them are shown than findings.
        var helps: [String: LocalizedText] = [:]
        let rows = registers.registers.flatMap(\.rows).filter { $0.opd == nil }.compactMap { row in
            row.columns[.agency].map { (row.written, $0.name) }
        }
        let officials = registers.officials.filter { $0.agency == nil }.map { ($0.written, "opd") }
        return (rows + officials).compactMap { row, column in
            guard let cell = row.cells[column] else { return nil }
            var help = helps[cell.value]
            if help == nil, helps.count < DiagnosticBound.limit {
                help = Self.help(cell.value, names)
                helps[cell.value] = help
            }
            return Diagnostic(
                rule,
                at: row.place(of: column),
                id: "perangkat daerah \"\(cell.value.quotable)\" tidak ada di content/opd.csv",
                en: "agency \"\(cell.value.quotable)\" is not in content/opd.csv",
                help: help
            )
        }
    }

    private static func help(_ written: String, _ names: [String]) -> LocalizedText {
        if let nearest = Suggestion.nearest(to: written, among: names) { return .didYouMean(nearest) }
        // Any other agency as an example would be taken for the right one.
        return LocalizedText(
            id: "tambahkan barisnya di content/opd.csv; bila di sana bernama lain, tulis kodenya di sini",
            en: "add its row to content/opd.csv; if it has another name there, write its code here"
        )
    }
}
