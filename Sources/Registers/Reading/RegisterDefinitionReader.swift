import Diagnostics
import Reading

/// Reads `register.yaml`.
struct RegisterDefinitionReader {
    private let fields: FieldReader
    private let findings: Findings
    private let path: String
    private let zone: SiteTimeZone

    /// What the text says, or nil where it leaves open what the columns are; why is reported.
    static func read(
        _ text: String,
        path: String,
        zone: SiteTimeZone,
        _ findings: Findings
    ) -> RegisterDefinition? {
        let yaml = YAMLText(path: path, text: text)
        let before = findings.diagnostics.count
        guard let root = yaml.root(findings) else {
            if findings.diagnostics.count == before {
                findings.report(BadRegister.noColumns(at: SourceLocation(path: path)))
            }
            return nil
        }
        return FieldReader(root, named: "register.yaml", yaml: yaml, findings: findings).flatMap {
            RegisterDefinitionReader(fields: $0, findings: findings, path: path, zone: zone).definition()
        }
    }

    private func definition() -> RegisterDefinition? {
        let profile = profile()
        let title = title(profile)
        let description = fields.text("description")?.value ?? ""
        let decree = fields.fields("decree")
        let decreeNumber = decree?.text("number")?.value ?? ""
        let decreeDate = decree?.instant("date", in: zone)?.value
        decree?.reportUnknownKeys(UnknownSetting.diagnostic)
        let period = fields.text("period")?.value ?? ""
        let licence = fields.text("licence")?.value ?? ""
        let isPublished = fields.flag("published") ?? true
        let columns = columns(profile)
        fields.reportUnknownKeys(UnknownSetting.diagnostic)
        guard !columns.isEmpty else {
            // A profile that nobody knows has been reported.
            if fields.node("profile") == nil { findings.report(BadRegister.noColumns(at: fields.location)) }
            return nil
        }
        return RegisterDefinition(
            path: path,
            title: title,
            description: description,
            profile: profile,
            columns: columns,
            decreeNumber: decreeNumber,
            decreeDate: decreeDate,
            period: period,
            licence: licence,
            isPublished: isPublished
        )
    }

    private func profile() -> RegisterProfile? {
        guard let text = fields.text("profile") else { return nil }
        if let profile = RegisterProfile(rawValue: text.value.lowercased()) { return profile }
        let names = RegisterProfile.allCases.map(\.rawValue)
        findings.report(
            BadValue.diagnostic(for: "profile", expected: .choice(names), found: text.value, at: text.location)
        )
        return nil
    }

    private func title(_ profile: RegisterProfile?) -> Located<String> {
        if let title = fields.text("title") { return title }
        if let profile { return Located(profile.title, at: fields.location) }
        findings.report(MissingSetting.diagnostic("title", example: "Daftar Peraturan", at: fields.location))
        return Located("", at: fields.location)
    }

    /// The profile's columns, with what the register says of them, and then those of the register's own.
    private func columns(_ profile: RegisterProfile?) -> [RegisterColumn] {
        var columns = profile?.columns ?? []
        let builtIn = columns.count
        for group in fields.list("columns") {
            guard let name = group.text("name") else {
                findings.report(MissingSetting.diagnostic("name", example: "nomor", at: group.location))
                continue
            }
            let index = columns.firstIndex { $0.name == name.value }
            let known = index.map { columns[$0] }
            if let index, index >= builtIn {
                findings.report(BadRegister.sharedHeading(name.value, of: name, other: name.value))
                continue
            }
            let column = column(name, group, refining: known)
            group.reportUnknownKeys(UnknownSetting.diagnostic)
            guard let column else { continue }
            reportSharedHeadings(of: column, at: name, among: columns)
            if let index { columns[index] = column } else { columns.append(column) }
        }
        return columns
    }

    /// What a built-in column means and takes is fixed: a register may only say it in other words.
    private func column(_ name: Located<String>, _ group: FieldReader, refining known: RegisterColumn?)
        -> RegisterColumn?
    {
        let title = group.text("title")?.value
        let description = group.text("description")?.value
        let synonyms = group.texts("synonyms").map(\.value)
        if let known {
            return RegisterColumn(
                name: known.name,
                title: title ?? known.title,
                description: description ?? known.description,
                kind: known.kind,
                isRequired: known.isRequired,
                choices: known.choices,
                synonyms: known.synonyms + synonyms
            )
        }
        let kind = kind(group)
        let isRequired = group.flag("required") ?? false
        let choices = group.texts("enum").map(\.value)
        guard Self.isName(name.value) else {
            let suggestion = Slug.make(from: name.value).split(separator: "-").joined(separator: "_")
            findings.report(BadRegister.badColumnName(name, suggestion: suggestion))
            return nil
        }
        return RegisterColumn(
            name: name.value,
            title: title ?? name.value,
            description: description ?? "",
            kind: kind,
            isRequired: isRequired,
            choices: choices,
            synonyms: synonyms
        )
    }

    private func kind(_ group: FieldReader) -> RegisterColumn.Kind {
        guard let text = group.text("type") else { return .string }
        if let kind = RegisterColumn.Kind(rawValue: text.value) { return kind }
        let names = RegisterColumn.Kind.allCases.map(\.rawValue)
        findings.report(
            BadValue.diagnostic(for: "type", expected: .choice(names), found: text.value, at: text.location)
        )
        return .string
    }

    private func reportSharedHeadings(
        of column: RegisterColumn,
        at place: Located<String>,
        among others: [RegisterColumn]
    ) {
        let names = HeadingName.names(of: others)
        for heading in [column.name, column.title] + column.synonyms {
            guard let index = names[HeadingName.folded(heading)], others[index].name != column.name else { continue }
            findings.report(BadRegister.sharedHeading(heading, of: place, other: others[index].name))
            return
        }
    }

    private static func isName(_ name: String) -> Bool {
        let isClean = name.utf8.allSatisfy {
            ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")) || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9"))
                || $0 == UInt8(ascii: "_")
        }
        let startsWithLetter = name.utf8.first.map { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") } ?? false
        return isClean && startsWithLetter && name.utf8.count <= 60
    }
}
