import Diagnostics
import TestSupport
import Testing

@Suite struct BrokenFragmentTests {
    private static let profile = page(body: "## Dasar hukum\n\nIsi.\n\n## Tugas dan fungsi\n\nIsi.")

    @Test(arguments: [
        "⟦broken-fragment⟧[dasar](/halaman/profil.md#dasar)", "⟦broken-fragment⟧[dasar](/profil/#Dasar-Hukum)",
        "é ⟦broken-fragment⟧[dasar](../halaman/profil.md?x=1#dasar)", "⟦broken-fragment⟧[atas](#atas)\n\n## Bawah\n",
    ])
    func `Points at the link`(body: String) async throws {
        let portal = MarkedPortal(files: [
            "content/halaman/profil.md": Self.profile, "content/berita/rapat.md": article(body: body),
        ])
        let result = try await portal.build()
        #expect(result.surprises == [])
    }

    @Test func `Suggests the heading that was meant`() async throws {
        let portal = MarkedPortal(files: [
            "content/halaman/profil.md": Self.profile,
            "content/berita/rapat.md": article(body: "[dasar](/halaman/profil.md#dasar)"),
        ])
        #expect(
            try await portal.build().wording("broken-fragment")
                == LocalizedText(
                    id: "tidak ada bagian \"#dasar\" di halaman tujuan\ntulis: /halaman/profil.md#dasar-hukum",
                    en: "there is no \"#dasar\" on the page linked to\nwrite: /halaman/profil.md#dasar-hukum"
                )
        )
    }

    @Test func `Lists the headings or says that there are none`() async throws {
        let portal = MarkedPortal(files: [
            "content/halaman/profil.md": Self.profile, "content/halaman/kontak.md": page("Kontak"),
            "content/berita/a.md": article("A", body: "[x](/halaman/profil.md#xyz123)"),
            "content/berita/b.md": article("B", body: "[x](/halaman/kontak.md#peta)"),
        ])
        let help = try await portal.build().diagnostics.compactMap(\.help?.id)
        #expect(
            help == ["yang ada: #dasar-hukum, #tugas-dan-fungsi", "halaman itu tidak berjudul bagian; hapus #peta"]
        )
    }

    @Test func `Takes headings and footnotes`() async throws {
        let portal = MarkedPortal(files: [
            "content/halaman/profil.md": Self.profile,
            "content/berita/rapat.md": article(
                body:
                    "[a](/halaman/profil.md#dasar-hukum) [b](#bawah) [d](/profil/#tugas%2Ddan-fungsi)[^1]\n\n## Bawah\n\n[^1]: Kaki"
            ),
        ])
        let result = try await portal.build()
        #expect(result.surprises == [])
    }
}
