import Diagnostics
import Reading

/// A person who is named in a register without people, among exempt information, or whose own affairs a public list holds.
enum NamedApplicant {
    static let rule = Rule.warning(
        "named-applicant",
        title: LocalizedText(id: "Isi daftar menyebut orang", en: "Text of a register names a person"),
        explanation: """
            Pokok permohonan, alasan keberatan, dan nama informasi yang dikecualikan diterbitkan. Sebutan seperti "Sdr.", "a.n.", \
            atau "atas nama" sebelum nama yang lazim, dan nama lengkap sesudah kata seperti "pegawai" dan "kasus", adalah kesalahan di \
            sana, dan nama lengkap yang lazim biasanya menyebut pemohon atau orang \
            yang datanya dilindungi. Tulis apa yang diminta atau dikecualikan saja. Dalam Daftar Informasi Publik, yang memuat nama pejabat, hanya \
            nama sesudah sebutan itu dan sesudah kata seperti "milik", "pasien", "hukuman", dan "pensiun", serta judul yang \
            hanya berupa nama, yang dilaporkan. Nama lengkap sesudah kata seperti "pasien", "KTP", \
            dan "tersangka" adalah \
            kesalahan, di daftar mana pun; begitu pula alamat rumah, tanggal lahir, dan deretan nama pasien, korban, atau pelapor. Deretan \
            nama penerima bantuan dan penunggak dilaporkan. Dalam daftar peraturan, pengadaan, dan daftar sendiri, yang memuat pejabat dan \
            pengarang, hanya orang yang datanya dilindungi yang dilaporkan, dan dalam daftar aset hanya sebutan itu yang dilaporkan. Nama yang tidak lazim \
            dikenali sesudah sebutan itu dan sesudah surat yang dimiliki seseorang ("SK Kenaikan Pangkat", "KK"), selain itu tidak selalu. Pesan menyebut tempatnya, tidak mengulang namanya.
            """,
        en: """
            Subjects of requests, reasons of objections and names of exempt information are published. Words such as "Sdr.", \
            "a.n." or "atas nama" before a common name, and a full name after words such as "pegawai" and "kasus", are an error there, \
            and full names that are common mostly tell the applicant or whose data is \
            protected. Write only what was asked for or is exempt. In public lists, which have names of officials, only names after \
            such words and after those such as "milik", "pasien", "hukuman" and "pensiun", and titles that are only a name, are \
            reported. A full name after words such as "pasien", "KTP" and "tersangka" is an error in any list, and so are home \
            addresses, dates of birth, and lists of patients, victims or informants by name. Lists of recipients of aid and debtors \
            by name are reported. In lists of regulations and procurement and in registers of one's own, which have officials and authors, only \
            people whose data is protected are reported, and in lists of assets only the words. Names that are not common are recognized after such words and after papers of \
            one's own ("SK Kenaikan Pangkat", "KK"), and otherwise not always. \
            Messages tell the place, and do not repeat the name.
            """,
        wrong: "nomor,tanggal,pokok,putusan\n1,2026-02-02,Anggaran dinas untuk Sdr. Contoh,dikabulkan",
        right: "nomor,tanggal,pokok,putusan\n1,2026-02-02,Anggaran dinas,dikabulkan"
    )

    private static let titles = PersonName.addresses.union(["nn", "pak"])

    /// Four signs of each way in which ``isAbout(_:)`` finds a person.
    private static let signs = LetterSigns(ofWords: titles.union(["nama"]), [" an.", "a.n."])

    /// How closely a list is looked at.
    private enum Care {
        /// What people asked for, or what is exempt: nobody is named.
        case strict
        /// Titles of information, which name officials: a name alone is none, and a row that tells of patients lists these.
        case titles
        /// Things are called after people of the past, and lent to those of today.
        case things
        /// Laws and lists of an office's own, which name authors and those who are appointed: only those whose data is protected.
        case open

        init(_ definition: RegisterDefinition) {
            let isStrict = definition.columns.areAnonymous || definition.profile == .dik
            self =
                if isStrict { .strict } else if definition.profile == .dip {
                    .titles
                } else if definition.profile == .aset {
                    .things
                } else { .open }
        }

        /// Whether a text names a person.
        func isNamed(in text: String) -> Bool {
            switch self {
            case .strict: PersonName.isMentioned(in: text) || PersonalPaper.namesOwner(in: text, isOfOfficials: true)
            case .titles: PersonName.isConcerned(in: text) || PersonalPaper.namesOwner(in: text)
            case .things: false
            case .open: PersonName.isCertain(in: text)
            }
        }
    }

    static let check = RegisterCheck(rule) { registers in
        registers.registers.flatMap { register -> [Diagnostic] in
            let definition = register.definition
            guard definition.columns.areAnonymous || definition.isPublished else { return [] }
            let care = Care(definition)
            let others = Set(definition.columns.filter { !isOfWords($0) }.map(\.name))
            return register.rows.flatMap { diagnostics($0, definition.columns, others, care) }
        }
    }

    /// Columns for offices have a rule of their own, and those of laws name none.
    private static func isOfWords(_ column: RegisterColumn) -> Bool {
        column.kind == .string && column.choices.isEmpty && column.meaning == nil && column.isPublished
            && !column.isOffice && !["dasar_hukum", "dasar_hukum_uu"].contains(column.name)
    }

    /// - Parameter others: the columns in which no names are looked for.
    private static func diagnostics(
        _ row: AnyRow,
        _ columns: RegisterColumns,
        _ others: Set<String>,
        _ care: Care
    ) -> [Diagnostic] {
        let texts = row.written.cells.sorted { column, _ in !others.contains(column) }
        if care == .things {
            return texts.compactMap { isAbout($0.cell.value) ? diagnostic(row.written, $0.column, .warning) : nil }
        }
        let rowGroup = care == .open ? nil : PersonalDetails.group(in: texts.map(\.cell.value))
        func isOfNames() -> Bool { texts.contains { $0.cell.value.plainWords.contains("nama") } }
        return texts.compactMap { column, cell -> Diagnostic? in
            let text = cell.value
            let isKnown = columns.place(of: column) != nil
            if isKnown, PersonalDetails.hasHome(in: text, isOfPeople: rowGroup != nil) {
                return diagnostic(row.written, column, detail: LocalizedText(id: "alamat rumah", en: "home address"))
            }
            if isKnown, PersonalDetails.hasBirth(in: text) {
                return diagnostic(row.written, column, detail: LocalizedText(id: "tanggal lahir", en: "date of birth"))
            }
            let group = care == .open ? PersonalDetails.group(in: [text]) : rowGroup
            let areListed =
                group != nil && !PersonalDetails.isOfServants(text)
                && PersonName.areListed(in: text, isOfNames: isOfNames())
            let isAddressed = isAbout(text)
            let isOfChildren = isAddressed && PersonalDetails.isOfChildren(text)
            let isOfOne =
                isAddressed && (care != .open || group != nil || isOfChildren || PersonName.namesProtectedPaper(text))
            func isTitle() -> Bool { [.strict, .titles].contains(care) && columns[column]?.place == .title }
            let isLabelled = care != .open && group == .protected && PersonName.isLabelled(in: text)
            guard
                areListed || isOfOne || isLabelled
                    || isKnown && (care.isNamed(in: text) || isTitle() && PersonName.isWholeName(text))
            else { return nil }
            let isSecret = group == .protected || care == .strict || isOfChildren
            let isCertain =
                isSecret && isOfOne && isAbout(text, isCommon: true) || group == .protected && areListed
                || PersonName.isCertain(in: text) || isLabelled
                || care == .strict && PersonName.isConcerned(in: text, isCommon: true)
            return diagnostic(row.written, column, isCertain ? .error : .warning)
        }
    }

    private static func diagnostic(_ row: RegisterRow, _ column: String, _ severity: Severity) -> Diagnostic {
        Diagnostic(
            rule,
            at: row.place(of: column),
            id: "tampaknya menyebut orang",
            en: "seems to name a person",
            help: LocalizedText(id: "hapus sebutan dan namanya", en: "remove the title and the name"),
            severity: severity
        )
    }

    /// Reports what is told of a person in private, without repeating it.
    private static func diagnostic(_ row: RegisterRow, _ column: String, detail: LocalizedText) -> Diagnostic {
        Diagnostic(
            rule,
            at: row.place(of: column),
            id: "berisi \(detail.id) seseorang",
            en: "holds the \(detail.en) of a person",
            help: "hapus; sebut kelurahan atau tahunnya saja bila perlu",
            en: "remove it; at most name the district or year",
            severity: .error
        )
    }

    /// Whether a title that people are addressed by, or the words for in whose name, are followed by a word with a capital letter that is
    /// not one of an office.
    ///
    /// - Parameter isCommon: whether one of the words has to be a common name.
    static func isAbout(_ text: String, isCommon: Bool = false) -> Bool {
        guard signs.mayOccur(in: text) else { return false }
        let words = text.split(whereSeparator: \.isSpace)
        return words.indices.contains { index in
            guard PersonName.beginsName(words[(index + 1)...], least: 1, isCommon: isCommon) else { return false }
            let letters = words[index].lowercased().filter(\.isLetter)
            if letters == "nama" { return index > 0 && words[index - 1].lowercased() == "atas" }
            if letters == "an" { return words[index].contains(".") }
            return titles.contains(letters)
        }
    }
}
