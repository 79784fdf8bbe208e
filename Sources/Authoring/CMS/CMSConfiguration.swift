import Content
import Diagnostics
import Serialization

/// Writes `config.yml` of Decap CMS, which Sveltia CMS reads as well: forms for the articles and pages of a portal.
public struct CMSConfiguration: Sendable {
    let settings: SiteSettings
    let language: Language

    public init(settings: SiteSettings, language: Language) {
        self.settings = settings
        self.language = language
    }

    /// The whole file.
    public var text: String {
        backend + YAMLBlock.lines(general, indent: 0) + "\ncollections:\n"
            + settings.sections.map { YAMLBlock.item(collection(of: $0), indent: 2) }.joined(separator: "\n")
            + "\n" + YAMLBlock.item(pages, indent: 2)
    }

    private var backend: String {
        comment(
            id: """
                Simpan sebagai config.yml di sebelah index.html Decap CMS atau Sveltia CMS. Sesuaikan backend:
                  github   repo: pemilik/nama, memakai akun GitHub penyunting
                  gitlab   repo: pemilik/nama, memakai akun GitLab penyunting
                  git-gateway   tanpa repo, lewat Netlify Identity atau gerbang sendiri
                Ganti repo dan branch dengan milik Anda.
                """,
            en: """
                Save as config.yml beside the index.html of Decap CMS or Sveltia CMS. Adapt the backend:
                  github   repo: owner/name, with the editors' GitHub accounts
                  gitlab   repo: owner/name, with the editors' GitLab accounts
                  git-gateway   without repo, through Netlify Identity or a gateway of your own
                Put your own repo and branch in place of these.
                """
        )
            + YAMLBlock.lines(
                [
                    JSON.Member("backend", ["name": "github", "repo": "pemilik/portal", "branch": "main"])
                ],
                indent: 0
            ) + "\n"
    }

    private var general: [JSON.Member] {
        [
            JSON.Member("media_folder", "content/media"), JSON.Member("public_folder", "/media"),
            JSON.Member("site_url", .string(settings.url.origin + settings.url.basePath)),
            JSON.Member("locale", .string(language.rawValue)),
            JSON.Member("slug", ["encoding": "ascii", "clean_accents": true]),
        ]
    }

    /// Articles lie in folders of the year and month of their date, as `terang new` lays them.
    private func collection(of section: Section) -> JSON {
        collection(
            name: section.folder,
            label: section.title,
            folder: "content/\(section.folder)",
            path: "{{year}}/{{month}}/{{slug}}",
            fields: FrontMatterFields.article(categories: settings.categories)
        )
    }

    private var pages: JSON {
        collection(
            name: NewFile.Kind.pagesFolder,
            label: LocalizedText(id: "Halaman", en: "Pages")[language],
            folder: "content/\(NewFile.Kind.pagesFolder)",
            path: "{{slug}}",
            fields: FrontMatterFields.page
        )
    }

    private func collection(name: String, label: String, folder: String, path: String, fields: [Field]) -> JSON {
        let body: JSON = [
            "name": "body", "label": .string(LocalizedText(id: "Naskah", en: "Text")[language]), "widget": "markdown",
            // A text's headings begin at the second level: the title is the first.
            "buttons": [
                "bold", "italic", "link", "heading-two", "heading-three", "quote", "bulleted-list", "numbered-list",
            ], "editor_components": ["image"], "required": false,
        ]
        return [
            "name": .string(name), "label": .string(label), "folder": .string(folder), "create": true,
            "extension": "md", "format": "yaml-frontmatter", "slug": "{{slug}}", "path": .string(path),
            "fields": .array(fields.compactMap(widget) + [body]),
        ]
    }

    /// The field of a form, or nil for what is no matter of forms: free data, and addresses, which follow from titles and
    /// would be changed unawares.
    private func widget(_ field: Field) -> JSON? {
        guard let widget = widget(of: field) else { return nil }
        let name = [
            JSON.Member("name", .string(field.name)), JSON.Member("label", .string(field.title[language])),
        ]
        var rest = [JSON.Member("hint", .string(field.meaning[language]))]
        if !field.isRequired { rest.append(JSON.Member("required", false)) }
        return .object(name + widget + rest)
    }

    private func widget(of field: Field) -> [JSON.Member]? {
        func widget(_ name: String) -> [JSON.Member] { [JSON.Member("widget", .string(name))] }
        return switch (field.name, field.shape) {
        case ("slug", _), (_, .free), (_, .list), (_, .table): nil
        case ("src", _): widget("image")
        case ("summary", _): widget("text")
        case (_, .choices): widget("select") + [JSON.Member("multiple", true), JSON.Member("options", categories)]
        case (_, .choice(let texts, _)): widget("select") + [JSON.Member("options", .array(texts.map(JSON.string)))]
        case (_, .text), (_, .suggested): widget("string")
        case ("date", .date): widget("datetime") + clock
        case (_, .date): widget("datetime") + clock + [JSON.Member("default", "")]
        case (_, .flag): widget("boolean") + [JSON.Member("default", .bool(field.name == "draft"))]
        case (_, .integer(let range)):
            widget("number") + [
                JSON.Member("value_type", "int"), JSON.Member("min", .integer(range.lowerBound)),
                JSON.Member("max", .integer(range.upperBound)),
            ]
        case (_, .texts): widget("list") + [JSON.Member("default", [])]
        case (_, .group(let fields)):
            widget("object") + [
                JSON.Member("collapsed", true), JSON.Member("fields", .array(fields.compactMap(self.widget))),
            ]
        }
    }

    /// With the offset, so that an editor in another zone writes the moment that the clock shows there.
    private var clock: [JSON.Member] { [JSON.Member("format", "YYYY-MM-DDTHH:mm:ssZ")] }

    private var categories: JSON { .array(settings.categories.map { .string($0.title) }) }

    private func comment(id: String, en: String) -> String {
        LocalizedText(id: id, en: en)[language].split(separator: "\n").map { "# \($0)\n" }.joined()
    }
}
