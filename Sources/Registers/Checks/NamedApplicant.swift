import Diagnostics
import Reading

/// A person who is named in a register without people, or among exempt information.
enum NamedApplicant {
    static let rule = Rule(
        id: "named-applicant",
        severity: .warning,
        title: LocalizedText(id: "Isi daftar menyebut orang", en: "Text of a register names a person"),
        explanation: LocalizedText(
            id: """
                Pokok permohonan, alasan keberatan, dan nama informasi yang dikecualikan diterbitkan. Sebutan seperti "Sdr.", "a.n.", \
                atau "atas nama", dan nama lengkap yang lazim, di dalamnya biasanya menyebut pemohon atau orang yang datanya \
                dilindungi. Tulis apa yang diminta atau dikecualikan saja. Nama yang tidak lazim tidak dikenali.
                """,
            en: """
                Subjects of requests, reasons of objections and names of exempt information are published. Words such as "Sdr.", \
                "a.n." or "atas nama" in them, and full names that are common, mostly tell the applicant or whose data is \
                protected. Write only what was asked for or is exempt. Names that are not common are not recognized.
                """
        ),
        example: Rule.Example(
            wrong: "nomor,tanggal,pokok,putusan\n1,2026-02-02,Anggaran dinas untuk Sdr. Contoh,dikabulkan",
            right: "nomor,tanggal,pokok,putusan\n1,2026-02-02,Anggaran dinas,dikabulkan"
        )
    )

    private static let titles: Set<String> = ["sdr", "sdri", "saudara", "saudari", "bpk", "tn", "ny", "nn", "an"]

    static let check = RegisterCheck(rule) { registers in
        let isWithoutPeople = { (register: Register) in
            register.definition.columns.areAnonymous
                || register.definition.profile == .dik && register.definition.isPublished
        }
        return registers.registers.filter(isWithoutPeople).flatMap { register in
            register.rows.flatMap { diagnostics($0, register.definition.columns) }
        }
    }

    /// Columns for offices have a rule of their own, and those of laws name none.
    private static func diagnostics(_ row: AnyRow, _ columns: RegisterColumns) -> [Diagnostic] {
        row.written.sortedCells.filter { column, cell in
            guard let known = columns[column] else { return isAbout(cell.value) }
            let isText = known.kind == .string && known.choices.isEmpty && known.meaning == nil
            return known.isPublished && !known.isOffice && isText
                && !["dasar_hukum", "dasar_hukum_uu"].contains(column)
                && (isAbout(cell.value) || PersonName.isMentioned(in: cell.value))
        }.map { column, cell in
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
