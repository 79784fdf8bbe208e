import Diagnostics
import Reading

/// A DIP row that says it was exempt under a number that no DIK has.
enum UnknownOrigin {
    static let rule = Rule.error(
        "unknown-origin",
        title: LocalizedText(id: "Asal DIK tidak ada", en: "No such row in the DIK"),
        explanation: """
            `asal_dik` menyebut nomor baris daftar informasi yang dikecualikan, yang dahulu menutup informasi ini. Nomor itu \
            harus ada di sana atau di edisi terdahulunya (`edisi/`), supaya riwayatnya dapat ditelusuri. Bila ada beberapa \
            daftar, tulis nama daftarnya di depan: \
            `dik/3`.
            """,
        en: """
            `asal_dik` names the row of the list of exempt information that once closed this information. The number must \
            exist there or in an earlier edition (`edisi/`), so that its history can be followed. Where there are several \
            lists, write the list's name in front: \
            `dik/3`.
            """,
        wrong: "asal_dik\n33",
        right: "asal_dik\n3",
        isAdjustable: true
    )

    static let check = RegisterCheck(rule) { registers in
        let numbers = Set(knownNumbers(registers))
        let current = SuggestionIndex { registers.exemptInformation.map(\.nomor) }
        return registers.publicInformation.compactMap { information in
            let written = information.asalDIK
            guard !written.isBlankMark, !numbers.contains(written) else { return nil }
            return Diagnostic(
                rule,
                at: information.written.place(of: "asal_dik"),
                id: "tidak ada baris DIK bernomor \"\(written.quotable)\"",
                en: "no row of the DIK has the number \"\(written.quotable)\"",
                help: current.nearest(to: written)
                    .map(LocalizedText.didYouMean)
                    ?? LocalizedText(
                        id:
                            "tulis nomor dari daftar informasi yang dikecualikan; baris yang sudah dibuka dicari di edisi/",
                        en: "write a number of the list of exempt information; opened rows are looked for in edisi/"
                    )
            )
        }
    }

    /// The numbers of the DIK as it is and as it was: a row whose exemption has ended leaves the list, and its number remains in earlier editions.
    private static func knownNumbers(_ registers: Registers) -> [String] {
        let current = registers.exemptInformation.flatMap { [$0.nomor, "\($0.register)/\($0.nomor)"] }
        let names = Set(registers.registers.filter { $0.definition.profile == .dik }.map(\.name))
        let earlier = registers.editions.filter { names.contains($0.register) }.flatMap { edition in
            edition.rows.flatMap { [$0["nomor"], "\(edition.register)/\($0["nomor"])"] }
        }
        return current + earlier
    }
}
