import Diagnostics
import Reading

/// A section of the portal whose folder is not there: its articles would vanish from the portal without a word.
enum SectionWithoutFolder {
    static let rule = Rule.error(
        "section-without-folder",
        title: LocalizedText(id: "Bagian tanpa folder", en: "Section without folder"),
        explanation: """
            Setiap bagian di `sections` adalah folder di `content/`. Bila foldernya hilang atau berganti nama, semua artikelnya \
            akan hilang dari portal, beserta alamatnya. Bagian bawaan `berita`, yang tidak disebut di `sections`, boleh belum \
            ada, kecuali naskahnya tampaknya berada di folder lain.
            """,
        en: """
            Each section in `sections` is a folder in `content/`. Where that is missing or was renamed, all its articles would \
            vanish from the portal, with their addresses. The default section `berita`, which `sections` does not name, may \
            be missing unless its texts seem to be in another folder.
            """
    )

    /// - Parameters:
    ///   - names: what is directly in `content/`.
    ///   - filled: folders of sections that hold articles.
    ///   - strange: folders that hold `.md` files and are not the portal's.
    static func diagnostics(
        of settings: SiteSettings,
        names: Set<String>,
        filled: Set<String>,
        strange: Set<String>
    ) -> [Diagnostic] {
        settings.sections.compactMap { section in
            let isMissing = !names.contains(section.folder)
            guard !filled.contains(section.folder), !strange.isEmpty || isMissing && section.location != nil else {
                return nil
            }
            return diagnostic(
                section.folder,
                at: section.location ?? SourceLocation(path: ContentPath.settings.shown),
                isMissing: isMissing,
                renamed: Suggestion.nearest(to: section.folder, among: strange) ?? strange.min()
            )
        }
    }

    private static func diagnostic(
        _ folder: String,
        at location: SourceLocation,
        isMissing: Bool,
        renamed: String?
    ) -> Diagnostic {
        Diagnostic(
            rule,
            at: location,
            message: isMissing
                ? LocalizedText(
                    id: "folder content/\(folder)/ dari bagian \"\(folder)\" tidak ada",
                    en: "the folder content/\(folder)/ of the section \"\(folder)\" is not there"
                )
                : LocalizedText(
                    id: "folder content/\(folder)/ dari bagian \"\(folder)\" tidak berisi artikel",
                    en: "the folder content/\(folder)/ of the section \"\(folder)\" holds no article"
                ),
            help: renamed.map {
                LocalizedText(
                    id:
                        "naskahnya di content/\($0)/? Kembalikan nama foldernya menjadi \(folder), atau daftarkan \($0) di sections",
                    en:
                        "are its texts in content/\($0)/? Name that folder \(folder) again, or declare \($0) in sections"
                )
            }
                ?? LocalizedText(
                    id:
                        "tulis artikel pertamanya: terang new \(folder) \"Judul\"; atau hapus bagian ini dari sections; supaya Git menyimpan folder kosong, isi dengan .gitkeep",
                    en:
                        "write its first article: terang new \(folder) \"Title\"; or take the section out of sections; for Git to keep it empty, put a .gitkeep into it"
                )
        )
    }
}
