import Files
import SiteModel
import TestSupport
import Testing

@testable import Publishing

/// A portal before and after a day on which everything changes: articles come, go and move, a category is new, the style
/// sheet is another, and what was a file becomes a folder.
struct Upheaval {
    let before: TemporaryPortal
    let after: TemporaryPortal

    init() throws {
        before = try .plain([
            "berita/tetap.md": article("Tetap", keys: "related: [berita/pindah.md]\n", text: "[Pindah](pindah.md)"),
            "berita/pindah.md": article("Nama lama", keys: "slug: lama\n"),
            "berita/hilang.md": article("Hilang", date: "2025-02-01", keys: "tags: [usang]\n"),
            "berita/satu.md": article("Satu", keys: "aliases: [/berkas.html, /folder.html/]\n"),
            "halaman/profil.md": "---\ntitle: Profil\n---\n[Hilang](../berita/hilang.md)\n",
            "media/a.txt": "lama",
        ])
        var after = try TemporaryPortal.plain(
            [
                "berita/tetap.md": article("Tetap", text: "[Baru](baru.md#ada) [gambar](../media/b.txt)"),
                "berita/pindah.md": article(
                    "Nama baru",
                    keys: "slug: baru-namanya\naliases: [/berita/2025/01/lama/]\n"
                ),
                "berita/baru.md": article(
                    "Baru",
                    date: "2025-03-01",
                    keys: "categories: Segar\ntags: [segar]\n",
                    text: "## Ada\n\nIsi."
                ),
                "berita/satu.md": article("Satu", keys: "aliases: [/berkas.html/, /folder.html]\n"),
                "halaman/profil.md":
                    "---\ntitle: Profil\n---\n[Baru](../berita/baru.md), [kategori](/kategori/segar/)\n",
                "media/a.txt": "baru",
                "media/b.txt": "b",
            ],
            moreCategories: "  - title: Segar\n"
        )
        after.files["themes/polos/assets/polos.css"] = Array("main { max-width: 50em; }".utf8)
        self.after = after
    }
}

/// A build that can be stopped between any two steps.
struct SteppedBuild {
    let folder: OutputFolder
    let steps: [CommitPlan.Step]
    let notice: String
    private let files: [OutputFile]

    /// Stages the portal below `root` for an output folder.
    ///
    /// - Parameter isFirst: whether a new folder is to take the portal as a whole.
    init(root: String, output: String, isFirst: Bool = false) async throws {
        try await self.init(.of(root), output: output, isFirst: isFirst)
    }

    init(_ options: PortalOptions, output: String, isFirst: Bool = false) async throws {
        let portal = try await Portal.load(options, progress: SilentProgress())
        let files = try PortalFiles(site: portal.site, theme: try #require(portal.theme)).all()
        try await self.init(
            files,
            OutputFolder(path: output, root: options.root),
            notice: PublicationNotice.html(portal.site),
            isFirst: isFirst
        )
    }

    private init(_ files: [OutputFile], _ folder: OutputFolder, notice: String, isFirst: Bool = false) async throws {
        self.files = files
        self.folder = folder
        self.notice = notice
        let isWhole = try isFirst && folder.canBeRenamedInto()
        _ = try folder.lock()
        let outcomes = try await folder.stage(files, isWhole: isWhole, jobs: 1) {}
        steps = try folder.plan(files, isWhole: isWhole, outcomes, replacing: folder.manifest()).steps
    }

    /// The same build, staged anew.
    func again() async throws -> SteppedBuild { try await SteppedBuild(files, folder, notice: notice) }

    func carryOut(_ count: Int) throws {
        try folder.carryOut(steps.prefix(count), notice: notice)
    }

    /// Carries out the build, in which the step at an index fails.
    func fail(at index: Int) throws {
        var count = 0
        try folder.carryOut(steps, notice: notice) { _ in
            if count == index { throw Failure() }
            count += 1
        }
    }

    /// What the machine says.
    struct Failure: Error {}
}
