import Diagnostics

/// A row of the DIK without the decision that set it, who took it, or the approval of the body's head.
enum MissingApproval {
    static let rule = Rule.warning(
        "missing-approval",
        title: LocalizedText(id: "Penetapan atau persetujuan belum ada", en: "Decision or approval missing"),
        explanation: """
            Pengecualian ditetapkan oleh pejabat pengelola informasi dengan persetujuan pimpinan badan publik, bukan oleh \
            unit yang menyimpan dokumennya. Penetapannya menyebut informasinya, PPID yang menetapkan, badan publik dan unit \
            kerjanya, jangka waktu, alasan, serta tempat dan tanggalnya. Satu keputusan untuk seluruh daftar cukup ditulis \
            sekali di `register.yaml` (`decree`: `number`, `date`, `place`, `officer`, `approval`).
            """,
        en: """
            An exemption is set by the information officer with the approval of the body's head, not by the unit that keeps \
            the document. The decision names the information, the officer, the body and its unit, the period, the reason, \
            place and date. One decree for the whole list is written once in `register.yaml` (`decree`: `number`, `date`, \
            `place`, `officer`, `approval`).
            """,
        wrong: "nomor,nomor_penetapan,pejabat_penetap,persetujuan_pimpinan\n1,,,",
        right:
            "nomor_penetapan,pejabat_penetap,persetujuan_pimpinan\n180/12/PPID/2026,PPID Utama,Nota Dinas 045/7/2026"
    )

    static let check = RegisterCheck(rule, \.exemptInformation, diagnostic)

    /// Nil where the row, with the decree of its list, names all that a decision names. Period and consequences have rules of their own.
    private static func diagnostic(_ exempt: Row<ExemptInformation>) -> Diagnostic? {
        let facts = exempt.facts
        let hasUnit = ![exempt.written["opd"], facts.penanggungJawab].allSatisfy(\.isBlankMark) || facts.opd != nil
        let named = [
            ("informasi", !facts.informasi.isBlankMark), ("penanggung_jawab", hasUnit),
            // The consequences are the reason.
            ("alasan", ![facts.alasan, facts.konsekuensiDibuka, facts.konsekuensiDitutup].allSatisfy(\.isBlankMark)),
            ("nomor_penetapan", !facts.nomorPenetapan.isBlankMark),
            // A date that cannot be read has been reported.
            ("tanggal_penetapan", facts.tanggalPenetapan != nil || !exempt.written["tanggal_penetapan"].isBlankMark),
            ("tempat_penetapan", !facts.tempatPenetapan.isBlankMark),
            ("pejabat_penetap", !facts.pejabatPenetap.isBlankMark),
            ("persetujuan_pimpinan", !facts.persetujuanPimpinan.isBlankMark),
        ]
        let missing = named.filter { !$0.1 }.map(\.0)
        guard !missing.isEmpty else { return nil }
        let names = missing.joined(separator: ", ")
        return Diagnostic(
            rule,
            at: exempt.written.place(),
            id: "belum diisi: \(names)",
            en: "not filled: \(names)",
            help: "isi selnya; yang sama untuk seluruh daftar ditulis sekali di register.yaml (decree)",
            en: "fill the cells; what is the same for the whole list is written once in register.yaml (decree)"
        )
    }
}
