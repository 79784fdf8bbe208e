import Content
import Reading
import SiteModel
import TestSupport
import Testing

@Suite struct HomeSettingsTests {
    @Test func `Blocks stand in the order of the file, each a name or a group`() async throws {
        let settings = """
            home:
              - agenda
              - {block: category, of: Layanan Publik, count: 2, title: Layanan}
              - latest

            """
        let home = try await TemporaryPortal(settings: TemporaryPortal.settings + settings).load().library.settings.home
        #expect(home.map(\.kind) == [.agenda, .category, .latest])
        #expect(home.map { $0.of?.value } == [nil, "layanan-publik", nil])
        #expect(home.map(\.count) == [nil, 2, nil])
    }

    @Test func `A portal that orders nothing has news first after its banner`() async throws {
        let home = try await TemporaryPortal().load().library.settings.home
        #expect(home.map(\.kind).prefix(2) == [.banner, .latest])
    }

    @Test(arguments: [
        "home: [⟦bad-value⟧agendaa]", "home:\n  - {block: ⟦bad-value⟧latets}",
        "home:\n  - {block: section, of: ⟦bad-value⟧beritaa}", "home:\n  - ⟦missing-setting⟧title: X",
        "home: [latest]\nbrand: {⟦unknown-setting⟧colour: \"#000\"}", "brand: {color: ⟦bad-value⟧merah}",
        "brand: {color: ⟦bad-value⟧\"#ffff00\"}", "brand: {accent: ⟦bad-value⟧\"#0f4c5c\"}",
        "brand: {color: \"#0f4c5c\", accent: \"#ffc145\"}",
    ])
    func `Slips are reported`(text: String) async throws {
        let portal = MarkedPortal(settings: TemporaryPortal.settings + text + "\n")
        #expect(portal.result(of: try await portal.portal.load().diagnostics).surprises == [])
    }

    @Test(arguments: ["#ffff00", "#ff0000", "#777", "#8fd14f", "#ffffff"])
    func `A colour without contrast is given the nearest that has it`(color: String) async throws {
        let settings = TemporaryPortal.settings + "brand: {color: \"\(color)\"}\n"
        let loaded = try await TemporaryPortal(settings: settings).load()
        let better = try #require(loaded.library.settings.brand.color)
        let again = TemporaryPortal.settings + "brand: {color: \"\(better)\"}\n"
        let diagnostics = try await TemporaryPortal(settings: again).load().diagnostics
        #expect(diagnostics.isEmpty)
    }

    @Test func `A telephone number of people becomes the address of a chat`() async throws {
        let settings = TemporaryPortal.settings + "contact: {whatsapp: 0812-0000-0000}\n"
        let contact = try await TemporaryPortal(settings: settings).load().library.settings.contact
        #expect(contact.whatsappAddress == "https://wa.me/6281200000000")
    }
}
