import Diagnostics
import TestSupport
import Testing

@Suite struct CutValueTests {
    @Test(arguments: [
        "title: Rapat ⟦cut-value⟧#KitaBisa dimulai\ndate: 2017-10-13",
        "title: Rapat\ndate: 2017-10-13\nauthor: ⟦cut-value⟧#Humas\nsummary: \"Isi\"",
        "title: Juara ⟦cut-value⟧# 1 lomba desa\ndate: 2017-10-13",
        "title: Rapat ⟦cut-value⟧# besar\ndate: 2017-10-13",
        "title: Rapat\ndate: 2017-10-13\nsummary: Nilai 50% ⟦cut-value⟧# naik",
        "title: Rapat\ndate: 2017-10-13\ntags:\n  - PPID ⟦cut-value⟧# desa\n  - lain",
        "title: Rapat\ndate: 2017-10-13\ncorrections:\n  - date: 2017-10-14 # Sabtu\n    text: Angka ⟦cut-value⟧# baru",
        "title: Rapat\ndate: 2017-10-13\nextra:\n  a:\n    b: Angka ⟦cut-value⟧# baru",
        "title: Rapat\ndate: 2017-10-13\ntags: [satu, dua] ⟦cut-value⟧#tiga",
        "title: Rapat\ndate: 2017-10-13\ntags:\n  - satu ⟦cut-value⟧#dua",
    ])
    func `Points at the sign`(head: String) async throws {
        let portal = MarkedPortal(article: "---\n\(head)\n---\nIsi.\n")
        #expect(try await portal.build().surprises == [])
    }

    @Test(arguments: [
        "title: Rapat  # catatan", "title: Rapat  #catatan", "draft: false #nanti", "draft: false # nanti",
        "slug: rapat # alamat", "title: Rapat\nsummary: # isi nanti", "title: Rapat\nextra: {a: 1} # data",
        "title: \"Rapat #satu\" #catatan",
        "title: Rapat\nsummary: |\n  Isi #KitaBisa\n  lagi", "title: Rapat\nsummary: 'Isi #KitaBisa'", "title: C#",
        "#title: Lama\ntitle: Rapat", "title: Rapat\ntags: #kata\n  - satu", "title: Rapat\ntags: [\"a #b\", c]",
    ])
    func `Honest comments are left alone`(head: String) async throws {
        let title = head.contains("title: ") ? "" : "title: Rapat\n"
        let portal = MarkedPortal(article: "---\n\(title)\(head)\ndate: 2017-10-13 #senin\n---\nIsi.\n")
        #expect(try await portal.build().surprises == [])
    }

    @Test func `Puts the whole value in quotation marks`() async throws {
        let portal = MarkedPortal(article: "---\ntitle: Rapat #Kita\ndate: 2017-10-13\nauthor: #Humas\n---\nIsi.\n")
        let fixes = try await portal.build().diagnostics.sorted().map(\.fix)
        func place(_ line: Int, _ column: Int) -> Diagnostics.SourceLocation {
            Diagnostics.SourceLocation(path: "content/berita/rapat.md", line: line, column: column)
        }
        #expect(
            fixes == [
                .edits([TextEdit(from: place(2, 8), to: place(2, 19), replacement: "\"Rapat #Kita\"")]),
                .edits([TextEdit(from: place(4, 9), to: place(4, 15), replacement: "\"#Humas\"")]),
            ]
        )
    }

    @Test func `Settings are looked at, too`() async throws {
        let settings = TemporaryPortal.settings.replacing("Berita dan", with: "Berita #1 dan")
        let found = try await MarkedPortal(settings: settings).build().diagnostics.map(\.rule.id)
        #expect(found.contains("cut-value"))
        let noted = TemporaryPortal.settings.replacing("Berita dan", with: "Berita # dan") + "theme: polos # bawaan\n"
        let more = try await MarkedPortal(settings: noted).build().diagnostics.filter { $0.rule.id == "cut-value" }
        #expect(more.count == 1)
    }
}
