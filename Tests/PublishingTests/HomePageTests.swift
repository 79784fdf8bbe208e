import Publishing
import TestSupport
import Testing

/// What stands on the home page, in the shipped theme.
@Suite struct HomePageTests {
    private static let sections = """
        sections: [{folder: berita, title: Berita}, {folder: siaran, title: Siaran}]

        """

    private func home(_ files: [String: String], _ settings: String) async throws -> String {
        var portal = TemporaryPortal(
            files: Dictionary(uniqueKeysWithValues: files.map { ("content/" + $0.key, $0.value) }),
            settings: TemporaryPortal.settings + settings
        )
        portal.files.merge(try RepositoryFolder.files(below: "themes", as: "themes")) { first, _ in first }
        return try await portal.inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isPublished, "\(report.diagnostics)")
            return String(
                decoding: try #require(TreeSnapshot(of: root + "/output").published["index.html"]),
                as: UTF8.self
            )
        }
    }

    /// The titles of the cards in each block, in their order.
    private func titles(_ page: String) -> [[String]] {
        page.split(separator: "<section ").dropFirst().map { block in
            block.matches(of: /<h3><a[^>]*>([^<]*)<\/a>/).map { String($0.1) }
        }
    }

    @Test(arguments: [
        (12, ["11", "10", "9"], ["8", "7", "6"]),
        // Of too few others the newest are shown again.
        (5, ["4", "3", "2"], ["4", "3", "2"]),
    ])
    func `A list shows what stands in no block above it, where there is enough`(
        count: Int,
        latest: [String],
        second: [String]
    ) async throws {
        var files = ["siaran/a.md": article("Siaran", date: "2024-01-01")]
        for number in 0..<count {
            let date = "2025-01-\(number + 10)"
            files["berita/b\(number).md"] = article("\"\(number)\"", date: date, keys: "categories: [Pengumuman]\n")
        }
        let blocks =
            "home: [{block: latest, count: 2}, {block: category, of: pengumuman}, {block: section, of: siaran}]\n"
        let page = try await home(files, Self.sections + blocks)
        #expect(titles(page) == [latest, second, ["Siaran"]])
    }

    @Test(arguments: [
        ("counter: {figures: {total: 0}}", true), ("counter: {endpoint: /hitung}", true), ("counter: {}", false),
        ("counter:\n  figures:\n    hari_ini:\n    total:", false),
    ])
    func `The counter is there once it has a figure, or a place to ask for one`(settings: String, isShown: Bool)
        async throws
    {
        let files = ["berita/a.md": article("Satu")]
        let page = try await home(files, "home: [latest, counter]\nrules: {empty-block: off}\n" + settings + "\n")
        #expect(page.contains("class=\"counter\"") == isShown)
    }

    @Test(arguments: [true, false])
    func `The public information is there once it has a row`(hasRows: Bool) async throws {
        let row = hasRows ? "1,Rencana kerja,berkala,2025\n" : ""
        let files = [
            "berita/a.md": article("Satu"), "register/dip/register.yaml": "profile: dip\ntitle: DIP\n",
            "register/dip/dip.csv": "nomor,judul,klasifikasi,waktu_pembuatan\n" + row,
        ]
        let page = try await home(files, "home: [latest, information]\n")
        #expect(page.contains("class=\"counts\"") == hasRows)
    }
}
