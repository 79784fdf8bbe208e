import ArgumentParser
import Diagnostics
import Files

/// Options that select a portal and the language of messages.
protocol PortalSelecting {
    var root: String { get }
    var lang: Language? { get }
}

/// The options that select a portal and the language of messages, and no moment.
struct RootArguments: ParsableArguments, PortalSelecting {
    @Option(help: .root) var root = "."
    @Option(help: .lang) var lang: Language?

    func validate() throws { try validateRoot() }
}

extension ArgumentHelp {
    static let root = ArgumentHelp("Folder portal, yang berisi content/ dan themes/.", valueName: "folder")
    static let lang = ArgumentHelp("Bahasa pesan: id atau en; bawaan: bahasa portal.")
}

extension PortalSelecting {
    func validateRoot() throws {
        guard let fault = try Self.fault(of: root) else { return }
        throw ValidationError(fault[lang ?? .id])
    }

    /// Returns why a folder cannot be a portal, or nil. An existing folder without a portal passes: its content is
    /// reported, not its use.
    private static func fault(of root: String) throws -> LocalizedText? {
        let place: String?
        do {
            place = try resolvedPath(root)
        } catch {
            // Failures of the machine are reported when the folder is read.
            return nil
        }
        guard let place else {
            return LocalizedText(
                id:
                    "Folder \(root) tidak ada. Sebut folder portal: --root FOLDER, atau buat yang baru: terang init FOLDER",
                en:
                    "There is no folder \(root). Name the portal's folder: --root FOLDER, or create one: terang init FOLDER"
            )
        }
        guard try entryKind(at: place) != .directory else { return try inside(place).map { inPortal(root, $0) } }
        return LocalizedText(
            id: "\(root) bukan folder. Sebut folder yang berisi content/ dan themes/: --root FOLDER",
            en: "\(root) is not a folder. Name the one that contains content/ and themes/: --root FOLDER"
        )
    }

    /// Returns the portal that a folder without content is in. Nil for a folder with content, and for one in no portal.
    private static func inside(_ place: String) throws -> String? {
        guard try entryKind(at: place + "/content") == nil else { return nil }
        var folder = place
        while let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
            folder = String(folder[..<slash])
            if try entryKind(at: folder + "/content/site.yaml") == .file { return folder }
        }
        return nil
    }

    private static func inPortal(_ root: String, _ portal: String) -> LocalizedText {
        let folder = root == "." ? LocalizedText(id: "Anda", en: "You are") : LocalizedText(id: root, en: "\(root) is")
        return LocalizedText(
            id:
                "\(folder.id) di dalam folder portal \(portal). Jalankan di sana, atau tulis: --root \(portal.shellWord)",
            en: "\(folder.en) inside the portal's folder \(portal). Run it there, or write: --root \(portal.shellWord)"
        )
    }

    var folder: String { PlaceArguments.withoutSlash(root) }

    func open() throws -> OpenedPortal { try OpenedPortal(root: folder, language: lang) }

    /// Runs the work of a command on the portal, with the language of its messages.
    func run(_ work: (OpenedPortal, Language) async throws -> Void) async throws {
        try await Console.run(in: language) {
            let opened = try open()
            try await work(opened, opened.language)
        }
    }

    /// Returns the requested language, or the portal's own.
    func language() throws -> Language { try lang ?? open().language }
}
