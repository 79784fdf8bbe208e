import Diagnostics

/// A row of the DIK that names no letter of Pasal 17.
enum MissingExemptionLetter {
    static let rule = Rule(
        id: "missing-exemption-letter",
        severity: .error,
        title: LocalizedText(id: "Huruf Pasal 17 belum ada", en: "No letter of Pasal 17"),
        explanation: LocalizedText(
            id: """
                Informasi hanya dapat dikecualikan karena salah satu dari sepuluh sebab dalam UU 14/2008 Pasal 17, huruf a sampai \
                j. Tulis hurufnya di kolom `pasal_17`; bila kolom itu kosong, huruf dicari di `dasar_hukum`.
                """,
            en: """
                Information may be exempt for one of the ten reasons in UU 14/2008 Pasal 17 only, letters a to j. Write the \
                letter into the column `pasal_17`; where that is empty, it is looked for in `dasar_hukum`.
                """
        ),
        example: Rule.Example(
            wrong: "nomor,informasi,pasal_17\n1,Berkas perkara,",
            right: "nomor,informasi,pasal_17\n1,Berkas perkara,a.1"
        ),
        isAdjustable: true
    )

    static let check = RegisterCheck(rule) { find($0.exemptInformation) }

    private static func find(_ rows: [Row<ExemptInformation>]) -> [Diagnostic] {
        rows.filter { $0.written.cells["pasal_17"] == nil && Pasal17Citation.citations(of: $0.written).found.isEmpty }
            .map {
                Diagnostic(
                    rule,
                    in: $0.written,
                    column: "pasal_17",
                    message: LocalizedText(
                        id: "huruf UU 14/2008 Pasal 17 tidak disebut",
                        en: "names no letter of UU 14/2008 Pasal 17"
                    ),
                    help: LocalizedText(
                        id: "tulis huruf a sampai j, dengan angka bila huruf itu berangka, misalnya: h.4",
                        en: "write a letter from a to j, with its number where it has numbers, such as: h.4"
                    )
                )
            }
    }
}
