import Diagnostics
import Reading

/// Rows of one procurement package that say different things of it.
enum ConflictingPackage {
    static let rule = Rule.error(
        "conflicting-package",
        title: LocalizedText(id: "Data paket pengadaan berbeda-beda", en: "Rows of a package contradict each other"),
        explanation: """
            Semua baris satu paket (nama, tahun, perangkat daerah, dan kode RUP yang sama) menyebut pagu yang sama: halaman paket \
            menampilkan satu pagu. Sel yang kosong tidak bertentangan. Dua paket yang bernama sama dibedakan dengan kode RUP.
            """,
        en: """
            All rows of one package (same name, year, agency and RUP code) give the same budget: the page of the package shows one. \
            Empty cells contradict nothing. Two packages of one name are told apart by their RUP codes.
            """,
        wrong: """
            nomor,paket,tahun,jenis_dokumen,pagu
            1,Rehabilitasi pasar,2026,RUP,850000000
            2,Rehabilitasi pasar,2026,KAK,58000000
            """,
        right: """
            nomor,paket,tahun,jenis_dokumen,pagu
            1,Rehabilitasi pasar,2026,RUP,850000000
            2,Rehabilitasi pasar,2026,KAK,850000000
            """,
        isAdjustable: true
    )

    static let check = RegisterCheck(rule) { registers in
        registers.registers.flatMap { register -> [Diagnostic] in
            var first: [[String]: (row: RegisterRow, pagu: Double)] = [:]
            return register.rows.compactMap { row in
                guard let document = row.facts as? ProcurementDocument, let pagu = document.pagu else { return nil }
                let package = [
                    HeadingName.folded(document.paket), document.tahun.map(String.init) ?? "",
                    document.opd ?? row.written["opd"],
                    HeadingName.folded(document.kodeRUP),
                ]
                guard let other = first[package] else {
                    first[package] = (row.written, pagu)
                    return nil
                }
                return other.pagu == pagu ? nil : diagnostic(row.written, other.row)
            }
        }
    }

    private static func diagnostic(_ row: RegisterRow, _ other: RegisterRow) -> Diagnostic {
        Diagnostic(
            rule,
            at: row.place(of: "pagu"),
            id:
                "pagu \"\(row["pagu"].quotable)\" berbeda dari baris \(other.number) paket yang sama, \"\(other["pagu"].quotable)\"",
            en:
                "the budget \"\(row["pagu"].quotable)\" differs from row \(other.number) of the same package, \"\(other["pagu"].quotable)\"",
            help: "tulis pagu yang benar di semua barisnya; bila ini paket lain, tulis kode RUP masing-masing",
            en: "write the right budget in all its rows; where it is another package, write the RUP code of each",
            related: [other.location(of: "pagu")]
        )
    }
}
