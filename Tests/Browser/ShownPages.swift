import Testing

/// The pages that tests look at: one of each kind at least.
enum ShownPages {
    private static let sample = Task {
        try await PublishedSite.build(origin: "https://lubuklinggau.example", now: "2026-11-27")
    }
    private static let fixture = Task {
        try await PublishedSite.build(fixture: "portal", origin: "https://kota.example", now: "2026-11-26 08:00")
    }

    /// Shows a browser the pages of the sample and of the fixture that has a page of every kind.
    static func look(_ work: (Browser, PublishedSite, [PublishedSite.Page]) async throws -> Void)
        async throws
    {
        let sample = try await self.sample.value
        let fixture = try await self.fixture.value
        let known = Set(sample.pages.map(\.template))
        let more = fixture.pages.filter { !known.contains($0.template) }
        #expect(known.union(more.map(\.template)).count > 30)
        for (site, pages) in [(sample, sample.pages), (fixture, more)] where !pages.isEmpty {
            let browser = try Browser(width: 1280, height: 800)
            do {
                try browser.attach(site)
                try await work(browser, site, pages)
            } catch {
                try browser.quit()
                throw error
            }
            try browser.quit()
        }
    }
}
