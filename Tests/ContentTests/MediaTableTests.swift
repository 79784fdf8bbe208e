import Diagnostics
import SiteModel
import TestSupport
import Testing

/// CSV files in `media/`, which are published as they are.
@Suite struct MediaTableTests {
    @Test(arguments: [
        "a,b\n1,=1+1\n", "\u{FEFF}=cmd|' /C calc'!A0,b\r\n1,2\r\n", "a;b\n1;-2+3+cmd|' /C calc'!A0\n",
        "a\tb\n1\t＝1+1\n",
    ])
    func `A formula in a table among the media is found`(text: String) async throws {
        for name in ["data.csv", "data.TSV"] {
            let portal = TemporaryPortal(files: ["content/media/\(name)": text])
            let found = try await portal.load().diagnostics.filter { $0.rule.id == "formula-cell" }
            #expect(found.map(\.location.path) == ["content/media/\(name)"])
            #expect(found.first?.severity == .error)
        }
    }

    @Test func `Other tables and other files pass`() async throws {
        let portal = TemporaryPortal(files: [
            "content/media/data.csv": "nama,nilai\n- Laporan,-5\n+62 733 000000,a = b\n",
            "content/media/catatan.txt": "=1+1\n",
        ])
        #expect(try await !portal.load().diagnostics.contains { $0.rule.id == "formula-cell" })
    }
}
