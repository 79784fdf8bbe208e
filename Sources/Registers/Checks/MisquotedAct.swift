import ASCII
import Diagnostics
import Reading

/// An Act or regulation that is cited by its name, with the number or year of another.
enum MisquotedAct {
    static let rule = Rule.error(
        "misquoted-act",
        title: LocalizedText(id: "Nomor atau tahun undang-undang keliru", en: "Wrong number or year of an Act"),
        explanation: """
            Undang-undang yang disebut dengan namanya punya satu nomor dan tahun: \(list). Salah ketik \
            seperti "UU 14/2018" menunjuk undang-undang lain, dan di Daftar Informasi yang Dikecualikan penutupannya kehilangan \
            dasar. Tanpa namanya hanya UU 14 dengan tahun yang salah satu angkanya keliru yang dilaporkan, dan hanya di daftar itu.
            """,
        en: """
            An Act that is cited by its name has one number and year: \(list). A slip such as "UU 14/2018" cites another Act, \
            and an exemption loses its ground. Without its name only UU 14 with a wrong digit in its year is reported, in \
            the list of exempt information only.
            """,
        wrong: "dasar_hukum\nUU 14 Tahun 2018 tentang Keterbukaan Informasi Publik",
        right: "dasar_hukum\nUU 14 Tahun 2008 tentang Keterbukaan Informasi Publik",
        isAdjustable: true
    )

    /// A law with the names that follow its number and year.
    private struct Law {
        let kind: LawNumber.Kind
        let number: String
        let year: String
        let names: [[String]]

        init(_ kind: LawNumber.Kind, _ number: String, _ year: String, _ names: String...) {
            (self.kind, self.number, self.year) = (kind, number, year)
            self.names = names.map(HeadingName.words)
        }

        var title: String { "\(kind.rawValue) \(number)/\(year)" }
    }

    private static let disclosure = Law(.act, "14", "2008", "Keterbukaan Informasi Publik", "KIP")

    private static let laws = [
        disclosure,
        Law(.act, "27", "2022", "Pelindungan Data Pribadi", "Perlindungan Data Pribadi", "PDP"),
        Law(.act, "43", "2009", "Kearsipan"),
        Law(.act, "25", "2009", "Pelayanan Publik"),
        Law(
            .regulation,
            "61",
            "2010",
            "Pelaksanaan UU KIP",
            "Pelaksanaan UU Keterbukaan Informasi Publik",
            "Pelaksanaan UU 14",
            "Pelaksanaan UU Nomor 14",
            "Pelaksanaan Undang-Undang Keterbukaan Informasi Publik",
            "Pelaksanaan Undang-Undang Nomor 14 Tahun 2008"
        ),
    ]

    private static let list = laws.map { law in
        "\(law.title) (\(law.names[0].joined(separator: " ")))"
    }.joined(separator: ", ")

    static let check = RegisterCheck(rule) { registers in
        registers.registers.filter(\.definition.isPublished).flatMap { register -> [Diagnostic] in
            let isExempt = register.definition.profile == .dik
            let isOfLaws = register.definition.columns["jenis"] != nil && register.definition.columns["tahun"] != nil
            return register.rows.flatMap { row in
                row.written.sortedCells.compactMap { column, cell in
                    fault(in: cell.value, isExempt: isExempt).map { diagnostic(row.written, column, $0) }
                } + (isOfLaws ? [faultOfLaw(row.written)].compactMap { $0 } : [])
            }
        }
    }

    /// A law that is a row of its own: its kind, number, year and title are in columns.
    private static func faultOfLaw(_ row: RegisterRow) -> Diagnostic? {
        let text = "\(row["jenis"]) \(row["nomor"]) tahun \(row["tahun"]) tentang \(row["judul"])"
        return fault(in: text, isExempt: false).map {
            diagnostic(row, $0.law.year == row["tahun"] ? "nomor" : "tahun", $0)
        }
    }

    private static func diagnostic(_ row: RegisterRow, _ column: String, _ fault: (written: String, law: Law))
        -> Diagnostic
    {
        Diagnostic(
            rule,
            at: row.place(of: column),
            id: "\"\(fault.written)\" bukan undang-undang yang dimaksud: \(fault.law.title)",
            en: "\"\(fault.written)\" is not the law that is meant: \(fault.law.title)",
            help: LocalizedText(id: "tulis: \(fault.law.title)", en: "write: \(fault.law.title)")
        )
    }

    private static let signs = LetterSigns([" uu ", "unda", " pp ", "pera"])

    /// The first citation of a law with another's number or year, and the law. Nil where there is none.
    private static func fault(in text: String, isExempt: Bool) -> (written: String, law: Law)? {
        guard text.utf8.contains(where: \.isASCIIDigit),
            signs.mayOccur(in: text)
        else { return nil }
        let parts = text.split { ",;:(\n\r".contains($0) }.map { HeadingName.words(of: String($0)) }
        let starts = Set(parts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) })
        let words = parts.flatMap { $0 }
        for index in words.indices {
            let before = lawNamed(before: index, words)
            guard let cited = LawNumber(at: index, of: words), let kind = before?.law.kind ?? cited.kind else {
                continue
            }
            let (number, year, next) = (cited.number, cited.year, words[cited.end...])
            let name = next.drop { ["tentang", "ttg", "mengenai"].contains($0) }
            // "SK tentang Tim Implementasi UU KIP Nomor 188 Tahun 2024" has the number of the SK.
            if let before, before.law.number != number, before.law.year != year,
                !begins(before.start, words, starts)
            {
                continue
            }
            let named =
                before?.law ?? laws.first { law in law.kind == kind && law.names.contains { name.starts(with: $0) } }
            // What another Act is called says that it is meant.
            let isNamed = name.count < next.count
            let isSlip =
                isExempt && !isNamed && kind == disclosure.kind && number == disclosure.number && isSlip(year)
            guard let law = named ?? (isSlip ? disclosure : nil), law.number != number || law.year != year else {
                continue
            }
            return ("\(kind.rawValue) \(number)/\(year)", law)
        }
        return nil
    }

    /// The law that is named before its number, and where its name starts: `UU KIP Nomor 14 Tahun 2008`. Nil where there is none.
    private static func lawNamed(before index: Int, _ words: [String]) -> (law: Law, start: Int)? {
        guard let last = LawNumber.beginning(before: index, of: words) else { return nil }
        let before = words[...last]
        for law in laws where law.kind == .regulation || !before.contains("pelaksanaan") {
            let name = law.names.first {
                before.suffix($0.count).elementsEqual($0)
                    && LawNumber.beginning(before: last + 1 - $0.count, of: words).flatMap {
                        LawNumber.Kind(word: words[$0])
                    } == law.kind
            }
            if let name { return (law, last + 1 - name.count) }
        }
        return nil
    }

    private static let joints: Set<String> = ["dan", "serta", "berdasarkan", "menurut", "sesuai"]

    /// Whether a law that is named from a word on begins a citation, and is not in the title of another document.
    private static func begins(_ start: Int, _ words: [String], _ starts: Set<Int>) -> Bool {
        guard let kind = LawNumber.beginning(before: start, of: words) else { return true }
        let isLong = kind > 0 && ["undang", "peraturan"].contains(words[kind - 1])
        let head = words[..<(isLong ? kind - 1 : kind)]
        return starts.contains(head.count) || head.last.map { joints.contains($0) } == true
    }

    /// `2018` and its like, for 2008. In other years near it there are Acts with this number that exemptions rest on.
    private static func isSlip(_ year: String) -> Bool {
        year != disclosure.year && year.hasPrefix("20") && year.hasSuffix("8")
    }
}
