import Diagnostics
import Publishing
import TestSupport
import Testing

/// Categories that had other names.
@Suite struct CategoryNameTests {
    private func portal(_ categories: String, _ files: [String: String]) throws -> TemporaryPortal {
        var portal = TemporaryPortal(
            files: Dictionary(uniqueKeysWithValues: files.map { ("content/" + $0.key, $0.value) }),
            settings: "name: Kota\nurl: https://kota.example\ntheme: polos\ncategories:\n\(categories)"
        )
        try portal.addPlainTheme()
        return portal
    }

    @Test func `A category is known by its former names, and its former address leads on`() async throws {
        let portal = try portal(
            "  - {title: Pemerintahan, aliases: [Tata Pemerintahan, pemerintahan]}\n  - {title: Warga}\n",
            [
                "berita/a.md": article("Satu", keys: "categories: [tata pemerintahan]\n"),
                "berita/b.md": article("Dua", keys: "categories: [Pemerintahan, Warga]\n"),
            ]
        )
        try await portal.inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isPublished && report.diagnostics.isEmpty, "\(report.diagnostics)")
            let files = try TreeSnapshot(of: root + "/output").published.mapValues {
                String(decoding: $0, as: UTF8.self)
            }
            let list = try #require(files["kategori/pemerintahan/index.html"])
            #expect(list.contains("Satu") && list.contains("Dua"))
            #expect(files["kategori/tata-pemerintahan/index.html"]?.contains("/kategori/pemerintahan/") == true)
        }
    }

    @Test func `A name that another category has now means that one, and its address is not taken`() async throws {
        let portal = try portal(
            "  - {title: Pemerintahan, aliases: [Warga]}\n  - {title: Warga}\n",
            ["berita/a.md": article("Satu", keys: "categories: [Warga]\n")]
        )
        try await portal.inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isPublished && report.diagnostics.isEmpty, "\(report.diagnostics)")
            let files = try TreeSnapshot(of: root + "/output").published.mapValues {
                String(decoding: $0, as: UTF8.self)
            }
            #expect(files["kategori/warga/index.html"]?.contains("Satu") == true)
        }
    }
}
