import Diagnostics
import Reading

/// A test of consequences that was made after the decision that rests on it.
enum TestAfterDecision {
    static let rule = Rule.error(
        "test-after-decision",
        title: LocalizedText(id: "Uji konsekuensi sesudah penetapan", en: "Test of consequences after the decision"),
        explanation: """
            Uji konsekuensi mendahului penetapan: pengecualian ditetapkan berdasarkan hasilnya. Uji yang bertanggal \
            sesudah penetapan biasanya salah ketik, atau uji untuk penetapan berikutnya. Bila baris hanya menyebut penetapannya sendiri, dan \
            ujinya dari register.yaml, ini peringatan: uji seluruh daftar dapat sesudahnya.
            """,
        en: """
            The test of consequences comes before the decision, which rests on it. A test with a later date is mostly a wrong \
            date, or the test for the next decision. Where a row names only its decision, and the test is that of register.yaml, it is \
            a warning: the test of the whole list may be later.
            """,
        wrong: "tanggal_uji,tanggal_penetapan\n2026-02-01,2026-01-02",
        right: "tanggal_uji,tanggal_penetapan\n2025-12-15,2026-01-02",
        isAdjustable: true
    )

    static let check = RegisterCheck(rule) { find($0.exemptInformation) }

    private static func find(_ rows: [Row<ExemptInformation>]) -> [Diagnostic] {
        rows.compactMap { exempt in
            guard let test = exempt.tanggalUji, let decision = exempt.tanggalPenetapan, test > decision else {
                return nil
            }
            return Diagnostic(
                rule,
                in: exempt.written,
                column: exempt.written.firstFilled(["tanggal_uji", "tanggal_penetapan"]) ?? "tanggal_uji",
                id: "uji konsekuensi bertanggal sesudah penetapannya",
                en: "the test of consequences is dated after the decision",
                help: "periksa tanggal_uji dan tanggal_penetapan",
                en: "check tanggal_uji and tanggal_penetapan",
                severity: isTestOfList(exempt.written) ? .warning : nil
            )
        }
    }

    /// Whether a row has a decision of its own beside the test of the whole list.
    private static func isTestOfList(_ row: RegisterRow) -> Bool {
        row["tanggal_uji"].isBlankMark && !row["tanggal_penetapan"].isBlankMark
    }
}
