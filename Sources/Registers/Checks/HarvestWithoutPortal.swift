import Diagnostics

/// A table from the portal of an agency that names no portal any more.
enum HarvestWithoutPortal {
    static let rule = Rule.warning(
        "harvest-without-portal",
        title: LocalizedText(
            id: "Daftar dari portal yang tidak disebut lagi",
            en: "List of a portal that is not named any more"
        ),
        explanation: """
            Berkas di folder `dari/` diambil `terang harvest` dari portal perangkat daerah. Bila kolom `portal` perangkat daerah itu di \
            `content/opd.csv` dikosongkan, barisnya tidak pernah diperbarui lagi, tetapi tetap tampil seperti saat terakhir diambil.
            """,
        en: """
            Files in the folder `dari/` are taken by `terang harvest` from portals of agencies. Where the column `portal` of the agency \
            in `content/opd.csv` was emptied, its rows are never refreshed, and are shown as they were when last taken.
            """
    )

    static let check = RegisterCheck(rule) { registers in
        let silent = Set(registers.agencies.filter(\.portal.isEmpty).map(\.code))
        return registers.registers.flatMap(\.files).compactMap { file in
            guard let code = file.agency, silent.contains(code), RegisterFiles.isHarvested(shown: file.path) else {
                return nil
            }
            return Diagnostic(
                rule,
                at: SourceLocation(path: file.path),
                id:
                    "\(code) tidak menyebut portal di content/opd.csv: barisnya tetap seperti saat terakhir diambil",
                en: "\(code) names no portal in content/opd.csv: its rows stay as they were last taken",
                help: "hapus berkas ini, atau isi kolom portal di content/opd.csv lalu jalankan terang harvest",
                en: "delete this file, or fill the column portal in content/opd.csv and run terang harvest"
            )
        }
    }
}
