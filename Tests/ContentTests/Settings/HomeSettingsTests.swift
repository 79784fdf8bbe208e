import Foundation
import Reading
import SiteModel
import TestSupport
import Testing

@testable import Content

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

    @Test func `The keys of each block are those that the documentation lists`() throws {
        let text = try String(contentsOfFile: RepositoryFolder.path + "/docs/content.md", encoding: .utf8)
        let table = try #require(text.split(separator: "### ").first { $0.hasPrefix("Home page") })
        for line in table.split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|").map(String.init)
            let blocks = cells[0].matches(of: /`([a-z]+)`/).compactMap { HomeBlock.Kind(rawValue: String($0.1)) }
            guard cells.count == 3, !blocks.isEmpty else { continue }
            let keys = cells[2].replacing(/\(.*\)/, with: "").matches(of: /`([a-z_]+)`/).map { String($0.1) }
            for block in blocks { #expect(Set(block.keys) == Set(keys), "\(block)") }
        }
    }

    @Test func `A portal that orders nothing has news first after its banner`() async throws {
        let home = try await TemporaryPortal().load().library.settings.home
        #expect(home.map(\.kind).prefix(2) == [.banner, .latest])
    }

    @Test(arguments: [
        "home: [⟦bad-value⟧agendaa]", "home:\n  - {block: ⟦bad-value⟧latets}",
        "home:\n  - {block: section, of: ⟦bad-value⟧beritaa}", "home:\n  - ⟦bad-value⟧berita terbaru: 5",
        "⟦missing-setting⟧alert: {until: 2026-12-31}", "home:\n  - ⟦missing-setting⟧title: X",
        "home: [{block: banner, ⟦unknown-setting⟧items: []}, {block: latest, ⟦unknown-setting⟧of: berita, count: 2}]",
        "home:\n  - {block: poll, ⟦unknown-setting⟧title: Jajak}\n  - {block: alert, title: Awas, ⟦unknown-setting⟧text: x}",
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

    @Test(
        arguments: [
            ("(0733) 321456", "tel:0733321456"), ("+62 733-321.456", "tel:+62733321456"), ("112", "tel:112"),
            ("(0733) 321456 / 321457", ""), ("(0733) 321456 ext. 12", ""), ("lihat halaman kontak", ""), ("12", ""),
            ("", ""),
        ]
    )
    func `A telephone number becomes an address where it is one number`(written: String, address: String) {
        #expect(Contact(telephone: written).telephoneAddress == address)
    }
}
