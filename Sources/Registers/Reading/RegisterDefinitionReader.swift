import ASCII
import Diagnostics
public import Reading

extension RegisterDefinition {
    /// What the text of a `register.yaml` says, or nil where it leaves open what the columns are; why is reported.
    static func read(_ text: String, path: String, zone: SiteTimeZone, _ findings: Findings) -> RegisterDefinition? {
        let yaml = YAMLText(path: path, text: text, findings)
        guard let mapping = yaml.mapping(named: "register.yaml", ifEmpty: { BadRegister.noColumns(at: $0) }) else {
            return nil
        }
        var definition = RegisterDefinition(path: path, title: Located("", at: mapping.location))
        keys(zone: zone).read(mapping, into: &definition)
        if definition.title.value.isEmpty {
            if definition.profile != .own {
                definition.title = Located(definition.profile.title.id, at: mapping.location)
            } else {
                let example = LocalizedText(id: "Daftar Peraturan", en: "Daftar Peraturan")
                findings.report(MissingSetting.diagnostic("title", example: example, at: mapping.location))
            }
        }
        guard definition.columns.isEmpty else { return definition }
        // A profile that nobody knows has been reported.
        if mapping["profile"] == nil { findings.report(BadRegister.noColumns(at: mapping.location)) }
        return nil
    }

    /// The keys of `register.yaml`.
    public static func keys(zone: SiteTimeZone = .jakarta) -> KeyTable<RegisterDefinition> {
        KeyTable(RegisterDefinition(path: "", title: .unread)) {
            Key("profile", KeyType<RegisterProfile>.choice(ignoresCase: true)) {
                $0.profile = $1
                $0.columns = $1.columns
            }
            .meaning(
                "kolom yang sudah dikenal: dip dan dik menurut undang-undang",
                "known columns: for dip and dik those that the law asks for"
            )
            .fallback("kolom sendiri", "columns of its own")
            Key("title", .text, to: \.title).meaning("judul daftar", "title of the register")
                .fallback("menurut profil", "that of the profile")
            Key("description", .text, to: \.description).meaning("keterangan daftar", "what the register is")
            Key("decree", .group(decree(zone)), to: \.decree)
                .meaning("keputusan yang menetapkan daftar", "the decree that sets the register")
            Key("test", .group(test(zone)), to: \.test)
                .meaning(
                    "uji konsekuensi seluruh daftar, bila baris tidak menyebut ujinya sendiri",
                    "the test of consequences of the whole list, for rows that name none"
                )
            Key("after_end", KeyType<AfterEnd>.choice()) { $0.afterEnd = $1 }
                .meaning(
                    "keadaan informasi yang masa pengecualiannya sudah berakhir: open terbuka, review sedang diuji kembali",
                    "what information is whose exemption has ended: open (public) or review (being tested anew)"
                )
            Key("period", .text, to: \.period)
                .meaning("masa berlaku, misalnya \"2026\"", "the span of time it stands for, such as \"2026\"")
            Key("licence", .suggested("CC-BY-4.0", "CC0-1.0"), to: \.licence)
                .meaning("lisensi datanya", "licence of the data")
            Key("published", .flag, to: \.isPublished)
                .meaning("false menyembunyikan daftar", "false hides the register")
            Key("sheet", .text, to: \.sheet)
                .meaning("lembar yang dibaca dari buku kerja", "the sheet of a workbook that is read")
                .fallback("yang paling mirip daftar itu", "the one most like the register")
            Key("hidden", KeyType<Hidden>.choice()) { $0.hidden = $1 }
                .meaning(
                    "baris, kolom, sel, dan lembar tersembunyi: include diterbitkan, omit tidak dibaca",
                    "hidden rows, columns, cells and sheets: include (they are published) or omit (they are not read)"
                )
                .fallback("kesalahan", "an error")
            Key("columns", shape: .list(WrittenColumn.keys.fields)) { value, definition in
                for mapping in value.mappings(of: WrittenColumn.keys.fields) ?? [] { definition.take(mapping) }
                return true
            }
            .meaning(
                "kolom sendiri, atau kata lain untuk kolom profil",
                "own columns, or other words for those of the profile"
            )
        }
    }

    private static func decree(_ zone: SiteTimeZone) -> KeyTable<Decree> {
        KeyTable(Decree()) {
            Key("number", .text, to: \.number).meaning("nomor keputusan", "number of the decree")
            Key("date", .date(in: zone), to: \.date).meaning("tanggal keputusan", "date of the decree")
            Key("place", .text, to: \.place).meaning("tempat penetapan", "place of the decree")
            Key("officer", .text, to: \.officer)
                .meaning("jabatan yang menetapkan, bukan nama orang", "the office that decided, not a person")
            Key("approval", .text, to: \.approval)
                .meaning("nomor persetujuan pimpinan badan publik", "number of the approval by the body's head")
            Key("start", .date(in: zone), to: \.start)
                .meaning("mulai dikecualikan, bila kolom mulai kosong", "start of exemptions whose row names none")
        }
    }

    private static func test(_ zone: SiteTimeZone) -> KeyTable<ConsequenceTest> {
        KeyTable(ConsequenceTest()) {
            Key("number", .text, to: \.number).meaning("nomor uji konsekuensi", "number of the test")
            Key("date", .date(in: zone), to: \.date).meaning("tanggal uji konsekuensi", "date of the test")
        }
    }

    /// Adds a column, or gives a column of the profile other words. What that one means and takes is fixed.
    private mutating func take(_ mapping: YAMLMapping) {
        let findings = mapping.yaml.findings
        let name = mapping["name"]?.rawText ?? ""
        let known = profile.columns.first { $0.name == name || $0.formerNames.contains(name) }
        guard let written = (known == nil ? WrittenColumn.keys : WrittenColumn.words).value(of: mapping) else { return }
        if let known, let former = FormerColumnName.diagnostic(written.name, known) { findings.report(former) }
        let index = columns.firstIndex { $0.name == known?.name ?? written.name.value }
        if index != nil, known == nil {
            let name = written.name.value
            findings.report(BadRegister.sharedHeading(name, of: written.name, other: name))
            return
        }
        if known == nil, let fault = PersonColumn.diagnostic(written.name, columns: columns) {
            findings.report(fault)
            return
        }
        var all = Array(columns)
        guard let column = written.column(refining: index.map { all[$0] }, of: profile, findings) else { return }
        column.reportSharedHeadings(at: written.name, among: all, findings)
        if let index { all[index] = column } else { all.append(column) }
        columns = RegisterColumns(all)
    }
}

/// What `register.yaml` says of a column.
private struct WrittenColumn: Sendable {
    var name = Located.unread
    var title: String?
    var description: String?
    var synonyms: [String] = []
    var kind = RegisterColumn.Kind.string
    var isRequired = false
    var choices: [String] = []

    /// The keys of a column of the profile.
    static let words = KeyTable(WrittenColumn()) {
        Key("name", .text(.column), to: \.name).needed("nomor")
            .meaning(
                "nama kolom: huruf kecil, angka, garis bawah",
                "name of the column: small letters, digits, underscores"
            )
        Key("title", .text, to: \.title).fallback("namanya, atau menurut profil", "its name, or that of the profile")
            .meaning("judul kolom yang dibaca orang", "heading that people read")
        Key("description", .text, to: \.description).meaning("keterangan kolom", "what the column is")
        Key("synonyms", .texts, to: \.synonyms)
            .meaning("judul kolom lain yang diterima", "other headings that are taken")
    }

    static let keys = KeyTable(WrittenColumn()) {
        words
        Key("type", .choice(), to: \.kind).meaning("jenis isi", "kind of the values")
        Key("required", .flag, to: \.isRequired).meaning("wajib diisi", "must be filled in")
        Key("enum", .texts, to: \.choices).meaning("isi yang diterima", "values that are taken")
    }

    /// The column, or nil where its name is not one of a column, which the reader reports.
    func column(refining known: RegisterColumn?, of profile: RegisterProfile, _ findings: Findings) -> RegisterColumn? {
        if let known { return known.renamed(title: title, description: description, synonyms: synonyms) }
        guard RegisterColumn.isName(name.value) else {
            let suggestion = Slug.make(from: name.value).split(separator: "-").joined(separator: "_")
            findings.report(BadRegister.badColumnName(name, suggestion: suggestion))
            return nil
        }
        var column = RegisterColumn(name.value, name.value, name.value, kind, choices: choices)
        column.isRequired = isRequired
        column.isPublished = profile.publishesFiles || !column.isForFiles
        column.place = profile == .own ? .element : .furtherElement
        return column.renamed(title: title, description: description, synonyms: synonyms)
    }
}

extension TextPattern {
    fileprivate static let column = TextPattern("^[a-z][a-z0-9_]{0,59}$")
}

extension RegisterColumn {
    fileprivate func reportSharedHeadings(
        at place: Located<String>,
        among others: [RegisterColumn],
        _ findings: Findings
    ) {
        let names = HeadingName.names(of: others)
        for heading in [name, title.id, title.en] + synonyms {
            guard let index = names[HeadingName.folded(heading)], others[index].name != name else { continue }
            findings.report(BadRegister.sharedHeading(heading, of: place, other: others[index].name))
            return
        }
    }

    fileprivate static func isName(_ name: String) -> Bool {
        let isClean = name.utf8.allSatisfy {
            $0.isASCIILowercase || $0.isASCIIDigit || $0 == UInt8(ascii: "_")
        }
        let startsWithLetter = name.utf8.first?.isASCIILowercase ?? false
        return isClean && startsWithLetter && name.utf8.count <= 60
    }
}
