import Diagnostics
import Publishing
import TestSupport
import Testing

@Suite struct MergeConflictTests {
    @Test(arguments: [
        "content/berita/rapat.md", "content/halaman/profil.md", "content/site.yaml", "content/opd.csv",
        "content/register/dip/register.yaml", "content/register/dip/dip.csv", "content/libur.csv",
        "themes/polos/templates/article.mustache", "themes/polos/theme.yaml", "themes/polos/i18n/id.yaml",
        "themes/polos/assets/gaya.css",
    ])
    func `A conflict is the only finding of its file`(path: String) async throws {
        let conflict = "<<<<<<< HEAD\nSenin: 1\n=======\nKamis: 2\n>>>>>>> cabang\n"
        var portal = TemporaryPortal(
            files: [
                "content/register/dip/register.yaml": "profile: dip\n",
                "content/register/dip/dip.csv": "nomor,judul\n",
            ],
            settings: TemporaryPortal.settings + "theme: polos\n"
        )
        try portal.addPlainTheme()
        let before = portal.files[path].map { String(decoding: $0, as: UTF8.self) } ?? ""
        portal.files[path] = Array((before + conflict).utf8)
        let line = before.count { $0 == "\n" } + 1
        let found = try await portal.inFolder { root in
            try await check(.of(root, now: "2026-11-26")).diagnostics.filter { $0.location.path == path }
        }
        #expect(found.map(\.rule.id) == ["merge-conflict"])
        #expect(found.first?.location.line == line)
        #expect(found.first?.related.map(\.line) == [line + 2, line + 4])
    }

    @Test(arguments: [
        "<<<<<<< HEAD\na\n||||||| dasar\nb\n=======\nc\n>>>>>>> cabang\n", ">>>>>>> cabang\nSisa.\n",
        "<<<<<<< HEAD\nSisa.\n", "=======\n\nSisa.\n", "||||||| a1b2c3d\nSisa.\n",
    ])
    func `Whatever is left of a conflict is found`(text: String) async throws {
        let portal = MarkedPortal(body: "Isi.\n\n⟦merge-conflict⟧" + text)
        #expect(try await portal.build().surprises == [])
    }

    @Test(arguments: [
        "Judul\n=======\n\nIsi.\n", "```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> cabang\n```\n", "> > > > > > > tujuh\n",
        "    <<<<<<< HEAD\n",
    ])
    func `Other texts with these signs are read`(text: String) async throws {
        let found = try await MarkedPortal(body: text).build().diagnostics.map(\.rule.id)
        #expect(!found.contains("merge-conflict"))
    }
}
