import Diagnostics

/// A row of the DIK without the decision that set it, who took it, or the approval of the body's head.
enum MissingApproval {
    static let rule = Rule(
        id: "missing-approval",
        severity: .error,
        title: LocalizedText(id: "Penetapan atau persetujuan belum ada", en: "Decision or approval missing"),
        explanation: LocalizedText(
            id: """
                Pengecualian ditetapkan oleh pejabat pengelola informasi dengan persetujuan pimpinan badan publik, bukan oleh \
                unit yang menyimpan dokumennya. Isi `nomor_penetapan`, `pejabat_penetap` (jabatannya), dan \
                `persetujuan_pimpinan`. Nomor penetapan boleh ditulis sekali di `register.yaml`.
                """,
            en: """
                An exemption is set by the information officer with the approval of the body's head, not by the unit that keeps \
                the document. Fill `nomor_penetapan`, `pejabat_penetap` (the office) and `persetujuan_pimpinan`. The number of \
                the decision may stand once in `register.yaml`.
                """
        ),
        example: Rule.Example(
            wrong: "nomor,nomor_penetapan,pejabat_penetap,persetujuan_pimpinan\n1,,,",
            right:
                "nomor_penetapan,pejabat_penetap,persetujuan_pimpinan\n180/12/PPID/2026,PPID Utama,Nota Dinas 045/7/2026"
        ),
        isAdjustable: true
    )

    /// The number of the decision may be that of the decree in `register.yaml`.
    static let check = RegisterCheck(rule) { registers in
        let decided = Set(registers.registers.filter { !$0.definition.decree.number.isEmpty }.map(\.name))
        return registers.exemptInformation.compactMap { exempt in
            let missing = ["nomor_penetapan", "pejabat_penetap", "persetujuan_pimpinan"].filter {
                exempt.written[$0].isBlankMark && !($0 == "nomor_penetapan" && decided.contains(exempt.register))
            }
            guard !missing.isEmpty else { return nil }
            let names = missing.joined(separator: ", ")
            return Diagnostic(
                rule,
                in: exempt.written,
                message: LocalizedText(id: "belum diisi: \(names)", en: "not filled: \(names)"),
                help: LocalizedText(
                    id: "tulis nomor penetapan, jabatan yang menetapkan, dan nomor surat persetujuan pimpinan",
                    en: "write the number of the decision, the office that took it, and the number of the approval"
                )
            )
        }
    }
}
