import Diagnostics
import Reading

/// The name of a person where an office is asked for.
enum PersonInOffice {
    static let rule = Rule.warning(
        "person-in-office",
        title: LocalizedText(id: "Nama orang di kolom jabatan", en: "Name of a person in a column for offices"),
        explanation: """
            Kolom pejabat yang menguasai dan penanggung jawab memuat jabatan atau unit kerja, bukan nama orang: pejabat berganti, \
            dan pemohon mencari kantornya. Yang dikenali adalah gelar ("S.Sos.", "Drs."), sapaan, dan nama yang lazim. Nama \
            pejabat ditulis di `pejabat.csv`.
            """,
        en: """
            Columns for who holds information and who answers for it have an office or unit, not a person: officials change, and \
            who asks looks for the office. Recognized are degrees ("S.Sos.", "Drs."), forms of address and common names. The \
            names of officials are written in `pejabat.csv`.
            """,
        wrong: "penanggung_jawab\n\"Contoh Nama, S.Sos.\"",
        right: "penanggung_jawab\nKepala Bagian Umum"
    )

    static let check = RegisterCheck(rule) { registers in
        registers.registers.filter(\.definition.isPublished).flatMap { register -> [Diagnostic] in
            let columns = register.definition.columns.filter(\.isOffice).map(\.name)
            // An office has the same few names in thousands of rows.
            var known: [String: Bool] = [:]
            return register.rows.flatMap { row in
                columns.compactMap { column in
                    guard let cell = row.written.cells[column] else { return nil }
                    let isPerson = known[cell.value] ?? PersonName.isNamed(in: cell.value)
                    known[cell.value] = isPerson
                    return isPerson ? diagnostic(row.written, column) : nil
                }
            }
        }
    }

    private static func diagnostic(_ row: RegisterRow, _ column: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: row.place(of: column),
            id: "tampaknya menyebut nama orang",
            en: "seems to name a person",
            help: LocalizedText(id: "tulis jabatan atau unit kerjanya", en: "write the office or unit")
        )
    }
}
