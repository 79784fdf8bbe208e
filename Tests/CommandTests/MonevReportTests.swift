import Serialization
import TestSupport
import Testing

@Suite struct MonevReportTests {
    private let pledge = ["content/layanan/biaya.md": "---\ntitle: Biaya\n---\nTidak dipungut biaya.\n"]

    @Test func `text says that it is no official instrument, and what is shown where`() async throws {
        try await TemporaryPortal.plain(pledge).inFolder { root in
            let result = try Program.run("check", "--monev", "--root", root, "--now", "2026-06-01")
            #expect(result.exitCode == 0)
            #expect(result.output.contains("bukan instrumen resmi"))
            #expect(
                result.output.contains(
                    "ya             Standar biaya\n            di: /informasi-publik/biaya/\n"
                )
            )
            #expect(result.output.contains("Yang perlu ditulis, menurut bobotnya\n  6  content/register/pengadaan/  ("))
        }
    }

    @Test func `JSON has groups with shares and points with states`() async throws {
        try await TemporaryPortal.plain(pledge).inFolder { root in
            let report = try Program.run("check", "--monev", "--root", root, "--format", "json", "--now", "2026-06-01")
                .json()
            #expect(report["official"] as? Bool == false)
            let service = try #require((report["groups"] as? [[String: Any]])?.first)
            #expect((service["share"] as? [String: Int])?["ya"] == 1)
            let points = try #require(service["points"] as? [[String: Any]])
            #expect(points.first { $0["id"] as? String == "biaya" }?["state"] as? String == "ya")
        }
    }

    @Test func `with errors in the content there is the report of a check`() async throws {
        try await TemporaryPortal.faulty().inFolder { root in
            let result = try Program.run("check", "--monev", "--root", root)
            #expect(result.exitCode == 1)
            #expect(result.errors.contains("[unknown-key]"))
            #expect(!result.output.contains("instrumen"))
        }
    }

    @Test func `formats for findings are refused`() throws {
        #expect(try Program.run("check", "--monev", "--format", "sarif").exitCode == 64)
    }
}
