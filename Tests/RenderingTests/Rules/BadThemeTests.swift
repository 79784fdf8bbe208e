import Diagnostics
import TestSupport
import Testing

@Suite struct BadThemeTests {
    @Test func `Points at the name in the settings`() async throws {
        let result = try await themed(settings: TemporaryPortal.settings + "theme: ⟦bad-theme⟧portl\n").loadTheme()
        #expect(result.surprises == [])
        #expect(
            try result.wording("bad-theme")
                == LocalizedText(
                    id:
                        "tema \"portl\" tidak ada: berkas themes/portl/theme.yaml tidak ditemukan\nmaksudnya \"portal\"?",
                    en:
                        "there is no theme \"portl\": the file themes/portl/theme.yaml was not found\ndid you mean \"portal\"?"
                )
        )
    }

    @Test func `Says that a folder lacks the file of a theme and not that the theme is missing`() async throws {
        let portal = MarkedPortal(
            files: ["themes/portal/templates/home.mustache": ""],
            settings: TemporaryPortal.settings + "theme: ⟦bad-theme⟧portal\n"
        )
        let result = try await portal.loadTheme()
        #expect(result.surprises == [])
        let fault = try result.fault("bad-theme")
        #expect(fault.message.id == "tema \"portal\" tidak lengkap: berkas themes/portal/theme.yaml tidak ada")
        #expect(fault.help?.id.hasPrefix("kembalikan themes/portal/theme.yaml") == true)
        #expect(fault.help?.en.hasPrefix("put themes/portal/theme.yaml back") == true)
    }

    @Test func `Says where themes come from`() async throws {
        let portal = MarkedPortal(absent: ["content/site.yaml": "bad-theme"])
        let result = try await portal.loadTheme()
        #expect(result.surprises == [])
        #expect(
            try result.fault("bad-theme").help
                == LocalizedText(
                    id: "salin folder themes/portal dari portal baru: terang init portal-baru",
                    en: "copy the folder themes/portal from a new portal: terang init new-portal"
                )
        )
    }

    @Test func `A style sheet that asks for files of other sites is told, and one that has its own is not`()
        async throws
    {
        let result = try await themed([
            "theme.yaml": "name: Kecil\n",
            "assets/a.css":
                "@import url(⟦bad-theme⟧https://huruf.example/a.css);\n@import '⟦bad-theme⟧//huruf.example/b.css';\na {background: url(\"b.png\")}\n/* https://kota.example */\n",
            "assets/b.png": "",
        ]).loadTheme()
        #expect(result.surprises.filter { $0.contains("bad-theme") } == [])
        #expect(result.diagnostics.filter { $0.rule.id == "bad-theme" }.map(\.severity) == [.warning, .warning])
    }

    @Test(arguments: [
        "{{#alerts}}<a href=\"⟦bad-theme⟧{{address}}\">{{title}}</a>{{/alerts}}",
        "<p>\n{{#alerts}}<b>⟦bad-theme⟧{{> tautan}}</b>{{/alerts}}",
        "<p>\n{{# alerts }}<b>⟦bad-theme⟧{{ address }}</b>{{/ alerts }}",
        "{{#alerts}}<b>⟦bad-theme⟧{{>tautan}}</b>{{/alerts}}",
        "{{#alerts}}{{# address }}{{>tautan}}{{/ address }}{{/alerts}}",
        "{{#alerts}}{{#address}}{{> tautan}}{{/address}}{{^address}}{{title}}{{/address}}{{/alerts}}",
        "{{#alerts}}{{title}}{{/alerts}}{{#menu}}{{> tautan}}{{/menu}}",
    ])
    func `A theme that links warnings without an address is told`(header: String) async throws {
        let partial = "<a href=\"{{address}}\">{{title}}</a>"
        let result = try await themed(["templates/header.mustache": header, "templates/tautan.mustache": partial])
            .loadTheme()
        #expect(result.surprises.filter { $0.contains("bad-theme") } == [])
    }

    @Test func `A style sheet names files that are there`() async throws {
        let result = try await themed([
            "theme.yaml": "name: Kecil\n", "assets/gaya/huruf.woff2": "", "assets/latar.svg": "<svg/>",
            "assets/gaya/a.css": """
            @font-face {src: url(huruf.woff2?v=1) format('woff2')}
            a {background: url("../latar.svg#a")}
            b {background: url(data:image/png;base64,AA==)}
            c {background: url(/media/a.jpg); fill: url(#warna)}
            /* d {background: url(lama.png)} */
            e {background: url('⟦bad-theme⟧../ltar.svg')}
            f {background: url(⟦bad-theme⟧tidak-ada.png)}

            """,
        ]).loadTheme()
        #expect(result.surprises.filter { $0.contains("bad-theme") } == [])
        let faults = result.diagnostics.filter { $0.rule.id == "bad-theme" }
        #expect(faults.map(\.severity) == [.warning, .warning])
        #expect(faults.first?.help?.id == "maksudnya \"latar.svg\"?")
    }

    @Test func `Only style sheets of one folder are sent as one`() async throws {
        let result = try await themed([
            "theme.yaml": """
            name: Kecil
            assets:
              satu: [a.css, b.css]
              dua: [⟦bad-theme⟧lain/a.css, b.css]
              tiga: [⟦bad-theme⟧a.css, c.js]
              empat: [lain/a.css, lain/b.css]

            """, "assets/a.css": "", "assets/b.css": "", "assets/c.js": "", "assets/lain/a.css": "",
            "assets/lain/b.css": "",
        ]).loadTheme()
        #expect(result.surprises == [])
        #expect(
            result.diagnostics.first?.message.id
                == "assets/lain/a.css tidak dapat dikirim menjadi satu dengan assets/b.css"
        )
    }

    @Test func `Points at a file that is not there`() async throws {
        let result = try await themed([
            "theme.yaml":
                "name: Kecil\nassets:\n  gaya: ⟦bad-theme⟧portl.css\n  skrip: ⟦bad-theme⟧../../rahasia.js\n  ikon: ikon.svg\n",
            "assets/portal.css": "", "assets/ikon.svg": "<svg/>",
        ]).loadTheme()
        #expect(result.surprises == [])
        #expect(
            result.diagnostics.map { $0.message.id } == [
                "berkas assets/portl.css untuk \"gaya\" tidak ada",
                "berkas assets/../../rahasia.js untuk \"skrip\" tidak ada",
            ]
        )
        #expect(
            result.diagnostics.map { $0.help?.en } == [
                "did you mean \"portal.css\"?", "put the file into the folder assets/",
            ]
        )
    }

    @Test func `Asks for words in the portal's language`() async throws {
        let result = try await themed(without: ["i18n/id.yaml"], absent: ["themes/portal/i18n/id.yaml": "bad-theme"])
            .loadTheme()
        #expect(result.surprises == [])
        #expect(
            try result.wording("bad-theme").id
                == "tema tidak berisi kata dalam bahasa portal\nbuat berkas themes/portal/i18n/id.yaml"
        )
    }

    @Test func `Takes a theme that is whole`() async throws {
        let result = try await themed().loadTheme()
        #expect(result.surprises == [])
    }

    @Test func `Reads its files as text and YAML`() async throws {
        let result = try await themed([
            "theme.yaml": "name: Kecil\n⟦unknown-setting⟧versi: 1\n", "i18n/id.yaml": "cari: ⟦bad-value⟧[Cari]\n",
            "i18n/en.yaml": "⟦missing-translation⟧cari: Search\n",
        ]).loadTheme()
        #expect(result.surprises == [])
    }
}
