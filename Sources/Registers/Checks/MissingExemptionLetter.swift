import Diagnostics

/// A row of the DIK that names no letter of Pasal 17.
enum MissingExemptionLetter {
    static let rule = Rule(
        id: "missing-exemption-letter",
        severity: .error,
        title: LocalizedText(id: "Huruf Pasal 17 belum ada", en: "No letter of Pasal 17"),
        explanation: LocalizedText(
            id: """
                Daftar informasi yang dikecualikan memuat informasi yang ditutup menurut UU 14/2008 Pasal 17, huruf a sampai j. \
                Tulis huruf yang menjadi dasarnya di kolom `pasal_17`, satu atau beberapa; bila kolom itu kosong, huruf dicari \
                di `dasar_hukum`.
                """,
            en: """
                The list of exempt information holds what is closed under UU 14/2008, Pasal 17, letters a to j. Write the letter \
                or letters it rests on into the column `pasal_17`; where that is empty, they are looked for in `dasar_hukum`.
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
