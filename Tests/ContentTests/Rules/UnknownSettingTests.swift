import Diagnostics
import TestSupport
import Testing

@Suite struct UnknownSettingTests {
    @Test func `Looks into every group`() async throws {
        let portal = MarkedPortal(
            files: ["content/berita/.gitkeep": ""],
            settings: """
                name: Portal
                url: https://kota.example
                ⟦unknown-setting⟧time_zone: Asia/Jakarta
                publisher: {name: Kota, ⟦unknown-setting⟧logoo: x}
                address: {⟦unknown-setting⟧kota: Contoh}
                contact: {⟦unknown-setting⟧telepon: 1}
                sections:
                  - {folder: berita, ⟦unknown-setting⟧titel: Berita}
                categories:
                  - {title: Pengumuman, ⟦unknown-setting⟧colour: biru}
                menus:
                  ⟦unknown-setting⟧side: []
                  main:
                    - {title: Kota, link: "https://kota.example/", ⟦unknown-setting⟧icon: x}
                counter: {⟦unknown-setting⟧url: /x, figures: {⟦unknown-setting⟧tahun_ini: 1}}
                poll: {question: Puas?, options: [Ya, Tidak], action: /jajak, ⟦unknown-setting⟧ikon: x}
                related: {⟦unknown-setting⟧newest: true}
                budgets: {⟦unknown-setting⟧video: 1}
                markdown: {⟦unknown-setting⟧html: true}
                """
        )
        let result = try await portal.build()
        #expect(result.surprises == [])
    }

    @Test func `Suggests the nearest setting`() async throws {
        let settings = "name: Portal\nurl: https://kota.example\n⟦unknown-setting⟧time_zone: Asia/Jakarta\n"
        let result = try await MarkedPortal(settings: settings).build()
        #expect(result.surprises == [])
        #expect(
            try result.wording("unknown-setting")
                == LocalizedText(
                    id: "pengaturan \"time_zone\" tidak dikenal\nmaksudnya \"timezone\"?",
                    en: "unknown setting \"time_zone\"\ndid you mean \"timezone\"?"
                )
        )
    }

    @Test func `Names the only group that has the setting`() async throws {
        let settings = "name: Portal\nurl: https://kota.example\nlogo: media/lambang.png\n"
        #expect(
            try await MarkedPortal(settings: settings).build().fault("unknown-setting").help
                == LocalizedText(
                    id: "tulis di bawah publisher: publisher: {logo: media/lambang.png}",
                    en: "write it below publisher: publisher: {logo: media/lambang.png}"
                )
        )
    }

    @Test func `Lists the known ones where none is near`() async throws {
        let settings = "name: Portal\nurl: https://kota.example\nbudgets:\n  video: 1\n"
        #expect(
            try await MarkedPortal(settings: settings).build().fault("unknown-setting").help
                == LocalizedText(
                    id: "yang dikenal di sini: kinds, page, picture",
                    en: "known here: kinds, page, picture"
                )
        )
    }

    @Test(arguments: [
        ("lambang: media/a.png", "tulis di bawah publisher: publisher: {logo: media/a.png}"),
        ("brand: {logo: media/a.png}", "logo adalah milik penerbit: publisher: {name: …, logo: media/logo.png}"),
        ("favicon: a.ico", "hapus barisnya, dan taruh berkasnya di content/akar/favicon.ico"),
        ("paginate: 10", "maksudnya page_size, misalnya: page_size: 20"),
        ("counter: {figures: {Hari Ini: 1}}", "maksudnya \"hari_ini\"?"),
        (
            "home: [{block: statistics, items: [{title: Luas, value: 12,5}]}]",
            "koma memutus nilai di depannya; bila satu nilai, beri tanda kutip: \"12,5\""
        ),
    ])
    func `Says what a setting is meant for`(line: String, help: String) async throws {
        let portal = MarkedPortal(settings: TemporaryPortal.settings + line + "\n")
        #expect(try await portal.build().fault("unknown-setting").help?.id == help)
    }
}
