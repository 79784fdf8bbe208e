public import Content
public import Diagnostics
import Files
import Reading
import Serialization

/// Writes `config.yml` of Decap CMS, which Sveltia CMS reads as well: forms for the articles and pages of a portal.
public struct CMSConfiguration: Sendable {
    let settings: SiteSettings
    let language: Language

    public init(settings: SiteSettings, language: Language) {
        self.settings = settings
        self.language = language
    }

    /// The content of the whole file.
    public var text: String {
        backend + YAML.lines(general, indent: 0) + "\ncollections:\n"
            + settings.sections.map { YAML.item(collection(of: $0), indent: 2) }.joined(separator: "\n")
            + "\n" + [pages, services].map { YAML.item($0, indent: 2) }.joined(separator: "\n")
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
            + YAML.lines(
                [
                    YAML.Member("backend", ["name": "github", "repo": "pemilik/portal", "branch": "main"])
                ],
                indent: 0
            ) + "\n"
    }

    private var general: [YAML.Member] {
        [
            YAML.Member("media_folder", "content/media"), YAML.Member("public_folder", "/media"),
            YAML.Member("site_url", .text(settings.url.origin + settings.url.basePath)),
            YAML.Member("locale", .text(language.rawValue)),
            YAML.Member("slug", ["encoding": "ascii", "clean_accents": true]),
        ]
    }

    /// Articles are in folders of the year and month of their date, as `terang new` writes them.
    private func collection(of section: Section) -> YAML {
        collection(
            name: section.folder,
            label: section.title,
            folder: "content/\(section.folder)",
            path: "{{year}}/{{month}}/{{slug}}",
            fields: FrontMatter.keys(of: .article, in: settings, section: section.kind).fields
        )
    }

    private var pages: YAML { pages(in: ContentFolder.pagesFolder, LocalizedText(id: "Halaman", en: "Pages")) }

    /// The pages of the information service.
    private var services: YAML {
        pages(in: ContentFolder.servicesFolder, LocalizedText(id: "Layanan informasi", en: "Information service"))
    }

    private func pages(in folder: String, _ label: LocalizedText) -> YAML {
        collection(
            name: folder,
            label: label[language],
            folder: "content/\(folder)",
            path: "{{slug}}",
            fields: FrontMatter.keys(of: .page, in: settings).fields
        )
    }

    private func collection(name: String, label: String, folder: String, path: String, fields: [Field]) -> YAML {
        let body: YAML = [
            "name": "body", "label": .text(LocalizedText(id: "Naskah", en: "Text")[language]), "widget": "markdown",
            // Headings in a text begin at level 2, because the title is level 1.
            "buttons": [
                "bold", "italic", "link", "heading-two", "heading-three", "quote", "bulleted-list", "numbered-list",
            ], "editor_components": ["image"], "required": false,
        ]
        return [
            "name": .text(name), "label": .text(label), "folder": .text(folder), "create": true,
            "extension": "md", "format": "yaml-frontmatter", "slug": "{{slug}}", "path": .text(path),
            "fields": .list(fields.compactMap(widget) + [body]),
        ]
    }

    /// Returns the widget of a field, or nil for fields that do not belong in a form: free data, and addresses, which
    /// are derived from titles and which an editor could change unawares.
    private func widget(_ field: Field) -> YAML? {
        guard let widget = widget(of: field) else { return nil }
        let name = [
            YAML.Member("name", .text(field.name)), YAML.Member("label", .text(field.title[language])),
        ]
        var rest = [YAML.Member("hint", .text(field.meaning[language]))]
        if !field.isRequired { rest.append(YAML.Member("required", false)) }
        return .mapping(name + widget + rest)
    }

    private func widget(of field: Field) -> [YAML.Member]? {
        func widget(_ name: String) -> [YAML.Member] { [YAML.Member("widget", .text(name))] }
        return switch (field.name, field.shape) {
        case ("slug", _), (_, .free), (_, .table): nil
        case ("src", _): widget(FileType.of(field.example.id).isPicture ? "image" : "file")
        case (_, .list(let fields)):
            widget("list") + [
                YAML.Member("collapsed", true), YAML.Member("default", []),
                YAML.Member("fields", .list(fields.compactMap(self.widget))),
            ]
        case ("summary", _): widget("text")
        case (_, .choices): widget("select") + [YAML.Member("multiple", true), YAML.Member("options", categories)]
        case (_, .choice(let texts, _)): widget("select") + [YAML.Member("options", .list(texts.map(YAML.text)))]
        case (_, .text), (_, .suggested): widget("string")
        case ("date", .date): widget("datetime") + clock
        case (_, .date): widget("datetime") + clock + [YAML.Member("default", "")]
        case (_, .flag): widget("boolean") + [YAML.Member("default", .plain(String(field.name == "draft")))]
        case (_, .integer(let range)):
            widget("number") + [
                YAML.Member("value_type", "int"), YAML.Member("min", .plain(String(range.lowerBound))),
                YAML.Member("max", .plain(String(range.upperBound))),
            ]
        case (_, .texts): widget("list") + [YAML.Member("default", [])]
        case (_, .group(let fields)):
            widget("object") + [
                YAML.Member("collapsed", true), YAML.Member("fields", .list(fields.compactMap(self.widget))),
            ]
        }
    }

    /// The format includes the UTC offset, so that an editor in another time zone writes the moment that the form shows.
    private var clock: [YAML.Member] { [YAML.Member("format", "YYYY-MM-DDTHH:mm:ssZ")] }

    private var categories: YAML { .list(settings.categories.map { .text($0.title) }) }

    private func comment(id: String, en: String) -> String {
        LocalizedText(id: id, en: en)[language].split(separator: "\n").map { "# \($0)\n" }.joined()
    }
}
