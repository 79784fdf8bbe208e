import Diagnostics
import Registers

/// A number that two rows of a list have.
enum DuplicateNumber {
    static let rule = Rule(
        id: "duplicate-number",
        severity: .error,
        title: LocalizedText(id: "Nomor dipakai dua kali", en: "Number used twice"),
        explanation: LocalizedText(
            id: """
                Nomor mengenali baris: permohonan, keputusan, dan berita merujuk kepadanya. Penomoran boleh mulai lagi dari awal \
                di setiap klasifikasi, setiap perangkat daerah, atau keduanya; di dalamnya, tiap nomor dipakai sekali.
                """,
            en: """
                A number identifies a row: requests, decisions and news refer to it. Numbers may begin anew in each class, each \
                agency or both; within these, each stands once.
                """
        ),
        example: Rule.Example(
            wrong: "nomor,judul\n1,Anggaran\n1,Laporan keuangan",
            right: "nomor,judul\n1,Anggaran\n2,Laporan keuangan"
        ),
        isAdjustable: true
    )

    static func check(_ registers: Registers) -> [Diagnostic] {
        let ofDIP = groups(registers.publicInformation, by: \.register).flatMap { rows in
            let numbered = rows.map { NumberedRow(nomor: $0.nomor, klasifikasi: $0.klasifikasi, opd: $0.opd) }
            return repeats(numbered, rows.map(\.row), within: NumberingScope.of(rows))
        }
        let ofDIK = groups(registers.exemptInformation, by: \.register).flatMap { rows in
            let numbered = rows.map { NumberedRow(nomor: $0.nomor, klasifikasi: nil, opd: $0.opd) }
            return repeats(numbered, rows.map(\.row), within: NumberingScope.of(rows))
        }
        return ofDIP + ofDIK
    }

    /// The rows of each register, which stand one after the other.
    private static func groups<Row>(_ rows: [Row], by register: (Row) -> String) -> [[Row]] {
        var groups: [[Row]] = []
        for row in rows {
            if let last = groups.last?.last, register(last) == register(row) {
                groups[groups.count - 1].append(row)
            } else {
                groups.append([row])
            }
        }
        return groups
    }

    private static func repeats(
        _ numbered: [NumberedRow],
        _ rows: [RegisterRow],
        within scope: NumberingScope
    ) -> [Diagnostic] {
        var first: [[String]: RegisterRow] = [:]
        return zip(numbered, rows).compactMap { number, row in
            guard !number.nomor.isBlankMark else { return nil }
            let key = number.group(in: scope) + [number.nomor]
            guard let other = first.updateValue(first[key] ?? row, forKey: key) else { return nil }
            return Diagnostic(
                rule,
                in: row,
                column: "nomor",
                message: LocalizedText(
                    id: "nomor \"\(number.nomor.quotable)\" sudah dipakai di baris \(other.number)",
                    en: "number \"\(number.nomor.quotable)\" is already taken by row \(other.number)"
                ),
                help: LocalizedText(id: "beri salah satunya nomor lain", en: "give one of them another number"),
                related: [other.location(of: "nomor")]
            )
        }
    }
}
