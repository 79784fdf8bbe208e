import Diagnostics
import Files
import Reading
import TestSupport
import Testing

@testable import Content
@testable import SiteModel

@Suite struct SiteSettingsTests {
    private static let full = """
        name: Portal Kota Contoh
        url: https://kota.example/portal/
        language: en
        timezone: Asia/Makassar
        description: Berita kota
        publisher: {name: Pemerintah Kota, logo: media/logo.png}
        address: {street: Jalan Merdeka 1, city: Contoh, province: Contoh Raya, postal_code: "01234"}
        contact: {telephone: "+62 000", email: ppid@kota.example, hours: 08.00–16.00}
        sections:
          - {folder: berita, title: Berita, description: Semua berita}
          - folder: siaran-pers
        categories:
          - {title: Layanan Publik, description: Tentang layanan}
          - {title: Humas & Protokol, slug: humas}
        menus:
          main: [{title: Profil, link: halaman/profil.md}]
          footer: [{title: Kota, link: "https://kota.example/"}]
        counter: {endpoint: /hitung, figures: {total: 12481, hari_ini: 0, sumber: Peladen}}
        poll: {question: Puas?, options: [Ya, Tidak], action: "https://suara.example/kirim"}
        theme: kota
        related: {count: 5, newer: true}
        budgets: {picture: 300, page: 100}
        page_size: 10
        feed_size: 50
        markdown: {raw_html: true}
        """

    /// Those of the sections, empty.
    private static let folders = ["content/berita/.gitkeep": "", "content/siaran-pers/.gitkeep": ""]

    private func settings(_ text: String) async throws -> SiteSettings {
        let loaded = try await TemporaryPortal(files: Self.folders, settings: text).load()
        #expect(loaded.diagnostics.map(\.message.en) == [])
        return loaded.library.settings
    }

    @Test func `Are read whole`() async throws {
        let settings = try await settings(Self.full)
        #expect(settings.name == "Portal Kota Contoh")
        #expect(settings.url == SiteURL("https://kota.example/portal"))
        #expect(settings.language == .en)
        #expect(settings.zone.identifier == "Asia/Makassar")
        #expect(settings.description == "Berita kota")
        #expect(settings.publisher.name == "Pemerintah Kota")
        #expect(settings.publisher.logo?.value == "media/logo.png")
        #expect(
            settings.address
                == PostalAddress(
                    street: "Jalan Merdeka 1",
                    city: "Contoh",
                    province: "Contoh Raya",
                    postalCode: "01234"
                )
        )
        #expect(settings.contact == Contact(telephone: "+62 000", email: "ppid@kota.example", hours: "08.00–16.00"))
        #expect(settings.theme.value == "kota")
        #expect(settings.related == RelatedSettings(count: 5, includesNewer: true))
        #expect(settings.budgets == Budgets(picture: 300, page: 100))
        #expect(settings.pageSize == 10)
        #expect(settings.feedSize == 50)
        #expect(settings.markdown.allowsRawHTML)
    }

    @Test func `Read lists in their order`() async throws {
        let settings = try await settings(Self.full)
        #expect(settings.sections.map(\.folder) == ["berita", "siaran-pers"])
        #expect(settings.sections.map(\.title) == ["Berita", "siaran-pers"])
        #expect(settings.categories.map(\.slug) == ["layanan-publik", "humas"])
        #expect(settings.categories.map(\.title) == ["Layanan Publik", "Humas & Protokol"])
        #expect(settings.categories.map(\.description) == ["Tentang layanan", ""])
        #expect(settings.menus.main.map(\.title) == ["Profil"])
        #expect(settings.menus.main.map(\.link.value) == ["halaman/profil.md"])
        #expect(settings.menus.footer.map(\.link.value) == ["https://kota.example/"])
    }

    @Test func `Read counter and poll`() async throws {
        let settings = try await settings(Self.full)
        let counter = try #require(settings.counter)
        #expect(counter.endpoint?.value == "/hitung")
        #expect(counter.figures.total == 12_481)
        #expect(counter.figures.today == 0)
        #expect(counter.figures.yesterday == nil)
        #expect(counter.figures.source == "Peladen")
        let poll = try #require(settings.poll)
        #expect(poll.question == "Puas?")
        #expect(poll.options == [PollOption(title: "Ya", votes: nil), PollOption(title: "Tidak", votes: nil)])
        #expect(poll.action?.value == "https://suara.example/kirim")
    }

    @Test func `Have defaults`() async throws {
        let settings = try await settings("name: Portal Kota\nurl: https://kota.example\n")
        #expect(settings.language == .id)
        #expect(settings.zone.identifier == "Asia/Jakarta")
        #expect(settings.publisher.name == "Portal Kota")
        #expect(settings.address == PostalAddress())
        #expect(settings.contact == Contact())
        #expect(settings.sections.map(\.folder) == ["berita"])
        #expect(settings.categories.isEmpty)
        #expect(settings.menus.main.isEmpty)
        #expect(settings.counter == nil)
        #expect(settings.poll == nil)
        #expect(settings.theme.value == "portal")
        #expect(settings.related == RelatedSettings(count: 10, includesNewer: false))
        #expect(settings.budgets == Budgets(picture: 500, page: 200))
        #expect(settings.pageSize == 20)
        #expect(settings.feedSize == 20)
        #expect(!settings.markdown.allowsRawHTML)
    }

    @Test func `Keep their defaults where a value is wrong`() async throws {
        let portal = TemporaryPortal(settings: "name: Portal\nurl: kota\npage_size: banyak\ntimezone: WIB\n")
        let loaded = try await portal.load()
        #expect(loaded.diagnostics.count == 3)
        #expect(loaded.library.settings.pageSize == 20)
        #expect(loaded.library.settings.zone.identifier == "Asia/Jakarta")
    }

    @Test func `Tell the language whatever else is wrong`() async throws {
        let portal = TemporaryPortal(settings: "language: en\nnama: x\n")
        #expect(try await portal.inFolder { try LibraryLoader(root: $0, jobs: 1).settings() }.settings.language == .en)
        let none = TemporaryPortal(settings: nil)
        #expect(try await none.inFolder { try LibraryLoader(root: $0, jobs: 1).settings() }.settings.language == .id)
    }

    @Test func `Are read again only where their file changed`() async throws {
        try await TemporaryPortal(settings: "name: Portal\nurl: https://kota.example\nnama: x\n").inFolder { root in
            let known = try LibraryLoader(root: root, jobs: 1).settings()
            var other = known.settings
            other.name = "Yang dikenal"
            let settings = LoadedSettings(
                settings: other,
                diagnostics: known.diagnostics,
                isThere: known.isThere,
                stamps: known.stamps
            )
            let loader = LibraryLoader(root: root, jobs: 1, settings: settings)
            let first = try await loader.load()
            #expect(first.library.settings.name == "Yang dikenal")
            #expect(first.diagnostics.map(\.rule.id) == ["unknown-setting"])
            let path = "content/site.yaml"
            #expect(try await loader.load(changed: [path]).library.settings.name == "Portal")
            try writeFile("\(root)/\(path)", Array("name: Portal Kota\nurl: https://kota.example\n".utf8))
            let second = try await loader.load()
            #expect(second.library.settings.name == "Portal Kota")
            #expect(second.diagnostics == [])
        }
    }
}
