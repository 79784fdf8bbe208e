import ArgumentParser
import Authoring
import Content
import Diagnostics
import Files
import Reading
import Registers
import Serialization
import SiteModel

struct Schema: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Mencetak skema untuk penyunting, atau konfigurasi CMS. (Schemas for editors.)",
        discussion: """
            JSON Schema (draft-07) membuat penyunting seperti VS Code melengkapi dan memeriksa kunci sambil mengetik; caranya di \
            docs/editor.md. Kategori, bagian, dan bahasa diambil dari content/site.yaml bila ada.

            Contoh:
              terang schema site > .vscode/site.schema.json
              terang schema front-matter > .vscode/artikel.schema.json
              terang schema --decap > admin/config.yml
            """
    )

    enum Document: String, ExpressibleByArgument, CaseIterable {
        case frontMatter = "front-matter"
        case halaman, site, register
    }

    @Argument(
        help:
            "front-matter (kepala artikel), halaman (kepala halaman), site (site.yaml), atau register (register.yaml)."
    )
    var document: Document?

    @Flag(help: "Cetak config.yml untuk Decap CMS atau Sveltia CMS, sesuai dengan portal ini.")
    var decap = false

    @OptionGroup var place: RootArguments

    func validate() throws {
        guard decap, document != nil else { return }
        throw ValidationError(
            id: "--decap mencetak satu konfigurasi untuk semuanya; jangan sebut skema di depannya.",
            en: "--decap prints one configuration for everything; name no schema before it.",
            in: place.lang
        )
    }

    func run() async throws {
        try await place.run { opened, language in
            let settings = try settings(of: opened)
            guard decap else {
                let schema = schema(document ?? .frontMatter, settings, language)
                return Console.writeResult(schema.text(.indented) + "\n")
            }
            Console.writeResult(CMSConfiguration(settings: settings, language: language).text)
        }
    }

    /// Returns the portal's settings. A folder without settings uses those of a new portal, but a CMS form requires a
    /// portal.
    private func settings(of opened: OpenedPortal) throws -> SiteSettings {
        let loaded = opened.settings
        let isThere = try entryKind(at: place.folder + "/content/site.yaml") != nil
        guard !loaded.settings.isReadable, isThere || decap else { return loaded.settings }
        // A file that is a link out of content/ is not read.
        let found =
            loaded.diagnostics.isEmpty
            ? [MissingSetting.noSettingsFile(path: ContentPath.settings.shown)] : loaded.diagnostics
        try Console.refuse(found, in: opened.language)
    }

    private func schema(_ document: Document, _ settings: SiteSettings, _ language: Language) -> JSON {
        let writer = FieldSchema(language: language)
        return switch document {
        case .frontMatter:
            writer.document(
                LocalizedText(id: "Kepala artikel", en: "Front matter of an article"),
                FrontMatter.articleFields(in: settings)
            )
        case .halaman:
            writer.document(
                LocalizedText(id: "Kepala halaman", en: "Front matter of a page"),
                FrontMatter.keys(of: .page, in: settings).fields
            )
        case .site:
            writer.document(
                LocalizedText(id: "Pengaturan portal", en: "Settings of the portal"),
                SiteSettings.keys(rules: Terang.rules.map(\.id).sorted()).fields
            )
        case .register:
            writer.document(
                LocalizedText(id: "Pengaturan daftar", en: "Settings of a register"),
                RegisterDefinition.keys().fields,
                alternatives: [["profile"], ["columns"]]
            )
        }
    }
}
