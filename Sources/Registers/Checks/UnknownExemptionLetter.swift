import Diagnostics
import Reading

/// A letter that Pasal 17 does not have.
enum UnknownExemptionLetter {
    static let rule = Rule(
        id: "unknown-exemption-letter",
        severity: .error,
        title: LocalizedText(id: "Huruf Pasal 17 tidak dikenal", en: "Unknown letter of Pasal 17"),
        explanation: LocalizedText(
            id: """
                UU 14/2008 Pasal 17 punya huruf a sampai j: a proses penegakan hukum; b hak kekayaan intelektual dan persaingan \
                usaha; c pertahanan dan keamanan negara; d kekayaan alam Indonesia; e ketahanan ekonomi nasional; f hubungan \
                luar negeri; g akta otentik pribadi dan wasiat; h rahasia pribadi; i memorandum atau surat badan publik yang \
                dirahasiakan; j tidak boleh diungkapkan berdasarkan undang-undang.
                """,
            en: """
                UU 14/2008 Pasal 17 has the letters a to j: a law enforcement; b intellectual property and competition; c \
                defence and security; d natural resources; e economic resilience; f foreign relations; g private deeds and \
                wills; h personal secrets; i confidential memoranda and letters of public bodies; j what an Act forbids to \
                disclose.
                """
        ),
        example: Rule.Example(wrong: "pasal_17\nk", right: "pasal_17\nb"),
        isAdjustable: true
    )

    static let check = RegisterCheck(rule) { find($0.exemptInformation) }

    private static func find(_ rows: [Row<ExemptInformation>]) -> [Diagnostic] {
        rows.compactMap { exempt in
            let (column, found) = Pasal17Citation.citations(of: exempt.written)
            let unknown = found.filter { $0.huruf == nil }.map(\.letter)
            guard !unknown.isEmpty || (found.isEmpty && exempt.written.cells["pasal_17"] != nil) else { return nil }
            let written = unknown.isEmpty ? exempt.written["pasal_17"].quotable : unknown.joined(separator: ", ")
            return Diagnostic(
                rule,
                in: exempt.written,
                column: column,
                message: LocalizedText(
                    id: "\"\(written)\" bukan huruf UU 14/2008 Pasal 17",
                    en: "\"\(written)\" is no letter of UU 14/2008 Pasal 17"
                ),
                help: LocalizedText(
                    id: "tulis satu huruf a sampai j, misalnya: h.4",
                    en: "write one letter from a to j, such as: h.4"
                )
            )
        }
    }
}
