import Diagnostics

/// A number that the letter of Pasal 17 does not have.
enum UnknownExemptionNumber {
    static let rule = Rule.error(
        "unknown-exemption-number",
        title: LocalizedText(
            id: "Angka tidak ada pada huruf Pasal 17 itu",
            en: "The letter of Pasal 17 has no such number"
        ),
        explanation: """
            Dalam UU 14/2008 Pasal 17, hanya huruf a (angka 1–5), c (1–7), e (1–7), f (1–4), dan h (1–5) yang berangka. \
            Angka yang tidak ada berarti dasar pengecualiannya keliru disebut.
            """,
        en: """
            In UU 14/2008 Pasal 17, only the letters a (numbers 1–5), c (1–7), e (1–7), f (1–4) and h (1–5) have numbers. A \
            number that does not exist means that the ground of the exemption is misquoted.
            """,
        wrong: "pasal_17\nh.6",
        right: "pasal_17\nh.4",
        isAdjustable: true
    )

    static let check = RegisterCheck(rule) { registers in
        registers.exemptInformation.flatMap { exempt in
            let (column, found) = Pasal17Citation.citations(of: exempt.written)
            return found.compactMap { diagnostic($0, exempt.written, column) }
        }
    }

    private static func diagnostic(_ citation: Pasal17Citation, _ row: RegisterRow, _ column: String) -> Diagnostic? {
        guard let huruf = citation.huruf, let number = citation.number else { return nil }
        let count = huruf.numbers.count
        guard number < 1 || number > count else { return nil }
        let letter = huruf.rawValue
        let help =
            count == 0
            ? LocalizedText(id: "tulis hurufnya saja: \(letter)", en: "write the letter alone: \(letter)")
            : LocalizedText(
                id: "huruf \(letter) punya angka 1 sampai \(count); tulis misalnya: \(letter).1",
                en: "letter \(letter) has the numbers 1 to \(count); write, for example: \(letter).1"
            )
        return Diagnostic(
            rule,
            at: row.place(of: column),
            id: "huruf \(letter) UU 14/2008 Pasal 17 tidak punya angka \(number)",
            en: "letter \(letter) of UU 14/2008 Pasal 17 has no number \(number)",
            help: help
        )
    }
}
