import Diagnostics
import Reading

/// Reads `site.yaml`.
package struct SettingsReader {
    private let fields: FieldReader
    private let findings: Findings
    private let fallback: SiteSettings

    /// The settings that the text gives, with defaults for what it leaves out.
    package static func read(_ text: String, path: String, _ findings: Findings) -> SiteSettings {
        let fallback = SiteSettings.defaults(path: path)
        let yaml = YAMLText(path: path, text: text)
        let before = findings.diagnostics.count
        guard let root = yaml.root(findings) else {
            if findings.diagnostics.count == before {
                findings.report(
                    MissingSetting.diagnostic("name", example: "Portal Kota", at: SourceLocation(path: path))
                )
            }
            return .unreadable(path: path)
        }
        guard let fields = FieldReader(root, named: "site.yaml", yaml: yaml, findings: findings) else {
            return .unreadable(path: path)
        }
        return SettingsReader(fields: fields, findings: findings, fallback: fallback).settings()
    }

    private func settings() -> SiteSettings {
        var settings = fallback
        settings.name = required("name", example: "Portal Kota") ?? ""
        settings.url = url() ?? fallback.url
        settings.language = choice("language", of: fields) ?? fallback.language
        settings.zone = zone() ?? fallback.zone
        settings.description = fields.text("description")?.value ?? ""
        settings.publisher = publisher(named: settings.name)
        settings.address = address()
        settings.contact = contact()
        settings.sections = sections() ?? fallback.sections
        settings.categories = categories()
        settings.menus = menus()
        settings.counter = counter()
        settings.poll = poll()
        settings.forms = forms()
        settings.law = endpoint("law", fields)?.value ?? fallback.law
        settings.theme = fields.text("theme") ?? fallback.theme
        if !Slug.isValid(settings.theme.value) {
            findings.report(
                BadSlug.diagnostic(settings.theme, key: "theme", suggestion: Slug.make(from: settings.theme.value))
            )
        }
        settings.related = related()
        settings.budgets = budgets()
        settings.deadlines = group("deadlines", DeadlinesReader.read) ?? fallback.deadlines
        settings.pageSize = fields.integer("page_size", in: 1...500) ?? fallback.pageSize
        settings.feedSize = fields.integer("feed_size", in: 1...500) ?? fallback.feedSize
        settings.allowsRawHTML = group("markdown") { $0.flag("raw_html") } ?? false
        settings.rules = group("rules", RuleSettingsReader.read) ?? []
        fields.reportUnknownKeys(UnknownSetting.diagnostic)
        return settings
    }

    private func required(_ key: String, example: String) -> String? {
        if let text = fields.text(key)?.value { return text }
        findings.report(MissingSetting.diagnostic(key, example: example, at: fields.location))
        return nil
    }

    private func url() -> SiteURL? {
        guard let text = fields.text("url") else {
            findings.report(MissingSetting.diagnostic("url", example: "https://kota.example", at: fields.location))
            return nil
        }
        if let url = SiteURL(text.value) { return url }
        findings.report(BadURL.diagnostic("url", text))
        return nil
    }

    private func zone() -> SiteTimeZone? {
        guard let text = fields.text("timezone") else { return nil }
        if let zone = SiteTimeZone(identifier: text.value) { return zone }
        let zones = ["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"]
        findings.report(
            BadValue.diagnostic(for: "timezone", expected: .choice(zones), found: text.value, at: text.location)
        )
        return nil
    }

    private func choice<Choice: RawRepresentable<String> & CaseIterable>(_ key: String, of fields: FieldReader)
        -> Choice?
    {
        guard let text = fields.text(key) else { return nil }
        if let choice = Choice(rawValue: text.value) { return choice }
        let words = Choice.allCases.map(\.rawValue)
        findings.report(BadValue.diagnostic(for: key, expected: .choice(words), found: text.value, at: text.location))
        return nil
    }

    /// Reads a group of settings and reports those in it that nobody knows.
    private func group<Value>(_ key: String, _ read: (FieldReader) -> Value?) -> Value? {
        guard let inner = fields.fields(key) else { return nil }
        let value = read(inner)
        inner.reportUnknownKeys(UnknownSetting.diagnostic)
        return value
    }

    private func publisher(named name: String) -> Publisher {
        group("publisher") { Publisher(name: $0.text("name")?.value ?? name, logo: $0.text("logo")) }
            ?? Publisher(name: name, logo: nil)
    }

    private func address() -> PostalAddress {
        group("address") {
            PostalAddress(
                street: $0.text("street")?.value ?? "",
                city: $0.text("city")?.value ?? "",
                province: $0.text("province")?.value ?? "",
                postalCode: $0.text("postal_code")?.value ?? ""
            )
        } ?? PostalAddress()
    }

    private func contact() -> Contact {
        group("contact") {
            Contact(
                telephone: $0.text("telephone")?.value ?? "",
                email: $0.text("email")?.value ?? "",
                hours: $0.text("hours")?.value ?? ""
            )
        } ?? Contact()
    }

    private func sections() -> [Section]? {
        let sections: [Section] = fields.list("sections").compactMap { item in
            defer { item.reportUnknownKeys(UnknownSetting.diagnostic) }
            let description = item.text("description")?.value ?? ""
            let title = item.text("title")?.value
            guard let folder = item.text("folder") else {
                findings.report(MissingSetting.diagnostic("folder", example: "berita", at: item.location))
                return nil
            }
            let isReserved = ContentFolder.reservedFolders.contains(folder.value)
            guard Slug.isValid(folder.value), !isReserved else {
                let suggestion = isReserved ? "kabar-\(folder.value)" : Slug.make(from: folder.value)
                findings.report(BadSlug.diagnostic(folder, key: "folder", suggestion: suggestion))
                return nil
            }
            return Section(
                folder: folder.value,
                title: title ?? folder.value,
                description: description,
                location: folder.location
            )
        }
        return sections.isEmpty ? nil : sections
    }

    private func categories() -> [Category] {
        fields.list("categories").compactMap { item in
            defer { item.reportUnknownKeys(UnknownSetting.diagnostic) }
            let description = item.text("description")?.value ?? ""
            let slug = item.text("slug")
            guard let title = item.text("title") else {
                findings.report(MissingSetting.diagnostic("title", example: "Pengumuman", at: item.location))
                return nil
            }
            let made = slug ?? title.map(Slug.make)
            guard Slug.isValid(made.value) else {
                findings.report(BadSlug.diagnostic(slug ?? title, suggestion: Slug.make(from: made.value)))
                return nil
            }
            return Category(
                slug: made.value,
                title: title.value,
                description: description,
                location: made.location
            )
        }
    }

    private func menus() -> Menus {
        group("menus") { Menus(main: menu("main", $0), footer: menu("footer", $0)) } ?? fallback.menus
    }

    private func menu(_ key: String, _ fields: FieldReader) -> [MenuItem] {
        fields.list(key).compactMap { item in
            defer { item.reportUnknownKeys(UnknownSetting.diagnostic) }
            let title = item.text("title")
            let link = item.text("link")
            guard let title else {
                findings.report(MissingSetting.diagnostic("title", example: "Profil", at: item.location))
                return nil
            }
            guard let link else {
                findings.report(MissingSetting.diagnostic("link", example: "halaman/profil.md", at: item.location))
                return nil
            }
            return MenuItem(title: title.value, link: link)
        }
    }

    private func counter() -> CounterSettings? {
        group("counter") { counter in
            let figures = counter.fields("figures").map(WidgetFileReader.figures) ?? .unknown
            return CounterSettings(figures: figures, endpoint: endpoint("endpoint", counter))
        }
    }

    private func poll() -> Poll? {
        group("poll") { poll in
            let options = poll.texts("options").map { PollOption(title: $0.value, votes: nil) }
            let action = endpoint("action", poll)
            guard let question = poll.text("question") else {
                findings.report(MissingSetting.diagnostic("question", example: "Apa pendapat Anda?", at: poll.location))
                return nil
            }
            return Poll(question: question.value, options: options, action: action, updated: "")
        }
    }

    private func forms() -> RequestForms {
        group("forms") { RequestForms(request: endpoint("request", $0), objection: endpoint("objection", $0)) }
            ?? fallback.forms
    }

    /// An address that the reader's browser will talk to.
    private func endpoint(_ key: String, _ fields: FieldReader) -> Located<String>? {
        guard let text = fields.text(key) else { return nil }
        let isPath = text.value.hasPrefix("/") && !text.value.hasPrefix("//")
        let withoutQuery = String(text.value.prefix { $0 != "?" })
        guard isPath || SiteURL(withoutQuery) != nil else {
            findings.report(BadURL.diagnostic(key, text))
            return nil
        }
        return text
    }

    private func related() -> RelatedSettings {
        group("related") {
            RelatedSettings(
                count: $0.integer("count", in: 0...50) ?? fallback.related.count,
                includesNewer: $0.flag("newer") ?? fallback.related.includesNewer
            )
        } ?? fallback.related
    }

    private func budgets() -> Budgets {
        group("budgets") {
            Budgets(
                picture: $0.integer("picture", in: 1...100_000) ?? fallback.budgets.picture,
                page: $0.integer("page", in: 1...100_000) ?? fallback.budgets.page
            )
        } ?? fallback.budgets
    }
}
