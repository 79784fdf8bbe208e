import ArgumentParser
import Authoring
import Content
import Diagnostics
import Foundation
import Publishing
import SiteModel

struct New: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Memulai artikel atau halaman baru. (Start an article or a page.)",
        discussion: """
            Menulis berkas .md baru di content/ dengan kepala yang sudah terisi, sebagai draf, dan mencetak jalurnya. Tidak pernah \
            menimpa berkas; bila nama atau alamatnya sudah dipakai, ditambahkan angka.

            Contoh:
              terang new berita "Rapat koordinasi PPID"
              terang new berita "Libur nasional" --category pengumuman
              terang new halaman "Visi dan misi"
              terang new "Rapat koordinasi PPID"      bila hanya ada satu bagian
            """
    )

    @Argument(
        help: ArgumentHelp(
            "Folder artikel yang disebut di site.yaml, misalnya berita; atau halaman.",
            valueName: "bagian"
        )
    )
    var section: String

    /// Exactly one title in quotation marks. It is an array so that several words can be reported with a useful
    /// message.
    @Argument(help: ArgumentHelp("Judul, di antara tanda petik.", valueName: "judul"))
    var titles: [String] = []

    @OptionGroup var place: PlaceArguments

    @Option(help: ArgumentHelp("Kategori artikel, menurut judul atau slug-nya; boleh berulang.", valueName: "kategori"))
    var category: [String] = []

    @Flag(help: "Tawarkan semua kunci kepala, bukan hanya yang paling sering dipakai.")
    var allKeys = false

    func run() async throws {
        try await place.run { opened, language in
            let options = place.options(of: opened)
            let (section, title) = try words(in: opened.settings.settings, language)
            let loaded = try await LibraryLoader(root: place.folder, jobs: options.jobs, settings: opened.settings)
                .load()
            let settings = loaded.library.settings
            guard settings.isReadable else { try Console.refuse(loaded.diagnostics, in: language) }
            let kind = try kind(of: section, in: settings, language)
            let categories = try categories(for: kind, in: settings, language)
            let now = options.now(settings.zone)
            let written = try NewFile(root: place.folder, library: loaded.library, now: now, isComplete: allKeys)
                .write(kind, title: title, categories: categories)
            let prefix = place.folder == "." ? "" : place.folder == "/" ? "/" : place.folder + "/"
            Console.writeResult("\(prefix)\(written.path)\n")
            Console.writeNote(note(on: written)[language])
        }
    }

    /// Returns the section and the title. A single word that names no section is a title, where there is only one section for
    /// it.
    private func words(in settings: SiteSettings, _ language: Language) throws -> (section: String, title: String) {
        let isFolder = NewFile.Kind(folder: section, in: settings) != nil
        let folders = settings.sections.map(\.folder) + [NewFile.Kind.pagesFolder]
        let folder = isFolder ? section : Suggestion.nearest(to: section, among: folders)
        let title = titles.joined(separator: " ").trimmingCharacters(in: .whitespacesAndNewlines)
        if titles.isEmpty, folder == nil, settings.sections.count == 1 { return (settings.sections[0].folder, section) }
        if titles.count == 1, !title.isEmpty { return (section, title) }
        let wrong =
            if titles.isEmpty, folder == nil {
                LocalizedText(id: "Sebut bagiannya", en: "Name the section")
            } else if titles.isEmpty {
                LocalizedText(id: "Sebut judulnya", en: "Name the title")
            } else if title.isEmpty {
                LocalizedText(id: "Judul kosong", en: "The title is empty")
            } else {
                LocalizedText(id: "Apit judul dengan tanda petik", en: "Put the title in quotation marks")
            }
        let words = folder != nil ? title : "\(section) \(title)".trimmingCharacters(in: .whitespacesAndNewlines)
        let command =
            "terang new \(folder ?? settings.sections.first?.folder ?? "berita") \(Self.quoted(words.isEmpty ? "Rapat koordinasi PPID" : words))"
        throw ValidationError(
            id: "\(wrong.id). Tulis: \(command)",
            en: "\(wrong.en). Write: \(command)",
            in: language
        )
    }

    /// Returns the text in quotation marks, so that a shell takes it literally.
    private static func quoted(_ text: String) -> String {
        "\"" + text.map { "\"\\$`".contains($0) ? "\\\($0)" : String($0) }.joined() + "\""
    }

    private func kind(of section: String, in settings: SiteSettings, _ language: Language) throws -> NewFile.Kind {
        if let kind = NewFile.Kind(folder: section, in: settings) { return kind }
        let known = settings.sections.map(\.folder) + [NewFile.Kind.pagesFolder]
        let nearest = Suggestion.nearest(to: section, among: known)
        let list = known.joined(separator: ", ")
        throw ValidationError(
            id: "Tidak ada bagian \"\(section)\". " + (nearest.map { "Maksudnya \($0)? " } ?? "")
                + "Yang ada: \(list). Bagian baru didaftarkan di sections, content/site.yaml.",
            en: "There is no section \"\(section)\". " + (nearest.map { "Did you mean \($0)? " } ?? "")
                + "There are: \(list). A new section is declared at sections in content/site.yaml.",
            in: language
        )
    }

    /// Returns the titles of the requested categories.
    private func categories(
        for kind: NewFile.Kind,
        in settings: SiteSettings,
        _ language: Language
    ) throws -> [String] {
        guard kind != .page || category.isEmpty else {
            throw ValidationError(
                id: "Halaman tidak berkategori. Hapus --category.",
                en: "A page has no categories. Leave --category out.",
                in: language
            )
        }
        return try category.map { name in
            let wanted = name.lowercased()
            if let match = settings.categories.first(where: { $0.slug == wanted || $0.title.lowercased() == wanted }) {
                return match.title
            }
            let known = settings.categories.map(\.slug)
            let nearest = Suggestion.nearest(to: name, among: known + settings.categories.map(\.title))
            let list = known.isEmpty ? "–" : known.joined(separator: ", ")
            throw ValidationError(
                id: "Kategori \"\(name)\" belum didaftarkan. " + (nearest.map { "Maksudnya \($0)? " } ?? "")
                    + "Yang ada: \(list).",
                en: "Category \"\(name)\" is not declared. " + (nearest.map { "Did you mean \($0)? " } ?? "")
                    + "There are: \(list).",
                in: language
            )
        }
    }

    private func note(on written: NewFile.Written) -> LocalizedText {
        let option = place.folder == "." ? "" : " --root \(place.folder)"
        let slug =
            written.isSlugMadeUp
            ? LocalizedText(
                id: "Judul ini tidak berisi huruf a sampai z atau angka; alamatnya dibuatkan. Ganti bila perlu.\n",
                en: "This title has neither letters a to z nor digits; an address was made up. Edit it if necessary.\n"
            ) : LocalizedText(id: "", en: "")
        let existing =
            written.existing.map {
                LocalizedText(
                    id: "\($0) sudah ada dan tidak diubah; berkas ini yang kedua. Hapus bila Anda mencari yang itu.\n",
                    en:
                        "\($0) already exists and was not changed; this is a new file. Delete it if you meant that one.\n"
                )
            } ?? LocalizedText(id: "", en: "")
        return LocalizedText(
            id: """
                \(existing.id)\(slug.id)Draf, kelak di \(written.address). Langkah berikutnya:
                  1. tulis isinya di bawah kepala berkas
                  2. terang check\(option)
                  3. hapus baris draft: true bila siap terbit

                """,
            en: """
                \(existing.en)\(slug.en)A draft for \(written.address). Next:
                  1. write the text below the head of the file
                  2. terang check\(option)
                  3. remove the line draft: true when it is ready

                """
        )
    }
}
