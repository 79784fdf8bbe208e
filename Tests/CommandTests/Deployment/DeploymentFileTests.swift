import Files
import Foundation
import TestSupport
import Testing
import Yams

/// The smaller files of `deploy/`.
@Suite struct DeploymentFileTests {
    private static let rclone = "/usr/bin/rclone"

    @Test(.enabled(if: WebServer.isInstalled(rclone), "rclone is not installed: apt-get install rclone"))
    func `Each store gets what is new and loses what is gone, whatever becomes of the others`() async throws {
        try await TemporaryPortal.plain().inFolder { root in
            #expect(try Program.run("build", "--root", root, "--now", "2026-01-01").exitCode == 0)
            try makeDirectory(root + "/toko")
            for file in ["index.html", "lama.html"] { try writeFile("\(root)/toko/\(file)", Array("lama".utf8)) }
            func send(to stores: String...) throws -> Int32 {
                try Program.run(
                    [root + "/output"] + stores,
                    of: RepositoryFolder.path + "/deploy/kirim-rclone",
                    environment: ["HOME": root, "RCLONE_CONFIG": root + "/rclone.conf"]
                ).exitCode
            }
            #expect(try send(to: "tidak-dikenal:portal", root + "/toko", root + "/cadangan") == 1)
            let published = try TreeSnapshot(of: root + "/output").files.mapValues(\.bytes)
            for store in ["toko", "cadangan"] {
                #expect(try TreeSnapshot(of: "\(root)/\(store)").files.mapValues(\.bytes) == published)
            }
            #expect(try send(to: root + "/toko", root + "/cadangan") == 0)
        }
    }

    /// What installs the program checks its digest before.
    @Test(arguments: ["github/action.yml", "gitlab/terang.yml", "gitlab/pages.yml"])
    func `Workflows install no package but the one that is named`(file: String) throws {
        let text = String(decoding: try readFile("\(RepositoryFolder.path)/deploy/\(file)"), as: UTF8.self)
        #expect(try Yams.compose(yaml: text)?.mapping != nil)
        let check = try #require(text.firstRange(of: "sha256sum --check --quiet"))
        let installation = try #require(text.ranges(of: "apt-get install").last)
        #expect(check.upperBound < installation.lowerBound)
    }

    @Test func `Old addresses come as lines for servers that read a file of redirects`() async throws {
        let files = [
            "content/berita/satu.md":
                "---\ntitle: Satu\ndate: 2025-01-01\naliases: [/lama.html, /judul lama/]\n---\nIsi.\n"
        ]
        try await TemporaryPortal.plain(files).inFolder { root in
            let printed = try Program.run("deploy", "redirects", "--root", root, "--now", "2026-01-01")
            #expect(
                printed.output == """
                    /judul%20lama /berita/2025/01/satu/ 301
                    /judul%20lama/ /berita/2025/01/satu/ 301
                    /lama.html /berita/2025/01/satu/ 301

                    """
            )
        }
    }
}
