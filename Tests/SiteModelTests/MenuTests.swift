import Content
import Diagnostics
import TestSupport
import Testing

@testable import SiteModel

@Suite struct MenuTests {
    @Test func `Leads where its links lead`() async throws {
        let settings =
            TemporaryPortal.settings + """
                menus:
                  main:
                    - {title: Beranda, link: /}
                    - {title: Profil, link: halaman/profil.md}
                    - {title: Draf, link: halaman/draf.md}
                  footer:
                    - {title: Kota, link: "https://lain.example/"}
                    - {title: Laporan, link: media/laporan.pdf}

                """
        let files = [
            "content/halaman/profil.md": page(), "content/halaman/draf.md": page(keys: "draft: true\nslug: draf"),
            "content/media/laporan.pdf": "pdf",
        ]
        let result = try await TemporaryPortal(files: files, settings: settings).build()
        #expect(result.diagnostics.map(\.rule.id) == ["link-to-unpublished"])
        #expect(
            result.site.menus.main == [
                .init(title: "Beranda", target: .page(address: "/", suffix: "")),
                .init(title: "Profil", target: .page(address: "/profil/", suffix: "")),
                .init(title: "Draf", target: .none),
            ]
        )
        #expect(
            result.site.menus.footer == [
                .init(title: "Kota", target: .external("https://lain.example/")),
                .init(title: "Laporan", target: .media(address: "/media/laporan.pdf", size: nil)),
            ]
        )
    }

    @Test func `Finds the logo`() async throws {
        var portal = TemporaryPortal(
            settings: "name: Portal\nurl: https://kota.example\npublisher: {name: Kota, logo: media/logo.png}\n"
        )
        portal.files["content/media/logo.png"] = SamplePicture.png(width: 64, height: 32)
        let logo = try #require(try await portal.build().site.logo)
        #expect(logo.address == "/media/logo.png")
        #expect(logo.size?.width == 64)
        #expect(logo.alt == "Kota")
    }
}
