import Diagnostics
import TestSupport
import Testing

@Suite struct MissingSettingTests {
    @Test func `Asks for name and address`() async throws {
        let result = try await MarkedPortal(settings: "⟦missing-setting⟧⟦missing-setting⟧description: Portal\n").build()
        #expect(result.surprises == [])
        #expect(
            result.diagnostics.map(\.help).contains(
                LocalizedText(id: "tambahkan: url: https://kota.example", en: "add: url: https://kota.example")
            )
        )
    }

    @Test func `Asks for the value of a key that is there`() async throws {
        let portal = MarkedPortal(settings: "name: Portal\n⟦missing-setting⟧url:\n")
        let help = try await portal.build().diagnostics.first { $0.rule.id == "missing-setting" }?.help
        #expect(help?.id == "isi: url: https://kota.example")
    }

    @Test(arguments: ["", "# catatan\n"])
    func `Asks for settings in an empty file`(text: String) async throws {
        let result = try await MarkedPortal(settings: "⟦missing-setting⟧" + text).build()
        #expect(result.surprises == [])
    }

    @Test func `Says how to begin where there is no file`() async throws {
        let portal = MarkedPortal(
            files: ["content/berita/rapat.md": "Isi."],
            settings: nil,
            absent: ["content/site.yaml": "missing-setting"]
        )
        let result = try await portal.build()
        #expect(result.surprises == [])
        #expect(
            try result.wording("missing-setting")
                == LocalizedText(
                    id:
                        "berkas pengaturan content/site.yaml tidak ada\njalankan di folder portal, sebut foldernya dengan --root, "
                        + "atau mulai dengan: terang init portal-baru",
                    en:
                        "there is no settings file content/site.yaml\nrun this in the portal's folder, name the folder with "
                        + "--root, or start with: terang init new-portal"
                )
        )
    }

    @Test func `Asks for the parts of groups`() async throws {
        let portal = MarkedPortal(
            files: ["content/berita/.gitkeep": ""],
            settings: """
                name: Portal
                url: https://kota.example
                sections:
                  - folder: berita
                  - ⟦missing-setting⟧title: Siaran Pers
                categories:
                  - ⟦missing-setting⟧slug: pengumuman
                menus:
                  main:
                    - ⟦missing-setting⟧title: Profil
                    - ⟦missing-setting⟧link: https://kota.example/
                poll:
                  ⟦missing-setting⟧options: [Ya, Tidak]
                """
        )
        let result = try await portal.build()
        #expect(result.surprises == [])
    }

    @Test func `Asks for the file of a lead picture`() async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\nimage:\n  ⟦missing-setting⟧alt: Peserta rapat\n---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
    }

    @Test func `Takes name and address`() async throws {
        let result = try await MarkedPortal(settings: "name: Portal\nurl: https://kota.example\n").build()
        #expect(result.surprises == [])
    }
}
