import Diagnostics
import Reading

/// A person who is named in a register without people, among exempt information, or whose own affairs a public list holds.
enum NamedApplicant {
    static let rule = Rule.warning(
        "named-applicant",
        title: LocalizedText(id: "Isi daftar menyebut orang", en: "Text of a register names a person"),
        explanation: """
            Pokok permohonan, alasan keberatan, dan nama informasi yang dikecualikan diterbitkan. Sebutan seperti "Sdr.", "a.n.", \
            atau "atas nama" sebelum sebuah nama, dan nama lengkap sesudah kata seperti "pegawai" dan "kasus", adalah kesalahan di \
            sana, dan nama lengkap yang lazim biasanya menyebut pemohon atau orang \
            yang datanya dilindungi. Tulis apa yang diminta atau dikecualikan saja. Dalam Daftar Informasi Publik, yang memuat nama pejabat, hanya \
            nama sesudah sebutan itu dan sesudah kata seperti "milik", "pasien", "hukuman", dan "pensiun", serta judul yang \
            hanya berupa nama, yang dilaporkan; begitu pula dalam daftar lain. Nama lengkap sesudah kata seperti "pasien", "KTP", \
            dan "tersangka" adalah \
            kesalahan, di daftar mana pun; begitu pula alamat rumah, tanggal lahir, dan deretan nama pasien, korban, atau pelapor. Deretan \
            nama penerima bantuan dan penunggak dilaporkan. Dalam daftar aset hanya sebutan itu yang dilaporkan. Nama yang tidak lazim \
            tidak selalu dikenali. Pesan menyebut tempatnya, tidak \
            mengulang namanya.
            """,
        en: """
            Subjects of requests, reasons of objections and names of exempt information are published. Words such as "Sdr.", \
            "a.n." or "atas nama" before a name, and a full name after words such as "pegawai" and "kasus", are an error there, \
            and full names that are common mostly tell the applicant or whose data is \
            protected. Write only what was asked for or is exempt. In public lists, which have names of officials, only names after \
            such words and after those such as "milik", "pasien", "hukuman" and "pensiun", and titles that are only a name, are \
            reported, as in other lists. A full name after words such as "pasien", "KTP" and "tersangka" is an error in any list, and so are home \
            addresses, dates of birth, and lists of patients, victims or informants by name. Lists of recipients of aid and debtors \
            by name are reported. In lists of assets only the words are reported. Names that are not common are not always recognized. \
            Messages tell the place, and do not repeat the name.
            """,
        wrong: "nomor,tanggal,pokok,putusan\n1,2026-02-02,Anggaran dinas untuk Sdr. Contoh,dikabulkan",
        right: "nomor,tanggal,pokok,putusan\n1,2026-02-02,Anggaran dinas,dikabulkan"
    )

    private static let titles: Set<String> = [
        "sdr", "sdri", "saudara", "saudari", "bpk", "tn", "ny", "nn", "an", "pak",
    ]

    /// Four signs of each way in which ``isAbout(_:)`` finds a person.
    private static let signs = LetterSigns([
        "nama", " sdr", "auda", " bpk", " tn ", " tn.", " ny ", " ny.", " nn ", " nn.", " an.", "a.n.", " pak",
    ])

    static let check = RegisterCheck(rule) { registers in
        registers.registers.flatMap { register -> [Diagnostic] in
            let definition = register.definition
            guard definition.columns.areAnonymous || definition.isPublished else { return [] }
            // Things are called after people of the past, and lent to those of today.
            let isStrict = definition.columns.areAnonymous || definition.profile == .dik
            let isNamed: ((String) -> Bool)? =
                if definition.profile == .aset { nil } else if isStrict { PersonName.isMentioned } else {
                    PersonName.isConcerned
                }
            let isTitled = isStrict || definition.profile == .dip
            return register.rows.flatMap {
                diagnostics($0, definition.columns, isStrict: isStrict, isTitled: isTitled, isNamed: isNamed)
            }
        }
    }

    /// Columns for offices have a rule of their own, and those of laws name none.
    ///
    /// - Parameters:
    ///   - isStrict: whether the list is of what people asked for, or of what is exempt.
    ///   - isTitled: whether titles name information, so that a name alone is none.
    ///   - isNamed: whether a text names a person. Nil where names say nothing by themselves.
    private static func diagnostics(
        _ row: AnyRow,
        _ columns: RegisterColumns,
        isStrict: Bool,
        isTitled: Bool,
        isNamed: ((String) -> Bool)?
    ) -> [Diagnostic] {
        let texts = row.written.sortedCells.filter { column, _ in
            columns[column].map { known in
                known.kind == .string && known.choices.isEmpty && known.meaning == nil && known.isPublished
                    && !known.isOffice && !["dasar_hukum", "dasar_hukum_uu"].contains(column)
            } ?? true
        }
        let group = isNamed == nil ? nil : PersonalDetails.group(in: texts.map(\.cell.value))
        let isOfNames = group != nil && texts.contains { $0.cell.value.plainWords.contains("nama") }
        return texts.compactMap { column, cell in
            let text = cell.value
            if isNamed != nil, columns[column] != nil {
                let detail: LocalizedText? =
                    if PersonalDetails.hasHome(in: text, isOfPeople: group != nil) {
                        LocalizedText(id: "alamat rumah", en: "home address")
                    } else if PersonalDetails.hasBirth(in: text) {
                        LocalizedText(id: "tanggal lahir", en: "date of birth")
                    } else { nil }
                if let detail { return diagnostic(row.written, column, detail: detail) }
            }
            let areListed =
                group != nil && !PersonalDetails.isOfServants(text)
                && PersonName.areListed(in: text, isOfNames: isOfNames)
            let isTitle = isTitled && columns[column]?.place == .title
            guard
                areListed || isAbout(text)
                    || columns[column] != nil
                        && (isNamed?(text) == true || isNamed != nil && isTitle && PersonName.isWholeName(text))
            else { return nil }
            return Diagnostic(
                rule,
                in: row.written,
                column: column,
                id: "tampaknya menyebut orang",
                en: "seems to name a person",
                help: LocalizedText(id: "hapus sebutan dan namanya", en: "remove the title and the name")
            ).graded(
                group == .protected && (areListed || isAbout(text))
                    || isAbout(text) && PersonalDetails.isOfChildren(text)
                    || isStrict && (isAbout(text) || PersonName.isConcerned(in: text))
                    || PersonName.isCertain(in: text) ? .error : .warning
            )
        }
    }

    /// Reports what is told of a person in private, without repeating it.
    private static func diagnostic(_ row: RegisterRow, _ column: String, detail: LocalizedText) -> Diagnostic {
        Diagnostic(
            rule,
            in: row,
            column: column,
            id: "berisi \(detail.id) seseorang",
            en: "holds the \(detail.en) of a person",
            help: LocalizedText(
                id: "hapus; sebut kelurahan atau tahunnya saja bila perlu",
                en: "remove it; at most name the district or year"
            ),
            severity: .error
        )
    }

    /// Whether a title that people are addressed by, or the words for in whose name, are followed by a word with a capital letter that is
    /// not one of an office.
    static func isAbout(_ text: String) -> Bool {
        guard signs.mayOccur(in: text) else { return false }
        let words = text.split(whereSeparator: \.isWhitespace)
        return words.indices.contains { index in
            guard PersonName.beginsName(words[(index + 1)...], least: 1) else { return false }
            let letters = words[index].lowercased().filter(\.isLetter)
            if letters == "nama" { return index > 0 && words[index - 1].lowercased() == "atas" }
            if letters == "an" { return words[index].contains(".") }
            return titles.contains(letters)
        }
    }
}
