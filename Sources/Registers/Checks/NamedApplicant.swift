import Diagnostics
import Reading

/// A person who is addressed by name in a register without people.
enum NamedApplicant {
    static let rule = Rule(
        id: "named-applicant",
        severity: .warning,
        title: LocalizedText(id: "Pokok permohonan menyebut orang", en: "Subject of a request names a person"),
        explanation: LocalizedText(
            id: """
                Pokok permohonan dan alasan keberatan diterbitkan. Sebutan seperti "Sdr.", "a.n.", atau "atas nama" di dalamnya \
                biasanya diikuti nama pemohon. Tulis apa yang diminta saja.
                """,
            en: """
                Subjects of requests and reasons of objections are published. Words such as "Sdr.", "a.n." or "atas nama" in them \
                are mostly followed by the applicant's name. Write what was asked for only.
                """
        ),
        example: Rule.Example(
            wrong: "nomor,tanggal,pokok,putusan\n1,2026-02-02,Anggaran dinas untuk Sdr. Contoh,dikabulkan",
            right: "nomor,tanggal,pokok,putusan\n1,2026-02-02,Anggaran dinas,dikabulkan"
        )
    )

    private static let titles: Set<String> = ["sdr", "sdri", "saudara", "saudari", "bpk", "tn", "ny", "nn", "an"]

    static let check = RegisterCheck(rule) { registers in
        registers.registers.filter(\.definition.columns.areAnonymous).flatMap(\.rows).flatMap { row in
            row.written.sortedCells.filter { isAbout($0.cell.value) }.map { column, cell in
                Diagnostic(
                    rule,
                    in: row.written,
                    column: column,
                    message: LocalizedText(
                        id: "\"\(cell.value.quotable)\" tampaknya menyebut orang",
                        en: "\"\(cell.value.quotable)\" seems to name a person"
                    ),
                    help: LocalizedText(id: "hapus sebutan dan namanya", en: "remove the title and the name")
                )
            }
        }
    }

    /// Whether a title that people are addressed by is followed by a word with a capital letter.
    private static func isAbout(_ text: String) -> Bool {
        let words = text.split(whereSeparator: \.isWhitespace)
        return words.indices.contains { index in
            guard let next = words.dropFirst(index + 1).first, next.first?.isUppercase == true else { return false }
            let letters = words[index].lowercased().filter(\.isLetter)
            if letters == "nama" { return index > 0 && words[index - 1].lowercased() == "atas" }
            if letters == "an" { return words[index].contains(".") }
            return titles.contains(letters)
        }
    }
}
