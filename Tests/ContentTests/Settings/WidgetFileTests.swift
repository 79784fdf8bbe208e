import Content
import SiteModel
import TestSupport
import Testing

@Suite struct WidgetFileTests {
    private static let settings = """
        name: Portal
        url: https://kota.example
        counter: {figures: {total: 1}}
        poll: {question: Puas?, options: [Sangat puas, Cukup, "Tidak: sama sekali"]}

        """

    private func settings(counter: String? = nil, poll: String? = nil) async throws -> SiteSettings {
        var portal = MarkedPortal(settings: Self.settings)
        if let counter { portal.add("content/pengunjung.json", Array(counter.utf8)) }
        if let poll { portal.add("content/jajak-pendapat.json", Array(poll.utf8)) }
        let loaded = try await portal.portal.load()
        #expect(portal.result(of: loaded.diagnostics).surprises == [])
        return loaded.library.settings
    }

    @Test func `Reads figures and tells unknown from zero`() async throws {
        let figures = try #require(
            try await settings(
                counter: """
                    {
                      "hari_ini": 0, "kemarin": 17, "minggu_ini": null, "total": 12481,
                      "diperbarui": "2017-10-13T06:00:00+07:00", "sumber": "Peladen \\"utama\\""
                    }
                    """
            ).counter?.figures
        )
        #expect(figures.today == 0)
        #expect(figures.yesterday == 17)
        #expect(figures.week == nil)
        #expect(figures.month == nil)
        #expect(figures.total == 12_481)
        #expect(figures.updated == "2017-10-13T06:00:00+07:00")
        #expect(figures.source == "Peladen \"utama\"")
    }

    @Test func `Reads JSON however it is laid out`() async throws {
        #expect(try await settings(counter: "{\"total\":7}").counter?.figures.total == 7)
        #expect(try await settings(counter: "{\n\t\"total\": 7\n}\n").counter?.figures.total == 7)
        #expect(try await settings(counter: "{\r\n  \"total\": 7\r\n}\r\n").counter?.figures.total == 7)
    }

    @Test func `Keeps the figures of the settings where there is no file`() async throws {
        #expect(try await settings().counter?.figures.total == 1)
    }

    @Test func `Points at figures that are none`() async throws {
        let settings = try await settings(
            counter: """
                {
                  "hari_ini": ⟦bad-value⟧-1, "kemarin": ⟦bad-value⟧1.5, "minggu_ini": ⟦bad-value⟧"banyak",
                  "bulan_ini": ⟦bad-value⟧[1], "total": 3, ⟦unknown-setting⟧"tahun_ini": 4
                }
                """
        )
        #expect(settings.counter?.figures.total == 3)
        #expect(settings.counter?.figures.today == nil)
    }

    @Test func `Gives each option its votes`() async throws {
        let poll = try #require(
            try await settings(
                poll: """
                    {"hasil": {"Sangat puas": 12, "Cukup": 0, "Tidak: sama sekali": null}, "diperbarui": "13 Oktober"}
                    """
            ).poll
        )
        #expect(poll.options.map(\.votes) == [12, 0, nil])
        #expect(poll.updated == "13 Oktober")
    }

    @Test func `Points at votes for no option`() async throws {
        let poll = try #require(
            try await settings(poll: "{\"hasil\": {\"Cukup\": 2, ⟦unknown-setting⟧\"Cukupp\": 3}}").poll
        )
        #expect(poll.options.map(\.votes) == [nil, 2, nil])
    }

    @Test func `Points at a file that is no object`() async throws {
        let settings = try await settings(counter: "⟦bad-value⟧[1, 2]")
        #expect(settings.counter?.figures.total == nil)
    }
}
