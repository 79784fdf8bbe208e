import Diagnostics
import SiteModel
import TestSupport
import Testing

@Suite struct UnreadableSettingsTests {
    @Test func `What cannot be read is the only thing that is reported`() async throws {
        let portal = TemporaryPortal(
            files: [
                "content/berita/a.md": "---\ntitle: A\ndate: 2026-01-01\ncategories: [Pengumuman]\n---\nIsi.\n",
                "content/opini/b.md": "---\ntitle: B\ndate: 2026-01-01\n---\nIsi.\n",
                "content/pengunjung.json": "{}",
            ],
            settings: "name: Portal\nsections: [\n"
        )
        let found = try await portal.load().diagnostics
        #expect(found.map(\.rule.id) == ["bad-yaml"])
    }

    @Test func `Other faults of files are reported all the same`() async throws {
        let portal = TemporaryPortal(
            files: ["content/berita/a.md": "---\ntitel: A\ndate: 2026-01-01\n---\nIsi.\n"],
            settings: "name: ["
        )
        let found = try await portal.load().diagnostics
        #expect(Set(found.map(\.rule.id)) == ["bad-yaml", "unknown-key", "missing-title"])
    }
}
