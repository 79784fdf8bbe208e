import Diagnostics

/// A test of consequences that was made after the decision that rests on it.
enum TestAfterDecision {
    static let rule = Rule.error(
        "test-after-decision",
        title: LocalizedText(id: "Uji konsekuensi sesudah penetapan", en: "Test of consequences after the decision"),
        explanation: """
            Uji konsekuensi mendahului penetapan: pengecualian ditetapkan berdasarkan hasilnya. Uji yang bertanggal \
            sesudah penetapan biasanya salah ketik, atau uji untuk penetapan berikutnya. Bila satu dari keduanya milik baris \
            sendiri, dan yang lain dari register.yaml, ini peringatan: keduanya mungkin bukan pasangan.
            """,
        en: """
            The test of consequences comes before the decision, which rests on it. A test with a later date is mostly a wrong \
            date, or the test for the next decision. Where a row names only one of the two, and the other is that of register.yaml, it is \
            a warning: they may not belong together.
            """,
        wrong: "tanggal_uji,tanggal_penetapan\n2026-02-01,2026-01-02",
        right: "tanggal_uji,tanggal_penetapan\n2025-12-15,2026-01-02",
        isAdjustable: true
    )

    static let check = RegisterCheck(rule, \.exemptInformation) { exempt in
        guard let test = exempt.tanggalUji, let decision = exempt.tanggalPenetapan, test > decision else { return nil }
        return Diagnostic(
            rule,
            at: exempt.written.place(
                of: exempt.written.firstFilled(["tanggal_uji", "tanggal_penetapan"]) ?? "tanggal_uji"
            ),
            id: "uji konsekuensi bertanggal sesudah penetapannya",
            en: "the test of consequences is dated after the decision",
            help: "periksa tanggal_uji dan tanggal_penetapan",
            en: "check tanggal_uji and tanggal_penetapan",
            severity: areOfRowAndList(exempt.written) ? .warning : nil
        )
    }

    /// Whether one of both is the row's own, and the other that of the whole list.
    private static func areOfRowAndList(_ row: RegisterRow) -> Bool {
        row["tanggal_uji"].isBlankMark != row["tanggal_penetapan"].isBlankMark
    }
}
